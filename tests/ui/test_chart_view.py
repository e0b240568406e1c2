"""Charts in the window: reached by Tab, walked by arrows that say each value, opening the records they count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.charts.description import Chart, Form, Opening, Series
from gen63_desktop.charts.palette import contrast
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.findings.figure_card import FigureCard
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.shared import chart_view, messages
from gen63_desktop.ui.shared.chart_view import ChartView
from gen63_desktop.ui.shared.theme import Colours, Theme
from gen63_desktop.ui.shell.main_window import MainWindow

from .complaints_window import receive
from .conftest import Settle

QUARTERS = ("2026 Q1", "2026 Q2", "2026 Q3")


def opening(number: int) -> Opening:
    return Opening("complaints", (Filter("received", Test.FROM, (f"2026-0{number}-01",)),), number)


def lines() -> Chart:
    """Two lines; the second opens nothing and misses a value."""
    return Chart(
        "Received and closed", "complaints", Form.LINES, QUARTERS,
        (Series("Received", (4.0, 9.0, 6.0)), Series("Closed", (3.0, None, 5.0))),
        openings=((opening(4), opening(9), opening(6)), (None, None, None)),
    )  # fmt: skip


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say."""
    found: list[str] = []
    monkeypatch.setattr(messages, "announce", lambda text, **_: found.append(text))
    return found


@pytest.fixture
def shown(qtbot: QtBot, look: Theme) -> Callable[[Chart], ChartView]:
    """A chart in a window with a field before it."""
    windows: list[QWidget] = []  # the widget of a window that nobody holds is freed

    def show(chart: Chart) -> ChartView:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.addWidget(QLineEdit())
        view = ChartView(chart)
        column.addWidget(view)
        window.resize(720, 420)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return view

    return show


def tab_into(view: ChartView, qtbot: QtBot) -> None:
    field = view.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(view.hasFocus)


@pytest.mark.requirement("U1", "K5")
def test_tab_reaches_a_chart_and_arrows_say_each_value(
    shown: Callable[[Chart], ChartView], said: list[str], qtbot: QtBot
) -> None:
    view = shown(lines())
    tab_into(view, qtbot)
    assert said[-1] == "Received and closed. Received, 2026 Q3 6. Enter opens 6 records."
    for key, words in (
        (Qt.Key.Key_Left, "Received, 2026 Q2 9. Enter opens 9 records."),
        (Qt.Key.Key_Home, "Received, 2026 Q1 4. Enter opens 4 records."),
        (Qt.Key.Key_Down, "Closed, 2026 Q1 3"),
        (Qt.Key.Key_Right, "Closed, 2026 Q3 5"),  # over the quarter without a figure
        (Qt.Key.Key_Right, "Closed, 2026 Q3 5"),
        (Qt.Key.Key_Up, "Received, 2026 Q3 6. Enter opens 6 records."),
    ):
        qtbot.keyClick(view, key)
        assert said[-1] == words


@pytest.mark.requirement("U1")
def test_tab_leaves_a_chart_again(shown: Callable[[Chart], ChartView], qtbot: QtBot) -> None:
    view = shown(lines())
    tab_into(view, qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not view.hasFocus())


