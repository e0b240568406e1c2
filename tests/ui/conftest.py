"""What tests of the window may ask for: a home of its own, the theme, and work that has come to rest."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop import startup
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.garbage import Collector
from gen63_desktop.ui.shared.language import Language, set_language
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import Colours, Theme, theme
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import MovableClock
from tests.ui.openers import TestOpeners
from tests.ui.small_list import SmallList, spec

Settle = Callable[[], None]

PATIENCE_MS = 60_000


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """One that is patient: what is waited for comes late where the computer has other work."""
    for wait in ("waitUntil", "waitSignal"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and data of the program lie in a folder of this test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GEN63_HOME", str(folder))
    return folder


@pytest.fixture
def look(qtbot: QtBot) -> Iterator[Theme]:
    """The theme; back to light and normal size at the end."""
    dressed = theme()
    yield dressed
    if dressed.colours is not Colours.SYSTEM:
        dressed.choose_colours(Colours.SYSTEM)
    if dressed.text_per_cent != 100:
        dressed.choose_text_size(100)


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Wait until no work is under way and every answer has been taken."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not tasks.busy(), timeout=PATIENCE_MS)
        for _turn in range(3):  # what the answers asked for: new layouts, new rows
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not tasks.busy(), timeout=PATIENCE_MS)

    return wait


@pytest.fixture(scope="session")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The demonstration office; tests look at it and change nothing."""
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demonstration") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.fixture(scope="session")
def collector(qapp: QApplication) -> Collector:
    """As in the program: garbage is collected in the GUI thread only."""
    return Collector(qapp)


@pytest.fixture(autouse=True)
def tidy(collector: Collector) -> Iterator[None]:
    """What a test leaves is freed before the next one begins."""
    yield
    collector.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]  # any receiver


@pytest.fixture(autouse=True)
def language() -> None:
    """Dates and numbers as the program shows them."""
    set_language()


@pytest.fixture
def spanish(language: None) -> Iterator[None]:
    """The window speaks Spanish."""
    set_language(Language.SPANISH)
    yield
    set_language()


@pytest.fixture(autouse=True)
def no_bug(qtbot: QtBot) -> Iterator[None]:
    """A fault of the program anywhere in a test fails it."""
    found: list[BaseException] = []
    door = messages.door()
    door.crashed.connect(found.append)
    door.said.clear()
    yield
    tasks.stop_all()
    door.crashed.disconnect(found.append)
    for fault in found:
        raise fault


@pytest.fixture
def openers(tmp_path: Path) -> TestOpeners:
    return TestOpeners(tmp_path)


@pytest.fixture
def shell(qapp: QApplication, openers: TestOpeners, look: Theme, settle: Settle) -> Iterator[Shell]:
    made = Shell(qapp, openers)
    yield made
    tasks.stop_all()
    if made.main is not None:
        made.main.blockSignals(True)
        made.main.office.close()
        made.main.deleteLater()
    if made.welcome is not None:
        made.welcome.blockSignals(True)
        made.welcome.deleteLater()
    messages.door().crashed.disconnect(made._crashed)
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
def shell_window(shell: Shell, office: Office, settle: Settle) -> MainWindow:
    shell.show_office(office)
    settle()
    assert shell.main is not None
    return shell.main


@pytest.fixture
def cases() -> SmallList:
    return SmallList(1_050)


@pytest.fixture
def table(qtbot: QtBot, cases: SmallList, settle: Settle, look: Theme) -> RecordTable:
    shown = RecordTable(spec(), cases)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    shown.load()
    settle()
    return shown
