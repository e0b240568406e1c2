"""From a mapped row of a foreign file to a comment, or to the reasons why it cannot be one (M1).

Which quarter a comment belongs to is told by its own date. Where the person names a quarter, only
comments of that quarter are taken in: one dated outside of it is refused and shown, never moved. A
comment without a date is taken in only where a quarter is named. A comment of a quarter that was
signed off is refused. A row without any words is kept: its other columns may matter.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.mapping.applying import MappedRow, Value
from gen63_desktop.domain.mapping.dates import Moment
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.row_identity import row_digest
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.remarks import Remark, remark

LONGEST_CODE = 300
"""Characters that a comment's number, line or channel can have; a longer cell is another column."""
DIGITS = 32
"""Hex digits of a whole row's digest that are kept: 128 bits, because a million stand in an index."""
_to_json = json.JSONEncoder(ensure_ascii=False).encode
MOST_REFUSED = 10_000
"""An import with more refused rows is not taken in at all: the mapping does not fit the file."""


def check_complete(mapping: Mapping, quarter: str) -> None:
    """Refuse a mapping that gives neither words nor, without a named quarter, dates."""
    problems: list[Refused] = []
    if mapping.source("text") is None:
        problems.append(
            RuleBroken("M1", "No column holds the comment.", "Choose the column with the customer's words.")
        )
    if mapping.source("received") is None and not quarter:
        problems.append(
            RuleBroken(
                "M1",
                "No column says when the comments were received, so their quarter is not known.",
                "Choose that column, or name the quarter of the file.",
            )
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


@dataclass(slots=True)
class Intake:
    """Makes comments of rows. ``quarter`` is the one named, empty where each row goes by its own date."""

    import_id: int
    quarter: str
    signed_off: Collection[str]
    _days: dict[date | None, tuple[str, Remark | None]] = field(default_factory=dict)

    def comment(self, row: MappedRow) -> Comment | tuple[Remark, ...]:
        """The comment, or every reason against it."""
        values = row.values
        received = values.get("received")
        day = received.day if isinstance(received, Moment) else None
        known = self._days.get(day)
        if known is None:
            known = self._days[day] = self._of_day(day)
        quarter, against = known
        source_ref, channel, line = (
            _code(values, "source_ref"),
            _code(values, "channel"),
            _code(values, "line"),
        )
        if row.problems or against or max(len(source_ref), len(channel), len(line)) > LONGEST_CODE:
            return _reasons(row, against)
        return Comment(
            self.import_id,
            row.number,
            quarter,
            source_ref,
            day,
            _clock(received),
            channel,
            line,
            row.text("text"),
            _to_json(row.rest),
            row_digest(row.source.values)[:DIGITS],
        )

    def _of_day(self, day: date | None) -> tuple[str, Remark | None]:
        """The quarter of a comment received on a day, and what speaks against taking it in."""
        if day is None:
            missing = remark(
                "There is no date, so the quarter is not known. Name the quarter of the file to take it in."
            )
            return self.quarter, None if self.quarter else missing
        own = quarter_of(day)
        if self.quarter and own != self.quarter:
            return own, remark(
                "Received {day}, which is {own}, not {quarter}.", day=day, own=own, quarter=self.quarter
            )
        if own in self.signed_off:
            return own, remark(
                "Received {day}, but the review of {quarter} is signed off.", day=day, quarter=own
            )
        return own, None


def _reasons(row: MappedRow, against: Remark | None) -> tuple[Remark, ...]:
    reasons = [problem.text for problem in row.problems]
    if against is not None and not reasons:
        reasons.append(against)
    for name in ("source_ref", "channel", "line"):
        length = len(_code(row.values, name))
        if length > LONGEST_CODE:
            reasons.append(
                remark(
                    "{field}: the cell has {characters} characters; another column was meant.",
                    field=COMMENTS.field(name).title,
                    characters=f"{length:,}",
                )
            )
    return tuple(reasons)


def _code(values: Dictionary[str, Value], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""


def quarter_of(day: date) -> str:
    """The name of a day's calendar quarter."""
    return f"{day.year} Q{(day.month + 2) // 3}"


def check_named(quarter: Quarter | None, signed_off: Collection[str]) -> str:
    """The name of the quarter that the person chose, empty where none; refused once it is signed off."""
    name = "" if quarter is None else str(quarter)
    if name in signed_off:
        raise RuleBroken(
            "M5",
            "The review of {quarter} is signed off; no more comments can be taken into it.",
            "Keep the file, and tell whoever signed the review.",
            quarter=name,
        )
    return name


def too_many_refused(row: int, reason: Remark) -> RuleBroken:
    """The refusal of a file that the mapping does not fit."""
    return RuleBroken(
        "M1",
        "More than {most} rows cannot be taken in. The first, row {row}: {reason}",
        "Check the columns and the date format that were chosen. Nothing was imported.",
        most=f"{MOST_REFUSED:,}",
        row=f"{row:,}",
        reason=reason,
    )


def too_many_other_words() -> RuleBroken:
    """The refusal of a file whose numbers are those of other comments."""
    return RuleBroken(
        "M1",
        "More than {most} rows have the number of a comment that is already there, but other words.",
        "These numbers are not the comments' own: choose another column, or none. Nothing was imported.",
        most=f"{MOST_REFUSED:,}",
    )


def _clock(received: object) -> str:
    if not isinstance(received, Moment) or received.clock is None:
        return ""
    return received.clock.isoformat(timespec="seconds")
