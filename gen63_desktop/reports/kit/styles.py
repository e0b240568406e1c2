"""Typefaces, sizes, colours and measures of all reports."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle

from gen63_desktop.charts import fonts
from gen63_desktop.charts.palette import PAPER

PAGE: tuple[float, float] = letter
LANDSCAPE = (PAGE[1], PAGE[0])
LEFT, RIGHT, TOP, BOTTOM = 58.0, 58.0, 78.0, 62.0
WIDTH = PAGE[0] - LEFT - RIGHT
HEIGHT = PAGE[1] - TOP - BOTTOM

INK, MUTED = HexColor(PAPER.text), HexColor(PAPER.muted)
RULE, STRONG_RULE = HexColor(PAPER.grid), HexColor(PAPER.axis)
ACCENT, ACCENT_SOFT = HexColor("#174E9E"), HexColor("#F0F4FA")
QUIET = HexColor("#F5F6F8")
ALERT, ALERT_SOFT = HexColor("#A3191F"), HexColor("#FCEFEF")
GOOD = HexColor("#13633A")
CAUTION = HexColor("#7A4B00")


def _style(name: str, **changes: Any) -> Any:
    settings: dict[str, Any] = {
        "fontName": fonts.REGULAR,
        "fontSize": 10,
        "leading": 14,
        "textColor": INK,
        "spaceAfter": 7,
        "allowWidows": 0,
        "allowOrphans": 0,
        "bulletFontName": fonts.REGULAR,
        "bulletFontSize": 10,
    }
    return ParagraphStyle(name, **{**settings, **changes})


@cache
def style(name: str) -> Any:
    """One of the styles below."""
    fonts.register()
    return _style(name, **_STYLES[name])


_STYLES: dict[str, dict[str, Any]] = {
    "body": {},
    "lead": {"fontSize": 10.5, "leading": 15},
    "title": {"fontName": fonts.BOLD, "fontSize": 22, "leading": 26, "spaceAfter": 2},
    "overline": {"fontName": fonts.BOLD, "fontSize": 9.5, "leading": 12, "textColor": ACCENT, "spaceAfter": 3},
    "subtitle": {"fontSize": 12, "leading": 16, "textColor": MUTED, "spaceAfter": 8},
    "section": {
        "fontName": fonts.BOLD, "fontSize": 16, "leading": 20, "spaceBefore": 16, "spaceAfter": 6, "keepWithNext": 1,
    },
    "subsection": {
        "fontName": fonts.BOLD, "fontSize": 11.5, "leading": 15, "spaceBefore": 11, "spaceAfter": 4, "keepWithNext": 1,
    },
    "item": {"leftIndent": 14, "bulletIndent": 3, "spaceAfter": 4},
    "point": {"leftIndent": 20, "bulletIndent": 0, "spaceAfter": 4, "bulletFontName": fonts.BOLD},
    "caption": {
        "fontName": fonts.BOLD, "fontSize": 9, "leading": 12, "spaceBefore": 6, "spaceAfter": 3, "keepWithNext": 1,
    },
    "caveat": {"fontSize": 8, "leading": 10.4, "textColor": MUTED, "spaceAfter": 1},
    "cell": {"fontSize": 8.5, "leading": 10.8, "spaceAfter": 0},
    "cell number": {"fontSize": 8.5, "leading": 10.8, "spaceAfter": 0, "alignment": 2},
    "head": {"fontName": fonts.BOLD, "fontSize": 8.5, "leading": 10.8, "spaceAfter": 0},
    "head number": {"fontName": fonts.BOLD, "fontSize": 8.5, "leading": 10.8, "spaceAfter": 0, "alignment": 2},
    "head group": {
        "fontName": fonts.BOLD, "fontSize": 8.5, "leading": 10.8, "spaceAfter": 0, "alignment": 1,
    },
    "tile label": {"fontSize": 8.5, "leading": 11, "textColor": MUTED, "spaceAfter": 0},
    "tile value": {"fontName": fonts.BOLD, "fontSize": 20, "leading": 24, "spaceAfter": 0},
    "tile note": {"fontSize": 8.5, "leading": 11, "spaceAfter": 0},
    "fact": {"fontSize": 9, "leading": 12.5, "spaceAfter": 0},
    "fact label": {"fontName": fonts.BOLD, "fontSize": 9, "leading": 12.5, "spaceAfter": 0},
    "quote": {"leftIndent": 14, "rightIndent": 10, "spaceAfter": 6},
    "quoted by": {"fontSize": 9, "leading": 12.5, "textColor": MUTED, "leftIndent": 14, "spaceAfter": 9},
    "small": {"fontSize": 9, "leading": 12.5, "spaceAfter": 6},
    "mono": {"fontSize": 8.5, "leading": 11.5, "spaceAfter": 3},
    "letter": {"fontSize": 10.5, "leading": 15, "spaceAfter": 9},
    "agency": {"fontName": fonts.BOLD, "fontSize": 13, "leading": 16, "spaceAfter": 1},
    "agency line": {"fontSize": 8.5, "leading": 11, "textColor": MUTED, "spaceAfter": 0},
    "contents 1": {"fontSize": 9.5, "leading": 12.2, "spaceAfter": 0},
}  # fmt: skip
