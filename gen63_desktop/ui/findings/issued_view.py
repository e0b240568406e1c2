"""The reports that went out: the list, and what is kept of the one under the cursor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.records import IssuedReport, ReportRow
from gen63_desktop.domain.listing import Sort
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone


def _state(row: ReportRow) -> str:
    if row.replaced_by:
        return QCoreApplication.translate("IssuedView", "Replaced by {number}").format(number=row.replaced_by)
    return QCoreApplication.translate("IssuedView", "In force")


def _spec() -> TableSpec:
    return TableSpec(
        "findings.issued",
        TableWords(
            QCoreApplication.translate("IssuedView", "Issued reports"),
            QCoreApplication.translate("IssuedView", "{n} report"),
            QCoreApplication.translate("IssuedView", "{n} reports"),
            QCoreApplication.translate(
                "IssuedView", "No report has been issued yet. Prepare the report of a quarter and issue it."
            ),
        ),
        (
            ColumnSpec("number", QCoreApplication.translate("IssuedView", "Number"), lambda r: r.number, "number", width=17, strong=True),
            ColumnSpec("quarter", QCoreApplication.translate("IssuedView", "Quarter"), lambda r: r.quarter, "quarter", width=10),
            ColumnSpec(
                "state",
                QCoreApplication.translate("IssuedView", "State"),
                _state,
                "replaced_by",
                tone=lambda r: Tone.CLOSED if r.replaced_by else Tone.DONE,
                chip=True,
                width=26,
            ),
            ColumnSpec(
                "issued_at",
                QCoreApplication.translate("IssuedView", "Issued"),
                lambda r: words.moment(r.issued_at),
                "issued_at",
                width=20,
            ),
            ColumnSpec(
                "issued_by",
                QCoreApplication.translate("IssuedView", "By"),
                lambda r: r.issued_by,
                "issued_by",
                width=20,
                stretch=True,
            ),
        ),
        Sort("issued_at", descending=True),
    )  # fmt: skip


class IssuedView(QWidget):
    """The list over the facts of one report."""

    current_changed = Signal()
    opened = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.report: IssuedReport | None = None
        self.table = RecordTable(_spec(), office.findings.listing())
        self.table.current_changed.connect(self._moved)
        self.table.opened.connect(lambda _row: self.opened.emit())
        self._card = QFrame()
        look(self._card, "card")
        self._facts = QLabel()
        self._facts.setWordWrap(True)
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._facts.setMargin(12)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        look(self._facts, "scrolled")
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidget(self._facts)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scroller)
        line = QFontMetrics(self.font()).lineSpacing()
        self._card.setMinimumHeight(line * 3)
        self._card.setMaximumHeight(line * 8)
        self.table.setMinimumHeight(line * 7)
        self._card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 4)
        column.addWidget(self._card, 1)

    def _moved(self, row: ReportRow | None) -> None:
        if row is None:
            self._show(None)
        elif self.report is None or self.report.id != row.id:
            office = self._office
            tasks.ask(self, lambda: office.findings.get(row.id), self._show)

    def _show(self, report: IssuedReport | None) -> None:
        self.report = report
        self._card.setVisible(report is not None)
        if report is not None:
            self._facts.setText("\n".join(self._lines(report)))
            self._facts.setAccessibleName(self._facts.text())
        self.current_changed.emit()

    def _lines(self, report: IssuedReport) -> list[str]:
        who = f"{report.issued_by_name}, {report.issued_as}" if report.issued_as else report.issued_by_name
        lines = [
            self.tr("{number}: {quarter}, issued {moment} by {who}").format(
                number=report.number, quarter=report.quarter, moment=words.moment(report.issued_at), who=who
            ),
            self.tr("Records as of {moment}, history entry {seq}").format(
                moment=words.moment(report.as_of), seq=words.number(report.history_seq)
            ),
            self.tr("Checked: {what}. {size}").format(what=report.checked, size=words.size(report.size)),
            self.tr("SHA-256 of the file: {hash}").format(hash=_in_groups(report.sha256)),
        ]
        if report.reason:
            lines.insert(1, self.tr("Why it was issued again: {reason}").format(reason=report.reason))
        return lines


def _in_groups(digest: str) -> str:
    """In groups of eight, which lines can be broken between and eyes can compare."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
