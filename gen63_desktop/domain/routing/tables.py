"""Rules read from the rows of a table, rows that contradict one another, and rules written as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.mapping.applying import MappedRow
from gen63_desktop.domain.routing.conditions import BETWEEN, Compared, Condition, read_all, split
from gen63_desktop.domain.routing.facts import CODED, FactName, plain
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.rules import ambiguous, asked_for, check_rule
from gen63_desktop.domain.routing.suggesting import target_of
from gen63_desktop.domain.routing.table_fields import FACT_FIELDS, HOW, KIND, NAME, NOTE, RANK, SOURCE, TO
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

MOST_RULES = 2_000
RANK_OF_A_TABLE = 100
NO_CONDITION = frozenset({"", "n/a", "na", "any", "all", "*", "-", "–"})
"""What a table writes where a fact does not matter."""
_LONGEST_NAME = 120
_OF_AN_EXPORT = frozenset({"rule", "state"})


@dataclass(frozen=True, slots=True)
class TableAnswers:
    """What a table does not say itself: how several values of a cell count, and what bodies it names are.

    ``further``: columns that no field uses are conditions too, on facts that only this table knows.
    """

    compared: Compared = Compared.ANY
    kind: ReferredTo = ReferredTo.OTHER
    further: bool = False


def rule_of(row: MappedRow, answers: TableAnswers, source: str, why: str) -> RoutingRule:
    """The rule that a row says, without a number yet; refused with all its problems."""
    to, body = _target(row, answers)
    conditions = tuple(_conditions(row, answers))
    rank = row.values.get(RANK)
    name = row.text(NAME) or ": ".join((body or to.value, ", ".join(v for c in conditions for v in c.values)))
    made = RoutingRule(
        rule="",
        edition=1,
        name=name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 2] + " …",
        to=to,
        body=body,
        rank=rank if isinstance(rank, int) else RANK_OF_A_TABLE,
        conditions=tuple(one.line() for one in conditions),
        source=row.text(SOURCE) or source,
        note=row.text(NOTE),
        why=why,
    )
    check_rule(made, None, ())
    return made


def _target(row: MappedRow, answers: TableAnswers) -> tuple[ReferredTo, str]:
    typed, kind = row.text(TO), row.text(KIND)
    known = plain(typed).replace(" ", "")
    for one in ReferredTo:
        spelled = (one.value, one.value.partition(",")[0])
        if known in {plain(word).replace(" ", "") for word in spelled}:
            return one, ""
    return (ReferredTo(kind) if kind else answers.kind), typed


def _conditions(row: MappedRow, answers: TableAnswers) -> Iterator[Condition]:
    """One for each fact of which the row says something."""
    compared = _compared(row.text(HOW))
    for name, field in FACT_FIELDS.items():
        value = row.values.get(field)
        values = value if isinstance(value, tuple) else split(value) if isinstance(value, str) else ()
        how = compared.pop(plain(name.value), None)
        typed = row.typed.get(field, "")
        if not values and name in CODED and plain(typed) not in NO_CONDITION:
            raise Refused(
                "“{fact}” asks for “{typed}”, which was mapped to nothing: without it the rule would fit more.",
                "Map it to one of our words, or leave the column unused to make it a condition of its own.",
                fact=name.value,
                typed=typed[:80],
            )
        yield from _condition(name.value, values, how, answers)
    for title, cell in further_cells(row).items() if answers.further else ():
        yield from _condition(title, split(cell), compared.pop(plain(title), None), answers)
    if compared:
        raise Refused(
            "How values are compared is said of facts that the row does not have: {facts}.",
            "Correct it.",
            facts=", ".join(compared)[:200],
        )


def further_cells(row: MappedRow) -> dict[str, str]:
    """The filled cells of columns that no field uses; an export's own number and state of a rule are none."""
    ours = _OF_AN_EXPORT if HOW in row.values else frozenset()
    return {title: cell for title, cell in row.rest.items() if plain(title) not in ours}


