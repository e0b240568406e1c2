"""Commands about who signs in: people list, give, begin, take, passphrase, recovery-key, recover.

Secrets come from the environment or a prompt, never from arguments, which other programs can read.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from gen63_desktop.commands.line import (
    AnyOffice,
    AsJson,
    OfficeFolder,
    PassphraseFile,
    Someone,
    opened,
    passphrase_from,
    say,
    say_json,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.office import Office

NEW_PASSPHRASE = "GEN63_NEW_PASSPHRASE"  # noqa: S105  the name of a variable
RECOVERY_KEY = "GEN63_RECOVERY_KEY"
FIRST_CODE = "GEN63_FIRST_CODE"
"""Of the first sign-in after the office moved to a server."""

Name = Annotated[str, typer.Argument(help="The person's name, as in the register of people.")]

people = typer.Typer(help="Who signs in: sign-ins, passphrases, the recovery key.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    if not people.registered_commands:
        people.command("list", help="Everybody of the office, and who signs in.")(list_people)
        people.command("give", help="Let a person sign in; prints their first passphrase.")(give)
        people.command("begin", help="Replace a first passphrase by one of your own.")(begin)
        people.command("take", help="Take a person's sign-in away; the office gets a new data key.")(take)
        people.command("passphrase", help="Change your own passphrase.")(passphrase)
        people.command("recovery-key", help="Make a recovery key, in place of the one before.")(recovery_key)
        people.command("recover", help="With the recovery key, give a person a new passphrase.")(recover)
    app.add_typer(people, name="people")


def secret(variable: str, prompt: str, *, twice: bool = False) -> str:
    """A secret from the environment or the person."""
    found = os.environ.get(variable)
    if found is not None:
        return found
    return str(typer.prompt(prompt, hide_input=True, confirmation_prompt=twice, err=True))


def _access(office: Office) -> Access:
    if office.access is None:
        raise Refused("Who signs in to this office is kept at its server.", "Use the commands of gen63 team.")
    return office.access


def _named(office: Office, name: str) -> Person:
    wanted = " ".join(name.split()).casefold()
    found = [person for person in office.people.all() if person.name.casefold() == wanted]
    if not found:
        raise Refused("There is nobody named {name} in the office.", "See gen63 people list.", name=name)
    return found[0]


def list_people(
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Everybody of the office."""
    with opened(office, person, passphrase_file) as open_office:
        everybody = open_office.people.all()
        first = {one.person_id for one in _access(open_office).sign_ins() if one.first}
        recovery = _access(open_office).has_recovery_key()
    if as_json:
        rows = [
            {
                "name": one.name,
                "roles": [role.value for role in one.roles],
                "signs_in": one.signs_in,
                "first_passphrase": one.id in first,
                "active": one.active,
            }
            for one in everybody
        ]
        say_json({"people": rows, "recovery_key": recovery})
        return
    for one in everybody:
        marks = [role.value for role in one.roles]
        marks += ["signs in"] if one.signs_in else []
        marks += ["first passphrase not replaced yet"] if one.id in first else []
        marks += [] if one.active else ["no longer with the office"]
        say(f"{one.name}: {', '.join(marks)}" if marks else one.name)
    say("There is a recovery key." if recovery else "There is no recovery key.")


def give(name: Name, office: AnyOffice, person: Someone = "", passphrase_file: PassphraseFile = None) -> None:
    """Let a person sign in."""
    with opened(office, person, passphrase_file) as open_office:
        someone = _named(open_office, name)
        words = _access(open_office).give(someone.id)
        login = _access(open_office).login_of(someone.id)
    say(f"{someone.name} can sign in once with this passphrase, and must then choose their own:")
    if login:
        say(f"login: {login}")
    say(words)


def begin(
    office: AnyOffice,
    person: Annotated[str, typer.Option("--person", help="Your name.")],
    passphrase_file: PassphraseFile = None,
) -> None:
    """Sign in for the first time."""
    from gen63_desktop import startup

    given = passphrase_from(passphrase_file)
    code = os.environ.get(FIRST_CODE, "")
    if (
        office.address is not None and code
    ):  # the office moved to the server; the passphrase is one's own already
        startup.open_team_office(office.address, person, given, code=code).close()
        say("From now on your passphrase opens the office, without the code.")
        return
    own = secret(NEW_PASSPHRASE, "Your own passphrase", twice=True)
    if office.address is not None:
        startup.open_team_office(office.address, person, given, own_passphrase=own).close()
    else:
        startup.open_office(office.folder, person, given, own_passphrase=own).close()
    say("From now on your own passphrase opens the office, and only that.")


def take(
    name: Name,
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    why: Annotated[str, typer.Option("--why", help="Why; it stands in the history.")] = "",
) -> None:
    """Take a sign-in away."""
    with opened(office, person, passphrase_file) as open_office:
        someone = _named(open_office, name)
        _access(open_office).take_away(someone.id, why)
    say(f"{someone.name} can no longer sign in. The office is encrypted with a new key.")
    say("Copies and backups from before that they may hold stay readable with their passphrase.")


def passphrase(office: AnyOffice, person: Someone = "", passphrase_file: PassphraseFile = None) -> None:
    """Change one's own passphrase."""
    old = passphrase_from(passphrase_file)
    with opened(office, person, passphrase_file, old) as open_office:
        _access(open_office).change_passphrase(old, secret(NEW_PASSPHRASE, "New passphrase", twice=True))
    say("The passphrase was changed.")


def recovery_key(
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", help="Save it as a page to print, and do not show it here.")
    ] = None,
) -> None:
    """Make a recovery key."""
    with opened(office, person, passphrase_file) as open_office:
        access = _access(open_office)
        if pdf is not None and (pdf.exists() or not pdf.parent.is_dir()):
            raise Refused(
                "There is no room for the page.", "Name a new file in a folder that is there.", where=str(pdf)
            )
        key = access.renew_recovery_key()
        if pdf is not None:
            access.save_recovery_page(key, pdf)
    if pdf is None:
        say("The recovery key, shown only once. Write it down and lock it away:")
        say(key)
    else:
        say(f"The recovery key stands in {pdf}. Print it, lock it away, and delete the file.")


def recover(name: Name, office: OfficeFolder) -> None:
    """Use the recovery key."""
    from gen63_desktop import startup

    key = secret(RECOVERY_KEY, "Recovery key")
    startup.recover(office, key, name, secret(NEW_PASSPHRASE, "New passphrase", twice=True))
    say(f"{name} has a new passphrase. It stands in the history.")
