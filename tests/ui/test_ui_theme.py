"""The look: contrast, the system's colours and text size, icons with their licence."""

from __future__ import annotations

import hashlib
import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QStyle, QStyleOption
from pytestqt.qtbot import QtBot

from gen63_desktop import resources
from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.chip import Chip
from gen63_desktop.ui.shared.menu import Menu
from gen63_desktop.ui.shared.style_sheet import style_sheet
from gen63_desktop.ui.shared.theme import Colours, Theme
from gen63_desktop.ui.shared.tokens import (
    DARK,
    ICON_OF_TONE,
    LIGHT,
    THEMES,
    Tokens,
    Tone,
    contrast,
    pairs_to_check,
)


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_pair_of_colours_can_be_told_apart(theme: Tokens) -> None:
    checks = pairs_to_check(theme)

    assert len(checks) > 40
    assert not [
        f"{name}: {contrast(front, back):.2f} of {least}"
        for name, front, back, least in checks
        if contrast(front, back) < least
    ]


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_style_sheet_counts_text_in_points_and_leaves_no_gap(theme: Tokens) -> None:
    sheet = style_sheet(theme, 10, 17)

    assert "$" not in sheet
    assert not re.findall(r"font-size:\s*[\d.]+px", sheet)
    for image in re.findall(r'url\("([^"]+)"\)', sheet):
        assert resources.path(f"themes/{theme.name}/{image.rsplit('/', 1)[1]}").is_file()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_marks_of_a_theme_have_its_colours(theme: Tokens) -> None:
    wanted = {
        "check": theme.on_accent,
        "dot": theme.on_accent,
        "tick": theme.text,
        "down": theme.muted,
    }

    drawn = {
        name: re.findall(r'stroke="(#\w+)"', resources.text(f"themes/{theme.name}/{name}.svg"))
        for name in wanted
    }

    assert drawn == {name: [colour] for name, colour in wanted.items()}


@pytest.mark.requirement("U1")
def test_the_system_s_colours_are_followed_at_once(look: Theme, qtbot: QtBot) -> None:
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.tokens is LIGHT

    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)  # what Qt tells when the system turns dark

    assert look.tokens is DARK
    assert QApplication.palette().window().color() == QColor(DARK.window)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)


@pytest.mark.requirement("U1")
def test_a_new_text_size_of_the_system_is_followed_at_once(look: Theme, qtbot: QtBot) -> None:
    title = QLabel("Complaints")
    title.setProperty("look", "h1")
    qtbot.addWidget(title)
    title.show()
    before = title.sizeHint().height()
    font = QApplication.font()
    usual = font.pointSizeF()

    font.setPointSizeF(usual * 1.5)
    QApplication.setFont(font)

    assert title.sizeHint().height() > before * 1.3
    font.setPointSizeF(usual)
    QApplication.setFont(font)


def test_the_person_can_stay_dark_or_light(look: Theme) -> None:
    look.choose_colours(Colours.DARK)
    assert look.tokens is DARK

    look.choose_colours(Colours.LIGHT)
    assert look.tokens is LIGHT


def test_icons_change_their_colour_with_the_theme(look: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Add")
    qtbot.addWidget(button)
    look.choose_colours(Colours.LIGHT)
    icons.dress(button, "plus")

    def colours() -> set[str]:
        picture = button.icon().pixmap(32, 32).toImage()
        points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        return {picture.pixelColor(x, y).name() for x, y in points if picture.pixelColor(x, y).alpha() == 255}

    light = colours()
    look.choose_colours(Colours.DARK)

    assert LIGHT.text.lower() in light
    assert DARK.text.lower() in colours()


def test_disabled_commands_stay_within_reach_of_the_keyboard(look: Theme, qtbot: QtBot) -> None:
    menu = Menu("File")
    qtbot.addWidget(menu)
    sub = menu.addMenu("More")
    menu.popup(menu.pos())

    hint = QStyle.StyleHint.SH_Menu_AllowActiveAndDisabled
    menus: list[QMenu] = [menu, sub]
    assert [m.style().styleHint(hint, QStyleOption(), m) for m in menus] == [1, 1]
    menu.close()


def test_a_status_is_an_icon_a_word_and_a_colour(qtbot: QtBot, look: Theme) -> None:
    chip = Chip("Overdue", Tone.LATE)
    qtbot.addWidget(chip)

    assert chip.accessibleName() == "Overdue"
    assert len(set(ICON_OF_TONE.values())) == len(Tone), "each tone has an icon of its own"
    assert len({LIGHT.pair(tone) for tone in Tone}) == len(Tone)
    assert len({DARK.pair(tone) for tone in Tone}) == len(Tone)


def test_the_icons_are_those_of_the_locked_package_with_its_licence() -> None:
    lock = json.loads(resources.text("icons/vendor.lock.json"))
    folder = resources.path("icons")
    files = {path.name for path in folder.iterdir()} - {"vendor.lock.json"}

    assert (lock["name"], lock["licence"]) == ("lucide-static", "ISC")
    assert "ISC License" in resources.text("icons/LICENSE")
    assert files == set(lock["files"])
    changed = [
        name
        for name, wanted in lock["files"].items()
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted
    ]
    assert not changed
