"""Texts of frozen data with the kit's marks where something was taken out."""

from __future__ import annotations

import re

from gen63_desktop.reports.kit.redaction import Redacted, Words

_MARK = re.compile(r"\[redacted: ([^\]\n]*)\]")


def pieces(text: str) -> Words:
    """The text cut at its marks."""
    if "[redacted: " not in text:
        return text
    parts = _MARK.split(text)
    return [Redacted(part) if at % 2 else part for at, part in enumerate(parts) if part]
