"""The list of data sources: its columns, filters and words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.audits.views import SourceRow
from gen63_desktop.domain.listing import Filter, Sort, Test
from gen63_desktop.domain.sources.demographic_use import Assessed
from gen63_desktop.ui.audits.labels import STATE_TONES, assessed_words, fact_words, state_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.tokens import Tone

FACTS = (
    "owner", "holder", "purpose", "refresh", "retention", "personal_information", "personal_details",
    "demographic_use", "demographic_fields",
)  # fmt: skip


_LATE = date(2026, 9, 28), date(2027, 3, 20)
"""A due date and a day long after it, whose words are wide: they are not cut."""

EVERY, LATE, SOON, UNDER_WAY, UNKNOWN = "every", "overdue", "soon", "under-way", "unknown"
"""The program's views of the register."""


def titles() -> list[tuple[str, str]]:
    """The views with their names, in order."""
    return [
        (EVERY, QCoreApplication.translate("SourcesList", "All")),
        (LATE, state_words(ClockState.OVERDUE)),
        (SOON, state_words(ClockState.DUE_SOON)),
        (UNDER_WAY, QCoreApplication.translate("SourcesList", "Audit under way")),
        (UNKNOWN, state_words(ClockState.NOT_ASSESSED)),
    ]


def filters_of(view: str) -> tuple[Filter, ...]:
    """What a view lets through."""
    states = {LATE: ClockState.OVERDUE, SOON: ClockState.DUE_SOON, UNKNOWN: ClockState.NOT_ASSESSED}
    if view == UNDER_WAY:
        return (Filter("open_audit", Test.PRESENT),)
    return (Filter("state", Test.ANY_OF, (states[view].value,)),) if view in states else ()


def list_spec(today: Callable[[], date], first_step: QAction) -> TableSpec:
    """How the register is shown."""
    return TableSpec(
        key="sources",
        words=_words(),
        columns=_columns(today),
        sort=Sort("due"),
        filters=_filters(today),
        first_step=first_step,
        sorts_by_several=True,
    )


def _words() -> TableWords:
    return TableWords(
        name=QCoreApplication.translate("SourcesList", "Data sources"),
        one=QCoreApplication.translate("SourcesList", "{n} data source"),
        many=QCoreApplication.translate("SourcesList", "{n} data sources"),
        empty=QCoreApplication.translate("SourcesList", "The register is empty."),
        words_hint=QCoreApplication.translate("SourcesList", "Search by name, owner, holder or purpose"),
    )


def _columns(today: Callable[[], date]) -> tuple[ColumnSpec[SourceRow], ...]:
    return (
        ColumnSpec(
            "name",
            QCoreApplication.translate("SourcesList", "Data source"),
            lambda row: row.source.name,
            "name",
            stretch=True,
            strong=True,
            width=22,
        ),
        ColumnSpec(
            "state",
            QCoreApplication.translate("SourcesList", "90-day audit"),
            lambda row: state_words(row.clock.state),
            "state",
            tone=lambda row: STATE_TONES[row.clock.state],
            chip=True,
            width=16,
        ),
        ColumnSpec(
            "due",
            QCoreApplication.translate("SourcesList", "Due"),
            lambda row: words.due(row.clock.due, today()),
            "due",
            tone=lambda row: Tone.LATE if row.clock.state is ClockState.OVERDUE else None,
            width=18,
            whole=(words.due(*_LATE),),
        ),
        ColumnSpec(
            "performed",
            QCoreApplication.translate("SourcesList", "Last performed"),
            lambda row: words.day(row.clock.last_performed),
            "performed",
            width=13,
            gives_way=True,
        ),
        *_further_columns(),
    )


def _further_columns() -> tuple[ColumnSpec[SourceRow], ...]:
    return (
        ColumnSpec(
            "use",
            QCoreApplication.translate("SourcesList", "Demographic data"),
            lambda row: assessed_words(row.assessment),
            "use",
            muted=True,
            hidden=True,
            width=22,
        ),
        ColumnSpec(
            "gaps",
            QCoreApplication.translate("SourcesList", "Gaps"),
            lambda row: words.number(len(row.missing)) if row.missing else "",
            "gaps",
            right=True,
            hidden=True,
            width=6,
        ),
        ColumnSpec(
            "times_overdue",
            QCoreApplication.translate("SourcesList", "Times overdue"),
            lambda row: words.number(row.times_overdue) if row.times_overdue else "",
            "times_overdue",
            right=True,
            hidden=True,
            width=12,
        ),
        ColumnSpec(
            "owner",
            QCoreApplication.translate("SourcesList", "Owner"),
            lambda row: row.source.owner,
            "owner",
            hidden=True,
            width=20,
        ),
        ColumnSpec(
            "clause",
            QCoreApplication.translate("SourcesList", "Named in"),
            lambda row: row.source.clause,
            "place",
            hidden=True,
            width=14,
        ),
    )


def _filters(today: Callable[[], date]) -> tuple[ChoiceFilter | DayFilter, ...]:
    return (
        ChoiceFilter(
            "state",
            QCoreApplication.translate("SourcesList", "90-day audit"),
            lambda: [(state.value, state_words(state)) for state in ClockState],
        ),
        DayFilter("due", QCoreApplication.translate("SourcesList", "Due"), today),
        ChoiceFilter("source", QCoreApplication.translate("SourcesList", "Data source"), list),
        ChoiceFilter(
            "use",
            QCoreApplication.translate("SourcesList", "Demographic data"),
            lambda: [
                (Assessed.USES.value, QCoreApplication.translate("SourcesList", "Used")),
                (Assessed.DOES_NOT_USE.value, QCoreApplication.translate("SourcesList", "Not used")),
                (Assessed.NOT_ASSESSED.value, QCoreApplication.translate("SourcesList", "Not assessed")),
            ],
        ),
        ChoiceFilter(
            "missing",
            QCoreApplication.translate("SourcesList", "Fact missing"),
            lambda: [(name, fact_words(name)) for name in FACTS],
            missing=QCoreApplication.translate("SourcesList", "None missing"),
        ),
    )
