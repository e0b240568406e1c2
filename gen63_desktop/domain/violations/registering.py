"""What a violation must say before it is registered, and what it takes over from where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.audits.checklist import AuditFinding
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome, Respondent
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.violations.clauses import CODES, clauses_in
from gen63_desktop.domain.violations.records import Origin, Violation, ViolationState
from gen63_desktop.domain.vocabulary.findings import Finding

ANOTHER_POLICY = "Another policy"
"""What stands for the other policy's name where the case is sealed; it is counted all the same."""


def numbered(violation: Violation, year: int, count: int) -> Violation:
    """The violation with its number, V-2026-0007 for the seventh of 2026; ``serial`` sorts like it."""
    return replace(violation, number=f"V-{year}-{count:04}", serial=year * 10_000_000 + count)


def is_sustained(allegation: Allegation) -> bool:
    """Whether the allegation has a finding that stands, and the finding is sustained."""
    return allegation.finding is Finding.SUSTAINED and allegation.outcome in {
        Outcome.APPROVED,
        Outcome.IMPORTED,
    }


def check_violation(violation: Violation, today: date) -> None:
    """Refuse a violation that does not say what it is, which clause it goes against, or when it was found."""
    problems: list[Refused] = []
    if not violation.what.strip():
        problems.append(_lacks("what", "Nothing says what the violation is.", "Describe it, without names."))
    if not violation.clauses and not violation.other_clause.strip():
        problems.append(
            _lacks(
                "clauses",
                "No clause is named.",
                "Choose the clause of GEN 63, or name the other policy below.",
            )
        )
    problems.extend(
        RuleBroken("R6", "{clause} is no clause of GEN 63.", "Choose one of the list.", clause=clause)
        for clause in violation.clauses
        if clause not in CODES
    )
    if violation.found_on > today:
        problems.append(
            RuleBroken(
                "R6",
                "It is said to have been found on {day}, and that day has not come yet.",
                "Correct the day.",
                where="found_on",
                day=violation.found_on,
            )
        )
    if violation.origin in _NEEDS_PLACE and not violation.found_in.strip():
        problems.append(
            _lacks("found_in", "Nothing says where it was found.", "Name the review, product or body.")
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


_NEEDS_PLACE = {Origin.COMMENTS, Origin.PRODUCT, Origin.OUTSIDE}


def _lacks(where: str, what: str, do: str) -> RuleBroken:
    return RuleBroken("R6", what, do, where=where)


def check_sustained(allegation: Allegation) -> None:
    """Refuse to register a violation from an allegation whose finding does not stand as sustained."""
    if not is_sustained(allegation):
        raise RuleBroken(
            "C8",
            "This allegation has no sustained finding that stands.",
            "A violation is registered from a sustained finding once it is approved.",
        )


def check_first(earlier: Sequence[Violation]) -> None:
    """Refuse a second violation from the same finding; one that was withdrawn does not count."""
    for one in earlier:
        if one.state is not ViolationState.WITHDRAWN:
            raise RuleBroken(
                "R6",
                "This finding is registered already, as {number}.",
                "Open that violation, or withdraw it there if it was registered in error.",
                number=one.number,
            )


def from_allegation(
    complaint: Complaint, allegation: Allegation, respondents: Sequence[Respondent]
) -> Violation:
    """A violation as a sustained finding suggests it; of a sealed case it says coded facts only."""
    clauses, other = clauses_in(allegation.clause)
    found = allegation.approved_on or complaint.closed or complaint.received
    violation = Violation(
        what="" if complaint.seal is not None else allegation.conduct.strip(),
        origin=Origin.COMPLAINT,
        found_on=found or date.min,
        clauses=clauses,
        other_clause=other,
        bases=allegation.bases,
        respondents=tuple(dict.fromkeys(one.kind for one in respondents)),
        employers=tuple(dict.fromkeys(one.employer for one in respondents if one.employer)),
        about="" if complaint.seal is not None else complaint.line,
        complaint_id=complaint.id,
        allegation_id=allegation.id,
    )
    return violation if complaint.seal is None else coded(violation)


def from_audit(audit_id: int, source: str, finding: AuditFinding, performed: date) -> Violation:
    """A violation as a finding of a 90-day audit suggests it."""
    clauses, other = clauses_in(finding.question.clause)
    return Violation(
        what=finding.answer.note.strip() or finding.question.text,
        origin=Origin.AUDIT,
        found_on=performed,
        clauses=clauses,
        other_clause=other,
        about=source,
        audit_id=audit_id,
        audit_question=finding.question.code,
    )


def coded(violation: Violation) -> Violation:
    """The violation with coded facts alone, as one of a sealed case has them (S1)."""
    bases = ", ".join(basis.value for basis in violation.bases) or "no basis named"
    against = ", ".join(kind.value for kind in violation.respondents) or "not recorded"
    what = f"Sustained allegation of a sealed case. Alleged bases: {bases}. Respondents: {against}."
    return replace(
        violation,
        what=what,
        about="",
        found_in="",
        analysis=None,
        stays_why=None,
        other_clause=ANOTHER_POLICY if violation.other_clause else "",
        coded=True,
    )


def tidy(violation: Violation) -> Violation:
    """The violation with its texts trimmed."""
    return replace(
        violation,
        what=violation.what.strip(),
        found_in=" ".join(violation.found_in.split()),
        other_clause=" ".join(violation.other_clause.split()),
        about=" ".join(violation.about.split()),
        analysis=(violation.analysis or "").strip() or None,
    )


def transmitted(
    violation: Violation, to: int, on: date, how: str, receipt_on: date | None, today: date
) -> Violation:
    """The violation as reported to the CEO or designee: to whom, when, how, and when they had it (R4)."""
    must_stand(violation)
    if not how.strip():
        raise RuleBroken(
            "R4",
            "Nothing says how it was reported.",
            "Name the report or the memorandum.",
            where="transmittal",
        )
    _check_day("transmitted_on", on, violation.found_on, today)
    if receipt_on is not None:
        _check_day("receipt_on", receipt_on, on, today)
    return replace(
        violation, decider_id=to, transmitted_on=on, transmittal=how.strip(), receipt_on=receipt_on
    )


def withdrawn(violation: Violation, why: str, on: date, *, accepted: bool) -> Violation:
    """The violation taken back as registered in error; never where an action was accepted."""
    must_stand(violation)
    if accepted:
        raise RuleBroken(
            "R6",
            "An action on this violation was accepted, so the violation cannot be withdrawn.",
            "See the action through; its verification can say that nothing was wrong.",
        )
    if not why.strip():
        raise RuleBroken("R6", "Nothing says why it is withdrawn.", "Write the reason.", where="why")
    return replace(
        violation,
        state=ViolationState.WITHDRAWN,
        withdrawn_on=on,
        withdrawn_why=why.strip(),
        due=None,
        look_due=None,
        to_verify=0,
        closed_on=None,
    )


def lost_finding(violation: Violation, allegation: Allegation | None) -> bool:
    """Whether the finding that a violation was made from was taken back, so that nothing carries it any more."""
    stands = violation.state is not ViolationState.WITHDRAWN
    return stands and allegation is not None and not is_sustained(allegation)


def staying(violation: Violation, why: str, by: int, on: date, *, lost: bool) -> Violation:
    """The violation with the decision that it stays although the finding behind it was taken back."""
    must_stand(violation)
    if not lost:
        raise RuleBroken(
            "C8",
            "The finding behind {number} stands, so nothing is to be decided.",
            "Refresh the page and look again.",
            number=violation.number,
        )
    if not why.strip():
        raise RuleBroken("C8", "Nothing says why it stays.", "Write what it rests on now.", where="why")
    return replace(violation, stays_on=on, stays_by=by, stays_why=why.strip())


def must_stand(violation: Violation) -> None:
    """Refuse to go on with a violation that was withdrawn."""
    if violation.state is ViolationState.WITHDRAWN:
        raise RuleBroken(
            "R6",
            "{number} was withdrawn.",
            "Register the violation anew if it was one after all.",
            number=violation.number,
        )


def _check_day(where: str, day: date, first: date, today: date) -> None:
    if day < first or day > today:
        raise RuleBroken(
            "R4",
            "{day} cannot be: it lies before {first} or has not come yet.",
            "Correct the day.",
            where=where,
            day=day,
            first=first,
        )
