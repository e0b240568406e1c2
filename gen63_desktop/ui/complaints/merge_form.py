"""C17: two people changed one record; both versions are shown field by field, and nothing is lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party
from gen63_desktop.ui.complaints.facts import text_label
from gen63_desktop.ui.complaints.labels import field_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.vocabulary import word

Record = Complaint | Allegation | Party
_NOT_SHOWN = frozenset({"id", "version", "serial", "marks"})
_MINE, _THEIRS = "mine", "theirs"


class MergeForm(Form):
    """Asks for each field that both changed which version to keep; what only one changed is kept as changed."""

    def __init__(
        self,
        base: Record,
        theirs: Record,
        mine: Record,
        save: Callable[[Any], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Both of you changed this"),
            self.tr("Save this version"),
            parent,
        )
        self._theirs, self._save = theirs, save
        self._mine: dict[str, Any] = {}
        self.body.addWidget(
            text_label(self.tr("Someone else saved this while you were working on it."), "muted")
        )
        for field in dataclasses.fields(base):
            if field.name in _NOT_SHOWN:
                continue
            before, other, own = (getattr(record, field.name) for record in (base, theirs, mine))
            if own in (before, other):
                continue
            self._mine[field.name] = own
            if other == before:
                said = self.tr("Only you changed “{field}”: {value}")
                self.body.addWidget(text_label(said.format(field=field_words(field.name), value=_shown(own))))
            else:
                self._ask(field.name, own, other)
        self.start()

    def _ask(self, name: str, own: object, other: object) -> None:
        self.body.addWidget(text_label(field_words(name), "strong"))
        self.body.addWidget(text_label(self.tr("Yours: {value}").format(value=_shown(own))))
        self.body.addWidget(text_label(self.tr("Theirs: {value}").format(value=_shown(other))))
        self.add(
            ChoiceField(
                name,
                self.tr("Which “{field}” is kept?").format(field=field_words(name)),
                [(_MINE, self.tr("Yours")), (_THEIRS, self.tr("Theirs"))],
                required=True,
            )
        )

    def send(self) -> None:
        """Save what was chosen, over their version."""
        choices = self.values()
        kept = {name: own for name, own in self._mine.items() if choices.get(name, _MINE) == _MINE}
        merged = dataclasses.replace(self._theirs, **kept)
        self.act(self.tr("Saving"), lambda: self._save(merged))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("Complaints", "Yes"),
            QCoreApplication.translate("Complaints", "No"),
        )
        return yes if value else no
    if isinstance(value, tuple):
        return ", ".join(_shown(one) for one in value) or _shown("")
    if value is None or value == "":
        return QCoreApplication.translate("Complaints", "(empty)")
    if isinstance(value, StrEnum):
        return word(value)
    return words.day(value) if isinstance(value, date) else str(value)
