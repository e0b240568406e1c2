"""Each page as a screen reader gets it over the bus: names, roles, states, and the order of Tab."""

from __future__ import annotations

import pytest

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shell.pages import Section, sections
from tests.heard.conftest import STALE
from tests.heard.listener import Listener
from tests.heard.reader import Heard, Reader

pytestmark = [pytest.mark.heard, pytest.mark.qt_log_ignore(STALE), pytest.mark.requirement("U1")]

OPERATED = {
    "push button", "check box", "radio button", "combo box", "text", "password text", "list", "list item",
    "table", "tree", "page tab", "page tab list", "spin button", "link", "menu item", "column header", "graphic",
}  # fmt: skip
"""Roles of what a person operates; each needs a name."""

AROUND = {
    "frame", "filler", "panel", "layered pane", "splitter", "scroll bar", "grip", "menu bar", "status bar",
    "label", "cell", "tree item", "progress bar", "separator", "image", "scroll pane", "viewport",
}  # fmt: skip
"""Roles of what is read, or holds the others."""


def _heads_of_cells_missing(window: Heard) -> list[str]:
    """Cells in sight that say a value without its column."""
    return [
        cell.name
        for table in window.all()
        if table.role == "table"
        for heads in [{each.name.partition(",")[0] for each in table.all() if each.role == "column header"}]
        for cell in table.all()
        if cell.role == "cell" and cell.name and cell.name.partition(":")[0] not in heads
    ]


@pytest.fixture
def at_a_page(demonstration: Office, listener: Listener) -> Listener:
    """In the window of the demonstration office."""
    listener.reads("What waits for you")
    return listener


def test_each_page_says_where_one_is_and_names_all_that_is_operated_in_its_role_and_state(
    at_a_page: Listener, reader: Reader
) -> None:
    for section in sections():
        at_a_page.command(section.words)
        at_a_page.reads(f"{section.words} — ")
        window = reader.window()

        things = list(window.all())
        _says_where(things, section)
        assert not [each for each in things if each.role in OPERATED and not each.name], section.key
        assert {each.role for each in things} <= OPERATED | AROUND, section.key
        assert {"list", "menu item", "label"} <= {each.role for each in things}
        fields = [each for each in things if each.role == "text" and "read-only" not in each.states]
        assert all("editable" in each.states for each in fields), section.key
        assert not _heads_of_cells_missing(window), section.key


def _says_where(things: list[Heard], section: Section) -> None:
    """The title of the window, the line in the list of sections and the heading of the page say it."""
    assert "active" in things[0].states
    chosen = [each.name for each in things if each.role == "list item" and "selected" in each.states]
    assert section.words in {name.partition(",")[0] for name in chosen}
    assert any(each.role == "label" and each.name == section.words for each in things)


def test_tab_goes_round_each_page_and_each_thing_it_comes_to_is_heard_by_name_and_once(
    at_a_page: Listener,
) -> None:
    for section in sections():
        at_a_page.command(section.words)
        at_a_page.reads(f"{section.words} — ")
        heard = at_a_page.round_by_tab()

        assert all(each.name for each in heard), (section.key, heard)
        assert len({each.place for each in heard}) == len(heard), section.key
        names = [each.name for each in heard]
        assert "Sections" in names, "the way to the other pages is in the round"
        _is_in_order(names, section)


def _is_in_order(names: list[str], section: Section) -> None:
    """From the sections to what narrows the list, and from there to the list."""
    start = names.index("Sections")
    order = [*names[start:], *names[:start]]
    for search in (name for name in order if name.startswith("Search in ")):
        of = search.removeprefix("Search in ")
        assert order.index(search) < order.index(of), (section.key, order)
