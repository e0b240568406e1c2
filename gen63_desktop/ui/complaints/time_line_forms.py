"""Asks which entries of a time line are shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.time_line import Kind, Narrowing, TimeLineEntry
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.labels import kind_words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.form import Form


class NarrowingForm(Form):
    """Kinds, a person, and a span of days; its result is the narrowing."""

    def __init__(
        self,
        office: Office,
        entries: Sequence[TimeLineEntry],
        narrowing: Narrowing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Show a part of the time line"), self.tr("Show it"), parent)
        there = {kind for entry in entries for kind in entry.kinds}
        kinds = [
            (kind, kind_words(kind) or self.tr("The complaint itself")) for kind in Kind if kind in there
        ]
        people = sorted({entry.person for entry in entries}, key=str.casefold)
        self.add(
            ChecklistField(
                "kinds", self.tr("What it is about"), kinds, hint=self.tr("None ticked: everything.")
            )
        )
        self.add(
            ChoiceField("person", self.tr("By whom"), [(one, one) for one in people], none=self.tr("Anybody"))
        )
        self.add(DayField("first", self.tr("From"), office.session.today))
        self.add(DayField("last", self.tr("Up to and including"), office.session.today))
        for name in ("kinds", "person", "first", "last"):
            self.fields[name].set_value(getattr(narrowing, name))
        self.body.addStretch()
        self.start()

    def check(self) -> dict[str, str]:
        """The last day is not before the first."""
        values = self.values()
        if values["first"] and values["last"] and values["last"] < values["first"]:
            return {"last": self.tr("This day is before the first one. Type a later day.")}
        return {}

    def send(self) -> None:
        """Show it."""
        values = self.values()
        kinds = tuple(kind for kind in Kind if kind in values["kinds"])
        self.saved(Narrowing(kinds, values["person"] or "", values["first"], values["last"]))
