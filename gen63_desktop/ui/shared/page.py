"""What every page is: a title with its commands, a bar for refusals, and a body."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.presence import Place as Whereabouts
from gen63_desktop.domain.presence import Present
from gen63_desktop.ui.shared import commands
from gen63_desktop.ui.shared.commands import CommandButton, of_a_list
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.reading_order import read_as_it_stands
from gen63_desktop.ui.shared.steps import Steps
from gen63_desktop.ui.shared.theme import look, theme

_DESCRIBED_FROM = 24
"""Lines of text that a page is high at least where its description is shown: below, the work needs the room."""

Place = dict[str, object]
"""Where a page stands, as plain data: restored by back and forward, and at the next start."""


class Page(QWidget):
    """One section of the window.

    A page makes its widgets in its constructor, adds its commands with ``add_command`` (they appear
    in the page's menu, once each, and in the list of keys), and overrides ``refresh``,
    ``show_record``, ``place`` and ``go_to`` as far as they mean something there.
    """

    tab_as_it_stands = True
    """Tab goes through the page as it is laid out; a page whose parts change places says where Tab goes itself."""

    record_asked = Signal(str, int)
    """Another area's record is to be opened: kind (the record type's name) and id."""

    part_asked = Signal(str, int, str, int)
    """The same, with one of its parts in sight: kind and id of the record, what the part is, and its id."""

    case_number_asked = Signal(str)
    """A whole case number was entered in a field of search: that case is to be opened."""

    list_asked = Signal(str, object)
    """Another section's list is to be opened: the section's key, and the place its page is to stand at."""

    draft_asked = Signal(str, str)
    """An unfinished form is to be opened where it is at home: form and key."""

    place_changed = Signal()
    """The person went somewhere: the present ``place()`` becomes a step of the history."""

    commands_changed = Signal()
    """The page's commands are others now."""

    status_changed = Signal(str)
    """What the status bar says at the left, as long as the page is shown."""

    record_in_sight = Signal()
    """Another record is in sight than before, or none."""

    form_opened = Signal(object)
    """A form about the record in sight was opened."""

    draft_saved = Signal(object)
    """A draft was kept at this moment (aware datetime), or None where there is none any more."""

    def __init__(
        self,
        title: str,
        description: str,
        menu_title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = title
        self.description = description
        self.menu_title = menu_title
        self.status = ""
        self.steps = Steps(self)
        """What the person changed here, and can take back."""
        self._commands: list[QAction | None] = []
        self._list_commands: list[QAction] = []
        self._in_order = False
        self.setAccessibleName(title)
        self.setAccessibleDescription(description)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.header = self._make_header()
        self.notice = NoticeBar()
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(20, 0, 20, 0)
        around.addWidget(self.notice)
        self._outer.addWidget(self.header)
        self._outer.addWidget(holder)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(20, 8, 20, 14)
        self.body.setSpacing(10)
        self._outer.addLayout(self.body, 1)
        theme().changed.connect(self._show_description)

    def _make_header(self) -> QWidget:
        header = QWidget()
        column = QVBoxLayout(header)
        column.setContentsMargins(20, 14, 20, 6)
        column.setSpacing(1)
        self._header_row = QHBoxLayout()
        self._header_row.setSpacing(8)
        self._buttons = FlowLayout(spacing=8, right=True)
        self._title_label = QLabel(self.title)
        self._title_label.setTextFormat(Qt.TextFormat.PlainText)
        look(self._title_label, "h1")
        self._description_label = QLabel(self.description)
        self._description_label.setTextFormat(Qt.TextFormat.PlainText)
        self._description_label.setWordWrap(True)
        self._description_label.setVisible(bool(self.description))
        look(self._description_label, "muted")
        self._header_row.addWidget(self._title_label, 1)
        self._header_row.addLayout(self._buttons, 0)
        column.addLayout(self._header_row)
        column.addWidget(self._description_label)
        return header

    def showEvent(self, event: QShowEvent) -> None:
        """Readers and Tab go through it as it stands, once all of it is there."""
        super().showEvent(event)
        if not self._in_order:
            self._in_order = True
            read_as_it_stands(self, tab=self.tab_as_it_stands)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the description gives its lines to the work."""
        super().resizeEvent(event)
        self._show_description()
        self._fit_title()

    def _show_description(self) -> None:
        roomy = self.height() >= QFontMetrics(QApplication.font()).lineSpacing() * _DESCRIBED_FROM
        self._description_label.setVisible(bool(self.description) and roomy)

    def _fit_title(self) -> None:
        """The title takes a second line where it and a command have no room beside one another."""
        label = self._title_label
        whole = QFontMetrics(label.font()).horizontalAdvance(label.text())
        row = self._header_row.geometry().width() or self.width()
        room = row - self._buttons.minimumSize().width() - self._header_row.spacing()
        label.setWordWrap(whole > room)

    # -- commands ----------------------------------------------------------------------------

    @property
    def commands(self) -> Sequence[QAction | None]:
        """The page's commands in the order of its menu; None is a dividing line."""
        return tuple(one if one is None or not one.isSeparator() else None for one in self._commands)

    @property
    def menu(self) -> Sequence[QAction | None]:
        """The same with the heads of groups: separators whose text is the title of a menu of its own, to the next line."""
        return tuple(self._commands)

    def add_command(
        self,
        text: str,
        run: Callable[[], None],
        *,
        keys: str = "",
        icon: str = "",
        tip: str = "",
        within: QWidget | None = None,
        button: str | None = None,
    ) -> QAction:
        """Add a command to the page's menu; ``button`` (a look, may be "") repeats it in the header."""
        action = commands.command(self, text, run, keys=keys, icon=icon, tip=tip, within=within)
        self._commands.append(action)
        if button is not None:
            self.add_button(action, button)
        self.commands_changed.emit()
        return action

    def add_commands(self, actions: Sequence[QAction | None]) -> None:
        """Take over commands of a part of the page; those of a list stand in the menu List."""
        self._commands.extend(action for action in actions if action is None or not of_a_list(action))
        self._list_commands.extend(action for action in actions if action is not None and of_a_list(action))
        self.commands_changed.emit()

    def set_commands(self, actions: Sequence[QAction | None]) -> None:
        """Replace all commands of the page, as where a page has views of different kinds."""
        self._commands = []
        self._list_commands = []
        self.add_commands(actions)

    @property
    def list_commands(self) -> Sequence[QAction]:
        """The commands of the page's list: search, filter, sort, columns."""
        return tuple(self._list_commands)

    def add_group(self, title: str) -> None:
        """Begin a group of commands, up to the next dividing line or group: a menu within the page's menu."""
        head = QAction(title, self)
        head.setSeparator(True)
        self._commands.append(head)

    def add_divider(self) -> None:
        """Divide the page's menu."""
        self._commands.append(None)

    def add_button(self, action: QAction, style: str = "") -> CommandButton:
        """Repeat a command as a button of the header."""
        button = CommandButton(action, style)
        self._buttons.addWidget(button)
        return button

    # -- taking back ---------------------------------------------------------------------------

    def undo(self) -> None:
        """Take back the latest step (Edit, Undo, where no text has the focus)."""
        self.steps.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.steps.redo()

    def look_again(self) -> None:
        """Something was done here to what is in sight: read it at once."""

    # -- what the shell asks ------------------------------------------------------------------

    def refresh(self, kinds: frozenset[str]) -> None:
        """Records of these kinds (record types' names; empty: any) have changed: look again."""

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a record of this page."""

    def show_part(self, part: str, part_id: int) -> None:
        """Bring a part of the record that was asked for last into sight; empty: none is asked for."""

    def open_draft(self, form: str, key: str) -> None:
        """Open one of this page's forms (their names start with the section's key and a dot)."""

    def place(self) -> Place:
        """Where the page stands."""
        return {}

    def go_to(self, place: Place) -> None:
        """Stand where ``place()`` was taken."""

    def open_here(self) -> Whereabouts | None:
        """What the person has open here, which others are told who have it open too; None: nothing of that kind."""
        return None

    def show_others(self, others: Sequence[Present]) -> None:
        """Say who else has it open."""

    def to_open_again(self) -> tuple[str, int] | None:
        """What is kept with those opened last: kind in the history and id."""
        return None

    def entered(self) -> None:
        """The page has come into sight; the focus goes to where work begins."""

    def left(self) -> None:
        """The page goes out of sight, or the office closes: keep what is being typed."""

    # -- messages ------------------------------------------------------------------------------

    def show_refusal(self, message: Message) -> None:
        """Show a refusal above the body (called by ``messages.refused``)."""
        self.notice.show_message(message)

    def clear_notice(self) -> None:
        """Take the refusal away: the person has moved on."""
        self.notice.hide()

    def set_status(self, text: str) -> None:
        """Say in the status bar what the page shows."""
        self.status = text
        self.status_changed.emit(text)

    def set_title(self, title: str, description: str | None = None) -> None:
        """Change the words of the header."""
        self._title_label.setText(title)
        self.setAccessibleName(title)
        if description is not None:
            self.description = description
            self._description_label.setText(description)
            self._show_description()
