"""What of the history leaves the office from the window: the export, the published keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.services.history_leaving import Exported
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.told_dialog import ToldDialog
from gen63_desktop.ui.shared import tasks, words


def export_history(parent: QWidget, office: Office) -> None:
    """Write every signed entry to a file of the person's choice, with the verifier beside it."""
    kinds = QCoreApplication.translate("HistoryFiles", "Lines of JSON (*.jsonl)")
    _save_as(parent, "history.jsonl", kinds, lambda path: _export(parent, office, path))


def _export(parent: QWidget, office: Office, path: Path) -> None:
    def done(found: Exported) -> None:
        head = QCoreApplication.translate("HistoryFiles", "The history was exported")
        said = QCoreApplication.translate(
            "HistoryFiles",
            "{n} signed entries were written to {name}, without the values of the records. The verifier "
            "“gen63_check” and a description of the format lie beside it: an auditor needs nothing else but the "
            "office's published keys.",
        ).format(n=words.number(found.entries), name=path.name)
        ToldDialog(head, head, said, [f"{found.head.seq} {found.head.hash}"], parent).open()

    tasks.act_long(
        parent,
        QCoreApplication.translate("HistoryFiles", "Exporting the history"),
        lambda progress, cancelled: office.history.leaving.export(path, (), "", progress, cancelled),
        done,
    )


def _save_as(parent: QWidget, name: str, kinds: str, then: Callable[[Path], object]) -> None:
    dialog = QFileDialog(parent.window(), QCoreApplication.translate("HistoryFiles", "Save as"), name, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.fileSelected.connect(lambda file: then(Path(file)))
    dialog.open()
