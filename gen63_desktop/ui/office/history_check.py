"""The check of the history, and what it found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gen63_desktop.services.history import Signatures, Verdict
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.server_forms import CheckHistoryForm
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.dialog_parts import bare_buttons
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


def check_history(parent: QWidget, office: Office, *, every: bool = False) -> None:
    """Check chain, signatures, live rows and heads elsewhere, then show the verdict. ``every``: each signature.

    At a server, who is shown a part only is asked for the password of the login for backups.
    """
    which = Signatures.ALL if every else Signatures.RECENT

    def show(verdict: Verdict) -> None:
        VerdictDialog(verdict, parent).open()

    def check(shown_whole: bool) -> None:
        if not shown_whole:
            form = CheckHistoryForm(office, which)
            form.finished.connect(show)
            FormDialog(form, parent).open()
            return
        tasks.ask_long(
            parent,
            QCoreApplication.translate("HistoryCheck", "Checking the history"),
            lambda progress, cancelled: office.history.verify(progress, cancelled, signatures=which),
            show,
        )

    if office.copies.available:
        tasks.ask(parent, lambda: office.history.shown_whole(), check)  # noqa: PLW0108  typed lazily
    else:
        check(shown_whole=True)


class VerdictDialog(QDialog):
    """What the check found, in words, with the head of the history to be compared."""

    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History check"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        title = QLabel(
            self.tr("The history was altered") if verdict.problems else self.tr("Nothing was altered")
        )
        look(title, "h2")
        column.addWidget(title)
        checked = QLabel(
            self.tr(
                "{entries} and {records} were checked, {signatures}, and {heads} that stand elsewhere (on issued "
                "reports, in the key file, beside backups)."
            ).format(
                entries=words.count(
                    verdict.entries, self.tr("{n} signed entry"), self.tr("{n} signed entries")
                ),
                records=words.count(verdict.records, self.tr("{n} record"), self.tr("{n} records")),
                signatures=words.count(
                    verdict.signatures, self.tr("{n} signature"), self.tr("{n} signatures")
                ),
                heads=words.count(verdict.anchors, self.tr("{n} head"), self.tr("{n} heads")),
            )
        )
        checked.setWordWrap(True)
        column.addWidget(checked)
        told = tuple(map(messages.told, (*verdict.problems, *verdict.remarks)))
        if told:
            found = QPlainTextEdit("\n".join(told))
            found.setReadOnly(True)
            found.setTabChangesFocus(True)
            found.setAccessibleName(self.tr("What was found"))
            column.addWidget(found, 1)
        head = QLabel(
            self.tr("Head of the history: entry {seq}, {hash}").format(
                seq=verdict.head.seq, hash=" ".join(verdict.head.hash[i : i + 8] for i in range(0, 64, 8))
            )
        )
        head.setWordWrap(True)
        head.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        head.setAccessibleName(head.text())
        look(head, "muted")
        column.addWidget(head)
        buttons = bare_buttons(self)
        column.addWidget(buttons)
        self.resize(560, 420 if told else 260)
