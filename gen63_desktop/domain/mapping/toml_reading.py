"""Reads a mapping from TOML; every mistake in it is named with its key, all of them together."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any, TypeVar

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.mapping.dates import check_format
from gen63_desktop.domain.mapping.mapping import KEEP, MAIN, REFUSE, FieldSource, FileSource, Mapping
from gen63_desktop.domain.mapping.source import DELIMITERS, ENCODINGS, ReadOptions

T = TypeVar("T")
_TOP = ("target", "two_digit_years_up_to", "future_days_confirmed", "early_days_confirmed", "files", "fields")
_FILE = (
    "name", "part", "id_column", "layout", "encoding", "delimiter", "sheet", "header_row", "header_rows",
    "fill_short_rows",
)  # fmt: skip
_FIELD = ("file", "column", "columns", "join", "constant", "date_formats", "separator", "unlisted", "words")


def loads(text: str, name: str = "") -> Mapping:
    """The mapping that the TOML text holds; ``name`` is the file's, for the sentences."""
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Refused(
            "The mapping file is not TOML: {fault}.",
            "Mend that line; texts stand in quotation marks, and a backslash in them is doubled.",
            where=name,
            fault=str(fault),
        ) from None
    reading = _Reading(name)
    mapping = reading.mapping(plain)
    if reading.problems:
        raise reading.problems[0] if len(reading.problems) == 1 else Problems(reading.problems)
    return mapping


class _Reading:
    """One reading; collects its problems."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.problems: list[Refused] = []

    def mapping(self, plain: dict[str, Any]) -> Mapping:
        self._known(plain, _TOP, "")
        files = self._tables(plain, "files")
        fields = self._tables(plain, "fields")
        target = self._text(plain, "target", "")
        if not target:
            self._refuse(
                "There is no target.", 'Write target = "complaints", comments, roster or completions.'
            )
        return Mapping(
            target,
            tuple(self._field(name, table) for name, table in fields.items()),
            tuple(self._file(alias, table) for alias, table in files.items()) or (FileSource(),),
            self._number(plain, "two_digit_years_up_to", ""),
            future_days_confirmed=self._flag(plain, "future_days_confirmed", ""),
            early_days_confirmed=self._flag(plain, "early_days_confirmed", ""),
        )

    def _file(self, alias: str, table: dict[str, Any]) -> FileSource:
        at = f"files.{alias}."
        self._known(table, _FILE, at)
        encoding = self._text(table, "encoding", at) or None
        delimiter = self._text(table, "delimiter", at) or None
        self._one_of(encoding, tuple(ENCODINGS), f"{at}encoding")
        self._one_of(delimiter, tuple(DELIMITERS), f"{at}delimiter")
        return FileSource(
            alias,
            self._text(table, "part", at),
            self._text(table, "id_column", at),
            self._text(table, "name", at),
            self._text(table, "layout", at),
            ReadOptions(
                encoding,
                delimiter,
                self._text(table, "sheet", at) or None,
                self._number(table, "header_row", at),
                self._number(table, "header_rows", at) or 1,
                fill_short_rows=self._flag(table, "fill_short_rows", at),
            ),
        )

    def _field(self, name: str, table: dict[str, Any]) -> FieldSource:
        at = f"fields.{name}."
        self._known(table, _FIELD, at)
        one = self._text(table, "column", at)
        several = self._texts(table, "columns", at)
        if one and several:
            self._refuse("{key} stands beside column.", "Keep one of the two.", key=f"{at}columns")
        formats = self._texts(table, "date_formats", at)
        for wanted in formats:
            try:
                check_format(wanted)
            except Refused as refusal:
                self.problems.append(
                    Refused(
                        refusal.what, refusal.do, where=self._where(f"{at}date_formats"), **refusal.values
                    )
                )
        unlisted = self._text(table, "unlisted", at) or REFUSE
        self._one_of(unlisted, (REFUSE, KEEP), f"{at}unlisted")
        words = self._get(table, "words", at, dict, {})
        return FieldSource(
            name,
            (one,) if one else several,
            self._text(table, "file", at) or MAIN,
            self._get(table, "join", at, str, " "),
            formats,
            tuple((theirs, self._text(words, theirs, f"{at}words.")) for theirs in words),
            unlisted,
            self._text(table, "separator", at),
            self._text(table, "constant", at),
        )

    def _where(self, key: str) -> str:
        return f"{self._name}, {key}" if self._name else key

    def _refuse(self, what: str, do: str, **values: object) -> None:
        self.problems.append(Refused(what, do, where=self._name, **values))

    def _known(self, table: dict[str, Any], keys: tuple[str, ...], at: str) -> None:
        for key in table:
            if key not in keys:
                self._refuse(
                    "The key “{key}” is not known.",
                    "Here may stand: {keys}.",
                    key=at + key,
                    keys=", ".join(keys),
                )

    def _one_of(self, value: str | None, known: tuple[str, ...], key: str) -> None:
        if value is not None and value not in known:
            self._refuse(
                "“{value}” cannot stand at {key}.",
                "Write one of: {known}.",
                value=value,
                key=key,
                known=", ".join(map(repr, known)),
            )

    def _tables(self, plain: dict[str, Any], key: str) -> dict[str, dict[str, Any]]:
        tables = self._get(plain, key, "", dict, {})
        return {name: self._get(tables, name, f"{key}.", dict, {}) for name in tables}

    def _text(self, table: dict[str, Any], key: str, at: str) -> str:
        return self._get(table, key, at, str, "")

    def _flag(self, table: dict[str, Any], key: str, at: str) -> bool:
        return self._get(table, key, at, bool, False)

    def _number(self, table: dict[str, Any], key: str, at: str) -> int | None:
        if key not in table:
            return None
        number = self._get(table, key, at, int, 0, lambda value: not isinstance(value, bool))
        limit = 99 if key == "two_digit_years_up_to" else 1_000_000
        if not 0 <= number <= limit:
            self._refuse(
                "{key} is {number}.",
                "It is a number from 0 to {limit}.",
                key=at + key,
                number=number,
                limit=limit,
            )
        return number

    def _texts(self, table: dict[str, Any], key: str, at: str) -> tuple[str, ...]:
        found = self._get(
            table, key, at, list, [], lambda value: all(isinstance(item, str) for item in value)
        )
        return tuple(found)

    def _get(
        self,
        table: dict[str, Any],
        key: str,
        at: str,
        kind: type[T],
        default: T,
        fits: Callable[[Any], bool] = lambda _value: True,
    ) -> T:
        """The value at the key where it is of the kind; else the default, and a problem."""
        value = table.get(key, default)
        if isinstance(value, kind) and fits(value):
            return value
        said = {
            str: "a text in quotation marks",
            bool: "true or false",
            int: "a whole number",
            list: "a list of texts",
        }
        self._refuse("{key} is not {kind}.", "Correct it.", key=at + key, kind=said.get(kind, "a table"))
        return default
