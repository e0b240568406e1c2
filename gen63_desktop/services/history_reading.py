"""A record's history for people: entries with what each changed, every value with the shape it is shown in."""

from __future__ import annotations

import json
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.services.complaints.sources import NAMED_LISTS, names_of
from gen63_desktop.store.audit_trail.telling import Pair, ToldChange, ToldEntry
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Stored, mapper_of_kind
from gen63_desktop.store.tables.history import names


class Shape(StrEnum):
    """How a value is shown."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    YES_NO = "yes or no"
    WORD = "word"
    """A word of a list; several stand one a line."""
    PERSON = "person"
    NAME = "name"
    """The name of another record."""
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record, before and after, as text; None: there was no record. Days are ISO text."""

    kind: str
    record_id: int
    field: str
    before: str | None
    after: str | None
    shape: Shape = Shape.TEXT


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry, readable: who did what when and why, and what it changed of the record and its parts.

    ``together``: how many records came with this one in the same import; 0: it came alone.
    """

    seq: int
    at: datetime
    person: str
    act: str
    words: str
    why: str
    changes: tuple[FieldChange, ...]
    together: int = 0


_PERSON_FIELDS = frozenset({"by", "owner_id", "investigator_id", "person_id", "decider_id"})
_NAMED = {
    "complaint_id": ("complaints", "number"),
    "source_id": ("sources", "name"),
    "violation_id": ("violations", "number"),
    "course_id": ("training_courses", "name"),
    "employee_id": ("training_employees", "number"),
    "replaces": ("issued_reports", "number"),
    "import_id": ("", "file_name"),
    "batch_id": ("destruction_batches", "number"),
}
"""Fields that name another record, and what that record is called."""
_IMPORTS = {
    "comments": "comment_imports", "comment_import_quarters": "comment_imports",
    "training_roster_entries": "training_imports", "training_leaves": "training_imports",
    "training_completions": "training_imports", "training_employees": "training_imports",
}  # fmt: skip
QUIET = frozenset(
    {
        "id", "version", "serial", "row", "digest", "blob", "data_blob", "layout", "mapping", "receipt", "marks",
        "comment_id", "allegation_id", "party_id", "audit_id", "action_id", "designation_id", "matched_by_import", "sealed_key",
        "recipient", "epoch", "other_id", "case_id", "closing_id", "ended", "rationales", "was", "seal", "seal_png", "sealed", "signing_key", "sealing_key", "uid",
    }
)  # fmt: skip
"""Fields that only the program needs: never told."""
_QUIET_HERE = frozenset(
    {
        ("complaints", "bases"), ("complaints", "import_id"), ("allegations", "place"), ("sources", "place"),
        ("violations", "due"), ("violations", "look_due"), ("violations", "to_verify"),
        ("corrective_actions", "place"), ("action_steps", "owner_id"), ("action_steps", "due"),
        ("checklist_questions", "place"), ("allegations", "import_id"), ("respondents", "import_id"),
        ("parties", "import_id"), ("characteristics", "import_id"), ("closings", "import_id"), ("destroyed_cases", "origin"), ("destruction_items", "standing"),
    }
)  # fmt: skip
"""Fields that repeat what a part says, or the order in which things stand."""


def is_told(kind: str, field: str, of: str) -> bool:
    """Whether a field of a kind is told in the history of a record of the kind ``of``."""
    if field in QUIET or (kind, field) in _QUIET_HERE:
        return False
    from gen63_desktop.store.audit_trail.telling import PARTS

    return PARTS.get(of, {}).get(kind) != field


class Telling:
    """Turns entries into lines, with the names of people and records as they are now."""

    def __init__(self, reader: Reader, words: Mapping[str, str]) -> None:
        self._reader, self._words = reader, words
        self._people = names(reader)
        self._found: dict[tuple[str, int], str] = {}

    def line(self, entry: ToldEntry, of: str) -> HistoryLine:
        """The line of an entry in the history of a record of the kind ``of``."""
        return HistoryLine(
            entry.seq,
            datetime.fromisoformat(entry.at),
            self._people.get(entry.person_id, "?"),
            entry.act,
            self._words.get(entry.act, entry.act),
            entry.why,
            tuple(change for told in entry.changes for change in self.changes(told, of)),
            entry.together,
        )

    def changes(self, told: ToldChange, of: str) -> list[FieldChange]:
        """What a change says, in the order of the record's fields."""
        kind, record_id = told.kind, told.record_id
        if told.values is None:
            return [FieldChange(kind, record_id, "", None, SEALED, Shape.SEALED)]
        mapper = mapper_of_kind(kind)
        order = mapper.names if mapper else tuple(sorted(told.values))
        out = []
        for field in order:
            if not is_told(kind, field, of):
                continue
            if field in told.sealed:
                out.append(FieldChange(kind, record_id, field, *_sealed(told.op), Shape.SEALED))
            elif field in told.values:
                out += self._change(kind, record_id, field, told.op, told.values[field])
        return out

    def _change(self, kind: str, record_id: int, field: str, op: str, pair: Pair) -> list[FieldChange]:
        shape = shape_of(kind, field)
        before, after = (self._text(kind, field, shape, value) for value in pair)
        if before == after or (op == "add" and not after) or (op == "remove" and not before):
            return []
        absent_before, absent_after = op == "add", op == "remove"
        return [
            FieldChange(
                kind,
                record_id,
                field,
                None if absent_before else before,
                None if absent_after else after,
                shape,
            )
        ]

    def _text(self, kind: str, field: str, shape: Shape, value: Stored) -> str:
        if value is None or value == "" or (value == 0 and shape in (Shape.PERSON, Shape.NAME)):
            return ""
        if shape is Shape.PERSON:
            return self._people.get(int(value), "?")
        if shape is Shape.NAME:
            return self._name(kind, field, int(value))
        if shape is Shape.YES_NO:
            return "yes" if value else "no"
        if field in NAMED_LISTS:
            ids = json.loads(value) if isinstance(value, str) and value.startswith("[") else ()
            return "\n".join(names_of(self._reader, field, ids))
        if isinstance(value, str) and value.startswith("[") and _hint(kind, field) is tuple:
            return "\n".join(str(each) for each in json.loads(value))
        return str(value)

    def _name(self, kind: str, field: str, number: int) -> str:
        target, name = _NAMED[field]
        target = target or _IMPORTS.get(kind, "register_imports")
        if (target, number) not in self._found:
            mapper = mapper_of_kind(target)
            record: Any = self._reader.look_up(mapper.record_type, number) if mapper else None
            said = getattr(record, name, "") if record is not None else self._destroyed(target, number)
            self._found[target, number] = str(said or f"#{number}")
        return self._found[target, number]

    def _destroyed(self, target: str, number: int) -> str:
        """The number of a case that is no more."""
        if target != "complaints":
            return ""
        return next((one.number for one in self._reader.find(DestroyedCase, complaint_id=number)), "")


