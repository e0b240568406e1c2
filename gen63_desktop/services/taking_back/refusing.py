"""Why a record that came or went is left as it stands: others refer to it by now, or what it says left the office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.deeds import Changed, Deed, merged
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.services.taking_back.turn import Inverse
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Record
from gen63_desktop.store.tables import course as _appeals  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables.history import since
from gen63_desktop.store.work import Work

_REFERRING: dict[str, tuple[tuple[type[Record], str], ...]] = {
    "allegations": ((Issue, "allegation_id"), (Violation, "allegation_id")),
    "parties": ((Letter, "party_id"),),
}
"""What names a record of a kind by its id; a service that knows better refuses by itself."""

_LEFT = ("letter.sent", "letter.copied", "case_file.printed", "time_line.printed", "evidence.copied")
_REPORT, _EXPORT = "report.issued", "export.written"


def check_exactly(work: Work, deed: Deed, inverse: Inverse, turned: tuple[Changed, ...]) -> None:
    """Refuse where the act did another thing than what it takes back, as where more belongs to the record by now."""
    left, done = list(turned), merged(work.kept or [])
    for one in done:
        if one.kind == inverse.follows:
            continue
        match = next((each for each in left if _matches(inverse, one, each)), None)
        if match is None:
            raise _more_by_now(deed)
        left.remove(match)
    if left or (inverse.day and _overtakes(work, inverse.day, turned, done)):
        raise _more_by_now(deed)
    for one in turned:
        if one.after is None and any(_referring(work, one.kind, one.before)):
            raise RuleBroken(
                "C17",
                "Something else refers by now to what you added to {name}, so it cannot be taken back in one step.",
                "Look at it, and take it out by itself if that is still what you want.",
                name=deed.name or "?",
            )


def check_in_the_house(reader: Reader, deed: Deed) -> None:
    """Refuse where something left the office since that may say what the deed did."""
    case = deed.about[1] if deed.about[0] == "complaints" else None
    for act, kind, number in since(reader, deed.seq, (*_LEFT, _REPORT, _EXPORT)):
        if act == _REPORT:
            report = reader.look_up(IssuedReport, number)
            left = report is not None and report.case_id in (None, case)
        else:
            left = (kind, number) == deed.about or (act == _EXPORT and not kind)
        if left:
            raise RuleBroken(
                "C17",
                "A letter, a report, a printed file or an export left the office since, so your step cannot be taken back"
                " any more.",
                "Change it by itself if that is still what you want; the history keeps both.",
            )


def _matches(inverse: Inverse, made: Changed, wanted: Changed) -> bool:
    if made.kind != wanted.kind:
        return False
    if made.after is None or wanted.after is None:
        return made.after is wanted.after and bool(made.there.id == wanted.there.id)
    return made.before is None and wanted.before is None and inverse.same(made.after, wanted.after)


def _overtakes(reader: Reader, day: str, turned: tuple[Changed, ...], done: tuple[Changed, ...]) -> bool:
    """Whether what comes back would hold in the place of what was written after it about the same day."""
    come = {one.there.id for one in done if one.before is None}
    return any(
        other.id > one.there.id and other.id not in come and getattr(other, day) == getattr(one.there, day)
        for one in turned
        if one.before is None
        for other in reader.find(type(one.there), employee_id=one.there.employee_id)
    )


def _referring(reader: Reader, kind: str, record: Any) -> Iterator[object]:
    for record_type, field in _REFERRING.get(kind, ()):
        yield from reader.find(record_type, **{field: record.id})
    if kind == "allegations":
        for appeal in reader.find(Appeal, complaint_id=record.complaint_id):
            yield from (one for one in appeal.allegation_ids if one == record.id)


def _more_by_now(deed: Deed) -> RuleBroken:
    return RuleBroken(
        "C17",
        "More belongs by now to what you added to {name} or took out of it, so it cannot be taken back in one step.",
        "Look at it, and change it by itself if that is still what you want.",
        name=deed.name or "?",
    )
