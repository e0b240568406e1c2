"""The one rule for figures of percent, on every page, screen and chart: one decimal, and no rounding to all or nothing."""

from __future__ import annotations


def percent(share: float | None, absent: str = "–") -> str:
    """87.5%, 93.0%, 100.0%. A share short of the whole never reads 100.0%, and one above nothing never 0.0%.

    Figures that stand beside each other so have as many decimals as each other. A number that a policy or a
    scale names ("requires 100%") is no figure and stands as it is named.
    """
    if share is None:
        return absent
    shown = round(share * 100, 1)
    if shown >= 100 and share < 1:
        shown = 99.9
    if shown <= 0 and share > 0:
        return "<0.1%"
    return f"{shown:.1f}%"