def _condition(
    fact: str, values: Sequence[str], how: Compared | None, answers: TableAnswers
) -> Iterator[Condition]:
    said = tuple(one for one in values if fact in _CODED_NAMES or plain(one) not in NO_CONDITION)
    if how is Compared.NOT_SAID:
        yield Condition(fact, how)
    elif said:
        yield Condition(fact, how or answers.compared, said)


def _compared(text: str) -> dict[str, Compared]:
    """``alleged basis: nothing but; respondent: none of``."""
    found = {}
    for part in filter(None, (one.strip() for one in text.split(";"))):
        fact, _, how = part.rpartition(":")
        try:
            found[plain(fact)] = Compared(how.strip())
        except ValueError:
            raise Refused(
                "“{part}” does not say how values are compared.",
                "Write it like this: alleged basis: nothing but.",
                part=part[:80],
            ) from None
    return found


_CODED_NAMES = frozenset(name.value for name in CODED)


# -- rows that do not agree -------------------------------------------------------------------------


def repeats(rules: Mapping[int, RoutingRule]) -> dict[int, int]:
    """The rows that say what an earlier row says, and which one."""
    first: dict[object, int] = {}
    found = {}
    for number, rule in rules.items():
        key = (asked_for(rule), target_of(rule), rule.rank)
        if key in first:
            found[number] = first[key]
        else:
            first[key] = number
    return found


def contradictions(rules: Mapping[int, RoutingRule]) -> dict[int, tuple[int, ...]]:
    """The rows that ask for the very same as others and send it elsewhere, with those others."""
    same: dict[object, list[int]] = defaultdict(list)
    for number, rule in rules.items():
        same[asked_for(rule)].append(number)
    found: dict[int, tuple[int, ...]] = {}
    for numbers in same.values():
        for number in numbers:
            here = target_of(rules[number])
            if others := tuple(one for one in numbers if target_of(rules[one]) != here):
                found[number] = others
    return found


def overlaps(rules: Mapping[int, RoutingRule]) -> tuple[tuple[int, int], ...]:
    """Pairs of rows that one complaint could meet both, with one rank and different targets."""
    alike: dict[object, list[int]] = defaultdict(list)
    for number, rule in rules.items():
        alike[rule.rank, frozenset(one.fact for one in read_all(rule.conditions))].append(number)
    return tuple(
        (one, other)
        for numbers in alike.values()
        for one, other in combinations(numbers, 2)
        if ambiguous(rules[one], rules[other])
    )


# -- as a table --------------------------------------------------------------------------------------


def table_of(rules: Sequence[RoutingRule], confirmed: Mapping[str, str]) -> PlainTable:
    """The rules in force, in the columns that an import reads; ``confirmed`` is counsel's word by rule."""
    further = sorted(
        {c.fact for rule in rules for c in read_all(rule.conditions)} - {name.value for name in FactName}
    )
    facts = [*(name.value for name in FactName), *further]
    titles = [
        *("Rule", "Where it belongs", "Kind of body", "Name of the rule"),
        *(FactName(one).label if one not in further else one for one in facts),
        *("How values are compared", "Source", "Note", "State"),
    ]
    columns = tuple(Column(title) for title in titles)
    rank = Column("Rank", Kind.WHOLE_NUMBER)
    return PlainTable(
        "Rules of routing",
        (*columns[:4], rank, *columns[4:]),
        tuple(_row(rule, facts, confirmed.get(rule.rule, "confirm with counsel")) for rule in rules),
        scope="The edition in force of each rule that is not withdrawn",
    )


def _row(rule: RoutingRule, facts: Iterable[str], state: str) -> tuple[Cell, ...]:
    asked = {one.fact: one for one in read_all(rule.conditions)}
    how = "; ".join(f"{one.fact}: {one.compared.value}" for one in asked.values())
    cells = (BETWEEN.join(asked[fact].values) if fact in asked else None for fact in facts)
    where = rule.body or rule.to.value
    return (
        rule.rule,
        where,
        rule.to.value,
        rule.name,
        rule.rank,
        *cells,
        how,
        rule.source,
        rule.note or None,
        state,
    )
