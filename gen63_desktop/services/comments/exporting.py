"""Comments as a plain table, for a spreadsheet or another program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.services.comments.part import CLOSED, Part, names_complaints
from gen63_desktop.services.exports import write_tables
from gen63_desktop.store.comments.export import whole_rows
from gen63_desktop.store.comments.lists import all_comments
from gen63_desktop.store.empty_last import ADDED

COLUMNS = (
    Column("Comment", Kind.WHOLE_NUMBER),
    Column("Quarter"),
    Column("Received", Kind.DAY),
    Column("Time received"),
    Column("Line"),
    Column("Channel"),
    Column("Text"),
    Column("Own id"),
    Column("Decision"),
    Column("Bases"),
    Column("Other basis"),
    Column("Note"),
    Column("Decided by"),
    Column("Decided at", Kind.TIME),
    Column("Complaint"),
    Column("File"),
    Column("Row", Kind.WHOLE_NUMBER),
    Column("Further columns of the file"),
)
STEP = "Reading comments"


class Exporting(Part):
    """Export of comments."""

    def export(
        self,
        path: Path,
        request: ListRequest,
        selection: str = "",
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write the comments that a list shows to a file (CSV, JSON, else XLSX); returns how many.

        ``selection`` says in the person's words which comments they are; the file says it too.
        """
        table = self.table(request, progress, cancelled)
        if selection:
            table = replace(table, scope=selection)
        return write_tables(self.session, path, (table,), progress, cancelled)

    def table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """All comments that a list shows, whole, with their decisions. The rows are read when they are taken."""
        self.session.allow(Permission.READ_COMMENTS)
        wanted = request or ListRequest(Sort(ADDED))
        return PlainTable(
            title="Customer comments",
            columns=COLUMNS,
            rows=self._rows(wanted, progress, cancelled),
            source="Customer comments imported into this office",
            time_range=f"As of {self.session.now():%Y-%m-%d %H:%M} UTC",
            scope=in_words(wanted),
        )

    def _rows(
        self, request: ListRequest, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        ids = all_comments(self.session.ask).ids(request)
        with self.session.ask() as reader:
            named = names_complaints(self.session, reader)
            for done, row in enumerate(whole_rows(reader, ids), 1):
                if done % 1_000 == 0:
                    stop_if(cancelled)
                    progress(done, len(ids), STEP)
                shown = row.number is None or named(row.number)
                yield _cells(row, row.number if shown else CLOSED)


def in_words(request: ListRequest) -> str:
    """Which comments a request is about."""
    parts = []
    for one in request.filters:
        values = ", ".join(str(value) for value in one.values)
        parts.append(f"{one.column} {one.test.value} {values}".strip())
    if request.words.strip():
        parts.append(f"with the words {request.words.strip()}")
    return "; ".join(parts) if parts else "All comments"


def _cells(row: Any, complaint: str | None) -> tuple[Cell, ...]:
    return (
        row.id,
        row.quarter,
        None if row.received is None else date.fromisoformat(row.received),
        row.received_time or None,
        row.line or None,
        row.channel or None,
        row.text,
        row.source_ref or None,
        row.decision,
        ", ".join(json.loads(row.bases)) if row.bases else None,
        row.other_basis or None,
        row.note or None,
        row.name,
        None if row.at is None else datetime.fromisoformat(row.at),
        complaint,
        row.file_name,
        row.row,
        row.other if row.other != "{}" else None,
    )
