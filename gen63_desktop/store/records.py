"""Frozen records to rows and back, generically, from the record's own type hints.

Rows hold text, whole numbers, fractions and NULL only, the same on both engines, so that the digest
of a record is the same wherever it lies.
"""

from __future__ import annotations

import dataclasses
import importlib
import json
import math
import operator
import pkgutil
import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from json.encoder import encode_basestring
from typing import Any, Generic, Protocol, TypeVar, Union, cast

from sqlalchemy import Table

from gen63_desktop.domain.errors import Refused

NO_TEXT = (
    "A text holds a character that is no character (NUL, or one half of a pair), which no database keeps.",
    "Delete it: it is often an invisible one that came with pasted text.",
)
"""What is said of a text that cannot be kept."""

SEALED_COLUMN = "sealed"
Stored = str | int | float | None
Coder = Callable[[Any], Any]


class Record(Protocol):
    """Any frozen record of the domain."""

    @property
    def id(self) -> int:
        """0 until stored."""
        ...

    @property
    def version(self) -> int:
        """0 until stored."""
        ...


R = TypeVar("R", bound=Record)


def instant_text(value: datetime) -> str:
    """An aware instant as the store writes it; text order is time order."""
    if value.tzinfo is None:
        raise ValueError(f"{value} does not say its time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _instant(value: str) -> datetime:
    return datetime.fromisoformat(value)


def _coders(hint: Any) -> tuple[Coder | None, Coder | None]:
    """How a value of this type is stored and read; None: as it is."""
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        store, load = _coders(inner[0])
        return _optional(store), _optional(load)
    if origin is tuple:
        store, load = _coders(typing.get_args(hint)[0])
        return _tuple_coders(store, load)
    if hint in (str, int):
        return None, None
    if hint is float:
        return _fraction, None
    if hint is bool:
        return int, bool
    if hint is datetime:
        return instant_text, _instant
    if hint is date:
        return date.isoformat, date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, hint
    raise TypeError(f"{hint!r} cannot be stored")


def _fraction(value: float) -> float:
    """As both engines give it back: never a whole number, no minus zero, no 'not a number'."""
    if not math.isfinite(value):
        raise ValueError(f"{value} is no number")
    return float(value) + 0.0


def _optional(coder: Coder | None) -> Coder | None:
    if coder is None:
        return None
    return lambda value: None if value is None else coder(value)


def _tuple_coders(store: Coder | None, load: Coder | None) -> tuple[Coder, Coder]:
    def to_json(values: Sequence[Any]) -> str:
        return json.dumps([store(v) if store else v for v in values], ensure_ascii=False)

    def from_json(text: str) -> tuple[Any, ...]:
        return tuple(load(v) if load else v for v in json.loads(text))

    return to_json, from_json


@dataclass(frozen=True, slots=True)
class Mapper(Generic[R]):
    """One record type and its table."""

    record_type: type[R]
    table: Table
    names: tuple[str, ...]
    taking: Callable[[Any], tuple[Any, ...]]
    """All fields of a record at once."""
    storing: tuple[tuple[int, Coder], ...]
    """The places of the fields that are not stored as they are, and how they are."""
    loading: tuple[tuple[int, Coder], ...]
    """The places of the fields that are not read as they are stored, and how they are."""
    in_digest: tuple[tuple[str, int], ...]
    """Each column as it is written in the digested JSON, by name, and its place among the columns."""
    confidential: tuple[int, ...] = ()
    """The places of the fields that are never stored in their columns."""
    sealable: tuple[int, ...] = ()
    """The places of those that are not either where the case is sealed."""
    case: str = ""
    """The field that holds the complaint's id; empty: the record belongs to no case."""
    found_by: tuple[int, ...] = ()
    """The places of the confidential fields by whose words the record is found."""
    lasting: tuple[int, ...] = ()
    """The places of the fields that are never changed; a record that has such is never removed."""
    empty: tuple[Stored, ...] = ()
    """What stands in a field's column while its value is sealed."""

    @property
    def kind(self) -> str:
        """The record's kind in the history: the table's name."""
        return self.table.name

    @property
    def seals(self) -> bool:
        """Whether rows of this kind have a column for what is confidential in them."""
        return bool(self.sealable)

    @property
    def columns(self) -> tuple[str, ...]:
        """The stored columns: the fields, and ``sealed`` last where there is one."""
        return (*self.names, SEALED_COLUMN) if self.seals else self.names

    def to_values(self, record: R) -> tuple[Stored, ...]:
        """The record's stored values in the order of the columns, nothing sealed yet."""
        values = list(self.taking(record))
        for place, store in self.storing:
            values[place] = store(values[place])
        if self.sealable:
            values.append(None)
        return tuple(values)

    def to_row(self, record: R) -> dict[str, Stored]:
        """The record's stored values by column, nothing sealed yet."""
        return dict(zip(self.columns, self.to_values(record), strict=True))

    def with_version(self, values: Sequence[Stored], version: int) -> tuple[Stored, ...]:
        """The same row as its next version."""
        place = self.names.index("version")
        return (*values[:place], version, *values[place + 1 :])

    def from_values(self, values: Sequence[Any]) -> R:
        """The record from values in the order of the columns, opened where they were sealed."""
        fields = list(values[: len(self.names)])
        for place, load in self.loading:
            fields[place] = load(fields[place])
        return self.record_type(*fields)

    def told(self, before: Sequence[Stored] | None, after: Sequence[Stored] | None) -> str:
        """JSON ``{column: [before, after]}`` of the columns that differ; of all of them in a row that comes or goes."""
        parts = []
        if before is None or after is None:
            form = "%s[null,%s]" if before is None else "%s[%s,null]"
            values = before or after or ()
            parts = [form % (written, _in_json(values[place])) for written, place in self.in_digest]
        else:
            for written, place in self.in_digest:
                old, new = before[place], after[place]
                if old != new:
                    parts.append(f"{written}[{_in_json(old)},{_in_json(new)}]")
        return "{" + ",".join(parts) + "}"

    def digestible(self, values: Sequence[Stored]) -> bytes:
        """The bytes that a digest of the row is taken of: JSON without blanks.

        Columns by name, empty ones left out: a column added later, empty, changes no digest. Written piece
        by piece, because an import takes the digest of a million rows.
        """
        parts = []
        for written, place in self.in_digest:
            value = values[place]
            if value is None:
                continue
            if isinstance(value, str):
                if "\0" in value:
                    raise Refused(*NO_TEXT)
                parts.append(written + encode_basestring(value))
            else:
                parts.append(written + (str(value) if type(value) is int else json.dumps(value)))
        text = "{" + ",".join(parts) + "}"
        try:
            return text.encode()
        except UnicodeEncodeError as error:
            raise Refused(*NO_TEXT) from error


_BY_TYPE: dict[type, Mapper[Any]] = {}
_BY_KIND: dict[str, Mapper[Any]] = {}


def _in_json(value: Stored) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return encode_basestring(value)
    return str(value) if type(value) is int else json.dumps(value)


def mapped(
    record_type: type[R],
    table: Table,
    *,
    case: str = "",
    confidential: Sequence[str] = (),
    sealable: Sequence[str] = (),
    found_by: Sequence[str] = (),
    lasting: Sequence[str] = (),
) -> Mapper[R]:
    """Register a record type with its table; columns and fields must agree.

    ``case`` names the field with the complaint's id. ``confidential`` fields are never stored in their
    columns, ``sealable`` ones are not where the case is sealed; such a table has a column ``sealed``.
    ``found_by`` are confidential fields by whose words the record can be found. ``lasting`` fields are
    never changed, and a record that has such is never removed.
    """
    hints = typing.get_type_hints(record_type)
    names = tuple(field.name for field in dataclasses.fields(cast("Any", record_type)))
    hidden = tuple(sorted(names.index(name) for name in {*confidential, *sealable}))
    expected = {*names, SEALED_COLUMN} if hidden else set(names)
    missing = expected ^ {column.name for column in table.columns if not column.info.get("helper")}
    if missing:
        raise TypeError(f"{record_type.__name__} and {table.name} differ in {sorted(missing)}")
    coders = [_coders(hints[name]) for name in names]
    mapper = Mapper(
        record_type,
        table,
        names,
        operator.attrgetter(*names),
        tuple((place, store) for place, (store, _) in enumerate(coders) if store is not None),
        tuple((place, load) for place, (_, load) in enumerate(coders) if load is not None),
        tuple((f'"{name}":', place) for name, place in _in_digest(names, sealed=bool(hidden))),
        tuple(sorted(names.index(name) for name in confidential)),
        hidden,
        case,
        tuple(sorted(names.index(name) for name in found_by)),
        tuple(sorted(names.index(name) for name in lasting)),
        tuple(_empty(table, name, hints[name]) for name in names),
    )
    _BY_TYPE[record_type] = mapper
    _BY_KIND[table.name] = mapper
    return mapper


def _in_digest(names: Sequence[str], *, sealed: bool) -> list[tuple[str, int]]:
    columns = [*names, SEALED_COLUMN] if sealed else list(names)
    return sorted((name, place) for place, name in enumerate(columns))


def _empty(table: Table, name: str, hint: Any) -> Stored:
    """What a column holds while it says nothing."""
    if table.c[name].nullable:
        return None
    if typing.get_origin(hint) is tuple:
        return "[]"
    return "" if hint is str else 0


def mapper_of(record_type: type[R]) -> Mapper[R]:
    """The mapper of a record type."""
    if record_type not in _BY_TYPE:
        _know_all()
    return cast("Mapper[R]", _BY_TYPE[record_type])


def mapper_of_kind(kind: str) -> Mapper[Any] | None:
    """The mapper of a kind named in the history, or None where the kind is no longer known."""
    if kind not in _BY_KIND:
        _know_all()
    return _BY_KIND.get(kind)


def mappers() -> tuple[Mapper[Any], ...]:
    """The mappers of every kind of record that an office holds, by kind."""
    _know_all()
    return tuple(_BY_KIND[kind] for kind in sorted(_BY_KIND))


@cache
def _know_all() -> None:
    """Import every area's tables: each makes its records known."""
    from gen63_desktop.store import tables

    for module in pkgutil.iter_modules(tables.__path__):
        importlib.import_module(f"{tables.__name__}.{module.name}")
