"""The tab of the investigation: one part at a time, its entries, and the facts of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.complaints.relied_on import resting_on_interview, resting_on_item
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.entries import EvidenceShown, InvestigationFile
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.ui.complaints import investigation_labels as labels
from gen63_desktop.ui.complaints import relied_labels
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Fact, Facts
from gen63_desktop.ui.shared.view_bar import ViewBar

PLAN, TASKS, INTERVIEWS, EVIDENCE, RECORDINGS, CALLS = (
    "plan", "tasks", "interviews", "evidence", "recordings", "calls",
)  # fmt: skip
_HALF_A_MINUTE = 30_000
Telling = Callable[[Any], Sequence[Fact]]


class Part(ChosenList):
    """One part: its entries as lines, and the facts of the chosen one."""

    def __init__(self, name: str, empty: str, tell: Telling) -> None:
        super().__init__(name, empty)
        self._tell = tell
        self._entries: dict[int, Any] = {}
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_part(self, entries: Sequence[tuple[int, str, Any]]) -> None:
        """Show these entries: number, line, and what it stands for."""
        self._entries = {number: entry for number, _, entry in entries}
        self.show_entries([(number, line) for number, line, _ in entries])

    @property
    def entry(self) -> Any:
        """What the chosen line stands for; None where there is none."""
        return None if self.chosen_id is None else self._entries.get(self.chosen_id)

    def show_chosen(self) -> None:
        """Show the facts of the chosen entry."""
        self._facts.show_facts(() if self.entry is None else self._tell(self.entry))


class InvestigationTab(QWidget):
    """Plan, tasks, interviews, evidence, recordings and calls for service of one complaint."""

    chosen_changed = Signal()
    shown = Signal()
    """An investigation that was read is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: InvestigationFile | None = None
        self._case: CaseFile | None = None
        self._now: Callable[[], datetime] | None = None
        self.parts = {
            PLAN: Part(self.tr("Plan"), self.tr("No issue to be resolved is written down yet."), self._issue),
            TASKS: Part(self.tr("Tasks"), self.tr("No task was given yet."), self._task),
            INTERVIEWS: Part(
                self.tr("Interviews"), self.tr("No interview is planned or held yet."), self._interview
            ),
            EVIDENCE: Part(self.tr("Evidence"), self.tr("No evidence is recorded yet."), self._item),
            RECORDINGS: Part(
                self.tr("Recordings"),
                self.tr("No recording was asked for yet. Recordings are overwritten within days."),
                self._request,
            ),
            CALLS: Part(self.tr("Calls"), self.tr("No call for service is linked to it."), self._call),
        }
        self.bar = ViewBar(
            self.tr("Parts of the investigation"),
            [(key, part.list.accessibleName()) for key, part in self.parts.items()],
        )
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
            part.chosen_changed.connect(self.chosen_changed)
        self.bar.chosen.connect(self._show_part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_HALF_A_MINUTE)
        self._timer.timeout.connect(self._count_down)

    def count_by(self, now: Callable[[], datetime]) -> None:
        """Count recordings down by this clock."""
        self._now = now
        self._timer.start()

    @property
    def current(self) -> str:
        """The part in sight."""
        return self.bar.current

    def open_part(self, part: str) -> None:
        """Bring a part into sight."""
        self.bar.choose(part)
        self._show_part(part)

    def chosen(self, part: str) -> Any:
        """The chosen entry of a part, where that part is in sight."""
        return self.parts[part].entry if self.current == part else None

    def show_file(self, case: CaseFile | None, found: InvestigationFile | None) -> None:
        """Show the investigation of a complaint; None: it is not read yet."""
        self._case, self.found = case, found
        if found is None:
            for part in self.parts.values():
                part.show_part(())
            self.bar.show_counts({})
            return
        waiting = [one for one in found.requests if one.state is RequestState.ASKED]
        self.bar.show_counts(
            {
                PLAN: len(found.issues),
                TASKS: sum(one.state is TaskState.OPEN for one in found.tasks),
                INTERVIEWS: len(found.interviews),
                EVIDENCE: len(found.evidence),
                RECORDINGS: len(waiting),
                CALLS: len(found.calls),
            }
        )
        self._show_lines(found)
        self.shown.emit()

    def _show_lines(self, found: InvestigationFile) -> None:
        today = self._instant().astimezone().date()
        tasks = sorted(
            found.tasks, key=lambda one: (one.state is not TaskState.OPEN, one.due is None, one.due)
        )
        held = sorted(found.interviews, key=lambda one: (one.on is None, one.on, one.time))
        lines: dict[str, list[tuple[int, str, Any]]] = {
            PLAN: [(one.id, labels.issue_line(one), one) for one in found.issues],
            TASKS: [(one.id, labels.task_line(one, found, today), one) for one in tasks],
            INTERVIEWS: [(one.id, labels.interview_line(one), one) for one in held],
            EVIDENCE: [(one.item.id, self._item_line(one), one) for one in found.evidence],
            CALLS: [(one.id, labels.call_line(one), one) for one in found.calls],
        }
        for part, entries in lines.items():
            self.parts[part].show_part(entries)
        self._show_requests(found)

    def _item_line(self, shown: EvidenceShown) -> str:
        """With the allegations whose findings rest on it: a reason to handle it with care."""
        return labels.evidence_line(shown, relied_labels.places_words(self._resting(shown)))

    def _resting(self, shown: EvidenceShown) -> Sequence[Allegation]:
        return () if self._case is None else resting_on_item(self._case.allegations, shown.item.id)

    def _show_requests(self, found: InvestigationFile) -> None:
        """What is overwritten first stands first; what was answered last."""
        now = self._instant()
        waits = sorted(
            found.requests,
            key=lambda one: (
                one.state is not RequestState.ASKED, one.overwritten_at is None, one.overwritten_at, one.id
            ),
        )  # fmt: skip
        self.parts[RECORDINGS].show_part([(one.id, labels.request_line(one, now), one) for one in waits])

    def _count_down(self) -> None:
        if self.found is not None and self.isVisible() and self.current == RECORDINGS:
            self._show_requests(self.found)

    def _instant(self) -> datetime:
        assert self._now is not None  # noqa: S101  given with the first case
        return self._now()

    def _show_part(self, part: str) -> None:
        self._stack.setCurrentWidget(self.parts[part])
        self.chosen_changed.emit()

    # -- the facts of an entry -----------------------------------------------------------------------

    def _file(self) -> InvestigationFile:
        assert self.found is not None  # noqa: S101  an entry stands in it
        return self.found

    def _issue(self, issue: Issue) -> Sequence[Fact]:
        allegations = () if self._case is None else self._case.allegations
        said = next((one for one in allegations if one.id == issue.allegation_id), None)
        return labels.issue_facts(
            issue, self._file(), "" if said is None else f"{said.place}. {said.conduct}"
        )

    def _task(self, task: Task) -> Sequence[Fact]:
        return labels.task_facts(task, self._file(), self._instant().astimezone().date())

    def _interview(self, interview: Interview) -> Sequence[Fact]:
        allegations = () if self._case is None else self._case.allegations
        resting = relied_labels.findings_words(resting_on_interview(allegations, interview.id))
        return [*labels.interview_facts(interview, self._file()), (self.tr("Findings"), resting)]

    def _item(self, shown: EvidenceShown) -> Sequence[Fact]:
        facts = labels.evidence_facts(shown, self._file())
        return [
            facts[0],
            (self.tr("Findings"), relied_labels.findings_words(self._resting(shown))),
            *facts[1:],
        ]

    def _request(self, request: RecordingRequest) -> Sequence[Fact]:
        return labels.request_facts(request, self._file(), self._instant())

    def _call(self, call: CallForService) -> Sequence[Fact]:
        return labels.call_facts(call, self._file())
