"""The rules in force, and what a new edition or counsel's confirmation must say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.retention.kinds import KEPT_FOR_GOOD, RuleName
from gen63_desktop.domain.retention.records import RetentionConfirmation, RetentionRule
from gen63_desktop.domain.retention.seeds import SEEDS

LONGEST = 100
"""Years: more than any rule says, so that a slip of the key is noticed."""


@dataclass(frozen=True, slots=True)
class RetentionBook:
    """Every edition of every rule, and what counsel confirmed of them."""

    editions: tuple[RetentionRule, ...] = SEEDS
    confirmations: tuple[RetentionConfirmation, ...] = ()

    @classmethod
    def of(
        cls, made: Iterable[RetentionRule], confirmations: Iterable[RetentionConfirmation]
    ) -> RetentionBook:
        """The shipped editions with those that the office made."""
        return cls((*SEEDS, *sorted(made, key=lambda one: one.edition)), tuple(confirmations))

    def of_rule(self, rule: RuleName) -> tuple[RetentionRule, ...]:
        """The editions of one rule, oldest first."""
        return tuple(one for one in self.editions if one.rule is rule)

    def holding(self, rule: RuleName) -> RetentionRule:
        """The edition by which records are kept: the newest, for old records as for new ones."""
        return self.of_rule(rule)[-1]

    def confirmation(self, rule: RuleName) -> RetentionConfirmation | None:
        """Counsel's last word on the edition that holds; None: nobody has confirmed it."""
        edition = self.holding(rule).edition
        found = [one for one in self.confirmations if (one.rule, one.edition) == (rule, edition)]
        return found[-1] if found else None


def check_edition(asked: RetentionRule, before: RetentionRule) -> None:
    """Refuse an edition that says nothing, or that ends what is kept for good."""
    if asked.rule in KEPT_FOR_GOOD:
        raise RuleBroken("S5", "This program works out no end of the period for: {rule}.",
                         "It is kept for good.", rule=asked.rule.value)  # fmt: skip
    problems: list[Refused] = []
    if asked.years is not None and not 1 <= asked.years <= LONGEST:
        problems.append(
            Refused("A period of {n} years is not possible.", "Give 1 to {most} whole years, or none.",
                    n=asked.years, most=LONGEST, where="years")
        )  # fmt: skip
    if not asked.source.strip():
        problems.append(
            RuleBroken("S5", "A rule names its source.", "Say which law or schedule sets it.", where="source")
        )
    if not asked.why.strip():
        problems.append(RuleBroken("S5", "A rule is changed for a reason.", "Say why.", where="why"))
    if (asked.years, asked.source, asked.note) == (before.years, before.source, before.note):
        problems.append(
            Refused("This edition says the same as edition {n}.", "Change something.", n=before.edition)
        )
    if problems:
        raise Problems(problems)


def check_confirmation(asked: RetentionConfirmation, today: date) -> None:
    """Refuse a confirmation that does not say whose word it is, or is of a day to come."""
    problems: list[Refused] = []
    if not asked.counsel.strip():
        problems.append(
            RuleBroken("S5", "A confirmation is the word of somebody.", "Name counsel.", where="counsel")
        )
    if not asked.words.strip():
        problems.append(
            RuleBroken(
                "S5",
                "A confirmation says what was confirmed.",
                "Give the opinion or its reference.",
                where="words",
            )
        )
    if asked.on > today:
        problems.append(
            Refused("The day has not come yet.", "Give the day on which counsel said it.", where="on")
        )
    if problems:
        raise Problems(problems)
