"""What the violation rests on: the clauses, the respondents, the findings, the evidence."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings import violation_tables as tables
from gen63_desktop.domain.findings.violation_report import AllegationBehind, AuditBehind, ViolationReport
from gen63_desktop.domain.findings.words import capital, day, listed, plural
from gen63_desktop.domain.violations.records import Origin
from gen63_desktop.reports.kit.composer import Composer


def story(report: ViolationReport, composer: Composer) -> list[Any]:
    """Sections 1 to 4."""
    return [
        *_violation(report, composer),
        *_findings(report, composer),
        *_evidence(report, composer),
        *_analysis(report, composer),
    ]


def _violation(report: ViolationReport, composer: Composer) -> list[Any]:
    registered = f"{day(report.registered_on)} by {report.registered_by}" if report.registered_by else ""
    facts = [
        ("Number", report.number),
        ("What", report.what),
        ("Found in", f"{report.origin.label}: {report.where}" if report.where else report.origin.label),
        ("Found on", day(report.found_on)),
        ("Registered", registered),
        ("Alleged bases", ", ".join(basis.value for basis in report.bases)),
        ("Line, unit or source", report.about),
        ("State", report.state.label),
        ("Stays without its finding", report.stays),
    ]
    return [
        composer.section("1. The violation"),
        *composer.facts([(label, value) for label, value in facts if value]),
        *_coded(report, composer),
        composer.subsection("What it goes against"),
        *_clauses(report, composer),
        composer.subsection("Respondents"),
        *composer.table(tables.respondents(report), "No respondent is recorded."),
    ]


def _coded(report: ViolationReport, composer: Composer) -> list[Any]:
    if not report.coded:
        return []
    text = "The case behind it is sealed. The register holds coded facts of it only; this report tells of the case itself."
    return [composer.boxed([composer.people.markup(text)])]


def _clauses(report: ViolationReport, composer: Composer) -> list[Any]:
    out: list[Any] = []
    for one in report.clauses:
        if one.wording:
            out += composer.quote(one.wording, f"{one.code}: {one.about}")
        else:
            out.append(
                composer.say(f"{one.code}. Its wording is kept with that policy, not in this program.")
            )
    return out or [composer.say("No clause is named.")]


def _findings(report: ViolationReport, composer: Composer) -> list[Any]:
    if report.origin is Origin.COMPLAINT and report.allegations:
        return [
            composer.section("2. The findings behind it"),
            composer.say(_opening(report)),
            *composer.table(tables.allegations(report), ""),
            *(part for one in report.allegations for part in _allegation(one, composer)),
        ]
    if report.audit is not None:
        return [composer.section("2. The finding behind it"), *_audit(report.audit, composer)]
    return [
        composer.section("2. The finding behind it"),
        composer.say(
            f"It was not found in a complaint or an audit, but here: {report.where or 'not recorded'}. It was entered "
            f"in the register by {report.registered_by or 'the office'}."
        ),
    ]


def _opening(report: ViolationReport) -> str:
    here = [one.place for one in report.allegations if one.here]
    rests = f" The violation rests on allegation {here[0]}." if here else ""
    names = (
        " Names of complainants and witnesses stand as their roles: who they are is not needed to decide."
        if report.roles_for_names
        else ""
    )
    return (
        f"Complaint {report.complaint}, received {day(report.received, 'on a day that is not recorded')}, holds "
        f"{plural(len(report.allegations), 'allegation')}. {_by_whom(report)}{rests}{names}"
    )


def _by_whom(report: ViolationReport) -> str:
    """How the findings came about; of a register taken over only what it says."""
    taken = sum(one.taken_over for one in report.allegations)
    own = (
        "A finding is proposed by whoever investigated and approved by someone who did not; “sustained” means that, "
        "more likely than not, the act happened and went against law or policy."
    )
    theirs = (
        f"{capital(plural(taken, 'finding'))} came with a register that was taken over. It says neither who approved "
        f"{'it' if taken == 1 else 'them'} nor by which standard of proof."
    )
    if not taken:
        return own
    return theirs if taken == len(report.allegations) else f"{own} {theirs}"


def _allegation(one: AllegationBehind, composer: Composer) -> list[Any]:
    mark = " (this violation)" if one.here else ""
    facts = [
        ("Conduct", one.conduct),
        ("Alleged bases", _bases(one)),
        ("Statutes", ", ".join(statute.value for statute in one.statutes)),
        ("Rule named", one.clause),
        ("Finding", _finding(one)),
        ("Agency’s own word", one.their_finding),
        ("Proposed", _by(one.proposed_by, day(one.proposed_on), one.recorded_by)),
        ("Approved", _by(one.approved_by, day(one.approved_on), "")),
        (
            "Violation",
            f"{one.violation}, {plural(one.actions, 'corrective action')}" if one.violation else "",
        ),
    ]
    out = [
        composer.subsection(f"Allegation {one.place}{mark}"),
        *composer.facts([(label, value) for label, value in facts if value]),
    ]
    if one.rests_on:
        items = [composer.people.markup(text) for text in one.rests_on]
        out += [
            composer.say("Evidence of the case that the finding rests on:", "fact"),
            *composer.bullets(items),
        ]
    if one.evidence:
        out += [composer.say("Evidence considered:", "fact"), *composer.quote(one.evidence)]
    if one.rationale:
        head = (
            "Reason for closing it without a finding:"
            if one.finding is None
            else "What the finding rests on:"
        )
        out += [composer.say(head, "fact"), *composer.quote(one.rationale)]
    return out


def _finding(one: AllegationBehind) -> str:
    words = tables.outcome_words(one)
    own = not one.taken_over  # what a register means by its words, nobody here knows
    return f"{words}. {one.finding.meaning}" if one.finding is not None and own else words


def _bases(one: AllegationBehind) -> str:
    named = [basis.value for basis in one.bases] + (
        ["retaliation for having complained"] if one.retaliation else []
    )
    text = ", ".join(named)
    return f"{text} ({one.other_basis})" if one.other_basis else text


def _by(name: str, on: str, recorder: str) -> str:
    if not name:
        return ""
    recorded = f", recorded by {recorder}" if recorder else ""
    return f"by {name} on {on}{recorded}"


def _audit(audit: AuditBehind, composer: Composer) -> list[Any]:
    facts = [
        ("Audit", f"{audit.name}: {audit.source}"),
        ("Performed", day(audit.performed_on)),
        ("Signed", _by(audit.signed_by, day(audit.signed_on), "")),
        ("Question", audit.question),
        ("Clause", audit.clause),
        ("Answer", audit.answer),
        ("Checked on", day(audit.checked_on)),
        ("Entered by", audit.entered_by),
    ]
    out = composer.facts([(label, value) for label, value in facts if value])
    if audit.note:
        out += [composer.say("What the check found:", "fact"), *composer.quote(audit.note)]
    return out


def _evidence(report: ViolationReport, composer: Composer) -> list[Any]:
    out = [
        composer.section("3. Evidence"),
        *composer.table(
            tables.evidence(report),
            "The records hold no file, note or earlier report on it; the evidence is what the finding names.",
            longest_cell=0,
        ),
    ]
    remarked = [one for one in report.evidence if one.remark]
    if remarked:
        out.append(composer.subsection("What the notes say"))
        for one in remarked:
            out += composer.quote(one.remark, f"{one.name}, {one.by}")
    return out


def _analysis(report: ViolationReport, composer: Composer) -> list[Any]:
    if report.analysis:
        paragraphs = [text for text in report.analysis.split("\n\n") if text.strip()]
        return [composer.section("4. Analysis"), *(composer.say(text.strip()) for text in paragraphs)]
    here = [one for one in report.allegations if one.here and one.rationale]
    said = (
        "The register holds no analysis of its own. What the finding rests on stands in section 2, under "
        f"{listed([f'allegation {one.place}' for one in here])}."
        if here
        else "The register holds no analysis of this violation."
    )
    return [composer.section("4. Analysis"), composer.say(said)]
