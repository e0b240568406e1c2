"""What tests of destruction share: an office with three people, a closed case full of words, everything that is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import inspect, text

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.destruction import DestructionBatch
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.verify import verify_chain
from gen63_desktop.store.destruction import belonging
from gen63_desktop.store.records import mapper_of_kind
from tests.offices import TODAY, MovableClock
from tests.services.test_sealed_cases import join

LONG_AGO = date(2020, 3, 2)
WHY = "Their period is over"
CANARIES = {
    "narrative": "Quillfeather", "name": "Zephyrine", "conduct": "Marmaladen", "respondent": "Oxenblaze",
    "note": "Thistledown", "closing": "Wallarooting", "characteristic": "Yarrowmere", "link": "Gloamwick",
}  # fmt: skip


@dataclass
class Three:
    """An office with the three people whom a destruction needs."""

    chief: Office
    first: Office
    second: Office
    clock: MovableClock

    def approved(self, *cases: int) -> DestructionBatch:
        batch = self.first.retention.propose(cases, WHY)
        self.second.retention.approve(batch.id, batch.digest)
        return self.chief.retention.approve(batch.id, batch.digest, "Seen")


def make_three(office: Office, clock: MovableClock) -> Three:
    people = Three(
        office,
        join(office, "Ivy Reyes", Role.OFFICER),
        join(office, "Sam Okafor", Role.OFFICER),
        clock,
    )
    for rule in (RuleName.NOT_SUSTAINED, RuleName.SUSTAINED):
        seen = next(one.rule for one in office.retention.rules() if one.rule.rule is rule)
        office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    return people


def closed_case(office: Office, clock: MovableClock, words: dict[str, str] | None = None) -> Complaint:
    said = words or dict.fromkeys(CANARIES, "ramp")
    clock.on(LONG_AGO)
    entry = AllegationEntry(
        Allegation(0, conduct=said["conduct"], bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, RespondentKind.EMPLOYEE, said["respondent"], employer="Fictional Transit"),),
    )
    own = Characteristic(0, 0, Basis.DISABILITY, said["characteristic"])
    person = PartyEntry(Party(0, name=said["name"]), (own,))
    new = NewComplaint(Complaint("", LONG_AGO, said["narrative"], line="A Line"), (person,), (entry,))
    made = office.complaints.receive(new)
    office.complaints.add_note(made.id, said["note"])
    office.complaints.close(made.id, ClosingReason.WITHDRAWN, said["closing"])
    clock.on(TODAY)
    return made


def whole_text(office: Office) -> str:
    """Everything that the tables of the office hold, as text."""
    found = list[str]()
    with office.session.ask() as reader:
        for table in inspect(reader.connection).get_table_names():
            rows = reader.connection.execute(text(f'SELECT * FROM "{table}"'))
            found.extend(repr(tuple(row)) for row in rows)
    return "\n".join(found)


def chain_of(office: Office) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify_chain(reader).problems


def problems_of(office: Office) -> tuple[str, ...]:
    return (*office.history.verify().problems, *chain_of(office))


def everything_of(office: Office, case: Complaint, word: str, data: bytes) -> str:
    """A record of every kind that belongs to a case, the word in each of its texts; the name of the attached file."""
    blob = office.session.attachments.keep(data).blob
    with office.session.act("complaint.filled", why=word) as work:
        for kind, columns in sorted(belonging().items()):
            mapper = mapper_of_kind(kind)
            if mapper is not None and kind != "complaints":
                work.add(full_record(mapper.record_type, columns, case.id, f"{word} {kind}", blob))
    return blob


def full_record(record: type[Any], columns: tuple[str, ...], case: int, word: str, blob: str) -> Any:
    values: dict[str, Any] = {}
    for name, hint in get_type_hints(record).items():
        plain = next((one for one in get_args(hint) or (hint,) if one is not type(None)), hint)
        if name in ("id", "version"):
            continue
        values[name] = (
            case if name in columns
            else LONG_AGO if name in ("released_on", "until")
            else blob if name == "blob" or name.endswith("_blob")
            else _value(hint, plain, word, 76 + case)
        )  # fmt: skip
    return record(**values)


def _value(hint: Any, plain: Any, word: str, number: int) -> Any:
    if tuple in (get_origin(hint), get_origin(plain)):
        inner = get_args(hint if get_origin(hint) is tuple else plain)[0]
        return (_value(inner, inner, word, number),)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return next(iter(plain)) if plain is hint else None
    simple: dict[Any, Any] = {
        str: word, bool: False, int: number, float: 1.0, date: LONG_AGO, datetime: datetime(2026, 11, 20, 9, tzinfo=UTC)
    }  # fmt: skip
    return simple[plain]
