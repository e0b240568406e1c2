"""What waits because of letters: acknowledgements that are due, answers that were asked for (C13)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gen63_desktop.domain.clocks.counting import count
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter, SentRow
from gen63_desktop.domain.listing import PlacedListing
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.clock_counting import book_of
from gen63_desktop.services.letters.kept import Kept
from gen63_desktop.store.complaints.letter_lists import all_letters, numbers_of, unacknowledged

WEEK = timedelta(days=6)
SHOWN = 50
"""Acknowledgements of one group that are named; the others are one line with their count."""


class Waiting(Kept):
    """Letters across cases."""

    def listing(self) -> PlacedListing[SentRow]:
        """Every letter that was sent, without the addressee: a name is seen on the case, after a look (S2)."""
        self.session.allow(Permission.READ_COMPLAINTS)
        return all_letters(self.session.ask, self.session.present_scope)

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """Acknowledgements and answers that are due or late, on the cases that the person may open."""
        if not self.session.may(Permission.READ_COMPLAINTS):
            return
        yield from self._answers(today)
        yield from self._acknowledgements(today)

    def _acknowledgements(self, today: date) -> Iterator[WorkItem]:
        groups: dict[Group, list[tuple[date, int]]] = {}
        with self.session.ask() as reader:
            book = book_of(reader)
            waiting = unacknowledged(reader, self.session.present_scope(), today)
            due = self._due(book, {received for received, _ in waiting})
            for received, complaint_id in waiting:
                end, _ = due[received]
                if end <= today + WEEK:
                    group = Group.OVERDUE if end < today else Group.DUE_THIS_WEEK
                    groups.setdefault(group, []).append((received, complaint_id))
            numbers = numbers_of(reader, [one for found in groups.values() for _, one in found[:SHOWN]])
        for group, found in groups.items():
            for received, complaint_id in found[:SHOWN]:
                title = remark("{number} Acknowledgement", number=numbers[complaint_id])
                end, note = due[received]
                yield WorkItem(group, "complaints", title, note, end, complaint_id)
            if more := len(found) - SHOWN if len(found) > SHOWN else 0:
                yield WorkItem(group, "complaints", remark("Further acknowledgements"), count=more)

    def _due(self, book: RuleBook, received: set[date]) -> dict[date, tuple[date, Remark]]:
        """When an acknowledgement is due, and by what rule, for each day of receipt: many came on one day."""
        calendar = self._calendar()
        due: dict[date, tuple[date, Remark]] = {}
        for day in received:
            rule = book.holding(RuleName.ACKNOWLEDGEMENT, day)
            note = remark(
                "{n} {unit} after receipt. {source}.", n=rule.length, unit=rule.unit, source=rule.source
            )
            due[day] = count(day, rule.length, rule.unit, rule.roll, calendar).due, note
        return due

    def _answers(self, today: date) -> Iterator[WorkItem]:
        with self.session.ask() as reader:
            asked = reader.find(Letter, kind=LetterKind.INFORMATION.value, returned_on=None)
            latest = {letter.complaint_id: letter for letter in asked}
            waiting = [
                (letter, complaint)
                for letter in latest.values()
                if (complaint := reader.look_up(Complaint, letter.complaint_id)) is not None
                and complaint.status is Status.WAITING
                and self.sees(reader, complaint.id)
            ]
        for letter, complaint in waiting:
            if letter.answer_by is not None and letter.answer_by <= today + WEEK:
                group = Group.OVERDUE if letter.answer_by < today else Group.DUE_THIS_WEEK
                title = remark("{number} Answer to {letter}", number=complaint.number, letter=letter.number)
                yield WorkItem(group, "complaints", title, "", letter.answer_by, complaint.id)
