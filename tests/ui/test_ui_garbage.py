"""Widgets that wait to be freed die in the GUI thread, whatever the workers do."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.garbage import Collector
from gen63_desktop.ui.shared.memory_use import give_back
from tests.ui.conftest import Settle


class _Cycle:
    """Something that only the collector frees, and that says in which thread."""

    def __init__(self, freed_in: list[int]) -> None:
        self.me = self
        self.freed_in = freed_in

    def __del__(self) -> None:
        self.freed_in.append(threading.get_ident())


def _litter() -> int:
    """Makes so much that Python would collect by itself."""
    kept = [[n] for n in range(200_000)]
    return len(kept)


def test_work_off_the_gui_thread_never_frees_what_waits_in_a_circle(qtbot: QtBot, settle: Settle) -> None:
    collector = Collector()
    freed_in: list[int] = []
    for _ in range(50):
        _Cycle(freed_in)
    owner = QWidget()
    qtbot.addWidget(owner)

    tasks.ask(owner, _litter, lambda _n: None)
    settle()
    by_worker = [thread for thread in freed_in if thread != threading.get_ident()]
    gc.collect()

    assert not by_worker
    assert len(freed_in) == 50
    collector.deleteLater()


def test_what_python_would_have_collected_is_collected(qtbot: QtBot) -> None:
    owner = QObject()
    collector = Collector(owner)
    freed_in: list[int] = []
    _Cycle(freed_in)
    _litter()
    kept = [[n] for n in range(2_000)]

    collector.collect()

    assert freed_in == [threading.get_ident()]
    assert kept


@pytest.mark.requirement("C17")
@pytest.mark.parametrize("fields", [0, 1, 4])
def test_a_form_that_is_open_is_never_taken_for_garbage(qtbot: QtBot, fields: int) -> None:
    """Qt's bindings can be brought to think that a window belongs to a field of its own."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()

    def open_form() -> weakref.ref[FormDialog]:
        form = Form("A form", "Save")
        for number in range(fields):
            form.add(TextField(f"field{number}", f"Field {number}"))
        form.start()
        dialog = FormDialog(form, window)
        dialog.open()
        return weakref.ref(dialog)

    dialog = open_form()
    QApplication.processEvents()
    for _ in range(3):
        gc.collect()
    shown = dialog()
    assert shown is not None, "the dialog was collected while it was open"
    assert shown.form.send_button.isVisible()
    assert len(shown.form.fields) == fields
    shown.done(0)


def _held_kilobytes() -> int:
    (line,) = [one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS:")]
    return int(line.split()[1])


def test_the_first_quiet_second_after_work_is_rest(qapp: QApplication) -> None:
    collector = Collector()
    made = [[n] for n in range(10_000)]
    collector.collect()
    assert not collector.at_rest

    collector.collect()

    assert collector.at_rest
    assert len(made) == 10_000
    collector.deleteLater()


def _worked(collector: Collector, seconds: int, freed_in: list[int]) -> list[object]:
    """What so many seconds of work made; something old became garbage before them."""
    old = [_Cycle(freed_in)]
    gc.collect()
    old.clear()
    made: list[object] = []
    for _ in range(seconds):
        made += [[n] for n in range(2_000)]
        collector.collect()
    return made


def test_what_is_old_is_looked_through_at_rest_and_not_while_somebody_works(qtbot: QtBot) -> None:
    owner = QObject()
    collector = Collector(owner)
    freed_in: list[int] = []
    made = _worked(collector, 20, freed_in)
    assert not freed_in

    collector.collect()

    assert len(freed_in) == 1
    assert len(made) == 40_000


def test_work_without_a_rest_does_not_keep_garbage_for_ever(qtbot: QtBot) -> None:
    owner = QObject()
    collector = Collector(owner)
    freed_in: list[int] = []
    made = _worked(collector, 70, freed_in)

    assert len(freed_in) == 1
    assert len(made) == 140_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems give it back by themselves")
def test_free_memory_between_what_is_kept_goes_back_to_the_computer() -> None:
    made = [bytes(4_000) for _ in range(20_000)]
    kept = made[::100]
    full = _held_kilobytes()
    made.clear()

    give_back()

    assert _held_kilobytes() < full - 40_000
    assert len(kept) == 200
