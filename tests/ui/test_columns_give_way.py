"""A column that can be missed is out of sight while the list is too narrow for the others to be read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.column_chooser import ColumnChooser
from gen63_desktop.ui.shared.columns import TableSpec
from gen63_desktop.ui.shared.record_table import RecordTable

from .small_list import SmallList, spec

pytestmark = pytest.mark.requirement("U2", "U3")

ROOMY, NARROW = 1_000, 460


def _spec() -> TableSpec:
    """The small list, its status to be missed and its summary to be read."""
    columns = [
        replace(one, gives_way=one.key == "status", width=20 if one.stretch else one.width)
        for one in spec().columns
    ]
    return replace(spec(), columns=tuple(columns))


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    made = RecordTable(_spec(), SmallList(30))
    qtbot.addWidget(made)
    made.resize(ROOMY, 400)
    made.show()
    made.load()
    qtbot.waitUntil(lambda: made.model.rowCount() == 30)
    return made


def _in_sight(table: RecordTable) -> list[str]:
    header = table.view.horizontalHeader()
    return [one.key for n, one in enumerate(table.spec.columns) if not header.isSectionHidden(n)]


def _wide(table: RecordTable, key: str) -> int:
    number = next(n for n, one in enumerate(table.spec.columns) if one.key == key)
    return table.view.horizontalHeader().sectionSize(number)


def _to(qtbot: QtBot, table: RecordTable, width: int) -> None:
    table.resize(width, 400)
    qtbot.waitUntil(lambda: abs(table.width() - width) < 2)


def test_it_gives_its_room_to_the_text_and_comes_back_as_wide_as_it_was(
    qtbot: QtBot, table: RecordTable
) -> None:
    before, wide = _in_sight(table), _wide(table, "status")
    assert "status" in before
    _to(qtbot, table, NARROW)
    assert _in_sight(table) == [key for key in before if key != "status"]
    assert table.view.horizontalScrollBar().maximum() == 0
    _to(qtbot, table, ROOMY)
    assert _in_sight(table) == before
    assert _wide(table, "status") == wide


def test_it_stays_a_column_of_the_list_and_the_choice_of_columns_says_where_it_is(
    qtbot: QtBot, table: RecordTable
) -> None:
    _to(qtbot, table, NARROW)
    assert ("status", True) in [(one.key, shown) for one, shown in table.layout_of_columns.order()]
    assert "Status" in table.in_words()
    chooser = ColumnChooser(table.layout_of_columns, table)
    assert ("status", True) in chooser.chosen()
    assert any("until the list is wider: Status" in label.text() for label in chooser.findChildren(QLabel))
    chooser.accept()
    assert "status" not in _in_sight(table)


def test_what_a_person_took_out_does_not_come_back_by_itself(qtbot: QtBot, table: RecordTable) -> None:
    layout = table.layout_of_columns
    layout.arrange([(one.key, one.key != "status") for one, _shown in layout.order()])
    _to(qtbot, table, NARROW)
    _to(qtbot, table, ROOMY)
    assert "status" not in _in_sight(table)
    assert layout.given_way() == []


def test_narrow_or_wide_the_same_is_remembered(qtbot: QtBot, table: RecordTable) -> None:
    wide = _wide(table, "status")
    _to(qtbot, table, NARROW)
    table.layout_of_columns.arrange([(one.key, shown) for one, shown in table.layout_of_columns.order()])
    qtbot.waitUntil(lambda: not table.layout_of_columns.waiting)
    later = RecordTable(_spec(), SmallList(30))
    qtbot.addWidget(later)
    later.resize(ROOMY, 400)
    later.show()
    assert "status" in _in_sight(later)
    assert abs(_wide(later, "status") - wide) <= 1
