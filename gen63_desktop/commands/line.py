"""The commands and their common manners: the office, the passphrase, progress, receipts, exit status.

Exit status: 0 done; 1 refused, with the reason on standard error; 2 wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from gen63_desktop import __version__
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.team_address import TeamAddress, is_address, parse_address
from gen63_desktop.services.office import Office

app = typer.Typer(
    name="gen63",
    help="Case management for a civil rights office under Policy GEN 63. Without a command: the window.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

OfficeFolder = Annotated[
    Path,
    typer.Option("--office", envvar="GEN63_OFFICE", help="The office's folder.", show_default=False),
]


class OfficePlace:
    """A folder, or the address of a team's office."""

    def __init__(self, text: str) -> None:
        self.address = parse_address(text) if is_address(text) else None
        self.folder = Path(text)

    def __str__(self) -> str:
        return str(self.address or self.folder)


AnyOffice = Annotated[
    OfficePlace,
    typer.Option(
        "--office",
        envvar="GEN63_OFFICE",
        parser=OfficePlace,
        metavar="FOLDER|ADDRESS",
        help="The office's folder, or the address of a team's office (postgresql://server/database).",
        show_default=False,
    ),
]
Someone = Annotated[
    str,
    typer.Option(
        "--person", help="Who signs in, where several can; the login in a team's office.", show_default=False
    ),
]
PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        help="A file whose first line is the passphrase. Else GEN63_PASSPHRASE, else a prompt.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON, for programs.")]


def say(text: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(text + "\n")


def say_json(value: Any) -> None:
    """Print a result for programs."""
    say(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def passphrase_from(file: Path | None, *, twice: bool = False) -> str:
    """The passphrase from the file, the environment or the person."""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(
                "The passphrase file cannot be read.", "Check its path.", where=str(file)
            ) from error
    from_environment = os.environ.get("GEN63_PASSPHRASE")
    if from_environment is not None:
        return from_environment
    return str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True))


@contextmanager
def opened(
    place: OfficePlace | Path, person: str, file: Path | None, passphrase: str | None = None
) -> Iterator[Office]:
    """The office, signed in, closed afterwards; the passphrase is asked for where none is given."""
    folder = place if isinstance(place, Path) else place.folder
    address = None if isinstance(place, Path) else place.address

    def secret() -> str:
        return passphrase_from(file) if passphrase is None else passphrase

    office = _from_folder(folder, person, secret) if address is None else _from_team(address, person, secret)
    try:
        yield office
    finally:
        office.close()


def _from_folder(folder: Path, person: str, secret: Callable[[], str]) -> Office:
    from gen63_desktop import startup

    people = startup.people_of(folder)
    if not person and len(people) > 1:
        raise Refused(
            "Several people can open this office: {names}.",
            "Say who you are with --person.",
            names=", ".join(people),
        )
    with showing_progress() as progress:
        return startup.open_office(folder, person or people[0], secret(), progress=progress)


def _from_team(address: TeamAddress, login: str, secret: Callable[[], str]) -> Office:
    from gen63_desktop import startup

    if not login:
        raise Refused(
            "A team's office is opened with a login.", "Say which with --person.", where=str(address)
        )
    return startup.open_team_office(address, login, secret())


@contextmanager
def showing_progress() -> Iterator[Progress]:
    """A progress bar on a terminal; silence elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _total, _step: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, visible=False)

        def show(done: int, total: int | None, step: str) -> None:
            bar.update(task, completed=done, total=total, description=step, visible=True)

        yield show


def version(*, show: bool) -> None:
    """Print the version and stop."""
    if show:
        say(f"gen63 {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", is_eager=True, callback=lambda show: version(show=show)
        ),
    ] = False,
) -> None:
    """Case management for a civil rights office under Policy GEN 63. Without a command: the window."""
