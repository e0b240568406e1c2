"""A condition of a rule: one fact, how it is compared, and the values; written as one line that people can read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.routing.facts import FactName, Facts, mentions, plain

BETWEEN = " | "


class Compared(StrEnum):
    """How the values of a fact are compared with those of a condition."""

    ANY = "any of"
    ALL = "all of"
    ONLY = "nothing but"
    EXACTLY = "exactly"
    NONE = "none of"
    NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Condition:
    """One fact compared with values."""

    fact: str
    compared: Compared
    values: tuple[str, ...] = ()

    def line(self) -> str:
        """The condition as it is kept: ``alleged basis: any of: race | color``."""
        said = f"{self.fact}: {self.compared.value}"
        return f"{said}: {BETWEEN.join(self.values)}" if self.values else said

    @property
    def is_hint(self) -> bool:
        """Whether it only asks for words of a text, which decide nothing."""
        return self.fact == FactName.WORDS.value

    @property
    def wanted(self) -> frozenset[str]:
        """The values in plain spelling."""
        return frozenset(map(plain, self.values))

    def holds(self, facts: Facts) -> bool:
        """Whether the facts meet it."""
        known = facts.get(self.fact, frozenset())
        if self.is_hint:
            known = frozenset(one for one in self.wanted if any(mentions(text, one) for text in known))
        return holds(self.compared, known, self.wanted)

    def met_by(self, facts: Facts) -> tuple[str, ...]:
        """The values of the condition that the facts have, as the rule spells them."""
        known = facts.get(self.fact, frozenset())
        if self.is_hint:
            return tuple(one for one in self.values if any(mentions(text, plain(one)) for text in known))
        return tuple(one for one in self.values if plain(one) in known)


def holds(compared: Compared, known: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether known values compare as asked; of a fact that is not known only the negative ones can hold."""
    match compared:
        case Compared.ANY:
            return bool(known & wanted)
        case Compared.ALL:
            return bool(wanted) and wanted <= known
        case Compared.ONLY:
            return bool(known) and known <= wanted
        case Compared.EXACTLY:
            return bool(known) and known == wanted
        case Compared.NONE:
            return not known & wanted
        case Compared.NOT_SAID:
            return not known


def read_line(line: str) -> Condition:
    """The condition that a line says; refused in words where it says none."""
    fact, _, rest = line.partition(": ")
    compared, _, values = rest.partition(": ")
    try:
        how = Compared(compared.strip())
    except ValueError:
        raise Refused(
            "“{line}” is no condition.",
            "Write it like this: alleged basis: any of: race | color.",
            line=line[:120],
        ) from None
    return Condition(fact.strip(), how, split(values))


def split(text: str) -> tuple[str, ...]:
    """The values of a list, each once."""
    return tuple(dict.fromkeys(one for part in text.split("|") if (one := " ".join(part.split()))))


def read_all(lines: tuple[str, ...]) -> tuple[Condition, ...]:
    """The conditions of a rule."""
    return tuple(map(read_line, lines))


def overlap(one: tuple[Condition, ...], other: tuple[Condition, ...]) -> bool:
    """Whether facts that say no more than one of them asks for meet both, where both ask for the same facts.

    A complaint that says more may well belong to two places. What asks for different facts is told apart by how
    much it asks for, and is not looked at here.
    """
    ours, theirs = {each.fact: each for each in one}, {each.fact: each for each in other}
    return ours.keys() == theirs.keys() and all(_both(ours[fact], theirs[fact]) for fact in ours)


def _both(one: Condition, other: Condition) -> bool:
    a, b = one.wanted, other.wanted
    tried = {frozenset(), a, b, a & b, *(frozenset({each}) for each in a | b), frozenset({"\0"})}
    return any(holds(one.compared, known, a) and holds(other.compared, known, b) for known in tried)
