"""Faults of the program: what is shown, what is written down, and what never is."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from gen63_desktop.ui.shell import crash_report
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]


def _fault() -> ValueError:
    """A fault whose words hold personal data."""
    try:
        int("Jane Doe was refused boarding")
    except ValueError as fault:
        return fault
    raise AssertionError


def test_the_report_of_a_fault_names_lines_of_the_program_and_none_of_its_words() -> None:
    report = crash_report.report(_fault())

    assert "Jane Doe" not in report
    assert "builtins.ValueError" in report
    assert "test_ui_faults.py" in report
    assert str(ROOT) not in report


@pytest.mark.expects_log("a fault of the program")
def test_a_fault_opens_the_crash_window_once_and_the_program_goes_on(
    shell: Shell, shell_window: MainWindow
) -> None:
    for name in ("first", "second"):
        shell._crashed(RuntimeError(name))

    assert shell.crash is not None
    text = shell.crash.text.toPlainText()
    assert text.count("builtins.RuntimeError") == 2
    assert "first" not in text
    assert any("What was saved is safe" in label.text() for label in shell.crash.findChildren(QLabel))
    shell.crash.accept()
    assert shell.crash is None
    assert shell_window.isVisible()


def test_the_log_never_holds_the_words_of_a_fault(home: Path) -> None:
    crash_report.start_log()
    log = logging.getLogger("gen63_desktop.test")
    handler = logging.getLogger().handlers[-1]
    fault = _fault()
    trace = (ValueError, fault, fault.__traceback__)
    written = handler.format(log.makeRecord(log.name, logging.ERROR, "", 0, "reading failed", (), trace))
    logging.getLogger().removeHandler(handler)
    handler.close()

    assert "reading failed" in written
    assert "builtins.ValueError" in written
    assert "Jane" not in written
