"""`gen63 team`: offices on a PostgreSQL server, as far as whoever keeps the server has to do with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from gen63_desktop.commands.line import (
    OfficePlace,
    PassphraseFile,
    opened,
    passphrase_from,
    say,
    showing_progress,
)
from gen63_desktop.commands.offices import federal_or, month_and_day
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.team_address import TeamAddress, parse_address

team_line = typer.Typer(help="Offices of a team, on a PostgreSQL server.", no_args_is_help=True)

Address = Annotated[
    str,
    typer.Option(
        "--address", help="postgresql://server:port/database; the database is made.", show_default=False
    ),
]
AdministratorLogin = Annotated[
    str, typer.Option("--admin", help="The login of whoever keeps the server.", show_default=False)
]
AdministratorPassword = Annotated[
    Path | None,
    typer.Option(
        "--admin-password-file",
        help="A file whose first line is that login's password. Else GEN63_ADMIN_PASSWORD, else a prompt.",
        show_default=False,
    ),
]

BackupPassword = Annotated[
    Path | None,
    typer.Option(
        "--backup-password-file",
        help="A file whose first line is the password of the server's login for backups. "
        "Else GEN63_BACKUP_PASSWORD, else a prompt.",
        show_default=False,
    ),
]
Login = Annotated[str, typer.Option("--person", help="Your login.")]


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    team_line.command("create", help="Make a team's office at a server.")(create)
    team_line.command("upgrade", help="Bring a team's office to this version of the program.")(upgrade)
    team_line.command("backup", help="Copy a team's office into a folder, encrypted, and prove it.")(backup)
    team_line.command("drill", help="Restore the latest copy for trial, check it whole, record the result.")(
        drill
    )
    team_line.command("check", help="Check every attached file, by the server's login for backups.")(check)
    app.add_typer(team_line, name="team")
    app.command("move", help="Move an office to a server and back; both ends prove equal.")(move)


def create(
    address: Address,
    admin: AdministratorLogin,
    name: Annotated[str, typer.Option("--name", help="The office's name, as on reports.")],
    person: Annotated[str, typer.Option("--person", help="The first person's name.")],
    login: Annotated[str, typer.Option("--login", help="The first person's login, such as dana.whitfield.")],
    admin_password_file: AdministratorPassword = None,
    passphrase_file: PassphraseFile = None,
    fiscal_year: Annotated[str, typer.Option("--fiscal-year", help="The day it starts: MM-DD.")] = "07-01",
    holidays: Annotated[
        Path | None,
        typer.Option("--holidays", help="A text file with one day (YYYY-MM-DD) a line. Else federal ones."),
    ] = None,
) -> None:
    """Make a team's office."""
    from gen63_desktop import startup

    month, day = month_and_day(fiscal_year)
    new = startup.NewOffice(
        name, person, fiscal_year_month=month, fiscal_year_day=day, holidays=federal_or(holidays)
    )
    where = parse_address(address)
    administrator = startup.Administrator(admin, administrators_password(admin_password_file))
    passphrase = passphrase_from(passphrase_file, twice=True)
    backup_password = startup.create_team_office(where, administrator, new, login, passphrase)
    say(f"The office was made at {where}. {person} signs in as {login}.")
    _say_backup(where, backup_password)


def _say_backup(where: TeamAddress, password: str) -> None:
    say(
        f"Backups are made with the server's login {where.database}_backup. Its password is shown only now:\n"
        f"{password}"
    )


def upgrade(
    address: Address, admin: AdministratorLogin, admin_password_file: AdministratorPassword = None
) -> None:
    """Bring schema and rights to this version."""
    from gen63_desktop import startup

    where = parse_address(address)
    startup.upgrade_team_office(
        where, startup.Administrator(admin, administrators_password(admin_password_file))
    )
    say(f"The office at {where} is at this version of the program.")


