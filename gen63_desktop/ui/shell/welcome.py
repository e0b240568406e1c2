"""The first window: open the demonstration office, create an office, open one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.team_address import is_address
from gen63_desktop.ui.shared import icons, messages, tasks
from gen63_desktop.ui.shared.commands import EnterButton
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.theme import look, theme
from gen63_desktop.ui.shell import recent
from gen63_desktop.ui.shell.menus import Menus, view_menu
from gen63_desktop.ui.shell.openers import Openers

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office
    from gen63_desktop.ui.shared.message_dialog import NoticeBar

_ABOVE_CHOICES = 2
"""Place of the notice: under the title and the sentence."""

_AFTER_PAINT_MS = 100
"""What will be needed next is imported once the window is there."""


class WelcomeWindow(QMainWindow):
    """Stands alone until an office is open."""

    opened = Signal(object)
    """An office is open: the ``Office``."""

    made = Signal(object)
    """A new office is open: the ``Office``."""

    quit_wanted = Signal()

    def __init__(self, openers: Openers) -> None:
        super().__init__()
        self._openers = openers
        self.setWindowTitle(self.tr("GEN 63 Desktop"))
        self._make_menus()
        inside = QWidget()
        look(inside, "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(36, 28, 36, 28)
        self._column.setSpacing(10)
        self._head()
        self.notice: NoticeBar | None = None
        self.demonstration_button = self._choice(
            "flask-conical",
            self.tr("Open the demonstration office"),
            self.tr(
                "Two years of invented records, to look around and to try everything. Nothing in it is real."
            ),
            self.open_demonstration,
        )
        self.create_button = self._choice(
            "building-2",
            self.tr("Create an office…"),
            self.tr(
                "For your own agency: an encrypted folder on this computer, opened with your passphrase."
            ),
            self.create_office,
        )
        self.open_button = self._choice(
            "folder-open",
            self.tr("Open an office…"),
            self.tr("Choose the folder of an office that is on this computer."),
            self.choose_office,
        )
        self.team_button = self._choice(
            "users",
            self.tr("Open a team's office…"),
            self.tr("Sign in to an office that several people share on a server, by its address."),
            self.open_team_office,
        )
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._column.addLayout(self._recent)
        self._column.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameStyle(0)  # a named shape would have Qt make every name of its widgets now
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inside)
        self.setCentralWidget(scroller)
        self._recent_buttons: list[QPushButton] = []
        self._show_recent()
        theme().changed.connect(self._fit)
        messages.door().told.connect(self._told)
        self._fit()
        QTimer.singleShot(_AFTER_PAINT_MS, self, self._warm_up)

    def _head(self) -> None:
        title = QLabel(self.tr("GEN 63 Desktop"))
        look(title, "h1")
        what = QLabel(
            self.tr(
                "Case management for a transit agency's civil rights office: complaints of bias, "
                "the review of customer comments, 90-day audits, training, and the quarterly report."
            )
        )
        what.setWordWrap(True)
        look(what, "muted")
        self._column.addWidget(title)
        self._column.addWidget(what)

    def _choice(self, icon: str, title: str, explanation: str, run: Callable[[], None]) -> QPushButton:
        """A large button: a name, and a sentence under it."""
        button = _ChoiceButton(icon, title, explanation)
        button.clicked.connect(lambda _checked=False: run())
        self._column.addWidget(button)
        return button

    def _make_menus(self) -> None:
        menus = Menus(self)
        file_menu = menus.menu(self.tr("&File"))
        menus.add(file_menu, self.tr("Open the &demonstration office"), self.open_demonstration)
        menus.add(file_menu, self.tr("&Create an office…"), self.create_office, "Ctrl+N")
        menus.add(file_menu, self.tr("&Open an office…"), self.choose_office, "Ctrl+O")
        menus.add(file_menu, self.tr("Open a &team's office…"), self.open_team_office, "Ctrl+Shift+O")
        menus.add(file_menu, self.tr("&Restore a backup…"), self.restore_backup)
        menus.add(file_menu, self.tr("&Salvage a damaged office…"), self.salvage_office)
        file_menu.addSeparator()
        menus.add(file_menu, self.tr("&Quit"), self.quit_wanted.emit, "Ctrl+Q")
        view_menu(menus, self)
        help_menu = menus.menu(self.tr("&Help"))
        menus.add(help_menu, self.tr("&Keyboard shortcuts"), self.show_keys, "F1")
        menus.add(help_menu, self.tr("&About GEN 63 Desktop"), self.show_about)

    def show_keys(self) -> None:
        """Show the list of keys."""
        from gen63_desktop.ui.shell.shortcuts_dialog import ShortcutsDialog, keys_of_menus

        ShortcutsDialog(keys_of_menus(self.menuBar().actions()), self.windowTitle(), self).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from gen63_desktop.ui.shell.about import AboutDialog

        AboutDialog(self).open()

    def _fit(self) -> None:
        metrics = QFontMetrics(QApplication.font())
        room = self.screen().availableSize()
        self.setMinimumSize(
            min(metrics.averageCharWidth() * 50, room.width()), min(metrics.height() * 16, room.height())
        )
        self.resize(
            min(metrics.averageCharWidth() * 104, room.width() - 40),
            min(metrics.height() * (34 + 3 * min(len(self._recent_buttons), 3)), room.height() - 60),
        )

    def _warm_up(self) -> None:
        tasks.ask(self, self._openers.warm_up, lambda _nothing: None)

    # -- recent offices ----------------------------------------------------------------------------

    def _show_recent(self) -> None:
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._recent_buttons = []
        offices = recent.recent_offices()
        if not offices:
            return
        head = QLabel(self.tr("Opened before"))
        look(head, "h3")
        self._recent.addWidget(head)
        for one in offices:
            button = EnterButton(f"{one.name}\n{one.place}".replace("&", "&&"))
            look(button, "quiet")
            button.setAccessibleName(self.tr("Open {name}, {folder}").format(name=one.name, folder=one.place))
            icons.dress(button, "users" if one.is_team else "folder")
            button.clicked.connect(
                lambda _checked=False, office=one: self.open_place(office.place, office.person)
            )
            self._recent.addWidget(button)
            self._recent_buttons.append(button)

    # -- opening -------------------------------------------------------------------------------------

    def open_demonstration(self) -> None:
        """Open the demonstration office, building it the first time."""
        openers = self._openers
        tasks.act_long(
            self,
            self.tr("Opening the demonstration office"),
            openers.open_demonstration,
            self._is_open,
        )

    def create_office(self) -> None:
        """Ask what a new office needs, and make it."""
        from gen63_desktop.ui.shared.form_dialog import FormDialog
        from gen63_desktop.ui.shell.create_office import CreateOfficeForm

        form = CreateOfficeForm(self._openers)
        form.finished.connect(self.made.emit)
        FormDialog(form, self).open()

    def choose_office(self) -> None:
        """Choose the folder of an office."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Open an office"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.open_folder(Path(chosen)))
        dialog.open()

    def open_place(self, place: str, person: str = "") -> None:
        """Ask for the passphrase of an office in a folder or at an address."""
        if is_address(place):
            self.open_team_office(place, person)
        else:
            self.open_folder(Path(place).resolve(), person)

    def open_team_office(self, address: str = "", login: str = "") -> None:
        """Ask for address, login and passphrase of a team's office at a server."""
        from gen63_desktop.ui.shared.form_dialog import FormDialog
        from gen63_desktop.ui.shell.team_sign_in import TeamSignInForm

        if self.notice is not None:
            self.notice.hide()
        form = TeamSignInForm(self._openers, address, login)
        form.finished.connect(self._is_open)
        form.own_wanted.connect(self._choose_own)
        FormDialog(form, self).open()

    def _choose_own(self, open_with: Callable[[str], Office]) -> None:
        """The passphrase was given for the first time: one of the person's own comes in its place."""
        from gen63_desktop.ui.shared.form_dialog import FormDialog
        from gen63_desktop.ui.shell.sign_in_forms import FirstPassphraseForm

        form = FirstPassphraseForm(open_with)
        form.finished.connect(self._is_open)
        FormDialog(form, self).open()

    def restore_backup(self) -> None:
        """Restore a backup into a new folder, then ask for the passphrase that held when it was made."""
        from gen63_desktop.ui.office.restore_form import RestoreForm
        from gen63_desktop.ui.shared.form_dialog import FormDialog

        form = RestoreForm()
        form.finished.connect(self.open_folder)
        FormDialog(form, self).open()

    def salvage_office(self) -> None:
        """Make a damaged office into a new one with all that can still be read."""
        from gen63_desktop.ui.office.salvage_form import SalvageForm
        from gen63_desktop.ui.shared.form_dialog import FormDialog

        form = SalvageForm()
        form.finished.connect(self.open_folder)
        FormDialog(form, self).open()

    def open_folder(self, folder: Path, person: str = "") -> None:
        """Ask for the passphrase of the office in the folder."""
        if self.notice is not None:
            self.notice.hide()
        openers = self._openers

        def known(names: Any) -> None:
            from gen63_desktop.ui.shell.unlock_dialog import UnlockDialog

            dialog = UnlockDialog(folder, list(names), person, openers, self)
            dialog.opened.connect(self._is_open)
            dialog.open()

        tasks.ask(self, lambda: openers.people_of(folder), known)

    def _is_open(self, office: Office) -> None:
        self.opened.emit(office)

    def _told(self, message: Message) -> None:
        self._notice_bar().show_message(message, "notice")

    def show_refusal(self, message: Message) -> None:
        """Show why an office could not be opened (called by ``messages.refused``)."""
        self._notice_bar().show_message(message)

    def _notice_bar(self) -> NoticeBar:
        if self.notice is None:
            from gen63_desktop.ui.shared.message_dialog import NoticeBar as Bar

            self.notice = Bar()
            self._column.insertWidget(_ABOVE_CHOICES, self.notice)
        return self.notice

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the first window ends the program."""
        event.accept()
        self.quit_wanted.emit()


class _ChoiceButton(EnterButton):
    """A large button with a heading and a sentence."""

    def __init__(self, icon: str, title: str, explanation: str) -> None:
        super().__init__()
        look(self, "choice")
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)
        picture = QLabel()
        icons.dress(picture, icon, lambda tokens: tokens.accent)
        head = QLabel(title)
        look(head, "strong")
        words = QLabel(explanation)
        words.setWordWrap(True)
        look(words, "muted")
        for label in (picture, head, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(head)
        lines.addWidget(words)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never less than its words need."""
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words are at that width."""
        return self._row.heightForWidth(width)
