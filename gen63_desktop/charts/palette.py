"""The colours of charts on paper and on the screen, light and dark, and the contrast between two of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB. Marks stand out 3:1 from the background, words 4.5:1, whatever the series."""

    background: str
    text: str
    muted: str
    grid: str
    axis: str
    target: str
    series: tuple[str, ...]
    on_series: tuple[str, ...]
    tint: tuple[str, ...]
    band: str
    """The ground of a usual range."""


PAPER = Palette(
    background="#FFFFFF",
    text="#18202B",
    muted="#525C6B",
    grid="#DDE1E7",
    axis="#7C8696",
    target="#A3191F",
    series=("#1D5FBF", "#B45F06", "#5B3A9E", "#13633A"),
    on_series=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
    tint=("#E4EDFA", "#FDF0D8", "#EFE9FB", "#DFF3E7"),
    band="#EEF1F5",
)
LIGHT = PAPER
DARK = Palette(
    background="#1C2027",
    text="#E8EBF0",
    muted="#A3ADBB",
    grid="#303641",
    axis="#7D8796",
    target="#FFB0AE",
    series=("#7FB2FF", "#FFCF85", "#CDB9FF", "#8FE0B0"),
    on_series=("#0B1F3B", "#463312", "#352A54", "#163C29"),
    tint=("#1D3355", "#463312", "#352A54", "#163C29"),
    band="#262C35",
)
LIGHT_STRONG = Palette(
    background="#FFFFFF",
    text="#000000",
    muted="#1F1F1F",
    grid="#B4B4B4",
    axis="#000000",
    target="#7A0006",
    series=("#00317A", "#7A3B00", "#3C1A80", "#00401D"),
    on_series=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
    tint=("#E6EEFF", "#FFF1DC", "#EFE9FB", "#DFF3E7"),
    band="#EBEBEB",
)
DARK_STRONG = Palette(
    background="#000000",
    text="#FFFFFF",
    muted="#E6E6E6",
    grid="#5A5A5A",
    axis="#FFFFFF",
    target="#FFC2C0",
    series=("#9CC9FF", "#FFD998", "#DCCBFF", "#A8F0C6"),
    on_series=("#000000", "#000000", "#000000", "#000000"),
    tint=("#0E2A4D", "#3A2A08", "#2A2145", "#0C3320"),
    band="#242424",
)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
