"""The pages together in their window: every section is there, work leads to its record, back leads back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.record_page import RecordPage
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell import pages
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import Settle


@pytest.fixture
def window(demonstration: Office, qtbot: QtBot, look: Theme, settle: Settle) -> Iterator[MainWindow]:
    shown = MainWindow(demonstration)
    shown.resize(1_280, 800)
    shown.show()
    shown.open_section("work_list")
    settle()
    yield shown
    tasks.stop_all()
    shown.blockSignals(True)
    shown.hide()
    shown.deleteLater()
    QApplication.processEvents()


_TO_BE_REGISTERED = {"SustainedFinding", "AuditFinding"}
"""What waits is that a violation is registered: the form for it opens instead."""


def _page(window: MainWindow) -> Page:
    page = window.page
    assert page is not None
    return page


def test_every_section_of_the_program_has_its_page() -> None:
    assert pages.sections() == pages.ALL
    assert [section.title for section in pages.ALL] == [
        "My work",
        "Complaints",
        "Comment review",
        "Data sources and audits",
        "Training",
        "Reports",
        "Violations and actions",
        "Compliance",
        "Retention",
        "Search",
    ]


@pytest.mark.requirement("C5")
def test_everything_that_waits_leads_to_its_record(
    window: MainWindow, demonstration: Office, settle: Settle
) -> None:
    waiting = [item for item in demonstration.work_list.items() if item.area]
    by_kind = Counter[tuple[object, str]]()
    items = []
    for (
        item
    ) in waiting:  # a few of each kind: what waits is told apart by its group, its area and its first word
        kind = (item.group, item.area + item.title.partition(" ")[2][:12])
        by_kind[kind] += 1
        items += [item] if by_kind[kind] <= 2 else []
    assert {item.area for item in items} >= {"complaints", "audits", "comments", "training"}

    for item in items:
        window.open_section("work_list")
        window.open_record(item.area, item.record_id)
        settle()

        section = window.section
        assert section is not None
        assert section.key != "work_list", item
        page = _page(window)
        if item.record_id and isinstance(page, RecordPage) and item.area not in _TO_BE_REGISTERED:
            assert page.table.current_id() == item.record_id, item


def test_the_sections_say_how_many_things_wait_there(
    window: MainWindow, demonstration: Office, settle: Settle
) -> None:
    window.count_waiting()
    settle()

    items = demonstration.work_list.items()
    assert window.navigation.count_of("work_list") == sum(item.count for item in items)
    for area, section in {"complaints": "complaints", "audits": "sources", "training": "training"}.items():
        waiting = sum(item.count for item in items if item.area == area)
        assert window.navigation.count_of(section) == waiting


def test_back_brings_the_list_as_it_was_before_it_was_searched(window: MainWindow, settle: Settle) -> None:
    window.open_section("complaints")
    settle()
    page = _page(window)
    assert isinstance(page, RecordPage)
    before = page.table.count_text

    page.table.filters.words_field.setText("ramp")
    page.table.filters.words_field.returnPressed.emit()
    settle()
    assert page.table.count_text != before

    window.go_back()
    settle()
    assert page.table.request.words == ""
    assert page.table.count_text == before

    window.go_forward()
    settle()
    assert page.table.request.words == "ramp"


@pytest.mark.parametrize("key", [section.key for section in pages.ALL])
def test_a_page_comes_back_as_it_was_left(window: MainWindow, key: str, settle: Settle) -> None:
    window.open_section(key)
    settle()
    left = _page(window).place()

    window.open_section("training" if key != "training" else "findings")
    settle()
    window.go_back()
    settle()

    assert window.section is not None
    assert window.section.key == key
    assert _page(window).place() == left
