"""Changes that came past the program: shown beside what the history says, examined, told in a signed entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.history_reading import FieldChange, Telling
from gen63_desktop.services.session import Session, check_reason
from gen63_desktop.store.audit_trail import examining
from gen63_desktop.store.audit_trail.examining import Found
from gen63_desktop.store.audit_trail.guards import SCHEMA
from gen63_desktop.store.audit_trail.telling import told_values
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind

EXAMINED = "history.examined"


@dataclass(frozen=True, slots=True)
class ForeignChange:
    """A record that somebody changed past the program.

    ``op``: what it amounts to (add, change, remove; "guard": a trigger or table was taken away; empty: the
    record is again as the history says). ``changes``: what the history says, and what stands.
    """

    kind: str
    record_id: int
    name: str
    op: str
    first: datetime
    times: int
    login: str
    changes: tuple[FieldChange, ...]
    marks: tuple[int, ...]


class Examining:
    """What an administrator or auditor does before work goes on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def standing(self) -> tuple[ForeignChange, ...]:
        """What nobody has examined yet."""
        self._session.allow(Permission.CHECK_HISTORY)
        with self._session.ask() as reader:
            telling = Telling(reader, {})
            return tuple(
                _shown(reader, telling, each) for each in examining.found(reader, examining.standing(reader))
            )

    def examine(self, seen: tuple[ForeignChange, ...], words: str) -> None:
        """Leave a signed entry: what was found, as it stands now, and what the examiner says of it.

        Refused where something came since it was shown. Nothing is put right by this: the records stay
        as they stand, told as changed by nobody known.
        """
        self._session.allow(Permission.CHECK_HISTORY)
        if not words.strip():
            raise Refused(
                "An examination says what was found and who was asked.", "Type it: it stands in the history."
            )
        check_reason(words)
        shown = {number for each in seen for number in each.marks}
        session = self._session
        with session.store.writing(
            signer=session.keys, who=session.person.id, office=session.facts.uid, now=session.now,
            act=EXAMINED, why=words.strip(), examining=True,
        ) as work:  # fmt: skip
            session.allow_in(work, Permission.CHECK_HISTORY)
            marks = examining.standing(work)
            if {mark.n for mark in marks} != shown:
                raise Refused(
                    "Something was changed past the program, or examined by someone else, since this was shown.",
                    "Look at the list again; then examine it.",
                )
            if marks:
                examining.examine(work, marks)


def _shown(reader: Reader, telling: Telling, each: Found) -> ForeignChange:
    first, schema = each.marks[0], each.kind == SCHEMA
    told = told_values(reader, each.kind, each.record_id, each.op or "change", each.pairs())
    return ForeignChange(
        each.kind,
        each.record_id,
        first.op if schema else _name(each),
        "guard" if schema else each.op,
        datetime.fromisoformat(first.at),
        len(each.marks),
        first.login,
        () if schema else tuple(telling.changes(told, "")),
        tuple(mark.n for mark in each.marks),
    )


def _name(each: Found) -> str:
    """The record's number or name, where it has one that may be shown."""
    values, mapper = each.before or each.after or {}, mapper_of_kind(each.kind)
    hidden = {mapper.names[place] for place in mapper.sealable} if mapper else set()
    for name in ("number", "name", "source_ref", "code", "file_name", "title"):
        value = values.get(name)
        if isinstance(value, str) and value and name not in hidden:
            return value
    return ""
