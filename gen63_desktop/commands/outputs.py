"""`gen63 export` and `gen63 report`: what goes out of the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gen63_desktop.commands.line import (
    AnyOffice,
    AsJson,
    PassphraseFile,
    Someone,
    opened,
    say,
    say_json,
    showing_progress,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.office import Office

report_line = typer.Typer(help="Draw and issue reports.", no_args_is_help=True)


class What(StrEnum):
    """What can be exported."""

    COMPLAINTS = "complaints"
    ALLEGATIONS = "allegations"
    COMMENTS = "comments"
    AUDITS = "audits"
    SOURCES = "sources"
    TRAINING = "training"


class Form(StrEnum):
    """In which form."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


class Kind(StrEnum):
    """The reports besides the quarterly one."""

    VIOLATION = "violation"
    COMPLAINT = "complaint"
    AUDIT = "audit"
    TRAINING = "training"
    MATRIX = "matrix"
    TITLE_VI_LOG = "title-vi-log"
    ADA_LOG = "ada-log"
    STATE_TABLE = "state-table"
    CATEGORIES = "dashboard-categories"


class Whom(StrEnum):
    """For whom a version of a report is made."""

    CEO = "ceo"
    COMPLAINANT = "complainant"
    PUBLIC = "public"


_KINDS = {kind: ReportKind[kind.name] for kind in Kind}
_AUDIENCES = {
    Whom.CEO: Audience.EXECUTIVE,
    Whom.COMPLAINANT: Audience.COMPLAINANT,
    Whom.PUBLIC: Audience.PUBLIC,
}

_TABLES: dict[What, Callable[[Office, Progress], PlainTable]] = {
    What.COMPLAINTS: lambda office, progress: office.complaints.table(progress=progress),
    What.ALLEGATIONS: lambda office, progress: office.complaints.allegations_table(progress=progress),
    What.COMMENTS: lambda office, progress: office.comments.table(progress=progress),
    What.AUDITS: lambda office, _progress: office.audits.table(),
    What.SOURCES: lambda office, _progress: office.audits.sources_table(),
    What.TRAINING: lambda office, _progress: office.training.table(),
}


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    app.command("export", help="Write a register to a file.")(export)
    report_line.command("quarterly", help="Issue the quarterly report to the CEO.")(quarterly)
    report_line.command("make", help="Issue a report of another kind, or draw a draft of it.")(make)
    report_line.command("statistics", help="Write the office's statistics of complaints.")(statistics)
    report_line.command("again", help="Produce an issued report again from the records as they stood.")(again)
    app.add_typer(report_line, name="report")


