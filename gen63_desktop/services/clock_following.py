"""Due dates that a new edition of the rule could not move, because its maker could not open the case.

They are counted anew once somebody who may work on the case opens it, or opens My work: from the records of the
case, as the edition would have moved it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.clocks.standing import CaseRecords, response_due
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clock_counting import book_of, case_records, gather, moved_to, open_complaints
from gen63_desktop.services.preferences import Preferences
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints import clock_cases
from gen63_desktop.store.reader import Reader

ACT = "clock.rule_followed"
_SEEN = "clocks follow edition"


def follow(session: Session, complaint_id: int) -> bool:
    """Move one complaint's due date to the present edition of its rule, where that had not reached it.

    Nothing keeps a case from being opened: what cannot be saved now waits for the next time.
    """
    if not session.may(Permission.WORK_COMPLAINTS):
        return False
    with session.ask() as reader:
        complaint = reader.look_up(Complaint, complaint_id)
        if complaint is None or not is_behind(session, reader, complaint):
            return False
    with suppress(Refused):
        return _moved(session, complaint_id)
    return False


def is_behind(session: Session, reader: Reader, complaint: Complaint) -> bool:
    """Whether a complaint's due date stands where an earlier edition put it, and the person may move it."""
    if not session.may(Permission.WORK_COMPLAINTS) or not complaint.is_open:
        return False
    return _ever_changed(book_of(reader)) and missed(case_records(session, reader, complaint)) is not None


def follow_all(session: Session) -> int:
    """The same of every open complaint that the person may open, once for each edition; how many moved."""
    if not session.may(Permission.WORK_COMPLAINTS):
        return 0
    mine, scope = Preferences(session), session.present_scope()
    with session.ask() as reader:
        book = book_of(reader)
        edition = book.newest(RuleName.RESPONSE).edition
    if not _ever_changed(book) or mine.get(_SEEN) == edition:
        return 0
    with session.ask() as reader:
        ids = clock_cases.open_cases(reader, scope)
        behind = list(_behind(gather(session, reader, open_complaints(reader, ids))))
    moved = sum(follow(session, complaint_id) for complaint_id in behind)
    if moved == len(behind):
        mine.set(_SEEN, edition)
    return moved


def missed(case: CaseRecords) -> date | None:
    """The due date by the present edition, of a complaint that stands where an earlier edition put it; else None.

    A date that no edition gives was set by a person, and stays.
    """
    due, after = case.complaint.due, response_due(case)
    if due is None or after is None or after == due:
        return None
    earlier = (response_due(replace(case, book=book)) for book in _books_before(case.book))
    return after if due in earlier else None


def _ever_changed(book: RuleBook) -> bool:
    return len(book.of_rule(RuleName.RESPONSE)) > 1


def _books_before(book: RuleBook) -> Iterator[RuleBook]:
    """The same without the last edition, without the last two, and so on."""
    made = book.of_rule(RuleName.RESPONSE)
    for last in range(len(made) - 1, 0, -1):
        later = frozenset(made[last:])
        yield replace(book, editions=tuple(one for one in book.editions if one not in later))


def _behind(cases: Iterator[CaseRecords]) -> Iterator[int]:
    for case in cases:
        if missed(case) is not None:
            yield case.complaint.id


def _moved(session: Session, complaint_id: int) -> bool:
    """Look again, with nobody else at the case, and move it."""
    with session.act(ACT) as work:
        complaint = work.get(Complaint, complaint_id)
        case = case_records(session, work, complaint)
        after = missed(case) if complaint.is_open else None
        if after is None:
            return False
        rule = case.book.newest(RuleName.RESPONSE)
        why = f"Edition {rule.edition} of the rule: {rule.why}"
        work.about(work.change(moved_to(session, work, complaint, after, why)))
        work.detail(rule=rule.rule.value, edition=rule.edition)
    return True
