"""The letterhead and the seal of the agency, with a preview of the page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.letterhead_preview import LetterheadPreview
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.merging import EditForm, Versions
from gen63_desktop.ui.shared.theme import look


class LetterheadForm(EditForm):
    """Changes what stands at the head of the first page of reports and letters."""

    def __init__(self, office: Office, stored: AgencyLetterhead, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Letterhead and seal"), self.tr("Save"), parent)
        self._office, self._stored, self._seal = office, stored, stored.seal_png
        self._agency = self.add(
            TextField(
                "agency",
                self.tr("Name of the agency"),
                hint=self.tr(
                    "It stands large at the head of a first page. Issued reports keep the head they have."
                ),
            )
        )
        self._lines = self.add(
            LongTextField(
                "lines",
                self.tr("Lines below it"),
                hint=self.tr("Address, telephone, e-mail: each on a line of its own, six at most."),
                lines=4,
            )
        )
        self._add_seal()
        caption = QLabel(self.tr("So a first page begins"))
        look(caption, "strong")
        self.body.addWidget(caption)
        self.preview = LetterheadPreview(office)
        self.body.addWidget(self.preview)
        self._fill(stored)
        self.start()

    def _add_seal(self) -> None:
        self._file = self.add(
            FileField(
                "seal",
                self.tr("Picture of the seal"),
                hint=self.tr("PNG or JPEG, best 300 by 300 dots or more. Only the picture itself is kept."),
                kinds="*.png *.jpg *.jpeg",
            )
        )
        self.remove_seal = QPushButton(self.tr("Take the seal away"))
        self.remove_seal.setAutoDefault(False)
        self.body.addWidget(self.remove_seal, 0, Qt.AlignmentFlag.AlignLeft)
        self._words = self.add(
            TextField(
                "seal_words",
                self.tr("What the seal shows"),
                hint=self.tr("In a few words, for those who hear the page."),
            )
        )

    def _fill(self, stored: AgencyLetterhead) -> None:
        self._agency.set_value(stored.agency)
        self._lines.set_value("\n".join(stored.lines))
        self._words.set_value(stored.seal_words)
        for field in (self._agency, self._lines, self._words):
            field.changed.connect(self._show)
        self._file.changed.connect(self._take_file)
        self.remove_seal.clicked.connect(self._remove)
        self._show()

    def raw(self) -> dict[str, Any]:
        """What is typed, and the seal as it is now."""
        return {**super().raw(), "seal_png": self._seal}

    def _typed(self) -> AgencyLetterhead:
        lines = [" ".join(line.split()) for line in self._lines.value().splitlines()]
        return replace(
            self._stored,
            agency=self._agency.value(),
            lines=tuple(line for line in lines if line),
            seal_png=self._seal,
            seal_words=self._words.value() if self._seal else "",
        )

    def _show(self) -> None:
        self.remove_seal.setVisible(bool(self._seal))
        self.preview.show_letterhead(self._typed().value)

    def _take_file(self) -> None:
        chosen: tuple[Path, ...] = self._file.value()
        if chosen:
            tasks.ask(self, lambda: self._read(chosen[0]), self._take_seal, self._no_seal)

    def _read(self, path: Path) -> str:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise Refused(
                "{name} cannot be read: {why}.",
                "Choose a file of this computer.",
                where="seal",
                name=path.name,
                why=error.strerror,
            ) from error
        return self._office.settings.seal_from(data)

    def _take_seal(self, seal: str) -> None:
        self._seal = seal
        self._file.show_error("")
        self._show()
        messages.announce(self.tr("The picture of the seal was read."))

    def _no_seal(self, error: Refused) -> bool:
        self._file.clear()
        return self._refused(error)

    def _remove(self) -> None:
        self._seal = ""
        self._file.clear()
        self._show()
        self._file.control.setFocus()

    def check(self) -> dict[str, str]:
        """A seal has words."""
        if self._seal and not self._words.value():
            return {"seal_words": self.tr("Say in a few words what the seal shows.")}
        return {}

    def versions(self, theirs: Any) -> Versions | None:
        """The letterhead as it was, as it is typed, and how it is saved."""
        del theirs
        return Versions(self._stored, self._typed(), self._office.settings.change_letterhead)

    def send(self) -> None:
        """Save the letterhead."""
        typed = self._typed()
        self.act(self.tr("Saving the letterhead"), lambda: self._office.settings.change_letterhead(typed))
