"""The history of one record, readable beside it: entries in words, by person and by field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.history import FieldChange, HistoryLine
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, fit
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.history_fields import field_words, kind_words
from gen63_desktop.ui.shared.history_text import entry_text, is_shortened
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.record_page import RecordPage
from gen63_desktop.ui.shared.stood_dialog import StoodDialog
from gen63_desktop.ui.shared.theme import look

KEY = "Ctrl+Shift+H"


def show_history(
    parent: QWidget, office: Office, kind: str, record_id: int, name: str, field: str | None = None
) -> None:
    """Read the history of a record and show it; ``name`` is what the person knows the record by.

    ``field``: of this field alone; empty: the person is asked which one.
    """

    def show(lines: tuple[HistoryLine, ...]) -> None:
        dialog = HistoryDialog(kind, name, lines, parent)
        dialog.offer_past(lambda: StoodDialog(office, kind, record_id, name, dialog).open())
        dialog.open()
        if field is not None:
            dialog.show_field(field)

    tasks.ask(parent, lambda: office.history.of(kind, record_id), show)


def add_history_command(
    page: Page, office: Office, shown: Callable[[], tuple[str, int, str] | None]
) -> QAction:
    """Give a page the command; ``shown`` says kind, number and name of the record in sight."""

    def run(field: str | None = None) -> None:
        record = shown()
        if record is None:
            messages.tell(QCoreApplication.translate("HistoryView", "Choose a record first."))
            return
        show_history(page, office, *record, field)

    text = QCoreApplication.translate("HistoryView", "History of this record…")
    of_one = QCoreApplication.translate("HistoryView", "History of one field…")
    add = page.add_record_command if isinstance(page, RecordPage) else page.add_command
    may = office.session.may(Permission.READ_HISTORY)
    action = only_for(add(text, run, keys=KEY, icon="history"), may)
    only_for(add(of_one, lambda: run(""), icon="history"), may)
    return action


class HistoryDialog(QDialog):
    """What happened to a record, newest first, as text that can be read out, searched and copied."""

    def __init__(
        self, kind: str, name: str, lines: tuple[HistoryLine, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._kind, self._lines = kind, lines
        self.setWindowTitle(self.tr("History: {kind} {name}").format(kind=kind_words(kind), name=name))
        head = QLabel(self.windowTitle())
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        look(head, "h2")
        self.person, self.field = self._choosers()
        self.whole = QCheckBox(self.tr("Show long texts &whole"))
        self.whole.toggled.connect(self._fill)
        self.whole.setVisible(any(is_shortened(change) for line in lines for change in line.changes))
        self.count = QLabel()
        look(self.count, "muted")
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        filters = self.filters = FlowLayout(spacing=8)
        for widget in (self.person, self.field, self.whole):
            filters.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addLayout(filters)
        column.addWidget(self.count)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons())
        fit(self, 92, 34)
        self._fill()
        self.text.setFocus()

    def show_field(self, field: str) -> None:
        """Show the entries that changed a field; where it is empty or never changed, the person chooses one."""
        at = self.field.findText(field_words(field)) if field else -1
        if at >= 0:
            self.field.setCurrentIndex(at)
            self.text.setFocus()
            return
        if field:
            never = self.tr("No entry changed “{field}”. Every field is shown.")
            messages.tell(never.format(field=field_words(field)))
        self.field.setFocus()

    def offer_past(self, show: Callable[[], object]) -> None:
        """Offer the record as it stood on a day."""
        button = QPushButton(self.tr("As it stood on a &day…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: show())
        self.filters.addWidget(button)

    def _choosers(self) -> tuple[QComboBox, QComboBox]:
        person, field = QComboBox(), QComboBox()
        person.setAccessibleName(self.tr("Person whose entries are shown"))
        person.addItem(self.tr("Everybody"), "")
        for name in sorted({line.person for line in self._lines}):
            person.addItem(name, name)
        field.setAccessibleName(self.tr("Field whose changes are shown"))
        field.addItem(self.tr("Every field"), "")
        names = {change.field for line in self._lines for change in line.changes if change.field}
        for name in sorted(names, key=field_words):
            if field.findText(field_words(name)) < 0:
                field.addItem(field_words(name), field_words(name))
        for chooser in (person, field):
            chooser.currentIndexChanged.connect(self._fill)
        return person, field

    def _buttons(self) -> QDialogButtonBox:
        buttons = bare_buttons(self)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        return buttons

    def _wanted(self) -> list[tuple[HistoryLine, list[FieldChange]]]:
        person, field = str(self.person.currentData()), str(self.field.currentData())
        found = []
        for line in self._lines:
            changes = [each for each in line.changes if not field or field_words(each.field) == field]
            if (not person or line.person == person) and (changes or not field):
                found.append((line, changes))
        return found

    def _fill(self) -> None:
        found = self._wanted()
        whole = self.whole.isChecked()
        texts = [entry_text(line, self._kind, changes, whole=whole) for line, changes in found]
        self.text.setPlainText("\n\n".join(texts) or self.tr("Nothing of this kind has happened."))
        self.count.setText(words.count(len(found), self.tr("{n} entry"), self.tr("{n} entries")))
