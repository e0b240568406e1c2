"""The import of a roster: after the trial a person says who has left, and who the doubtful lines mean."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.training.roster import Decisions, RosterPlan
from gen63_desktop.services.training.rosters import RosterPreview
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.importing.job import Taken
from gen63_desktop.ui.shared.importing.receipt_view import ReceiptView
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import said
from gen63_desktop.ui.training.jobs import RosterJob

MOST_DOUBTFUL = 100
"""Doubtful lines that are asked about one by one; further ones are refused and shown in the receipt."""
_NEW = -1
_LEAVE_OUT = 0


class RosterWizard(ImportWizard):
    """The import window with a person's decisions between trial and import."""

    def __init__(self, job: RosterJob, parent: QWidget | None, *, today: date) -> None:
        self._roster = job
        self.review: RosterReview | None = None
        super().__init__(job, parent, today=today)

    def _show_trial(self, taken: Taken) -> None:
        preview = self._roster.preview
        if preview is None:
            super()._show_trial(taken)
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(2, 2, 14, 8)
        column.setSpacing(14)
        column.addWidget(ReceiptView(taken.receipt))
        self.review = RosterReview(preview)
        column.addWidget(self.review)
        column.addStretch()
        self._show(
            holder,
            self.tr(
                "Step 3 of 3: this is what the import would do. Say who has left. Nothing is stored yet."
            ),
            self.tr("&Import"),
            back=True,
        )

    def _run(self, *, dry_run: bool) -> None:
        if not dry_run and self.review is not None:
            self._roster.decisions = self.review.decisions()
        super()._run(dry_run=dry_run)

    def _show_done(self, taken: Any) -> None:
        self.review = None
        super()._show_done(taken)


class RosterReview(QWidget):
    """Who is not on the roster, and lines that may mean someone known."""

    def __init__(self, preview: RosterPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubtful: dict[int, ChoiceField] = {}
        plan = preview.plan
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._say_changes(plan, preview.names)
        self.leaving = ChecklistField(
            "leaving",
            self.tr("Employed, and not on this roster: tick those who have left"),
            [
                (
                    str(one.employee_id),
                    " · ".join(p for p in (one.entry.name, one.number, one.entry.department) if p),
                )
                for one in plan.absent
            ],
            hint=self.tr("Their last day is the day before the roster. Who is not ticked stays employed."),
            lines=8,
        )
        self.leaving.set_value([str(one.employee_id) for one in plan.absent])
        self.leaving.setVisible(bool(plan.absent))
        self._column.addWidget(self.leaving)
        for undecided in plan.undecided[:MOST_DOUBTFUL]:
            line = undecided.line
            field = ChoiceField(
                f"row_{line.row}",
                self.tr("Row {row}: {name}").format(
                    row=line.row, name=" · ".join(p for p in (line.name, line.number, line.department) if p)
                ),
                [
                    *(
                        (one, self.tr("The same person as {name}").format(name=preview.names.get(one, "")))
                        for one in undecided.suggestions
                    ),
                    (_NEW, self.tr("Someone new")),
                ],
                hint=self.tr("It may be someone known: {why}.").format(why=said(undecided.why)),
                none=self.tr("Leave this row out"),
            )
            self.doubtful[line.row] = field
            self._column.addWidget(field)

    def _say_changes(self, plan: RosterPlan, names: dict[int, str]) -> None:
        moved = [one for one in plan.changed if "department" in one.what]
        lines = []
        if plan.new:
            lines.append(self.tr("New: {names}").format(names=_some([one.line.name for one in plan.new])))
        if moved:
            lines.append(
                self.tr("In another department: {names}").format(
                    names=_some([names.get(one.employee_id, "") for one in moved])
                )
            )
        for text in lines:
            label = QLabel(text)
            label.setTextFormat(label.textFormat().PlainText)
            label.setWordWrap(True)
            look(label, "muted")
            self._column.addWidget(label)

    def decisions(self) -> Decisions:
        """What the person decided."""
        same_as: dict[int, int | None] = {}
        for row, field in self.doubtful.items():
            chosen = field.value()
            if chosen is not None and chosen != _LEAVE_OUT:
                same_as[row] = None if chosen == _NEW else int(chosen)
        return Decisions(same_as, frozenset(int(one) for one in self.leaving.value()))


def _some(names: list[str], most: int = 12) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:most])
    more = len(names) - most
    return shown if more <= 0 else f"{shown} + {words.number(more)}"
