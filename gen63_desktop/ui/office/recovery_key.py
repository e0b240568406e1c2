"""The recovery key in the window: made, shown once, saved as a page or printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from gen63_desktop.services.access.access import Access
from gen63_desktop.ui.office.shown_once import ShownOnceDialog
from gen63_desktop.ui.office.sign_in_forms import MakeRecoveryKeyForm
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog


def make_recovery_key(window: QWidget, access: Access, done: Callable[[], object] = lambda: None) -> None:
    """Ask, make it, and show it."""

    def ask(renew: bool) -> None:
        form = MakeRecoveryKeyForm(access, renew=renew)
        form.finished.connect(partial(_show, window, access, done))
        FormDialog(form, window).open()

    tasks.ask(window, access.has_recovery_key, ask)


def _show(window: QWidget, access: Access, done: Callable[[], object], text: str) -> None:
    done()
    shown: list[ShownOnceDialog] = []
    dialog = ShownOnceDialog(
        QCoreApplication.translate("RecoveryKey", "The recovery key"),
        QCoreApplication.translate(
            "RecoveryKey",
            "Print it or save the page, and keep it in a safe. Case and blanks do not matter when it is typed; there "
            "is no digit 0, 1, 8 or 9 in it.",
        ),
        QCoreApplication.translate("RecoveryKey", "The recovery key"),
        text,
        QCoreApplication.translate("RecoveryKey", "The recovery key is &kept in a safe place"),
        [
            (
                "file-text",
                QCoreApplication.translate("RecoveryKey", "&Save as PDF…"),
                lambda: _save(shown[0], access, text),
            ),
            (
                "printer",
                QCoreApplication.translate("RecoveryKey", "&Print…"),
                lambda: _print(shown[0], access, text),
            ),
        ],
        window,
    )
    shown.append(dialog)
    dialog.open()


def _save(dialog: ShownOnceDialog, access: Access, text: str) -> None:
    words = QCoreApplication.translate("RecoveryKey", "Save the page with the recovery key")
    chooser = QFileDialog(dialog, words)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setNameFilter("PDF (*.pdf)")
    chooser.setDefaultSuffix("pdf")
    chooser.selectFile("recovery-key.pdf")

    def chosen(name: str) -> None:
        saving = QCoreApplication.translate("RecoveryKey", "Saving the page")
        tasks.act(dialog, saving, lambda: access.save_recovery_page(text, Path(name)), saved)

    def saved(path: Path) -> None:
        told = QCoreApplication.translate(
            "RecoveryKey", "Saved as {name}. Whoever has the file has the key: delete it once it is printed."
        )
        messages.tell(told.format(name=path.name))

    chooser.fileSelected.connect(chosen)
    chooser.open()


def _print(dialog: ShownOnceDialog, access: Access, text: str) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    asked = QPrintDialog(printer, dialog)
    asked.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)

    def accepted() -> None:
        document = QTextDocument()
        document.setPlainText("\n\n".join(access.recovery_page_lines(text)))
        document.print_(printer)

    asked.accepted.connect(accepted)
    asked.setWindowModality(Qt.WindowModality.WindowModal)
    asked.show()
