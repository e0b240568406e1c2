"""What proves an issued report: its receipt, and the report produced again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.findings.again import Again
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.words_dialog import WordsDialog


class Proving:
    """The commands, which work on the issued report in sight."""

    def __init__(self, page: Page, office: Office, shown: Callable[[], IssuedReport | None]) -> None:
        self._page, self._office, self._shown = page, office, shown
        reads = office.session.may(Permission.READ_REPORTS)
        self.receipt = self._command(
            QCoreApplication.translate("Proving", "Save the &receipt…"), self.save_receipt, "signature"
        )
        self.again = self._command(
            QCoreApplication.translate("Proving", "Produce it a&gain and compare…"),
            self.produce_again,
            "rotate-ccw",
        )
        for action in (self.receipt, self.again):
            only_for(action, reads)

    def _command(self, text: str, run: Callable[[], None], icon: str) -> QAction:
        return self._page.add_command(text, run, icon=icon)

    def follow(self, why_not: str) -> None:
        """Offer what can be done; ``why_not`` says why nothing can with a report now."""
        offer(self.receipt, why_not)
        offer(self.again, why_not)

    def save_receipt(self) -> None:
        """Write the receipt of the report in sight to a file of the person's choice."""
        report = self._shown()
        if report is None:
            return
        kinds = QCoreApplication.translate("Proving", "JSON (*.json)")
        title = QCoreApplication.translate("Proving", "Save the receipt")
        dialog = QFileDialog(self._page.window(), title, f"{report.number} receipt.json", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda file: self.save_receipt_to(report, Path(file)))
        dialog.open()

    def save_receipt_to(self, report: IssuedReport, path: Path) -> None:
        """Write the receipt to this file."""
        office = self._office
        said = QCoreApplication.translate(
            "Proving", "Saved as {name}. Whoever holds it, the report and the office's keys can check them."
        )
        tasks.act(
            self._page,
            QCoreApplication.translate("Proving", "Writing the receipt"),
            lambda: office.history.leaving.receipt(path, report.id),
            lambda _none: messages.tell(said.format(name=path.name)),
        )

    def produce_again(self) -> None:
        """Read every figure from the records as they stood then, and compare it with the issued one."""
        report, office = self._shown(), self._office
        if report is None:
            return
        tasks.ask_long(
            self._page,
            QCoreApplication.translate("Proving", "Reading the records as they stood then"),
            lambda progress, cancelled: office.findings.produce_again(report.id, progress, cancelled),
            self._show,
        )

    def _show(self, again: Again) -> None:
        if again.same:
            title = QCoreApplication.translate("Proving", "Every figure is the issued one")
            said = QCoreApplication.translate(
                "Proving",
                "{number} was produced again from the records as they stood when it was issued: not one figure differs.",
            )
        else:
            title = QCoreApplication.translate("Proving", "It differs from what was issued")
            said = QCoreApplication.translate(
                "Proving",
                "{number} produced again from the records as they stood then differs in the parts below. Check the "
                "history: the records, or what was kept of the report, may have been altered. A newer version of the "
                "program may also count otherwise.",
            )
        WordsDialog(title, said.format(number=again.number), list(again.differing), self._page).open()
