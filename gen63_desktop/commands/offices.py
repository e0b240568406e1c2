"""Commands that make and check offices: app, create, demo, self-test."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from gen63_desktop.commands.line import (
    AsJson,
    OfficeFolder,
    PassphraseFile,
    passphrase_from,
    say,
    say_json,
    showing_progress,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    app.command("app", help="Start the window.")(_app)
    app.command("create", help="Create an office in a new folder.")(create)
    app.command("demo", help="Build the demonstration office (fictional data) in a new folder.")(demo)
    app.command("self-test", help="Check that this installation is whole.")(self_test)


def _app() -> None:
    from gen63_desktop.commands.window import run

    raise typer.Exit(run(["gen63"]))


def create(
    office: OfficeFolder,
    name: Annotated[str, typer.Option("--name", help="The office's name, as on reports.")],
    person: Annotated[str, typer.Option("--person", help="The first person's name.")],
    passphrase_file: PassphraseFile = None,
    fiscal_year: Annotated[str, typer.Option("--fiscal-year", help="The day it starts: MM-DD.")] = "07-01",
    holidays: Annotated[
        Path | None,
        typer.Option("--holidays", help="A text file with one day (YYYY-MM-DD) a line. Else federal ones."),
    ] = None,
) -> None:
    """Create an office."""
    from gen63_desktop import startup

    month, day = month_and_day(fiscal_year)
    new = startup.NewOffice(
        name, person, fiscal_year_month=month, fiscal_year_day=day, holidays=federal_or(holidays)
    )
    startup.create_office(office, new, passphrase_from(passphrase_file, twice=True)).close()
    say(f"The office was created in {office}.")


def month_and_day(text: str) -> tuple[int, int]:
    """The day of a year that was written as MM-DD."""
    try:
        month, day = text.split("-")
        return int(month), int(day)
    except ValueError as error:
        raise Refused(
            "'{text}' is no day of a year.", "Write it as MM-DD, for example 07-01.", text=text
        ) from error


def federal_or(file: Path | None) -> tuple[date, ...]:
    """The days off in the file; the federal ones where there is none."""
    if file is None:
        from gen63_desktop.services.session import system_clock
        from gen63_desktop.services.settings import federal_holidays

        year = system_clock().year
        return federal_holidays(year - 1, year + 2)
    days = []
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("The file of holidays cannot be read.", "Check its path.", where=str(file)) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                days.append(date.fromisoformat(line.strip()))
            except ValueError as error:
                raise Refused(
                    "'{text}' is no day.",
                    "Write it as YYYY-MM-DD.",
                    where=f"{file.name}, line {number}",
                    text=line.strip(),
                ) from error
    return tuple(sorted(set(days)))


def demo(
    office: OfficeFolder,
    seed: Annotated[int, typer.Option("--seed", help="Another seed gives other fictional data.")] = 63,
) -> None:
    """Build the demonstration office."""
    from gen63_desktop import startup
    from gen63_desktop.services.demonstration import stage

    with showing_progress() as progress:
        startup.build_demonstration(office, seed=seed, progress=progress).close()
    say(f"The demonstration office (fictional) was built in {office}.")
    say(f"Person: {stage.PERSON}. Passphrase: {stage.PASSPHRASE}")


def self_test(as_json: AsJson = False) -> None:
    """Check the installation."""
    from gen63_desktop.services.self_test import run

    results = run()
    if as_json:
        say_json([{"check": r.name, "ok": r.problem == "", "problem": r.problem} for r in results])
    else:
        for result in results:
            say(
                f"{'ok     ' if not result.problem else 'FAILED '} {result.name}{': ' if result.problem else ''}{result.problem}"
            )
    raise typer.Exit(1 if any(result.problem for result in results) else 0)