def export(
    what: Annotated[What, typer.Argument(help="Which register.")],
    office: AnyOffice,
    form: Annotated[Form, typer.Option("--format", help="The form of the file.")] = Form.CSV,
    out: Annotated[
        Path | None, typer.Option("--out", help="The file. Else the register's name in this folder.")
    ] = None,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Write a register to a file; an existing file is never overwritten."""
    from gen63_desktop.services.exports import write_tables

    path = out or Path(f"{what.value}.{form.value}")
    if path.suffix.lower() != f".{form.value}":
        path = path.with_name(f"{path.name}.{form.value}")
    _free(path)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        rows = write_tables(open_office.session, path, (_TABLES[what](open_office, progress),), progress)
    if as_json:
        say_json({"file": str(path), "rows": rows})
    else:
        say(f"{rows:,} rows were written to {path}.")


def quarterly(
    quarter: Annotated[str, typer.Option("--quarter", help="2026Q3, or FY27Q1.")],
    out: Annotated[Path, typer.Option("--out", help="The PDF file.")],
    office: AnyOffice,
    draft: Annotated[
        bool, typer.Option("--draft", help="Draw it without issuing it; every page says so.")
    ] = False,
    reason: Annotated[
        str, typer.Option("--reason", help="Why it is issued again, where it was issued before.")
    ] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", help="Draft it from the records as they stood on this day, YYYY-MM-DD.")
    ] = "",
    tables: Annotated[
        Path | None, typer.Option("--tables", help="Also write its tables to this XLSX file.")
    ] = None,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Issue the quarterly report, or draw a draft of it."""
    _free(out)
    if tables is not None:
        _free(tables)
    number = ""
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        findings, wanted = open_office.findings, open_office.findings.quarter(quarter)
        if draft or as_of:
            figures = (
                findings.draft_as_of(wanted, day_in(as_of), progress)
                if as_of
                else findings.draft(wanted, progress)
            )
            findings.save_drawn(figures, out, progress)
        else:
            issued = findings.issue(wanted, reason, progress)
            findings.save_copy(issued.id, out)
            number, figures = issued.number, findings.data(issued.id)
        if tables is not None:
            findings.save_tables(figures, tables, progress)
    _say_made(out, number, as_json=as_json)


def _say_made(out: Path, number: str, *, as_json: bool) -> None:
    if as_json:
        say_json({"file": str(out), "number": number, "issued": bool(number)})
    else:
        say(
            f"The draft was written to {out}."
            if not number
            else f"Report {number} was issued and written to {out}."
        )


def make(
    kind: Annotated[Kind, typer.Argument(help="Which report.")],
    on: Annotated[
        str,
        typer.Argument(
            help="V-2026-0007, C-2026-0143, A-2026-0033; a day, 2026-09-30, for training and matrix; a period, 2026, FY27 or 2026Q3, for logs and tables."
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="The PDF file.")],
    office: AnyOffice,
    whom: Annotated[Whom, typer.Option("--for", help="For whom; findings have three versions.")] = Whom.CEO,
    draft: Annotated[
        bool, typer.Option("--draft", help="Draw it without issuing it; every page says so.")
    ] = False,
    reason: Annotated[
        str, typer.Option("--reason", help="Why it is issued again, where it was issued before.")
    ] = "",
    tables: Annotated[
        Path | None,
        typer.Option("--tables", help="Also write its tables: .xlsx, .json, or CSV files in a .zip."),
    ] = None,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Issue a report of another kind, or draw a draft of it."""
    _free(out)
    if tables is not None:
        _free(tables)
    number = ""
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        findings = open_office.findings
        request = findings.find_request(_KINDS[kind], on, _AUDIENCES[whom])
        if draft:
            data = findings.prepare(request, progress).data
            findings.save_drawn(data, out, progress)
        else:
            issued = findings.issue_report(request, reason, progress)
            findings.save_copy(issued.id, out)
            number, data = issued.number, findings.data(issued.id)
        if tables is not None:
            findings.save_tables(data, tables, progress)
    _say_made(out, number, as_json=as_json)


def statistics(
    period: Annotated[str, typer.Argument(help="2026, FY27, 2026Q3 or FY27Q1.")],
    out: Annotated[Path, typer.Option("--out", help="The file: .xlsx, .json, or CSV files in a .zip.")],
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Write the statistics of a period, every figure with its interval and what it counts."""
    _free(out)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        outputs = open_office.outputs
        rows = outputs.save_statistics(outputs.statistics(outputs.period(period), progress), out, progress)
    if as_json:
        say_json({"file": str(out), "rows": rows})
    else:
        say(f"{rows:,} rows were written to {out}.")


def again(
    number: Annotated[str, typer.Argument(help="The report's number.")],
    office: AnyOffice,
    out: Annotated[Path | None, typer.Option("--out", help="Also draw it to this PDF file.")] = None,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Produce an issued report again, and compare every figure with what was issued."""
    if out is not None:
        _free(out)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        findings = open_office.findings
        found = findings.produce_again(findings.find(number).id, progress)
        if out is not None:
            findings.save_drawn(found.report, out, progress)
    if as_json:
        say_json({"number": found.number, "same": found.same, "differing": list(found.differing)})
    elif found.same:
        say(
            f"{found.number} was produced again from the records as they stood: every figure is the issued one."
        )
    else:
        say(f"{found.number} produced again differs from what was issued in: {', '.join(found.differing)}.")
    raise typer.Exit(0 if found.same else 1)


def day_in(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("'{text}' is no day.", "Write it as YYYY-MM-DD.", text=text) from error


def _free(path: Path) -> None:
    if path.exists():
        raise Refused("The file is there already.", "Choose another name, or move it away.", where=str(path))
