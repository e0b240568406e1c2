"""What the rules suggest for a complaint, and why: which rule, which conditions met what, which others follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gen63_desktop.domain.routing.conditions import Condition, read_all
from gen63_desktop.domain.routing.facts import Facts
from gen63_desktop.domain.routing.records import RoutingRule


@dataclass(frozen=True, slots=True)
class Met:
    """A condition that holds, and those of its values that the complaint has."""

    condition: Condition
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule all of whose conditions hold. A hint rests on words of the text, and comes after all that do not."""

    rule: RoutingRule
    met: tuple[Met, ...]

    @property
    def is_hint(self) -> bool:
        """Whether words of the text are among what it rests on."""
        return any(one.condition.is_hint for one in self.met)

    @property
    def target(self) -> tuple[str, str]:
        """Where it sends a complaint."""
        return target_of(self.rule)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The rules that hold, the first suggested one first; none of them: nothing suggests that it belongs elsewhere."""

    matches: tuple[Match, ...] = ()

    @property
    def first(self) -> Match | None:
        """The rule that is suggested."""
        return self.matches[0] if self.matches else None

    @property
    def others(self) -> tuple[Match, ...]:
        """What else holds, of lower rank."""
        return self.matches[1:]

    @property
    def tied(self) -> tuple[Match, ...]:
        """Those that hold just as the first one does and would send it elsewhere."""
        first = self.first
        if first is None:
            return ()
        return tuple(
            one for one in self.others if _weight(one) == _weight(first) and one.target != first.target
        )


def target_of(rule: RoutingRule) -> tuple[str, str]:
    """Where a rule sends a complaint: the procedure or kind of body, and the body's name."""
    return rule.to.value, rule.body


def match(rule: RoutingRule, facts: Facts) -> Match | None:
    """The rule with what met its conditions, where all of them hold."""
    conditions = read_all(rule.conditions)
    if rule.withdrawn or not conditions or not all(one.holds(facts) for one in conditions):
        return None
    return Match(rule, tuple(Met(one, one.met_by(facts)) for one in conditions))


def suggest(rules: Iterable[RoutingRule], facts: Facts) -> Suggestion:
    """What the rules suggest: by rank, then the one that asks for more, hints last."""
    found = [one for rule in rules if (one := match(rule, facts)) is not None]
    return Suggestion(tuple(sorted(found, key=lambda one: (_weight(one), _number(one.rule.rule)))))


def _weight(one: Match) -> tuple[bool, int, int]:
    return one.is_hint, one.rule.rank, -len(one.met)


def _number(rule: str) -> tuple[str, int]:
    """R-2 before R-10."""
    head, _, digits = rule.rpartition("-")
    return (head, int(digits)) if digits.isdecimal() else (rule, 0)
