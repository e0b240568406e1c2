"""What a journey starts with: a home of its own, the program's shell, and a person's hands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop import startup
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.hands import Hands
from tests.offices import MovableClock
from tests.ui.conftest import collector, home, language, look, no_bug, tidy
from tests.ui.openers import TestOpeners

__all__ = ["collector", "home", "language", "look", "no_bug", "tidy"]


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """The person, who was told nothing yet."""
    messages.door().said.clear()
    return Hands()


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, look: Theme, tmp_path: Path) -> Iterator[Shell]:
    """The program as it starts, without its end: that would end the tests."""
    made = Shell(qapp, TestOpeners(tmp_path))
    yield made
    tasks.stop_all()
    for window in QApplication.topLevelWidgets():
        window.blockSignals(True)
    if made.main is not None:
        made.main.hide()
        made.main.office.close()
        made.main.deleteLater()
    if made.welcome is not None:
        made.welcome.hide()
        made.welcome.deleteLater()
    messages.door().crashed.disconnect(made._crashed)
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a window that goes takes the keys with it
    qapp.sync()


def show(shell: Shell, office: Office, hands: Hands) -> None:
    """Open the window of an office, in a usual size."""
    shell.show_office(office)
    assert shell.main is not None
    shell.main.resize(1_280, 800)
    hands.rest()


@pytest.fixture
def at_work(shell: Shell, office: Office, hands: Hands) -> Office:
    """An empty office whose window is open."""
    show(shell, office, hands)
    return office


@pytest.fixture
def demonstration(demonstration_folder: Path, tmp_path: Path, shell: Shell, hands: Hands) -> Office:
    """A copy of the demonstration office, to be changed freely, in its window."""
    folder = shutil.copytree(demonstration_folder, tmp_path / "demonstration")
    opened = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    show(shell, opened, hands)
    return opened
