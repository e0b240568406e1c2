"""What the one door for writing does with confidential rows: under which key, found by which words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from gen63_desktop.domain.sealing import CONFIDENTIAL, SEALED
from gen63_desktop.store.confidential import (
    OFFICE,
    Vault,
    case_key_id,
    context_of,
    is_veiled,
    key_id_of,
    not_looked_at,
    refuse_half,
    refuse_sealed,
    refuse_unseen,
)  # fmt: skip
from gen63_desktop.store.records import Mapper, Stored, mapper_of_kind
from gen63_desktop.store.tables.foundation import history_changes
from gen63_desktop.store.tables.names import name_words

_AT_ONCE = 500
_NO_KEY = "confidential records are stored only by someone who signed in"


class Confidential:
    """One act's dealings with what is confidential."""

    def __init__(self, connection: Connection, vault: Vault | None) -> None:
        self._connection = connection
        self._vault = vault
        self._seals: dict[int, int | None] = {}
        self._any_sealed: bool | None = None
        self._rows: list[dict[str, object]] = []

    def require_open(self, mapper: Mapper[Any], row: Sequence[Stored]) -> None:
        """Refuse a row that this person cannot read: they would save what they do not see."""
        sealed = row[-1] if mapper.seals else None
        if not isinstance(sealed, str):
            return
        if not_looked_at(sealed):
            raise refuse_unseen()
        context = context_of(mapper.kind, row[mapper.names.index("id")])
        if self._vault is None or self._vault.unlock(self._connection, sealed, context) is None:
            raise refuse_sealed()

    def require_said(self, mapper: Mapper[Any], plain: Sequence[Stored], before: Sequence[Stored]) -> None:
        """Refuse to save over a text what is only shown in its place to who may not see it."""
        hidden = {*mapper.confidential, *mapper.sealable}
        shown = [place for place in hidden if plain[place] in (SEALED, CONFIDENTIAL)]
        if not shown or self._vault is None:
            return
        opened = self._vault.open(self._connection, mapper, before)
        if any(opened[place] != plain[place] for place in shown):
            raise refuse_unseen()

    def closed(
        self, mapper: Mapper[Any], plain: Sequence[Stored], before: Sequence[Stored] | None = None
    ) -> tuple[Stored, ...]:
        """The row to be stored; what did not change stays as it was sealed ``before``."""
        if not mapper.seals:
            return tuple(plain)
        key_id, key = self._key_for(mapper, plain)
        if not key_id:
            return tuple(plain)
        sealed = str(before[-1] or "") if before is not None else ""
        if before is not None and key_id_of(sealed) == key_id and self._is_present(sealed):
            assert self._vault is not None  # noqa: S101  the row before was opened with it
            opened = self._vault.open(self._connection, mapper, before)
            hidden = mapper.sealable if key_id != OFFICE else mapper.confidential
            whole = all(before[place] == mapper.empty[place] for place in hidden)
            if whole and all(opened[place] == plain[place] for place in hidden):
                row = list(plain)
                for place in hidden:
                    row[place] = mapper.empty[place]
                row[-1] = before[-1]
                return tuple(row)
        assert self._vault is not None  # noqa: S101  there is a key
        return self._vault.close(mapper, plain, key_id, key)

    def _is_present(self, sealed: str) -> bool:
        return self._vault is not None and self._vault.is_present(sealed)

    def closed_in_bulk(self, mapper: Mapper[Any], plain: Sequence[Stored]) -> tuple[Stored, ...]:
        """The same for one of many new rows, with its words for the index kept until `finish_index`."""
        values = self.closed(mapper, plain)
        if mapper.found_by and key_id_of(str(values[-1] or "")) == OFFICE:
            self._rows += self._words(mapper, plain)
        return values

    def _key_for(self, mapper: Mapper[Any], plain: Sequence[Stored]) -> tuple[str, bytes]:
        """The key that a row is to be under; an empty name: it stays open."""
        complaint_id = plain[mapper.names.index(mapper.case)] if mapper.case else None
        if complaint_id is None and not mapper.confidential:
            return "", b""
        own = mapper.kind == "complaints"
        epoch = plain[mapper.names.index("seal")] if own else self._seal_of(int(complaint_id or 0))
        if own:
            self._seals[int(complaint_id or 0)] = int(epoch) if epoch else None
        if epoch:
            key = None
            if self._vault is not None:
                key = self._vault.key_of_case(self._connection, int(complaint_id or 0), int(epoch))
            if key is None:
                raise refuse_sealed()
            return case_key_id(int(complaint_id or 0), int(epoch)), key
        if not any(plain[place] != mapper.empty[place] for place in mapper.confidential):
            return "", b""
        if self._vault is None:
            raise ValueError(_NO_KEY)
        return OFFICE, self._vault.office()

    def _seal_of(self, complaint_id: int) -> int | None:
        from gen63_desktop.store.tables.complaints import complaints

        if complaint_id not in self._seals:
            if self._any_sealed is None:
                some = select(complaints.c.id).where(complaints.c.seal > 0).limit(1)
                self._any_sealed = self._connection.execute(some).scalar() is not None
            if not self._any_sealed:
                return None
            wanted = select(complaints.c.seal).where(complaints.c.id == complaint_id)
            self._seals[complaint_id] = self._connection.execute(wanted).scalar()
        return self._seals[complaint_id]

    # -- the history -----------------------------------------------------------------------------

    def reason(self, complaint_id: int, why: str) -> str:
        """The reason of an act, under the key of the case where that is sealed."""
        epoch = self._seal_of(complaint_id)
        if not why or epoch is None or self._vault is None:
            return why
        key = self._vault.key_of_case(self._connection, complaint_id, epoch)
        if key is None:
            raise refuse_sealed()
        return self._vault.close_reason(case_key_id(complaint_id, epoch), key, why, complaint_id)

    def veil_earlier(
        self,
        kind: str,
        ids: Sequence[int],
        key_id: str,
        key: bytes,
        *,
        only_open: bool = False,
        anew: bool = False,
    ) -> None:
        """Put what earlier entries say of these records under a key; an empty ``key_id`` uncovers it.

        ``only_open``: of what is under a key already nothing changes. ``anew``: of what is under the key of a
        case, or under the office's latest one.
        """
        assert self._vault is not None  # noqa: S101  only who signed in seals
        table = history_changes.c
        query = select(history_changes).where(
            table.kind == kind, table.record_id.in_(list(ids)), table.op.in_(("add", "change", "remove"))
        )
        for row in self._connection.execute(query).all():
            place = (int(row.seq), int(row.n))
            said: tuple[str, str] | None = (row.salt, row.data)
            if is_veiled(row.data):
                if only_open or (anew and (key_id_of(row.data) != OFFICE or self._is_present(row.data))):
                    continue
                said = self._vault.unveil(self._connection, row.data, place)
            if said is None:
                continue
            under = (key_id, key) if key_id else self._under_after(kind, said[1])
            salt, data = ("", self._vault.veil(*under, said, place, kind)) if under is not None else said
            changed = self._connection.execute(
                update(history_changes)
                .where(table.seq == row.seq, table.n == row.n)
                .values(salt=salt, data=data)
            )
            if changed.rowcount != 1:
                raise refuse_half()

    def _under_after(self, kind: str, data: str) -> tuple[str, bytes] | None:
        """The office's key for what is confidential in every case: an older program told it openly."""
        mapper = mapper_of_kind(kind)
        if mapper is None or self._vault is None:
            return None
        said = json.loads(data)
        told_openly = any(
            value not in (None, mapper.empty[place])
            for place in mapper.confidential
            for value in said.get(mapper.names[place], ())
        )
        return (OFFICE, self._vault.office()) if told_openly else None

    # -- the words that a name is found by -------------------------------------------------------

    def index(self, mapper: Mapper[Any], plain: Sequence[Stored], values: Sequence[Stored]) -> None:
        """Bring the words of one record up to date; one of a sealed case is found by none."""
        if not mapper.found_by:
            return
        self.forget(mapper, [int(plain[mapper.names.index("id")] or 0)])
        if key_id_of(str(values[-1] or "")) == OFFICE:
            self._rows += self._words(mapper, plain)
        self.finish_index()

    def finish_index(self) -> None:
        """Write the words that were kept."""
        if self._rows:
            self._connection.execute(insert(name_words), self._rows)
            self._rows = []

    def forget(self, mapper: Mapper[Any], ids: Sequence[int]) -> None:
        """Take records out of the index."""
        if not mapper.found_by:
            return
        table = name_words.c
        gone = delete(name_words).where(
            table.kind == mapper.kind, table.record_id.in_(bindparam("ids", expanding=True))
        )
        for at in range(0, len(ids), _AT_ONCE):
            self._connection.execute(gone, {"ids": list(ids[at : at + _AT_ONCE])})

    def _words(self, mapper: Mapper[Any], plain: Sequence[Stored]) -> list[dict[str, object]]:
        assert self._vault is not None  # noqa: S101  what is found by a name was sealed just now
        record_id = plain[mapper.names.index("id")]
        texts = [str(plain[place]) for place in mapper.found_by if plain[place]]
        return [
            {"kind": mapper.kind, "record_id": record_id, "mark": mark, "under": self._vault.latest}
            for mark in sorted(self._vault.marks_of(texts))
        ]
