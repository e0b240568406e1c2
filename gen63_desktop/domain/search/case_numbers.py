"""Which complaints somebody means who types a number, or its beginning, as people write them."""

from __future__ import annotations

import re

YEAR = 10_000_000
"""Serials of one year lie together: C-2026-0143 is 2026 times this, plus 143."""

_FULL = re.compile(r"C-(\d{4})-(\d{4,7})")
_TYPED = re.compile(r"C?[\s\-–/.]*(?:(\d{4}|\d{2})[\s\-–/.]+)?(\d{1,7})?[\s\-–/.]*")
_TOGETHER = re.compile(r"C?[\s\-–/.]*(20\d{2})(\d{4})")
_YEARS_BACK = 4
_DIGITS = 4
Span = tuple[int, int]


def is_full(typed: str) -> bool:
    """Whether it is a complaint's whole number, however its letter is written."""
    return _FULL.fullmatch(typed.strip().upper()) is not None


def spans_of(typed: str, this_year: int) -> tuple[Span, ...]:
    """Runs of serials that may be meant, the likeliest first; nothing where it is no number.

    143 is the 143rd of this year and of the years before; 26-14 the 14th of 2026, then those that begin so.
    """
    clean = typed.strip().upper()
    if not clean.isascii() and "–" not in clean:
        return ()
    together = _TOGETHER.fullmatch(clean)
    if together is not None:
        return (_one(int(together[1]), int(together[2])),)
    found = _TYPED.fullmatch(clean)
    if found is None or (found[1] is None and found[2] is None):
        return ()
    year, count = found[1], found[2]
    if count is None:
        return (_whole(_year(year)),)
    if year is not None:
        return _of_year(_year(year), count)
    recent = tuple(_one(this_year - back, int(count)) for back in range(_YEARS_BACK + 1) if int(count))
    return (*recent, *((_whole(int(count)),) if re.fullmatch(r"20\d{2}", count) else ()))


def _year(written: str) -> int:
    return int(written) if len(written) == _DIGITS else 2000 + int(written)


def _of_year(year: int, count: str) -> tuple[Span, ...]:
    exact = (_one(year, int(count)),) if int(count) else ()
    if len(count) >= _DIGITS:
        return exact
    first = int(count.ljust(_DIGITS, "0"))
    begun = year * YEAR + first, year * YEAR + first + 10 ** (_DIGITS - len(count)) - 1
    return (*exact, begun)


def _one(year: int, count: int) -> Span:
    return year * YEAR + count, year * YEAR + count


def _whole(year: int) -> Span:
    return year * YEAR, year * YEAR + YEAR - 1
