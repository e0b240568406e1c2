"""Adding a record and taking one out, each the other's opposite, through the service of the area.

What is not offered: notes and evidence, which are never rewritten; a complaint that was received, with its number;
interviews that took place; and whatever was decided, signed or sent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gen63_desktop.domain.complaints.entries import AllegationEntry, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.deeds import Changed
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.investigation.interviews import InterviewState
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.complaints.allegation_rows import NOT_OF_A_FORM
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.intake.service import Intake
from gen63_desktop.services.investigation.service import Investigations
from gen63_desktop.services.session import Session
from gen63_desktop.services.sources import Sources
from gen63_desktop.services.taking_back.turn import Inverse, Turn
from gen63_desktop.services.training.service import Training

Take = Callable[[Session, Any, str], object]
Put = Callable[[Session, Turn], object]


def _either(take: Take, put: Put) -> Put:
    """Take the record out where it is not wanted any more, put it there where it is."""

    def save(session: Session, turn: Turn) -> object:
        gone = turn.gone
        return put(session, turn) if gone is None else take(session, gone, turn.why)

    return save


def _plain_allegation(main: Changed) -> bool:
    """It says what a form says, and nothing that only an act of its own or an import can."""
    blank = Allegation(0)
    names = set(NOT_OF_A_FORM) - {"complaint_id", "place"}
    return all((getattr(main.there, name) or None) == (getattr(blank, name) or None) for name in names)


def _put_allegation(session: Session, turn: Turn) -> object:
    to = turn.wanted
    return Complaints(session).add_allegation(
        to.complaint_id, AllegationEntry(to, turn.parts_wanted()), to.place
    )


def _put_person(session: Session, turn: Turn) -> object:
    to = turn.wanted
    return Complaints(session).add_person(to.complaint_id, PartyEntry(to, turn.parts_wanted()))


def _put_link(session: Session, turn: Turn) -> object:
    to = turn.wanted
    return Intake(session).link(to.complaint_id, to.other_id, to.kind, to.reason)


def _put_file(session: Session, turn: Turn) -> object:
    to, audits = turn.wanted, Audits(session)
    data = audits.evidence(to)
    return audits.attach(audits.record(to.audit_id).audit, to.question, to.name, data)


def _put_change(session: Session, turn: Turn) -> object:
    return Training(session).change_person(turn.wanted, turn.wanted.since)


def _put_leave(session: Session, turn: Turn) -> object:
    to = turn.wanted
    return Training(session).record_leave(to.employee_id, to.first, to.last)


_PAIRS: tuple[tuple[str, str, Inverse], ...] = (
    (
        "allegation.added", "allegation.dropped",
        Inverse(
            "allegations",
            _either(lambda s, r, why: Complaints(s).drop_allegation(r, why), _put_allegation),
            parts="respondents", follows="complaints", fits=_plain_allegation, comes=True,
            anew=("place", "allegation_id"),
        ),
    ),
    (
        "complaint.person_added", "complaint.person_removed",
        Inverse(
            "parties",
            _either(lambda s, r, why: Complaints(s).remove_person(r, why), _put_person),
            parts="characteristics", comes=True, anew=("party_id",),
        ),
    ),
    (
        "complaint.linked", "complaint.unlinked",
        Inverse(
            "case_links",
            _either(lambda s, r, why: Intake(s).unlink(r, why), _put_link),
            fits=lambda main: main.there.kind is not LinkKind.MERGED, comes=True, anew=("by", "on", "case_id"),
        ),
    ),
    (
        "task.added", "task.removed",
        Inverse(
            "investigation_tasks",
            _either(
                lambda s, r, why: Investigations(s).remove_task(r, why),
                lambda s, t: Investigations(s).add_task(t.wanted),
            ),
            comes=True, anew=("made_by", "made_on"),
        ),
    ),
    (
        "issue.added", "issue.removed",
        Inverse(
            "investigation_issues",
            _either(
                lambda s, r, why: Investigations(s).remove_issue(r, why),
                lambda s, t: Investigations(s).add_issue(t.wanted),
            ),
            comes=True, anew=("place", "answered_on"),
        ),
    ),
    (
        "interview.added", "interview.removed",
        Inverse(
            "interviews",
            _either(
                lambda s, r, why: Investigations(s).remove_interview(r, why),
                lambda s, t: Investigations(s).add_interview(t.wanted),
            ),
            fits=lambda main: main.there.state is InterviewState.SCHEDULED, comes=True,
        ),
    ),
    (
        "call.added", "call.removed",
        Inverse(
            "calls_for_service",
            _either(
                lambda s, r, why: Investigations(s).remove_call(r, why),
                lambda s, t: Investigations(s).add_call(t.wanted),
            ),
            comes=True, anew=("by", "at"),
        ),
    ),
    (
        "source.added", "source.removed",
        Inverse(
            "sources",
            _either(
                lambda s, r, why: Sources(s).remove(r, why), lambda s, t: Sources(s).add(t.wanted)
            ),
            comes=True, anew=("place",),
        ),
    ),
    (
        "audit.evidence_added", "audit.evidence_removed",
        Inverse(
            "audit_files",
            _either(lambda s, r, _why: Audits(s).detach(r), _put_file),
            comes=True, anew=("blob", "added_by", "added_on", "marks"),
        ),
    ),
    (
        "training.course_added", "training.course_removed",
        Inverse(
            "training_courses",
            _either(
                lambda s, r, why: Training(s).remove_course(r, why),
                lambda s, t: Training(s).add_course(t.wanted),
            ),
            comes=True,
        ),
    ),
    (
        "training.person_changed", "training.person_change_removed",
        Inverse(
            "training_roster_entries",
            _either(lambda s, r, why: Training(s).remove_change(r, why), _put_change),
            comes=True, day="since",
        ),
    ),
    (
        "training.leave_recorded", "training.leave_removed",
        Inverse(
            "training_leaves",
            _either(lambda s, r, why: Training(s).remove_leave(r, why), _put_leave),
            comes=True, day="first",
        ),
    ),
)  # fmt: skip

COMING: dict[str, Inverse] = {added: inverse for added, _removed, inverse in _PAIRS}
GOING: dict[str, Inverse] = {removed: inverse for _added, removed, inverse in _PAIRS}
"""By the act's name."""
