"""Writing due dates to a calendar file: asking where, and saying how many there are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.ui.shared import messages, tasks, words


def ask_where(parent: QWidget, name: str, then: Callable[[Path], None]) -> None:
    """Ask for the calendar file; ``name`` is proposed."""
    title = QCoreApplication.translate("DueDates", "Save as")
    kinds = QCoreApplication.translate("DueDates", "Calendar (*.ics)")
    dialog = QFileDialog(parent.window(), title, name, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("ics")
    dialog.fileSelected.connect(lambda file: then(Path(file)))
    dialog.open()


def write_days(parent: QWidget, write: Callable[[], int], path: Path) -> None:
    """Write the days, and say how many there are; a program that reads calendars takes them in."""

    def done(count: int) -> None:
        said = QCoreApplication.translate(
            "DueDates",
            "{n} due dates are in {name}. Take the file into your calendar; a later one moves them.",
        )
        if not count:
            said = QCoreApplication.translate("DueDates", "Nothing is due: {name} is an empty calendar.")
        messages.tell(said.format(n=words.number(count), name=path.name))

    tasks.act(parent, QCoreApplication.translate("DueDates", "Writing the due dates"), write, done)
