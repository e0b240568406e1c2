"""Due dates as a calendar file: those of one case, or the person's own; a number and what is due, no name and no narrative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.standing import CaseRecords, clocks_of
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.interviews import Interview, InterviewState
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.roles import Permission
from gen63_desktop.exchange.calendar_file import DueDay
from gen63_desktop.services.clock_counting import case_records, gather, open_complaints
from gen63_desktop.services.clock_following import follow, follow_all
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.exports import write_calendar
from gen63_desktop.services.investigation.service import goes_on
from gen63_desktop.store.complaints import clock_cases
from gen63_desktop.store.reader import Reader

_THE_CASES_OWN = frozenset({RuleName.FILING, RuleName.RESPONSE})
"""Filing is a note on the past; the response is the due date of the complaint itself."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What of the investigations has a day, of the cases that are asked for."""

    tasks: Sequence[Task]
    requests: Sequence[RecordingRequest]
    interviews: Sequence[Interview]

    def cases(self) -> list[int]:
        """The complaints that all of it belongs to."""
        ids = {one.complaint_id for one in self.tasks} | {one.complaint_id for one in self.requests}
        return sorted(ids | {one.complaint_id for one in self.interviews})


class DueDates(Part):
    """What falls due, for the calendar program of the person's own."""

    def write_of_case(self, complaint_id: int, path: Path) -> int:
        """Write the days on which something of a case is due; how many there are."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            self.seen(reader, complaint_id)
        follow(self.session, complaint_id)
        with self.session.ask() as reader:
            case = case_records(self.session, reader, self.seen(reader, complaint_id))
            work = _Work(
                reader.find(Task, complaint_id=complaint_id, state=TaskState.OPEN.value),
                reader.find(RecordingRequest, complaint_id=complaint_id, state=RequestState.ASKED.value),
                reader.find(Interview, complaint_id=complaint_id, state=InterviewState.SCHEDULED.value),
            )
            going_on = {complaint_id: case.complaint} if goes_on(reader, case.complaint) else {}
            days = [*self._of_case(case), *self._of_work(work, going_on)]
        name = f"Due dates of {case.complaint.number}"
        return write_calendar(self.session, path, name, days, of=case.complaint)

    def write_mine(self, path: Path) -> int:
        """Write the days of the cases that the person owns or investigates, and of their tasks; how many there are."""
        self.session.allow(Permission.READ_COMPLAINTS)
        follow_all(self.session)
        me = self.session.person.id
        with self.session.ask() as reader:
            mine = [one for one in self._going_on(reader) if me in (one.owner_id, one.investigator_id)]
            work = self._my_work(reader)
            numbers = {
                one.id: one
                for one in open_complaints(reader, work.cases())
                if self.sees(reader, one.id) and goes_on(reader, one)
            }
            days = [day for case in gather(self.session, reader, mine) for day in self._of_case(case)]
            days += self._of_work(work, numbers)
        return write_calendar(self.session, path, "My due dates", days)

    def _going_on(self, reader: Reader) -> Iterator[Complaint]:
        """The cases that the person may open and in which something can still fall due."""
        scope = self.session.case_scope()
        ids = {*clock_cases.open_cases(reader, scope), *clock_cases.by_other_clocks(reader, scope)}
        since = clock_cases.first_letter(reader)
        if since is not None:
            ids |= set(clock_cases.untold(reader, scope, since))
        return open_complaints(reader, sorted(ids))

    def _my_work(self, reader: Reader) -> _Work:
        """The person's own tasks and interviews wherever they are, and the recordings of their cases.

        Those of a case that was merged into another one are overwritten all the same.
        """
        me = self.session.person.id
        asked = reader.find(RecordingRequest, state=RequestState.ASKED.value)
        cases = open_complaints(reader, sorted({one.complaint_id for one in asked}))
        mine = {one.id for one in cases if me in (one.owner_id, one.investigator_id)}
        return _Work(
            reader.find(Task, owner_id=me, state=TaskState.OPEN.value),
            [one for one in asked if one.complaint_id in mine],
            reader.find(Interview, interviewer_id=me, state=InterviewState.SCHEDULED.value),
        )

    def _of_case(self, case: CaseRecords) -> Iterator[DueDay]:
        complaint = case.complaint
        if complaint.is_open and complaint.due is not None:
            yield DueDay(
                self._uid("due-date-of-complaint", complaint.id), complaint.due, f"{complaint.number} is due"
            )
        if complaint.is_open and complaint.next_step_due is not None:
            uid = self._uid("next-step-of-complaint", complaint.id)
            yield DueDay(uid, complaint.next_step_due, f"{complaint.number}: next step")
        for clock in clocks_of(case):
            if clock.done is None and clock.rule.rule not in _THE_CASES_OWN:
                name = clock.rule.rule
                uid = self._uid(f"{name.name.lower()}-of-complaint", complaint.id)
                yield DueDay(uid, clock.due, f"{complaint.number}: {name.value}")

    def _of_work(self, work: _Work, cases: dict[int, Complaint]) -> Iterator[DueDay]:
        """Of these cases only, which go on: of others not even the number is told."""
        for task in work.tasks:
            if task.due is not None and task.complaint_id in cases:
                yield DueDay(self._uid("task", task.id), task.due, f"{cases[task.complaint_id].number}: task")
        for request in work.requests:
            if request.overwritten_at is not None and request.complaint_id in cases:
                day = request.overwritten_at.astimezone().date()
                title = f"{cases[request.complaint_id].number}: recording overwritten"
                yield DueDay(self._uid("recording", request.id), day, title)
        for interview in work.interviews:
            if interview.on is not None and interview.complaint_id in cases:
                title = f"{cases[interview.complaint_id].number}: interview"
                yield DueDay(self._uid("interview", interview.id), interview.on, title)

    def _uid(self, what: str, number: int) -> str:
        """The same in each file, so that a later one moves the entry and does not double it."""
        return f"{what}-{number}@{self.session.facts.uid}.gen63"
