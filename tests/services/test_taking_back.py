"""The person's own latest change of a record is taken back and done again, each as a new act by the area's rules."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    Respondent,
)
from gen63_desktop.domain.deeds import Deed
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.services.taking_back.coming_going import COMING, GOING
from gen63_desktop.services.taking_back.inverses import INVERSES
from gen63_desktop.store.audit_trail.telling import told
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.tables.history import about
from tests.offices import TODAY
from tests.services.investigation_steps import obtain, request
from tests.services.violation_steps import join, outside

pytestmark = pytest.mark.requirement("U2")


def _watch(office: Office) -> list[Deed]:
    deeds: list[Deed] = []
    office.taking_back.listen(deeds.append)
    return deeds


def _case(office: Office) -> Complaint:
    alleged = AllegationEntry(
        Allegation(0, conduct="Passed by", bases=(Basis.RACE,)),
        (
            Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 1"),
            Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 2"),
        ),
    )
    guest = PartyEntry(
        Party(0, name="R. Alder", phone="1"), (Characteristic(0, 0, Basis.RACE, "an own word"),)
    )
    new = Complaint("", TODAY, "The driver closed the door.", line="720")
    return office.complaints.receive(NewComplaint(new, (guest,), (alleged,)))


def _plan(office: Office) -> None:
    case = _case(office)
    other = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    office.complaints.plan(
        case.id, Plan(other.id, "Call the depot", TODAY, seen=case.version), "She knows it"
    )


def _person(office: Office) -> None:
    case = _case(office)
    looked = office.complaints.identities(case.id, "To write to them")
    party, known = looked.parties[0], looked.characteristics
    more = Characteristic(case.id, party.id, Basis.SEX, "another")
    office.complaints.change_person(PartyEntry(replace(party, phone="2"), (more,), known))


def _only_characteristics(office: Office) -> None:
    case = _case(office)
    looked = office.complaints.identities(case.id, "To write to them")
    changed = tuple(replace(one, words="another word") for one in looked.characteristics)
    office.complaints.change_person(PartyEntry(looked.parties[0], changed, looked.characteristics))


def _allegation(office: Office) -> None:
    case = office.complaints.case(_case(office).id)
    (stored,) = case.allegations
    first, second = case.respondents_of(stored)
    entry = AllegationEntry(
        replace(stored, conduct="Drove on", bases=(Basis.RACE, Basis.SEX)),
        (replace(first, name="Op 3"), Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 4")),
        (first, second),
    )
    office.complaints.change_allegation(entry)


def _task(office: Office) -> None:
    case, me, service = _case(office), office.session.person.id, office.investigation
    stored = service.add_task(Task(case.id, "Ask", me, TODAY, me, TODAY))
    service.change_task(replace(stored, what="Ask twice", due=None))


def _issue(office: Office) -> None:
    stored = office.investigation.add_issue(Issue(_case(office).id, 0, "Was the ramp out?"))
    office.investigation.change_issue(replace(stored, question="Was it in?", answer="It was"))


def _interview(office: Office) -> None:
    case, me = _case(office), office.session.person.id
    made = Interview(case.id, InterviewRole.WITNESS, "A keeper", None, "", InterviewWay.TELEPHONE, me)
    stored = office.investigation.add_interview(made)
    office.complaints.identities(case.id, "To see who is interviewed")
    office.investigation.change_interview(replace(stored, language="Spanish"))


def _call(office: Office) -> None:
    answers, me = (Answer.YES, Answer.YES), office.session.person.id
    now = office.session.now()
    made = CallForService(_case(office).id, "1", None, "", "A call", *answers, "Team", "", me, now)
    office.investigation.change_call(replace(office.investigation.add_call(made), reference="2"))


def _evidence(office: Office) -> None:
    stored = obtain(office, _case(office))
    office.investigation.describe_evidence(replace(stored, description="A call"), "Clearer")


def _request(office: Office) -> None:
    stored = request(office, _case(office))
    office.investigation.change_request(replace(stored, custodian="Archive"))


def _violation(office: Office) -> None:
    stored = outside(office)
    office.violations.change(
        replace(stored, what="Another rule was broken.", analysis="Nobody had told them.")
    )


def _source(office: Office) -> None:
    office.sources.change(replace(office.sources.all()[0], owner="Bus", holder="Depot"))


def _course(office: Office) -> None:
    office.training.change_course(replace(office.training.courses()[0], months=13, note="N"))


def _facts(office: Office) -> None:
    case = _case(office)
    earlier = replace(case, line="754", received=TODAY.replace(day=2), summary="Another")
    office.complaints.change(earlier)


EDITS: dict[str, list[Callable[[Office], None]]] = {
    "complaint.changed": [_facts],
    "complaint.planned": [_plan],
    "complaint.person_changed": [_person, _only_characteristics],
    "allegation.changed": [_allegation],
    "task.changed": [_task],
    "issue.changed": [_issue],
    "interview.changed": [_interview],
    "call.changed": [_call],
    "evidence.described": [_evidence],
    "recording.request_changed": [_request],
    "violation.changed": [_violation],
    "source.changed": [_source],
    "training.course_changed": [_course],
}


def _plain(record: Any) -> Any:
    return replace(record, id=0, version=0)


def _standing(office: Office, deed: Deed) -> list[Any]:
    """Every record of the kinds that a deed changed, but for ids and versions."""
    found: list[Any] = []
    with office.session.ask() as reader:
        for kind in sorted({one.kind for one in deed.changed}):
            mapper = mapper_of_kind(kind)
            assert mapper is not None
            found += sorted((_plain(one) for one in reader.find(mapper.record_type)), key=repr)
    return found


def test_every_act_that_can_be_taken_back_is_tried_below() -> None:
    assert set(EDITS) == set(INVERSES) - set(COMING) - set(GOING)


@pytest.mark.parametrize("act", sorted(EDITS))
def test_a_change_is_taken_back_and_done_again_and_the_history_keeps_every_step(
    office: Office, act: str
) -> None:
    for edit in EDITS[act]:
        deeds = _watch(office)
        edit(office)
        (deed,) = (one for one in deeds if one.act == act)
        after = _standing(office, deed)
        with office.session.ask() as reader:
            head = reader.head().seq
        made = office.taking_back.take_back(deed)
        before = _standing(office, deed)
        assert before != after
        wanted = [_plain(one.before) for one in deed.changed if one.before is not None]
        assert all(one in before for one in wanted), "each record stands as it stood before"
        assert len(before) - len(after) == sum((c.after is None) - (c.before is None) for c in deed.changed)
        assert len(deeds) == 1 or deeds[-1] is deed, "taking back is no further step of the person's"
        office.taking_back.do_again(deed)
        assert _standing(office, deed) == after
        office.taking_back.take_back(deed)
        assert _standing(office, deed) == before
        with office.session.ask() as reader:
            assert reader.head().seq == head + 3, "each is an act of its own"
            entries = about(reader, *made.about)
        assert [entry.act for entry in entries[:4]] == [act] * 4
        assert f'"takes_back":{deed.seq}' in entries[0].payload.replace(" ", "")
        assert f'"does_again":{deed.seq}' in entries[1].payload.replace(" ", "")
        assert f"Takes back entry {deed.seq}." in entries[0].payload
    assert office.history.verify().problems == ()


def test_steps_on_the_same_record_are_taken_back_one_after_the_other_and_done_again(office: Office) -> None:
    deeds = _watch(office)
    case = _case(office)
    for line in ("1", "2", "3"):
        office.complaints.change(replace(office.complaints.get(case.id), line=line))
    lines = []
    for deed in reversed(deeds):
        office.taking_back.take_back(deed)
        lines.append(office.complaints.get(case.id).line)
    for deed in deeds:
        office.taking_back.do_again(deed)
        lines.append(office.complaints.get(case.id).line)
    assert lines == ["2", "1", "720", "1", "2", "3"]


def test_a_respondent_taken_out_who_came_back_is_followed_by_the_steps_before(office: Office) -> None:
    deeds = _watch(office)
    case = office.complaints.case(_case(office).id)
    (stored,) = case.allegations
    first, second = case.respondents_of(stored)
    renamed = replace(first, name="Op 9")
    office.complaints.change_allegation(AllegationEntry(stored, (renamed, second), (first, second)))
    now = office.complaints.case(case.complaint.id)
    seen = now.respondents_of(now.allegations[0])
    gone = tuple(one for one in seen if one.name != "Op 9")
    office.complaints.change_allegation(AllegationEntry(now.allegations[0], gone, seen))
    for deed in reversed(deeds):
        office.taking_back.take_back(deed)
    back = office.complaints.case(case.complaint.id)
    assert sorted(one.name for one in back.respondents_of(back.allegations[0])) == ["Op 1", "Op 2"]
    for deed in deeds:
        office.taking_back.do_again(deed)
    again = office.complaints.case(case.complaint.id)
    assert [one.name for one in again.respondents_of(again.allegations[0])] == ["Op 2"]


@pytest.mark.requirement("C17")
def test_what_somebody_changed_since_is_never_taken_back_and_the_refusal_names_them(office: Office) -> None:
    deeds = _watch(office)
    case = _case(office)
    mine = office.complaints.change(replace(case, line="754"))
    other = join(office, "Maya Rivera", Role.OFFICER)
    other.complaints.change(replace(mine, place="Hill"))
    before = office.complaints.get(case.id)
    with pytest.raises(RuleBroken, match=f"{case.number} was changed by Maya Rivera"):
        office.taking_back.take_back(deeds[0])
    assert office.complaints.get(case.id) == before


@pytest.mark.requirement("C17")
def test_of_two_who_take_back_the_same_step_at_once_one_does_and_what_another_changed_is_not_redone(
    office: Office,
) -> None:
    deeds = _watch(office)
    case = _case(office)
    office.complaints.change(replace(case, line="754"))

    def turn(_n: int) -> bool:
        try:
            return bool(office.taking_back.take_back(deeds[0]))
        except RuleBroken:
            return False

    with ThreadPoolExecutor(3) as programs:
        assert sorted(programs.map(turn, range(3))) == [False, False, True]
    other = join(office, "Maya Rivera", Role.OFFICER)
    other.complaints.change(replace(other.complaints.get(case.id), place="Hill"))
    with pytest.raises(RuleBroken, match="changed by Maya Rivera"):
        office.taking_back.do_again(deeds[0])
    assert office.complaints.get(case.id).line == "720"


@pytest.mark.requirement("C6")
def test_nobody_who_left_the_office_is_put_back(office: Office) -> None:
    deeds = _watch(office)
    case = _case(office)
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    for owner, step in ((maya.id, "Ring"), (office.session.person.id, "Write")):
        office.complaints.plan(case.id, Plan(owner, step))
    office.people.change(replace(maya, active=False))
    with pytest.raises(Refused, match="Maya Rivera is no longer with the office"):
        office.taking_back.take_back(deeds[-1])
    assert office.complaints.get(case.id).next_step == "Write"


@pytest.mark.requirement("C17")
def test_what_somebody_took_out_since_is_not_brought_back(office: Office) -> None:
    deeds = _watch(office)
    _person(office)
    other = join(office, "Maya Rivera", Role.OFFICER)
    (party,) = other.complaints.identities(deeds[0].about[1], "They asked to be left out").parties
    other.complaints.remove_person(party, "They asked to be left out")
    with pytest.raises(RuleBroken, match="taken out by Maya Rivera"):
        office.taking_back.take_back(deeds[0])
    assert office.complaints.case(deeds[0].about[1]).parties == ()


@pytest.mark.requirement("C5", "C7")
def test_no_rule_of_the_area_is_passed_by(office: Office) -> None:
    deeds = _watch(office)
    _allegation(office)
    number = deeds[0].about[1]
    (allegation,) = office.complaints.case(number).allegations
    office.complaints.close(number, ClosingReason.WITHDRAWN, "They withdrew it")
    with pytest.raises(Refused):
        office.taking_back.take_back(deeds[0])
    deeds.clear()
    _task(office)
    (task,) = office.investigation.of_case(deeds[0].about[1]).tasks
    office.investigation.end_task(task, TaskState.DONE, "")
    with pytest.raises(Refused):
        office.taking_back.take_back(deeds[0])
    assert allegation.conduct == "Drove on"


@pytest.mark.requirement("C7", "R2", "S1")
def test_what_others_rely_on_or_what_left_is_never_offered(office: Office) -> None:
    deeds = _watch(office)
    case = _case(office)
    complaints, me = office.complaints, office.session.person.id
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    complaints.plan(case.id, Plan(me, "Read it", investigator_id=maya.id))
    assert deeds == [], "whoever investigated a complaint counts as such for good"
    (allegation,) = complaints.case(case.id).allegations
    proposed = complaints.propose_finding(allegation, Finding.UNFOUNDED, "The log", by=maya.id)
    complaints.return_finding(proposed, "Look again")
    complaints.add_note(case.id, "They called")
    office.people.change(replace(maya, title="Lead"))
    complaints.close(case.id, ClosingReason.WITHDRAWN, "They withdrew it")
    assert deeds == []
    never = ("letter.", "report.", "finding.", "person.", "access.", "complaint.sealed", "complaint.unsealed",
             "complaint.closed", "retention.", "hold.", "export.", "audit.signed", "comment.review")  # fmt: skip
    assert not any(act.startswith(never) for act in INVERSES)


@pytest.mark.requirement("S2", "S3")
def test_a_step_names_no_person_and_no_word_of_a_text(office: Office) -> None:
    deeds = _watch(office)
    for edits in EDITS.values():
        for edit in edits:
            edit(office)
    named = " ".join(" ".join((one.name, one.kind, *one.fields, one.act)) for one in deeds)
    for word in ("Alder", "keeper", "own word", "closed the door", "Op 3"):
        assert word not in named


def test_an_act_that_fails_leaves_no_step_and_one_of_a_program_without_a_window_neither(
    office: Office,
) -> None:
    case = _case(office)
    office.complaints.change(replace(case, line="1"))  # nobody watches yet
    deeds = _watch(office)
    with pytest.raises(Refused):
        office.complaints.change(replace(case, line="2"))
    assert deeds == []


def test_both_engines_take_back_alike(either_office: Office) -> None:
    deeds = _watch(either_office)
    _facts(either_office)
    _person(either_office)
    for deed in reversed(deeds):
        either_office.taking_back.take_back(deed)
    with either_office.session.ask() as reader:
        assert told(reader, *deeds[0].about)[0].why == f"Takes back entry {deeds[0].seq}."
    assert either_office.complaints.get(deeds[0].about[1]).line == "720"
