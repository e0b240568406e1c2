"""Above a list: a field for words, filters as chips that can be removed, and a menu to add them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPushButton, QWidget

from gen63_desktop.domain.listing import Filter, ListRequest, Test, Value
from gen63_desktop.ui.shared import icons, words
from gen63_desktop.ui.shared.case_number import opens_cases
from gen63_desktop.ui.shared.columns import ChoiceFilter, DayFilter, FilterSpec
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.menu import Menu
from gen63_desktop.ui.shared.theme import look

_PAUSE_MS = 250
"""Typing rests so long before the list is searched."""


class _WordsField(QLineEdit):
    """A field that Escape empties."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties it first, and is free for the page when it is empty."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """Keeps the filters and words of a request; ``changed`` follows every change by the person."""

    changed = Signal()

    def __init__(self, name: str, hint: str, specs: Sequence[FilterSpec], parent: QWidget) -> None:
        super().__init__(parent)
        self._specs = {spec.column: spec for spec in specs}
        self._filters: list[Filter] = []
        self._chips: list[QPushButton] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._row = FlowLayout(self)
        self.words_field = _WordsField()
        self.words_field.setAccessibleName(self.tr("Search in {name}").format(name=name))
        self.words_field.setPlaceholderText(hint)
        self.words_field.textEdited.connect(lambda _text: self._pause.start())
        self.words_field.textChanged.connect(self._emptied)
        self.words_field.returnPressed.connect(self._search_now)
        opens_cases(self.words_field)
        self.words_field.setMinimumWidth(
            QFontMetrics(self.font()).horizontalAdvance(hint) + QFontMetrics(self.font()).height() * 2
        )
        self.words_field.setVisible(bool(hint))
        self._row.addWidget(self.words_field)
        self.add_button = QPushButton(self.tr("Add filter"))
        look(self.add_button, "ghost")
        icons.dress(self.add_button, "list-filter")
        self.add_button.setVisible(bool(specs))
        self.add_button.clicked.connect(self.offer_filters)
        self._row.addWidget(self.add_button)

    # -- what it holds ------------------------------------------------------------------------

    def apply_to(self, request: ListRequest) -> ListRequest:
        """The request with the filters and words shown."""
        return replace(request, filters=tuple(self._filters), words=self.words_field.text().strip())

    @property
    def narrowing(self) -> bool:
        """True while anything is left out."""
        return bool(self._filters or self.words_field.text().strip())

    def show_request(self, request: ListRequest) -> None:
        """Show the filters and words of a request."""
        self._filters = list(request.filters)
        self.words_field.setText(request.words)
        self._pause.stop()
        self._rebuild()

    def clear(self) -> None:
        """Take everything away that narrows the list."""
        if self.narrowing:
            self._filters = []
            self.words_field.clear()
            self._pause.stop()
            self._rebuild()
            self.changed.emit()

    def toggle(self, column: str, value: Value) -> None:
        """Add a value of a column to its filter, or take it out."""
        test = Test.MISSING if value is None else Test.ANY_OF
        old = next((f for f in self._filters if f.column == column and f.test is test), None)
        if test is Test.MISSING:
            new = None if old else Filter(column, test)
        else:
            held = old.values if old else ()
            values = tuple(v for v in held if v != value) if value in held else (*held, value)
            new = Filter(column, test, values) if values else None
        self._replace(column, [new] if new else [])

    def set_days(self, column: str, start: date | None, end: date | None) -> None:
        """Show days from and to, either may be open."""
        new = [Filter(column, Test.FROM, (start.isoformat(),))] if start else []
        new += [Filter(column, Test.TO, (end.isoformat(),))] if end else []
        self._replace(column, new)

    def _replace(self, column: str, new: list[Filter]) -> None:
        at = next((i for i, f in enumerate(self._filters) if f.column == column), len(self._filters))
        rest = [f for f in self._filters if f.column != column]
        self._filters = rest[:at] + new + rest[at:]
        self._pause.stop()
        self._rebuild()
        self.changed.emit()

    def _emptied(self, text: str) -> None:
        if not text:
            self._pause.start()

    def _search_now(self) -> None:
        self._pause.stop()
        self.changed.emit()

    # -- chips ---------------------------------------------------------------------------------

    def filter_words(self, one: Filter) -> str:
        """A filter in words: Status: New or Overdue."""
        spec = self._specs.get(one.column)
        title = spec.title if spec else one.column
        return f"{title}: {_values_in_words(one, spec)}"

    def _rebuild(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._row.removeWidget(self.add_button)
        before: QWidget = self.words_field
        for one in self._filters:
            chip = self._make_chip(one)
            self._row.addWidget(chip)
            chip.show()
            QWidget.setTabOrder(before, chip)
            before = chip
            self._chips.append(chip)
        self._row.addWidget(self.add_button)
        QWidget.setTabOrder(before, self.add_button)
        self.add_button.raise_()  # behind the chips for a screen reader too
        if had_focus:
            self.add_button.setFocus()
        self.updateGeometry()

    def _make_chip(self, one: Filter) -> QPushButton:
        text = self.filter_words(one)
        chip = QPushButton(f"{text}  ×".replace("&", "&&"), self)
        look(chip, "filter")
        chip.setAccessibleName(self.tr("Remove filter {words}").format(words=text))
        chip.setToolTip(self.tr("Remove this filter"))
        chip.clicked.connect(lambda: self._remove(one))
        return chip

    def _remove(self, one: Filter) -> None:
        self._filters.remove(one)
        self._rebuild()
        self.changed.emit()

    # -- the menu ------------------------------------------------------------------------------

    def offer_filters(self) -> None:
        """Open the menu of filters."""
        if self._specs:
            menu = self.filter_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def filter_menu(self) -> QMenu:
        """The menu of filters, with a tick at what is in force."""
        menu = Menu(self.tr("Add filter"), self)
        for spec in self._specs.values():
            if isinstance(spec, ChoiceFilter) and not spec.choices() and not spec.missing:
                continue  # only what opens the list sets it
            sub = menu.addMenu(spec.title.replace("&", "&&"))
            if isinstance(spec, ChoiceFilter):
                self._offer_choices(sub, spec)
            else:
                self._offer_days(sub, spec)
        return menu

    def _offer_choices(self, menu: QMenu, spec: ChoiceFilter) -> None:
        choices = list(spec.choices())
        if spec.missing:
            choices.append((None, spec.missing))
        for value, label in choices:
            action = QAction(label.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(self._holds(spec.column, value))
            action.triggered.connect(lambda _on=False, v=value: self.toggle(spec.column, v))
            menu.addAction(action)

    def _offer_days(self, menu: QMenu, spec: DayFilter) -> None:
        today = spec.today()
        for label, start, end in _spans(today):
            action = menu.addAction(label)
            action.triggered.connect(lambda _on=False, a=start, b=end: self.set_days(spec.column, a, b))
        menu.addSeparator()
        menu.addAction(self.tr("From … to …")).triggered.connect(lambda: self._ask_days(spec))
        if spec.missing:
            action = menu.addAction(spec.missing)
            action.triggered.connect(lambda: self.toggle(spec.column, None))

    def _ask_days(self, spec: DayFilter) -> None:
        from gen63_desktop.ui.shared.day_span_dialog import DaySpanDialog

        dialog = DaySpanDialog(spec.title, spec.today(), self)
        dialog.chosen.connect(lambda start, end: self.set_days(spec.column, start, end))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QDialog.open(dialog)

    def _holds(self, column: str, value: Value) -> bool:
        return any(
            f.column == column
            and ((f.test is Test.MISSING and value is None) or (f.test is Test.ANY_OF and value in f.values))
            for f in self._filters
        )


def _values_in_words(one: Filter, spec: FilterSpec | None) -> str:
    if one.test is Test.MISSING:
        return spec.missing if spec and spec.missing else QCoreApplication.translate("Filters", "none")
    if one.test is Test.PRESENT:
        return QCoreApplication.translate("Filters", "any")
    if isinstance(spec, DayFilter):
        shown = words.day(date.fromisoformat(str(one.values[0])))
        since = QCoreApplication.translate("Filters", "from {day}")
        until = QCoreApplication.translate("Filters", "up to {day}")
        return (since if one.test is Test.FROM else until).format(day=shown)
    labels = dict(spec.choices()) if isinstance(spec, ChoiceFilter) else {}
    said = spec.in_words if isinstance(spec, ChoiceFilter) else str
    named = [labels[value] if value in labels else said(value) for value in one.values]
    text = words.listed(named)
    if one.test is Test.NONE_OF:
        return QCoreApplication.translate("Filters", "not {values}").format(values=text)
    return text


def _spans(today: date) -> list[tuple[str, date | None, date | None]]:
    """Usual spans of days: name, from, to."""
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    before_end = quarter - timedelta(days=1)
    before = date(before_end.year, (before_end.month - 1) // 3 * 3 + 1, 1)
    return [
        (QCoreApplication.translate("Filters", "Last 30 days"), today - timedelta(days=29), today),
        (QCoreApplication.translate("Filters", "Last 90 days"), today - timedelta(days=89), today),
        (QCoreApplication.translate("Filters", "Next 30 days"), today, today + timedelta(days=29)),
        (QCoreApplication.translate("Filters", "This quarter"), quarter, _quarter_end(quarter)),
        (QCoreApplication.translate("Filters", "Last quarter"), before, before_end),
        (
            QCoreApplication.translate("Filters", "This year"),
            date(today.year, 1, 1),
            date(today.year, 12, 31),
        ),
        (QCoreApplication.translate("Filters", "Before today"), None, today - timedelta(days=1)),
    ]


def _quarter_end(start: date) -> date:
    after = date(start.year + start.month // 12, start.month % 12 + 1, 1)
    for _month in range(2):
        after = date(after.year + after.month // 12, after.month % 12 + 1, 1)
    return after - timedelta(days=1)
