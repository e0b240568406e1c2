"""The typefaces of charts and reports: registered once, measured, and asked which characters they have."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from gen63_desktop import resources

REGULAR = "SourceSans"
BOLD = "SourceSans-SemiBold"
ITALIC = "SourceSans-Italic"

_FILES = {
    REGULAR: "fonts/SourceSans3-Regular.ttf",
    BOLD: "fonts/SourceSans3-SemiBold.ttf",
    ITALIC: "fonts/SourceSans3-Italic.ttf",
}


@cache
def register() -> None:
    """Make the typefaces known to ReportLab, which embeds the characters that a file uses."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(resources.path(file))))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


@lru_cache(maxsize=20_000)
def width(text: str, font: str, size: float) -> float:
    """How wide a line of text is, in points."""
    register()
    from reportlab.pdfbase import pdfmetrics

    return float(pdfmetrics.stringWidth(text, font, size))


@cache
def characters(font: str) -> frozenset[int]:
    """The code points that a registered embedded font can draw."""
    register()
    from reportlab.pdfbase import pdfmetrics

    face: Any = pdfmetrics.getFont(font).face
    return frozenset(face.charToGlyph)


@cache
def shared_characters() -> frozenset[int]:
    """The code points that every one of the typefaces can draw, so that bold text needs no other rule."""
    return frozenset.intersection(*(characters(name) for name in _FILES))
