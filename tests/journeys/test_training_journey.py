"""A roster and the completions of a course are taken in; who is missing goes out as a list with names."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.services.office import Office
from tests.journeys.hands import Hands
from tests.services.training_steps import AMY, BIAS, BO, CY, HEAD, write

pytestmark = pytest.mark.journey

DONE = (
    ("0042", "Amy Ng", BIAS, "2026-03-20"),
    ("77", "Bo Lee", BIAS, "2025-11-25"),
    ("", "Dee Stone", BIAS, "2026-01-02"),
)


def _take_in(hands: Hands, title: str, path: Path) -> str:
    wizard = hands.bring_in(title, path)
    hands.press("Alt+T")
    hands.reads("Nothing is stored yet", wizard)
    hands.press("Alt+I")
    hands.reads("The import is done", wizard)
    receipt = hands.words(wizard)
    hands.press("Alt+C")
    hands.gone(wizard)
    return receipt


@pytest.mark.requirement("T2", "T3", "T6")
def test_a_roster_and_completions_come_in_and_the_named_list_of_the_overdue_goes_out(
    at_work: Office, hands: Hands, tmp_path: Path
) -> None:
    roster = write(tmp_path / "roster.csv", [HEAD, AMY, BO, CY])
    head = ("Employee ID", "Name", "Course", "Completion Date")
    completions = write(tmp_path / "completions.csv", [head, *DONE])

    hands.press("Ctrl+5")
    hands.reads("No roster has been taken in yet.")
    hands.press("Ctrl+Shift+R")
    _take_in(hands, "Import a roster", roster)
    hands.reads("3 people employed on Nov 20, 2026")
    hands.press("Ctrl+I")
    _take_in(hands, "Import completions", completions)
    hands.reads("Not on the roster  1")
    hands.reads("66.7%")  # two of three, as every page writes it

    hands.press("Ctrl+Shift+O")
    hands.reads("Rolling")
    shown = [row[:4] for row in hands.rows()]
    assert any(row[0] == CY[1] for row in shown)
    assert all(row[0] != "Amy Ng" for row in shown)
    workbook = tmp_path / "overdue.xlsx"
    hands.press("Ctrl+Shift+E")
    hands.choose_file(workbook)
    hands.reads(f"to {workbook.name}")

    book = openpyxl.load_workbook(workbook, read_only=True)
    cells = [
        [str(v) for v in row if v is not None] for sheet in book for row in sheet.iter_rows(values_only=True)
    ]
    for row in shown:
        assert any(row[0] in line and row[1] in line for line in cells), row
    assert not any("Ng" in " ".join(line) for line in cells), "who is compliant is not on the list"
    book.close()
    hands.check_history()
