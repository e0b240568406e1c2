"""The commands about the office's history, in a menu of their own under File; each for those who may."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.history_view import show_history
from gen63_desktop.ui.shared.publishing_key import publish_key
from gen63_desktop.ui.shell.menus import Menus


def add_history_menu(menus: Menus, file_menu: QMenu, window: QMainWindow, office: Office) -> None:
    """Add the menu where the person may use something of it."""
    may = office.session.may
    commands = (
        (
            Permission.CHECK_HISTORY,
            QCoreApplication.translate("HistoryMenu", "Check every &signature…"),
            lambda: _check_all(window, office),
        ),
        (
            Permission.CHECK_HISTORY,
            QCoreApplication.translate("HistoryMenu", "Changes past the &program…"),
            lambda: _foreign(window, office),
        ),
        (
            Permission.READ_WHOLE_HISTORY,
            QCoreApplication.translate("HistoryMenu", "&Export the history…"),
            lambda: _export(window, office),
        ),
        (
            Permission.READ_REPORTS,
            QCoreApplication.translate("HistoryMenu", "Publish the office's &keys…"),
            lambda: publish_key(window, office),
        ),
        (
            Permission.READ_OFFICE,
            QCoreApplication.translate("HistoryMenu", "History of the se&ttings…"),
            lambda: _settings(window, office),
        ),
    )
    offered = [(text, run) for permission, text, run in commands if may(permission)]
    if offered:
        menu = file_menu.addMenu(QCoreApplication.translate("HistoryMenu", "Histor&y"))
        for text, run in offered:
            menus.add(menu, text, run)


def _check_all(window: QMainWindow, office: Office) -> None:
    from gen63_desktop.ui.office.history_check import check_history

    check_history(window, office, every=True)


def _foreign(window: QMainWindow, office: Office) -> None:
    from gen63_desktop.ui.office.foreign_changes import show_foreign_changes

    show_foreign_changes(window, office)


def _export(window: QMainWindow, office: Office) -> None:
    from gen63_desktop.ui.office.history_files import export_history

    export_history(window, office)


def _settings(window: QMainWindow, office: Office) -> None:
    def show(facts: OfficeFacts) -> None:
        show_history(window, office, "offices", facts.id, facts.name)

    tasks.ask(window, lambda: office.settings.facts(), show)  # noqa: PLW0108  the service is imported there
