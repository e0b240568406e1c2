"""What is heard: the windows of the journeys on a real screen, and a reader on the accessibility bus beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.accessibility_bus import VARIABLE
from tests.heard.listener import Listener
from tests.heard.reader import Reader
from tests.journeys.conftest import (
    at_work,
    collector,
    demonstration,
    hands,
    home,
    language,
    look,
    no_bug,
    shell,
    tidy,
)
from tests.journeys.hands import Hands

__all__ = [
    "at_work",
    "collector",
    "demonstration",
    "hands",
    "home",
    "language",
    "look",
    "no_bug",
    "shell",
    "tidy",
]


STALE = "Could not find accessible on path"
"""What Qt logs when a reader asks about a thing that has just gone, as readers do."""


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reader]:
    """A screen reader; the tests are skipped where no bus was started for them."""
    made = Reader(os.environ[VARIABLE])
    yield made
    made.close()


@pytest.fixture
def listener(hands: Hands, reader: Reader) -> Listener:
    """The person who hears."""
    return Listener(hands, reader)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Skip before anything is made for a test that nobody can hear."""
    if not os.environ.get(VARIABLE):
        pytest.skip("a leg of its own, with a screen and an accessibility bus: tests/accessibility_bus.py")
