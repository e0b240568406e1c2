"""Sections 1 and 2: the complaint and those in it, and each allegation with its finding."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.findings import complaint_tables as tables
from gen63_desktop.domain.findings.complaint_report import AllegationFound, ComplaintReport
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.words import day, listed
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.reports.complaint.marks import pieces
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import bold, joined, ours


def story(report: ComplaintReport, composer: Composer) -> list[Any]:
    """The complaint, the table of findings, then each allegation."""
    return [
        *_complaint(report, composer),
        composer.section("2. Allegations and findings"),
        *composer.table(tables.findings(report), "No allegation is recorded.", longest_cell=0),
        *(part for one in report.allegations for part in _allegation(one, composer)),
        *(_meanings(report, composer) if report.allegations else ()),
    ]


def _complaint(report: ComplaintReport, composer: Composer) -> list[Any]:
    when = ", ".join(
        part for part in (day(report.incident, ""), report.incident_time, report.incident_words) if part
    )
    facts = [
        ("Number", report.number),
        ("Received", _received(report)),
        ("When it happened", when),
        ("Line", report.line),
        ("Place", report.place),
        ("Vehicle", report.vehicle),
        ("What is asked for", report.remedy),
        ("Filed elsewhere", report.filed_elsewhere),
        ("Status", report.status.label),
        ("Closed", _closed(report)),
        ("People in it", _people(report)),
    ]
    out = [
        composer.section("1. The complaint"),
        *composer.facts([(label, pieces(value)) for label, value in facts if value]),
    ]
    if report.narrative:
        out += [
            composer.subsection("As it was told"),
            *composer.quote(report.narrative, "the complainant’s account"),
        ]
    out.append(composer.subsection("Respondents"))
    return [*out, *composer.table(tables.respondents(report), "No respondent is recorded.")]


def _received(report: ComplaintReport) -> str:
    by = f", {report.channel.value}" if report.channel is not None else ""
    return f"{day(report.received, 'on a day that is not recorded')}{by}"


def _closed(report: ComplaintReport) -> str:
    if report.closed is None:
        return ""
    reason = f": {report.closing.value}" if report.closing is not None else ""
    words = f". {report.closing_words}" if report.closing_words else ""
    return f"{day(report.closed)}{reason}{words}"


def _people(report: ComplaintReport) -> str:
    """Who is in it, by role: names are not needed."""
    if report.audience is Audience.PUBLIC:
        return ""
    named = [
        f"{one.called} (wishes to stay anonymous or is not known)" if one.anonymous else one.called
        for one in report.persons
    ]
    text = listed(named)
    return f"{text[:1].upper()}{text[1:]}"


def _allegation(one: AllegationFound, composer: Composer) -> list[Any]:
    facts = [
        ("Conduct", one.conduct),
        ("Alleged bases", tables.alleged(one)),
        ("Statutes", ", ".join(statute.value for statute in one.statutes)),
        ("Rule", one.rule),
        ("Respondents", _respondents(one)),
        ("Outcome", _outcome(one)),
        ("Standard of proof", one.standard.value.capitalize() if one.standard is not None else ""),
        ("Agency’s own word", one.their_finding),
        ("Proposed", _by(one.proposed_by, day(one.proposed_on, ""), one.recorded_by)),
        ("Approved", _by(one.approved_by, day(one.approved_on, ""), "")),
        ("Violation", one.violation),
        ("Measure taken", one.discipline),
    ]
    out = [
        composer.subsection(f"Allegation {one.place}"),
        *composer.facts([(label, pieces(value)) for label, value in facts if value]),
    ]
    if one.rests_on:
        out += [
            composer.paragraph(bold(ours("Evidence of the case that the finding rests on")), "fact"),
            *composer.bullets([composer.with_marks(pieces(text)) for text in one.rests_on]),
        ]
    for head, text in (("Evidence considered", one.evidence), (_reasons(one), one.analysis)):
        if text:
            out += [composer.paragraph(bold(ours(head)), "fact"), *composer.quote(pieces(text))]
    if not one.evidence and not one.rests and one.finding is not None:
        held = (
            "no evidence apart from what the analysis names"
            if one.analysis
            else "neither evidence nor analysis"
        )
        out.append(composer.say(f"The record holds {held}.", "small"))
    return out


def _reasons(one: AllegationFound) -> str:
    return "Reason for closing it without a finding" if one.finding is None else "Analysis"


def _respondents(one: AllegationFound) -> str:
    return listed(
        [
            ", ".join(part for part in (each.called, each.name, each.kind.value, each.employer) if part)
            for each in one.respondents
        ]
    )


def _outcome(one: AllegationFound) -> str:
    words = tables.outcome_words(one)
    own = one.outcome is Outcome.APPROVED  # what an imported register means by its words, nobody here knows
    return f"{words}. {one.finding.meaning}" if one.finding is not None and own else words


def _by(name: str, on: str, recorder: str) -> str:
    recorded = f", recorded by {recorder}" if recorder else ""
    if name:
        return f"by {name} on {on}{recorded}"
    return on


def _meanings(report: ComplaintReport, composer: Composer) -> list[Any]:
    """What each finding says: the four of the state’s table, and what they ask of the evidence."""
    items = [joined(bold(ours(f"{finding.label}:")), ours(finding.meaning)) for finding in Finding]
    own = (
        "Where another agency investigated, its own word stands beside the finding that it corresponds to."
        if any(one.their_finding for one in report.allegations)
        else ""
    )
    approved = "A finding is proposed by whoever investigated and counts once someone who did not investigate has approved it."
    return [
        composer.subsection("What the findings mean"),
        *composer.bullets(items),
        composer.say(f"{approved} {own}".strip()),
    ]
