"""Due dates as a calendar file: each day once, moved by a later file, with no person and no narrative in it (C5)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.case_files import PERSONAL, full_case
from tests.services.investigation_steps import receive, request

SOON = TODAY + timedelta(days=5)


def read(path: Path) -> dict[str, tuple[str, date]]:
    """The entries of a calendar by their identifier: title and day."""
    data = path.read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    events = Calendar.from_ical(data).walk("VEVENT")
    found = {str(one["uid"]): (str(one["summary"]), one.decoded("dtstart")) for one in events}
    assert len(found) == len(events)
    assert data.count(b"DTSTART;VALUE=DATE:") == len(events)
    return found


@pytest.mark.requirement("C5", "C13", "S2")
def test_the_calendar_of_a_case_has_what_is_due_by_number_and_names_nobody(
    either_office: Office, tmp_path: Path
) -> None:
    office, path = either_office, tmp_path / "due.ics"
    case = full_case(office)
    me = office.session.person.id
    case = office.complaints.plan(case.id, Plan(me, "Call Henrietta Plover", SOON, me))
    office.complaints.identities(case.id, "To work on it")
    count = office.due_dates.write_of_case(case.id, path)
    found = read(path)
    assert count == len(found)
    titles = {title.removeprefix(case.number): day for title, day in found.values()}
    assert titles[" is due"] == case.due
    assert titles[": next step"] == SOON
    assert titles[": task"] == TODAY
    assert ": acknowledgement" in titles
    assert ": recording overwritten" in titles
    said = path.read_text()
    hidden = (*PERSONAL, "dunlin", "Call Henrietta", "Ask the sandpiper", office.session.person.name)
    assert [word for word in hidden if word in said] == []
    newest = office.history.of("complaints", case.id)[0]
    assert newest.act == "export.written"


@pytest.mark.requirement("C5")
def test_a_later_file_moves_a_day_and_one_that_is_done_is_in_it_no_more(
    office: Office, tmp_path: Path
) -> None:
    path, me = tmp_path / "due.ics", office.session.person.id
    case = receive(office)
    task = office.investigation.add_task(Task(case.id, "Call", me, SOON, me, TODAY))
    office.due_dates.write_of_case(case.id, path)
    before = read(path)
    office.complaints.extend(case.id, TODAY + timedelta(days=120), "New witnesses")
    office.investigation.end_task(task, TaskState.DONE, "Called")
    office.due_dates.write_of_case(case.id, path)
    after = read(path)
    moved = [uid for uid in before if uid in after and before[uid] != after[uid]]
    assert [after[uid][1] for uid in moved] == [TODAY + timedelta(days=120)]
    assert [title for title, _ in after.values() if title.endswith(": task")] == []


@pytest.mark.requirement("C5", "S1")
def test_my_due_dates_are_those_of_my_cases_and_tasks_and_of_no_other(
    either_office: Office, tmp_path: Path
) -> None:
    office, path = either_office, tmp_path / "mine.ics"
    me = office.session.person.id
    mine, theirs, both = receive(office), receive(office), receive(office)
    other = office.people.add("Ines Vale", (Role.INVESTIGATOR,), "Investigator")
    office.complaints.plan(mine.id, Plan(me, "Interview", SOON, me))
    for one in (theirs, both):
        office.complaints.plan(one.id, Plan(other.id, "Interview", SOON, other.id))
    office.investigation.add_task(Task(both.id, "Read the log", me, SOON, me, TODAY))
    office.due_dates.write_mine(path)
    titles = {title for title, _ in read(path).values()}
    assert {f"{mine.number} is due", f"{mine.number}: next step", f"{both.number}: task"} <= titles
    assert [title for title in titles if theirs.number in title] == []
    assert [title for title in titles if both.number in title] == [f"{both.number}: task"]


@pytest.mark.requirement("C5", "C10")
def test_no_task_of_a_closed_case_is_told_to_be_due_and_a_recording_of_a_merged_one_is(
    office: Office, tmp_path: Path
) -> None:
    path, me = tmp_path / "due.ics", office.session.person.id
    closed, kept, merged = (receive(office) for _ in range(3))
    for one in (closed, merged):
        office.investigation.add_task(Task(one.id, "Call", me, SOON, me, TODAY))
        request(office, one)
    office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "They withdrew it")
    office.intake.merge(merged.id, kept.id, "Sent twice")
    office.due_dates.write_of_case(closed.id, path)
    assert [title for title, _ in read(path).values() if "task" in title or "recording" in title] == []
    office.due_dates.write_mine(path)
    found = {title for title, _ in read(path).values() if "task" in title or "recording" in title}
    assert found == {f"{merged.number}: task", f"{merged.number}: recording overwritten"}
