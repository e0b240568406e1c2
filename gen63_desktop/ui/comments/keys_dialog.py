"""The keys of the queue, to be read and to be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments import queue_keys
from gen63_desktop.ui.comments.key_field import KeyField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.theme import look


class KeysForm(Form):
    """Each command of the queue with its key. They are kept for the person who is signed in."""

    def __init__(
        self,
        office: Office,
        names: Mapping[str, str],
        keys: Mapping[str, str],
        of_the_window: Callable[[], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Keys of the queue"), self.tr("Save"), parent)
        self._office = office
        self._names = names
        self._of_the_window = of_the_window
        self.body.addWidget(
            self._told(
                self.tr(
                    "They hold only while a comment is being read, never while you type. To change one, go to it and "
                    "press the new key; Backspace leaves the command without a key."
                )
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for place, (name, label) in enumerate(names.items()):
            field = self.keep_field(KeyField(name, label))
            field.set_raw(keys[name])
            grid.addWidget(field, place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addWidget(
            self._told(self.tr("All of them can be turned off under “Single keys in the queue” in the menu."))
        )
        self.standard_button = QPushButton(self.tr("Standard keys"))
        self.standard_button.setAutoDefault(False)
        self.standard_button.setToolTip(self.tr("Show the standard keys again; Save keeps them"))
        self.standard_button.clicked.connect(self.show_standard)
        self.buttons.insertWidget(0, self.standard_button)
        self.start()

    def _told(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        look(label, "muted")
        return label

    def show_standard(self) -> None:
        """The way back: every command has its standard key."""
        for name, field in self.fields.items():
            field.set_raw(queue_keys.STANDARD[name])
        for field in self.fields.values():
            field.show_error("")
        self.standard_button.setFocus()

    def check(self) -> dict[str, str]:
        """No key means two things."""
        return queue_keys.problems(self.values(), self._names, self._of_the_window())

    def send(self) -> None:
        """Keep them for this person."""
        keys = self.values()
        preferences = self._office.preferences
        kept = queue_keys.changed(keys)
        self.act(
            self.tr("Keeping the keys"),
            lambda: preferences.set(queue_keys.PREFERENCE, kept),
            lambda _done: self.saved(keys),
        )
