"""`gen63 import`: complaints, comments, rosters and completions from files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from gen63_desktop.commands.line import (
    AnyOffice,
    AsJson,
    PassphraseFile,
    Someone,
    opened,
    say,
    showing_progress,
)  # fmt: skip
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.receipts import Receipt

SHOWN, NAMED = 20, 8
"""Reasons that are printed, and rows that each names; --json prints every refused row."""

line = typer.Typer(
    help="Import from CSV, XLSX, XLS or ODS files: all or nothing, with a receipt.", no_args_is_help=True
)

Files = Annotated[list[Path], typer.Argument(help="The file, or several that are joined by an id.")]
OneFile = Annotated[Path, typer.Argument(help="The file.")]
MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping", help="A mapping file (TOML). Else the mapping remembered for files of this layout."
    ),
]
MakeMapping = Annotated[
    Path | None,
    typer.Option(
        "--make-mapping",
        help="Write a first mapping from the file to this path, to be edited. Imports nothing.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the receipt, store nothing.")]
Encoding = Annotated[str, typer.Option("--encoding", help="For text that is not UTF-8, for example cp1252.")]
SheetName = Annotated[str, typer.Option("--sheet", help="The sheet of a workbook, where it has several.")]
HeaderRow = Annotated[
    int | None,
    typer.Option(
        "--header-row", help="The row that holds the titles, as a spreadsheet counts; 0: there are none."
    ),
]


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    line.command("complaints", help="An existing register of complaints.")(complaints)
    line.command("comments", help="A quarter's customer comments.")(comments)
    line.command("roster", help="A roster from the training or personnel system.")(roster)
    line.command("completions", help="Completions from the training system.")(completions)
    app.add_typer(line, name="import")


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked on the line, the same for every kind of import."""

    mapping: Path | None
    make_mapping: Path | None
    options: ReadOptions
    dry_run: bool
    as_json: bool

    def mapping_given(self) -> Mapping | None:
        """The mapping file, if one was named."""
        from gen63_desktop.services import mappings

        return mappings.load(self.mapping) if self.mapping is not None else None


def _wish(
    mapping: Path | None,
    make_mapping: Path | None,
    dry_run: bool,
    as_json: bool,
    encoding: str,
    sheet: str,
    header_row: int | None,
) -> _Wish:
    options = ReadOptions(encoding=encoding or None, sheet=sheet or None, header_row=header_row)
    return _Wish(mapping, make_mapping, options, dry_run, as_json)


def _open(service: Any, wish: _Wish, mapping: Mapping | None, file: Path, progress: Progress) -> Any:
    from gen63_desktop.services import mappings

    return service.open_file(file, mappings.options_for(mapping, file.name, wish.options), progress)


def _settled(proposed: tuple[Proposal, bool]) -> Mapping:
    """A proposed mapping that leaves nothing to a guess; else refused with its questions."""
    proposal, _remembered = proposed
    if proposal.questions:
        asked = "\n".join(f"- {question.text.sentence()}" for question in proposal.questions)
        raise Refused(
            "The files leave open how they are to be read:\n{asked}\n",
            "Write a mapping with --make-mapping FILE.toml, answer the questions in it, and import with --mapping FILE.toml.",
            asked=asked,
        )
    return proposal.mapping


def _made(wish: _Wish, proposed: tuple[Proposal, bool], target: Target, tables: Sequence[Any]) -> bool:
    """Write the first mapping where one was wished for; whether it was."""
    if wish.make_mapping is None:
        return False
    from gen63_desktop.services import mappings

    if wish.make_mapping.exists():
        raise Refused(
            "The mapping file is there already.", "Choose another name.", where=str(wish.make_mapping)
        )
    mappings.write(wish.make_mapping, proposed[0], target, [table.layout for table in tables])
    say(f"A first mapping was written to {wish.make_mapping}. Look for the lines that say DECIDE.")
    return True


def _tell(receipt: Receipt, as_json: bool) -> None:
    if as_json:
        say(receipt.to_json())
        return
    say("Dry run: nothing was stored." if receipt.dry_run else "Imported.")
    for name, count in receipt.summary().items():
        say(f"{count:>12,}  {name}")
    for note in receipt.notes:
        say(f"Note: {note.sentence()}")
    for text in _refusals(receipt)[:SHOWN]:
        say(text)
    if len(_refusals(receipt)) > SHOWN:
        say("… --json lists every refused row.")


def _refusals(receipt: Receipt) -> list[str]:
    """One line for each reason, with the rows that it holds for."""
    rows: dict[tuple[str, str], list[int]] = {}
    for row in receipt.refused:
        rows.setdefault((row.file, " ".join(map(str, row.reasons))), []).append(row.number)
    return [f"Refused: {file}, {_rows(numbers)}: {reason}" for (file, reason), numbers in rows.items()]


