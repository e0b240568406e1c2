"""What a hold must say, who releases it, and which cases it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import AnyHold, Hold
from gen63_desktop.domain.vocabulary.bases import Basis


@dataclass(frozen=True, slots=True)
class HeldFacts:
    """What of a case decides whether a hold that reaches beyond one case holds it."""

    id: int
    received: date | None
    line: str
    bases: tuple[Basis, ...]
    employers: tuple[str, ...]
    sealed: bool


def check_words(matter: str, reason: str, since: date, today: date) -> None:
    """Refuse a hold that does not say what it is for, why, and since when."""
    problems = _of_words(matter, reason, since, today)
    if problems:
        raise Problems(problems)


def check_hold(hold: Hold, today: date) -> None:
    """Refuse a hold that covers nothing, or nobody could tell what."""
    problems = [*_of_words(hold.matter, hold.reason, hold.since, today), *_of_scope(hold)]
    if problems:
        raise Problems(problems)


def _of_words(matter: str, reason: str, since: date, today: date) -> list[Refused]:
    problems: list[Refused] = []
    if not matter.strip():
        problems.append(
            RuleBroken(
                "S5",
                "A hold is for a matter.",
                "Name the claim, request, audit or order it is for.",
                where="matter",
            )
        )
    if not reason.strip():
        problems.append(
            RuleBroken("S5", "A hold has a reason.", "Say why the records are held.", where="reason")
        )
    if since > today:
        problems.append(Refused("The day has not come yet.", "A hold holds at once.", where="since"))
    return problems


def _of_scope(hold: Hold) -> list[Refused]:
    if hold.scope is Scope.PERSON and not _says(hold.person):
        return [
            RuleBroken(
                "S5",
                "A hold on a person names the person.",
                "Give the name as cases give it.",
                where="person",
            )
        ]
    if hold.scope is not Scope.SERIES and hold.series is not Series.COMPLAINTS:
        return [RuleBroken("S5", "Persons and conditions are looked for in complaint cases.", where="series")]
    if hold.scope is Scope.QUERY:
        return _of_query(hold)
    return []


def _of_query(hold: Hold) -> list[Refused]:
    days = hold.received_from, hold.received_to
    if not any((*days, hold.line.strip(), hold.basis, hold.employer.strip(), hold.words.strip())):
        return [
            RuleBroken("S5", "A hold by conditions has at least one.", "Give a condition, or hold the series.",
                       where="received_from")
        ]  # fmt: skip
    if days[0] and days[1] and days[1] < days[0]:
        return [Refused("The last day lies before the first.", "Correct one of them.", where="received_to")]
    if hold.words.strip() and not _says(hold.words):
        return [Refused("These signs are in no case.", "Give words with letters or figures.", where="words")]
    return []


def _says(words: str) -> bool:
    """Whether something could be found by it."""
    return any(character.isalnum() for character in words)


def check_release(hold: AnyHold, reason: str) -> None:
    """Refuse to release a hold twice, or without saying why."""
    if hold.released_on is not None:
        raise Refused("Hold {number} was released before.", number=hold.number)
    if not reason.strip():
        raise RuleBroken(
            "S5", "A hold is released for a reason.", "Say what ended the matter.", where="reason"
        )


def stands(hold: AnyHold) -> bool:
    """Whether it has not been released."""
    return hold.released_on is None


def holds_case(hold: Hold, case: HeldFacts, named: Callable[[str], frozenset[int]]) -> bool:
    """Whether a hold that stands holds a case. ``named`` are the cases in which words occur.

    What is under the key of a sealed case cannot be searched, so a sealed case counts as one in which the
    words occur: in doubt a record is kept. So it is with a condition of which the case says nothing.
    """
    if hold.series is not Series.COMPLAINTS:
        return False
    if hold.scope is Scope.SERIES:
        return True
    if hold.scope is Scope.PERSON:
        return case.sealed or case.id in named(hold.person)
    return (
        _in_days(hold, case)
        and (not hold.line.strip() or not case.line or _same(hold.line, case.line))
        and (hold.basis is None or not case.bases or hold.basis in case.bases)
        and _of_employer(hold, case)
        and (not hold.words.strip() or case.sealed or case.id in named(hold.words))
    )


def _in_days(hold: Hold, case: HeldFacts) -> bool:
    if case.received is None:
        return True
    first, last = hold.received_from or date.min, hold.received_to or date.max
    return first <= case.received <= last


def _of_employer(hold: Hold, case: HeldFacts) -> bool:
    wanted = hold.employer.strip().casefold()
    if not wanted or not any(case.employers):
        return True
    return any(wanted in one.casefold() or not one for one in case.employers)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() in other.casefold()
