"""The second folder for backups on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.folder_field import FolderField
from gen63_desktop.ui.shared.form import Form


class SecondPlaceForm(Form):
    """Asks for a folder; an empty one means none."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Second place for backups"), self.tr("Save"), parent)
        self._office = office
        self.folder = self.add(
            FolderField(
                "folder",
                self.tr("Folder for second copies"),
                hint=self.tr(
                    "On another disk, a network drive or a synchronized folder: backups are encrypted and finished "
                    "files. Leave it empty for none. It is remembered for this computer only."
                ),
                required=False,
            )
        )
        present = office.keeping.second.folder()
        self.folder.set_raw(str(present) if present is not None else "")
        self.start()

    def send(self) -> None:
        """Remember it."""
        folder = self.folder.value()
        self.act(
            self.tr("Saving the second place"),
            lambda: self._office.keeping.choose_second_place(folder),
        )
