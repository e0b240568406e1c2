"""How an area declares its list: columns, filters, and the words for what is not there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QAction

from gen63_desktop.domain.listing import ListRequest, Sort, Value
from gen63_desktop.ui.shared.tokens import Tone

R = TypeVar("R")


@dataclass(frozen=True)  # with slots, ColumnSpec[Row](…) could not be called
class ColumnSpec(Generic[R]):
    """One column of a list.

    ``key`` names it on this computer (widths, order); ``sort_column`` is the listing's name for it,
    None where the list cannot be sorted by it. With ``chip`` the tone draws a chip (icon, word,
    colour), without it the tone colours the text. ``width`` counts characters; a column is at first
    as wide as its title and the texts ``whole`` need, which differ with the language. One that
    ``gives_way`` is out of sight while the list is too narrow for the others to be read.
    """

    key: str
    title: str
    text: Callable[[R], str]
    sort_column: str | None = None
    tone: Callable[[R], Tone | None] | None = None
    chip: bool = False
    icon: Callable[[R], str] | None = None
    width: int = 14
    whole: tuple[str, ...] = ()
    stretch: bool = False
    strong: bool = False
    muted: bool = False
    right: bool = False
    hidden: bool = False
    gives_way: bool = False


@dataclass(frozen=True, slots=True)
class ChoiceFilter:
    """A filter by values of a column; ``missing`` names the rows that have none.

    ``in_words`` names a value that is none of the choices.
    """

    column: str
    title: str
    choices: Callable[[], Sequence[tuple[Value, str]]]
    missing: str = ""
    in_words: Callable[[Value], str] = str


@dataclass(frozen=True, slots=True)
class DayFilter:
    """A filter by days, from and to; days are ISO text in the request."""

    column: str
    title: str
    today: Callable[[], date]
    missing: str = ""


FilterSpec = ChoiceFilter | DayFilter


@dataclass(frozen=True, slots=True)
class TableWords:
    """What a list says about itself.

    ``one`` and ``many`` hold ``{n}`` ("{n} complaint", "{n} complaints"); ``empty`` says why there is
    nothing yet and what to do; ``words_hint`` stands in the field for words, empty where the list has
    no search by words.
    """

    name: str
    one: str
    many: str
    empty: str
    words_hint: str = ""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A whole list. ``key`` names it on this computer; ``first_step`` is offered where it is empty.

    ``sorts_by_several``: its listing takes a sort by several columns.
    """

    key: str
    words: TableWords
    columns: tuple[ColumnSpec[Any], ...]
    sort: Sort
    filters: tuple[FilterSpec, ...] = ()
    first_step: QAction | None = None
    sorts_by_several: bool = False

    def start(self) -> ListRequest:
        """What is shown at first."""
        return ListRequest(self.sort)
