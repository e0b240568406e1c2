"""A signed or given-up audit to read, with its files, and the way to add an addendum."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.audit_text import audit_text
from gen63_desktop.ui.audits.evidence import EvidenceList
from gen63_desktop.ui.audits.finding_links import FindingLinks
from gen63_desktop.ui.audits.reading_field import ReadingField
from gen63_desktop.ui.audits.sign_forms import AddendumForm
from gen63_desktop.ui.shared import icons, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


class ReadingDialog(QDialog):
    """Nothing in it can be changed; ``changed`` follows an addendum."""

    changed = Signal()
    record_asked = Signal(str, int)

    def __init__(
        self, office: Office, record: AuditRecord, names: dict[int, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self._names = names
        self.record = record
        self.setWindowTitle(self.tr("90-day audit: {name}").format(name=record.source.name))
        title = QLabel(self.windowTitle())
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        look(title, "h2")
        self.text = ReadingField("audit", self.tr("The audit"), lines=14)
        self.files = EvidenceList(office, record.audit, "", 0, read_only=True)
        self.files.list.setAccessibleName(self.tr("Files of the audit"))
        self.links = FindingLinks(office, record)
        self.links.asked.connect(self._go_to)
        self.addendum_button = QPushButton(self.tr("&Add an addendum…"))
        icons.dress(self.addendum_button, "file-pen")
        self.addendum_button.setVisible(record.audit.state is AuditState.SIGNED)
        self.addendum_button.clicked.connect(self.add_addendum)
        self.report_button = QPushButton(self.tr("Prepare the &report"))
        icons.dress(self.report_button, "file-text")
        drafts = office.session.may(Permission.DRAFT_REPORTS)
        self.report_button.setVisible(drafts and record.audit.state is not AuditState.GIVEN_UP)
        self.report_button.clicked.connect(lambda: self._go_to(ReportKind.AUDIT.value, record.audit.id))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.addendum_button)
        buttons.addWidget(self.report_button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.text, 1)
        column.addWidget(self.files)
        column.addWidget(self.links)
        column.addLayout(buttons)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 96, room.width() - 40),
            min(metrics.height() * 36, room.height() - 80),
        )
        self._show(record)

    def _show(self, record: AuditRecord) -> None:
        self.record = record
        self.text.show_text(audit_text(record, self._names))
        self.files.show_files(record.files)
        self.files.setVisible(bool(record.files))

    def _go_to(self, kind: str, record_id: int) -> None:
        self.accept()
        self.record_asked.emit(kind, record_id)

    def add_addendum(self) -> None:
        """Correct the audit, beside it."""
        form = AddendumForm(self._office, self.record.audit, self.record.source.name)
        form.finished.connect(lambda _added: self._look_again())
        FormDialog(form, self, columns=66).open()

    def _look_again(self) -> None:
        audits, number = self._office.audits, self.record.audit.id
        tasks.ask(self, lambda: audits.record(number), self._show)
        self.changed.emit()
