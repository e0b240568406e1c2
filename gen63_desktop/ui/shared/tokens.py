"""The colours of the window, by what they are for: light, dark, and both with strong contrast."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What a status means; each tone has its icon and its pair of colours, and never stands alone."""

    NEW = "new"
    PROGRESS = "progress"
    WAITING = "waiting"
    LATE = "late"
    DONE = "done"
    CLOSED = "closed"


ICON_OF_TONE = {
    Tone.NEW: "circle-dot",
    Tone.PROGRESS: "clock",
    Tone.WAITING: "circle-pause",
    Tone.LATE: "circle-alert",
    Tone.DONE: "circle-check",
    Tone.CLOSED: "circle-x",
}

Pair = tuple[str, str]
"""Colour of the text and of what lies behind it."""


class Tokens(NamedTuple):
    """One theme. ``line`` only divides; ``line_strong`` bounds what can be operated."""

    name: str
    dark: bool
    window: str
    nav: str
    surface: str
    raised: str
    line: str
    line_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    hover: str
    selected: str
    focus: str
    new: Pair
    progress: Pair
    waiting: Pair
    late: Pair
    done: Pair
    closed: Pair

    def pair(self, tone: Tone) -> Pair:
        """The colours of a status."""
        pair: Pair = getattr(self, tone.value)
        return pair


LIGHT = Tokens(
    name="light",
    dark=False,
    window="#F5F6F8",
    nav="#EDEFF3",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#DDE1E7",
    line_strong="#7C8696",
    text="#18202B",
    muted="#525C6B",
    accent="#1D5FBF",
    accent_hover="#174E9E",
    on_accent="#FFFFFF",
    accent_soft="#E4EDFA",
    hover="#F0F3F7",
    selected="#DDE9FA",
    focus="#1D5FBF",
    new=("#174E9E", "#E4EDFA"),
    progress=("#5B3A9E", "#EFE9FB"),
    waiting=("#7A4B00", "#FDF0D8"),
    late=("#A3191F", "#FCE6E6"),
    done=("#13633A", "#DFF3E7"),
    closed=("#4A5463", "#E8EBEF"),
)

DARK = Tokens(
    name="dark",
    dark=True,
    window="#15181D",
    nav="#101318",
    surface="#1C2027",
    raised="#242932",
    line="#303641",
    line_strong="#7D8796",
    text="#E8EBF0",
    muted="#A3ADBB",
    accent="#7FB2FF",
    accent_hover="#9CC4FF",
    on_accent="#0B1F3B",
    accent_soft="#1F3250",
    hover="#262C36",
    selected="#243C60",
    focus="#7FB2FF",
    new=("#A9CBFF", "#1D3355"),
    progress=("#CDB9FF", "#352A54"),
    waiting=("#FFCF85", "#463312"),
    late=("#FFB0AE", "#50201F"),
    done=("#8FE0B0", "#163C29"),
    closed=("#BAC3CF", "#323842"),
)

LIGHT_STRONG = Tokens(
    name="light-strong",
    dark=False,
    window="#FFFFFF",
    nav="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#000000",
    line_strong="#000000",
    text="#000000",
    muted="#1F1F1F",
    accent="#00317A",
    accent_hover="#001F4D",
    on_accent="#FFFFFF",
    accent_soft="#E6EEFF",
    hover="#EBEBEB",
    selected="#CFE0FF",
    focus="#00317A",
    new=("#00317A", "#FFFFFF"),
    progress=("#3C1A80", "#FFFFFF"),
    waiting=("#5A3600", "#FFFFFF"),
    late=("#7A0006", "#FFFFFF"),
    done=("#00401D", "#FFFFFF"),
    closed=("#262626", "#FFFFFF"),
)

DARK_STRONG = Tokens(
    name="dark-strong",
    dark=True,
    window="#000000",
    nav="#000000",
    surface="#000000",
    raised="#0A0A0A",
    line="#FFFFFF",
    line_strong="#FFFFFF",
    text="#FFFFFF",
    muted="#E6E6E6",
    accent="#9CC9FF",
    accent_hover="#C9E2FF",
    on_accent="#000000",
    accent_soft="#0E2A4D",
    hover="#1F1F1F",
    selected="#123A6B",
    focus="#FFE14D",
    new=("#B8D6FF", "#000000"),
    progress=("#DCCBFF", "#000000"),
    waiting=("#FFD998", "#000000"),
    late=("#FFC2C0", "#000000"),
    done=("#A6F0C4", "#000000"),
    closed=("#DDDDDD", "#000000"),
)

THEMES = (LIGHT, DARK, LIGHT_STRONG, DARK_STRONG)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs_to_check(theme: Tokens) -> list[tuple[str, str, str, float]]:
    """Each pair that the window puts together: name, colour, behind it, ratio that it needs."""
    needed = 7.0 if theme.name.endswith("strong") else 4.5
    behind = ("window", "nav", "surface", "raised", "hover", "selected", "accent_soft")
    checks = [
        (f"{front} on {back}", getattr(theme, front), getattr(theme, back), needed)
        for back in behind
        for front in ("text", "muted")
    ]
    checks += [
        ("on_accent on accent", theme.on_accent, theme.accent, needed),
        ("on_accent on accent_hover", theme.on_accent, theme.accent_hover, needed),
        ("accent on surface", theme.accent, theme.surface, needed),
        ("accent on window", theme.accent, theme.window, needed),
        ("accent on selected", theme.accent, theme.selected, 3.0),
    ]
    for back in ("window", "surface", "nav", "raised"):
        checks.append((f"focus ring on {back}", theme.focus, getattr(theme, back), 3.0))
        checks.append((f"control border on {back}", theme.line_strong, getattr(theme, back), 3.0))
    checks.append(("focus ring on selected", theme.focus, theme.selected, 3.0))
    for tone in Tone:
        front, back = theme.pair(tone)
        checks.append((f"chip {tone}", front, back, needed))
        checks.append((f"{tone} text on surface", front, theme.surface, needed))
        checks.append((f"{tone} text on selected", front, theme.selected, needed))
    return checks