def _rows(numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:NAMED]))
    return (
        f"row {named}"
        if len(numbers) == 1
        else f"{len(numbers):,} rows ({named}{' …' if len(numbers) > NAMED else ''})"
    )


def complaints(
    files: Files, office: AnyOffice, mapping: MappingFile = None, make_mapping: MakeMapping = None,
    dry_run: DryRun = False, as_json: AsJson = False, encoding: Encoding = "", sheet: SheetName = "",
    header_row: HeaderRow = None, person: Someone = "", passphrase_file: PassphraseFile = None,
) -> None:  # fmt: skip
    """Import a register of complaints."""
    from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS

    wish = _wish(mapping, make_mapping, dry_run, as_json, encoding, sheet, header_row)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        service, given = open_office.complaints, wish.mapping_given()
        tables = [_open(service, wish, given, file, progress) for file in files]
        proposed = service.propose(tables)
        if _made(wish, proposed, COMPLAINTS, tables):
            return
        taken = service.import_register(
            tables, given or _settled(proposed), dry_run=wish.dry_run, progress=progress
        )
    _tell(taken.receipt, as_json)


def comments(
    file: OneFile, office: AnyOffice,
    quarter: Annotated[str, typer.Option("--quarter", help="2024Q4, or FY25Q2. Rows dated outside of it are refused.")] = "",
    mapping: MappingFile = None, make_mapping: MakeMapping = None, dry_run: DryRun = False, as_json: AsJson = False,
    encoding: Encoding = "", sheet: SheetName = "", header_row: HeaderRow = None, person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:  # fmt: skip
    """Import customer comments."""
    from gen63_desktop.domain.mapping.targets.comments import COMMENTS

    wish = _wish(mapping, make_mapping, dry_run, as_json, encoding, sheet, header_row)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        service, given = open_office.comments, wish.mapping_given()
        named: Quarter | None = service.quarter(quarter) if quarter else None
        table = _open(service, wish, given, file, progress)
        proposed = service.propose(table)
        if _made(wish, proposed, COMMENTS, [table]):
            return
        taken = service.take_in(
            table, given or _settled(proposed), named, dry_run=wish.dry_run, progress=progress
        )
    _tell(taken.receipt, as_json)


def roster(
    file: OneFile, office: AnyOffice,
    as_of: Annotated[str, typer.Option("--as-of", help="The day the roster was drawn (YYYY-MM-DD). Else as the file says, else today.")] = "",
    whole: Annotated[bool, typer.Option("--whole", help="It names everybody; who is missing is proposed as having left.")] = False,
    mapping: MappingFile = None, make_mapping: MakeMapping = None, dry_run: DryRun = False, as_json: AsJson = False,
    encoding: Encoding = "", sheet: SheetName = "", header_row: HeaderRow = None, person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:  # fmt: skip
    """Import a roster."""
    from gen63_desktop.domain.mapping.targets.training import ROSTER
    from gen63_desktop.domain.training.records import ImportKind

    wish = _wish(mapping, make_mapping, dry_run, as_json, encoding, sheet, header_row)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        service, given = open_office.training, wish.mapping_given()
        table = _open(service, wish, given, file, progress)
        proposed = service.propose(ImportKind.ROSTER, table)
        if _made(wish, proposed, ROSTER, [table]):
            return
        day = _day(as_of) if as_of else service.roster_day(table)
        taken = service.take_in_roster(
            table, given or _settled(proposed), day, whole=whole, dry_run=wish.dry_run, progress=progress
        )
    _tell(taken.receipt, as_json)


def completions(
    file: OneFile, office: AnyOffice, mapping: MappingFile = None, make_mapping: MakeMapping = None,
    dry_run: DryRun = False, as_json: AsJson = False, encoding: Encoding = "", sheet: SheetName = "",
    header_row: HeaderRow = None, person: Someone = "", passphrase_file: PassphraseFile = None,
) -> None:  # fmt: skip
    """Import training completions."""
    from gen63_desktop.domain.training.records import ImportKind

    wish = _wish(mapping, make_mapping, dry_run, as_json, encoding, sheet, header_row)
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        service, given = open_office.training, wish.mapping_given()
        table = _open(service, wish, given, file, progress)
        proposed = service.propose(ImportKind.COMPLETIONS, table)
        if _made(wish, proposed, service.target(ImportKind.COMPLETIONS), [table]):
            return
        taken = service.take_in_completions(
            table, given or _settled(proposed), dry_run=wish.dry_run, progress=progress
        )
    _tell(taken.receipt, as_json)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("'{text}' is no day.", "Write it as YYYY-MM-DD.", text=text) from error
