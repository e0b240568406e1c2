"""The look of the application: applied once, and again whenever the system's colours or text size change."""

from __future__ import annotations

import sys
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gen63_desktop.ui.shared.contrast_theme import tokens_of
from gen63_desktop.ui.shared.style_sheet import style_sheet
from gen63_desktop.ui.shared.tokens import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Tokens

SMALLEST_TEXT, LARGEST_TEXT = 80, 200
"""Per cent of the system's text size that the person may choose."""

_NAMELESS = {"Sans Serif", "Sans", "sans-serif", "Sans-Serif", ""}


class Colours(StrEnum):
    """Whose choice of colours holds."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme in force; ``changed`` tells what paints for itself to look again."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._colours = Colours.SYSTEM
        self._per_cent = 100
        self._applying = False
        self.tokens = LIGHT
        self._system_font = _readable(app.font())
        app.setStyle("Fusion")
        hints = app.styleHints()
        self._system_scheme = hints.colorScheme()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        app.fontChanged.connect(self._font_changed)
        self.apply()

    @property
    def colours(self) -> Colours:
        """Whose choice of colours holds."""
        return self._colours

    @property
    def text_per_cent(self) -> int:
        """The size of the text, in per cent of the system's."""
        return self._per_cent

    def choose_colours(self, colours: Colours) -> None:
        """Follow the system, or stay light or dark."""
        self._colours = colours
        scheme = {
            Colours.SYSTEM: Qt.ColorScheme.Unknown,
            Colours.LIGHT: Qt.ColorScheme.Light,
            Colours.DARK: Qt.ColorScheme.Dark,
        }[colours]
        self._app.styleHints().setColorScheme(scheme)
        self.apply()

    def choose_text_size(self, per_cent: int) -> None:
        """Make all text larger or smaller."""
        self._per_cent = min(max(per_cent, SMALLEST_TEXT), LARGEST_TEXT)
        self.apply()

    def apply(self) -> None:
        """Put font, palette and style sheet in force."""
        self._applying = True
        try:
            self.tokens = self._wanted()
            font = QFont(self._system_font)
            font.setPointSizeF(self._system_font.pointSizeF() * self._per_cent / 100)
            self._app.setFont(font)
            self._app.setPalette(_palette(self.tokens))
            height = QFontMetrics(font).height()
            self._app.setStyleSheet(style_sheet(self.tokens, font.pointSizeF(), height))
        finally:
            self._applying = False
        self.changed.emit()

    def _scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        """The system turned light or dark."""
        self._system_scheme = scheme
        self.apply()

    def _font_changed(self) -> None:
        """Take over a new text size of the system."""
        if not self._applying:
            self._system_font = _readable(self._app.font())
            self.apply()

    def _wanted(self) -> Tokens:
        if self._colours is not Colours.SYSTEM:
            dark = self._colours is Colours.DARK
        elif self._system_scheme == Qt.ColorScheme.Unknown:
            dark = is_dark(self._system_palette())
        else:
            dark = self._system_scheme == Qt.ColorScheme.Dark
        hints = self._app.styleHints()  # held: what it returns goes with it
        wish = hints.accessibility().contrastPreference()
        own = self._colours is Colours.SYSTEM and self._system_scheme == Qt.ColorScheme.Unknown
        return tokens_for(wish, dark=dark, contrast_theme=self._system_palette() if own else None)

    def _system_palette(self) -> QPalette:
        """The colours that hold where the application says nothing."""
        self._app.setPalette(QPalette())
        return self._app.palette()


def is_dark(palette: QPalette) -> bool:
    """Whether text is lighter than its ground: a contrast theme of Windows names no scheme, only its colours."""
    return palette.windowText().color().lightness() > palette.window().color().lightness()


def tokens_for(
    contrast: Qt.ContrastPreference, *, dark: bool, contrast_theme: QPalette | None = None
) -> Tokens:
    """The theme for what the system asks for; where it names no scheme, its contrast theme is a palette of its own."""
    if contrast == Qt.ContrastPreference.HighContrast:
        own = None if contrast_theme is None else tokens_of(contrast_theme)
        return own or (DARK_STRONG if dark else LIGHT_STRONG)
    return DARK if dark else LIGHT


_theme: Theme | None = None


def install(app: QApplication) -> Theme:
    """Give the application its look; the first call makes the theme, later ones return it."""
    global _theme  # noqa: PLW0603  one look for one application
    if _theme is None or _theme.parent() is not app:
        _theme = Theme(app)
    return _theme


def theme() -> Theme:
    """The theme in force."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        msg = "there is no application to dress"
        raise TypeError(msg)
    return install(app)


def tokens() -> Tokens:
    """The colours in force."""
    return theme().tokens


def look(widget: QWidget, name: str) -> QWidget:
    """Name the look that the style sheet gives the widget (primary, ghost, card, h1, muted …)."""
    widget.setProperty("look", name)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    return widget


def _readable(font: QFont) -> QFont:
    """The system's font; a Linux desktop that names none gets one that is there."""
    font = QFont(font)
    if sys.platform.startswith("linux") and font.family() in _NAMELESS:
        font.setFamilies(["Inter", "Noto Sans", "DejaVu Sans"])
        font.setPointSizeF(max(font.pointSizeF(), 9.75))
    return font


def _palette(of: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: of.window,
        role.WindowText: of.text,
        role.Base: of.surface,
        role.AlternateBase: of.hover,
        role.Text: of.text,
        role.PlaceholderText: of.muted,
        role.Button: of.surface,
        role.ButtonText: of.text,
        role.BrightText: of.late[0],
        role.Highlight: of.accent,
        role.HighlightedText: of.on_accent,
        role.Link: of.accent,
        role.LinkVisited: of.progress[0],
        role.ToolTipBase: of.raised,
        role.ToolTipText: of.text,
        role.Light: of.raised,
        role.Midlight: of.hover,
        role.Mid: of.line,
        role.Dark: of.line_strong,
        role.Shadow: "#000000",
        role.Accent: of.accent,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(of.muted))
    return palette
