"""What a passphrase must be: long, and not one that everybody tries first."""

from __future__ import annotations

import unicodedata

from gen63_desktop.domain.errors import Refused

SHORTEST = 15
LONGEST = 1_000
_TRIED_FIRST = (
    "password", "passphrase", "letmein", "qwerty", "iloveyou", "welcome", "administrator", "changeme",
    "civilrights", "metro", "1234567890", "abcdefghij",
)  # fmt: skip


def require_strong(passphrase: str, *, about: tuple[str, ...] = ()) -> None:
    """Refuse a passphrase that is short, repeated, or made of what everybody tries first.

    ``about``: words that an attacker knows, such as the names of person and office.
    """
    normal = unicodedata.normalize("NFKC", passphrase)
    if len(normal) < SHORTEST:
        raise Refused(
            "The passphrase has {length} characters; it needs at least {shortest}.",
            "Four or more unrelated words make a good one.",
            length=len(normal),
            shortest=SHORTEST,
        )
    if len(normal) > LONGEST:
        raise Refused(
            "The passphrase is longer than {longest} characters.", "Use a shorter one.", longest=LONGEST
        )
    rest = normal.casefold().replace(" ", "")
    for word in (*_TRIED_FIRST, *(w.casefold() for name in about for w in name.split() if len(w) > 2)):
        rest = rest.replace(word, "")
    if len(rest) < SHORTEST // 2 or len(set(rest)) < 5:
        raise Refused(
            "The passphrase is easy to guess: little is left of it without common words, names and repetitions.",
            "Four or more unrelated words make a good one.",
        )
