"""Work off the GUI thread: reads beside one another, changes in order, errors sorted, cancelling."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.progress_dialog import ProgressDialog
from gen63_desktop.ui.shared.theme import Theme
from tests.ui.conftest import Settle


@pytest.fixture
def owner(qtbot: QtBot, look: Theme) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds work back until the test lets it go on."""
    event = threading.Event()
    yield event
    event.set()


def test_the_answer_arrives_in_the_gui_thread_and_the_work_runs_in_another(
    owner: QWidget, settle: Settle
) -> None:
    threads: list[int] = []

    tasks.ask(owner, threading.get_ident, lambda found: threads.extend([found, threading.get_ident()]))
    settle()

    assert threads[1] == threading.get_ident()
    assert threads[0] != threads[1]


def test_changes_run_one_after_the_other_in_the_person_s_order(owner: QWidget, settle: Settle) -> None:
    order: list[int] = []
    overlapping: list[int] = []
    inside = threading.Lock()

    def change(number: int) -> None:
        if not inside.acquire(blocking=False):
            overlapping.append(number)
            return
        order.append(number)
        inside.release()

    for number in range(20):
        tasks.act(owner, "", lambda n=number: change(n), lambda _done: None)
    settle()

    assert order == list(range(20))
    assert not overlapping


