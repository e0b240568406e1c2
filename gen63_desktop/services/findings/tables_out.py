"""Tables of a report as files: all of them as a workbook, as JSON or as CSV files in a ZIP, or one as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.exchange.export.writing import Format, write
from gen63_desktop.services.exports import note_export
from gen63_desktop.services.session import Session


def save(
    session: Session,
    heading: Heading,
    tables: Sequence[PlainTable],
    path: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    """Write tables of a report in the form that the file's name asks for; the number of rows.

    A CSV file holds one table; its caveats go into a text file beside it. The history keeps that they left.
    """
    form = Format.of(path)
    which = "Tables" if len(tables) != 1 else f"Table “{tables[0].title}”"
    return write(
        path,
        tables,
        form,
        about(heading),
        progress,
        cancelled,
        told=lambda rows: note_copy(session, heading, f"{which} of ", form.value, rows),
    )


def note_copy(session: Session, heading: Heading, which: str, form: str, rows: int = 0) -> None:
    """Let the history keep that a report left: an issued one in its own history, which goes by the walls of its case.

    Of a draft on a case it is not said which case that is (S1).
    """
    found: tuple[IssuedReport, ...] = ()
    if heading.number:
        with session.ask() as reader:
            found = reader.find(IssuedReport, number=heading.number)
    on_case = heading.kind in (ReportKind.COMPLAINT, ReportKind.VIOLATION)
    said = f"draft {heading.kind.value}" if on_case and not heading.number else named(heading)
    note_export(session, f"{which}{said}", form, rows, next(iter(found), None))


def table_named(tables: Sequence[PlainTable], title: str) -> PlainTable:
    """The table of a title; refused where the report has none."""
    for table in tables:
        if table.title == title:
            return table
    raise Refused("The report has no table “{title}”.", "Choose one of its tables.", title=title)


def named(heading: Heading) -> str:
    """The report's number, or what it is a draft of."""
    return heading.number or f"draft {heading.kind.value} {heading.subject}"


def about(heading: Heading) -> list[tuple[str, str]]:
    """The labelled lines that each file of a report's tables carries."""
    lines = [
        ("Report", heading.number or "Draft, not issued"),
        ("Kind", heading.kind.label),
        ("On", heading.subject),
        ("Office", heading.office),
        ("Records as of", moment(heading.as_of)),
        ("Head of the history", f"{heading.history_number} {heading.history_hash}"),
        ("Marking", heading.marking),
    ]
    if heading.replaces:
        lines.append(("Replaces", f"{heading.replaces}: {heading.reason}"))
    if heading.fictional:
        lines.append(("Fictional", "Demonstration data: no figure and no name is real."))
    return lines
