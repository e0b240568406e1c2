"""PySide6's calls give back the references that they take; 6.12.0 on Python 3.11 does not, and dies of it."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

CALLS = 1000
NOISE = 50
"""References that come and go by themselves; a leak is one for each call."""

WATCHED = (None, True, False)


class _Sender(QObject):
    sent = Signal(int)


def _drift(call: Callable[[], object]) -> list[int]:
    """How many references to None, True and False a thousand calls made or lost."""
    call()
    before = [sys.getrefcount(value) for value in WATCHED]
    for _ in range(CALLS):
        call()
    return [sys.getrefcount(value) - count for value, count in zip(WATCHED, before, strict=True)]


@pytest.mark.parametrize("kind", ["void call", "call with a truth value", "question", "signal"])
def test_a_call_into_qt_keeps_the_reference_counts(qtbot: QtBot, kind: str) -> None:
    thing = QObject()
    sender = _Sender()
    sender.sent.connect(lambda _number: None)
    calls: dict[str, Callable[[], object]] = {
        "void call": lambda: thing.setObjectName("name"),
        "call with a truth value": lambda: thing.blockSignals(False),
        "question": thing.signalsBlocked,
        "signal": lambda: sender.sent.emit(1),
    }

    drift = _drift(calls[kind])

    assert all(abs(change) < NOISE for change in drift), drift
