"""A contrast theme of the system is taken over with its own colours, and all of it can be told apart."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from gen63_desktop import resources
from gen63_desktop.ui.shared.contrast_theme import tokens_of
from gen63_desktop.ui.shared.style_sheet import style_sheet
from gen63_desktop.ui.shared.theme import Theme, tokens_for
from gen63_desktop.ui.shared.tokens import DARK_STRONG, LIGHT_STRONG, Tokens, contrast, pairs_to_check

pytestmark = pytest.mark.requirement("U1")

HIGH = Qt.ContrastPreference.HighContrast
THEMES = {
    "Aquatic": ("#FFFFFF", "#202020", "#8EE3F0", "#263B50"),
    "Desert": ("#3D3D3D", "#FFFAEF", "#903909", "#FFF5E3"),
    "Dusk": ("#FFFFFF", "#2D3236", "#A1BFDE", "#212D3B"),
    "Night sky": ("#FFFFFF", "#000000", "#D6B4FD", "#2B2B2B"),
    "one of a person's own": ("#FFFF00", "#000000", "#008000", "#FFFFFF"),
}
"""Text, ground, highlight and the text on it: those that Windows 11 brings, and one that somebody mixed."""


def _palette(text: str, ground: str, highlight: str, on_highlight: str) -> QPalette:
    role, palette = QPalette.ColorRole, QPalette()
    for each, colour in (
        (role.Text, text),
        (role.Base, ground),
        (role.Highlight, highlight),
        (role.HighlightedText, on_highlight),
    ):
        palette.setColor(each, QColor(colour))
    return palette


def _tokens(name: str) -> Tokens:
    found = tokens_of(_palette(*THEMES[name]))
    assert found is not None
    return found


@pytest.mark.parametrize("name", THEMES)
def test_every_pair_of_a_contrast_theme_can_be_told_apart(name: str) -> None:
    checks = pairs_to_check(_tokens(name))

    assert len(checks) > 40
    assert not [f"{what} {contrast(a, b):.2f}" for what, a, b, least in checks if contrast(a, b) < least]


@pytest.mark.parametrize("name", list(THEMES)[:4])
def test_its_text_ground_and_highlight_are_the_system_s_own(name: str) -> None:
    found = tokens_for(HIGH, dark=True, contrast_theme=_palette(*THEMES[name]))

    assert (found.text, found.window, found.accent, found.on_accent) == THEMES[name]
    assert {found.nav, found.surface, found.raised} == {found.window}
    assert found.selected not in {found.window, found.text}, "the row under the cursor is seen"


def test_a_highlight_that_cannot_be_read_gives_way_to_text_and_ground() -> None:
    found = _tokens("one of a person's own")

    assert (found.accent, found.on_accent) == ("#FFFF00", "#000000")


def test_colours_that_nobody_could_read_are_not_taken_over() -> None:
    grey = _palette("#777777", "#888888", "#777777", "#888888")

    assert tokens_for(HIGH, dark=False, contrast_theme=grey) is LIGHT_STRONG
    assert tokens_for(HIGH, dark=True, contrast_theme=grey) is DARK_STRONG


@pytest.mark.parametrize("name", THEMES)
def test_the_marks_in_boxes_are_black_on_light_and_white_on_dark(name: str) -> None:
    found = _tokens(name)
    sheet = style_sheet(found, 10, 17)

    assert "$" not in sheet
    behind = {"check": found.accent, "dot": found.accent, "tick": found.surface, "down": found.surface}
    for folder, mark in re.findall(r'url\(".*?themes/([\w-]+)/(\w+)\.svg"\)', sheet):
        (colour,) = re.findall(r'stroke="(#\w+)"', resources.text(f"themes/{folder}/{mark}.svg"))
        assert contrast(colour, behind[mark]) >= 4.5, (mark, folder)


def test_the_window_takes_the_colours_of_a_contrast_theme_and_leaves_them(look: Theme, qtbot: QtBot) -> None:
    look.tokens = _tokens("Aquatic")
    from gen63_desktop.ui.shared.chart_view import ChartView
    from tests.ui.test_chart_view import lines

    view = ChartView(lines())
    qtbot.addWidget(view)

    assert view.colours.background == "#202020"
    assert view.colours.text == "#FFFFFF"
    look.apply()
    assert view.colours.background == look.tokens.surface
