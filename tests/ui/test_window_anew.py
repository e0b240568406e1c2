"""The window that is made anew because somebody may do other things now stands where the last one stood."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow

from .conftest import Settle


@pytest.mark.requirement("S1", "U1")
def test_a_window_made_anew_keeps_its_size_and_its_section(
    shell: Shell, shell_window: MainWindow, office: Office, settle: Settle, qtbot: QtBot
) -> None:
    shell_window.resize(740, 610)
    shell_window.open_section("sources")
    settle()
    me = office.people.get(office.session.person.id)
    office.people.change(replace(me, roles=(Role.ADMINISTRATOR, Role.OFFICER)))
    qtbot.waitUntil(lambda: shell.main is not None and shell.main is not shell_window)
    settle()
    assert shell.main is not None
    assert shell.main.section.key == "sources"
    assert (shell.main.width(), shell.main.height()) == (740, 610)
