"""Taking out of an investigation what was written down by mistake; the history keeps what it was."""

from __future__ import annotations

from typing import TypeVar

from gen63_desktop.domain.complaints import relied_on
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.interviews import Interview, InterviewState
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.services.investigation.interviews import Interviews
from gen63_desktop.store.work import Work

PartT = TypeVar("PartT", Task, Issue, Interview, CallForService)


class TakingOut(Interviews):
    """What nobody has worked on yet is taken out again. Evidence and its chain of custody never are."""

    def remove_task(self, task: Task, why: str) -> None:
        """Take a task out that is still to be done; one that has ended stays."""
        _check_said(why)
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("task.removed", why.strip()) as work:
            stored = self._to_go(work, Task, task)
            if stored.state is not TaskState.OPEN:
                raise RuleBroken("C6", "The task has ended already.", "It stays, with what came of it.")
            work.remove(task)

    def remove_issue(self, issue: Issue, why: str) -> None:
        """Take an issue out of the plan that has no answer and no task."""
        _check_said(why)
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("issue.removed", why.strip()) as work:
            stored = self._to_go(work, Issue, issue)
            if any(task.issue_id == stored.id for task in work.find(Task, complaint_id=stored.complaint_id)):
                raise RuleBroken(
                    "C6", "A task belongs to this issue, so it stays.", "Give the task another issue first."
                )
            work.remove(issue)

    def remove_interview(self, interview: Interview, why: str) -> None:
        """Take a planned interview out; one that was held, declined or tried stays."""
        _check_said(why)
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("interview.removed", why.strip()) as work:
            stored = self._to_go(work, Interview, interview)
            if stored.state is not InterviewState.SCHEDULED:
                raise RuleBroken("C6", "Only an interview that is planned still is taken out.", "It stays.")
            allegations = allegations_of(work, stored.complaint_id)
            relied_on.check_stays(relied_on.resting_on_interview(allegations, stored.id), "this interview")
            work.remove(interview)

    def remove_call(self, call: CallForService, why: str) -> None:
        """Take a call for service out that does not belong to the case."""
        _check_said(why)
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("call.removed", why.strip()) as work:
            self._to_go(work, CallForService, call)
            work.remove(call)

    def _to_go(self, work: Work, kind: type[PartT], record: PartT) -> PartT:
        stored = self.seen_part(work, kind, record.id)
        self.hold_open(work, stored.complaint_id)
        return stored


def _check_said(why: str) -> None:
    if not why.strip():
        raise RuleBroken("C6", "It is taken out only with a reason.", "Say why; the history keeps it.")
