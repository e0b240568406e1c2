"""The reports that went out: the list, what is kept of the one under the cursor, what became of it, its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from gen63_desktop.domain.findings.follow_up import state_of
from gen63_desktop.domain.findings.records import IssuedReport, ReportRow, ReportState, ReportStep
from gen63_desktop.domain.listing import Sort
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.labels import STATE_TONES, audience_words, kind_words, state_words, step_words
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.pages_view import PagesView
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look

_WIDEST = "CFP-2026-0000-00"
"""As wide as the number of a report gets."""

_Read = tuple[IssuedReport, Sequence[ReportStep], bytes, str]
"""A report, its steps, its file, and the edition that replaced it."""


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
            ColumnSpec("number", QCoreApplication.translate("IssuedView", "Number"), lambda r: r.number, "number", whole=(_WIDEST,), strong=True),
            ColumnSpec("kind", QCoreApplication.translate("IssuedView", "Report"), lambda r: kind_words(r.kind), "kind", width=18, stretch=True),
            ColumnSpec("quarter", QCoreApplication.translate("IssuedView", "On"), lambda r: r.quarter, "quarter", width=9, whole=("C-2026-0000",), gives_way=True),
            ColumnSpec(
                "state",
                QCoreApplication.translate("IssuedView", "State"),
                lambda r: state_words(r.state, r.replaced_by),
                "state",
                tone=lambda r: STATE_TONES[r.state],
                chip=True,
                width=12,
                whole=tuple(state_words(each) for each in ReportState),
            ),
            ColumnSpec(
                "issued_at",
                QCoreApplication.translate("IssuedView", "Issued"),
                lambda r: words.day(r.issued_at.astimezone().date()),
                "issued_at",
                width=10,
                whole=(words.day(date(2020, 12, 30)),),
            ),
            ColumnSpec(
                "issued_by",
                QCoreApplication.translate("IssuedView", "By"),
                lambda r: r.issued_by,
                "issued_by",
                width=20,
                hidden=True,
            ),
        ),
        Sort("issued_at", descending=True),
    )  # fmt: skip


class IssuedView(QWidget):
    """The list over the facts of one report, its pages beside them."""

    current_changed = Signal()
    opened = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._report: IssuedReport | None = None
        self.state = ReportState.ISSUED
        self._waiting: tuple[int, Callable[[], None]] | None = None
        self.table = RecordTable(_spec(), office.findings.listing())
        self.table.current_changed.connect(self._moved)
        self.table.opened.connect(lambda _row: self.opened.emit())
        self.pages = PagesView(office.findings.pages)
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
        self._build()

    def _build(self) -> None:
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidget(self._facts)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scroller)
        metrics = QFontMetrics(self.font())
        line = metrics.lineSpacing()
        self._card.setMinimumHeight(line * 3)
        self._card.setMaximumHeight(line * 12)
        self.table.setMinimumHeight(line * 7)
        self._card.hide()
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.table, 3)
        rows.addWidget(self._card, 2)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.pages)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.pages.setMinimumWidth(metrics.averageCharWidth() * 34)
        split.setSizes([660, 440])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split, 1)

    # -- the report under the cursor -----------------------------------------------------------

    @property
    def report(self) -> IssuedReport | None:
        """The report that is shown; None also while the cursor is on another one that is being read."""
        report = self._report
        return report if report is not None and report.id == self.table.current_id() else None

    def on_current(self, act: Callable[[], None]) -> None:
        """Do something with the report under the cursor: now, or as soon as it is shown."""
        row = self.table.current_row()
        if row is None or self.report is not None:
            act()
        else:
            self._waiting = row.id, act

    def _moved(self, row: ReportRow | None) -> None:
        if row is None:
            self._show(None)
        elif self._report is None or self._report.id != row.id:
            self._read(row)

    def look_again(self) -> None:
        """Read list and report again: something was done to it here."""
        self.table.refresh()
        row = self.table.current_row()
        if row is not None:
            self._read(row)

    def when_shown(self, report_id: int, then: Callable[[], None]) -> None:
        """Do something as soon as a report is in sight."""
        self._waiting = report_id, then
        if self.table.show_record(report_id) and self.report is not None:
            self._waiting = None
            then()

    def _read(self, row: ReportRow) -> None:
        findings, report_id = self._office.findings, row.id

        def read() -> _Read:
            report = findings.get(report_id)
            return report, findings.steps(report_id), findings.file(report_id), row.replaced_by

        tasks.ask(self, read, self._arrived)

    def _arrived(self, read: _Read) -> None:
        if read[0].id == self.table.current_id():
            self._show(read)
        elif self._waiting is not None and self._waiting[0] == read[0].id:
            # the cursor has gone on: what was asked of this one is not done when it comes back
            self._waiting = None

    def _show(self, read: _Read | None) -> None:
        self._report = None if read is None else read[0]
        self._card.setVisible(read is not None)
        if read is None:
            self.pages.show_file(b"")
        else:
            report, steps, pdf, replaced_by = read
            self.state = state_of(steps, replaced=bool(replaced_by))
            self._facts.setText("\n".join(self._lines(report, steps)))
            self._facts.setAccessibleName(self._facts.text())
            self.pages.show_file(pdf)
        self.current_changed.emit()
        if self._report is not None and self._waiting is not None and self._waiting[0] == self._report.id:
            then, self._waiting = self._waiting[1], None
            then()

    def _lines(self, report: IssuedReport, steps: Sequence[ReportStep]) -> list[str]:
        who = f"{report.issued_by_name}, {report.issued_as}" if report.issued_as else report.issued_by_name
        lines = [
            self.tr("{number}: {quarter}, issued {moment} by {who}").format(
                number=report.number, quarter=report.about, moment=words.moment(report.issued_at), who=who
            ),
            self.tr("For: {whom}").format(whom=audience_words(report.for_whom)),
            *(step_words(step) for step in steps),
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
