"""The pages of help in Spanish: each English page has one, which says the same and names what the window names."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop import resources
from gen63_desktop.ui.shared.help_page import HelpPage
from gen63_desktop.ui.shared.language import set_language
from tests.architecture.house import sources
from tests.translating.ts_file import read_ts

_KEY = r"(?:(?:Ctrl|Alt|Shift)\+)+(?:Page Down|Page Up|[A-Z]\b|F\d+)|\bF\d{1,2}\b"
_ITALIC = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_NUMBER = re.compile(r"(?<!SHA-)(?<!\d)\d[\d,]*")
_OF_A_FILE = {"any", "all"}
"""Words that a cell of a table holds: they are no texts of the window."""

pytestmark = pytest.mark.requirement("U1")


@cache
def _opened() -> list[str]:
    """The pages that some window opens."""
    return sorted(
        {
            node.value
            for source in sources("gen63_desktop")
            if source.name.startswith("gen63_desktop/ui/")
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.endswith(".md")
        }
    )


def _both(name: str) -> tuple[str, str]:
    return resources.text(f"help/{name}"), resources.text(f"help/es/{name}")


def _plain(text: str) -> str:
    return re.sub("&(?=[^&\\s])", "", text).strip("…. ").casefold()


@cache
def _called() -> dict[str, set[str]]:
    """What the window calls each of its texts, without access keys, dots and capitals."""
    called: dict[str, set[str]] = {}
    for text, said in read_ts(resources.path("translations/gen63_es.ts")).items():
        called.setdefault(_plain(text.source), set()).add(_plain(said))
    return called


def _shape(page: str) -> list[str]:
    """What each line is, and how many words in it are strong: a heading, an item, a paragraph."""
    kinds = []
    for line in filter(None, page.splitlines()):
        begin = re.match(r"#+ |- |\d+\. |\||", line)
        kinds.append(f"{begin[0] if begin else ''}{len(_BOLD.findall(line))}")
    return kinds


def test_windows_open_pages_of_help_and_each_has_its_spanish() -> None:
    shown = _opened()

    assert len(shown) >= 6
    assert [name for name in shown if not resources.path(f"help/es/{name}").is_file()] == []
    kept = {path.name for path in resources.path("help/es").glob("*.md")}
    assert sorted(name for name in kept if not resources.path(f"help/{name}").is_file()) == []


@pytest.mark.parametrize("name", _opened())
def test_a_spanish_page_has_the_headings_items_and_emphasis_of_the_english_one(name: str) -> None:
    english, spanish_page = _both(name)

    assert _shape(spanish_page) == _shape(english)


@pytest.mark.parametrize("name", _opened())
def test_a_spanish_page_names_the_same_numbers(name: str) -> None:
    english, spanish_page = _both(name)

    assert Counter(_NUMBER.findall(spanish_page)) == Counter(_NUMBER.findall(english))


@pytest.mark.parametrize("name", _opened())
def test_a_spanish_page_calls_commands_as_the_spanish_window_does(name: str) -> None:
    english, spanish_page = _both(name)
    called = _called()
    stand = {_plain(part) for said in _ITALIC.findall(spanish_page) for part in (said, *said.split(", "))}
    wrong = []
    for said in _ITALIC.findall(_BOLD.sub("", english)):
        parts = [said] if _plain(said) in called else said.split(", ")
        wrong += [
            (part, sorted(called[_plain(part)]))
            for part in parts
            if part not in _OF_A_FILE and _plain(part) in called and not called[_plain(part)] & stand
        ]

    assert wrong == []


@pytest.mark.parametrize("name", _opened())
def test_a_spanish_page_calls_keys_as_the_spanish_menus_do(name: str, spanish: None, qtbot: QtBot) -> None:
    english, spanish_page = _both(name)
    wanted = Counter(
        QKeySequence(key.replace("Page Down", "PgDown").replace("Page Up", "PgUp")).toString(
            QKeySequence.SequenceFormat.NativeText
        )
        for key in re.findall(_KEY, english)
        if not re.fullmatch(r"Alt\+[A-Z]", key)  # an access key is another letter in Spanish
    )

    assert {key: spanish_page.count(key) for key in wanted} == dict(wanted)


def test_the_page_is_spanish_in_a_spanish_window_and_english_else(qtbot: QtBot, spanish: None) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = HelpPage("Listas", "lists.md", owner)
    assert "Sus vistas son solo suyas." in shown.text.toPlainText()
    assert "**" not in shown.text.toPlainText()

    set_language()
    again = HelpPage("Lists", "lists.md", owner)
    assert "Your views are yours alone." in again.text.toPlainText()
