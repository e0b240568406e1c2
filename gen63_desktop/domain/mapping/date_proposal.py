"""Which date formats fit a column, and whether a person must choose between two that fit alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gen63_desktop.domain.mapping.dates import (
    CANDIDATES,
    ISO,
    Moment,
    has_two_digit_year,
    read_iso,
    read_moment,
)

_ANY_PIVOT = 68
MOST_FORMATS = 4


@dataclass(frozen=True, slots=True)
class DateProposal:
    """What the values of a column say about its format.

    Each pair in ``choices`` is one format with day and month either way round: the values do not say which,
    ``formats`` leaves both out, and a person must choose. ``doubtful`` is a value that fits both.
    """

    formats: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    doubtful: str = ""
    mixed: bool = False
    """Some values fit only one of the choices, some only the other."""
    two_digit_years: bool = False
    values: int = 0
    read: int = 0
    unread: tuple[str, ...] = ()
    """The first values that no proposed format reads."""

    @property
    def looks_like_dates(self) -> bool:
        """Whether most values are days or times."""
        return self.values > 0 and self.read >= 0.6 * self.values


def propose_formats(values: Iterable[str]) -> DateProposal:
    """The fewest formats that read the values; two readings of one value are never settled silently."""
    distinct = tuple(dict.fromkeys(" ".join(value.split()) for value in values if value.strip()))
    others = [value for value in distinct if not read_iso(value)]
    fits = {wanted: _read_by(wanted, others) for wanted in _plausible(others)}
    formats: list[str] = [ISO] if len(others) < len(distinct) else []
    choices: list[tuple[str, str]] = []
    doubtful, mixed = "", False
    left = set(others)
    for _form in range(MOST_FORMATS):
        best = max(fits, key=lambda wanted: len(fits[wanted].keys() & left), default=None)
        if best is None or not fits[best].keys() & left:
            break
        twin = twin_of(best)
        doubt = None if twin == best else _doubt(fits[best], fits.get(twin, {}))
        if doubt is None:
            formats.append(best)
        else:
            first, second = sorted((best, twin), reverse=True)  # month first, as is usual here
            choices.append((first, second))
            doubtful, mixed = doubtful or doubt[0], mixed or doubt[1]
        left -= fits[best].keys() | (fits.get(twin, {}).keys() if doubt is not None else set())
        fits.pop(best)
        fits.pop(twin, None)
    return DateProposal(
        formats=tuple(formats),
        choices=tuple(choices),
        doubtful=doubtful,
        mixed=mixed,
        two_digit_years=any(
            has_two_digit_year(wanted) for wanted in (*formats, *(one for one, _other in choices))
        ),
        values=len(distinct),
        read=len(distinct) - len(left),
        unread=tuple(value for value in others if value in left)[:5],
    )


def _plausible(values: list[str]) -> tuple[str, ...]:
    """Candidates that read at least one of a few values; spares the others a reading of the whole column."""
    step = max(1, len(values) // 50)
    few = values[::step] + values[:20]
    return tuple(wanted for wanted in CANDIDATES if _read_by(wanted, few))


def _read_by(wanted: str, values: list[str]) -> dict[str, Moment]:
    read = ((value, read_moment(value, (wanted,), _ANY_PIVOT)) for value in values)
    return {value: moment for value, moment in read if isinstance(moment, Moment)}


def twin_of(wanted: str) -> str:
    """The same format with day and month changed over; itself where it names the month."""
    if "%m" not in wanted or wanted.startswith("%Y"):
        return wanted
    return wanted.replace("%m", "%_").replace("%d", "%m").replace("%_", "%d")


def _doubt(one: dict[str, Moment], other: dict[str, Moment]) -> tuple[str, bool] | None:
    """A value that fits both, and whether the column is mixed; None where one reading is certain."""
    only_one, only_other = one.keys() - other.keys(), other.keys() - one.keys()
    if (only_one and not only_other) or not other:
        return None
    differing = (value for value in one if value in other and one[value] != other[value])
    return (next(differing, min(one)), bool(only_one and only_other))
