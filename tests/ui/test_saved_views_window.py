"""A person's own views of a register in the window: saved, counted, chosen, arranged, begun with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.views_dialog import ViewsDialog

from .complaints_window import form_of, open_page, receive
from .conftest import Settle

LINE = Filter("status", Test.ANY_OF, (Status.RECEIVED.value,))


@pytest.fixture
def cases(office: Office) -> list[Complaint]:
    return [receive(office, summary=f"Ride {n}") for n in range(3)]


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, cases: list[Complaint]) -> Iterator[ComplaintsPage]:
    del cases
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _save(page: ComplaintsPage, settle: Settle, title: str) -> str:
    page.kept_views.commands[0].trigger()
    form = form_of(Form)
    form.fields["title"].set_value(title)
    form.submit()
    settle()
    return page.views.current


def _columns(page: ComplaintsPage) -> list[str]:
    return [column.key for column, visible in page.table.layout_of_columns.order() if visible]


@pytest.mark.requirement("U2")
def test_a_saved_view_keeps_filters_words_sort_and_columns_with_its_count(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    page.table.narrow(LINE, words_wanted="Ride 1")
    page.table.sort_by("received", descending=True)
    page.table.layout_of_columns.arrange([("received", True), ("number", True), ("summary", False)])
    settle()
    key = _save(page, settle, "Ride one")
    assert page.views.count_of(key) == 1
    assert page.table.model.count == 1
    saved = _columns(page)
    assert saved[:2] == ["received", "number"]
    page.views.choose("open")
    settle()
    assert (page.table.model.count, page.table.request) == (3, page.table.spec.start())
    assert page.kept_views.commands[1].isEnabled() is False
    page.views.choose(key)
    settle()
    assert (page.table.model.count, _columns(page)) == (1, saved)
    assert (page.table.request.filters, page.table.request.words) == ((LINE,), "Ride 1")
    assert page.table.request.sort.column == "received"
    receive(office, summary="Ride 1 again")
    settle()
    assert page.views.count_of(key) == 2
    page.table.narrow(LINE)
    settle()
    page.kept_views.commands[1].trigger()
    settle()
    assert page.views.count_of(key) == 4


@pytest.mark.requirement("U2")
def test_the_columns_of_a_saved_view_leave_those_of_the_list_alone(
    page: ComplaintsPage, settle: Settle
) -> None:
    before = _columns(page)
    page.table.layout_of_columns.arrange([("number", True), ("summary", False), ("due", False)])
    key = _save(page, settle, "Numbers")
    page.table.layout_of_columns.arrange([(one, True) for one in before])
    page.views.choose("all")
    settle()
    page.views.choose(key)
    settle()
    assert "summary" not in _columns(page)


@pytest.mark.requirement("U2")
def test_views_are_renamed_moved_deleted_and_begun_with_by_keyboard_alone(
    qtbot: QtBot, page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    first, second = _save(page, settle, "First"), _save(page, settle, "Second")
    page.kept_views.commands[2].trigger()
    dialog = next(d for d in QApplication.topLevelWidgets() if isinstance(d, ViewsDialog))
    assert not dialog.rename.isEnabled(), "the program's own views keep their names"
    assert not dialog.delete.isEnabled()
    keys = [key for key, _ in dialog.order()]
    dialog.items.setCurrentRow(keys.index(first))
    dialog.items.currentItem().setText("Renamed")
    assert "yours" in dialog.items.currentItem().text()
    dialog.begin.click()
    while dialog.items.currentRow():
        dialog.up.click()
    dialog.items.setCurrentRow([key for key, _ in dialog.order()].index(second))
    dialog.items.currentItem().setText("renamed")
    assert ("own:2", "Second") in dialog.order(), "no two views have one name"
    dialog.delete.click()
    dialog.accept()
    settle()
    assert page.views.keys[0] == first
    assert second not in page.views.keys
    with open_page(qtbot, settle, office) as again:
        assert again.views.current == first
        assert dict(again.kept_views.titles())[first] == "Renamed"


@pytest.mark.requirement("U2")
def test_going_back_finds_the_saved_view_also_in_a_page_that_has_not_read_the_views_yet(
    qtbot: QtBot, page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    page.table.narrow(words_wanted="Ride 1")
    settle()
    key = _save(page, settle, "Ride one")
    place = page.place()
    other = ComplaintsPage(office)
    qtbot.addWidget(other)
    other.resize(1300, 800)
    other.show()
    other.go_to(place)
    other.entered()
    settle()
    assert (other.views.current, other.table.model.count) == (key, 1)


@pytest.mark.requirement("U2", "K6")
def test_a_file_says_which_view_filters_words_sort_and_columns_it_was_made_with(
    page: ComplaintsPage, settle: Settle, tmp_path: Path
) -> None:
    page.table.narrow(LINE, words_wanted="Ride 1")
    page.table.sort_by("received", descending=True)
    page.table.layout_of_columns.arrange([("number", True), ("summary", False)])
    settle()
    _save(page, settle, "Ride one")
    page.write_list(str(tmp_path / "out.json"))
    settle()
    written = (tmp_path / "out.json").read_text(encoding="utf-8")
    for said in ("View: Ride one", "Status: Received", "Words: Ride 1", "Sorted by Received, descending"):
        assert said in written
    columns = written[written.index("Columns of the list: Number") :].partition('"')[0]
    assert "Summary" not in columns
