"""Commands that keep an office: backup, backups, restore, drill, check, salvage."""

from __future__ import annotations

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
    showing_progress,
)  # fmt: skip
from gen63_desktop.domain.keeping.records import BackupRow


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    app.command("backup", help="Make a verified backup now, in the office's folder and in its second place.")(
        backup
    )
    app.command("backups", help="List the backups in a folder: an office, or a second place.")(backups)
    app.command("restore", help="Restore a backup into a new folder; never over anything that is there.")(
        restore
    )
    app.command("drill", help="Restore the latest backup for trial, check it whole, and record the result.")(
        drill
    )
    app.command("check", help="Check every attached file against its record.")(check)
    app.command("salvage", help="Make a damaged office into a new one, with a list of what no longer reads.")(
        salvage
    )


def backup(
    office: OfficeFolder,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    second: Annotated[
        Path | None, typer.Option("--second", help="From now on, the second folder on this computer.")
    ] = None,
) -> None:
    """Back up now."""
    with opened(office, person, passphrase_file) as open_office:
        if second is not None:
            open_office.keeping.choose_second_place(second)
        with showing_progress() as progress:
            done = open_office.keeping.back_up(progress)
    if done.backup is not None:
        say(f"Backed up: {_line(done.backup)}")
    if done.warning:
        say(f"Note: {done.warning}")


def backups(
    folder: Annotated[Path, typer.Argument(help="The folder of an office, or one that holds backups.")],
    as_json: AsJson = False,
) -> None:
    """List backups."""
    from gen63_desktop.services.keeping.restoring import backups_in

    found = backups_in(folder)
    if as_json:
        say_json([{"name": b.name, "made": b.made.isoformat(), "kind": b.kind.value, "seq": b.head_seq, "head": b.head,
                   "records": b.records, "files": b.files, "lacking": b.lacking, "bytes": b.bytes} for b in found])  # fmt: skip
    for row in () if as_json else found:
        say(_line(row))


def restore(
    source: Annotated[Path, typer.Option("--from", help="The folder that holds the backups.")],
    target: Annotated[Path, typer.Option("--to", help="A new folder for the restored office.")],
    name: Annotated[str, typer.Option("--backup", help="Which backup; else the latest.")] = "",
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Restore a backup, open it and check it."""
    from gen63_desktop.services.keeping.restoring import restore_backup

    with showing_progress() as progress:
        done = restore_backup(source, name, target, progress)
    say(f"Restored {done.backup} into {done.folder}.")
    if done.destroyed:
        say(
            f"Destroyed since this backup was made, and here again: {', '.join(done.destroyed)}. "
            "Propose their destruction again (page Retention)."
        )
    with opened(target, person, passphrase_file) as office, showing_progress() as progress:
        office.keeping.note_restored()
        verdict = office.history.verify(progress)
        files = office.keeping.check_files(progress)
    for wrong in files.wrong:
        say(f"Not in the backup: attached file of {wrong.kind} {wrong.record_id}: {wrong.fault.value}.")
    for problem in verdict.problems:
        say(problem)
    say(f"{verdict.entries} entries, {verdict.records} records and {files.checked} attached files checked.")
    raise typer.Exit(1 if verdict.problems or files.wrong else 0)


def drill(office: OfficeFolder, person: Someone = "", passphrase_file: PassphraseFile = None) -> None:
    """Try a restore."""
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        found = open_office.keeping.try_restore(progress)
    for problem in found.problems:
        say(problem)
    say(
        f"{found.backup}: {found.entries} entries, {found.records} records and {found.files} attached files "
        + ("were restored and are whole." if found.passed else "were restored; not everything is whole.")
    )
    raise typer.Exit(0 if found.passed else 1)


def check(
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Check the attached files."""
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        found = open_office.keeping.check_files(progress)
    if as_json:
        wrong = [{"kind": w.kind, "id": w.record_id, "fault": w.fault.value} for w in found.wrong]
        say_json({"checked": found.checked, "wrong": wrong})
    else:
        for one in found.wrong:
            say(f"Attached file of {one.kind} {one.record_id}: {one.fault.value}.")
        say(f"{found.checked} attached files checked, {len(found.wrong)} of them are not whole.")
    raise typer.Exit(1 if found.wrong else 0)


def salvage(
    office: OfficeFolder,
    target: Annotated[Path, typer.Option("--to", help="A new folder for the salvaged office.")],
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Salvage a damaged office."""
    from gen63_desktop import startup
    from gen63_desktop.services.keeping.salvage import LIST, salvage_office

    who = person or startup.people_of(office)[0]
    with showing_progress() as progress:
        done = salvage_office(office, who, passphrase_from(passphrase_file), target, progress=progress)
    lost = sum(last - first + 1 for spans in done.lost.values() for first, last in spans)
    say(
        f"Salvaged into {done.folder}: {done.records} records, {done.rebuilt} of them rebuilt from their history."
    )
    say(f"Up to {lost} records and {len(done.lost_files)} attached files were lost: see '{LIST}' there.")
    if not done.chain:
        say("The history was torn: a new one begins, and the earlier entries are kept as an attached file.")


def _line(row: BackupRow) -> str:
    lacking = f", {row.lacking} of them lost or damaged" if row.lacking else ""
    return (
        f"{row.name}: {row.kind.value}, {row.made:%Y-%m-%d %H:%M} UTC, {row.records} records, "
        f"{row.files} attached files{lacking}, {row.bytes >> 10} KB"
    )
