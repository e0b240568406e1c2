"""A record as it stood at the end of a day, with its parts, as text."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gen63_desktop.services.history import FieldChange
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks, words
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, fit
from gen63_desktop.ui.shared.history_fields import kind_words
from gen63_desktop.ui.shared.history_text import change_text
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import look

_TYPING_MS = 400


class StoodDialog(QDialog):
    """Asks for the day and shows every field as it was."""

    def __init__(
        self, office: Office, kind: str, record_id: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._office, self._kind, self._record = office, kind, record_id
        self._task: tasks.Task | None = None
        self.setWindowTitle(self.tr("As it stood: {kind} {name}").format(kind=kind_words(kind), name=name))
        head = QLabel(self.windowTitle())
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        look(head, "h2")
        self.day = DayField("day", self.tr("At the end of"), office.session.today, not_after_today=True)
        self.day.set_value(office.session.today())
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.read)
        self.day.changed.connect(self._typing.start)
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        buttons = bare_buttons(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (head, self.day, self.text, buttons):
            column.addWidget(widget)
        fit(self, 84, 30)
        self.read()

    def read(self) -> None:
        """Show the record of the day that was typed."""
        day = self.day.value()
        if not isinstance(day, date) or self.day.problem():
            return
        if self._task is not None:
            self._task.drop()
        past, kind, record = self._office.history.past, self._kind, self._record
        self._task = tasks.ask(
            self, lambda: past.stood(kind, record, day), lambda found: self._show(day, found)
        )

    def _show(self, day: date, found: tuple[FieldChange, ...]) -> None:
        if not found:
            none = self.tr("At the end of {day} there was no such record.")
            self.text.setPlainText(none.format(day=words.day(day)))
            return
        blocks = []
        for (kind, _), changes in groupby(found, key=lambda each: (each.kind, each.record_id)):
            lines = [change_text(change, change.kind, whole=True) for change in changes]
            blocks.append("\n".join([kind_words(kind), *lines]))
        self.text.setPlainText("\n\n".join(blocks))
