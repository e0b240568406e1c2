"""The tasks of an investigation and the issues of its plan."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import RuleBroken, no_such_record
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.investigation.plan import Issue, check_issue
from gen63_desktop.domain.investigation.tasks import Task, TaskState, check_end, check_task
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import check_could_open
from gen63_desktop.services.investigation.recordings import Recordings
from gen63_desktop.store.work import Work


class Planning(Recordings):
    """What is to be resolved, and who does what for it."""

    def add_task(self, task: Task) -> Task:
        """Give somebody something to do for an open case."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_task(task.what)
        with self.session.act("task.added") as work:
            complaint = self.hold_open(work, task.complaint_id)
            self._check_named(work, complaint, task)
            me, today = self.session.person.id, self.session.today()
            return work.add(
                Task(complaint.id, task.what.strip(), task.owner_id, task.due, me, today, task.issue_id)
            )

    def change_task(self, task: Task) -> Task:
        """Save who does an open task, what it is, and by when."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_task(task.what)
        with self.session.act("task.changed") as work:
            stored = self.seen_part(work, Task, task.id)
            complaint = self.hold(work, stored.complaint_id)
            if stored.state is not TaskState.OPEN:
                raise RuleBroken("C6", "The task has ended already.", "Add another one.")
            changed = replace(
                stored,
                what=task.what.strip(),
                owner_id=task.owner_id,
                due=task.due,
                issue_id=task.issue_id,
                version=task.version,
            )
            self._check_named(work, complaint, changed)
            return work.change(changed)

    def end_task(self, task: Task, state: TaskState, words: str) -> Task:
        """Write down that a task is done, or dropped for a reason."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("task.ended") as work:
            stored = self.seen_part(work, Task, task.id)
            self.hold(work, stored.complaint_id)
            check_end(stored, state, words)
            ended = replace(
                stored,
                state=state,
                words=words.strip(),
                ended_on=self.session.today(),
                ended_by=self.session.person.id,
                version=task.version,
            )
            return work.change(ended)

    def add_issue(self, issue: Issue) -> Issue:
        """Add an issue to the plan of an open case."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_issue(issue.question)
        with self.session.act("issue.added") as work:
            complaint = self.hold_open(work, issue.complaint_id)
            _check_allegation(work, complaint, issue)
            place = 1 + max((one.place for one in work.find(Issue, complaint_id=complaint.id)), default=0)
            new = replace(issue, complaint_id=complaint.id, place=place, id=0, version=0)
            return work.add(self._dated(new))

    def change_issue(self, issue: Issue) -> Issue:
        """Save an issue: its sources and steps, and what they showed."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_issue(issue.question)
        with self.session.act("issue.changed") as work:
            stored = self.seen_part(work, Issue, issue.id)
            complaint = self.hold_open(work, stored.complaint_id)
            _check_allegation(work, complaint, issue)
            same = replace(
                issue, complaint_id=stored.complaint_id, place=stored.place, answered_on=stored.answered_on
            )
            return work.change(self._dated(same))

    def _dated(self, issue: Issue) -> Issue:
        """The day of the answer follows the answer."""
        if not issue.answer.strip():
            return replace(issue, answered_on=None)
        return issue if issue.answered_on else replace(issue, answered_on=self.session.today())

    def _check_named(self, work: Work, complaint: Complaint, task: Task) -> None:
        """Who is given a task works here and can open the case; its issue is one of the case."""
        owner = work.get(Person, task.owner_id)
        if not owner.active:
            raise RuleBroken(
                "C6", "{name} is no longer with the office.", "Choose someone who is.", where="owner_id", name=owner.name
            )  # fmt: skip
        check_could_open(self.session, work, complaint, owner)
        if task.issue_id is not None and work.get(Issue, task.issue_id).complaint_id != complaint.id:
            raise no_such_record(task.issue_id)


def _check_allegation(work: Work, complaint: Complaint, issue: Issue) -> None:
    number = issue.allegation_id
    if number is not None and work.get(Allegation, number).complaint_id != complaint.id:
        raise no_such_record(number)
