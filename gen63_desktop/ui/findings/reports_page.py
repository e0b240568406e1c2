"""What the commands of the page Reports work on: its views, and how its files are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.draft_view import DraftView
from gen63_desktop.ui.findings.issued_view import IssuedView
from gen63_desktop.ui.findings.prepared_view import PreparedView
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.page import Page


class ReportsPage(Page):
    """The page as its commands know it."""

    office: Office
    draft: DraftView
    prepared: PreparedView
    issued: IssuedView

    @property
    def prepares_another(self) -> bool:
        """Whether the draft in sight is not that of a quarter."""
        raise NotImplementedError

    def show_issued(self, report_id: int) -> None:
        """Show an issued report in the list."""
        raise NotImplementedError

    def table_in_sight(self) -> str:
        """The title of the table that the person is looking at; empty: none."""
        raise NotImplementedError

    def pdf_files(self) -> str:
        """The filter of a file dialog for PDF."""
        return self.tr("PDF files (*.pdf)")

    def save_as(self, name: str, kinds: str, then: Callable[[Path], object]) -> None:
        """Ask for the file that something is written to."""
        dialog = QFileDialog(self.window(), self.tr("Save as"), name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def say_saved(self, path: Path) -> None:
        """Say where something was written."""
        messages.tell(self.tr("Saved as {name}.").format(name=path.name))
