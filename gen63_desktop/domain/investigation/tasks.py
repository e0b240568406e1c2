"""The tasks of an investigation: what, who, until when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.errors import RuleBroken


class TaskState(StrEnum):
    """Whether a task is still to be done."""

    OPEN = "to be done"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody does for a case; ``words`` say what came of it, or why it was dropped."""

    complaint_id: int
    what: str
    owner_id: int
    due: date | None
    made_by: int
    made_on: date
    issue_id: int | None = None
    state: TaskState = TaskState.OPEN
    ended_on: date | None = None
    ended_by: int | None = None
    words: str = ""
    id: int = 0
    version: int = 0


def check_task(what: str) -> None:
    """Refuse a task that says nothing."""
    if not what.strip():
        raise RuleBroken("C6", "Nothing says what is to be done.", "Write it down.", where="what")


def check_end(task: Task, state: TaskState, words: str) -> None:
    """Refuse to end a task twice, or to drop it without a reason."""
    if task.state is not TaskState.OPEN:
        raise RuleBroken("C6", "The task has ended already.", "Look at the tasks again.")
    if state is TaskState.DROPPED and not words.strip():
        raise RuleBroken("C6", "Nothing says why the task is dropped.", "Write the reason.", where="words")
    if state is TaskState.OPEN:
        raise RuleBroken("C6", "That does not end the task.", "Choose done or dropped.", where="state")