def backup(
    address: Address,
    person: Annotated[str, typer.Option("--person", help="Your login.")],
    target: Annotated[
        Path | None, typer.Option("--to", help="A new folder, which becomes an encrypted office.")
    ] = None,
    copies: Annotated[
        Path | None,
        typer.Option(
            "--copies",
            help="Instead: a folder of dated copies. 7 daily, 4 weekly and 12 monthly ones are kept; for a plan of "
            "the computer's (Task Scheduler, cron).",
        ),
    ] = None,
    backup_password_file: BackupPassword = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Back a team's office up."""
    from gen63_desktop import startup
    from gen63_desktop.services.keeping import copying
    from gen63_desktop.services.session import system_clock

    if (target is None) == (copies is None):
        raise Refused("It is not clear where the copy goes.", "Name either --to or --copies.")
    if copies is not None:
        copies.mkdir(parents=True, exist_ok=True)
        target = copying.dated(copies, system_clock())
    assert target is not None  # noqa: S101  one of the two was named
    where = parse_address(address)
    password = backup_password(backup_password_file)
    passphrase = passphrase_from(passphrase_file)
    with showing_progress() as progress:
        proof = startup.back_up_team_office(where, person, passphrase, password, target, progress=progress)
    say(proof.text())
    for name in copying.let_old_copies_go(copies) if copies is not None else ():
        say(f"The earlier copy {name} was removed.")


def drill(
    address: Address,
    person: Login,
    copies: Annotated[Path, typer.Option("--copies", help="The folder of dated copies.")],
    backup_password_file: BackupPassword = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Try a restore."""
    with opened(OfficePlace(address), person, passphrase_file) as office, showing_progress() as progress:
        password = backup_password(backup_password_file)
        found = office.copies.try_restore(password, progress, folder=copies.absolute())
    for problem in found.problems:
        say(problem)
    say(
        f"{found.backup}: {found.entries} entries, {found.records} records and {found.files} attached files "
        + ("were restored and are whole." if found.passed else "were restored; not everything is whole.")
    )
    raise typer.Exit(0 if found.passed else 1)


def check(
    address: Address,
    person: Login,
    backup_password_file: BackupPassword = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Check the attached files."""
    with opened(OfficePlace(address), person, passphrase_file) as office, showing_progress() as progress:
        found = office.copies.check_files(backup_password(backup_password_file), progress)
    for one in found.wrong:
        say(f"Attached file of {one.kind} {one.record_id}: {one.fault.value}.")
    say(f"{found.checked} attached files checked, {len(found.wrong)} of them are not whole.")
    raise typer.Exit(1 if found.wrong else 0)


def backup_password(file: Path | None) -> str:
    """The password of the server's login for backups."""
    return _password(file, "GEN63_BACKUP_PASSWORD", "Password of the login for backups")


def administrators_password(file: Path | None) -> str:
    """The password of whoever keeps the server."""
    return _password(file, "GEN63_ADMIN_PASSWORD", "Password of the server's login")


def _password(file: Path | None, variable: str, prompt: str) -> str:
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
        except (OSError, UnicodeDecodeError) as error:
            raise Refused("The password file cannot be read.", "Check its path.", where=str(file)) from error
    from_environment = os.environ.get(variable)
    if from_environment is not None:
        return from_environment
    return str(typer.prompt(prompt, hide_input=True, err=True))


def move(
    source: Annotated[
        OfficePlace, typer.Option("--from", parser=OfficePlace, metavar="FOLDER|ADDRESS", help="Where it is.")
    ],
    target: Annotated[
        OfficePlace, typer.Option("--to", parser=OfficePlace, metavar="FOLDER|ADDRESS", help="Where it goes.")
    ],
    admin: AdministratorLogin,
    person: Annotated[str, typer.Option("--person", help="Who moves it; the login in a team's office.")],
    admin_password_file: AdministratorPassword = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Move an office to a server, or from one into a folder."""
    from gen63_desktop import startup

    if (source.address is None) == (target.address is None):
        raise Refused(
            "An office moves from a folder to a server, or from a server to a folder.",
            "Give one folder and one address.",
        )
    administrator = startup.Administrator(admin, administrators_password(admin_password_file))
    passphrase = passphrase_from(passphrase_file)
    with showing_progress() as progress:
        if target.address is not None:
            moved = startup.move_to_team(
                source.folder, person, passphrase, target.address, administrator, progress=progress
            )
        elif source.address is not None:
            proof = startup.move_to_folder(
                source.address, person, passphrase, administrator, target.folder, progress=progress
            )
    if target.address is None:
        say(proof.text())
        return
    say(moved.proof.text())
    say("Each person signs in with the passphrase they have. For the first time they need the code as well:")
    for one in moved.sign_ins:
        say(f"{one.person}: login {one.login}" + (f", code: {one.code}" if one.code else ""))
    _say_backup(target.address, moved.backup_password)
