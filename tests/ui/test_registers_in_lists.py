"""Two real registers go in through the window; list, chips and statistics count what the files hold (C1, K5).

Each count is compared with the files themselves, read anew by a few lines of this test.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.importing.wizard import ImportWizard

from .complaints_window import open_page
from .conftest import Settle

PHILLY = ("ppd_complaints.csv", "ppd_complaint_disciplines.csv", "ppd_complainant_demographics.csv")
BOTH = 5_296 + 2_403


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _rows(path: Path) -> list[dict[str, str]]:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            with path.open(encoding=encoding, newline="") as stream:
                return list(csv.DictReader(stream))
        except UnicodeDecodeError:
            continue
    raise AssertionError(path)


def _bring_in(page: ComplaintsPage, settle: Settle, *paths: Path) -> None:
    """Files, columns, trial and receipt of the assistant, one after the other."""
    page.import_register()
    wizard = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ImportWizard) and w.isVisible())
    wizard.files.take(list(paths))
    wizard.go_on()
    settle()
    assert wizard.mapping_step is not None
    if wizard.mapping_step.century.isVisibleTo(wizard):
        wizard.mapping_step.century.set_value(True)
    for _step in ("tried", "stored", "closed"):
        wizard.go_on()
        settle()


def _searched(page: ComplaintsPage, settle: Settle, text: str) -> str:
    """What the list says it holds after a search."""
    field = page.table.filters.words_field
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    return page.table.count_text.partition(".")[0]


def _day(text: str) -> date:
    """As the files write it: 1/7/13, 02/14/2022, 2016-11-11."""
    if "-" in text:
        return date.fromisoformat(text)
    month, day, year = (int(part) for part in text.split("/"))
    return date(year if year > 99 else 2000 + year, month, day)


def _count(text: str) -> int:
    return int(text.partition(" complaint")[0].replace(",", ""))


@pytest.mark.requirement("C1", "C12", "K5", "U2")
def test_two_real_registers_are_imported_searched_and_counted_in_the_window(
    page: ComplaintsPage, office: Office, settle: Settle, samples: Path
) -> None:
    folder, copa = samples / "philly-complaints", samples / "chicago-copa-cases" / "copa_data.csv"
    _bring_in(page, settle, *(folder / name for name in PHILLY))
    assert office.session.store.count(Complaint) == 5_296
    _bring_in(page, settle, copa)

    page.views.choose("all")
    settle()
    assert page.table.count_text.startswith("7,699 complaints")
    assert page.views.count_of("all") == BOTH

    theirs = _rows(copa)
    told = {
        row["complaint_id"]: f"{row['summary']} {row['shortened_summary']}"
        for row in _rows(folder / PHILLY[0])
    }
    assert (len(told), len(theirs)) == (5_296, 2_403)
    logs = Counter(row["Log#"] for row in theirs)
    for number in ("13-0001", next(one for one, times in logs.items() if times == 1)):
        assert _searched(page, settle, number) == "1 complaint of 7,699", number
    for word in ("wheelchair", "handcuffed"):
        found = sum(re.search(rf"\b{word}", text, re.IGNORECASE) is not None for text in told.values())
        assert found > 1
        assert _count(_searched(page, settle, word)) == found, word
    assert _searched(page, settle, "xylophonist").startswith("0 complaints")

    received = [
        *(_day(row["date_received"]) for row in _rows(folder / PHILLY[0])),
        *(_day(text) for row in theirs if (text := row["COPA Notification Date"].strip())),
    ]
    summer = sum(one.year == 2019 and one.month in (7, 8, 9) for one in received)
    _searched(page, settle, "")
    filters = page.table.filters
    filters.toggle("quarter", "2019 Q3")
    settle()
    assert page.table.count_text.startswith(f"{summer} complaints of 7,699")
    (chip,) = [
        one for one in filters.findChildren(QPushButton) if one.accessibleName().startswith("Remove filter")
    ]
    assert "2019 Q3" in chip.accessibleName()
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle()
    assert page.table.count_text.startswith("7,699 complaints")

    year = office.outputs.statistics(office.outputs.period("2019"))
    assert year.received.number == sum(one.year == 2019 for one in received)
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog):
            one.deleteLater()
