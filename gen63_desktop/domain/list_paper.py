"""A list on paper: what is asked for, and everything that its pages print, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from gen63_desktop.domain.letters.kinds import Language

MOST_ROWS = 2_000
"""Rows of a list that are printed; more of them nobody reads on paper."""

MOST_CHARACTERS = 400_000
"""Characters of all rows together, which fill hundreds of pages."""


class ListOf(StrEnum):
    """A list that can be printed, by the name that the history keeps."""

    COMPLAINTS = "Complaints"
    COMMENTS = "Customer comments"
    SOURCES = "Data sources"
    TRAINING = "Training: people by course"
    VIOLATIONS = "Violations"


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column as the list shows it.

    ``figures``: its cells are numbers, set flush right. ``whole``: the list shows the beginning of a long
    text, of which paper holds every word.
    """

    title: str
    text: Callable[[Any], str]
    figures: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class WantedList:
    """What is to be printed of a list: its columns from left to right, and the words that say what it shows.

    ``stated`` are labels with their words: view, filters, search, order. ``one`` and ``many`` hold ``{n}``
    ("{n} complaints").
    """

    of: ListOf
    title: str
    one: str
    many: str
    columns: tuple[PaperColumn, ...]
    stated: tuple[tuple[str, str], ...]
    language: Language = Language.ENGLISH


@dataclass(frozen=True, slots=True)
class ListPaper:
    """What the pages print, all of it as it stood at ``at``."""

    office: str
    by: str
    at: datetime
    history_number: int
    history_hash: str
    title: str
    counted: str
    stated: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, bool], ...]
    rows: tuple[tuple[str, ...], ...]
    confidential: bool
    language: Language = Language.ENGLISH
    fictional: bool = False
