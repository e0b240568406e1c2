"""Icons, coloured by the theme when they are loaded and again when the theme changes."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from shiboken6 import isValid

from gen63_desktop import resources
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import Tokens

Colour = Callable[[Tokens], str]
"""Chooses a colour out of the theme's."""

_SHARPEST = 2.0


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resources.text(f"icons/{name}.svg")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, gap: int = 0) -> QPixmap:
    """The icon in one colour; ``gap`` leaves room at its right, before a button's text."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    picture = QPixmap(QSize(int((size + gap) * _SHARPEST), int(size * _SHARPEST)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size * _SHARPEST, size * _SHARPEST))
    painter.end()
    picture.setDevicePixelRatio(_SHARPEST)
    return picture


def icon(name: str, colour: Colour | None = None, size: int = 16, gap: int = 0) -> QIcon:
    """The icon in the theme's colours now; it pales where it is disabled."""
    now = tokens()
    made = QIcon(pixmap(name, colour(now) if colour else now.text, size, gap))
    made.addPixmap(pixmap(name, now.muted, size, gap), QIcon.Mode.Disabled)
    return made


_dressed: dict[int, tuple[weakref.ref[QObject], str, Colour | None, int]] = {}


def dress(target: QObject, name: str, colour: Colour | None = None) -> None:
    """Give a button, action or label its icon, and keep it in the theme's colours from now on."""
    if not _dressed:
        theme().changed.connect(_dress_all)
    key = id(target)
    gap = 6 if isinstance(target, QAbstractButton) and target.text() else 0
    _dressed[key] = (weakref.ref(target, lambda _gone: _dressed.pop(key, None)), name, colour, gap)
    _put(target, name, colour, gap)


def _put(target: QObject, name: str, colour: Colour | None, gap: int) -> None:
    size = glyph_size()
    if isinstance(target, QLabel):
        now = tokens()
        target.setPixmap(pixmap(name, colour(now) if colour else now.text, size))
        return
    if isinstance(target, QAbstractButton):
        target.setIconSize(QSize(size + gap, size))
    target.setIcon(icon(name, colour, size, gap))  # type: ignore[attr-defined]  # actions and buttons


def glyph_size() -> int:
    """The size of an icon beside text of the application's size."""
    return round(QFontMetrics(QApplication.font()).height() * 0.95)


def _dress_all() -> None:
    for key, (reference, name, colour, gap) in list(_dressed.items()):
        target = reference()
        if target is None or not isValid(target):
            _dressed.pop(key, None)
        else:
            _put(target, name, colour, gap)
