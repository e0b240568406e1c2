"""Writing tables and plans to files of the person's own, with what a reader must know about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.exchange.atomic_file import atomic_file, write_file
from gen63_desktop.exchange.calendar_file import DueDay, calendar_bytes
from gen63_desktop.exchange.export.writing import Format, write
from gen63_desktop.services.session import Session
from gen63_desktop.store.records import Record
from gen63_desktop.store.work import Work

ACT_WORDS = {"export.written": "Exported to a file"}

FICTIONAL = "This office is a demonstration; everything in it is fictional."


def about(session: Session) -> tuple[tuple[str, str], ...]:
    """The labelled lines that every file of the office carries."""
    lines = [
        ("Office", session.facts.name),
        ("Written", f"{session.now():%Y-%m-%d %H:%M} UTC by {session.person.name}"),
    ]
    if session.facts.fictional:
        lines.append(("Note", FICTIONAL))
    return tuple(lines)


def write_tables(
    session: Session,
    path: Path,
    tables: Sequence[PlainTable],
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> int:
    """Write tables in the form that the file's name asks for (CSV, a ZIP of CSV files, JSON, else XLSX); rows written.

    The history keeps that it was done, and by whom.
    """
    form = Format.of(path)
    what = ", ".join(table.title for table in tables)
    return write(
        path,
        tables,
        form,
        about(session),
        progress,
        cancelled,
        told=lambda rows: note_export(session, what, form.value, rows),
    )


def note_export(session: Session, what: str, form: str, rows: int = 0, of: Record | None = None) -> None:
    """Let the history keep that something left for a file; ``what`` names no person.

    What is ``of`` a record is told in its history: of a case to nobody to whom that is closed (S1).
    """
    with session.act("export.written") as work:
        if of is not None:
            work.about(of)
        work.detail(tables=what, format=form, rows=rows)


@contextmanager
def act_with_file(session: Session, name: str, path: Path, why: str = "") -> Iterator[tuple[Work, BinaryIO]]:
    """An act that writes a file of the person's own: committed when the file is whole, before it has its name."""
    with ExitStack() as acting:
        work = acting.enter_context(session.act(name, why=why))
        with atomic_file(path, told=acting.close) as stream:
            yield work, stream


def write_calendar(
    session: Session, path: Path, name: str, days: Sequence[DueDay], of: Record | None = None
) -> int:
    """Write due days as a calendar file; how many there are. ``of`` is the record that all of them are of."""
    data = calendar_bytes(name, days, session.now())
    write_file(path, data, lambda: note_export(session, name, "ics", len(days), of))
    return len(days)
