"""Complaints and allegations as plain tables, for a spreadsheet or another program.

Only the fields named here go out: none of them holds the name or contact of a person who complains, nor
what they volunteered about themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from gen63_desktop.domain.complaints.incident import About, said_about
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.services import exports
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.complaints.export import alleged, cases
from gen63_desktop.store.complaints.lists import all_complaints

COMPLAINTS = (
    Column("Number"), Column("Date received", Kind.DAY), Column("Channel"), Column("Summary"), Column("Narrative"),
    Column("Their category"), Column("Date of incident", Kind.DAY), Column("Time of incident"), Column("When, in words"),
    Column("Line"), Column("Place"), Column("Vehicle"), Column("Alleged bases"), Column("Status"), Column("Owner"),
    Column("Investigator"), Column("Next step"), Column("Next step due", Kind.DAY), Column("Due", Kind.DAY),
    Column("Extended"), Column("Date closed", Kind.DAY), Column("Closed without findings because"),
    Column("Closing words"), Column("Complainant is"), Column("What is missing"), Column("Number in their register"),
)  # fmt: skip
ALLEGATIONS = (
    Column("Complaint"), Column("Allegation", Kind.WHOLE_NUMBER), Column("Conduct"), Column("Alleged bases"),
    Column("Other basis"), Column("Retaliation"), Column("Statutes"), Column("Policy clause"), Column("Outcome"),
    Column("Finding"), Column("Closed without a finding because"), Column("Rationale"), Column("Their finding"),
    Column("Discipline"), Column("Proposed on", Kind.DAY), Column("Approved on", Kind.DAY), Column("Respondents"),
    Column("Respondents' employers"),
)  # fmt: skip
STEP = "Reading complaints"
_WITHOUT = "without the names, contacts and volunteered characteristics of persons"


class Exporting(Part):
    """Export of complaints."""

    def table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """All complaints that a list shows. The rows are read when they are taken."""
        return self._table("Complaints", COMPLAINTS, self._cases(request, progress, cancelled), request)

    def allegations_table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """All allegations of the complaints that a list shows. The rows are read when they are taken."""
        return self._table("Allegations", ALLEGATIONS, self._alleged(request, progress, cancelled), request)

    def export_list(
        self,
        path: Path,
        request: ListRequest,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
        selection: str = "",
    ) -> int:
        """Write what a list shows to a file of the person's own; with its allegations where there is room.

        ``selection`` says in the person's words what the list showed, and how; the file says it too.
        """
        tables = [self.table(request, progress, cancelled)]
        if path.suffix.lower() != ".csv":
            tables.append(self.allegations_table(request, progress, cancelled))
        tables = [replace(table, note=selection) for table in tables]
        return exports.write_tables(self.session, path, tables, progress, cancelled)

    def _table(
        self,
        title: str,
        columns: tuple[Column, ...],
        rows: Iterator[tuple[Cell, ...]],
        request: ListRequest | None,
    ) -> PlainTable:
        self.session.allow(Permission.READ_COMPLAINTS)
        return PlainTable(
            title=title,
            columns=columns,
            rows=rows,
            source="Complaint register of this office",
            time_range=f"As of {self.session.now():%Y-%m-%d %H:%M} UTC",
            scope=f"{_in_words(request)}; {_WITHOUT}",
        )

    def _cases(
        self, request: ListRequest | None, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        ids = self._ids(request)
        with self.session.ask() as reader:
            for done, row in enumerate(cases(reader, ids), 1):
                _tell(done, len(ids), progress, cancelled)
                yield _case(row)

    def _alleged(
        self, request: ListRequest | None, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        ids = self._ids(request)
        with self.session.ask() as reader:
            for done, (row, number, respondents) in enumerate(alleged(reader, ids), 1):
                _tell(done, None, progress, cancelled)
                yield _allegation(row, number, respondents)

    def _ids(self, request: ListRequest | None) -> list[int]:
        seen = all_complaints(self.session.ask, self.session.present_scope)
        return list(seen.ids(request or ListRequest(Sort("number"))))


def _tell(done: int, total: int | None, progress: Progress, cancelled: Cancelled) -> None:
    if done % 1_000 == 0:
        stop_if(cancelled)
        progress(done, total, STEP)


def _in_words(request: ListRequest | None) -> str:
    if request is None or not (request.filters or request.words.strip()):
        return "All complaints"
    parts = [
        f"{one.column} {one.test.value} {', '.join(str(value) for value in one.values)}".strip()
        for one in request.filters
    ]
    if request.words.strip():
        parts.append(f"with the words {request.words.strip()}")
    return "; ".join(parts)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _list(text: str) -> str:
    return ", ".join(json.loads(text))


def _case(row: Any) -> tuple[Cell, ...]:
    day = _day(row.incident)
    about = About(row.incident_about) if row.incident_about else None
    said = said_about(day, _day(row.incident_to), about)
    exact = None if about else day
    times = " to ".join(part for part in (row.incident_time, row.incident_time_to) if part)
    when = ", ".join(part for part in (said, row.incident_words) if part)
    return (
        row.number, _day(row.received), row.channel, row.summary, row.narrative, row.category, exact,
        times, when, row.line, row.place, row.vehicle, _list(row.bases), row.status, row.owner,
        row.investigator, row.next_step, _day(row.next_step_due), _day(row.due), "yes" if row.extended else "no",
        _day(row.closed), row.closing, row.closing_words, row.identity, _list(row.marks), row.source_ref,
    )  # fmt: skip


def _allegation(row: Any, number: str, respondents: list[Any]) -> tuple[Cell, ...]:
    against = [" ".join(part for part in (r.kind, r.identifier, r.unit) if part) for r in respondents]
    return (
        number, row.place, row.conduct, _list(row.bases), row.other_basis, "yes" if row.retaliation else "no",
        _list(row.statutes), row.clause, row.outcome, row.finding, row.closing, row.rationale, row.their_finding,
        row.discipline, _day(row.proposed_on), _day(row.approved_on), "; ".join(against),
        "; ".join(sorted({r.employer for r in respondents if r.employer})),
    )  # fmt: skip
