"""The way from the findings of a signed audit to the register of violations (A4)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gen63_desktop.domain.audits.checklist import AuditFinding
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.records import Violation, ViolationState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import icons, tasks
from gen63_desktop.ui.shared.flow_layout import FlowLayout


class FindingLinks(QWidget):
    """A button for each finding: to the violation that was registered from it, or to register one."""

    asked = Signal(str, int)
    """What the person wants to be opened: the kind of record and its id."""

    def __init__(self, office: Office, record: AuditRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = record.findings if record.audit.state is AuditState.SIGNED else ()
        self._registers = office.session.may(Permission.REGISTER_VIOLATIONS)
        self._row = FlowLayout(self, spacing=8)
        self.buttons: list[QPushButton] = []
        self.hide()
        if self._findings and office.session.may(Permission.READ_VIOLATIONS):
            violations, audit = office.violations, record.audit.id
            tasks.ask(self, lambda: violations.of_audit(audit), self._show)

    def _show(self, violations: Sequence[Violation]) -> None:
        standing = {
            one.audit_question: one for one in violations if one.state is not ViolationState.WITHDRAWN
        }
        for finding in self._findings:
            known = standing.get(finding.question.code)
            if known is not None:
                self._add(self._opening(finding, known), "link", "Violation", known.id)
            elif self._registers:
                self._add(self._registering(finding), "flag", "AuditFinding", finding.answer.id)
        self.setVisible(bool(self.buttons))

    def _opening(self, finding: AuditFinding, violation: Violation) -> str:
        text = self.tr("Open violation {number} (question {n})")
        return text.format(number=violation.number, n=finding.question.place)

    def _registering(self, finding: AuditFinding) -> str:
        return self.tr("Register the violation of question {n}…").format(n=finding.question.place)

    def _add(self, text: str, icon: str, kind: str, record_id: int) -> None:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: self.asked.emit(kind, record_id))
        self._row.addWidget(button)
        self.buttons.append(button)
