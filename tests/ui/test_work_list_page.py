"""My work: what waits, under its headings, and the way to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.work_list.page import WorkListPage, group_words
from gen63_desktop.ui.work_list.waiting import by_section
from tests.ui.conftest import Settle


def _page(office: Office, qtbot: QtBot, settle: Settle) -> WorkListPage:
    page = WorkListPage(office)
    qtbot.addWidget(page)
    page.resize(1_100, 700)
    page.show()
    page.entered()
    settle()
    return page


@pytest.fixture
def page(demonstration: Office, qtbot: QtBot, look: Theme, settle: Settle) -> WorkListPage:
    return _page(demonstration, qtbot, settle)


def _lines(page: WorkListPage) -> dict[str, list[str]]:
    """The headings and, under each, the first column of its lines."""
    tops = [page.tree.topLevelItem(n) for n in range(page.tree.topLevelItemCount())]
    return {
        top.text(0): [top.child(n).text(0) for n in range(top.childCount())]
        for top in tops
        if top is not None
    }


@pytest.mark.requirement("C5")
def test_everything_that_waits_stands_under_its_heading_and_is_counted(
    page: WorkListPage, demonstration: Office
) -> None:
    items = demonstration.work_list.items()
    groups = {group: [item for item in items if item.group is group] for group in Group}

    shown = _lines(page)

    assert sum(len(lines) for lines in shown.values()) == len(items)
    for group, expected in groups.items():
        total = sum(item.count for item in expected)
        assert page.views.count_of(group.value) == total
        if expected:
            assert len(shown[f"{group_words(group)}, {total:,}"]) == len(expected)


def test_a_group_can_be_shown_alone(page: WorkListPage) -> None:
    page.views.choose(Group.OVERDUE.value)

    assert [head.partition(",")[0] for head in _lines(page)] == ["Overdue"]
    assert page.place() == {"group": "overdue"}


def test_enter_opens_a_thing_where_it_is_at_home(page: WorkListPage, qtbot: QtBot) -> None:
    page.views.choose(Group.OVERDUE.value)
    page.tree.setFocus()
    wanted = next(item for item in page._items if item.group is Group.OVERDUE)

    with qtbot.waitSignal(page.record_asked) as asked:
        qtbot.keyClick(page.tree, Qt.Key.Key_Return)

    assert asked.args == [wanted.area, wanted.record_id]


def test_a_line_tells_a_screen_reader_its_columns(page: WorkListPage) -> None:
    top = page.tree.topLevelItem(0)
    assert top is not None
    line = top.child(0)

    spoken = [line.data(column, Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]

    assert spoken[0].startswith("What: ")
    assert spoken[1].startswith("Where: ")
    assert spoken[2].startswith("Due: ")


@pytest.mark.requirement("C17")
def test_an_unfinished_form_is_offered_and_opened_where_it_is_at_home(
    office: Office, qtbot: QtBot, settle: Settle, look: Theme
) -> None:
    office.drafts.keep("complaints.intake", "new", {"narrative": "She said"})
    page = _page(office, qtbot, settle)
    page.views.choose(Group.DRAFTS.value)

    assert list(_lines(page).values()) == [["Unfinished form: intake"]]
    with qtbot.waitSignal(page.draft_asked) as asked:
        page.open_current()
    assert asked.args == ["complaints.intake", "new"]


def test_a_draft_is_thrown_away_only_after_asking(
    office: Office, qtbot: QtBot, settle: Settle, look: Theme
) -> None:
    office.drafts.keep("complaints.intake", "new", {"narrative": "She said"})
    page = _page(office, qtbot, settle)
    page.views.choose(Group.DRAFTS.value)

    page.discard_current()
    question = page.window().findChild(QDialog)
    assert question is not None
    assert office.drafts.find("complaints.intake", "new") is not None
    assert messages.door().said[-1].text == "Discard this draft?"
    next(b for b in question.findChildren(QPushButton) if b.text() == "Discard").click()
    settle()

    assert office.drafts.find("complaints.intake", "new") is None
    assert page.tree.topLevelItemCount() == 0


def test_a_group_without_things_says_so(page: WorkListPage) -> None:
    page.views.choose(Group.DRAFTS.value)

    assert page.why_empty == "Nothing in this group."


def test_what_waits_is_counted_by_the_section_that_shows_it() -> None:
    items = [
        WorkItem(Group.OVERDUE, "audits", "Audit"),
        WorkItem(Group.NEW, "comments", "Comments", count=128),
        WorkItem(Group.DRAFTS, "", "Unfinished form", form="complaints.intake", key="new"),
    ]

    assert by_section(items) == {"work_list": 130, "sources": 1, "comments": 128}
