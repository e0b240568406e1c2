"""What the menu offers for keeping the office: back up now, try a restore, check the attachments.

At a server each asks for the password of the server's login for backups first.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.keeping.records import BackedUp, Drill, FilesChecked
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office import backup_words
from gen63_desktop.ui.office.server_forms import BackUpForm, CheckFilesForm, DrillForm
from gen63_desktop.ui.office.told_dialog import ToldDialog
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog


def back_up_now(parent: QWidget, office: Office, done: Callable[[], object] | None = None) -> None:
    """Make a backup in both places, or at a server a copy in the folder; say what came of it."""

    def show(made: BackedUp) -> None:
        title = QCoreApplication.translate("Backups", "Back up now")
        head = QCoreApplication.translate("Backups", "The office was backed up")
        line = backup_words.backup_words(made.backup) if made.backup is not None else ""
        ToldDialog(title, head, line, [made.warning] if made.warning else [], parent).open()
        if done is not None:
            done()

    if office.copies.available:
        _ask(BackUpForm(office), show, parent)
        return
    text = QCoreApplication.translate("Backups", "Backing up the office")
    tasks.ask_long(parent, text, office.keeping.back_up, show)


def _ask(form: Form, show: Callable[[Any], None], parent: QWidget) -> None:
    form.finished.connect(show)
    FormDialog(form, parent).open()


def try_a_restore(parent: QWidget, office: Office, done: Callable[[], object] | None = None) -> None:
    """Restore the latest backup for trial and show what was found."""

    def show(drill: Drill) -> None:
        title = QCoreApplication.translate("Backups", "Try a restore")
        head = (
            QCoreApplication.translate("Backups", "The backup is whole")
            if drill.passed
            else QCoreApplication.translate("Backups", "The backup is not whole")
        )
        said = QCoreApplication.translate(
            "Backups",
            "The backup of {moment} was restored into a temporary folder, opened and compared: {entries}, {records} "
            "and {files}. The trial stands in the history.",
        ).format(
            moment=words.moment(drill.taken_at),
            entries=words.count(
                drill.entries,
                QCoreApplication.translate("Backups", "{n} entry of the history"),
                QCoreApplication.translate("Backups", "{n} entries of the history"),
            ),
            records=words.count(
                drill.records,
                QCoreApplication.translate("Backups", "{n} record"),
                QCoreApplication.translate("Backups", "{n} records"),
            ),
            files=backup_words.files_words(drill.files),
        )
        ToldDialog(title, head, said, drill.problems, parent).open()
        if done is not None:
            done()

    if office.copies.available:
        _ask(DrillForm(office), show, parent)
        return
    text = QCoreApplication.translate("Backups", "Trying to restore the latest backup")
    tasks.act_long(parent, text, office.keeping.try_restore, show)


def check_attachments(parent: QWidget, office: Office) -> None:
    """Look at every attached file and show which are not whole."""

    def show(found: FilesChecked) -> None:
        title = QCoreApplication.translate("Backups", "Check of the attachments")
        if found.wrong:
            head = words.count(
                len(found.wrong),
                QCoreApplication.translate("Backups", "{n} attached file is not whole"),
                QCoreApplication.translate("Backups", "{n} attached files are not whole"),
            )
            said = QCoreApplication.translate(
                "Backups",
                "{files} were checked. What is missing may be in a backup (menu File, Backups).",
            )
        else:
            head = QCoreApplication.translate("Backups", "Every attached file is whole")
            said = QCoreApplication.translate("Backups", "{files} checked against their records.")
        said = said.format(files=backup_words.files_words(found.checked))
        ToldDialog(title, head, said, [backup_words.fault_words(one) for one in found.wrong], parent).open()

    if not office.keeping.checks_files:
        _ask(CheckFilesForm(office), show, parent)
        return
    text = QCoreApplication.translate("Backups", "Checking the attachments")
    tasks.act_long(parent, text, office.keeping.check_files, show)
