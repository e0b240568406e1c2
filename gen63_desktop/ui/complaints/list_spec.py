"""The list of complaints: its columns, filters and words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Mark, Status
from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.listing import Sort, Value
from gen63_desktop.domain.outputs import behind
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.ui.complaints.labels import STATUS_TONES, bases_words, due_tone, due_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.vocabulary import word

People = Callable[[], Sequence[tuple[int, str]]]
QUARTERS = 12
"""Quarters that are offered as a filter, the present one first."""

_LATE = date(2026, 9, 28), date(2027, 3, 20)
"""A due date and a day long after it, whose words are wide: they are not cut."""


def list_spec(today: Callable[[], date], people: People, first_step: QAction) -> TableSpec:
    """How the list is shown."""
    return TableSpec(
        key="complaints",
        words=TableWords(
            name=QCoreApplication.translate("Complaints", "Complaints"),
            one=QCoreApplication.translate("Complaints", "{n} complaint"),
            many=QCoreApplication.translate("Complaints", "{n} complaints"),
            empty=QCoreApplication.translate(
                "Complaints",
                "There is no complaint in this view. Record a new one, or import an existing register.",
            ),
            words_hint=QCoreApplication.translate("Complaints", "Search number, words, people"),
        ),
        columns=_columns(today),
        sort=Sort("due"),
        filters=_filters(today, people),
        first_step=first_step,
        sorts_by_several=True,
    )


def _columns(today: Callable[[], date]) -> tuple[ColumnSpec[ComplaintRow], ...]:
    return (
        ColumnSpec(
            "number",
            QCoreApplication.translate("Complaints", "Number"),
            lambda row: row.number,
            "number",
            strong=True,
            width=12,
            whole=("C-2026-0808",),
        ),
        ColumnSpec(
            "summary",
            QCoreApplication.translate("Complaints", "Summary"),
            lambda row: " ".join(row.summary.split()),
            "summary",
            stretch=True,
            width=20,
        ),
        ColumnSpec(
            "bases",
            QCoreApplication.translate("Complaints", "Alleged bases"),
            lambda row: bases_words(row.bases),
            hidden=True,  # the others need the room beside the record, which begins with the bases
            width=24,
        ),
        ColumnSpec(
            "due",
            QCoreApplication.translate("Complaints", "Due"),
            lambda row: _due(row, today()),
            "due",
            tone=lambda row: due_tone(row.due_state(today())),
            width=12,
            whole=(words.due(*_LATE),),
        ),
        ColumnSpec(
            "status",
            QCoreApplication.translate("Complaints", "Status"),
            lambda row: word(row.status),
            "status",
            tone=lambda row: STATUS_TONES[row.status],
            chip=True,
            width=12,
            whole=tuple(word(status) for status in Status),
            gives_way=True,  # the record beside the list says it too
        ),
        ColumnSpec(
            "owner",
            QCoreApplication.translate("Complaints", "Owner"),
            lambda row: row.owner,
            "owner",
            hidden=True,
            width=16,
        ),
        *_further_columns(),
    )


def _further_columns() -> tuple[ColumnSpec[ComplaintRow], ...]:
    return (
        ColumnSpec(
            "received",
            QCoreApplication.translate("Complaints", "Received"),
            lambda row: words.day(row.received),
            "received",
            hidden=True,
            width=13,
        ),
        ColumnSpec(
            "marks",
            QCoreApplication.translate("Complaints", "Missing or doubtful"),
            lambda row: ", ".join(word(mark) for mark in row.marks),
            muted=True,
            hidden=True,
            width=24,
        ),
        ColumnSpec(
            "closed",
            QCoreApplication.translate("Complaints", "Closed"),
            lambda row: words.day(row.closed),
            "closed",
            hidden=True,
            width=13,
        ),
        ColumnSpec(
            "source_ref",
            QCoreApplication.translate("Complaints", "Number in the register"),
            lambda row: row.source_ref,
            "source_ref",
            muted=True,
            hidden=True,
            width=16,
        ),
    )


def _due(row: ComplaintRow, today: date) -> str:
    return due_words(row.due_state(today), row.due, row.closed, today, row.days_overdue(today))


def _filters(today: Callable[[], date], people: People) -> tuple[ChoiceFilter | DayFilter, ...]:
    return (
        ChoiceFilter(
            "basis",
            QCoreApplication.translate("Complaints", "Alleged basis"),
            lambda: [(basis.value, word(basis)) for basis in Basis],
            missing=QCoreApplication.translate("Complaints", "No basis named"),
        ),
        ChoiceFilter(
            "status",
            QCoreApplication.translate("Complaints", "Status"),
            lambda: [(status.value, word(status)) for status in Status],
        ),
        ChoiceFilter(
            "owner",
            QCoreApplication.translate("Complaints", "Owner"),
            people,
            missing=QCoreApplication.translate("Complaints", "Nobody"),
        ),
        DayFilter("due", QCoreApplication.translate("Complaints", "Due"), today),
        DayFilter(
            "received",
            QCoreApplication.translate("Complaints", "Received"),
            today,
            missing=QCoreApplication.translate("Complaints", "Date not known"),
        ),
        ChoiceFilter(
            "quarter",
            QCoreApplication.translate("Complaints", "Quarter received"),
            lambda: _quarters(today()),
        ),
        DayFilter("closed", QCoreApplication.translate("Complaints", "Closed"), today),
        *_counted(today),
        ChoiceFilter(
            "finding",
            QCoreApplication.translate("Complaints", "Finding"),
            lambda: [(finding.value, word(finding)) for finding in Finding],
            missing=QCoreApplication.translate("Complaints", "None yet"),
        ),
        ChoiceFilter(
            "channel",
            QCoreApplication.translate("Complaints", "Channel"),
            lambda: [(channel.value, word(channel)) for channel in Channel],
            missing=QCoreApplication.translate("Complaints", "Not recorded"),
        ),
        ChoiceFilter(
            "mark",
            QCoreApplication.translate("Complaints", "Missing or doubtful"),
            lambda: [(mark.value, word(mark)) for mark in Mark],
            missing=QCoreApplication.translate("Complaints", "Nothing"),
        ),
    )


def _counted(today: Callable[[], date]) -> tuple[ChoiceFilter, ...]:
    """Filters that show what the quarter's figures count: closed in it, open at its end, due in it."""
    return (
        ChoiceFilter(
            "closed_in",
            QCoreApplication.translate("Complaints", "Quarter closed"),
            lambda: [(f"{q.first}/{q.last}", str(q)) for q in _last_quarters(today())],
        ),
        ChoiceFilter(
            "open_on",
            QCoreApplication.translate("Complaints", "Open at the end of"),
            lambda: [
                (day.isoformat(), words.day(day))
                for day in (today(), *(q.last for q in _last_quarters(today())[1:]))
            ],
        ),
        ChoiceFilter(
            "due_in",
            QCoreApplication.translate("Complaints", "Due date met or missed in"),
            lambda: [(f"{q.first}/{q.last}/{today()}", str(q)) for q in _last_quarters(today())],
        ),
        ChoiceFilter(
            "once",
            QCoreApplication.translate("Complaints", "Counted in figures"),
            lambda: [
                ("yes", QCoreApplication.translate("Complaints", "Yes")),
                ("no", QCoreApplication.translate("Complaints", "No, received before")),
            ],
        ),
        ChoiceFilter(  # only what opens the list sets it
            behind.COLUMN,
            QCoreApplication.translate("Complaints", "Counted in"),
            lambda: (),
            in_words=behind.label_of,
        ),
    )


def _last_quarters(today: date) -> list[Quarter]:
    quarters = [Quarter.of(today)]
    while len(quarters) < QUARTERS:
        quarters.append(quarters[-1].previous())
    return quarters


def _quarters(today: date) -> list[tuple[Value, str]]:
    return [(str(quarter), str(quarter)) for quarter in _last_quarters(today)]
