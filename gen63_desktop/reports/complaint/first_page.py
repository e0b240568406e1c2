"""The first page: what the complaint was, how each allegation ended, what follows."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.findings.complaint_report import ComplaintReport
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.violation_report import ClockRead
from gen63_desktop.domain.findings.words import day, listed, number, plural
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.reports.complaint.marks import pieces
from gen63_desktop.reports.kit import paper, styles
from gen63_desktop.reports.kit.boxes import Tile, Tiles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours

_LONGEST_LEAD = 700
_UNCLOSED = re.compile(r"\[[^\]]*$")


def story(report: ComplaintReport, composer: Composer, title: str) -> list[Any]:
    """Title, what was alleged and found, key figures, what follows."""
    return [
        *paper.opening(
            report.heading, composer, title, f"Complaint {report.number}{_dates(report)}", _covers(report)
        ),
        composer.boxed([_found(report, composer), *_alleged(report, composer)], "accent"),
        Tiles(_tiles(report), across=4),
        *_follows(report, composer),
        *_taken_out(report, composer),
    ]


def _dates(report: ComplaintReport) -> str:
    received = f", received {day(report.received)}" if report.received else ""
    return f"{received}{f', closed {day(report.closed)}' if report.closed else ''}"


def _covers(report: ComplaintReport) -> str:
    if report.audience is Audience.COMPLAINANT:
        return "What was alleged, what was considered, what was found on each allegation and why, and where you can go."
    what = "Allegation by allegation: conduct, alleged bases, respondents, evidence considered, analysis, finding."
    return f"{what} GEN 63 §4.1." if report.full else what


def _alleged(report: ComplaintReport, composer: Composer) -> list[Markup]:
    if not report.summary:
        return []
    text = report.summary
    if len(text) > _LONGEST_LEAD:
        text = (
            f"{text[: text.rindex(' ', 0, _LONGEST_LEAD) if ' ' in text[:_LONGEST_LEAD] else _LONGEST_LEAD]}"
        )
        text = f"{_UNCLOSED.sub('', text)} …"
    return [joined(bold(ours("The complaint.")), composer.with_marks(pieces(text)))]


def _found(report: ComplaintReport, composer: Composer) -> Markup:
    counts: Counter[str] = Counter(
        one.finding.value for one in report.allegations if one.finding is not None and one.outcome.decided
    )
    parts = [
        f"{number(counts[finding.value])} {finding.value}" for finding in Finding if counts[finding.value]
    ]
    closed = sum(one.finding is None and one.decided for one in report.allegations)
    if closed:
        parts.append(f"{number(closed)} closed without a finding")
    still = len(report.open_allegations)
    if still:
        parts.append(f"{number(still)} not decided yet")
    said = (
        f"{plural(len(report.allegations), 'allegation')}: {listed(parts)}."
        if parts
        else "No allegation is recorded."
    )
    return joined(bold(ours("What was found.")), composer.people.markup(said))


def _tiles(report: ComplaintReport) -> list[Tile]:
    sustained = sum(one.finding is Finding.SUSTAINED and one.outcome.decided for one in report.allegations)
    own = all(one.outcome is not Outcome.IMPORTED for one in report.allegations)
    still = len(report.open_allegations)
    clock = report.clocks[0] if report.clocks else None
    some = bool(report.allegations)
    return [
        Tile(
            ours("Allegations"),
            ours(number(len(report.allegations))),
            ours("of this complaint" if some else "none is recorded"),
            styles.ACCENT,
        ),
        Tile(
            ours("Sustained"),
            ours(number(sustained)),
            ours(_weighed(report, own=own)),
            styles.CAUTION if sustained else styles.STRONG_RULE,
        ),
        Tile(
            ours("Not decided yet"),
            ours(number(still)),
            ours("no finding that stands" if still else "all are decided" if some else "none is recorded"),
            styles.ALERT if still else styles.GOOD if some else styles.STRONG_RULE,
        ),
        Tile(
            ours("Days taken"),
            ours("–" if clock is None or clock.days is None else number(clock.days)),
            ours(_in_time(clock)),
            _tone(clock),
        ),
    ]


def _weighed(report: ComplaintReport, *, own: bool) -> str:
    if not report.allegations:
        return "none is recorded"
    return "more likely than not" if own else "as the register taken over has it"


def _in_time(clock: ClockRead | None) -> str:
    """Whether it was in time; nothing is said to be where the record has no due date."""
    if clock is None or clock.days is None:
        return "a day is missing in the record"
    if clock.due is None:
        return "no due date is in the record"
    if clock.late:
        return f"{plural(clock.late, 'day')} past the due date"
    return "within the due date so far" if clock.ended is None else "within the due date"


def _tone(clock: ClockRead | None) -> Any:
    if clock is None or clock.days is None or clock.due is None:
        return styles.STRONG_RULE
    return styles.ALERT if clock.late else styles.GOOD


def _follows(report: ComplaintReport, composer: Composer) -> list[Any]:
    if report.audience is Audience.COMPLAINANT:
        text = (
            "What we decided on each allegation, and why, stands in sections 1 and 2. If you do not agree, section 4 says "
            "what you can do and until when."
        )
        return [composer.section("What this means for you"), composer.say(text)]
    if not report.full:
        return []
    sustained = [
        one for one in report.allegations if one.finding is Finding.SUSTAINED and one.outcome.decided
    ]
    if not sustained:
        text = "No allegation was sustained, so no corrective action is asked of you."
        return [composer.section("What is asked of you"), composer.say(text)]
    items = [
        composer.people.markup(
            f"Allegation {one.place} is sustained and registered as {one.violation}: its violation report asks for your "
            "decision on corrective action."
            if one.violation
            else f"Allegation {one.place} is sustained, and no violation is registered from it yet."
        )
        for one in sustained
    ]
    return [composer.section("What is asked of you"), *composer.numbered(items)]


def _taken_out(report: ComplaintReport, composer: Composer) -> list[Any]:
    if not report.redacted:
        return []
    passages = sum(one.passages for one in report.removed)
    lead = bold(ours("What was taken out."))
    if not passages:
        return [composer.boxed([joined(lead, ours("Nothing."))])]
    said = (
        f"{plural(passages, 'passage')} of the records, marked like this: {{}}. The words are not in this file. The "
        "grounds, with the law behind each, stand in section 3."
    )
    before, _, after = said.partition("{}")
    words = composer.people.markup
    return [composer.boxed([joined(lead, words(before), composer.redacted("the ground"), words(after))])]
