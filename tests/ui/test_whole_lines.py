"""Long lines of a list of boxes are read whole, without scrolling sideways, at both sizes of text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.theme import Theme
from tests.ui import walks
from tests.ui.conftest import Settle

LONG = "GEN 63 policy statement: No discriminatory conduct; zero tolerance for confirmed bias"


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("per_cent", [100, 150])
def test_a_long_line_takes_more_lines_and_no_scroll_bar(
    qtbot: QtBot, look: Theme, settle: Settle, per_cent: int
) -> None:
    look.choose_text_size(per_cent)
    window = QWidget()
    qtbot.addWidget(window)
    field = ChecklistField("clauses", "Which clauses?", [("a", LONG), ("b", "Short")])
    QVBoxLayout(window).addWidget(field)
    window.resize(420, 400)
    window.show()
    settle()

    assert walks.sideways(window) == []
    high, low = (field.list.visualItemRect(field.list.item(row)).height() for row in (0, 1))
    assert high > low * 3 // 2
    assert field.list.visualItemRect(field.list.item(0)).width() <= field.list.viewport().width()
