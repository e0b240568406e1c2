"""The rules of routing: seen with their sources, simulated, made and changed as editions, confirmed by counsel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.routing.facts import facts_of
from gen63_desktop.domain.routing.records import RoutingConfirmation, RoutingRule
from gen63_desktop.domain.routing.rules import PREFIX, RoutingBook, check_rule
from gen63_desktop.domain.routing.suggesting import Suggestion, suggest, target_of
from gen63_desktop.domain.routing.tables import table_of
from gen63_desktop.domain.routing.views import RouteMove, RouteSimulation, ShownRoute
from gen63_desktop.services.clock_counting import gather, open_complaints
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.exports import write_tables
from gen63_desktop.services.routing.suggesting import book_of
from gen63_desktop.store.complaints import clock_cases
from gen63_desktop.store.reader import Reader


class RoutingRules(Part):
    """What the suggestions follow."""

    def rules(self) -> tuple[ShownRoute, ...]:
        """Every rule with its editions and counsel's word on them, in the order in which they are suggested."""
        self.session.allow_any(Permission.READ_COMPLAINTS, Permission.READ_OFFICE)
        with self.session.ask() as reader:
            book, given = book_of(reader), reader.find(RoutingConfirmation)
            people = {one.id: one.name for one in reader.find(Person)}
        return tuple(
            ShownRoute(
                tuple(reversed(book.of_rule(one.rule))),
                tuple(each for each in given if each.rule == one.rule),
                people,
            )
            for one in book.newest
        )

    def simulate(
        self, edition: RoutingRule, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> RouteSimulation:
        """Which open complaints a new edition would suggest to send elsewhere; nothing is saved."""
        self.session.allow(Permission.SET_ROUTING)
        scope = self.session.present_scope()
        with self.session.ask() as reader:
            book = book_of(reader)
            after = book.with_edition(self._ready(book, edition))
            ids = clock_cases.open_cases(reader, scope)
            hidden = clock_cases.others_open(reader, scope)
            moves = tuple(self._moves(reader, ids, (book, after), progress, cancelled))
        return RouteSimulation(tuple(sorted(moves, key=lambda one: one.number)), len(ids), hidden)

    def save_rule(self, edition: RoutingRule) -> RoutingRule:
        """Make the next edition of the one seen, or a new rule where ``edition.rule`` is empty.

        It suggests from now on; referrals that were made keep the edition that they name.
        """
        self.session.allow(Permission.SET_ROUTING)
        act = "routing_rule.changed" if edition.rule else "routing_rule.made"
        with self.session.act(act, edition.why.strip()) as work:
            made = work.add(self._ready(book_of(work), edition))
            work.about(made)
            work.detail(rule=made.rule, edition=made.edition, withdrawn=made.withdrawn)
        return made

    def confirm_rule(
        self, rule: str, edition: int, counsel: str, on: date, words: str = ""
    ) -> RoutingConfirmation:
        """Record that counsel confirmed an edition: who, and when."""
        self.session.allow(Permission.SET_ROUTING)
        today = self.session.today()
        if not counsel.strip():
            raise RuleBroken("C11", "Nothing says who confirmed it.", "Name counsel.", where="counsel")
        if on > today:
            raise RuleBroken("C11", "{day} is in the future.", "Correct the day.", day=on, where="on")
        with self.session.act("routing_rule.confirmed") as work:
            if book_of(work).edition(rule, edition) is None:
                raise Refused("There is no such edition of this rule.", "Look at the rules again.")
            by = " ".join(counsel.split())
            given = RoutingConfirmation(rule, edition, by, on, words.strip(), self.session.person.id, today)
            made = work.add(given)
            work.about(made)
            work.detail(rule=rule, edition=edition)
        return made

    def export_rules(
        self, path: Path, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> int:
        """Write the rules in force as a table that an import reads again; how many."""
        shown = [one for one in self.rules() if not one.newest.withdrawn]
        said = {}
        for one in shown:
            if (given := one.confirmed(one.newest.edition)) is not None:
                said[one.newest.rule] = f"confirmed by {given.counsel} on {given.on}"
        table = table_of([one.newest for one in shown], said)
        return write_tables(self.session, path, (table,), progress, cancelled)

    def _ready(self, book: RoutingBook, edition: RoutingRule) -> RoutingRule:
        """The edition as it would be kept: the next one of the one that was seen."""
        editions = book.of_rule(edition.rule)
        before = editions[-1] if editions else None
        if edition.rule and before is None:
            raise Refused("There is no such rule.", "Look at the rules again.")
        if before is not None and before.edition != edition.edition:
            raise ChangedMeanwhile(before, edition)
        made = replace(
            edition,
            rule=edition.rule or f"{PREFIX}{book.free()}",
            edition=1 if before is None else before.edition + 1,
            name=" ".join(edition.name.split()),
            body=" ".join(edition.body.split()),
            source=edition.source.strip(),
            note=edition.note.strip(),
            why=edition.why.strip(),
            made_by=self.session.person.id,
            made_on=self.session.today(),
            import_id=None if before is None else before.import_id,
            id=0,
            version=0,
        )
        check_rule(made, before, book.newest)
        return made

    def _moves(
        self,
        reader: Reader,
        ids: Sequence[int],
        books: tuple[RoutingBook, RoutingBook],
        progress: Progress,
        cancelled: Cancelled,
    ) -> Iterator[RouteMove]:
        complaints = open_complaints(reader, ids)
        for done, case in enumerate(gather(self.session, reader, complaints), 1):
            stop_if(cancelled)
            progress(done, len(ids), "Looking at open complaints")
            found = facts_of(case.complaint, case.allegations, case.respondents)
            before, after = (_first(suggest(book.newest, found)) for book in books)
            if _where(before) != _where(after):
                yield RouteMove(case.complaint.id, case.complaint.number, before, after)


def _first(found: Suggestion) -> RoutingRule | None:
    return None if found.first is None else found.first.rule


def _where(rule: RoutingRule | None) -> tuple[str, str] | None:
    return None if rule is None else target_of(rule)
