"""A report's data as JSON text and back, to the last digit: what an issued report is kept with."""

from __future__ import annotations

import json
import types
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints, overload

from gen63_desktop.domain.findings.quarterly import QuarterlyReport

FORM = "gen63 quarterly report, form 1"

DataT = TypeVar("DataT")


def to_json(report: object, form: str = FORM) -> str:
    """The report's data; the same data give the same text. ``form`` names its layout."""
    return json.dumps({"form": form, "report": _plain(report)}, ensure_ascii=False, indent=1, sort_keys=True)


@overload
def from_json(text: str) -> QuarterlyReport: ...
@overload
def from_json(text: str, form: str, kind: type[DataT]) -> DataT: ...
def from_json(text: str, form: str = FORM, kind: type[Any] = QuarterlyReport) -> Any:
    """The report's data from its text; ValueError where it is not of this form."""
    read = json.loads(text)
    if not isinstance(read, dict) or read.get("form") != form:
        msg = f"not a {form}"
        raise ValueError(msg)
    made = _made(kind, read["report"])
    if not isinstance(made, kind):
        raise TypeError
    return made


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


@cache
def _types(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, value: Any) -> Any:
    """A value of a type from its plain form."""
    if value is None:
        return None
    if get_origin(kind) in {Union, types.UnionType}:
        return _made(next(each for each in get_args(kind) if each is not type(None)), value)
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], each) for each in value)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _types(kind)
        return kind(**{name: _made(hints[name], each) for name, each in value.items()})
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return float(value) if kind is float else value
