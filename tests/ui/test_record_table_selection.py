"""Rows of a list that are opened, selected and copied."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.row_height import LEAST, RowHeight, Rows, row_height
from tests.ui.conftest import Settle
from tests.ui.small_list import SmallList, spec
from tests.ui.walks import menu_of_a_row


def test_enter_opens_the_row_under_the_cursor(table: RecordTable, qtbot: QtBot) -> None:
    table.show_record(3)

    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)

    assert opened.args is not None
    assert opened.args[0].id == 3


def test_copying_gives_the_shown_columns_separated_by_tabs_with_their_headers(table: RecordTable) -> None:
    table.show_record(2)

    table.copy()

    assert QGuiApplication.clipboard().text() == (
        "Case\tSummary\tDue\tStatus\nC-00002\tFare check of one rider of three\tNov 14, 6 days late\tClosed"
    )
    assert messages.door().said[-1].text == "1 row copied."


def test_copying_a_selection_reads_the_rows_that_were_never_in_sight(
    table: RecordTable, settle: Settle
) -> None:
    table.view.selectAll()
    assert table.selected_count == 1_050

    table.copy()
    settle()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Case", *(f"C-{n:05}" for n in range(1, 1_051))]
    assert messages.door().said[-1].text == "1,050 rows copied."


def test_a_copied_cell_is_never_run_as_a_formula_nor_breaks_its_line(
    table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    cases.rows[0] = replace(cases.rows[0], summary="=HYPERLINK(1)\tand\nmore")
    cases.rows[1] = replace(cases.rows[1], summary=" @SUM(A1)")
    table.load()
    settle()
    table.view.select_rows(0, 1)
    table.copy()
    first, second = QGuiApplication.clipboard().text().split("\n")[1:]
    assert "\t'=HYPERLINK(1) and more\t" in first
    assert "\t'@SUM(A1)\t" in second


def test_all_that_match_are_selected_with_one_key_and_told_apart_from_those_in_sight(
    table: RecordTable, settle: Settle
) -> None:
    table.view.selectAll()
    assert table.selected_count == 1_050
    assert ", all 1,050 selected" in table.count_text
    assert "Select all 1,050 that match" in [action.text() for action in table.commands]
    table.select_in_sight()
    assert 1 < table.selected_count < 60
    assert f", {table.selected_count} selected" in table.count_text
    table.narrow(Filter("status", Test.ANY_OF, ("New",)))
    table.select_all()  # before the rows are counted
    settle()
    assert table.selected_count == table.model.count == 350


def test_rows_are_selected_by_keyboard_one_by_one_and_as_a_run(table: RecordTable, qtbot: QtBot) -> None:
    held, control, shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    table.view.setFocus()
    for _ in range(2):
        qtbot.keyClick(table.view, held.Key_Down, control)
    assert table.selected_count == 1, "the cursor moves alone"
    qtbot.keyClick(table.view, held.Key_Space, control)
    assert {index.row() for index in table.view.selectionModel().selectedRows()} == {0, 2}
    qtbot.keyClick(table.view, held.Key_Space, control)
    assert {index.row() for index in table.view.selectionModel().selectedRows()} == {0}
    qtbot.keyClick(table.view, held.Key_Down)
    qtbot.keyClick(table.view, held.Key_Down, shift)
    assert table.selected_count == 2


def test_compact_rows_hold_at_once_and_the_next_time_and_can_still_be_hit(
    qtbot: QtBot, table: RecordTable, cases: SmallList
) -> None:
    rows = table.view.verticalHeader()
    before = rows.defaultSectionSize()
    row_height().choose(Rows.COMPACT)
    try:
        compact = rows.defaultSectionSize()
        assert LEAST <= compact < before
        other = RecordTable(spec(), cases)
        qtbot.addWidget(other)
        assert other.view.verticalHeader().defaultSectionSize() == compact
        assert RowHeight().rows is Rows.COMPACT
    finally:
        row_height().choose(Rows.COMFORTABLE)
    assert rows.defaultSectionSize() == before


def test_a_selection_never_slips_to_other_records_when_the_list_changes(
    table: RecordTable, cases: SmallList, settle: Settle
) -> None:
    table.show_record(10)
    table.view.selectAll()
    cases.add_before()

    table.refresh()
    settle()

    taken: list[int] = []
    table.with_selected(lambda rows: taken.extend(row.id for row in rows))
    settle()
    assert taken == [10]


def _entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def test_a_right_click_on_a_row_offers_to_open_and_to_copy_that_row(table: RecordTable, qtbot: QtBot) -> None:
    middle = table.view.visualRect(table.model.index(2, 0)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.RightButton, pos=middle)
    menu = menu_of_a_row(table, QContextMenuEvent.Reason.Mouse, middle)
    assert menu is not None

    with qtbot.waitSignal(table.opened) as opened:
        _entry(menu, "Open").trigger()

    assert opened.args is not None
    assert opened.args[0].id == 3
    _entry(menu, "Copy the row").trigger()
    assert "C-00003" in QGuiApplication.clipboard().text()
    menu.close()


def test_the_menu_key_means_the_selected_rows_and_a_click_beside_the_rows_nothing(
    table: RecordTable, cases: SmallList, settle: Settle, qtbot: QtBot
) -> None:
    table.view.setFocus()
    table.show_record(2)
    qtbot.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    menu = menu_of_a_row(table)
    assert menu is not None

    _entry(menu, "Copy the selected rows").trigger()

    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in copied] == ["Case", "C-00002", "C-00003"]
    menu.close()
    del cases.rows[3:]
    table.load()
    settle()
    beside = table.view.viewport().rect().bottomLeft() + QPoint(5, -5)
    assert menu_of_a_row(table, QContextMenuEvent.Reason.Mouse, beside) is None
