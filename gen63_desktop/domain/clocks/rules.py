"""Which edition of a rule a case counts by, and what a new edition must say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.clocks.kinds import FIXED, AppliesTo, Ground, RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.seeds import SEEDS
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

NEVER_PAUSED = frozenset(
    {RuleName.FILING, RuleName.NOTICE, RuleName.ACKNOWLEDGEMENT, RuleName.APPEAL, RuleName.REVIEW}
)
LONGEST = {Unit.CALENDAR: 3660, Unit.BUSINESS: 2600, Unit.MONTHS: 120, Unit.YEARS: 10}
"""Ten years, in each unit: more than any rule says, so that a slip of the key is noticed."""


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Every edition of every rule."""

    editions: tuple[ClockRule, ...] = SEEDS

    @classmethod
    def of(cls, made: Iterable[ClockRule]) -> RuleBook:
        """The shipped editions with those that the office made."""
        return cls((*SEEDS, *sorted(made, key=lambda one: (one.rule, one.edition))))

    def of_rule(self, rule: RuleName) -> tuple[ClockRule, ...]:
        """The editions of one rule, oldest first."""
        return tuple(one for one in self.editions if one.rule is rule)

    def newest(self, rule: RuleName) -> ClockRule:
        """The last edition that was made, whether it holds yet or not."""
        return self.of_rule(rule)[-1]

    def holding(self, rule: RuleName, event: date, ended: date | None = None) -> ClockRule:
        """The edition that a clock counts by whose event came on a day and which ended on another, if it did.

        The last one made wins among those that hold. None holds for a clock that had ended before it was
        made: that stays as it was counted.
        """
        found = self.of_rule(rule)
        return [one for one in found if _holds(one, event, ended)][-1]

    def with_edition(self, edition: ClockRule) -> RuleBook:
        """The same with one more, to see what it would do."""
        return replace(self, editions=(*self.editions, edition))


def _holds(one: ClockRule, event: date, ended: date | None) -> bool:
    if one.from_day is None or one.made_on is None:
        return True
    reached = ended is None or ended > one.made_on or event >= one.made_on
    return reached and (event >= one.from_day or one.reaches_open)


def check_edition(asked: ClockRule, before: ClockRule) -> None:
    """Refuse an edition that no case could be counted by, or that the policy does not leave open."""
    if asked.rule in FIXED:
        raise RuleBroken(
            "A6",
            "The 90-day audit is set by GEN 63 itself: ninety days, with no tolerance.",
            "It cannot be changed here.",
        )
    problems = [*_of_length(asked), *_of_words(asked), *_of_reach(asked)]
    if _same(asked, before):
        problems.append(
            Refused("This edition says the same as edition {n}.", "Change something.", n=before.edition)
        )
    if problems:
        raise Problems(problems)


def _same(asked: ClockRule, before: ClockRule) -> bool:
    plain = replace(
        before, edition=asked.edition, from_day=asked.from_day, reaches_open=asked.reaches_open,
        made_by=asked.made_by, made_on=asked.made_on, why=asked.why, id=asked.id, version=asked.version,
    )  # fmt: skip
    return plain == asked


def _of_length(asked: ClockRule) -> Sequence[Refused]:
    most = LONGEST[asked.unit]
    if not 1 <= asked.length <= most:
        return (
            RuleBroken("C13", "A length of {n} {unit} is not possible.", "Give 1 to {most}.", n=asked.length,
                       unit=asked.unit.value, most=most, where="length"),
        )  # fmt: skip
    if asked.extension_days is not None and not 0 <= asked.extension_days <= LONGEST[Unit.CALENDAR]:
        return (
            RuleBroken("C13", "An extension of {n} days is not possible.", "Give 0 or more, or leave it empty.",
                       n=asked.extension_days, where="extension_days"),
        )  # fmt: skip
    return ()


def _of_words(asked: ClockRule) -> Sequence[Refused]:
    problems = []
    if not asked.source.strip():
        problems.append(
            RuleBroken("C13", "A rule has a source.", "Name the law or the procedure.", where="source")
        )
    if not asked.why.strip():
        problems.append(
            RuleBroken("C13", "Nothing says why the rule changes.", "Give the reason.", where="why")
        )
    return problems


def _of_reach(asked: ClockRule) -> Sequence[Refused]:
    problems = []
    if asked.from_day is None:
        problems.append(
            RuleBroken("C13", "A new edition holds from a day on.", "Name the day.", where="from_day")
        )
    elif asked.reaches_open and asked.made_on is not None and asked.from_day > asked.made_on:
        problems.append(
            RuleBroken(
                "C13",
                "An edition that reaches open complaints holds from today or an earlier day.",
                "Choose such a day, or let it hold for new complaints only.",
                where="from_day",
            )
        )
    if asked.rule is RuleName.RESPONSE and asked.applies is not AppliesTo.EVERY:
        problems.append(
            RuleBroken(
                "C5",
                "Every open complaint has a due date, so this rule applies to every complaint.",
                "Choose “every complaint”.",
                where="applies",
            )
        )
    if asked.rule in NEVER_PAUSED and asked.pauses:
        problems.append(
            RuleBroken(
                "C13",
                "This clock is not paused: {rule}.",
                "Leave the grounds of a pause empty.",
                rule=asked.rule.value,
                where="pauses",
            )
        )
    return problems


def stopped_by(rule: ClockRule, ground: Ground) -> bool:
    """Whether a ground pauses a clock under this edition; the rule of the 90-day audit is never paused."""
    return rule.rule not in FIXED and ground in rule.pauses


def holds_for(rule: ClockRule, *, sworn: bool, title_vi: bool, ada: bool) -> bool:
    """Whether a rule binds a complaint with these facts."""
    return {
        AppliesTo.EVERY: True,
        AppliesTo.SWORN: sworn,
        AppliesTo.TITLE_VI: title_vi,
        AppliesTo.ADA: ada,
        AppliesTo.NONE: False,
    }[rule.applies]
