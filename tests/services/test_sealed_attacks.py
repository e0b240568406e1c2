"""Somebody with every role, but not permitted, looks for a sealed case in all that the program gives out (S1, S3)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gen63_desktop import places, startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office
from gen63_desktop.store.records import mappers
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services import sealed_world as made
from tests.services.sealed_world import OTHER, OWN, Q4, SealedWorld, secrets_in, words_of_file
from tests.services.test_commands import gen63

pytestmark = pytest.mark.requirement("S1", "S3")


@pytest.fixture
def world(office: Office, tmp_path: Path) -> Iterator[SealedWorld]:
    found = made.sealed_world(office, tmp_path)
    yield found
    found.other.close()


def said(do: Callable[[], Any]) -> str:
    """What comes back, or how it is refused."""
    try:
        return repr(do())
    except Refused as refused:
        return refused.sentence()


def test_the_secrets_are_there_for_who_is_permitted(world: SealedWorld) -> None:
    world.mine.complaints.identities(world.case.id, "To work on it")
    told = repr(world.mine.complaints.case(world.case.id))
    told += repr(world.mine.comments.look_at(world.comment_id))
    told += repr(world.mine.history.of("complaints", world.case.id))
    told += repr(world.mine.drafts.all())
    assert set(secrets_in(told)) == set(made.SECRETS)


def test_no_list_no_figure_no_search_and_no_work_item_tells_a_word(world: SealedWorld) -> None:
    office, request = world.other, ListRequest(Sort("number"))
    told = {
        "my work": said(office.work_list.items),
        "drafts": said(office.drafts.all),
        "complaints": said(lambda: office.complaints.listing().page(request, None)),
        "comments": said(lambda: office.comments.listing().page(ListRequest(Sort("received")), None)),
        "my decisions": said(lambda: office.comments.comment_of(world.case.id)),
        "violations": said(lambda: office.violations.listing().page(request, None)),
        "violation": said(lambda: office.violations.file(world.violation_id)),
        "unregistered": said(office.violations.unregistered),
        "figures": said(lambda: office.complaints.figures(Q4, TODAY)),
        "comment figures": said(lambda: office.comments.figures(Q4, TODAY)),
        "violation figures": said(lambda: office.violations.figures(Q4, TODAY)),
        "coded facts": said(lambda: office.complaints.coded_facts(Q4)),
        "words used": said(lambda: [office.complaints.used_words(name) for name in ("line",)]),
        "case": said(lambda: office.complaints.case(world.case.id)),
        "identities": said(lambda: office.complaints.identities(world.case.id, "Curious")),
        "time line": said(lambda: office.complaints.time_line(world.case.id)),
    }
    for where, by, listing in (
        ("complaints", "number", office.complaints.listing()),
        ("violations", "number", office.violations.listing()),
        ("comments", "received", office.comments.listing()),
    ):
        for word in made.SECRETS:
            told[f"search {word} in {where}"] = repr(
                list(listing.page(ListRequest(Sort(by), words=word), None))
            )
    leaks = {what: secrets_in(text) for what, text in told.items()}
    assert {what: found for what, found in leaks.items() if found} == {}
    found = [text for what, text in told.items() if what.startswith("search")]
    assert set(found) == {"[]"}, "a hit tells that the word is there"


def test_no_record_of_any_kind_read_raw_tells_a_word_and_neither_does_its_history(world: SealedWorld) -> None:
    leaks = []
    with world.other.session.ask() as reader:
        for mapper in mappers():
            for record in reader.find(mapper.record_type):
                if found := secrets_in(repr(record)):
                    leaks.append((mapper.kind, record.id, found))
                told = said(lambda k=mapper.kind, r=record: world.other.history.of(k, r.id))  # type: ignore[misc]
                if found := secrets_in(told):
                    leaks.append((f"history of {mapper.kind}", record.id, found))
                stood = said(lambda k=mapper.kind, r=record: world.other.history.past.stood(k, r.id, TODAY))  # type: ignore[misc]
                if found := secrets_in(stood):
                    leaks.append((f"{mapper.kind} as it stood", record.id, found))
    assert leaks == []


def test_no_file_that_leaves_the_office_tells_a_word(world: SealedWorld, tmp_path: Path) -> None:
    office, out = world.other, tmp_path / "out"
    out.mkdir()
    request = ListRequest(Sort("number"))
    steps = (
        lambda: office.complaints.export_list(out / "complaints.xlsx", request),
        lambda: office.violations.export_list(out / "violations.xlsx", request),
        lambda: office.comments.export(out / "comments.csv", ListRequest(Sort("received"))),
        lambda: office.history.leaving.export(
            out / "history.jsonl", [("violations", world.violation_id)], "Audit"
        ),
        lambda: office.history.leaving.export(
            out / "comments.jsonl", [("comments", world.comment_id)], "Audit"
        ),
        lambda: office.history.leaving.export(out / "case.jsonl", [("complaints", world.case.id)], "Audit"),
        lambda: office.history.leaving.export(out / "allegation.jsonl", [("allegations", 1)], "Audit"),
        lambda: office.history.leaving.proof(out / "proof.json", "violations", world.violation_id),
        lambda: office.audits.export_plan(out / "audits.ics"),
        lambda: office.history.leaving.publish_key(out / "keys.json"),
    )
    for step in steps:
        assert secrets_in(said(step)) == []
    files = [path for path in out.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".xlsx", ".csv", ".jsonl", ".json"}
    assert {
        path.name: secrets_in(words_of_file(path)) for path in files if secrets_in(words_of_file(path))
    } == {}


def test_no_command_tells_a_word(world: SealedWorld, tmp_path: Path) -> None:
    out, folder = tmp_path / "commands", world.mine.folder
    out.mkdir()
    commands = (
        *(("export", what, "--format", "xlsx") for what in ("complaints", "allegations", "comments")),
        ("report", "quarterly", "--quarter", "2026Q4", "--draft", "--out", "r.pdf", "--tables", "r.xlsx"),
        ("history", "export", "h.jsonl"),
        ("history", "export", "v.jsonl", "--values", f"complaints:{world.case.id}", "--reason", "Audit"),
        ("verify", "--json"),
        ("backup",),
    )
    told = ""
    for words in commands:
        done = gen63(*words, "--person", OTHER, passphrase=OWN, office=folder, within=out)
        told += done.stdout + done.stderr
        refused = words[:3] == ("history", "export", "v.jsonl")
        assert done.returncode == int(refused), done.stderr
    assert secrets_in(told) == []
    files = [path for path in out.rglob("*") if path.is_file()]
    assert len(files) >= 6
    assert {
        path.name: secrets_in(words_of_file(path)) for path in files if secrets_in(words_of_file(path))
    } == {}


def test_backups_their_descriptions_salvage_and_its_list_tell_no_word(
    world: SealedWorld, tmp_path: Path
) -> None:
    from gen63_desktop.services.keeping.salvage import salvage_office

    office, folder = world.other, world.mine.folder
    assert folder is not None
    office.keeping.back_up()
    target = tmp_path / "salvaged"
    world.mine.close()
    office.close()
    done = salvage_office(folder, OTHER, OWN, target)
    assert secrets_in(repr(done)) == []
    for place in (folder, target):
        for path in place.rglob("*"):
            if path.is_file():
                assert secrets_in(words_of_file(path)) == [], path.name
    salvaged = startup.open_office(target, OTHER, OWN, clock=MovableClock())
    try:
        with salvaged.session.ask() as reader:
            everything = repr([reader.find(mapper.record_type) for mapper in mappers()])
        assert secrets_in(everything) == []
    finally:
        salvaged.close()


def test_neither_an_import_nor_its_undoing_opens_or_removes_a_sealed_case(
    world: SealedWorld, tmp_path: Path
) -> None:
    del tmp_path
    office = world.other
    for record in office.comments.imports():
        refused = said(lambda r=record: office.comments.undo_import(r.id, "Sent twice"))  # type: ignore[misc]
        assert "cannot be undone" in refused or "not permit" in refused, refused
        assert secrets_in(refused) == []
    assert "wallaroo" in world.mine.comments.look_at(world.comment_id).comment.text


def test_errors_on_the_way_leave_no_word_in_the_log_or_in_a_report_of_a_fault(
    world: SealedWorld, caplog: pytest.LogCaptureFixture
) -> None:
    from gen63_desktop.ui.shell.crash_report import report

    case = world.mine.complaints.get(world.case.id)
    tries = (
        lambda: world.other.complaints.change(case, "Mine"),
        lambda: world.other.complaints.add_note(case.id, "x"),
        lambda: world.other.complaints.unseal(case.id, "Mine"),
        lambda: world.other.comments.note(world.comment_id, "x"),
        lambda: world.other.violations.change(world.mine.violations.get(world.violation_id)),
        lambda: world.mine.complaints.change(case, "\0"),
    )
    told = ""
    for step in tries:
        try:
            step()
        except Exception as error:  # noqa: BLE001  whatever it is
            told += report(error) + (error.sentence() if isinstance(error, Refused) else "")
    assert secrets_in(told + caplog.text) == []
    if places.log_folder().is_dir():
        logs = [path.read_text(encoding="utf-8", errors="replace") for path in places.log_folder().glob("*")]
        assert secrets_in(" ".join(logs)) == []


def test_an_identity_leaves_with_no_export_of_the_history_also_of_an_office_from_before(
    tmp_path: Path, clock: MovableClock
) -> None:
    held = earlier.held("0006", "embedded")["rows"]
    named = [row for row in held["parties"] if row["name"]]
    office = startup.open_office(
        earlier.unpacked("0006", "embedded", tmp_path), PERSON, PASSPHRASE, clock=clock
    )
    try:
        chosen = [("parties", row["id"]) for row in named]
        path = tmp_path / "history.jsonl"
        office.history.leaving.export(path, chosen, "An auditor asks")
        elsewhere = json.dumps(
            [rows for kind, rows in held.items() if kind not in {"parties", "characteristics"}]
        )
        names = {row["name"] for row in named} - {
            name for name in (r["name"] for r in named) if name in elsewhere
        }
        written = path.read_text(encoding="utf-8")
        assert names
        assert [name for name in names if name in written or json.dumps(name)[1:-1] in written] == []
    finally:
        office.close()
