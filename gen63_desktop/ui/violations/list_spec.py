"""The list of violations: its columns, filters and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.violations.records import Level, Origin, ViolationState
from gen63_desktop.domain.violations.rows import ViolationRow
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.violations.labels import STATE_TONES, clause_options, next_tone, next_words

People = Callable[[], Sequence[tuple[int, str]]]


_LATE = date(2025, 9, 28), date(2026, 12, 20)
"""A due date of the year before and a day long after it, whose words are wide: they are not cut."""


def list_spec(today: Callable[[], date], people: People, first_step: QAction) -> TableSpec:
    """How the register is shown."""
    return TableSpec(
        key="violations",
        words=TableWords(
            name=QCoreApplication.translate("Violations", "Violations"),
            one=QCoreApplication.translate("Violations", "{n} violation"),
            many=QCoreApplication.translate("Violations", "{n} violations"),
            empty=QCoreApplication.translate(
                "Violations",
                "There is no violation in this view. One is registered from a sustained finding, from a "
                "finding of an audit, or here.",
            ),
            words_hint=QCoreApplication.translate("Violations", "Search number, words, actions"),
        ),
        columns=(*_columns(today), *_further_columns()),
        sort=Sort("number", descending=True),
        sorts_by_several=True,
        filters=_filters(today, people),
        first_step=first_step,
    )


def _columns(today: Callable[[], date]) -> tuple[ColumnSpec[ViolationRow], ...]:
    return (
        ColumnSpec(
            "number",
            QCoreApplication.translate("Violations", "Number"),
            lambda row: row.number,
            "number",
            strong=True,
            width=12,
            whole=("V-2026-0808",),
        ),
        ColumnSpec(
            "what",
            QCoreApplication.translate("Violations", "What"),
            lambda row: " ".join(row.what.split()),
            "what",
            stretch=True,
            width=18,
        ),
        ColumnSpec(
            "clauses",
            QCoreApplication.translate("Violations", "Clauses"),
            lambda row: ", ".join(row.cited),
            width=10,
            gives_way=True,
        ),
        ColumnSpec(
            "next",
            QCoreApplication.translate("Violations", "Due"),
            lambda row: next_words(row, today()),
            "due",
            tone=lambda row: next_tone(row, today()),
            width=19,
            whole=(words.due(*_LATE),),
        ),
        ColumnSpec(
            "state",
            QCoreApplication.translate("Violations", "State"),
            lambda row: word(row.state),
            "state",
            tone=lambda row: STATE_TONES[row.state],
            chip=True,
            width=18,
            whole=tuple(word(state) for state in STATE_TONES),
            gives_way=True,  # the record beside the list says it too
        ),
    )


def _further_columns() -> tuple[ColumnSpec[ViolationRow], ...]:
    return (
        ColumnSpec(
            "origin",
            QCoreApplication.translate("Violations", "Found in"),
            lambda row: word(row.origin),
            "origin",
            hidden=True,
            width=24,
        ),
        ColumnSpec(
            "found_on",
            QCoreApplication.translate("Violations", "Found on"),
            lambda row: words.day(row.found_on),
            "found_on",
            hidden=True,
            width=13,
        ),
        ColumnSpec(
            "registered_on",
            QCoreApplication.translate("Violations", "Registered on"),
            lambda row: words.day(row.registered_on),
            "registered_on",
            hidden=True,
            width=13,
        ),
        ColumnSpec(
            "look_due",
            QCoreApplication.translate("Violations", "Look again from"),
            lambda row: words.day(row.look_due),
            "look_due",
            hidden=True,
            width=14,
        ),
    )


def _filters(today: Callable[[], date], people: People) -> tuple[ChoiceFilter | DayFilter, ...]:
    return (
        ChoiceFilter(
            "state",
            QCoreApplication.translate("Violations", "State"),
            lambda: [(state.value, word(state)) for state in ViolationState],
        ),
        ChoiceFilter(
            "origin",
            QCoreApplication.translate("Violations", "Found in"),
            lambda: [(origin.value, word(origin)) for origin in Origin],
        ),
        ChoiceFilter(
            "clause",
            QCoreApplication.translate("Violations", "Clause"),
            clause_options,
            missing=QCoreApplication.translate("Violations", "Another policy alone"),
        ),
        ChoiceFilter(
            "owner",
            QCoreApplication.translate("Violations", "Owner of an action"),
            people,
            missing=QCoreApplication.translate("Violations", "No action"),
        ),
        ChoiceFilter(
            "level",
            QCoreApplication.translate("Violations", "Level of an action"),
            lambda: [(level.value, word(level)) for level in Level],
            missing=QCoreApplication.translate("Violations", "No action"),
        ),
        DayFilter(
            "due",
            QCoreApplication.translate("Violations", "Due"),
            today,
            missing=QCoreApplication.translate("Violations", "Nothing under way"),
        ),
        DayFilter("found_on", QCoreApplication.translate("Violations", "Found on"), today),
        DayFilter("registered_on", QCoreApplication.translate("Violations", "Registered on"), today),
    )
