"""The commands that keep an office, as somebody types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.commands.register import run_command
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.audit_steps import survey

pytestmark = pytest.mark.requirement("S4")


@pytest.fixture
def folder(office_folder: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A closed office with an attached file; the passphrase stands in the environment."""
    monkeypatch.setenv("GEN63_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("GEN63_HOME", str(tmp_path / "home"))
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    record = office.audits.start(survey(office).id)
    office.audits.attach(record.audit, record.questions[0].code, "plan.pdf", b"%PDF" * 400)
    office.close()
    return office_folder


def _run(*words: object) -> int:
    return run_command([str(word) for word in words])


def test_an_office_is_backed_up_in_two_places_tried_restored_and_checked(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], clock: MovableClock
) -> None:
    (tmp_path / "stick").mkdir()
    assert _run("backup", "--office", folder, "--second", tmp_path / "stick") == 0
    assert "Note" not in capsys.readouterr().out
    assert _run("backups", tmp_path / "stick", "--json") == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["files"] == 1
    assert _run("drill", "--office", folder) == 0
    assert "are whole" in capsys.readouterr().out

    assert _run("restore", "--from", tmp_path / "stick", "--to", tmp_path / "again") == 0
    said = capsys.readouterr().out
    assert listed["name"] in said
    assert "1 attached files checked" in said
    office = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock)
    try:
        with office.session.ask() as reader:
            from sqlalchemy import text

            payload = reader.connection.execute(
                text("SELECT payload FROM history_entries WHERE act = 'backup.restored'")
            ).scalar_one()
        assert json.loads(payload)["detail"]["backup"] == listed["name"]
        assert not (tmp_path / "again" / "restored from.txt").exists()
    finally:
        office.close()


def test_a_restored_office_says_so_in_its_history_also_when_the_window_restored_it(
    folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    from gen63_desktop.services.keeping.restoring import restore_backup

    assert _run("backup", "--office", folder) == 0
    restore_backup(folder, "", tmp_path / "again")
    office = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock)
    try:
        for _time in range(2):
            office.keeping.keep_daily()
        with office.session.ask() as reader:
            from sqlalchemy import text

            acts = reader.connection.execute(text("SELECT act FROM history_entries")).scalars().all()
        assert acts.count("backup.restored") == 1
        assert office.history.verify().problems == ()
    finally:
        office.close()


def test_what_cannot_be_done_is_one_sentence_and_exit_status_1(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words, said in (
        (("backups", tmp_path / "nowhere"), "not there"),
        (("backups", folder), "no backup in this folder"),
        (("drill", "--office", folder), "no backup yet"),
        (("restore", "--from", folder, "--to", tmp_path / "again"), "no backup in this folder"),
        (("backup", "--office", folder, "--second", folder / "x"), "lost together"),
        (("salvage", "--office", folder, "--to", folder), "not empty"),
    ):
        assert _run(*words) == 1
        captured = capsys.readouterr()
        assert said in captured.err
        assert len(captured.err.splitlines()) == 1


def test_a_lost_attachment_is_named_and_a_damaged_office_salvaged(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = [path for path in (folder / "attachments").rglob("*") if path.is_file()]
    file.unlink()
    assert _run("check", "--office", folder) == 1
    assert "Attached file of audit_files 1: missing." in capsys.readouterr().out
    assert _run("check", "--office", folder, "--json") == 1
    assert json.loads(capsys.readouterr().out)["wrong"] == [
        {"kind": "audit_files", "id": 1, "fault": "missing"}
    ]

    data = bytearray((folder / "office.db").read_bytes())
    data[-3_000] ^= 1
    (folder / "office.db").write_bytes(data)
    assert _run("salvage", "--office", folder, "--to", tmp_path / "saved") == 0
    assert "what was not saved.txt" in capsys.readouterr().out
    assert "audit_files 1" in (tmp_path / "saved" / "what was not saved.txt").read_text()
