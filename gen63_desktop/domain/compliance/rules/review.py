"""Rules that look at the comment review and at complaints."""

from __future__ import annotations

from datetime import date, timedelta

from gen63_desktop.domain.compliance.facts import CaseFact, Facts, QuarterFact
from gen63_desktop.domain.compliance.states import Evidence, Figure, Judgement, State
from gen63_desktop.domain.findings.words import counted, listed
from gen63_desktop.domain.remarks import together, worded

QUARTERS = 4
"""Reviews that are looked at: the last four that were due."""
_DAY = timedelta(days=1)
_NAMED = 4


def comment_reviews(facts: Facts) -> Judgement:
    """Whether the reviews of the last four quarters that were due are signed off."""
    if not any(one.comments for one in facts.quarters):
        return Judgement(State.NO_DATA, "No customer comment of the last quarters has been imported.")
    due = [one for one in facts.quarters if one.due < facts.day][-QUARTERS:]
    early = [one for one in facts.quarters if one.due >= facts.day and one.review_id is not None]
    signed = [one for one in (*due, *early) if one.review_id is not None]
    empty = [one for one in due if not one.comments]
    missing = [one for one in due if one.comments and one.review_id is None]
    waiting = [one for one in facts.quarters if one.last < facts.day <= one.due and one.review_id is None]
    figures = (
        Figure("Quarters whose review was due, the last four", len(due)),
        Figure("Signed off", len(due) - len(missing) - len(empty), len(due)),
        Figure("Not signed off", len(missing), len(due)),
        Figure("Without any comment in the office", len(empty), len(due)),
        Figure("Signed off before they were due", len(early)),
        Figure("Over, and their review not due yet", len(waiting)),
    )
    evidence = tuple(each for one in (*missing, *signed) for each in _evidence(one))
    if missing:
        names = listed([one.quarter for one in missing], _NAMED)
        return Judgement(
            State.NOT_MET,
            worded("Not signed off: {names}.", names=names),
            figures,
            evidence,
            missing[0].due + _DAY,
        )
    if not signed:
        state = State.NO_DATA if empty else State.NOT_DUE
        said = (
            "Of the quarters due no comments are in the office."
            if empty
            else "The review of no quarter is due yet."
        )
        return Judgement(state, said, figures)
    if empty:
        names = listed([one.quarter for one in empty], _NAMED)
        said = worded(
            "No comment of {names} is in the office; the other reviews are signed off.", names=names
        )
        return Judgement(State.IN_PART, said, figures, evidence)
    return Judgement(State.MET, "Every review that was due is signed off.", figures, evidence)


def complaints_addressed(facts: Facts) -> Judgement:
    """Whether every open complaint has an owner, a next step and a due date, and is within it."""
    found = facts.complaints
    figures = (
        Figure("Complaints in the register", found.complaints),
        Figure("Open on the day", found.open, found.complaints),
        Figure("Open and not addressed", len(found.unaddressed), found.open),
        Figure("Of these, past the due date", sum(_late(one, facts.day) for one in found.unaddressed)),
        Figure(
            "Of these, lacking owner, next step or due date",
            sum(bool(one.lacks) for one in found.unaddressed),
        ),
    )
    if not found.complaints:
        return Judgement(State.NO_DATA, "No complaint is in the register.", figures)
    if found.unaddressed:
        days = [day for one in found.unaddressed if (day := _since(one, facts.day)) is not None]
        said = worded(
            "{complaints} not addressed.",
            complaints=counted(len(found.unaddressed), "open complaint is", "open complaints are"),
        )
        evidence = tuple(_case(one, facts.day) for one in found.unaddressed)
        return Judgement(State.NOT_MET, said, figures, evidence, min(days, default=None))
    if not found.open:
        return Judgement(State.MET, "Every complaint is closed.", figures)
    said = worded(
        "{complaints}, each with an owner, a next step and a due date that has not passed.",
        complaints=counted(found.open, "open complaint"),
    )
    return Judgement(State.MET, said, figures)


def _evidence(quarter: QuarterFact) -> tuple[Evidence, ...]:
    if quarter.review_id is None:
        title = worded(
            "{part} of {comments} decided, not signed off",
            part=f"{quarter.decided:,}",
            comments=counted(quarter.comments, "comment"),
        )
        return (Evidence("comments", 0, quarter.quarter, title, against=True),)
    title = worded(
        "Sign-off of {comments} by {name}", comments=counted(quarter.comments, "comment"), name=quarter.signer
    )
    signed = Evidence(
        "comments",
        0,
        quarter.quarter,
        title,
        quarter.signed_on,
        entry=quarter.entry.number,
        entry_hash=quarter.entry.hash,
    )
    files = (
        Evidence(
            "CommentImport",
            one.import_id,
            quarter.quarter,
            worded("Imported file {name}", name=one.name),
            one.day,
            one.sha256,
        )
        for one in quarter.files
    )
    return (signed, *files)


def _late(case: CaseFact, day: date) -> bool:
    return case.due is not None and case.due < day


def _since(case: CaseFact, day: date) -> date | None:
    if not case.lacks and case.due is not None and case.due < day:
        return case.due + _DAY
    return case.received


def _case(case: CaseFact, day: date) -> Evidence:
    if not case.seen:
        return Evidence(
            "Complaint", 0, "", worded("A complaint that is closed to you"), against=True, closed=True
        )
    said: list[str] = (
        [worded("lacks {what}", what=listed([worded(one) for one in case.lacks]))] if case.lacks else []
    )
    if _late(case, day):
        said.append(worded("past its due date"))
    return Evidence("Complaint", case.id, case.number, together(*said, by=", "), case.due, against=True)
