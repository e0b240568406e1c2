"""C14: which complaint stands in which log and why, as rules in data; a log lists only the allegations that are its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from gen63_desktop.domain.findings.words import listed
from gen63_desktop.domain.outputs.rows import Alleged, CaseRow
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.statutes import Statute


class AllegedUnder(Protocol):
    """What tells under which law an allegation stands."""

    @property
    def place(self) -> int:
        """Its number in the case."""
        ...

    @property
    def bases(self) -> tuple[Basis, ...]:
        """What it is said to rest on."""
        ...

    @property
    def statutes(self) -> tuple[Statute, ...]:
        """The laws that it names."""
        ...


class Log(StrEnum):
    """A log that the law asks for. The value is what people call it."""

    TITLE_VI = "Title VI log"
    ADA = "ADA log"


@dataclass(frozen=True, slots=True)
class LogRule:
    """What brings an allegation into a log: a statute it names, or a basis that the statute protects.

    ``source`` is the law, ``asks`` what it asks for, ``confirm`` what counsel is still to confirm.
    """

    log: Log
    statutes: tuple[Statute, ...]
    bases: tuple[Basis, ...]
    source: str
    asks: str
    confirm: str


RULES: dict[Log, LogRule] = {
    Log.TITLE_VI: LogRule(
        Log.TITLE_VI,
        (Statute.TITLE_VI,),
        tuple(basis for basis in Basis if basis.facts.title_vi),
        "28 CFR 42.408(d); FTA Circular 4702.1B, chapter III",
        "nature of the complaint, date filed, date the investigation was completed, disposition and its date; a list "
        "of active complaints with date, summary of the allegation, status and actions taken",
        "28 CFR 42.408(d) has the complainant identified by race, color or national origin. This log names the "
        "basis that is alleged, which says nothing about the person; what somebody volunteered of themselves stays "
        "in the case. Counsel confirms that this answers the law.",
    ),
    Log.ADA: LogRule(
        Log.ADA,
        (Statute.ADA, Statute.REHABILITATION_ACT),
        tuple(basis for basis in Basis if basis.facts.ada),
        "49 CFR 27.121(b), 27.13 and 37.17",
        "a summary record of complaints under the ADA, kept for five years and apart from those under Title VI, with the "
        "documented response",
        "The number of the section that asks for the summary record is to be confirmed by counsel.",
    ),
}


@dataclass(frozen=True, slots=True)
class Membership:
    """Whether a complaint stands in a log; ``why`` is a sentence for each allegation that brings it in, or one why not."""

    log: Log
    within: bool
    why: tuple[str, ...]


_SHORT = {
    Statute.TITLE_VI: "Title VI",
    Statute.TITLE_VII: "Title VII",
    Statute.ADA: "the Americans with Disabilities Act",
    Statute.REHABILITATION_ACT: "the Rehabilitation Act of 1973",
}


def either(names: Sequence[str]) -> str:
    """A, B or C."""
    return " or ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def laws(rule: LogRule) -> str:
    """The statutes of a rule: the Americans with Disabilities Act or the Rehabilitation Act of 1973."""
    return either([_SHORT[statute] for statute in rule.statutes])


def belongs(one: AllegedUnder, rule: LogRule) -> bool:
    """Whether an allegation stands in the log of a rule."""
    return bool(set(rule.statutes) & set(one.statutes) or set(rule.bases) & set(one.bases))


def own_allegations(case: CaseRow, log: Log) -> tuple[Alleged, ...]:
    """The allegations that a log lists of a complaint."""
    return tuple(one for one in case.allegations if belongs(one, RULES[log]))


def memberships(allegations: Sequence[AllegedUnder]) -> tuple[Membership, ...]:
    """Each log, and why the complaint with these allegations stands in it or not."""
    return tuple(_membership(allegations, rule) for rule in RULES.values())


def _membership(allegations: Sequence[AllegedUnder], rule: LogRule) -> Membership:
    within = [one for one in allegations if belongs(one, rule)]
    if within:
        return Membership(rule.log, True, tuple(_because(one, rule) for one in within))
    return Membership(rule.log, False, (_why_not(allegations, rule),))


def _because(one: AllegedUnder, rule: LogRule) -> str:
    named = [_SHORT[statute] for statute in one.statutes if statute in rule.statutes]
    rests = [basis.value for basis in one.bases if basis in rule.bases]
    parts = [f"names {listed(named)}"] if named else []
    if rests:
        parts.append(f"is said to rest on {listed(rests)}")
    return f"Allegation {one.place} {' and '.join(parts)}."


def _why_not(allegations: Sequence[AllegedUnder], rule: LogRule) -> str:
    if not allegations:
        return "No allegation is recorded yet."
    bases = either([basis.value for basis in rule.bases])
    text = f"No allegation names {laws(rule)}, or is said to rest on {bases}."
    named_vii = any(Statute.TITLE_VII in one.statutes for one in allegations)
    if named_vii and rule.log is Log.TITLE_VI:
        text += " Title VII alone, which is about employment, does not bring it in."
    return text
