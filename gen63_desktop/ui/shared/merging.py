"""C17: somebody else saved first. Neither version is lost: the person sees both and chooses field by field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_fields import field_words
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import word

_NOT_SHOWN = frozenset({"id", "version", "serial", "marks", "seal", "seal_sha256"})
_PICTURE = "iVBORw0KGgo"
"""How every PNG in base64 begins."""
_MINE, _THEIRS = "mine", "theirs"


class Versions(NamedTuple):
    """A record as it was when the form was opened, as it is typed there, and how a merged one is saved.

    ``names`` are people by id, for the fields that hold such.
    """

    base: Any
    mine: Any
    save: Callable[[Any], Any]
    names: Mapping[int, str] = {}


class EditForm(Form):
    """A form that edits stored records: it tells their versions, and asks where somebody else saved first."""

    def versions(self, theirs: Any) -> Versions | None:
        """What somebody else saved meanwhile as it was and as it is typed here; None where the form edits none."""
        del theirs
        return None

    def _refused(self, error: Refused) -> bool:
        found = self.versions(error.theirs) if isinstance(error, ChangedMeanwhile) else None
        if found is None or not isinstance(error, ChangedMeanwhile):
            return super()._refused(error)
        if not isinstance(error.theirs, type(found.base)):
            return super()._refused(error)
        self._set_sending(sending=False)
        merge = MergeForm(found, error.theirs)
        merge.finished.connect(self.saved)
        FormDialog(merge, self).open()
        return True


class MergeForm(EditForm):
    """Asks for each field that both changed which version to keep; what only one changed is kept as changed."""

    def __init__(self, versions: Versions, theirs: Any, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("MergeForm", "Both of you changed this"),
            QCoreApplication.translate("MergeForm", "Save this version"),
            parent,
        )
        self._versions, self._theirs = versions, theirs
        self._mine: dict[str, Any] = {}
        self._say(self.tr("Someone else saved this while you were working on it."), "muted")
        for field in dataclasses.fields(versions.base):
            if field.name in _NOT_SHOWN:
                continue
            before, other, own = (
                getattr(record, field.name) for record in (versions.base, theirs, versions.mine)
            )
            if own in (before, other):
                continue
            self._mine[field.name] = own
            if other == before:
                said = self.tr("Only you changed “{field}”: {value}")
                self._say(said.format(field=field_words(field.name), value=self._shown(own)))
            else:
                self._ask(field.name, own, other)
        self.start()

    def _say(self, text: str, style: str = "") -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if style:
            look(label, style)
        self.body.addWidget(label)

    def _ask(self, name: str, own: object, other: object) -> None:
        self._say(field_words(name), "strong")
        self._say(self.tr("Yours: {value}").format(value=self._shown(own)))
        self._say(self.tr("Theirs: {value}").format(value=self._shown(other)))
        self.add(
            ChoiceField(
                name,
                self.tr("Which “{field}” is kept?").format(field=field_words(name)),
                [(_MINE, self.tr("Yours")), (_THEIRS, self.tr("Theirs"))],
                required=True,
            )
        )

    def _merged(self) -> Any:
        choices = self.values()
        kept = {name: own for name, own in self._mine.items() if choices.get(name, _MINE) == _MINE}
        return dataclasses.replace(self._theirs, **kept)

    def send(self) -> None:
        """Save what was chosen, over their version."""
        merged = self._merged()
        self.act(self.tr("Saving"), lambda: self._versions.save(merged))

    def versions(self, theirs: Any) -> Versions | None:
        """Somebody saved once more: what was chosen here is compared with that."""
        del theirs
        return self._versions._replace(base=self._theirs, mine=self._merged())

    def _shown(self, value: object) -> str:
        if isinstance(value, bool):
            return self.tr("Yes") if value else self.tr("No")
        if isinstance(value, tuple):
            return ", ".join(self._shown(one) for one in value) or self._shown("")
        if value is None or value == "":
            return self.tr("(empty)")
        if isinstance(value, str) and value.startswith(_PICTURE):
            return self.tr("(a picture)")
        if isinstance(value, StrEnum):
            return word(value)
        if isinstance(value, int) and value in self._versions.names:
            return self._versions.names[value]
        if isinstance(value, datetime):
            return words.moment(value)
        return words.day(value) if isinstance(value, date) else str(value)
