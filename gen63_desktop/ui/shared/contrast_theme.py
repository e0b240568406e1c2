"""The theme made of a contrast theme of the system: its own text, ground and highlight, and nothing else."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gen63_desktop.ui.shared.tokens import DARK_STRONG, LIGHT_STRONG, Pair, Tokens, contrast

_READ, _SEEN = 4.5, 3.0
"""What words and what frames need at least."""

_TENTHS = range(9, 0, -1)


def tokens_of(palette: QPalette) -> Tokens | None:
    """The system's own colours in force; None where its text could not be read, so that they are no theme.

    A status is told by its icon and word alone. The row under the cursor is tinted with the highlight as far as
    text stays readable on it.
    """
    role = QPalette.ColorRole
    ground, text = _hex(palette, role.Base), _hex(palette, role.Text)
    if contrast(text, ground) < _READ:
        return None
    accent, on_accent = _accent(palette, ground, text)
    focus = accent if contrast(accent, ground) >= _SEEN else text
    selected = _tint(ground, accent, text, focus)
    dark = QColor(text).lightness() > QColor(ground).lightness()
    plain: Pair = (text, ground)
    return (DARK_STRONG if dark else LIGHT_STRONG)._replace(
        name="system",
        window=ground, nav=ground, surface=ground, raised=ground,
        line=text, line_strong=text, text=text, muted=text,
        accent=accent, accent_hover=accent, on_accent=on_accent,
        accent_soft=selected, hover=ground, selected=selected, focus=focus,
        new=plain, progress=plain, waiting=plain, late=plain, done=plain, closed=plain,
    )  # fmt: skip


def _accent(palette: QPalette, ground: str, text: str) -> Pair:
    """The highlight with its text where both can be read, on each other and on the ground; else text upon its ground."""
    role = QPalette.ColorRole
    accent, on_accent = _hex(palette, role.Highlight), _hex(palette, role.HighlightedText)
    read = contrast(accent, ground) >= _READ and contrast(on_accent, accent) >= _READ
    return (accent, on_accent) if read else (text, ground)


def _tint(ground: str, accent: str, text: str, focus: str) -> str:
    """As much of the highlight as leaves words and the frame of the focus to be told apart."""
    for tenths in _TENTHS:
        mixed = _mixed(accent, ground, tenths)
        told = contrast(accent, mixed) >= _SEEN and contrast(focus, mixed) >= _SEEN
        if contrast(text, mixed) >= _READ and told:
            return mixed
    return ground


def _mixed(one: str, other: str, tenths: int) -> str:
    first, second = QColor(one), QColor(other)

    def part(a: int, b: int) -> int:
        return (a * tenths + b * (10 - tenths)) // 10

    red, green = part(first.red(), second.red()), part(first.green(), second.green())
    return QColor(red, green, part(first.blue(), second.blue())).name().upper()


def _hex(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(QPalette.ColorGroup.Active, role).name().upper()
