"""The office's list of destroyed cases beside its backups: kept, believed where it is signed, compared with what is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.remarks import remark, together, worded
from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.keeping.second_place import SecondPlace
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail.leaving import signing_keys
from gen63_desktop.store.complaints.asked import there_by_number
from gen63_desktop.store.keeping import destroyed_list
from gen63_desktop.store.keeping.destroyed_list import Listed, Statement
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import destruction as _tables  # noqa: F401  makes destroyed cases known to the store

if TYPE_CHECKING:
    from gen63_desktop.store.keeping.keeper import Keeper


class DestroyedCases:
    """Reads and writes the list of an embedded office; at a server there is none."""

    def __init__(self, session: Session, keeper: Keeper | None, second: SecondPlace) -> None:
        self._session, self._keeper, self._second = session, keeper, second

    def keep(self) -> str:
        """Write what was destroyed into each list that lacks it; what prevents it, in words.

        What earlier lists say is never dropped: a restored office does not know by itself what was destroyed since.
        """
        folders, problems = tuple(self._folders(second=True)), list[str]()
        with self._session.ask() as reader:
            own = [Listed(one.number, one.certificate, one.on) for one in reader.find(DestroyedCase)]
            signed, doubtful = self._statements(reader, folders)
        known = destroyed_list.together(signed)
        for one in own:
            known[one.number] = max(one, known.get(one.number, one), key=lambda case: case.on)
        if not known:
            return ""
        wanted = (self._whole(signed, known), *doubtful)
        for folder in folders:
            if folder.is_dir() and destroyed_list.read(folder) != wanted:
                try:
                    destroyed_list.write(folder, wanted)
                except Refused as refused:
                    problems.append(refused.words())
        if not problems:
            return ""
        return together(
            worded(
                "The list of destroyed cases could not be written, and is tried again when the office opens."
            ),
            *problems,
        )

    def _whole(self, signed: tuple[Statement, ...], known: dict[str, Listed]) -> Statement:
        for one in signed:
            if destroyed_list.together([one]) == known:
                return one
        session = self._session
        return destroyed_list.stated(session.facts.uid, session.person.id, known.values(), session.keys.sign)

    def returned(self) -> tuple[str, ...]:
        """The numbers of cases that a restored backup brought back, though they were lawfully destroyed."""
        return self._there()[0]

    def certificates(self) -> frozenset[str]:
        """The certificates that the list names: their numbers are given to no other."""
        said = destroyed_list.gathered(self._folders(), self._session.facts.uid)
        return frozenset(one.certificate for each in said for one in each.cases)

    def work_items(self) -> Iterator[WorkItem]:
        """Destroyed cases that came back; and what a list says that nobody known here signed."""
        if not self._session.may(Permission.PROPOSE_DESTRUCTION):
            return
        back, doubtful = self._there()
        if back:
            title = remark("Destroyed before: {numbers}", numbers=", ".join(back))
            said = remark("A restored backup brought them back: propose their destruction again")
            yield WorkItem(Group.OVERDUE, "retention", title, said)
        if doubtful:
            title = remark("Perhaps destroyed before: {numbers}", numbers=", ".join(doubtful))
            said = remark(
                "A list beside the backups says so, and nobody whom this office knows signed it: ask whoever worked here"
            )
            yield WorkItem(Group.NEW, "retention", title, said)

    def _there(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The listed cases that are in the office: those of signed lists, and those that only other lists name."""
        folders = tuple(self._folders())
        if not any((folder / destroyed_list.FILE).is_file() for folder in folders):
            return (), ()
        with self._session.ask() as reader:
            signed, doubtful = self._statements(reader, folders)
            believed, claimed = destroyed_list.together(signed), destroyed_list.together(doubtful)
            there = there_by_number(reader, [*believed, *(one for one in claimed if one not in believed)])
        back = tuple(number for number in believed if number in there)
        return back, tuple(number for number in claimed if number in there and number not in believed)

    def _statements(
        self, reader: Reader, folders: tuple[Path, ...]
    ) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """Those signed by a key that the history gave to somebody, and the others."""
        found = destroyed_list.gathered(folders, self._session.facts.uid)
        keys = {key.public for key in signing_keys(reader)} if found else set[str]()
        signed = tuple(one for one in found if one.is_signed_with(keys))
        return signed, tuple(one for one in found if one not in signed)

    def _folders(self, *, second: bool = False) -> Iterator[Path]:
        if self._keeper is None:
            return
        yield self._keeper.folder
        yield self._keeper.place().folder
        if second and (folder := self._second.folder()) is not None and folder.is_dir():
            yield self._keeper.place(folder).folder
