"""What the clocks of a case are counted from, read together: for one case, or for many at once (C13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Protocol, TypeVar

from gen63_desktop.domain.agency_calendar import AgencyCalendar
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
        for one in some:
            yield CaseRecords(
                one, allegations[one.id], respondents[one.id], letters[one.id], closings[one.id],
                extensions[one.id], pauses[one.id], entries[one.id], book, calendar,
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
    if before.received == after.received or before.extended or after.received is None or not after.is_open:
        return after.due
    return response_due(case_records(session, reader, after))


def set_by_hand(session: Session, work: Work, complaint: Complaint, words: str) -> None:
    """Keep that a complaint's due date was set on reopening, so that pauses from then on are counted from it."""
    today = session.today()
    work.add(
        ClockEntry(
            complaint.id,
            RuleName.RESPONSE,
            EntryKind.SET,
            today,
            complaint.due,
            words,
            session.person.id,
            today,
        )
    )


def open_complaints(reader: Reader, ids: Sequence[int]) -> Iterator[Complaint]:
    """These complaints, read in batches."""
    for some in _batches(ids):
        yield from reader.find(Complaint, id=some if len(some) > 1 else some[0])
