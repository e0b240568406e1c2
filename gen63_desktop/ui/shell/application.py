"""The application: its look, the welcome window, the window of the open office, faults, and the end."""

from __future__ import annotations

import contextlib
import sys
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.garbage import Collector
from gen63_desktop.ui.shared.language import Language, set_language, speech, spoken, wanted
from gen63_desktop.ui.shared.memory_use import give_back_early
from gen63_desktop.ui.shared.remembered import remembered
from gen63_desktop.ui.shared.theme import Colours, theme
from gen63_desktop.ui.shell.openers import Openers
from gen63_desktop.ui.shell.welcome import WelcomeWindow

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office
    from gen63_desktop.ui.shell.crash_window import CrashWindow
    from gen63_desktop.ui.shell.main_window import MainWindow

_AFTER_PAINT_MS = 50
_COPY_MS = 90_000
_WINDOWS = {Qt.WindowType.Window, Qt.WindowType.Dialog}


class Shell(QObject):
    """Holds the one window there is, and is the single place where things end."""

    def __init__(self, app: QApplication, openers: Openers) -> None:
        super().__init__(app)
        self._app = app
        self._openers = openers
        self.welcome: WelcomeWindow | None = None
        self.main: MainWindow | None = None
        self.crash: CrashWindow | None = None
        self._ended = False
        messages.door().crashed.connect(self._crashed)
        speech().chosen.connect(self._speak)

    # -- windows -------------------------------------------------------------------------------------

    def show_welcome(self) -> WelcomeWindow:
        """Show the first window."""
        self.welcome = WelcomeWindow(self._openers)
        self.welcome.opened.connect(self.show_office)
        self.welcome.made.connect(self._show_new_office)
        self.welcome.quit_wanted.connect(self.end)
        self.welcome.show()
        return self.welcome

    def show_office(self, office: Office, at: str = "") -> None:
        """Show the window of an open office, in place of the first one; ``at`` a section, if it is there."""
        from gen63_desktop.ui.shell.file_reading import FileReading
        from gen63_desktop.ui.shell.main_window import MainWindow
        from gen63_desktop.ui.shell.recent import RecentOffice, remember_office

        facts = office.session.facts
        if office.folder is not None and not facts.fictional:
            remember_office(RecentOffice(str(office.folder), facts.name, office.session.person.name))
        elif office.address is not None:
            remember_office(RecentOffice(str(office.address), facts.name, office.login))
        self.main = MainWindow(office)
        self.main.closed.connect(self.end)
        self.main.office_left.connect(self._leave_office)
        self.main.standing_changed.connect(self._show_anew)
        if self.main.sections:
            keys = [section.key for section in self.main.sections]
            self.main.open_section(at if at in keys else keys[0])
        self.main.show()
        self.main.count_waiting()
        FileReading(self.main, office, self.main.menus.news.beat)
        QTimer.singleShot(_COPY_MS, self.main, self.main.keep_backups)
        if self.welcome is not None:
            self._drop(self.welcome)
            self.welcome = None
        self._tell_news(office)

    def _tell_news(self, office: Office) -> None:
        if self.main is not None:
            from gen63_desktop.ui.shell.sign_in_news import tell_news

            tell_news(self.main, office)
            self.main.locking.unlocked.connect(partial(tell_news, self.main, office))

    def _show_new_office(self, office: Office) -> None:
        """Its first person can make the recovery key at once: before the only passphrase is forgotten."""
        self.show_office(office)
        if self.main is not None and office.access is not None:
            from gen63_desktop.ui.office.recovery_key import make_recovery_key

            make_recovery_key(self.main, office.access)

    def _show_anew(self) -> None:
        """The person may do other things now: a new window shows them."""
        if self.main is None:
            return
        self._renew()
        messages.tell(
            QCoreApplication.translate(
                "Shell", "What you may do in the office has changed: this is what is there now."
            )
        )

    def _renew(self) -> None:
        """Put a new window in place of the one there is; what was typed is kept as a draft."""
        window, self.main = self.main, None
        first = self.welcome
        if window is not None:
            if window.page is not None:
                window.page.left()
            window.keep_geometry()
            section = window.section
            self.show_office(window.office, at="" if section is None else section.key)
            self._drop(window)
        elif first is not None:
            self.show_welcome()
            self._drop(first)

    def _speak(self, language: Language) -> None:
        """Another language from now on; from the next start on where a further window is open."""
        if language is spoken():
            return
        if self._is_busy():
            said = QCoreApplication.translate(
                "Shell", "The program will speak {language} the next time that it starts."
            )
        else:
            set_language(language)
            self._renew()
            said = QCoreApplication.translate("Shell", "The program speaks {language} now.")
        messages.tell(said.format(language=language.own_name))

    def _is_busy(self) -> bool:
        """Whether a new window would take anything away: a change under way, or a further window."""
        own = (self.main, self.welcome)
        return tasks.changing() or any(
            one.isVisible() and one not in own and one.windowType() in _WINDOWS
            for one in QApplication.topLevelWidgets()
        )

    def _leave_office(self) -> None:
        self._close_office()
        self.show_welcome()

    def _close_office(self) -> None:
        """Finish what is being changed, drop what is only read, give up the database."""
        window, self.main = self.main, None
        if window is not None:
            window.office.presence.leave()  # also from under a question that a silent server does not answer
        tasks.stop_all()
        if window is not None:
            window.locking.give_up()
            window.hide()
            with contextlib.suppress(
                Refused
            ):  # the day's own backup says what is wrong while there is a window
                window.office.keeping.keep_at_closing()
            window.office.close()
            self._drop(window)

    def _drop(self, window: QWidget) -> None:
        window.blockSignals(True)
        window.hide()
        window.deleteLater()

    # -- faults --------------------------------------------------------------------------------------

    def _crashed(self, error: BaseException) -> None:
        from gen63_desktop.ui.shell import crash_report
        from gen63_desktop.ui.shell.crash_window import CrashWindow

        report = crash_report.write_down(error)
        if self.crash is None:
            self.crash = CrashWindow(self.main or self.welcome)
            self.crash.finished.connect(self._crash_read)
        self.crash.add(report)
        self.crash.open()

    def _crash_read(self) -> None:
        self.crash = None

    # -- the end -------------------------------------------------------------------------------------

    def end(self) -> None:
        """The single place where the program ends: work finished, office closed, then the loop."""
        if self._ended:
            return
        self._ended = True
        self._close_office()
        self._app.quit()


