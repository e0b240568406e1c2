"""What is asked before a view is kept, shared with the office, or taken away from everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.saved_views import LONGEST
from gen63_desktop.domain.shared_views import SharedView
from gen63_desktop.services.saved_views import SavedViews
from gen63_desktop.services.shared_views import SharedViews
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import TextField, TickField
from gen63_desktop.ui.shared.form import Form


def _name_field(title: str, hint: str) -> TextField:
    name = QCoreApplication.translate("KeptViews", "Name of the view")
    field = TextField("title", name, required=True, hint=hint.format(n=LONGEST))
    field.set_raw(title)
    return field


class NameForm(Form):
    """Asks what a new view of one's own is called."""

    def __init__(
        self,
        service: SavedViews,
        of_list: str,
        content: Mapping[str, Any],
        taken: Sequence[str],
        title: str = "",
    ) -> None:
        super().__init__(
            QCoreApplication.translate("KeptViews", "Save as a view"),
            QCoreApplication.translate("KeptViews", "Save the view"),
        )
        self._service, self._of_list, self._content, self._taken = service, of_list, content, taken
        hint = QCoreApplication.translate(
            "KeptViews", "It keeps the filters, the words, the sort and the columns. At most {n} characters."
        )
        self.add(_name_field(title, hint))
        self.start()

    def send(self) -> None:
        """Keep it."""
        title, service = self.values()["title"], self._service
        self.act(
            self.tr("Saving the view"),
            lambda: service.keep(self._of_list, title, self._content, self._taken),
        )


class ShareForm(Form):
    """Says who will see a view and what it tells them; ``changes`` is the shared view that is to show this."""

    def __init__(
        self,
        service: SharedViews,
        of_list: str,
        content: Mapping[str, Any],
        taken: Sequence[str],
        *,
        title: str,
        says: str,
        changes: SharedView | None = None,
    ) -> None:
        new = QCoreApplication.translate("ShareForm", "Share a view with the office")
        change = QCoreApplication.translate("ShareForm", "Change the view for everybody")
        super().__init__(new if changes is None else change, new if changes is None else change)
        self._service, self._of_list, self._content, self._taken = service, of_list, dict(content), taken
        self._changes = changes
        seen = self.tr(
            "Everybody who may read this list sees the view and its name, each with the count of what they may open "
            "themselves. Name and filters are kept in the history for good: names of persons do not belong there."
        )
        self.body.addWidget(text_label(seen, "muted"))
        self.body.addWidget(text_label(self.tr("It shows: {words}").format(words=says)))
        self.add(_name_field(title, self.tr("At most {n} characters.")))
        if content.get("words"):
            words = self.tr("Share the words “{words}” too").format(words=content["words"])
            hint = self.tr(
                "Leave this empty where they name a person: the view is then shared without words."
            )
            self.add(TickField("with_words", words, hint=hint))
        self.start()

    def send(self) -> None:
        """Share it, or let it show this from now on."""
        said, service, changes = self.values(), self._service, self._changes
        content = self._content if said.get("with_words", True) else {**self._content, "words": ""}
        if changes is not None:
            self.act(
                self.tr("Changing the view"),
                lambda: service.change(changes, said["title"], content, self._taken),
            )
        else:
            self.act(
                self.tr("Sharing the view"),
                lambda: service.share(self._of_list, said["title"], content, self._taken),
            )


class TakeAwayForm(Form):
    """Asks before a shared view goes for everybody."""

    def __init__(self, service: SharedViews, view: SharedView) -> None:
        super().__init__(self.tr("Take the shared view away"), self.tr("Take it away"))
        self._service, self._view = service, view
        said = self.tr(
            "“{title}” goes for everybody who reads this list. What people copied to their own views stays. The "
            "history keeps what it was."
        )
        self.body.addWidget(text_label(said.format(title=view.title)))
        self.start()

    def send(self) -> None:
        """Take it away."""
        service, number = self._service, self._view.id
        self.act(self.tr("Taking the view away"), lambda: service.withdraw(number))
