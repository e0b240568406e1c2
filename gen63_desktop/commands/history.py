"""`gen63 verify` and `gen63 history`: checking the history, and what lets others check without the office."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from gen63_desktop.commands.line import (
    AnyOffice,
    AsJson,
    OfficePlace,
    PassphraseFile,
    Someone,
    opened,
    say,
    say_json,
    showing_progress,
)  # fmt: skip
from gen63_desktop.commands.team import backup_password
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.history import Signatures, Verdict
from gen63_desktop.services.history_leaving import PublishedKey, record_named
from gen63_desktop.services.office import Office, verdict_on

line = typer.Typer(help="What of the history leaves the office.", no_args_is_help=True)
Reason = Annotated[str, typer.Option("--reason", help="Why values leave the office.")]
MaybeOffice = Annotated[
    OfficePlace | None,
    typer.Option(
        "--office", envvar="GEN63_OFFICE", parser=OfficePlace, help="The office, where it is needed."
    ),
]


def add_to(app: typer.Typer) -> None:
    """Put these commands on the line."""
    app.command("verify", help="Check the history, or whether a report, a receipt or a proof is genuine.")(
        verify
    )
    line.command("export", help="Write the signed entries for an auditor, with the verifier.")(export)
    line.command("publish-key", help="Write the office's public keys.")(publish_key)
    line.command("receipt", help="Write the receipt of an issued report.")(receipt)
    app.add_typer(line, name="history")


def verify(
    file: Annotated[Path | None, typer.Argument(help="A report, or with --key a proof.")] = None,
    office: MaybeOffice = None,
    signatures: Annotated[
        Signatures,
        typer.Option("--signatures", help="recent: each person's newest and the last 1,000. all: every one."),
    ] = Signatures.RECENT,
    head: Annotated[
        list[str] | None, typer.Option("--head", help='A head from a report: "57 a1b2…". May be repeated.')
    ] = None,
    entries_only: Annotated[
        bool, typer.Option("--entries-only", help="Leave out the stored values and the rows: much faster.")
    ] = False,
    receipt_file: Annotated[
        Path | None, typer.Option("--receipt", help="The report's receipt: needs no office.")
    ] = None,
    key: Annotated[Path | None, typer.Option("--key", help="The office's published keys.")] = None,
    proof: Annotated[
        str, typer.Option("--proof", help="Prove the entries about a record, like complaints:12.")
    ] = "",
    out: Annotated[Path | None, typer.Option("--out", help="The file of the proof.")] = None,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_backup: Annotated[
        bool,
        typer.Option(
            "--as-backup",
            help="At a server, for who is shown a part only: read with its login for backups, whose password "
            "GEN63_BACKUP_PASSWORD holds, else a prompt.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Check the history, or a file against the reports that the office issued."""
    if key is not None:
        _check_offline(file, receipt_file, key, as_json=as_json)
    if office is None:
        raise Refused("Name the office with --office.", "Or name the published keys with --key.")
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        if proof:
            _prove(open_office, proof, out)
            raise typer.Exit(0)
        if file is not None:
            found = verdict_on(open_office, file)
            if as_json:
                say_json(found)
            else:
                say(found.sentence())
            raise typer.Exit(0 if found.genuine else 1)
        verdict = open_office.history.verify(
            progress,
            signatures=signatures,
            heads=head or (),
            entries_only=entries_only,
            backup_password=backup_password(None) if as_backup else "",
        )
    _say_verdict(verdict, as_json=as_json)
    raise typer.Exit(1 if verdict.problems else 0)


def _prove(office: Office, record: str, out: Path | None) -> None:
    target = out or Path(f"proof-{record.replace(':', '-')}.json")
    _free(target)
    count = office.history.leaving.proof(target, *record_named(record))
    say(f"The proof of {count} entries was written to {target}.")


def _check_offline(file: Path | None, receipt_file: Path | None, key: Path, *, as_json: bool) -> None:
    from gen63_desktop.services import offline_checks

    if file is None:
        raise Refused("Name the report, or the proof, that is to be checked.")
    if receipt_file is not None:
        problems, published = offline_checks.check_receipt(file, receipt_file, key)
        good = "This report is genuine: it is, byte for byte, what the office issued."
    else:
        problems, published = offline_checks.check_proof(file, key)
        good = "The proof holds: these entries stand in the office's history."
    if as_json:
        say_json({"genuine": not problems, "problems": list(problems), "fingerprint": published.fingerprint})
    else:
        for problem in problems:
            say(problem)
        if not problems:
            say(good)
        _say_key(published)
    raise typer.Exit(1 if problems else 0)


def _say_verdict(verdict: Verdict, *, as_json: bool) -> None:
    if as_json:
        say_json(
            {
                "entries": verdict.entries,
                "records": verdict.records,
                "signatures": verdict.signatures,
                "heads": verdict.anchors,
                "head": {"seq": verdict.head.seq, "hash": verdict.head.hash},
                "problems": list(verdict.problems),
                "remarks": list(verdict.remarks),
            }
        )
        return
    for text in (*verdict.problems, *verdict.remarks):
        say(text)
    rows = (
        f" and {verdict.records} records checked"
        if verdict.records
        else " checked, not their values and rows"
    )
    say(
        f"{verdict.entries} entries{rows}, {verdict.signatures} signatures, "
        f"{verdict.anchors} heads that stand elsewhere: "
        + (f"{len(verdict.problems)} problems." if verdict.problems else "nothing was altered.")
    )
    say(f"Head of the history: {verdict.head.seq} {verdict.head.hash}")


def export(
    out: Annotated[Path, typer.Argument(help="The file (JSON lines).")],
    office: AnyOffice,
    values: Annotated[
        list[str] | None, typer.Option("--values", help="A record whose values go with it: complaints:12.")
    ] = None,
    reason: Reason = "",
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
    as_json: AsJson = False,
) -> None:
    """Write the signed entries; values only of those who sign and of the records that are named."""
    _free(out)
    records = tuple(record_named(each) for each in values or ())
    with opened(office, person, passphrase_file) as open_office, showing_progress() as progress:
        found = open_office.history.leaving.export(out, records, reason, progress)
    if as_json:
        told = {"entries": found.entries, "values": found.values, "head": found.head.hash, "root": found.root}
        say_json({"file": os.fspath(out), **told})
    else:
        say(f"{found.entries:,} entries were written to {out}. Values opened in it: {found.values:,}.")
        say("The verifier and the format lie beside it.")


def publish_key(
    out: Annotated[Path, typer.Argument(help="The file.")],
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write the public keys of everybody who ever signed."""
    _free(out)
    with opened(office, person, passphrase_file) as open_office:
        _say_key(open_office.history.leaving.publish_key(out))


def receipt(
    number: Annotated[str, typer.Argument(help="The report's number.")],
    out: Annotated[Path, typer.Argument(help="The file.")],
    office: AnyOffice,
    person: Someone = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write the receipt of an issued report."""
    _free(out)
    with opened(office, person, passphrase_file) as open_office:
        open_office.history.leaving.receipt(out, open_office.findings.find(number).id)
    say(f"The receipt of {number} was written to {out}.")


def _say_key(published: PublishedKey) -> None:
    groups = " ".join(published.fingerprint[at : at + 4] for at in range(0, 64, 4))
    say(f"Fingerprint of the office's keys: {groups}")
    say(f"In words: {published.words}")
    say("Compare it with the one that the office tells you in another way.")


def _free(path: Path) -> None:
    if path.exists():
        raise Refused("The file is there already.", "Choose another name, or move it away.", where=str(path))
