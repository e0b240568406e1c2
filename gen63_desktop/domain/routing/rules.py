"""The rules in force, what a new edition must say, and rules that contradict one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.routing.conditions import Compared, Condition, overlap, read_all
from gen63_desktop.domain.routing.facts import FactName, plain
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.seeds import SEEDS
from gen63_desktop.domain.routing.suggesting import target_of

LAST_RANK = 999
PREFIX = "R-"


@dataclass(frozen=True, slots=True)
class RoutingBook:
    """Every edition of every rule."""

    editions: tuple[RoutingRule, ...] = SEEDS

    @classmethod
    def of(cls, made: Iterable[RoutingRule]) -> RoutingBook:
        """The shipped editions with those that the office made."""
        return cls((*SEEDS, *sorted(made, key=lambda one: one.edition)))

    @property
    def newest(self) -> tuple[RoutingRule, ...]:
        """The last edition of each rule, in the order in which they are suggested."""
        last = {one.rule: one for one in self.editions}
        return tuple(
            sorted(last.values(), key=lambda one: (one.withdrawn, one.rank, len(one.rule), one.rule))
        )

    def of_rule(self, rule: str) -> tuple[RoutingRule, ...]:
        """The editions of one rule, oldest first."""
        return tuple(one for one in self.editions if one.rule == rule)

    def edition(self, rule: str, edition: int) -> RoutingRule | None:
        """The edition of a rule by its number."""
        return next((one for one in self.of_rule(rule) if one.edition == edition), None)

    def free(self) -> int:
        """The number that the next rule of the office gets."""
        given = [one.rule.removeprefix(PREFIX) for one in self.editions if one.rule.startswith(PREFIX)]
        return max((int(one) for one in given if one.isdecimal()), default=0) + 1

    def with_edition(self, edition: RoutingRule) -> RoutingBook:
        """The same with one more, to see what it would do."""
        return replace(self, editions=(*self.editions, edition))


def check_rule(asked: RoutingRule, before: RoutingRule | None, others: Iterable[RoutingRule]) -> None:
    """Refuse an edition that says too little, that changes nothing, or that another rule contradicts."""
    problems = [*_of_words(asked), *_of_conditions(asked)]
    if before is not None and _said(before) == _said(asked):
        problems.append(
            Refused("This edition says the same as edition {n}.", "Change something.", n=before.edition)
        )
    if not problems and not asked.withdrawn:
        problems += [_contradiction(one) for one in others if contradict(asked, one)]
    if problems:
        raise Problems(problems)


def contradict(one: RoutingRule, other: RoutingRule) -> bool:
    """Whether two rules ask for the very same and send a complaint to different places."""
    differ = one.rule != other.rule and target_of(one) != target_of(other)
    return differ and not (one.withdrawn or other.withdrawn) and asked_for(one) == asked_for(other)


def ambiguous(one: RoutingRule, other: RoutingRule) -> bool:
    """Whether one complaint could meet two rules of one rank, neither of which asks for more, with different targets."""
    differ = target_of(one) != target_of(other) and one.rank == other.rank
    return differ and overlap(read_all(one.conditions), read_all(other.conditions))


def asked_for(rule: RoutingRule) -> frozenset[tuple[str, Compared, frozenset[str]]]:
    """What a rule asks for, whatever the order and the spelling."""
    return frozenset((plain(one.fact), one.compared, one.wanted) for one in read_all(rule.conditions))


def unknown_facts(conditions: Iterable[Condition]) -> tuple[str, ...]:
    """The facts among what is asked for that complaints of this office do not have."""
    known = {name.value for name in FactName}
    return tuple(dict.fromkeys(one.fact for one in conditions if one.fact not in known))


def _contradiction(other: RoutingRule) -> Refused:
    return RuleBroken(
        "C11",
        "Rule {rule} ({name}) asks for the very same, and sends it elsewhere.",
        "Change or withdraw one of them.",
        rule=other.rule,
        name=other.name,
        where="name",
    )


def _said(rule: RoutingRule) -> tuple[object, ...]:
    return (
        rule.name, rule.to, rule.body, rule.rank, asked_for(rule), rule.source, rule.note, rule.withdrawn,
    )  # fmt: skip


def _of_words(asked: RoutingRule) -> Sequence[Refused]:
    problems: list[Refused] = []
    for text, where, what, do in (
        (asked.name, "name", "A rule has a name.", "Say in a few words what it is about."),
        (asked.source, "source", "A rule has a source.", "Name the policy, the law or the table."),
        (asked.why, "why", "Nothing says why the rule is made or changed.", "Give the reason."),
    ):
        if not text.strip():
            problems.append(RuleBroken("C11", what, do, where=where))
    if not 1 <= asked.rank <= LAST_RANK:
        problems.append(
            RuleBroken("C11", "A rank of {n} is not possible.", "Give 1 to {most}; 1 is suggested first.",
                       n=asked.rank, most=LAST_RANK, where="rank")
        )  # fmt: skip
    return problems


def _of_conditions(asked: RoutingRule) -> Sequence[Refused]:
    conditions = read_all(asked.conditions)
    if not conditions:
        return (
            RuleBroken(
                "C11", "A rule without a condition would fit every complaint.", "Say what it asks for."
            ),
        )
    problems: list[Refused] = []
    if len({one.fact for one in conditions}) < len(conditions):
        problems.append(RuleBroken("C11", "A rule asks for each fact once.", "Put its values together."))
    if all(one.compared in {Compared.NONE, Compared.NOT_SAID} for one in conditions):
        problems.append(
            RuleBroken(
                "C11",
                "A rule that only says what a complaint is not would fit one of which nothing is known yet.",
                "Add what it is.",
            )
        )
    for one in conditions:
        problems += condition_problems(one)
    return problems


def condition_problems(one: Condition) -> Sequence[Refused]:
    """What is wrong with one condition: values that are missing, or that its closed list does not have."""
    bare = one.compared is Compared.NOT_SAID
    if bare == bool(one.values):
        what = "“{fact}” has values and is said not to be known." if bare else "“{fact}” has no value."
        return (RuleBroken("C11", what, "Correct it.", fact=one.fact),)
    try:
        listed = FactName(one.fact).words
    except ValueError:
        return ()
    known = frozenset(map(plain, listed))
    strange = [value for value in one.values if listed and plain(value) not in known]
    if not strange:
        return ()
    return (
        RuleBroken("C11", "“{fact}” does not know: {values}.", "Use the words of its list.", fact=one.fact,
                   values=", ".join(strange)[:200]),
    )  # fmt: skip
