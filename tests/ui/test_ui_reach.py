"""What eyes and hands need: a focus that can be seen, targets that can be hit, strong contrast, and calm."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette, QTransform
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.theme import Colours, Theme, is_dark, tokens_for
from gen63_desktop.ui.shared.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Tokens
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.pages import sections
from tests.architecture.house import sources
from tests.ui import walks
from tests.ui.conftest import Settle

pytestmark = pytest.mark.requirement("U1")

TARGET = 24
"""Pixels that WCAG 2.2 asks of a target, in both directions (2.5.8)."""


@pytest.fixture
def window(demonstration: Office, qtbot: QtBot, look: Theme, settle: Settle) -> Iterator[MainWindow]:
    look.choose_colours(Colours.LIGHT)
    shown = MainWindow(demonstration)
    shown.resize(1_280, 800)
    shown.show()
    shown.activateWindow()
    settle()
    yield shown
    tasks.stop_all()
    shown.blockSignals(True)
    shown.hide()
    shown.deleteLater()
    QApplication.processEvents()


# --- the focus --------------------------------------------------------------------------------------


def _scroll_to(widget: QWidget) -> None:
    """As Tab does where it comes to something out of sight."""
    holder = widget.parentWidget()
    while holder is not None:
        if isinstance(holder, QScrollArea):
            holder.ensureWidgetVisible(widget)
        holder = holder.parentWidget()


def _lines(widget: QWidget, window: QWidget) -> list[bytes]:
    """The pixels of a widget and a little around it, line by line, then column by column: it may be partly in sight."""
    at = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    picture = window.grab(at.intersected(window.rect())).toImage().convertToFormat(QImage.Format.Format_RGB32)
    turned = picture.transformed(QTransform().rotate(90))
    return [*_in_lines(picture), b"", *_in_lines(turned)]


def _in_lines(picture: QImage) -> list[bytes]:
    pixels, length = bytes(picture.constBits()), picture.bytesPerLine()
    return [pixels[start : start + length] for start in range(0, len(pixels), length)]


def _frame(before: list[bytes], after: list[bytes], ring: QColor) -> int:
    """How many lines beside one another got eight pixels in a row of the colour of the ring."""
    run = ring.rgb().to_bytes(4, sys.byteorder) * 8
    thick = most = 0
    for old, new in zip(before, after, strict=False):
        thick = thick + 1 if run in new and run not in old else 0
        most = max(most, thick)
    return most


@pytest.mark.parametrize("key", [section.key for section in sections()])
def test_the_focus_is_seen_as_a_frame_of_two_pixels_wherever_tab_leads(
    window: MainWindow, key: str, look: Theme, settle: Settle
) -> None:
    window.open_section(key)
    settle()
    stops, _ = walks.tab_order(window, window.navigation.list)
    pale = []
    for number, stop in enumerate(stops):
        _scroll_to(stop)
        stops[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        before = _lines(stop, window)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        after = _lines(stop, window)
        rings = (
            QColor(look.tokens.focus),
            QColor(look.tokens.text),
        )  # the latter where the ground is the former
        if max(_frame(before, after, ring) for ring in rings) < 2:
            pale.append(f"{type(stop).__name__} {stop.accessibleName()!r}")

    assert len(stops) >= 3
    assert not pale


# --- targets ----------------------------------------------------------------------------------------


def _small(window: QWidget) -> set[str]:
    """What is too small to be hit; a link within its words is measured by the line that it stands in."""
    return {
        f"{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()!r} {one.width()}x{one.height()}"
        for kind in (QAbstractButton, QComboBox)
        for one in window.findChildren(kind)
        if one.isVisible()
        and one.window() is window
        and one.property("look") != "link"
        and min(one.width(), one.height()) < TARGET
    }


def _small_rows(window: QWidget) -> set[str]:
    views = (one for one in window.findChildren(QAbstractItemView) if one.isVisible() and one.model())
    return {
        f"{type(view).__name__} {view.accessibleName()!r}"
        for view in views
        if view.model().rowCount()
        and 0 < view.visualRect(view.model().index(0, 0)).height() < TARGET
        and view.accessibleName()
    }


def test_every_target_is_at_least_24_pixels_wide_and_high(window: MainWindow, settle: Settle) -> None:
    small: dict[str, set[str]] = {}
    for section in sections():
        window.open_section(section.key)
        settle()
        found = _small(window) | _small_rows(window)
        if found:
            small[section.key] = found

    assert not small


# --- contrast ---------------------------------------------------------------------------------------

WINDOWS_CONTRAST_THEMES = {
    "Aquatic": ("#FFFFFF", "#202020", True),
    "Desert": ("#3D3D3D", "#FFFAEF", False),
    "Dusk": ("#FFFFFF", "#2D3236", True),
    "Night sky": ("#FFFFFF", "#000000", True),
}


@pytest.mark.parametrize("name", WINDOWS_CONTRAST_THEMES)
def test_a_contrast_theme_of_the_system_that_names_no_scheme_is_known_by_its_colours(name: str) -> None:
    text, ground, dark = WINDOWS_CONTRAST_THEMES[name]
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))

    assert is_dark(palette) is dark


@pytest.mark.parametrize(
    ("contrast", "dark", "wanted"),
    [
        (Qt.ContrastPreference.HighContrast, True, DARK_STRONG),
        (Qt.ContrastPreference.HighContrast, False, LIGHT_STRONG),
        (Qt.ContrastPreference.NoPreference, True, DARK),
        (Qt.ContrastPreference.NoPreference, False, LIGHT),
    ],
)
def test_who_asks_the_system_for_contrast_gets_the_strong_themes(
    contrast: Qt.ContrastPreference, dark: bool, wanted: Tokens
) -> None:
    assert tokens_for(contrast, dark=dark) is wanted


def test_a_system_that_names_no_scheme_leaves_the_window_readable(look: Theme) -> None:
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)

    assert look.tokens is LIGHT, "the colours of this system are light"
    assert QApplication.palette().windowText().color() == QColor(LIGHT.text)


# --- calm -------------------------------------------------------------------------------------------


def test_nothing_in_the_window_moves_by_itself(qapp: QApplication) -> None:
    """Nobody has to ask for reduced motion: there is none to reduce."""
    moving = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QSequentialAnimationGroup")
    found = [s.name for s in sources("gen63_desktop/ui") if any(word in s.text for word in moving)]
    effects = (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    )

    assert not found
    assert not [effect for effect in effects if qapp.isEffectEnabled(effect)]
