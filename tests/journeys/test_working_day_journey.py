"""A day at the demonstration office: what waits, where it is done, and getting about by the keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QFrame, QMainWindow, QTreeWidget

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.hands import Hands, until
from tests.ui import walks

pytestmark = pytest.mark.journey

SECTIONS = (
    "My work",
    "Complaints",
    "Comment review",
    "Data sources and audits",
    "Training",
    "Reports",
)


def _section(hands: Hands) -> str:
    return hands.front.windowTitle().split(" — ")[0]


@pytest.mark.requirement("C5", "U1")
def test_what_is_overdue_stands_first_and_enter_opens_it_where_it_is_done(
    demonstration: Office, hands: Hands
) -> None:
    until(lambda: "Overdue" in hands.words(), "what waits")
    hands.rest()
    tree = hands.tab_to("What waits for you")
    assert isinstance(tree, QTreeWidget)
    assert tree.topLevelItem(0).text(0).startswith("Overdue")
    row = tree.topLevelItem(0).child(0)
    title, where = row.text(0), row.text(1)
    assert "late" in row.text(2)
    hands.press("Home", "Down", "Return")

    until(lambda: _section(hands) != "My work", "another section")
    hands.reads(title.split(" ")[0])
    assert where
    hands.press("Alt+Left")
    until(lambda: _section(hands) == "My work", "the way back")
    hands.press("Alt+Right")
    until(lambda: _section(hands) != "My work", "the way forward")
    hands.check_history()


@pytest.mark.requirement("U1")
def test_every_section_is_one_key_away_and_f1_says_which(demonstration: Office, hands: Hands) -> None:
    for n, name in enumerate(SECTIONS, 1):
        hands.press(f"Ctrl+{n}")
        hands.rest()
        assert _section(hands) == name
    hands.press("F1")
    keys = hands.dialog("Keyboard shortcuts")
    for name in SECTIONS:
        hands.reads(name, keys)
    hands.press("Escape")
    hands.gone(keys)
    hands.check_history()


@pytest.mark.requirement("C5", "U1")
def test_the_complaint_beside_the_list_is_the_one_under_the_cursor_whatever_narrows_the_list(
    demonstration: Office, hands: Hands
) -> None:
    hands.press("Ctrl+2")
    hands.reads("43 complaints")
    steps: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: hands.press("Ctrl+Shift+S"), ""),
        (lambda: hands.choose_in_menu(hands.popup(), "Status", "Under investigation"), "35 complaints of 43"),
        (lambda: hands.press("Ctrl+Shift+L"), "43 complaints."),
        (lambda: hands.press("Down", "Down"), "43 complaints."),
        (lambda: hands.click("Overdue  4"), "4 complaints."),
        (lambda: hands.click("All  542"), "542 complaints."),
    )
    for act, shown in steps:
        act()
        if shown:
            hands.reads(shown)
            until(lambda: _in_detail(hands) == _under_cursor(hands), "the complaint under the cursor")
    number = _under_cursor(hands)
    hands.press("F2")

    form = hands.dialog("Correct complaint")
    assert number in form.windowTitle()


def _under_cursor(hands: Hands) -> str:
    cursor = hands.list.currentIndex()
    return str(cursor.siblingAtColumn(0).data())


def _in_detail(hands: Hands) -> str:
    """The number at the head of the complaint that is shown."""
    pane = next(w for w in hands.front.findChildren(QFrame) if w.accessibleName() == "Complaint")
    return next((line for line in hands.words(pane).splitlines() if line.startswith("C-")), "")


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("colours", ["Light", "Dark"])
def test_in_a_small_window_with_large_text_nothing_is_cut_on_any_page(
    demonstration: Office, shell: Shell, hands: Hands, look: Theme, colours: str
) -> None:
    window = hands.front
    assert isinstance(window, QMainWindow)
    hands.menu("View", "Colors", colours)
    window.resize(960, 600)
    for _ in range(2):
        hands.press("Ctrl++")
    for n in range(1, len(SECTIONS) + 1):
        hands.press(f"Ctrl+{n}")
        hands.rest()
        assert (window.width(), window.height()) == (960, 600)
        until(lambda: not walks.cut_texts(window), lambda: "\n".join(walks.cut_texts(window)))
        ground = window.page.grab().toImage().pixelColor(3, 3)  # type: ignore[attr-defined]
        assert (ground.lightness() < 128) == (colours == "Dark")
