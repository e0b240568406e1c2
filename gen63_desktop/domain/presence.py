"""Who has something open just now: a record, or a form about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

COMMENTS_OF_QUARTER = "comments of a quarter"
REPORT_IN_PREPARATION = "report in preparation"
"""Kinds of places that are no single record: ``form`` says which one without a blank, and after one the form about it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A record by the kind that the history knows it by; with ``form``, that form about it."""

    kind: str
    record_id: int
    form: str = ""


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody else who has the same open, and since when, to the minute."""

    place: Place
    name: str
    since: datetime
