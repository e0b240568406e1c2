"""The menus of the main window, and the list of keys that F1 opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton, plain
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.help_page import HelpPage
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shell import idle_lock
from gen63_desktop.ui.shell.edit_menu import edit_menu
from gen63_desktop.ui.shell.here import Here
from gen63_desktop.ui.shell.history_menu import add_history_menu
from gen63_desktop.ui.shell.locking import Locking
from gen63_desktop.ui.shell.menus import Menus, lock_after_menu, view_menu
from gen63_desktop.ui.shell.news import News
from gen63_desktop.ui.shell.opened_last import LastOpened
from gen63_desktop.ui.shell.pages import Section
from gen63_desktop.ui.shell.palette.opening import Doors, PaletteOpener
from gen63_desktop.ui.shell.shortcuts_dialog import KeyOf, ShortcutsDialog, keys_of, keys_of_menus
from gen63_desktop.ui.shell.trail import Trail

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office


class Ways(NamedTuple):
    """Where the commands of the window lead."""

    back: Callable[[], None]
    forward: Callable[[], None]
    open_section: Callable[[str], None]
    to_sections: Callable[[], None]
    leave_office: Callable[[], None]
    locking: Locking
    doors: Doors


class WindowMenus(QObject):
    """File, Edit, View, Go, the page's own menu, Help."""

    def __init__(self, window: QMainWindow, office: Office, sections: Sequence[Section], ways: Ways) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        menus = Menus(window)
        self._menus = menus
        self._page: Page | None = None
        file_menu = menus.menu(self.tr("&File"))
        may = office.session.may
        if may(Permission.READ_OFFICE):
            menus.add(file_menu, self.tr("Office &settings…"), self.show_settings)
            menus.add(file_menu, self.tr("Le&tterhead and seal…"), self.show_letterhead)
            menus.add(file_menu, self.tr("&People…"), self.show_people)
        menus.add(file_menu, self.tr("&Designees of the chief…"), self.show_designees)
        if may(Permission.CHECK_HISTORY):
            menus.add(file_menu, self.tr("Check the &history…"), self.check_history)
        add_history_menu(menus, file_menu, window, office)
        self._add_keeping(file_menu)
        file_menu.addSeparator()
        if office.access is not None:
            menus.add(file_menu, self.tr("Change my p&assphrase…"), self.change_passphrase)
            menus.add(file_menu, self.tr("&Lock now"), ways.locking.lock, idle_lock.KEY)
            lock_after_menu(menus, file_menu, window)
            file_menu.addSeparator()
        menus.add(file_menu, self.tr("&Close the office"), ways.leave_office, "Ctrl+Shift+W")
        menus.add(file_menu, self.tr("&Quit"), window.close, "Ctrl+Q")
        edit_menu(menus)
        view_menu(menus, window)
        self._make_go_menu(sections, ways)
        help_menu = menus.menu(self.tr("&Help"))
        menus.add(help_menu, self.tr("&Keyboard shortcuts"), self.show_keys, "F1")
        menus.add(help_menu, self.tr("&Lists: views, selections, changes"), self.show_lists)
        menus.add(help_menu, self.tr("What is &protected, and what is not"), self.show_protection)
        if may(Permission.WORK_COMPLAINTS) or may(Permission.DRAFT_REPORTS):
            menus.add(help_menu, self.tr("What is &taken out for others"), self.show_redactions)
        if may(Permission.READ_COMPLAINTS):
            menus.add(help_menu, self.tr("Appeals, and what counts &once"), self.show_course)
            menus.add(
                help_menu, self.tr("The &file of a case, its calendar, its evidence"), self.show_record_help
            )
        menus.add(help_menu, self.tr("&About GEN 63 Desktop"), self.show_about)
        menus.set_help(help_menu)

    def _add_keeping(self, file_menu: QMenu) -> None:
        """Backups and attached files, for those who may."""
        session, menus, keeping = self._office.session, self._menus, self._office.keeping
        at_server = self._office.copies.available
        backups = (keeping.available or at_server) and session.may(Permission.READ_OFFICE)
        checks = keeping.checks_files or (at_server and session.may(Permission.MANAGE_OFFICE))
        if not backups and not checks:
            return
        file_menu.addSeparator()
        if backups:
            if session.may(Permission.MANAGE_OFFICE):
                menus.add(file_menu, self.tr("&Back up now…"), self.back_up_now)
                menus.add(file_menu, self.tr("Try a &restore…"), self.try_restore)
            menus.add(file_menu, self.tr("Back&ups…"), self.show_backups)
        if checks:
            menus.add(file_menu, self.tr("Check the attach&ments…"), self.check_attachments)

    def _make_go_menu(self, sections: Sequence[Section], ways: Ways) -> None:
        menus = self._menus
        go = menus.menu(self.tr("&Go"))
        self._back = menus.add(go, self.tr("&Back"), ways.back, "Alt+Left")
        self._forward = menus.add(go, self.tr("&Forward"), ways.forward, "Alt+Right")
        go.addSeparator()
        self.palette = PaletteOpener(self._window, self._office, sections, ways.doors)
        find = self.tr("Find a &command, case or person…")
        self.palette.but = menus.add(go, find, self.palette.open, "Ctrl+K")
        self.opened_last = LastOpened(self._window, self._office, sections, ways.doors.record)
        menus.add(go, self.tr("&Opened last…"), self.opened_last.show, "Ctrl+J")
        go.addSeparator()
        for number, section in enumerate(sections, 1):
            text = section.words if section.keys else f"&{number} {section.words}"
            keys = section.keys or f"Ctrl+{number}"
            menus.add(go, text, partial(ways.open_section, section.key), keys)
        go.addSeparator()
        self.news = News(self._window, self._office, ways.doors.record)
        self.news.add_to(menus, go)
        self.here = Here(self._window, self._office, self.news, ways.locking)
        menus.add(go, self.tr("Last &messages…"), self.show_last_messages, "F8")
        go.addSeparator()
        menus.add(go, self.tr("&Sections at the left"), ways.to_sections, "F6")
        self._back.setEnabled(False)
        self._forward.setEnabled(False)

    def show_trail(self, trail: Trail) -> None:
        """Say whether there is a way back and forward."""
        self._back.setEnabled(trail.can_go_back)
        self._forward.setEnabled(trail.can_go_forward)

    def show_page(self, page: Page) -> None:
        """Show the commands of the page in sight; what is open there is noted and told."""
        self._page = page
        self.opened_last.show_page(page)
        self.here.show_page(page)
        self._menus.show_page_menus(self._own_menus(page))
        for button in page.findChildren(CommandButton):
            button.follow()  # the menus have the first claim to an access key

    def _own_menus(self, page: Page) -> list[tuple[str, Sequence[QAction | None]]]:
        return [(page.menu_title, page.menu), (self.tr("&List"), page.list_commands)]

    def actions(self) -> list[QAction]:
        """The commands of the window itself."""
        return self._window.findChildren(QAction)

    def keys(self) -> list[KeyOf]:
        """All keys of the page in sight, then those of the window."""
        found: list[KeyOf] = []
        if self._page is not None:
            for title, actions in self._own_menus(self._page):
                found += keys_of(plain(title), actions)
        own = {key.where for key in found}
        rest = keys_of_menus(self._window.menuBar().actions())
        found += [key for key in rest if key.where not in own]
        return found

    def show_keys(self) -> None:
        """Show the list of keys."""
        title = self._page.title if self._page is not None else ""
        ShortcutsDialog(self.keys(), title, self._window).open()

    def show_settings(self) -> None:
        """The office's name, fiscal year and holidays."""
        from gen63_desktop.ui.office.settings_form import SettingsForm
        from gen63_desktop.ui.office.settings_reading import SettingsReading

        office, window = self._office, self._window

        def show(facts: OfficeFacts) -> None:
            if office.session.may(Permission.MANAGE_OFFICE):
                FormDialog(SettingsForm(office, facts), window).open()
            else:
                SettingsReading(facts, window).open()

        tasks.ask(window, lambda: office.settings.facts(), show)  # noqa: PLW0108  the service is imported there

    def show_letterhead(self) -> None:
        """What stands at the head of the first page of reports and letters."""
        from gen63_desktop.ui.office.letterhead_form import LetterheadForm
        from gen63_desktop.ui.office.letterhead_reading import LetterheadReading

        office, window = self._office, self._window

        def show(letterhead: AgencyLetterhead) -> None:
            if office.session.may(Permission.MANAGE_OFFICE):
                FormDialog(LetterheadForm(office, letterhead), window, columns=92).open()
            else:
                LetterheadReading(office, letterhead, window).open()

        tasks.ask(window, lambda: office.settings.letterhead(), show)  # noqa: PLW0108  the service is imported there

    def show_people(self) -> None:
        """The people of the office."""
        from gen63_desktop.ui.office.people_dialog import PeopleDialog

        PeopleDialog(self._office, self._window).open()

    def change_passphrase(self) -> None:
        """The signed-in person's own passphrase."""
        from gen63_desktop.ui.office.sign_in_forms import ChangePassphraseForm

        if self._office.access is not None:
            FormDialog(ChangePassphraseForm(self._office.access), self._window).open()

    def show_designees(self) -> None:
        """Who may act for the chief, for what, and when."""
        from gen63_desktop.ui.office.designees import DesigneesDialog

        DesigneesDialog(self._office, self._window).open()

    def check_history(self) -> None:
        """Check that nothing was altered behind the program's back."""
        from gen63_desktop.ui.office.history_check import check_history

        check_history(self._window, self._office)

    def show_protection(self) -> None:
        """What is protected against whom, and what is not."""
        HelpPage(self.tr("What is protected, and what is not"), "protection.md", self._window).open()

    def show_lists(self) -> None:
        """Views of one's own, sorting, selecting, changing several at once."""
        HelpPage(
            self.tr("Lists: views, selections, changing several at once"), "lists.md", self._window
        ).open()

    def show_redactions(self) -> None:
        """What is taken out of versions for others, and what no program finds."""
        HelpPage(
            self.tr("What is taken out for others, and what is not"), "redactions.md", self._window
        ).open()

    def show_course(self) -> None:
        """How acknowledgements count, what happens to an appeal, and what counts once."""
        HelpPage(self.tr("Acknowledgements, appeals, and what counts once"), "course.md", self._window).open()

    def show_record_help(self) -> None:
        """What leaves with a case file and a calendar, and how files of a case are added and seen."""
        HelpPage(
            self.tr("The file of a case, its calendar, and its evidence"), "record.md", self._window
        ).open()

    def back_up_now(self) -> None:
        """Make a backup in both places."""
        from gen63_desktop.ui.office.keeping_commands import back_up_now

        back_up_now(self._window, self._office)

    def try_restore(self) -> None:
        """Restore the latest backup for trial."""
        from gen63_desktop.ui.office.keeping_commands import try_a_restore

        try_a_restore(self._window, self._office)

    def show_backups(self) -> None:
        """The backups that there are."""
        from gen63_desktop.ui.office.backups_dialog import BackupsDialog

        BackupsDialog(self._office, self._window).open()

    def check_attachments(self) -> None:
        """Look at every attached file."""
        from gen63_desktop.ui.office.keeping_commands import check_attachments

        check_attachments(self._window, self._office)

    def show_last_messages(self) -> None:
        """What was said and refused, to be read again."""
        from gen63_desktop.ui.shell.last_messages import LastMessages

        LastMessages(self._window).open()

    def show_about(self) -> None:
        """Say what the program is."""
        from gen63_desktop.ui.shell.about import AboutDialog

        AboutDialog(self._window).open()
