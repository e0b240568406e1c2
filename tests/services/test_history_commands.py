"""`gen63 verify`, `gen63 history` and `gen63 report again`: what they do, and their exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gen63_desktop import startup
from tests.offices import PASSPHRASE, PERSON
from tests.services.test_commands import gen63


@pytest.mark.requirement("R3")
def test_a_report_is_issued_checked_without_the_office_and_produced_again(
    office_folder: Path, tmp_path: Path
) -> None:
    report, receipt, key = (tmp_path / name for name in ("report.pdf", "receipt.json", "key.json"))
    issued = gen63(
        "report", "quarterly", "--quarter", "2026Q3", "--out", str(report), "--json", office=office_folder
    )
    assert issued.returncode == 0, issued.stderr
    number = json.loads(issued.stdout)["number"]
    for words in (("receipt", number, str(receipt)), ("publish-key", str(key))):
        done = gen63("history", *words, office=office_folder)
        assert done.returncode == 0, done.stderr
    assert "In words: " in done.stdout

    offline = gen63("verify", str(report), "--receipt", str(receipt), "--key", str(key))
    assert offline.returncode == 0, offline.stderr
    assert "This report is genuine" in offline.stdout

    again = gen63("report", "again", number, office=office_folder)
    assert again.returncode == 0, again.stderr
    assert "every figure is the issued one" in again.stdout

    report.write_bytes(report.read_bytes().replace(b"%PDF-1", b"%PDF-2", 1))
    forged = gen63("verify", str(report), "--receipt", str(receipt), "--key", str(key), "--json")
    assert forged.returncode == 1
    assert json.loads(forged.stdout)["genuine"] is False


@pytest.mark.requirement("S2")
def test_the_history_is_exported_and_entries_are_proved(office_folder: Path, tmp_path: Path) -> None:
    out, proof = tmp_path / "history.jsonl", tmp_path / "proof.json"
    exported = gen63("history", "export", str(out), "--json", office=office_folder)
    assert exported.returncode == 0, exported.stderr
    assert (tmp_path / "gen63_check" / "__main__.py").is_file()
    assert json.loads(exported.stdout)["entries"] == len(out.read_text(encoding="utf-8").splitlines()) - 3
    proved = gen63("verify", "--proof", "people:1", "--out", str(proof), office=office_folder)
    assert proved.returncode == 0, proved.stderr
    assert gen63("history", "export", str(out), office=office_folder).returncode == 1  # never overwritten


@pytest.mark.requirement("S2")
def test_verify_names_what_was_altered_and_compares_a_head_from_paper(office_folder: Path) -> None:
    checked = gen63("verify", "--signatures", "all", "--json", office=office_folder)
    verdict = json.loads(checked.stdout)
    assert checked.returncode == 0, checked.stderr
    assert verdict["signatures"] >= verdict["entries"] > 0
    head = f"{verdict['head']['seq']} {verdict['head']['hash']}"
    assert gen63("verify", "--head", head, office=office_folder).returncode == 0
    wrong = gen63("verify", "--head", f"{verdict['head']['seq']} {'0' * 64}", office=office_folder)
    assert wrong.returncode == 1
    assert "the history was rewritten" in wrong.stdout
    quick = gen63("verify", "--entries-only", "--head", head, office=office_folder)
    assert quick.returncode == 0, quick.stderr
    assert "not their values and rows" in quick.stdout
    assert (
        gen63(
            "verify", "--entries-only", "--head", f"{verdict['head']['seq']} {'0' * 64}", office=office_folder
        ).returncode
        == 1
    )

    office = startup.open_office(office_folder, PERSON, PASSPHRASE)
    with office.session.store.unsigned() as connection:
        connection.exec_driver_sql("UPDATE people SET title = 'Nobody'")
    office.close()
    altered = gen63("verify", office=office_folder)
    assert altered.returncode == 1
    assert "people 1 was changed past the program" in altered.stdout
