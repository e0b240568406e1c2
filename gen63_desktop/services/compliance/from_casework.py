"""What the matrix is told of complaints, the comment review and violations, as the records stood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentImport, CommentImportQuarter, CommentReview
from gen63_desktop.domain.compliance.facts import (
    NO_ENTRY,
    ActionFact,
    CaseFact,
    ComplaintFacts,
    FileFact,
    QuarterFact,
    ReportFact,
    SustainedFact,
    ViolationFact,
)
from gen63_desktop.domain.compliance.rules.review import QUARTERS
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.violations.records import CorrectiveAction, Violation, ViolationState
from gen63_desktop.services.comments.figures import SETTLED, end_of
from gen63_desktop.services.compliance.entries import entries_of
from gen63_desktop.store import compliance as asked
from gen63_desktop.store.comments import figures as comment_figures
from gen63_desktop.store.comments.review import quarters
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import findings as _findings  # noqa: F401  makes the records known to the store

_VIOLATION_REPORT = "VR-"
_QUARTERS = QUARTERS + 3
"""Those whose review was due and is looked at, and the three latest, in which none can be due yet."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The complaints and the violations that the person may open today."""

    cases: Collection[int]
    violations: Collection[int]


def complaint_facts(reader: Reader, day: date, seen: Seen) -> ComplaintFacts:
    """All complaints, the open ones, and those of them that are not addressed."""
    every, still = asked.count_complaints(reader)
    return ComplaintFacts(every, still, tuple(_case(one, seen) for one in asked.unaddressed(reader, day)))


def _case(one: asked.OpenCase, seen: Seen) -> CaseFact:
    lacks = [
        word
        for word, there in (
            ("an owner", one.owned),
            ("a next step", one.planned),
            ("a due date", one.due is not None),
        )
        if not there
    ]
    return CaseFact(one.id, one.number, one.received, one.due, tuple(lacks), one.id in seen.cases)


def quarter_facts(reader: Reader, day: date) -> tuple[QuarterFact, ...]:
    """The latest calendar quarters up to the one of the day, from the first with comments on."""
    held = [Quarter.parse(name) for name, _ in quarters(reader)]
    running, until = Quarter.of(day), end_of(day)
    first = min((each for each in held if each <= running), default=None)
    if first is None:
        return ()
    wanted = [running]
    while len(wanted) < _QUARTERS and first < wanted[0]:
        wanted.insert(0, wanted[0].previous())
    reviews = {each.quarter: each for each in reader.find(CommentReview)}
    files, signed = _files(reader), entries_of(reader, "comment_reviews", "comment.review_signed_off")
    found = []
    for one in wanted:
        fact = _quarter(reader, one, until, reviews.get(str(one)), files.get(str(one), ()))
        found.append(replace(fact, entry=signed.get(fact.review_id or 0, NO_ENTRY)))
    return tuple(found)


def _quarter(
    reader: Reader, quarter: Quarter, until: str, review: CommentReview | None, files: tuple[FileFact, ...]
) -> QuarterFact:
    name = str(quarter)
    comments = comment_figures.imported(reader, name, until)[0]
    open_ones = {} if review is not None or not comments else comment_figures.decided(reader, name, until)
    return QuarterFact(
        quarter=name,
        last=quarter.last,
        due=quarter.next().last,
        comments=comments,
        decided=comments if review is not None else sum(open_ones.get(one, 0) for one in SETTLED),
        review_id=None if review is None else review.id,
        signed_on=None if review is None else review.at.astimezone().date(),
        signer="" if review is None else f"{review.signer} ({review.role})",
        files=files,
    )


def _files(reader: Reader) -> dict[str, tuple[FileFact, ...]]:
    imports = {one.id: one for one in reader.find(CommentImport)}
    found: dict[str, list[FileFact]] = defaultdict(list)
    for part in reader.find(CommentImportQuarter):
        one = imports.get(part.import_id)
        if one is not None and one.undone_at is None:
            found[part.quarter].append(
                FileFact(one.file_name, one.file_sha256, one.at.astimezone().date(), import_id=one.id)
            )
    return {quarter: tuple(files) for quarter, files in found.items()}


def violation_facts(reader: Reader, seen: Seen) -> tuple[ViolationFact, ...]:
    """Every violation that was not withdrawn, with its actions."""
    actions: dict[int, list[ActionFact]] = defaultdict(list)
    for action in reader.find(CorrectiveAction):
        actions[action.violation_id].append(ActionFact(action.state, action.due))
    entries = entries_of(reader, "violations")
    return tuple(
        ViolationFact(
            id=one.id,
            number=one.number,
            clauses=one.clauses,
            on_a_basis=bool(one.bases),
            question=one.audit_question,
            found_on=one.found_on,
            registered_on=one.registered_on or one.found_on,
            transmitted_on=one.transmitted_on,
            state=one.state,
            actions=tuple(actions[one.id]),
            seen=one.id in seen.violations,
            entry=entries.get(one.id, NO_ENTRY),
        )
        for one in reader.find(Violation)
        if one.state is not ViolationState.WITHDRAWN
    )


def sustained_facts(reader: Reader, seen: Seen) -> tuple[SustainedFact, ...]:
    """Approved sustained allegations, with the violations registered from each."""
    registered: dict[int, list[int]] = defaultdict(list)
    for one in reader.find(Violation):
        if one.allegation_id is not None and one.state is not ViolationState.WITHDRAWN:
            registered[one.allegation_id].append(one.id)
    return tuple(
        SustainedFact(
            complaint_id=one.complaint_id,
            number=one.number,
            place=one.place,
            approved_on=one.approved_on,
            violations=tuple(registered[one.id]),
            seen=one.complaint_id in seen.cases,
            on_a_basis=one.on_a_basis,
        )
        for one in asked.sustained(reader)
    )


def report_facts(reader: Reader, violations: Collection[ViolationFact], seen: Seen) -> tuple[ReportFact, ...]:
    """The violation reports that were issued, but for those on violations or cases closed to the person."""
    shut = tuple(f"{_VIOLATION_REPORT}{one.number.removeprefix('V-')}-" for one in violations if not one.seen)
    return tuple(
        ReportFact(one.id, one.number, one.issued_at.astimezone().date(), one.sha256)
        for one in reader.find(IssuedReport)
        if one.number.startswith(_VIOLATION_REPORT)
        and not (shut and one.number.startswith(shut))
        and (one.case_id is None or one.case_id in seen.cases)  # of a withdrawn violation there is no fact
    )
