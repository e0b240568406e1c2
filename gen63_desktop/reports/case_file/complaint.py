"""The first parts of a case file: the facts, the persons, the allegations, and how each ended."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.case_paper import CasePaper
from gen63_desktop.domain.complaints.incident import said_about
from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Party, Respondent
from gen63_desktop.domain.complaints.relied_on import relied_on
from gen63_desktop.domain.findings.words import day, listed
from gen63_desktop.domain.outputs.logs import memberships
from gen63_desktop.reports.case_file.pieces import known, label
from gen63_desktop.reports.kit.composer import Composer


def facts(paper: CasePaper, composer: Composer) -> list[Any]:
    """What was told, when, where, and who works on it."""
    case, complaint = paper.case, paper.case.complaint
    return [
        *known(
            composer,
            ("Number", complaint.number),
            ("Received", day(complaint.received, "") or complaint.received_words),
            ("Channel", label(complaint.channel.value) if complaint.channel else ""),
            ("Complainant", label(complaint.identity.value)),
            ("Summary", complaint.summary),
            ("When it happened", _when(complaint)),
            ("Where", _where(complaint)),
            ("Alleged bases", ", ".join(label(basis.value) for basis in complaint.bases)),
            ("What is asked for", complaint.remedy),
            ("Also filed with", complaint.filed_elsewhere),
            ("Language", complaint.language),
            ("Accommodation", complaint.accommodation),
            ("Whose it is to decide", _jurisdiction(complaint)),
            ("Category", complaint.category),
            ("Number in the register", complaint.source_ref),
            ("Imported from", ", ".join(case.source.files) if case.source else ""),
            ("Status", label(complaint.status.value)),
            ("Due", day(complaint.due, "")),
            ("Closed", day(complaint.closed, "")),
            ("Owner", case.person(complaint.owner_id)),
            ("Investigator", case.person(complaint.investigator_id)),
            ("Next step", _step(complaint)),
            *((one.log.value, f"{'Yes' if one.within else 'No'}. {' '.join(one.why)}") for one in memberships(case.allegations)),
            ("To be looked at", ", ".join(mark.value for mark in complaint.marks)),
        ),
        composer.subsection("As it was told"),
        *(composer.quote(complaint.narrative) if complaint.narrative else [composer.say("No narrative is recorded.")]),
    ]  # fmt: skip


def _when(complaint: Complaint) -> str:
    about = said_about(complaint.incident, complaint.incident_to, complaint.incident_about)
    times = " to ".join(part for part in (complaint.incident_time, complaint.incident_time_to) if part)
    parts = (about or day(complaint.incident, ""), times, complaint.incident_words)
    return ", ".join(part for part in parts if part)


def _where(complaint: Complaint) -> str:
    at = f"{complaint.latitude}, {complaint.longitude}" if complaint.latitude is not None else ""
    named = (
        ("line", complaint.line), ("", complaint.place), ("direction", complaint.direction or ""),
        ("vehicle", complaint.vehicle), ("", at),
    )  # fmt: skip
    return ", ".join(f"{name} {value}".strip() for name, value in named if value)


def _jurisdiction(complaint: Complaint) -> str:
    named = label(complaint.jurisdiction.value) if complaint.jurisdiction else ""
    return ": ".join(part for part in (named, complaint.jurisdiction_words or "") if part)


def _step(complaint: Complaint) -> str:
    if complaint.next_step_due is None:
        return complaint.next_step
    return f"{complaint.next_step}, by {day(complaint.next_step_due)}"


def persons(paper: CasePaper, composer: Composer) -> list[Any]:
    """Each person of the case, with what they said of themselves."""
    if not paper.case.parties:
        return [composer.say("No person is recorded.")]
    return [part for one in paper.case.parties for part in _person(paper, one, composer)]


def _person(paper: CasePaper, one: Party, composer: Composer) -> list[Any]:
    said = paper.case.characteristics_of(one)
    message = "" if one.no_message is None else "leave none" if one.no_message else "may be left"
    return [
        composer.subsection(f"{label(one.role.value)}: {one.name or 'name not known'}"),
        *known(
            composer,
            ("Addressed as", one.addressed_as),
            ("Gender that the person uses", one.gender),
            ("Telephone", one.phone),
            ("E-mail", one.email),
            ("Address", one.address),
            ("Language", one.language),
            ("Reached by", one.reach_by.label if one.reach_by else ""),
            ("When and how it is safe", one.safe_times or ""),
            ("Messages", message),
            ("Note", one.note),
            *((f"{label(each.characteristic.value)}, volunteered" if each.volunteered else label(each.characteristic.value), _said(each.words, each.how_it_bears)) for each in said),
        ),
    ]  # fmt: skip


def _said(words: str, how_it_bears: str) -> str:
    return f"{words}. Bears on the incident: {how_it_bears}" if how_it_bears else words


def allegations(paper: CasePaper, composer: Composer) -> list[Any]:
    """Conduct, alleged bases and respondents of each."""
    if not paper.case.allegations:
        return [composer.say("No allegation is recorded.")]
    out: list[Any] = []
    for one in paper.case.allegations:
        bases = [label(basis.value) for basis in one.bases]
        out += [
            composer.subsection(f"Allegation {one.place}"),
            *known(
                composer,
                ("Conduct", one.conduct),
                ("Alleged bases", ", ".join([*bases, *([one.other_basis] if one.other_basis else [])])),
                ("Said to be true of the person", ", ".join(label(basis.value) for basis in one.actual)),
                ("Retaliation", "Yes" if one.retaliation else ""),
                ("Statutes", ", ".join(statute.value for statute in one.statutes)),
                ("Clause", one.clause),
                ("Respondents", listed([_respondent(each) for each in paper.case.respondents_of(one)])),
            ),
        ]
    return out


def _respondent(one: Respondent) -> str:
    sworn = "" if one.sworn is None else "sworn" if one.sworn else "not sworn"
    parts = (one.name, one.kind.value, one.identifier, one.employer, one.unit, sworn)
    return ", ".join(part for part in parts if part)


def findings(paper: CasePaper, composer: Composer) -> list[Any]:
    """How each allegation ended and why, each closing of the complaint, and its appeals."""
    out: list[Any] = []
    for one in paper.case.allegations:
        out += _finding(paper, one, composer)
    if not paper.case.allegations:
        out.append(composer.say("No allegation is recorded."))
    for at, closing in enumerate(paper.case.closings, 1):
        out += _closing(paper, at, closing, composer)
    for at, appeal in enumerate(paper.appeals, 1):
        out += [
            composer.subsection(f"Appeal {at}"),
            *known(
                composer,
                ("From", label(appeal.appeal_from.value)),
                ("Received", day(appeal.received_on)),
                ("In time until", day(appeal.in_time_until)),
                ("Why it was late, or taken up", appeal.late_words),
                ("State", label((appeal.review_outcome or appeal.state).value)),
                ("Reviewed by", paper.case.person(appeal.reviewer_id)),
                ("Decided", day(appeal.decided_on, "")),
                ("Grounds", appeal.grounds),
                ("Reasons of the review", appeal.review_words),
            ),
        ]
    return out


def _finding(paper: CasePaper, one: Allegation, composer: Composer) -> list[Any]:
    def by(person: int | None, on: Any) -> str:
        name = paper.case.person(person)
        return ", ".join(part for part in (name, day(on, "")) if part)

    return [
        composer.subsection(f"Allegation {one.place}: {one.outcome.value}"),
        *known(
            composer,
            ("Finding", label(one.finding.value) if one.finding else ""),
            ("Closed without a finding", label(one.closing.value) if one.closing else ""),
            ("Finding in the agency’s words", one.their_finding),
            ("Discipline in the agency’s words", one.discipline),
            ("Proposed", by(one.proposed_by, one.proposed_on)),
            ("Recorded by", paper.case.person(one.recorded_by) if one.recorded_by != one.proposed_by else ""),
            ("Approved", by(one.approved_by, one.approved_on)),
            ("Returned because", one.return_words),
            ("Evidence of the case", "; ".join(_rests_on(paper, one))),
            ("Evidence considered", one.evidence or ""),
            ("What it rests on", one.rationale),
        ),
    ]


def _rests_on(paper: CasePaper, one: Allegation) -> list[str]:
    """By number, role and day only: what it is stands in parts that need not have been chosen."""
    case, relied = paper.case, relied_on(one)
    return [
        *(item.number for item in case.evidence if item.id in relied.evidence),
        *(
            f"interview ({held.role.value}, {day(held.on)})"
            for held in case.interviews
            if held.id in relied.interviews
        ),
        *(f"note {place}" for place, note in enumerate(case.notes, 1) if note.id in relied.notes),
    ]


def _closing(paper: CasePaper, at: int, one: Closing, composer: Composer) -> list[Any]:
    reopened = f"{day(one.reopened)}, {paper.case.person(one.reopened_by)}" if one.reopened else ""
    return [
        composer.subsection(f"Closing {at}"),
        *known(
            composer,
            ("Closed", f"{day(one.closed)}, {paper.case.person(one.by)}"),
            ("Reason", label(one.reason.value) if one.reason else ""),
            ("In words", one.words),
            ("Due date then", day(one.due, "")),
            ("Reopened", reopened),
            ("Why it was reopened", one.reopening_words),
        ),
    ]
