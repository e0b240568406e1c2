"""Lists of records: paging, sorting, filters, counts, what stands where nothing is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import PAGE, Filter, Sort, Test
from gen63_desktop.ui.shared.column_chooser import ColumnChooser
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import Theme
from tests.ui.conftest import Settle
from tests.ui.small_list import SmallList, spec


def _texts(table: RecordTable, rows: range, column: int = 0) -> list[str]:
    return [table.model.index(row, column).data() for row in rows]


def _chips(table: RecordTable) -> list[str]:
    return [
        chip.accessibleName()
        for chip in table.filters.findChildren(QPushButton)
        if chip.property("look") == "filter" and not chip.isHidden()
    ]


def test_the_count_of_all_matching_rows_is_in_sight(table: RecordTable) -> None:
    assert table.count_text.startswith("1,050 cases.")
    assert table.model.rowCount() == 1_050


def test_the_order_is_said_in_words(table: RecordTable) -> None:
    assert "Sorted by Case, ascending" in table.count_text
    assert table.view.accessibleDescription() == table.count_text


def test_a_row_far_down_is_read_without_the_pages_between(
    table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    before = cases.pages_read
    table.view.scrollToBottom()
    last = table.model.index(1_049, 0)
    assert last.data() == "…"

    settle()

    assert last.data() == "C-01050"
    assert cases.pages_read - before <= 2


def test_every_row_is_shown_once_and_in_order(table: RecordTable, settle: Settle) -> None:
    for start in range(0, 1_050, PAGE):
        table.model.row(start)
    settle()

    assert _texts(table, range(1_050)) == [f"C-{n:05}" for n in range(1, 1_051)]


def test_a_cell_tells_a_screen_reader_its_column_and_value(table: RecordTable) -> None:
    spoken = [table.model.index(0, c).data(Qt.ItemDataRole.AccessibleTextRole) for c in range(5)]

    assert spoken[0] == "Case: C-00001"
    assert spoken[3] == "Status: Investigating"
    assert spoken[4] == "Note: empty"


def test_a_click_on_a_header_sorts_and_a_second_one_turns_the_order(
    table: RecordTable, settle: Settle
) -> None:
    table.view.horizontalHeader().sectionClicked.emit(2)
    settle()
    first = _texts(table, range(1), 2)
    table.view.horizontalHeader().sectionClicked.emit(2)
    settle()

    assert first == ["Oct 31, 20 days late"]
    assert table.request.sort == Sort("due", descending=True)
    assert "Sorted by Due, descending" in table.count_text


def test_the_sorted_column_says_so_in_its_title_and_to_a_screen_reader(
    table: RecordTable, settle: Settle
) -> None:
    table.sort_by("due", descending=True)
    settle()

    titles = [table.model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    spoken = table.model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert titles == ["Case", "Summary", "Due ↓"]
    assert spoken == "Due, sorted descending"


def test_sorting_is_in_the_menu_too(table: RecordTable, settle: Settle) -> None:
    sort = next(a for a in table.commands if a is not None and a.text() == "S&ort by")
    entries = {action.text(): action for action in sort.menu().actions()}  # type: ignore[attr-defined]

    entries["Due"].trigger()
    settle()

    assert table.request.sort == Sort("due")
    assert "Summary" not in entries, "the list cannot be sorted by it"


def test_a_sort_by_several_columns_is_chosen_by_menu_or_with_shift_and_said_in_words(
    qtbot: QtBot, cases: SmallList, settle: Settle, look: Theme
) -> None:
    table = RecordTable(replace(spec(), sorts_by_several=True), cases)
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    table.load()
    settle()
    further = next(action.menu() for action in _sorts(table) if action.text() == "Then by")
    assert isinstance(further, QMenu)
    next(action for action in further.actions() if action.text() == "Status, descending").trigger()
    settle()
    assert table.request.then == (Sort("status", descending=True),)
    assert "Sorted by Case, ascending, then by Status, descending" in table.count_text
    place = table.place()
    table.sort_by("due", descending=False)
    settle()
    assert table.request.then == ()
    table.go_to(place)
    settle()
    assert (table.request.sort, table.request.then) == (Sort("number"), (Sort("status", descending=True),))
    titles = [table.model.headerData(n, Qt.Orientation.Horizontal) for n in range(table.model.columnCount())]
    assert "Case ↑1" in titles
    assert "Status ↓2" in titles
    further = next(action.menu() for action in _sorts(table) if action.text() == "Then by")
    assert isinstance(further, QMenu)
    further.actions()[-1].trigger()
    assert table.request.then == ()


def _sorts(table: RecordTable) -> list[QAction]:
    return table.layout_of_columns.sort_menu(table).actions()


def test_filters_of_one_column_are_one_chip_and_hold_together(table: RecordTable, settle: Settle) -> None:
    table.filters.toggle("status", "New")
    table.filters.toggle("status", "Closed")
    table.filters.set_days("due", None, None)
    settle()

    assert _chips(table) == ["Remove filter Status: New or Closed"]
    assert table.count_text.startswith("700 cases of 1,050")


def test_a_chip_takes_its_filter_away(table: RecordTable, qtbot: QtBot, settle: Settle) -> None:
    table.filters.toggle("status", "New")
    settle()
    chip = next(
        c
        for c in table.filters.findChildren(QPushButton)
        if c.accessibleName() == "Remove filter Status: New"
    )

    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle()

    assert table.request.filters == ()
    assert table.model.rowCount() == 1_050


def test_one_key_clears_all_filters_and_words(table: RecordTable, settle: Settle) -> None:
    table.filters.toggle("status", "New")
    table.filters.words_field.setText("Notices")
    table.filters.words_field.returnPressed.emit()
    settle()
    clear = next(a for a in table.commands if a is not None and a.text() == "C&lear all filters")
    assert not clear.shortcut().isEmpty()

    clear.trigger()
    settle()

    assert (table.request.filters, table.request.words) == ((), "")
    assert table.model.rowCount() == 1_050


def test_words_are_searched_after_a_pause_in_typing(table: RecordTable, qtbot: QtBot, settle: Settle) -> None:
    qtbot.keyClicks(table.filters.words_field, "notices")

    qtbot.waitUntil(lambda: table.request.words == "notices")
    settle()

    assert table.count_text.startswith("350 cases of 1,050")


def test_the_menu_of_filters_offers_every_declared_value_and_ticks_what_holds(table: RecordTable) -> None:
    table.filters.toggle("status", "New")

    menu = table.filters.filter_menu()
    submenus = {action.text(): action.menu() for action in menu.actions()}
    statuses = {a.text(): a.isChecked() for a in submenus["Status"].actions()}  # type: ignore[union-attr]

    assert list(submenus) == ["Status", "Due"]
    assert statuses == {"New": True, "Investigating": False, "Closed": False}


def test_a_list_without_rows_says_why_and_offers_the_way_out(
    table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    table.narrow(words_wanted="nothing is called so")
    settle()
    assert table.why_empty == "Nothing here matches these filters and words."
    offered = [b.text() for b in table.findChildren(QPushButton) if b.isVisible()]
    assert "Clear all filters" in offered

    cases.rows = []
    table.filters.clear()
    settle()
    assert table.why_empty == "No case yet. Record the first one with New case."


def test_a_list_that_cannot_be_read_says_so_and_can_be_tried_again(
    qtbot: QtBot, settle: Settle, look: Theme
) -> None:
    cases = SmallList(5)
    cases.refuse = Refused("The office's file is locked by another program.", "Close it there.")
    table = RecordTable(spec(), cases)
    qtbot.addWidget(table)
    table.show()
    table.load()
    settle()
    assert table.why_empty == "The office's file is locked by another program. Close it there."

    cases.refuse = None
    again = next(b for b in table.findChildren(QPushButton) if b.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    settle()

    assert table.model.rowCount() == 5
    assert table.why_empty == ""


@pytest.mark.requirement("C17")
def test_a_change_elsewhere_shows_and_the_cursor_stays_on_its_record(
    table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    table.show_record(150)
    cases.change(150, status="Closed")
    cases.add_before()

    table.refresh()
    settle()

    assert table.current_id() == 150
    assert table.view.currentIndex().row() == 150, "one row further down than before"
    assert table.current_row().status == "Closed"
    assert table.model.rowCount() == 1_051


def test_refreshing_inserts_rows_instead_of_resetting_the_list(
    table: RecordTable, cases: SmallList, qtbot: QtBot, settle: Settle
) -> None:
    resets: list[int] = []
    table.model.modelReset.connect(lambda: resets.append(1))
    cases.add_before()

    with qtbot.waitSignal(table.model.rowsInserted):
        table.refresh()
    settle()

    assert not resets


def test_another_list_begins_at_its_top(table: RecordTable, settle: Settle) -> None:
    table.show_record(150)

    table.filters.toggle("status", "New")
    settle()

    assert table.view.currentIndex().row() == 0


def test_back_finds_a_row_far_down_again(table: RecordTable, settle: Settle) -> None:
    table.view.setCurrentIndex(table.model.index(900, 0))
    settle()
    place = table.place()
    table.filters.toggle("status", "New")
    settle()

    table.go_to(place)
    settle()

    assert table.current_id() == 901


def test_columns_are_chosen_by_keyboard_and_remembered(
    qtbot: QtBot, table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    table.choose_columns()
    chooser = table.window().findChild(ColumnChooser)
    assert chooser is not None
    chooser.items.setCurrentRow(3)
    qtbot.keyClick(chooser.items, Qt.Key.Key_Space)
    chooser.accept()
    qtbot.waitUntil(lambda: not table.layout_of_columns.waiting)

    later = RecordTable(spec(), cases)
    qtbot.addWidget(later)

    assert later.view.isColumnHidden(3)
    assert not later.view.isColumnHidden(0)


def test_the_last_column_cannot_be_hidden(qtbot: QtBot, table: RecordTable) -> None:
    table.choose_columns()
    chooser = table.window().findChild(ColumnChooser)
    assert chooser is not None

    for row in range(chooser.items.count()):
        chooser.items.setCurrentRow(row)
        chooser.items.item(row).setCheckState(Qt.CheckState.Unchecked)

    assert any(shown for _key, shown in chooser.chosen())
    chooser.reject()


def test_a_place_brings_back_the_request_and_the_cursor(table: RecordTable, settle: Settle) -> None:
    table.narrow(Filter("status", Test.ANY_OF, ("New",)), words_wanted="notices")
    settle()
    place = table.place()
    table.filters.clear()
    settle()

    table.go_to(place)
    settle()

    assert table.place() == place


def test_a_place_of_another_version_leaves_out_what_the_list_no_longer_has(
    table: RecordTable, settle: Settle
) -> None:
    table.go_to({"sort": ["gone", True], "filters": [["gone", "any of", ["x"]], "nonsense"], "words": 7})
    settle()

    assert table.request == spec().start()


def test_widths_follow_the_size_of_the_text(table: RecordTable, look: Theme) -> None:
    before = table.view.columnWidth(0)

    look.choose_text_size(150)

    assert table.view.columnWidth(0) > before * 1.3