def test_a_read_does_not_wait_for_a_change(owner: QWidget, qtbot: QtBot, gate: threading.Event) -> None:
    answers: list[str] = []
    tasks.act(owner, "", gate.wait, lambda _done: answers.append("change"))

    tasks.ask(owner, lambda: "read", answers.append)

    qtbot.waitUntil(lambda: answers == ["read"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["read", "change"])


def test_the_later_question_s_answer_is_the_one_that_stays(
    owner: QWidget, settle: Settle, gate: threading.Event
) -> None:
    """A slow older count must not overwrite a newer one."""
    shown: list[str] = []

    def slow() -> str:
        gate.wait()
        return "older"

    def quick() -> str:
        gate.set()
        return "newer"

    tasks.ask(owner, slow, shown.append)
    tasks.ask(owner, quick, shown.append)
    settle()

    assert shown == ["older", "newer"]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(
    qtbot: QtBot, settle: Settle, gate: threading.Event
) -> None:
    answers: list[object] = []
    owner = QObject()
    tasks.ask(owner, gate.wait, answers.append)

    delete(owner)
    gate.set()
    settle()

    assert not answers


def test_a_refusal_without_a_place_gets_a_window_with_its_sentence(
    owner: QWidget, settle: Settle, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise Refused("The folder {folder} is full.", "Make room.", folder="/data")

    tasks.ask(owner, refuse, lambda _done: None)
    settle()

    said = messages.door().said[-1]
    assert (said.kind, said.text) == (messages.Kind.REFUSED, "The folder /data is full. Make room.")
    shown = [label.text() for label in owner.findChildren(QLabel)]
    assert "The folder /data is full. Make room." in shown


def test_all_problems_of_an_act_are_shown_together(owner: QWidget, settle: Settle) -> None:
    def refuse() -> None:
        raise Problems([Refused("No date.", where="Row 3"), Refused("No words.", where="Row 9")])

    tasks.act(owner, "", refuse, lambda _done: None)
    settle()

    said = messages.door().said[-1]
    assert said.text == "2 things need attention. Nothing was changed."
    assert said.lines == ("Row 3: No date.", "Row 9: No words.")


def test_a_fault_of_the_program_goes_to_the_crash_window_and_not_into_a_message(
    owner: QWidget, settle: Settle
) -> None:
    crashed: list[BaseException] = []
    messages.door().crashed.disconnect()
    messages.door().crashed.connect(crashed.append)

    def fail() -> None:
        raise ZeroDivisionError("Jane Doe")

    tasks.ask(owner, fail, lambda _done: None)
    settle()

    assert isinstance(crashed[0], ZeroDivisionError)
    assert "Jane Doe" not in str(messages.door().said)
    messages.door().crashed.connect(lambda _error: None)


def _steps(progress: Progress, cancelled: Cancelled, gate: threading.Event) -> str:
    for step in range(1_000):
        progress(step, 1_000, "Reading rows")
        stop_if(cancelled)
        if step == 400:
            gate.wait()
    return "all read"


def test_work_over_a_second_shows_how_far_it_is(owner: QWidget, qtbot: QtBot, gate: threading.Event) -> None:
    answers: list[str] = []
    tasks.ask_long(owner, "Reading the file", lambda p, c: _steps(p, c, gate), answers.append)

    qtbot.waitUntil(lambda: owner.findChild(ProgressDialog) is not None)
    dialog = owner.findChild(ProgressDialog)
    assert dialog is not None
    assert not answers
    assert dialog.windowTitle().startswith("Reading the file")

    gate.set()
    qtbot.waitUntil(lambda: answers == ["all read"])
    qtbot.waitUntil(lambda: not owner.findChildren(ProgressDialog))


def test_work_under_a_second_shows_no_window(owner: QWidget, qtbot: QtBot, settle: Settle) -> None:
    tasks.ask_long(owner, "Reading the file", lambda _p, _c: 1, lambda _one: None)
    settle()

    assert owner.findChild(ProgressDialog) is None


def test_cancelling_stops_the_work_and_says_that_nothing_changed(
    owner: QWidget, qtbot: QtBot, settle: Settle, gate: threading.Event
) -> None:
    answers: list[str] = []
    tasks.act_long(owner, "Importing", lambda p, c: _steps(p, c, gate), answers.append)
    qtbot.waitUntil(lambda: owner.findChild(ProgressDialog) is not None)
    dialog = owner.findChild(ProgressDialog)
    assert dialog is not None

    cancel = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Cancel")
    cancel.click()
    gate.set()
    settle()

    assert not answers
    assert messages.door().said[-1].text == "Cancelled. Everything is as it was before."


def test_a_change_that_cannot_stop_half_way_offers_no_cancel(
    owner: QWidget, qtbot: QtBot, gate: threading.Event
) -> None:
    tasks.act(owner, "Saving", gate.wait, lambda _done: None)
    qtbot.waitUntil(lambda: owner.findChild(ProgressDialog) is not None)
    dialog = owner.findChild(ProgressDialog)
    assert dialog is not None

    assert not any(button.isVisible() for button in dialog.findChildren(QPushButton))
    dialog.reject()
    assert dialog.isVisible()
    gate.set()


def test_the_end_of_the_program_waits_for_changes_and_drops_reads(owner: QWidget, qtbot: QtBot) -> None:
    done: list[str] = []
    started = threading.Event()

    def change() -> None:
        started.set()
        done.append("changed")

    tasks.act(owner, "", change, lambda _nothing: None)
    assert started.wait(60)

    tasks.stop_all()

    assert done == ["changed"]
    assert not tasks.busy()


def test_a_change_that_failed_is_said_even_when_its_widget_is_gone(
    qtbot: QtBot, look: Theme, settle: Settle, gate: threading.Event
) -> None:
    owner = QObject()

    def refuse() -> None:
        gate.wait()
        raise Refused("The disk is full.", "Make room.")

    tasks.act(owner, "", refuse, lambda _done: None)
    delete(owner)
    gate.set()
    settle()

    assert messages.door().said[-1].text == "The disk is full. Make room."
    for dialog in QApplication.topLevelWidgets():
        dialog.close()


def test_the_last_reference_to_a_widget_is_never_dropped_by_a_worker(qtbot: QtBot, settle: Settle) -> None:
    dropped_in: list[int] = []

    class Owner(QObject):
        def __del__(self) -> None:
            dropped_in.append(threading.get_ident())

    for _ in range(200):
        owner = Owner()
        tasks.ask(owner, lambda kept=owner: id(kept), lambda _id: None)
    del owner
    settle()
    gc.collect()

    assert set(dropped_in) == {threading.get_ident()}
    assert len(dropped_in) == 200
