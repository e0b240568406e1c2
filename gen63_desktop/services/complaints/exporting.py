"""Complaints and allegations as plain tables, for a spreadsheet or another program.

The columns are a list of what may leave the office, never all fields less some: no table holds the name,
the contact or a characteristic of a person in a complaint.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.services import exports
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.complaints.export import allegation_rows, complaint_rows
from gen63_desktop.store.complaints.lists import all_complaints

COMPLAINT_COLUMNS = (
    Column("Number"),
    Column("Date received", Kind.DAY),
    Column("Status"),
    Column("Due", Kind.DAY),
    Column("Extended"),
    Column("Closed", Kind.DAY),
    Column("Closed without a finding"),
    Column("Closing remark"),
    Column("Alleged bases"),
    Column("Summary"),
    Column("Narrative"),
    Column("Channel"),
    Column("Complainant"),
    Column("Date of the incident", Kind.DAY),
    Column("Time of the incident"),
    Column("When, in words"),
    Column("Line"),
    Column("Place"),
    Column("Vehicle"),
    Column("Language"),
    Column("Category"),
    Column("Owner"),
    Column("Investigator"),
    Column("Next step"),
    Column("Next step by", Kind.DAY),
    Column("Number in the register"),
    Column("Missing or doubtful"),
)
ALLEGATION_COLUMNS = (
    Column("Complaint"),
    Column("Date received", Kind.DAY),
    Column("Status of the complaint"),
    Column("Allegation", Kind.WHOLE_NUMBER),
    Column("Conduct"),
    Column("Alleged bases"),
    Column("Other basis"),
    Column("Retaliation"),
    Column("Statutes"),
    Column("Clause"),
    Column("Kinds of respondents"),
    Column("Employers of respondents"),
    Column("Outcome"),
    Column("Finding"),
    Column("Closed without a finding"),
    Column("Finding in the agency's words"),
    Column("Discipline in the agency's words"),
    Column("Proposed", Kind.DAY),
    Column("Proposed by"),
    Column("Approved", Kind.DAY),
    Column("Approved by"),
)
NOTE = "Names, contacts and characteristics of the people in a complaint are left out; narratives may hold names."
STEP = "Reading complaints"


class Exporting(Part):
    """Export of complaints."""

    def table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """All complaints that a list shows. The rows are read when they are taken."""
        self.session.allow(Permission.READ_COMPLAINTS)
        wanted = request or ListRequest(Sort("number"))
        return PlainTable(
            title="Complaints",
            columns=COMPLAINT_COLUMNS,
            rows=self._complaints(wanted, progress, cancelled),
            source="Complaint register of the office",
            time_range=f"As of {self.session.now():%Y-%m-%d %H:%M} UTC",
            scope=_in_words(wanted),
            note=NOTE,
        )

    def allegations_table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """The allegations of all complaints that a list shows."""
        self.session.allow(Permission.READ_COMPLAINTS)
        wanted = request or ListRequest(Sort("number"))
        return PlainTable(
            title="Allegations",
            columns=ALLEGATION_COLUMNS,
            rows=self._allegations(wanted, progress, cancelled),
            source="Complaint register of the office",
            time_range=f"As of {self.session.now():%Y-%m-%d %H:%M} UTC",
            scope=f"Allegations of: {_in_words(wanted)}",
            note=NOTE,
        )

    def export_list(
        self,
        path: Path,
        request: ListRequest,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write what a list shows to a file of the person's own; with its allegations where there is room."""
        tables = [self.table(request, progress, cancelled)]
        if path.suffix.lower() != ".csv":
            tables.append(self.allegations_table(request, progress, cancelled))
        rows = exports.write_tables(self.session, path, tables, progress, cancelled)
        with self.session.act("complaint.list_exported") as work:
            work.detail(rows=rows)
        return rows

    def _ids(self, request: ListRequest) -> Sequence[int]:
        return all_complaints(self.session.ask).ids(request)

    def _complaints(
        self, request: ListRequest, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        ids = self._ids(request)
        with self.session.ask() as reader:
            for done, row in enumerate(complaint_rows(reader, ids), 1):
                _tell(done, len(ids), progress, cancelled)
                yield _complaint(row)

    def _allegations(
        self, request: ListRequest, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        with self.session.ask() as reader:
            for done, (row, against) in enumerate(allegation_rows(reader, self._ids(request)), 1):
                _tell(done, None, progress, cancelled)
                yield _allegation(row, against)


def _tell(done: int, total: int | None, progress: Progress, cancelled: Cancelled) -> None:
    if done % 1_000 == 0:
        stop_if(cancelled)
        progress(done, total, STEP)


def _in_words(request: ListRequest) -> str:
    parts = [
        f"{one.column} {one.test.value} {', '.join(str(value) for value in one.values)}".strip()
        for one in request.filters
    ]
    if request.words.strip():
        parts.append(f"with the words {request.words.strip()}")
    return "; ".join(parts) if parts else "All complaints, whatever their channel"


def _complaint(row: Any) -> tuple[Cell, ...]:
    return (
        row.number, _day(row.received), row.status, _day(row.due), _yes(row.extended), _day(row.closed), row.closing,
        row.closing_words or None, _words(row.bases), row.summary or None, row.narrative or None, row.channel,
        row.identity, _day(row.incident), row.incident_time or None, row.incident_words or None, row.line or None,
        row.place or None, row.vehicle or None, row.language or None, row.category or None, row.owner_name,
        row.investigator_name, row.next_step or None, _day(row.next_step_due), row.source_ref or None,
        _words(row.marks),
    )  # fmt: skip


def _allegation(row: Any, against: Sequence[Any]) -> tuple[Cell, ...]:
    kinds = "; ".join(dict.fromkeys(one.kind for one in against))
    employers = "; ".join(dict.fromkeys(one.employer for one in against if one.employer))
    return (
        row.number, _day(row.received), row.status, row.place, row.conduct or None, _words(row.bases),
        row.other_basis or None, _yes(row.retaliation), _words(row.statutes), row.clause or None, kinds or None,
        employers or None, row.outcome, row.finding, row.closing, row.their_finding or None, row.discipline or None,
        _day(row.proposed_on), row.proposer_name, _day(row.approved_on), row.approver_name,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _yes(value: int) -> str | None:
    return "yes" if value else None


def _words(stored: str) -> str | None:
    return "; ".join(json.loads(stored)) or None