def _hook(shell: Shell) -> None:
    """Bring faults in Qt's callbacks to the crash window."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            shell.end()
        else:
            messages.bug(error.with_traceback(trace))

    sys.excepthook = caught


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application with its name, language and look."""
    give_back_early()
    app = QApplication(arguments)
    app.setApplicationName("GEN 63 Desktop")
    app.setApplicationDisplayName("GEN 63 Desktop")
    app.setQuitOnLastWindowClosed(False)
    set_language(wanted())
    dressed = theme()
    size = remembered("window/text", 100)
    if isinstance(size, int) and size != 100:
        dressed.choose_text_size(size)
    colours = remembered("window/colours", Colours.SYSTEM.value)
    if colours in set(Colours) and colours != Colours.SYSTEM:
        dressed.choose_colours(Colours(str(colours)))
    return app


def run(argv: list[str], openers: Openers) -> int:
    """Show the window until it is closed. ``--office PLACE`` asks for that office's passphrase at once."""
    app = make_application(argv[:1])
    shell = Shell(app, openers)
    _hook(shell)
    welcome = shell.show_welcome()
    words = argv[1:]
    if words[:1] == ["--office"] and len(words) > 1:
        place = words[1]
        QTimer.singleShot(0, welcome, lambda: welcome.open_place(place))
    QTimer.singleShot(_AFTER_PAINT_MS, shell, _start_log)
    Collector(shell)
    return app.exec()


def _start_log() -> None:
    from gen63_desktop.ui.shell.crash_report import start_log

    start_log()
