"""The report's figures of violations, recounted from a diary that the test keeps beside the office (R1, R6)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.figures import Count
from gen63_desktop.domain.violations.records import CorrectiveAction, Level, Origin, Violation
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.quarterly.report import draw
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.services.violation_steps import ceo, supervisor, sustained

FIRST = date(2026, 1, 5)
LAST = date(2026, 11, 20)
ORIGINS = (Origin.OUTSIDE, Origin.PRODUCT, Origin.COMMENTS)
CLAUSES = ("GEN 63 §1.0", "GEN 63 §3.3", "GEN 63 §4.3")


@dataclass
class Told:
    """One action as the diary has it: each day with the word that was written down."""

    violation: int
    level: Level
    action: CorrectiveAction
    lines: list[tuple[date, str, date]] = field(default_factory=list)

    def word(self, day: date) -> tuple[str, date] | None:
        """The last word up to a day, with the due date of then."""
        said = [(word, due) for on, word, due in self.lines if on <= day]
        return said[-1] if said else None


@dataclass
class Diary:
    """All that the test did, in plain words."""

    registered: list[tuple[date, int, Origin, tuple[str, ...]]] = field(default_factory=list)
    withdrawn: dict[int, date] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)


def _play(office: Office, clock: MovableClock, random: Random) -> Diary:
    diary, decider, owner = Diary(), ceo(office), supervisor(office)
    day = FIRST
    while day <= LAST:
        clock.on(day)
        _register(office, diary, random, day)
        for one in diary.told:
            if one.violation not in diary.withdrawn and random.random() < 0.6:
                _go_on(office, one, random, day, decider.id)
        _recommend(office, diary, random, day, owner.id)
        day += timedelta(days=random.randint(4, 9))
    clock.on(LAST)
    return diary


def _register(office: Office, diary: Diary, random: Random, day: date) -> None:
    if random.random() < 0.7:
        clauses = tuple(sorted(random.sample(CLAUSES, random.randint(1, 2))))
        found = Violation(
            "Something was done", random.choice(ORIGINS), day, found_in="A review", clauses=clauses
        )
        stored = office.violations.register(found)
        diary.registered.append((day, stored.id, stored.origin, clauses))
    bare = [r[1] for r in diary.registered if r[1] not in {t.violation for t in diary.told}]
    if bare and random.random() < 0.1 and bare[0] not in diary.withdrawn:
        office.violations.withdraw(office.violations.get(bare[0]), "In error")
        diary.withdrawn[bare[0]] = day


def _recommend(office: Office, diary: Diary, random: Random, day: date, owner: int) -> None:
    open_ones = [r[1] for r in diary.registered if r[1] not in diary.withdrawn]
    if open_ones and random.random() < 0.7:
        violation, level = random.choice(open_ones), random.choice(list(Level))
        due = day + timedelta(days=random.randint(0, 40))
        action = office.violations.recommend(violation, level, "Do it", owner, due)
        diary.told.append(Told(violation, level, action, [(day, "recommended", due)]))


def _go_on(office: Office, one: Told, random: Random, day: date, decider: int) -> None:
    service, (word, due) = office.violations, one.lines[-1][1:]
    if word == "recommended" and due >= day:
        accepted = random.random() < 0.8
        one.action = service.decide(
            one.action, accepted=accepted, words="So decided", by=decider, document="Memo"
        )
        one.lines.append((day, "accepted" if accepted else "declined", due))
    elif word in {"accepted", "recurred"}:
        one.action = service.report_done(one.action, "Done")
        one.lines.append((day, "done", due))
    elif word == "done" and random.random() < 0.8:
        one.action = service.verify(one.action, "Seen")
        one.lines.append((day, "verified", due))
    elif word == "done":
        due = day + timedelta(days=20)
        one.action = service.give_back(one.action, "Not so", due)
        one.lines.append((day, "accepted again", due))
    elif word == "accepted again":
        one.action = service.report_done(one.action, "Done now")
        one.lines.append((day, "done", due))
    elif word == "verified" and one.action.look_due is not None and one.action.look_due <= day:
        recurred = random.random() < 0.4
        due = day + timedelta(days=10) if recurred else due
        one.action = service.look(one.action, "Looked", recurred=recurred, due=due if recurred else None)
        one.lines.append((day, "recurred" if recurred else "looked", due))


def _state(words: list[str]) -> str:
    if not words:
        return "No action yet"
    if "recommended" in words:
        return "Awaiting decision"
    under_way = {"accepted", "accepted again", "recurred", "done"}
    return "Action under way" if under_way & set(words) else "Closed"


def _numbers(counts: tuple[Count, ...]) -> dict[str, int]:
    return {count.label: count.number for count in counts if count.number}


@pytest.mark.requirement("R1", "R6", "C8")
@pytest.mark.parametrize("quarter", ["2026 Q2", "2026 Q4"])
def test_the_figures_are_those_of_the_diary(either_office: Office, clock: MovableClock, quarter: str) -> None:
    clock.on(FIRST)
    diary = _play(either_office, clock, Random(quarter))  # noqa: S311  repeatable, guards nothing
    asked = Quarter.parse(quarter)

    figures = either_office.violations.figures(asked, LAST)

    end = min(asked.last, LAST)
    held = [r for r in diary.registered if r[0] <= end and diary.withdrawn.get(r[1], date.max) > end]
    new = [r for r in held if r[0] >= asked.first]
    told = [t for t in diary.told if t.violation in {r[1] for r in held}]
    words = [(t, said) for t in told if (said := t.word(end)) is not None]
    states = Counter(_state([said[0] for t, said in words if t.violation == r[1]]) for r in held)
    assert figures.registered == len(new) > 0
    assert figures.in_register == len(held)
    assert figures.withdrawn == sum(asked.first <= day <= end for day in diary.withdrawn.values())
    assert _numbers(figures.by_state) == dict(states)
    assert figures.open_at_end == len(held) - states["Closed"]
    assert _numbers(figures.by_clause) == dict(Counter(clause for r in new for clause in r[3]))
    assert _numbers(figures.by_origin) == dict(Counter(r[2].label for r in new))
    in_quarter = Counter(word for t in told for on, word, _ in t.lines if asked.first <= on <= end)
    names = {
        "recommended": "Recommended", "accepted": "Accepted", "declined": "Declined", "done": "Reported done",
        "accepted again": "Not verified, returned", "verified": "Verified",
        "looked": "Looked at again: no recurrence", "recurred": "Looked at again: recurred",
    }  # fmt: skip
    assert _numbers(figures.by_step) == {names[word]: n for word, n in in_quarter.items()}
    now = Counter(said[0] for _, said in words)
    under_way = [(t, said) for t, said in words if said[0] in {"accepted", "accepted again", "recurred"}]
    assert (figures.awaiting_decision, figures.to_verify) == (now["recommended"], now["done"])
    assert figures.under_way == len(under_way)
    assert len(figures.overdue) == sum(said[1] < end for _, said in under_way)
    last = figures.trend[-1]
    assert (last.registered, last.open_at_end) == (figures.registered, figures.open_at_end)


@pytest.mark.requirement("R1", "C8")
def test_a_sustained_allegation_without_a_violation_is_counted_until_it_is_registered(office: Office) -> None:
    _, allegation = sustained(office)
    quarter = Quarter.of(LAST)
    assert office.violations.figures(quarter, LAST).sustained_unregistered == 1

    office.violations.register(office.violations.draft_from_allegation(allegation.id))

    assert office.violations.figures(quarter, LAST).sustained_unregistered == 0


@pytest.mark.requirement("R1", "R2", "R3")
def test_the_quarterly_report_has_the_section_and_is_produced_again_to_the_last_digit(
    either_office: Office, clock: MovableClock
) -> None:
    clock.on(FIRST)
    _play(either_office, clock, Random(7))  # noqa: S311  repeatable, guards nothing
    issued = either_office.findings.issue(Quarter.parse("2026 Q3"))
    either_office.violations.register(
        Violation("Found later", Origin.OUTSIDE, LAST, found_in="A letter", clauses=CLAUSES[:1])
    )

    draft = either_office.findings.draft(Quarter.parse("2026 Q3"))
    assert draft.violations is not None
    pdf = draw(draft)
    assert check(pdf) == ()
    assert draw(replace(draft, violations=None)) != pdf
    assert either_office.findings.produce_again(issued.id).same
