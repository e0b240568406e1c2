"""The list of records with their periods: its columns, filters and words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.retention.kinds import Series, State
from gen63_desktop.domain.retention.periods import PeriodRow
from gen63_desktop.ui.retention.labels import TONES, rule_words, series_words, state_icon, state_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, TableSpec, TableWords

_COUNTED = (Series.COMPLAINTS, Series.COMMENTS, Series.AUDITS, Series.VIOLATIONS, Series.REPORTS)


def list_spec() -> TableSpec:
    """How the records are shown."""
    return TableSpec(
        key="retention",
        words=TableWords(
            name=QCoreApplication.translate("RetentionList", "Records and their periods"),
            one=QCoreApplication.translate("RetentionList", "{n} record"),
            many=QCoreApplication.translate("RetentionList", "{n} records"),
            empty=QCoreApplication.translate(
                "RetentionList", "No case, review, audit, violation or report has ended yet."
            ),
            words_hint=QCoreApplication.translate("RetentionList", "Search a number or a hold"),
        ),
        columns=_columns(),
        sort=Sort("weight"),
        filters=(
            ChoiceFilter(
                "state",
                QCoreApplication.translate("RetentionList", "State"),
                lambda: [(state.value, state_words(state)) for state in State],
            ),
            ChoiceFilter(
                "series",
                QCoreApplication.translate("RetentionList", "Series"),
                lambda: [(one.value, series_words(one)) for one in _COUNTED],
            ),
        ),
    )


def _columns() -> tuple[ColumnSpec[PeriodRow], ...]:
    return (
        ColumnSpec(
            "number",
            QCoreApplication.translate("RetentionList", "Number"),
            lambda row: row.kept.number,
            "number",
            strong=True,
            width=15,
        ),
        ColumnSpec(
            "state",
            QCoreApplication.translate("RetentionList", "State"),
            lambda row: state_words(row.state),
            "weight",
            tone=lambda row: TONES[row.state],
            chip=True,
            icon=lambda row: state_icon(row.state),
            width=24,
        ),
        ColumnSpec(
            "until",
            QCoreApplication.translate("RetentionList", "Period until"),
            lambda row: words.day(row.until),
            "until",
            width=13,
        ),
        ColumnSpec(
            "rule",
            QCoreApplication.translate("RetentionList", "Kept as"),
            lambda row: rule_words(row.kept.rule),
            "rule",
            stretch=True,
            width=22,
        ),
        ColumnSpec(
            "holds",
            QCoreApplication.translate("RetentionList", "Holds"),
            lambda row: ", ".join(row.kept.held_by),
            "holds",
            hidden=True,
            width=18,
        ),
        ColumnSpec(
            "start",
            QCoreApplication.translate("RetentionList", "Began"),
            lambda row: words.day(row.kept.start),
            "start",
            hidden=True,
            width=13,
        ),
    )
