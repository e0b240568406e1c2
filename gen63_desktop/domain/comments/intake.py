"""From a mapped row of a foreign file to a comment, or to the reasons why it cannot be one (M1).

Which quarter a comment belongs to is told by its own date. Where the person names a quarter, only
comments of that quarter are taken in: one dated outside of it is refused and shown, never moved. A
comment without a date is taken in only where a quarter is named. A comment of a quarter that was
signed off is refused. A row without any words is kept: its other columns may matter.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.mapping.applying import MappedRow
from gen63_desktop.domain.mapping.dates import Moment
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.row_identity import row_digest

LONGEST_CODE = 300
"""Characters that a comment's number, line or channel can have; a longer cell is another column."""
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

    def comment(self, row: MappedRow) -> Comment | tuple[str, ...]:
        """The comment, or every reason against it."""
        reasons = [problem.sentence() for problem in row.problems]
        received = row.values.get("received")
        day = received.day if isinstance(received, Moment) else None
        own = quarter_of(day) if day is not None else self.quarter
        texts = {name: row.text(name).strip() for name in ("source_ref", "channel", "line")}
        reasons += self._against_quarter(row, day, own)
        reasons += [
            f"{name}: the cell has {len(text):,} characters; another column was meant."
            for name, text in texts.items()
            if len(text) > LONGEST_CODE
        ]
        if reasons:
            return tuple(reasons)
        return Comment(
            import_id=self.import_id,
            row=row.number,
            quarter=own,
            source_ref=texts["source_ref"],
            received=day,
            received_time=_clock(received),
            channel=texts["channel"],
            line=texts["line"],
            text=row.text("text"),
            other=_to_json(row.rest),
            digest=row_digest(row.source.values),
        )

    def _against_quarter(self, row: MappedRow, day: date | None, own: str) -> list[str]:
        if day is None:
            if row.problems or self.quarter:
                return []
            return [
                "There is no date, so the quarter is not known. Name the quarter of the file to take it in."
            ]
        if self.quarter and own != self.quarter:
            return [f"Received {day.isoformat()}, which is {own}, not {self.quarter}."]
        if own in self.signed_off:
            return [f"Received {day.isoformat()}, but the review of {own} is signed off."]
        return []


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


def too_many_refused(first: str) -> RuleBroken:
    """The refusal of a file that the mapping does not fit."""
    return RuleBroken(
        "M1",
        "More than {most} rows cannot be taken in. The first: {first}",
        "Check the columns and the date format that were chosen. Nothing was imported.",
        most=f"{MOST_REFUSED:,}",
        first=first,
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
