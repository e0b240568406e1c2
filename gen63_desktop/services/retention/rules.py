"""The rules of retention: read, changed as new editions, and counsel's confirmation recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import ChangedMeanwhile, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.domain.retention.records import RetentionConfirmation, RetentionRule
from gen63_desktop.domain.retention.rules import RetentionBook, check_confirmation, check_edition
from gen63_desktop.domain.retention.views import RuleView
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import retention as _tables  # noqa: F401  makes rules known to the store


def book_of(reader: Reader) -> RetentionBook:
    """Every edition and confirmation."""
    return RetentionBook.of(reader.find(RetentionRule), reader.find(RetentionConfirmation))


class RetentionRules(Part):
    """The rules as the office has them."""

    def rules(self) -> tuple[RuleView, ...]:
        """The edition of each rule that holds, with counsel's word on it."""
        self.session.allow(Permission.READ_RETENTION)
        with self.session.ask() as reader:
            book = book_of(reader)
            names = {one.id: one.name for one in reader.find(Person)}
        return tuple(
            RuleView(
                book.holding(rule),
                names.get(book.holding(rule).made_by or 0, ""),
                book.confirmation(rule),
                book.of_rule(rule),
            )
            for rule in RuleName
        )

    def change_rule(
        self, seen: RetentionRule, years: int | None, source: str, note: str, why: str
    ) -> RetentionRule:
        """Make the next edition of the one that was seen. It holds for every record, and counsel has not confirmed it."""
        self.session.allow(Permission.MANAGE_RETENTION)
        asked = replace(
            seen,
            edition=seen.edition + 1,
            years=years,
            source=source.strip(),
            note=note.strip(),
            made_by=self.session.person.id,
            made_on=self.session.today(),
            why=why.strip(),
            id=0,
            version=0,
        )
        check_edition(asked, seen)
        with self.session.act("retention.rule_changed") as work:
            now = book_of(work).holding(seen.rule)
            if now.edition != seen.edition:
                raise ChangedMeanwhile(now, asked)
            made = work.add(asked)
            work.about(made)
            work.detail(rule=made.rule.value, edition=made.edition)
        return made

    def confirm_rule(self, seen: RetentionRule, counsel: str, on: date, words: str) -> RetentionConfirmation:
        """Record that counsel confirmed the edition that was seen."""
        self.session.allow(Permission.MANAGE_RETENTION)
        asked = RetentionConfirmation(
            seen.rule, seen.edition, counsel.strip(), on, words.strip(), self.session.person.id,
            self.session.today(),
        )  # fmt: skip
        check_confirmation(asked, self.session.today())
        with self.session.act("retention.rule_confirmed") as work:
            book = book_of(work)
            now = book.holding(seen.rule)
            if now.edition != seen.edition:
                raise ChangedMeanwhile(now, seen)
            if book.confirmation(seen.rule) is not None:
                raise RuleBroken("S5", "Counsel's confirmation of this edition is recorded already.")
            made = work.add(asked)
            work.about(made)
            work.detail(rule=made.rule.value, edition=made.edition)
        return made
