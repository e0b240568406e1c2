"""What a passphrase must be, and words for one; how a recovery key is written.

No rules of composition and no rotation (NIST SP 800-63B-4): length, and nothing that is tried first.
"""

from __future__ import annotations

import base64
import re
import secrets
import unicodedata
from functools import cache

from gen63_desktop.domain.errors import Refused

SHORTEST = 15
LONGEST = 1_000
WORDS = 6
"""Six words of EFF's long list: 77 bits."""
_JUDGED = 200
"""Characters that the judge reads; what follows only makes it harder."""
_ENOUGH_GUESSES = 10.0
"""Powers of ten."""
_TRIED_FIRST = (
    "password", "passphrase", "letmein", "qwerty", "iloveyou", "welcome", "administrator", "changeme",
    "civilrights", "metro", "1234567890", "abcdefghij",
)  # fmt: skip
_BLANKS = re.compile(r"[\s\-–—.]+")
_MISREAD = str.maketrans("0189", "OIBG")
"""Digits that base32 does not have, and the letters that they are taken for."""


def generate() -> str:
    """A passphrase of words drawn by the system's own randomness."""
    return " ".join(secrets.choice(words()) for _ in range(WORDS))


@cache
def words() -> tuple[str, ...]:
    """The EFF's long list of words, in the order of the alphabet: the library gives them in another one each time."""
    from xkcdpass import xkcd_password

    file = xkcd_password.locate_wordfile("eff-long")
    return tuple(sorted(xkcd_password.generate_wordlist(file, min_length=1, max_length=20)))


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
    known = [*_TRIED_FIRST, *(w.casefold() for name in about for w in name.split() if len(w) > 2)]
    rest = normal.casefold().replace(" ", "")
    for word in known:
        rest = rest.replace(word, "")
    if len(rest) < SHORTEST // 2 or len(set(rest)) < 5 or _guesses(normal, known) < _ENOUGH_GUESSES:
        raise Refused(
            "The passphrase is easy to guess: little is left of it without common words, names and repetitions.",
            "Four or more unrelated words make a good one.",
        )


def _guesses(text: str, known: list[str]) -> float:
    """How many guesses someone needs who tries what people choose, in powers of ten."""
    from zxcvbn import zxcvbn

    return float(zxcvbn(text[:_JUDGED], user_inputs=known, max_length=_JUDGED)["guesses_log10"])


def recovery_text(secret: bytes) -> str:
    """The recovery key as it is printed: letters and digits in groups of four."""
    code = base64.b32encode(secret).decode()
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def recovery_code(typed: str) -> str:
    """What was typed as it counts: without blanks and dashes, in capitals, misread digits put right."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", typed)).upper().translate(_MISREAD)
