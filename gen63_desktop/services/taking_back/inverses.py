"""Which acts on single records can be taken back, each through the service of its own area and so by its rules.

What is not named here is never offered: letters sent, reports issued, findings, sign-offs, closings, seals, walls,
destruction, people and keys, notes, and evidence with its chain of custody, which are never rewritten.
"""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.complaints.entries import AllegationEntry, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Party
from gen63_desktop.domain.deeds import Changed, Deed
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.investigation.service import Investigations
from gen63_desktop.services.session import Session
from gen63_desktop.services.sources import Sources
from gen63_desktop.services.taking_back.coming_going import COMING, GOING
from gen63_desktop.services.taking_back.turn import Inverse, Turn
from gen63_desktop.services.training.service import Training
from gen63_desktop.services.violations.service import Violations


def _same_investigator(main: Changed) -> bool:
    """Whoever investigated a complaint counts as such for good (C7); nobody is put back who was nobody."""
    before, after = main.before, main.after
    return before is not None and after is not None and _keeps_people(before, after)


def _keeps_people(before: Any, after: Any) -> bool:
    kept: bool = before.investigator_id == after.investigator_id
    return kept and before.owner_id is not None and after.owner_id is not None


def _plan(session: Session, turn: Turn) -> object:
    to = turn.wanted
    plan = Plan(to.owner_id, to.next_step, to.next_step_due, None, to.status, to.version)
    return Complaints(session).plan(to.id, plan, turn.why)


def _person(session: Session, turn: Turn) -> object:
    if turn.main is not None:
        party = turn.wanted
    else:
        with session.ask() as reader:
            party = reader.get(Party, turn.parts[0].there.party_id)
    return Complaints(session).change_person(PartyEntry(party, turn.parts_wanted(), turn.parts_seen()))


def _allegation(session: Session, turn: Turn) -> object:
    if turn.main is not None:
        allegation = turn.wanted
    else:
        with session.ask() as reader:
            allegation = reader.get(Allegation, turn.parts[0].there.allegation_id)
    entry = AllegationEntry(allegation, turn.parts_wanted(), turn.parts_seen())
    return Complaints(session).change_allegation(entry)


INVERSES: dict[str, Inverse] = {
    "complaint.changed": Inverse("complaints", lambda s, t: Complaints(s).change(t.wanted, t.why)),
    "complaint.planned": Inverse("complaints", _plan, fits=_same_investigator),
    "complaint.person_changed": Inverse("parties", _person, parts="characteristics"),
    "allegation.changed": Inverse("allegations", _allegation, parts="respondents", follows="complaints"),
    "task.changed": Inverse("investigation_tasks", lambda s, t: Investigations(s).change_task(t.wanted)),
    "issue.changed": Inverse("investigation_issues", lambda s, t: Investigations(s).change_issue(t.wanted)),
    "interview.changed": Inverse("interviews", lambda s, t: Investigations(s).change_interview(t.wanted)),
    "call.changed": Inverse("calls_for_service", lambda s, t: Investigations(s).change_call(t.wanted)),
    "evidence.described": Inverse(
        "evidence_items", lambda s, t: Investigations(s).describe_evidence(t.wanted, t.why)
    ),
    "recording.request_changed": Inverse(
        "recording_requests", lambda s, t: Investigations(s).change_request(t.wanted)
    ),
    "violation.changed": Inverse("violations", lambda s, t: Violations(s).change(t.wanted)),
    "source.changed": Inverse("sources", lambda s, t: Sources(s).change(t.wanted)),
    "training.course_changed": Inverse("training_courses", lambda s, t: Training(s).change_course(t.wanted)),
    **COMING,
    **GOING,
}
"""By the act's name."""


def main_of(deed: Deed) -> Changed | None:
    """The main record of a deed; None where only its parts were changed."""
    kind = INVERSES[deed.act].main
    return next((one for one in deed.changed if one.kind == kind), None)