def _sealed(op: str) -> tuple[str | None, str | None]:
    return None if op == "add" else SEALED, None if op == "remove" else SEALED


@cache
def shape_of(kind: str, field: str) -> Shape:
    """How a field is shown, from its type and its name."""
    if field in _PERSON_FIELDS or field.endswith("_by"):
        return Shape.PERSON if _inner(kind, field) is int else Shape.TEXT
    if field in _NAMED:
        return Shape.NAME
    inner = _inner(kind, field)
    if inner is bool:
        return Shape.YES_NO
    if inner in (int, float):
        return Shape.NUMBER
    if inner is datetime:
        return Shape.MOMENT
    if inner is date:
        return Shape.DAY
    return Shape.WORD if isinstance(inner, type) and issubclass(inner, StrEnum) else Shape.TEXT


@cache
def _hints(kind: str) -> dict[str, Any]:
    mapper = mapper_of_kind(kind)
    return typing.get_type_hints(mapper.record_type) if mapper else {}


def _hint(kind: str, field: str) -> Any:
    hint = _hints(kind).get(field, str)
    return typing.get_origin(_optional(hint)) or hint


def _inner(kind: str, field: str) -> Any:
    hint = _optional(_hints(kind).get(field, str))
    return typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint


def _optional(hint: Any) -> Any:
    if typing.get_origin(hint) is tuple:
        return hint
    arguments = [each for each in typing.get_args(hint) if each is not type(None)]
    return arguments[0] if arguments else hint


def told_fields() -> tuple[tuple[str, str], ...]:
    """Every kind and field that a history can tell; for the table of their names."""
    from gen63_desktop.store.records import mappers

    return tuple(
        (mapper.kind, field.name)
        for mapper in mappers()
        for field in fields(mapper.record_type)
        if is_told(mapper.kind, field.name, "")
    )
