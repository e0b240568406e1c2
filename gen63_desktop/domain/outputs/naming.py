"""Takes names out of a short text that others read: what is a name is asked of the case."""

from __future__ import annotations

import re
from collections.abc import Callable

from gen63_desktop.domain.redactions.finding import find_patterns, merged
from gen63_desktop.domain.redactions.washing import replaced

NAME = "[name]"
TITLES = frozenset(
    {
        "agent", "ambassador", "bus", "deputy", "driver", "guard", "inspector", "mr", "mrs", "ms", "of", "officer",
        "operator", "security", "sergeant", "supervisor", "the", "unknown",
    }
)  # fmt: skip
"""Words that stand before names of respondents and are nobody's."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TWICE = re.compile(r"\[name\](?:[\s.,'’-]*\[name\])+")


def without_names(text: str, is_name: Callable[[str], bool]) -> str:
    """The text on one line, without names, telephone numbers, addresses and what else has the shape of an identity."""
    shaped = merged(text, find_patterns(text))
    plain = " ".join(replaced(text, shaped, lambda _one: NAME).split())
    parts = plain.split(NAME)
    washed = NAME.join(
        _WORD.sub(lambda found: NAME if is_name(found[0]) else found[0], part) for part in parts
    )
    return _TWICE.sub(NAME, washed)