@pytest.mark.requirement("K5", "U1")
def test_enter_opens_the_records_behind_a_mark_and_nothing_where_there_are_none(
    shown: Callable[[Chart], ChartView], qtbot: QtBot
) -> None:
    view = shown(lines())
    opened: list[Opening] = []
    view.opened.connect(opened.append)
    tab_into(view, qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [opening(6)]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == [opening(6)]


@pytest.mark.requirement("K5")
def test_a_click_on_a_mark_opens_what_it_points_at(shown: Callable[[Chart], ChartView], qtbot: QtBot) -> None:
    view = shown(lines())
    opened: list[Opening] = []
    view.opened.connect(opened.append)
    spot = next(spot for spot in view.scene().spots if (spot.series, spot.at) == (0, 1))
    scale = view._scale()
    middle = QPoint(
        round((spot.box.x + spot.box.width / 2) * scale), round((spot.box.y + spot.box.height / 2) * scale)
    )
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert opened == [opening(9)]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert opened == [opening(9)]


@pytest.mark.requirement("U1")
def test_bars_are_walked_up_and_down(
    shown: Callable[[Chart], ChartView], said: list[str], qtbot: QtBot
) -> None:
    view = shown(Chart("Bases", "by basis", Form.BARS, ("Race", "Age"), (Series("Allegations", (7.0, 2.0)),)))
    tab_into(view, qtbot)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert said[-1] == "Allegations, Age 2"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert said[-1] == "Allegations, Race 7"


@pytest.mark.requirement("U1")
def test_the_place_of_the_keys_is_ringed(shown: Callable[[Chart], ChartView], qtbot: QtBot) -> None:
    view = shown(lines())
    before = view.grab().toImage()
    tab_into(view, qtbot)
    first = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert first != before
    assert view.grab().toImage() != first


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("colours", list(chart_view._PALETTES))
def test_every_theme_has_colours_that_stand_out(colours: str) -> None:
    palette = chart_view._PALETTES[colours]
    least = 7 if colours.endswith("strong") else 4.5
    for colour in (*palette.series, palette.text, palette.target):
        assert contrast(colour, palette.background) >= least
    for colour in (palette.series[0], palette.text, palette.target, palette.muted):  # what stands on a band
        assert contrast(colour, palette.band) >= 4.5


@pytest.mark.requirement("U1")
def test_bars_get_the_height_that_their_names_need_also_with_larger_text(
    shown: Callable[[Chart], ChartView], look: Theme
) -> None:
    many = Chart("Many", "many", Form.BARS, tuple(f"Department {at}" for at in range(30)), (Series("n", tuple(map(float, range(30)))),))  # fmt: skip
    view = shown(many)
    look.choose_text_size(150)
    view.window().resize(500, 1_400)
    assert view.heightForWidth(500) >= view.scene().height * view._scale() - 2
    look.choose_colours(Colours.DARK)
    assert view.colours.background != "#FFFFFF"


@pytest.mark.requirement("K5", "U1")
def test_a_mark_of_the_draft_opens_the_list_of_complaints_filtered_to_what_it_counts(
    office: Office, shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    for day in (date(2026, 7, 3), date(2026, 8, 4), date(2026, 9, 30), date(2026, 10, 2), date(2026, 4, 1)):
        receive(office, received=day)
    shell_window.open_section("findings")
    settle()
    page = shell_window.page
    assert isinstance(page, FindingsPage)
    page.draft.choice.set_value("2026 Q3")
    settle()
    chart = next(
        view
        for view in page.draft.findChildren(ChartView)
        if view.chart.title.startswith("Complaints received, closed")
    )
    chart.go_to((0, 7))
    assert chart.say((0, 7)).endswith("Enter opens 3 records.")
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settle()
    opened = shell_window.page
    assert isinstance(opened, ComplaintsPage)
    assert opened.views.current == "all"
    assert opened.table.count_text.startswith("3 complaints")
    shell_window.go_back()
    settle()
    assert shell_window.page is page


@pytest.mark.requirement("K5", "U1")
def test_a_key_figure_opens_its_records_by_key_and_by_click_and_an_empty_one_is_no_button(
    office: Office, shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    receive(office, received=date(2026, 8, 4))
    shell_window.open_section("findings")
    settle()
    page = shell_window.page
    assert isinstance(page, FindingsPage)
    page.draft.choice.set_value("2026 Q3")
    settle()
    for press in (
        lambda card: qtbot.keyClick(card, Qt.Key.Key_Return),
        lambda card: qtbot.mouseClick(card, Qt.MouseButton.LeftButton),
    ):
        cards = page.draft.findChildren(FigureCard)
        assert "Enter opens the records" in cards[0].accessibleName()
        assert cards[3].focusPolicy() == Qt.FocusPolicy.NoFocus, "no comment was imported"
        press(cards[0])
        settle()
        opened = shell_window.page
        assert isinstance(opened, ComplaintsPage)
        assert opened.table.count_text.startswith("1 complaint")
        shell_window.go_back()
        settle()
