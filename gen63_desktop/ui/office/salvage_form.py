"""A damaged office, salvaged into a new folder by somebody who could open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop import places
from gen63_desktop.services.keeping.salvage import LIST, Salvaged, salvage_office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.fields import PassphraseField, TextField
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form


class SalvageForm(Form):
    """Asks for the damaged office, the person with the passphrase, and a new folder; ``finished`` brings that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SalvageForm", "Salvage a damaged office"),
            QCoreApplication.translate("SalvageForm", "Salvage"),
            parent,
        )
        self.source = self.add(
            FolderField(
                "source",
                self.tr("Folder of the damaged office"),
                hint=self.tr(
                    "It stays as it is. A backup that can be restored is better than what can be salvaged."
                ),
            )
        )
        self.person = self.add(TextField("person", self.tr("Your name"), required=True))
        self.passphrase = self.add(PassphraseField("passphrase", self.tr("Passphrase"), required=True))
        self.target = self.add(
            FolderField(
                "target",
                self.tr("New folder for the salvaged office"),
                hint=self.tr("A list of what could not be saved is put there, too."),
            )
        )
        self.target.set_raw(str(places.offices() / self.tr("Salvaged office")))
        self.start()

    def send(self) -> None:
        """Salvage it."""
        source, target = self.source.value(), self.target.value()
        if source is None or target is None:
            return
        person, passphrase = self.person.value(), self.passphrase.value()
        self._set_sending(sending=True)
        tasks.act_long(
            self,
            self.tr("Salvaging what can be read"),
            lambda progress, cancelled: salvage_office(
                source, person, passphrase, target, progress=progress, cancelled=cancelled
            ),
            self._salvaged,
            self._refused,
        )

    def _salvaged(self, done: Salvaged) -> None:
        self._set_sending(sending=False)
        lost = sum(last - first + 1 for spans in done.lost.values() for first, last in spans)
        lost += len(done.lost_files)
        said = words.count(
            done.records,
            self.tr("{n} record was salvaged."),
            self.tr("{n} records were salvaged."),
        )
        if lost:
            said += " " + words.count(
                lost, self.tr("Up to {n} thing was lost."), self.tr("Up to {n} things were lost.")
            )
        said += " " + self.tr("“{list}” in {folder} names what was not saved.").format(
            list=LIST, folder=done.folder
        )
        messages.tell(said)
        self.saved(Path(done.folder))
