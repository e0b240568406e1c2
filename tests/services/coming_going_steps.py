"""Steps that tests of taking back share: each adds a record by a slip, or takes one out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    PartyRole,
    Respondent,
)
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewWay,
)
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.training.records import Audience, Course, Employee, RosterEntry
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.audit_steps import survey
from tests.services.training_steps import AMY, roster

WHY = "Written down for the wrong case"


def case_of(office: Office, words: str = "The driver closed the door.") -> Complaint:
    alleged = AllegationEntry(Allegation(0, conduct="Passed by", bases=(Basis.RACE,)))
    guest = PartyEntry(Party(0, name="R. Alder", phone="1"))
    return office.complaints.receive(
        NewComplaint(Complaint("", TODAY, words, line="720"), (guest,), (alleged,))
    )


def _allegation(office: Office) -> Allegation:
    entry = AllegationEntry(
        Allegation(0, conduct="Drove on", bases=(Basis.SEX,)),
        (
            Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 1", "Badge 7"),
            Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 2"),
        ),
    )
    return office.complaints.add_allegation(case_of(office).id, entry)


def _allegation_gone(office: Office) -> None:
    added = _allegation(office)
    office.complaints.drop_allegation(added, WHY)


def _person(office: Office) -> Party:
    entry = PartyEntry(
        Party(0, PartyRole.AFFECTED, "Ann Onymous", phone="555"), (Characteristic(0, 0, Basis.RACE, "an own word"),)
    )  # fmt: skip
    return office.complaints.add_person(case_of(office).id, entry)


def _person_gone(office: Office) -> None:
    added = _person(office)
    (party,) = (
        one for one in office.complaints.identities(added.complaint_id, WHY).parties if one.id == added.id
    )
    office.complaints.remove_person(party, WHY)


def _link(office: Office) -> Any:
    one, other = case_of(office), case_of(office, "A second complaint")
    return office.intake.link(one.id, other.id, LinkKind.RELATED, "The same stop")


def _task(office: Office) -> Task:
    me = office.session.person.id
    return office.investigation.add_task(Task(case_of(office).id, "Ask", me, TODAY, me, TODAY))


def _issue(office: Office) -> Issue:
    case = office.complaints.case(case_of(office).id)
    made = Issue(case.complaint.id, 0, "Was the ramp out?", "The log", case.allegations[0].id)
    return office.investigation.add_issue(made)


def _interview(office: Office) -> Interview:
    me, case = office.session.person.id, case_of(office)
    made = Interview(case.id, InterviewRole.WITNESS, "A keeper", None, "", InterviewWay.TELEPHONE, me)
    stored = office.investigation.add_interview(made)
    office.complaints.identities(case.id, "To see who is interviewed")
    return stored


def _call(office: Office) -> CallForService:
    answers, me, now = (Answer.YES, Answer.YES), office.session.person.id, office.session.now()
    made = CallForService(case_of(office).id, "1", None, "", "A call", *answers, "Team", "", me, now)
    return office.investigation.add_call(made)


def _source(office: Office) -> Source:
    return office.sources.add(Source("Door counters", owner="Rail", purpose="Loads"))


def _file(office: Office) -> Any:
    audit = office.audits.start(survey(office).id)
    return office.audits.attach(audit.audit, audit.questions[0].code, "extract.csv", b"a,b\n1,2\n")


def _course(office: Office) -> Course:
    return office.training.add_course(Course("own", "An own course", Audience.EVERYBODY, months=6))


def _entry(office: Office) -> RosterEntry:
    roster(office, Path(mkdtemp()), [AMY])
    with office.session.ask() as reader:
        known = reader.find(RosterEntry)[-1]
    return office.training.change_person(replace(known, department="Rail"), TODAY)


def _leave(office: Office) -> Any:
    roster(office, Path(mkdtemp()), [AMY])
    with office.session.ask() as reader:
        (amy, *_rest) = reader.find(Employee)
    return office.training.record_leave(amy.id, TODAY, None)


STEPS: dict[str, Callable[[Office], object]] = {
    "allegation.added": _allegation,
    "allegation.dropped": _allegation_gone,
    "complaint.person_added": _person,
    "complaint.person_removed": _person_gone,
    "complaint.linked": _link,
    "complaint.unlinked": lambda o: o.intake.unlink(_link(o), WHY),
    "task.added": _task,
    "task.removed": lambda o: o.investigation.remove_task(_task(o), WHY),
    "issue.added": _issue,
    "issue.removed": lambda o: o.investigation.remove_issue(_issue(o), WHY),
    "interview.added": _interview,
    "interview.removed": lambda o: o.investigation.remove_interview(_interview(o), WHY),
    "call.added": _call,
    "call.removed": lambda o: o.investigation.remove_call(_call(o), WHY),
    "source.added": _source,
    "source.removed": lambda o: o.sources.remove(_source(o), WHY),
    "audit.evidence_added": _file,
    "audit.evidence_removed": lambda o: o.audits.detach(_file(o)),
    "training.course_added": _course,
    "training.course_removed": lambda o: o.training.remove_course(_course(o), WHY),
    "training.person_changed": _entry,
    "training.person_change_removed": lambda o: o.training.remove_change(_entry(o), WHY),
    "training.leave_recorded": _leave,
    "training.leave_removed": lambda o: o.training.remove_leave(_leave(o), WHY),
}
