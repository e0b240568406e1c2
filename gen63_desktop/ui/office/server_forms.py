"""What is done for a team's office by the server's login for backups: each form asks for its password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.keeping.records import BackedUp
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.history import Signatures
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.fields import PassphraseField
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form

Work = Callable[[str, Progress, Cancelled], Any]


class ServerForm(Form):
    """Explains, asks for the password, works with progress and Cancel; ``finished`` brings the result."""

    def __init__(
        self, office: Office, title: str, verb: str, explained: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, verb, parent)
        self._office = office
        said = QLabel(explained)
        said.setWordWrap(True)
        self.body.addWidget(said)

    def _ask_password(self) -> None:
        self.password = self.add(
            PassphraseField(
                "password",
                self.tr("Password of the server’s login for backups"),
                hint=self.tr(
                    "The server knows this login as {login}; it reads every row and changes none. Its password was "
                    "shown once, when the office was made there. It is not kept on this computer."
                ).format(login=self._office.copies.login),
            )
        )
        self.start()

    def _run(self, words: str, work: Work) -> None:
        password = self.password.value()
        self._set_sending(sending=True)
        tasks.act_long(
            self,
            words,
            lambda progress, cancelled: work(password, progress, cancelled),
            self._done,
            self._refused,
        )

    def _done(self, result: object) -> None:
        self._set_sending(sending=False)
        self.password.edit.clear()
        self.saved(result)


class BackUpForm(ServerForm):
    """A copy of the office now, into the folder of copies."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            QCoreApplication.translate("BackUpForm", "Back up now"),
            QCoreApplication.translate("BackUpForm", "Back up"),
            QCoreApplication.translate(
                "BackUpForm",
                "The whole office is copied as it is at this moment into a folder, encrypted, and compared row by row "
                "with the server. Everybody can work on meanwhile.",
            ),
            parent,
        )
        self.folder = self.add(
            FolderField(
                "folder",
                self.tr("Folder of copies"),
                hint=self.tr(
                    "On a disk of this computer. Each copy gets a folder of its own in it; those that are no longer "
                    "kept are removed. The choice is remembered for this computer."
                ),
            )
        )
        chosen = office.copies.folder()
        self.folder.set_raw(str(chosen) if chosen is not None else "")
        self._ask_password()
        if chosen is not None:
            self.password.control.setFocus()

    def send(self) -> None:
        """Make the copy."""
        folder, copies = self.folder.value(), self._office.copies
        if folder is None:
            return

        def work(password: str, progress: Progress, cancelled: Cancelled) -> BackedUp:
            if folder != copies.folder():
                copies.choose_folder(folder)
            return copies.back_up(password, progress, cancelled)

        self._run(self.tr("Backing up the office"), work)


class DrillForm(ServerForm):
    """The latest copy restored for trial."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            QCoreApplication.translate("DrillForm", "Try a restore"),
            QCoreApplication.translate("DrillForm", "Try"),
            QCoreApplication.translate(
                "DrillForm",
                "The latest copy is restored into a temporary folder, opened, and compared with its proof and with the "
                "history at the server. The result is signed and stands in the history.",
            ),
            parent,
        )
        self._ask_password()

    def send(self) -> None:
        """Try it."""
        self._run(self.tr("Trying to restore the latest backup"), self._office.copies.try_restore)


class CheckFilesForm(ServerForm):
    """Every attached file checked, by somebody to whom the server shows a part only."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            QCoreApplication.translate("CheckFilesForm", "Check the attachments"),
            QCoreApplication.translate("CheckFilesForm", "Check"),
            QCoreApplication.translate(
                "CheckFilesForm",
                "Every attached file at the server is opened and compared with its record. You learn which are not "
                "whole, and nothing of what is in them.",
            ),
            parent,
        )
        self._ask_password()

    def send(self) -> None:
        """Check them."""
        self._run(self.tr("Checking the attachments"), self._office.copies.check_files)


class CheckHistoryForm(ServerForm):
    """The whole history checked, by somebody to whom the server shows a part only."""

    def __init__(self, office: Office, which: Signatures, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            QCoreApplication.translate("CheckHistoryForm", "Check the history"),
            QCoreApplication.translate("CheckHistoryForm", "Check"),
            QCoreApplication.translate(
                "CheckHistoryForm",
                "The server shows you a part of the history only, and a part cannot be checked by itself. Its login "
                "for backups sees the whole: you learn whether anything was altered, and nothing else of it.",
            ),
            parent,
        )
        self._which = which
        self._ask_password()

    def send(self) -> None:
        """Check it."""
        history, which = self._office.history, self._which
        self._run(
            self.tr("Checking the history"),
            lambda password, progress, cancelled: history.verify(
                progress, cancelled, signatures=which, backup_password=password
            ),
        )
