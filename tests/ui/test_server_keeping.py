"""The window keeps a team's office: backup, trial, checks, each with the password of the login for backups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office import server_forms
from gen63_desktop.ui.office.backups_dialog import BackupsDialog
from gen63_desktop.ui.office.history_check import VerdictDialog
from gen63_desktop.ui.office.told_dialog import ToldDialog
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.team_offices import TeamPlace
from tests.ui.conftest import Settle


@pytest.fixture
def ada(team_place: TeamPlace, team_office: Office) -> Office:
    """An administrator who is nothing else."""
    return team_place.let_in(team_office, "Ada Administrator", Role.ADMINISTRATOR)


@pytest.fixture
def window(ada: Office, qtbot: QtBot, look: Theme) -> Iterator[MainWindow]:
    made = MainWindow(ada)
    qtbot.addWidget(made)
    made.show()
    yield made
    tasks.stop_all()


def _chosen(window: QMainWindow, text: str) -> None:
    """A command of the menu File, as it stands there."""
    actions = [one for menu in window.menuBar().actions() for one in menu.menu().actions()]  # type: ignore[attr-defined]
    next(one for one in actions if one.text().replace("&", "") == text).trigger()


def _form(qtbot: QtBot) -> server_forms.ServerForm:
    def found() -> list[FormDialog]:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog) and w.isVisible()]
        return [dialog for dialog in shown if isinstance(dialog.form, server_forms.ServerForm)]

    qtbot.waitUntil(lambda: bool(found()))
    form = found()[0].form
    assert isinstance(form, server_forms.ServerForm)
    return form


@pytest.mark.requirement("S4", "U1")
def test_the_menu_backs_an_office_at_a_server_up_tries_the_copy_and_checks_the_files(
    window: MainWindow, ada: Office, team_place: TeamPlace, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    _chosen(window, "Back up now…")
    form = _form(qtbot)
    form.fields["folder"].set_raw(str(tmp_path))
    form.password.edit.setText("not the password")
    form.submit()
    settle()
    assert "does not accept this password" in form.notice.text
    form.password.edit.setText(team_place.backup_password)
    form.submit()
    settle()
    told = window.findChildren(ToldDialog)[-1]
    assert "backed up" in told.head.text()
    told.reject()

    for command, head in (("Try a restore…", "whole"), ("Check the attachments…", "whole")):
        _chosen(window, command)
        form = _form(qtbot)
        form.password.edit.setText(team_place.backup_password)
        form.submit()
        settle()
        told = window.findChildren(ToldDialog)[-1]
        assert head in told.head.text()
        told.reject()

    assert ada.keeping.drills()[0].passed
    dialog = BackupsDialog(ada, window)
    dialog.open()
    settle()
    assert "made by hand" in dialog.list.item(0).text()
    assert str(tmp_path) in dialog.second.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert dialog.try_button.isVisible()
    assert not dialog.place_button.isVisible()
    dialog.accept()


@pytest.mark.requirement("S2", "U1")
def test_an_administrator_checks_the_history_of_an_office_at_a_server_with_that_password(
    window: MainWindow, team_place: TeamPlace, qtbot: QtBot, settle: Settle
) -> None:
    _chosen(window, "Check the history…")
    form = _form(qtbot)
    form.password.edit.setText(team_place.backup_password)
    form.submit()
    settle()
    verdict = window.findChildren(VerdictDialog)[-1]
    assert "Nothing was altered" in [label.text() for label in verdict.findChildren(QLabel)]
    verdict.reject()
