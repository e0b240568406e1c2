"""What was added by a slip is taken out again, and what was taken out is put back: each by the area's own rules."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Complaint,
    Identity,
    Party,
    Respondent,
)
from gen63_desktop.domain.deeds import Deed
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.exports import note_export
from gen63_desktop.services.office import Office
from gen63_desktop.services.taking_back.coming_going import COMING, GOING
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.tables.foundation import history_entries
from tests.offices import TODAY
from tests.services.coming_going_steps import STEPS, WHY, case_of
from tests.services.training_steps import AMY, roster
from tests.services.violation_steps import join

pytestmark = pytest.mark.requirement("U2")


def _watch(office: Office) -> list[Deed]:
    deeds: list[Deed] = []
    office.taking_back.listen(deeds.append)
    return deeds


def _standing(office: Office, deed: Deed) -> list[str]:
    """What every record of the kinds that a deed touched says, but for ids, versions and who wrote it down."""
    inverse = {**COMING, **GOING}[deed.act]
    said: list[str] = []
    with office.session.ask() as reader:
        for kind in sorted({one.kind for one in deed.changed}):
            mapper = mapper_of_kind(kind)
            assert mapper is not None
            skipped = {"id", "version", *inverse.anew} - {"place"}
            said += sorted(
                repr([getattr(one, name) for name in mapper.names if name not in skipped])
                for one in reader.find(mapper.record_type)
            )
    return said


def _done(office: Office, act: str) -> tuple[Deed, list[Deed]]:
    deeds = _watch(office)
    STEPS[act](office)
    return next(one for one in deeds if one.act == act), deeds


def test_every_act_that_adds_or_takes_out_is_tried_below() -> None:
    assert set(STEPS) == {*COMING, *GOING}


@pytest.mark.parametrize("act", sorted(STEPS))
def test_it_goes_comes_back_the_same_and_goes_again_and_the_history_keeps_every_step(
    either_office: Office, act: str
) -> None:
    office = either_office
    deed, deeds = _done(office, act)
    assert (deed.came, deed.went) == (act in COMING, act in GOING)
    known = len(deeds)
    after = _standing(office, deed)
    with office.session.ask() as reader:
        head = reader.head().seq
    office.taking_back.take_back(deed)
    before = _standing(office, deed)
    assert before != after
    records = [one for one in deed.changed if one.before is None or one.after is None]
    assert len(after) - len(before) == sum((c.before is None) - (c.after is None) for c in records)
    office.taking_back.do_again(deed)
    assert _standing(office, deed) == after
    office.taking_back.take_back(deed)
    assert _standing(office, deed) == before
    assert len(deeds) == known, "taking back is no further step of the person's"
    with office.session.ask() as reader:
        assert reader.head().seq == head + 3, "each is an act of its own"
        entries = reader.connection.execute(
            select(history_entries).where(history_entries.c.seq > head).order_by(history_entries.c.seq.desc())
        ).all()
    opposite = {a: b for (a, _), (b, _) in zip(COMING.items(), GOING.items(), strict=True)}
    opposite |= {b: a for a, b in opposite.items()}
    assert [one.act for one in entries] == [opposite[act], act, opposite[act]]
    told = [one.payload.replace(" ", "") for one in entries]
    assert f'"takes_back":{deed.seq}' in told[0]
    assert f'"does_again":{deed.seq}' in told[1]
    assert office.history.verify().problems == ()


def test_steps_after_the_adding_are_taken_back_one_by_one_and_done_again(office: Office) -> None:
    deeds = _watch(office)
    STEPS["task.added"](office)
    number = deeds[0].about[1]
    (task,) = office.investigation.of_case(number).tasks
    office.investigation.change_task(replace(task, what="Ask twice"))
    for deed in reversed(deeds):
        office.taking_back.take_back(deed)
    assert office.investigation.of_case(number).tasks == ()
    for deed in deeds:
        office.taking_back.do_again(deed)
    assert [one.what for one in office.investigation.of_case(number).tasks] == ["Ask twice"]


def _refused(office: Office, deed: Deed, words: str) -> None:
    before = _standing(office, deed)
    with office.session.ask() as reader:
        head = reader.head().seq
    with pytest.raises(Refused, match=words):
        office.taking_back.take_back(deed)
    assert _standing(office, deed) == before
    with office.session.ask() as reader:
        assert reader.head().seq == head, "nothing of it was saved"


@pytest.mark.requirement("C17")
def test_what_somebody_changed_since_stays_and_the_refusal_names_them(either_office: Office) -> None:
    office = either_office
    deed, _ = _done(office, "task.added")
    other = join(office, "Maya Rivera", Role.OFFICER)
    (task,) = other.investigation.of_case(deed.about[1]).tasks
    other.investigation.change_task(replace(task, what="Ask the depot"))
    _refused(office, deed, "changed by Maya Rivera")


@pytest.mark.requirement("C17")
def test_what_somebody_added_to_it_since_never_goes_with_it(either_office: Office) -> None:
    office = either_office
    deed, _ = _done(office, "allegation.added")
    other = join(office, "Maya Rivera", Role.OFFICER)
    case = other.complaints.case(deed.about[1])
    (added,) = (one for one in case.allegations if one.conduct == "Drove on")
    seen = case.respondents_of(added)
    third = Respondent(0, 0, RespondentKind.EMPLOYEE, "Op 3")
    other.complaints.change_allegation(AllegationEntry(added, (*seen, third), seen))
    _refused(office, deed, "More belongs by now")


@pytest.mark.requirement("C17")
def test_what_something_else_refers_to_by_now_stays(either_office: Office) -> None:
    office = either_office
    deed, _ = _done(office, "allegation.added")
    other = join(office, "Maya Rivera", Role.OFFICER)
    (_first, added) = other.complaints.case(deed.about[1]).allegations
    other.investigation.add_issue(Issue(deed.about[1], 0, "Did it stop?", allegation_id=added.id))
    _refused(office, deed, "Something else refers by now")


def test_an_issue_with_a_task_and_a_course_or_source_that_is_used_stay(office: Office) -> None:
    deed, _ = _done(office, "issue.added")
    me = office.session.person.id
    (issue,) = office.investigation.of_case(deed.about[1]).issues
    office.investigation.add_task(Task(deed.about[1], "Look", me, TODAY, me, TODAY, issue.id))
    _refused(office, deed, "A task belongs to this issue")
    used, _ = _done(office, "source.added")
    source = office.sources.all()[-1]
    office.sources.state_use(source, uses=False, since=TODAY, reason="Seen")
    _refused(office, used, "Statements or audits")


@pytest.mark.requirement("C7")
def test_what_was_decided_held_or_ended_since_stays(office: Office) -> None:
    deed, _ = _done(office, "allegation.added")
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    (_first, added) = office.complaints.case(deed.about[1]).allegations
    office.complaints.plan(deed.about[1], Plan(office.session.person.id, "Read", investigator_id=maya.id))
    office.complaints.propose_finding(added, Finding.UNFOUNDED, "The log", by=maya.id)
    _refused(office, deed, "changed by")
    planned, _ = _done(office, "interview.added")
    (stored,) = office.investigation.of_case(planned.about[1]).interviews
    held = replace(stored, state=InterviewState.HELD, on=TODAY, summary="They said it")
    office.investigation.change_interview(held)
    _refused(office, planned, "changed by")
    done, _ = _done(office, "task.added")
    (task,) = office.investigation.of_case(done.about[1]).tasks
    office.investigation.end_task(task, TaskState.DONE, "")
    _refused(office, done, "changed by")


@pytest.mark.requirement("C17", "R2")
@pytest.mark.parametrize("act", ["allegation.added", "allegation.dropped", "training.leave_recorded"])
def test_what_left_the_office_since_is_not_made_untrue(either_office: Office, act: str) -> None:
    office = either_office
    deed, _ = _done(office, act)
    note_export(office.session, "Complaints", "csv", 1)
    _refused(office, deed, "left the office since")


def test_a_file_of_another_case_is_no_reason(office: Office) -> None:
    deed, _ = _done(office, "allegation.added")
    note_export(office.session, "Time line", "pdf", 0, case_of(office, "Another one"))
    office.taking_back.take_back(deed)
    assert len(office.complaints.case(deed.about[1]).allegations) == 1


def test_nothing_that_would_come_back_otherwise_than_it_was_is_offered(office: Office) -> None:
    deeds = _watch(office)
    unknown = office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "A note at the door", identity=Identity.UNKNOWN), (), ())
    )
    office.complaints.add_person(unknown.id, PartyEntry(Party(0, name="Now known")))
    assert office.complaints.get(unknown.id).identity is Identity.NAMED
    assert deeds == [], "that the complaint has a name by now would stay"
    me = office.session.person.id
    held = Interview(
        unknown.id, InterviewRole.WITNESS, "A keeper", TODAY, "", InterviewWay.TELEPHONE, me,
        InterviewState.HELD, summary="They said it",
    )  # fmt: skip
    office.investigation.add_interview(held)
    office.complaints.add_note(unknown.id, "They called")
    case = case_of(office)
    office.intake.merge(unknown.id, case.id, "The same door")
    assert deeds == []


@pytest.mark.requirement("S1")
def test_a_case_closed_to_the_person_since_is_neither_changed_nor_told_of(either_office: Office) -> None:
    office = join(either_office, "Cleo Marsh", Role.CHIEF)
    other = join(either_office, "Maya Rivera", Role.OFFICER)
    for act in ("task.added", "complaint.linked", "complaint.unlinked", "allegation.dropped"):
        deed, _ = _done(other, act)
        link = next((one.there for one in deed.changed if one.kind == "case_links"), None)
        walled = deed.about[1] if link is None else link.other_id
        office.complaints.seal(walled, [office.session.person.id], "A conflict of interest")
        number = office.complaints.get(walled).number
        before = _standing(office, deed)
        with pytest.raises(Refused) as refusal:
            other.taking_back.take_back(deed)
        said = refusal.value.sentence()
        assert number not in said
        assert "The same stop" not in said
        assert _standing(office, deed) == before


@pytest.mark.requirement("S1", "S3")
def test_somebody_else_with_the_step_is_asked_for_roles_of_their_own(office: Office) -> None:
    deed, _ = _done(office, "task.added")
    auditor = join(office, "Uma Lark", Role.AUDITOR)
    with pytest.raises(Refused):
        auditor.taking_back.take_back(deed)
    assert len(office.investigation.of_case(deed.about[1]).tasks) == 1


@pytest.mark.requirement("C17")
@pytest.mark.parametrize("act", ["task.added", "complaint.unlinked"])
def test_of_two_programs_that_take_back_at_once_one_does(either_office: Office, act: str) -> None:
    deed, _ = _done(either_office, act)
    before = len(_standing(either_office, deed))

    def turn(_n: int) -> bool:
        try:
            return bool(either_office.taking_back.take_back(deed))
        except Refused:
            return False

    with ThreadPoolExecutor(3) as programs:
        assert sorted(programs.map(turn, range(3))) == [False, False, True]
    assert abs(len(_standing(either_office, deed)) - before) == 1


@pytest.mark.parametrize("act", sorted(GOING))
def test_what_came_back_once_never_comes_back_twice(office: Office, act: str) -> None:
    deed, _ = _done(office, act)
    office.taking_back.take_back(deed)
    there = _standing(office, deed)
    with pytest.raises(Refused):
        office.taking_back.take_back(deed)
    assert _standing(office, deed) == there


@pytest.mark.requirement("T3", "T6")
def test_what_comes_back_never_holds_in_the_place_of_what_was_said_after_it(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    deeds = _watch(office)
    roster(office, tmp_path, [AMY], TODAY - timedelta(days=30))
    (known,) = office.training.person(1, TODAY).entries
    slip = office.training.change_person(replace(known, department="Rial"), TODAY)
    office.training.change_person(replace(known, department="Rail"), TODAY)
    office.training.remove_change(slip, WHY)
    leave = office.training.record_leave(1, TODAY, None)
    office.training.record_leave(1, TODAY, TODAY)
    office.training.remove_leave(leave, WHY)
    for deed in (one for one in deeds if one.act in GOING):
        with pytest.raises(Refused, match="More belongs by now"):
            office.taking_back.take_back(deed)
    person = office.training.person(1, TODAY)
    assert max(person.entries, key=lambda one: (one.since, one.id)).department == "Rail"
    assert [one.last for one in person.leaves] == [TODAY]


@pytest.mark.requirement("S5")
@pytest.mark.parametrize("act", ["training.person_changed", "training.leave_recorded"])
def test_nothing_of_training_that_is_held_is_taken_out(either_office: Office, act: str) -> None:
    office = either_office
    deed, _ = _done(office, act)
    held = Hold("", Scope.SERIES, Series.TRAINING, "A claim", "It is pending", TODAY, 0, TODAY)
    office.retention.hold_widely(held)
    _refused(office, deed, "are held")


@pytest.mark.requirement("S2", "S3")
def test_a_step_names_no_person_and_no_word_of_a_text(office: Office) -> None:
    deeds = _watch(office)
    for step in STEPS.values():
        try:
            step(office)
        except Refused:  # a source or a roster of that name is there already
            continue
    named = " ".join(" ".join((one.name, one.kind, *one.fields, one.act)) for one in deeds)
    for word in ("Alder", "Onymous", "keeper", "own word", "closed the door", "Op 1", "Badge", "Ask", "Amy"):
        assert word not in named
