"""What the clocks of a case are counted from, read together: for one case, or for many at once (C13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Protocol, TypeVar

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.clocks.acknowledging import Acknowledgement
from gen63_desktop.domain.clocks.counting import count
from gen63_desktop.domain.clocks.kinds import EntryKind, RuleName
from gen63_desktop.domain.clocks.pausing import check_more_time
from gen63_desktop.domain.clocks.records import ClockEntry, ClockRule, Pause
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.clocks.standing import CaseRecords, clock_of, response_due
from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Extension, Respondent
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints import clock_cases
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import clocks as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import course as _course  # noqa: F401  the same
from gen63_desktop.store.work import Work

AT_ONCE = 400


class _OfCase(Protocol):
    @property
    def complaint_id(self) -> int: ...
    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...


PartT = TypeVar("PartT", bound=_OfCase)
T = TypeVar("T")


def book_of(reader: Reader) -> RuleBook:
    """Every edition of every rule."""
    return RuleBook.of(reader.find(ClockRule))


def calendar_of(session: Session) -> AgencyCalendar:
    """The days on which the agency works."""
    return AgencyCalendar(frozenset(session.facts.holidays))


def case_records(session: Session, reader: Reader, complaint: Complaint) -> CaseRecords:
    """What the clocks of one complaint are counted from."""
    return next(gather(session, reader, (complaint,)))


def gather(session: Session, reader: Reader, complaints: Iterable[Complaint]) -> Iterator[CaseRecords]:
    """The same of many complaints, read in batches."""
    book, calendar = book_of(reader), calendar_of(session)
    for some in _batches(complaints):
        ids = tuple(one.id for one in some)
        allegations = _by_case(reader, Allegation, ids)
        respondents = _by_case(reader, Respondent, ids)
        letters = clock_cases.letters_of(reader, ids)
        closings = _by_case(reader, Closing, ids)
        extensions = _by_case(reader, Extension, ids)
        pauses = _by_case(reader, Pause, ids)
        entries = _by_case(reader, ClockEntry, ids)
        told = _by_case(reader, Acknowledgement, ids)
        appeals = _by_case(reader, Appeal, ids)
        for one in some:
            yield CaseRecords(
                one, allegations[one.id], respondents[one.id], letters[one.id], closings[one.id],
                extensions[one.id], pauses[one.id], entries[one.id], book, calendar, told[one.id],
                appeals[one.id],
            )  # fmt: skip


def _by_case(reader: Reader, kind: type[PartT], ids: tuple[int, ...]) -> dict[int, list[PartT]]:
    found: dict[int, list[PartT]] = defaultdict(list)
    for one in reader.find(kind, complaint_id=ids if len(ids) > 1 else ids[0]):
        found[one.complaint_id].append(one)
    return found


def _batches(found: Iterable[T]) -> Iterator[tuple[T, ...]]:
    rest = iter(found)
    while some := tuple(islice(rest, AT_ONCE)):
        yield some


def first_due(session: Session, reader: Reader, event: date) -> date:
    """When a complaint is due that counts from a day."""
    return due_by(book_of(reader), calendar_of(session), event)


def due_of(session: Session, reader: Reader, rule: RuleName, event: date) -> date:
    """When a clock of another rule is due that starts on a day."""
    held = book_of(reader).holding(rule, event)
    return count(event, held.length, held.unit, held.roll, calendar_of(session)).due


def check_extension(
    session: Session, reader: Reader, complaint: Complaint, new_due: date, reason: str
) -> None:
    """Refuse to extend the complaint's due date beyond what its rule allows, or while its clock is paused."""
    if complaint.due is None or not complaint.is_open:
        return
    clock = clock_of(case_records(session, reader, complaint), RuleName.RESPONSE)
    if clock is not None:
        paused = clock.pause_on(session.today())
        check_more_time(clock.rule, complaint.due, new_due, reason, clock.granted, paused)


def due_by(book: RuleBook, calendar: AgencyCalendar, event: date) -> date:
    """The same by an open book."""
    rule = book.holding(RuleName.RESPONSE, event)
    return count(event, rule.length, rule.unit, rule.roll, calendar).due


def due_after(session: Session, reader: Reader, before: Complaint, after: Complaint) -> date | None:
    """The due date after the day received was corrected; it follows unless it was moved by hand."""
    if before.received == after.received or after.received is None or not after.is_open:
        return after.due
    case = case_records(session, reader, after)
    return after.due if case.extended(RuleName.RESPONSE) else response_due(case)


def set_by_hand(session: Session, work: Work, complaint: Complaint, words: str) -> Complaint:
    """Keep that a complaint's due date was set on reopening, and count from it the pauses that are running."""
    _enter(session, work, complaint, EntryKind.SET, session.today(), complaint.due, words)
    return replace(complaint, due=response_due(case_records(session, work, complaint)))


def keep_what_stands(session: Session, work: Work, case: CaseRecords, day: date) -> None:
    """Keep a due date that no record explains, as it came with an older program, before it is counted anew."""
    due = case.complaint.due
    if due is not None and response_due(case) != due:
        words = "The due date as it stood before it was first counted anew"
        _enter(session, work, case.complaint, EntryKind.SET, day, due, words)


def counted_anew(session: Session, work: Work, complaint: Complaint, why: str) -> Complaint:
    """An open complaint with the due date that its records ask for now."""
    if not complaint.is_open or complaint.due is None:
        return complaint
    due = response_due(case_records(session, work, complaint))
    return complaint if due is None else moved_to(session, work, complaint, due, why)


def moved_to(session: Session, work: Work, complaint: Complaint, due: date, why: str) -> Complaint:
    """The complaint with another due date; what had passed stays told as missed."""
    before, today = complaint.due, session.today()
    if before is None or not before < today or due <= before:
        return replace(complaint, due=due)
    work.add(Extension(complaint.id, before, due, why, session.person.id, today))
    _enter(session, work, complaint, EntryKind.RECOUNTED, before, due, why)
    return replace(complaint, due=due, extended=True)


def _enter(
    session: Session,
    work: Work,
    complaint: Complaint,
    kind: EntryKind,
    day: date,
    due: date | None,
    words: str,
) -> None:
    me, today = session.person.id, session.today()
    work.add(ClockEntry(complaint.id, RuleName.RESPONSE, kind, day, due, words, me, today))


def open_complaints(reader: Reader, ids: Sequence[int]) -> Iterator[Complaint]:
    """These complaints, read in batches."""
    for some in _batches(ids):
        yield from reader.find(Complaint, id=some if len(some) > 1 else some[0])
