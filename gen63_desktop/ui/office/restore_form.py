"""A backup restored into a new folder, with or without an office open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop import places
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupRow
from gen63_desktop.services.keeping.restoring import RestoredOffice, backups_in, restore_backup
from gen63_desktop.ui.office.backup_words import backup_words
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form


class RestoreForm(Form):
    """Asks where the backups lie, which one is wanted, and for a new folder; ``finished`` brings the folder."""

    def __init__(self, source: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RestoreForm", "Restore a backup"),
            QCoreApplication.translate("RestoreForm", "Restore"),
            parent,
        )
        self._asked: Path | None = None
        self.source = self.add(
            FolderField(
                "source",
                self.tr("Folder with the backups"),
                hint=self.tr("The office's folder, its folder “backups”, or the second place."),
            )
        )
        self.backup = self.add(
            ChoiceField("backup", self.tr("Backup"), [], required=True, none=self.tr("The folder holds none"))
        )
        self.target = self.add(
            FolderField(
                "target",
                self.tr("New folder for the restored office"),
                hint=self.tr("A backup is never restored over an office: the folder must be new or empty."),
            )
        )
        self.source.changed.connect(self._look)
        if source is not None:
            self.source.set_raw(str(source))
        self.target.set_raw(str(places.offices() / self.tr("Restored office")))
        self.start()

    def _look(self) -> None:
        folder = self.source.value()
        if folder is None or folder == self._asked or not folder.is_absolute():
            return
        self._asked = folder

        def show(found: tuple[BackupRow, ...]) -> None:
            if self._asked == folder:
                self.backup.set_options([(row.name, backup_words(row)) for row in found])
                self.backup.set_value(found[0].name)
                self.source.show_error("")

        def none(error: Refused) -> bool:
            if self._asked == folder:
                self.backup.set_options([])
                self.source.show_error(messages.sentence(error, with_place=False))
            return True

        tasks.ask(self, lambda: backups_in(folder), show, none)

    def send(self) -> None:
        """Restore it."""
        source, name, target = self.source.value(), str(self.backup.value()), self.target.value()
        if source is None or target is None:
            return
        self._set_sending(sending=True)
        tasks.act_long(
            self,
            self.tr("Restoring the backup"),
            lambda progress, cancelled: restore_backup(source, name, target, progress, cancelled),
            self._restored,
            self._refused,
        )

    def _restored(self, done: RestoredOffice) -> None:
        self._set_sending(sending=False)
        said = self.tr("The office was restored to {folder}. Open it there.").format(folder=done.folder)
        if done.missing:
            said += " " + words.count(
                done.missing,
                self.tr("{n} attached file is not in the backup."),
                self.tr("{n} attached files are not in the backup."),
            )
        if done.destroyed:
            said += " " + self.tr(
                "Destroyed since this backup was made, and here again: {numbers}. Propose their destruction again."
            ).format(numbers=", ".join(done.destroyed))
        messages.tell(said)
        self.saved(done.folder)
