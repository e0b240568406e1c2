"""The rules of clocks: seen with their sources, simulated, changed as new editions, confirmed by counsel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.records import ClockRule, Confirmation
from gen63_desktop.domain.clocks.rules import RuleBook, check_edition
from gen63_desktop.domain.clocks.shown import CaseMove, ShownRule, Simulation
from gen63_desktop.domain.clocks.standing import CaseRecords, clock_of, response_due
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, until
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clock_counting import book_of, gather, moved_to, open_complaints
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.complaints import asked, clock_cases
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.team.looking import hidden_cases
from gen63_desktop.store.work import Work


class Rules(Part):
    """What the clocks follow."""

    def rules(self) -> tuple[ShownRule, ...]:
        """Every rule with its editions and counsel's word on them."""
        self.session.allow_any(Permission.READ_COMPLAINTS, Permission.READ_OFFICE)
        with self.session.ask() as reader:
            book, given, people = book_of(reader), reader.find(Confirmation), asked.names(reader)
        return tuple(
            ShownRule(
                tuple(reversed(book.of_rule(rule))), tuple(one for one in given if one.rule is rule), people
            )
            for rule in RuleName
        )

    def simulate(
        self, edition: ClockRule, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Simulation:
        """Which open complaints a new edition would move, from which day to which; nothing is saved."""
        self.session.allow(Permission.SET_CLOCKS)
        scope = self.session.present_scope()
        with self.session.ask() as reader:
            asked_for = self._ready(book_of(reader), edition)
            ids = clock_cases.open_cases(reader, scope)
            hidden = clock_cases.others_open(reader, scope) + hidden_cases(reader)
            moves = tuple(_moves(self, reader, ids, asked_for, progress, cancelled))
        return Simulation(
            tuple(sorted(moves, key=lambda one: (one.after or date.max, one.number))), len(ids), hidden
        )

    def change_rule(
        self, edition: ClockRule, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> ClockRule:
        """Make the next edition of a rule. ``edition.edition`` is that of the one seen, which never changes.

        Where it reaches open complaints their due dates are moved in the same act.
        """
        self.session.allow(Permission.SET_CLOCKS)
        scope = self.session.present_scope()
        with self.session.act("clock_rule.changed", edition.why.strip()) as work:
            book = book_of(work)
            asked_for = self._ready(book, edition)
            ids = clock_cases.open_cases(work, scope)
            moves = list(_moves(self, work, ids, asked_for, progress, cancelled))
            made = work.add(asked_for)
            work.about(made)
            work.detail(rule=made.rule.value, edition=made.edition, complaints_moved=len(moves))
            if made.rule is RuleName.RESPONSE:
                self._move(work, moves, made)
        return made

    def confirm(self, rule: RuleName, edition: int, counsel: str, on: date, words: str = "") -> Confirmation:
        """Record that counsel confirmed an edition: who, and when."""
        self.session.allow(Permission.SET_CLOCKS)
        today = self.session.today()
        if not counsel.strip():
            raise RuleBroken("C13", "Nothing says who confirmed it.", "Name counsel.", where="counsel")
        if on > today:
            raise RuleBroken("C13", "{day} is in the future.", "Correct the day.", day=on, where="on")
        with self.session.act("clock_rule.confirmed") as work:
            if not any(one.edition == edition for one in book_of(work).of_rule(rule)):
                raise Refused("There is no such edition of this rule.", "Look at the rules again.")
            made = work.add(
                Confirmation(
                    rule, edition, " ".join(counsel.split()), on, words.strip(), self.session.person.id, today
                )
            )
            work.about(made)
            work.detail(rule=rule.value, edition=edition)
        return made

    def _ready(self, book: RuleBook, edition: ClockRule) -> ClockRule:
        """The edition as it would be kept: the next one of the one that was seen."""
        before = book.newest(edition.rule)
        if before.edition != edition.edition:
            raise ChangedMeanwhile(before, edition)
        made = replace(
            edition, edition=before.edition + 1, starts=before.starts, source=edition.source.strip(),
            note=edition.note.strip(), why=edition.why.strip(), made_by=self.session.person.id,
            made_on=self.session.today(), id=0, version=0,
        )  # fmt: skip
        check_edition(made, before)
        return made

    def _move(self, work: Work, moves: list[CaseMove], rule: ClockRule) -> None:
        """Move the complaints; a date that had passed stays told as missed."""
        why = f"Edition {rule.edition} of the rule: {rule.why}"
        wanted = {one.complaint_id: one.after for one in moves}
        for complaint in list(open_complaints(work, list(wanted))):
            after = wanted[complaint.id]
            if after is not None:
                work.change(moved_to(self.session, work, complaint, after, why))


def _moves(
    part: Part,
    reader: Reader,
    ids: Sequence[int],
    edition: ClockRule,
    progress: Progress,
    cancelled: Cancelled,
) -> Iterator[CaseMove]:
    """A complaint whose date no rule gave, or that was extended, is not among them."""
    step = until(progress, cancelled)
    for at, case in enumerate(gather(part.session, reader, open_complaints(reader, ids))):
        if at % 50 == 0:
            step(at, len(ids), "Counting the clocks of open complaints")
        under = replace(case, book=case.book.with_edition(edition))
        before, after = _due(case, edition.rule), _due(under, edition.rule)
        own = edition.rule is RuleName.RESPONSE
        if before != after and not (own and before != case.complaint.due):
            yield CaseMove(case.complaint.id, case.complaint.number, before, after)


def _due(case: CaseRecords, rule: RuleName) -> date | None:
    if rule is RuleName.RESPONSE:
        return response_due(case)
    clock = clock_of(case, rule)
    return None if clock is None or clock.done is not None else clock.due
