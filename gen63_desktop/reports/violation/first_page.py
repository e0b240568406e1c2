"""The first page: what was found, what is asked of whom, by when; read in two minutes."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.violation_report import ActionAsked, ViolationReport
from gen63_desktop.domain.findings.violation_tables import clock_words
from gen63_desktop.domain.findings.words import day, listed, number, plural
from gen63_desktop.domain.violations.records import ActionState, ViolationState
from gen63_desktop.reports.kit import paper, styles
from gen63_desktop.reports.kit.boxes import Tile, Tiles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours

_LONGEST_LEAD = 700
"""Characters of what was found that the first page shows; the whole stands in section 1."""
_MOST_ASKED = 5


def story(report: ViolationReport, composer: Composer, title: str) -> list[Any]:
    """Title, what was found, key figures, what is asked."""
    people = composer.people
    to = (
        f"To {report.decider}{', ' + report.decider_title if report.decider_title else ''}"
        if report.decider
        else ""
    )
    asked = to or "To the Chief Executive Officer or designee"
    return [
        *paper.opening(
            report.heading,
            composer,
            title,
            f"{report.number}: {_cited(report)}",
            f"{asked}, for administrative review, problem assessment and corrective action under GEN 63 §4.1.",
        ),
        composer.boxed(
            [
                joined(bold(ours("What was found.")), people.shortened(report.what, _LONGEST_LEAD)),
                *_how(report, composer),
            ],
            "accent",
        ),
        Tiles(_tiles(report, composer), across=4),
        *_asked(report, composer),
        *_late(report, composer),
    ]


def _cited(report: ViolationReport) -> str:
    return listed([one.code for one in report.clauses]) or "no clause named"


def _how(report: ViolationReport, composer: Composer) -> list[Markup]:
    found = f"Found on {day(report.found_on)} by a {report.origin.value}"
    if report.origin.value.startswith(("review", "analytic", "found")):
        found = f"Found on {day(report.found_on)}, {report.origin.value}"
    where = f" ({report.where})" if report.where else ""
    here = next((one for one in report.allegations if one.here), None)
    rests = ""
    if here is not None and here.approved_by:
        rests = (
            f" The finding on allegation {here.place} was proposed by {here.proposed_by or 'its investigator'} and "
            f"approved by {here.approved_by}, who did not investigate."
        )
    return [composer.people.markup(f"{found}{where}.{rests}")]


def _tiles(report: ViolationReport, composer: Composer) -> list[Tile]:
    people = composer.people
    waiting, open_ = len(report.awaiting), _under_way(report)
    missed, untold = len(report.missed), len(report.untold)
    due = min((one.due for one in (*report.awaiting, *open_)), default=None)
    return [
        Tile(
            ours("Actions recommended"),
            ours(number(len(report.actions))),
            ours(_levels(report)),
            styles.ACCENT,
        ),
        Tile(
            ours("Waiting for your decision"),
            ours(number(waiting)),
            ours("decide below" if waiting else "nothing waits"),
            styles.ALERT if waiting else styles.GOOD,
        ),
        Tile(
            ours("First due date"),
            people.markup(day(due).partition(",")[0]) if due else ours("–"),
            ours(f"{due.year}, of the actions open" if due else "no action is open"),
            styles.CAUTION if due else styles.STRONG_RULE,
        ),
        Tile(
            ours("Clocks missed"),
            ours(number(missed)),
            ours(_kept(missed, untold)),
            styles.ALERT if missed else styles.STRONG_RULE if untold else styles.GOOD,
        ),
    ]


def _kept(missed: int, untold: int) -> str:
    """Below the number of clocks missed: nothing is said to be kept that the record does not tell."""
    open_ones = f"{number(untold)} with no day in the record" if untold else ""
    if missed:
        return f"named in section 6; {open_ones}" if untold else "named in section 6"
    return open_ones or "all were kept"


def _levels(report: ViolationReport) -> str:
    executive = sum(one.level.value.startswith("executive") for one in report.actions)
    if not report.actions:
        return "none yet"
    return f"{number(executive)} executive, {number(len(report.actions) - executive)} supervisor"


def _under_way(report: ViolationReport) -> tuple[ActionAsked, ...]:
    return tuple(one for one in report.actions if one.state is ActionState.ACCEPTED)


def _asked(report: ViolationReport, composer: Composer) -> list[Any]:
    people = composer.people
    if report.state is ViolationState.WITHDRAWN:
        return [
            composer.section("What is asked of you"),
            composer.say("Nothing: the violation was withdrawn."),
        ]
    if not report.awaiting:
        said = (
            f"No decision. {_standing(report)}"
            if report.actions
            else "No corrective action has been recommended yet, so there is nothing to decide."
        )
        return [composer.section("What is asked of you"), composer.say(said)]
    items: list[Markup] = []
    for one in report.awaiting[:_MOST_ASKED]:
        head = bold(people.markup(f"Decide on action {one.place} ({one.level.value}), due {day(one.due)}."))
        items.append(joined(head, people.shortened(one.what, 320), people.markup(f"Owner: {one.owner}.")))
    more = len(report.awaiting) - len(items)
    if more:
        items.append(people.markup(f"Decide on {plural(more, 'further action')}, in section 7."))
    first = min(one.due for one in report.awaiting)
    return [
        composer.section("What is asked of you"),
        *composer.numbered(items),
        composer.say(
            f"Please decide before {day(first)}, the earliest due date among them. GEN 63 sets no number of days for "
            "the decision. The boxes to tick are in section 7.",
            "small",
        ),
    ]


def _standing(report: ViolationReport) -> str:
    states = [one.state for one in report.actions]
    parts = [
        f"{plural(states.count(state), 'action')} {words}"
        for state, words in (
            (ActionState.ACCEPTED, "under way"),
            (ActionState.DONE, "reported done and to be verified"),
            (ActionState.VERIFIED, "verified"),
            (ActionState.DECLINED, "declined"),
        )
        if states.count(state)
    ]
    text = listed(parts)
    return f"{text[:1].upper()}{text[1:]}."


def _late(report: ViolationReport, composer: Composer) -> list[Any]:
    if not report.missed:
        return []
    words = "; ".join(f"{one.name}: {clock_words(one).lower()}" for one in report.missed[:4])
    more = f"; and {plural(len(report.missed) - 4, 'more clock')}" if len(report.missed) > 4 else ""
    lead = bold(ours("Clocks that were not kept."))
    return [composer.boxed([joined(lead, composer.people.markup(f"{words}{more}."))], "alert")]
