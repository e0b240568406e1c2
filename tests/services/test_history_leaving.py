"""What lets others check without the office: whole it is accepted, and each attack on it is named."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gen63_desktop import resources
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services import offline_checks
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import KeyHolder
from gen63_desktop.store.audit_trail import merkle
from gen63_desktop.store.audit_trail.entries import head_of
from tests.services.test_sealed_cases import join

Q3 = Quarter.parse("2026Q3")
Lines = list[dict[str, Any]]


def _shown(path: Path, *words: str) -> tuple[int, str]:
    """What the shipped verifier says, run alone, in a folder without the program."""
    done = subprocess.run(
        [sys.executable, "-I", str(path.parent / "gen63_check"), *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=path.parent,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def worked_in(either_office: Office) -> tuple[Office, Office]:
    """An office in which two people sign, in turn."""
    ivy = join(either_office, "Ivy Reyes")
    for n in range(4):
        either_office.people.add(f"Person {n}", ())
        with ivy.session.act("note.made") as work:
            work.detail(number=n)
    return either_office, ivy


@pytest.fixture
def exported(worked_in: tuple[Office, Office], tmp_path: Path) -> Path:
    path = tmp_path / "out" / "history.jsonl"
    path.parent.mkdir()
    worked_in[0].history.leaving.export(path)
    worked_in[0].history.leaving.publish_key(path.parent / "key.json")
    return path


def _lines(path: Path) -> Lines:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _altered(path: Path, attack: Callable[[Lines], Lines | None]) -> str:
    """What the verifier says after an attack on the exported file."""
    lines = _lines(path)
    lines = attack(lines) or lines
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines), encoding="utf-8")
    status, said = _shown(path, "history", path.name, "--key", "key.json")
    assert status == 1, said
    return said


def _entry(lines: Lines, seq: int) -> dict[str, Any]:
    return dict(next(each["entry"] for each in lines if each.get("entry", {}).get("seq") == seq))


def _rechained(lines: Lines, first: int, keys: dict[int, KeyHolder]) -> Lines:
    """Every entry from ``first`` on chained anew, signed anew by those whose keys the forger has."""
    previous, out = "", []
    for each in lines:
        if "entry" in each:
            entry = dict(each["entry"])
            if entry["seq"] >= first:
                entry["previous"] = previous
                entry["head"] = head_of(previous, entry["seq"], entry["payload"])
                who = json.loads(entry["payload"])["who"]
                if who in keys:
                    entry["signature"] = keys[who].sign(bytes.fromhex(entry["head"])).hex()
            previous, each = entry["head"], {"entry": entry}  # noqa: PLW2901  the line as it was forged
        out.append(each)
    return out


def _keys(*offices: Office) -> dict[int, KeyHolder]:
    return {office.session.person.id: office.session.keys for office in offices}


@pytest.mark.requirement("S2")
def test_the_real_export_is_accepted_by_the_verifier_alone(
    exported: Path, worked_in: tuple[Office, Office]
) -> None:
    with worked_in[0].session.ask() as reader:
        head = reader.head()
    status, said = _shown(exported, "history", exported.name, "--key", "key.json", "--all")
    assert status == 0, said
    assert "nothing is wrong" in said
    assert head.seq > 8
    assert (exported.parent / "history-format.md").is_file()


@pytest.mark.requirement("S2")
def test_the_verifier_needs_nothing_but_python(exported: Path) -> None:
    module = offline_checks.verifier()
    reading = module.History(plain=True)
    with exported.open(encoding="utf-8") as stream:
        reading.read(stream)
    assert reading.problems == []
    assert reading.checked > 5
    forged = Ed25519PrivateKey.generate()
    public = forged.public_key().public_bytes_raw().hex()
    signature = forged.sign(b"message").hex()
    assert module.signed(public, b"message", signature, plain=True)
    assert not module.signed(public, b"massage", signature, plain=True)
    assert not module.signed(public, b"message", "00" * 64, plain=True)


@pytest.mark.requirement("S3")
def test_an_export_holds_no_values_unless_records_were_chosen_with_a_reason(
    either_office: Office, tmp_path: Path
) -> None:
    person = either_office.people.add("Xochitl Marrow", ())
    path = tmp_path / "history.jsonl"
    either_office.history.leaving.export(path)
    assert "Xochitl" not in path.read_text(encoding="utf-8")
    chosen = (("people", person.id),)
    with pytest.raises(Refused, match="only for a reason"):
        either_office.history.leaving.export(tmp_path / "second.jsonl", chosen)
    either_office.history.leaving.export(tmp_path / "second.jsonl", chosen, "Order of the court")
    text = (tmp_path / "second.jsonl").read_text(encoding="utf-8")
    assert "Xochitl" in text
    with either_office.session.ask() as reader:
        payload = reader.connection.exec_driver_sql(
            "SELECT payload FROM history_entries ORDER BY seq DESC LIMIT 1"
        ).scalar_one()
    said = json.loads(payload)
    assert (said["act"], said["why"], said["detail"]["records"]) == (
        "history.exported",
        "Order of the court",
        f"people {person.id}",
    )


def _edit_payload(lines: Lines) -> None:
    for each in lines:
        if each.get("entry", {}).get("seq") == 4:
            each["entry"]["payload"] = each["entry"]["payload"].replace('"v":1', '"v":2')


def _delete_middle(lines: Lines) -> Lines:
    return [each for each in lines if each.get("entry", {}).get("seq") != 5]


def _cut_end(lines: Lines) -> Lines:
    return lines[:-3]


def _cut_tail_keep_end(lines: Lines) -> Lines:
    return [*lines[:-3], lines[-1]]


def _swap_signature(lines: Lines) -> None:
    entries = [each["entry"] for each in lines if "entry" in each]
    entries[4]["signature"] = entries[5]["signature"]


def _other_content_beside_its_hash(lines: Lines) -> None:
    entry = next(each["entry"] for each in lines if each.get("entry", {}).get("seq") == 4)
    entry["leaf"], entry["who"] = (
        merkle.leaf(entry["payload"].encode()).hex(),
        json.loads(entry["payload"])["who"],
    )
    entry["payload"] = entry["payload"].replace('"v":1', '"v":2')


def _other_values(lines: Lines) -> None:
    value = next(each["value"] for each in lines if "value" in each)
    value["data"] = value["data"].replace("Dana", "Dora")


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("attack", "named"),
    [
        (_edit_payload, "Entry 4 was altered"),
        (_delete_middle, "Entries 5 to 5 are missing"),
        (_cut_end, "the file was cut off"),
        (_cut_tail_keep_end, "its end was cut off"),
        (_swap_signature, "is not signed by the person it names"),
        (_other_values, "the exported values of people 1 are not the signed ones"),
        (_other_content_beside_its_hash, "nobody signed what stands there"),
    ],
    ids=[
        "edit payload", "delete middle", "cut the file", "cut the tail", "another's signature", "other values",
        "content beside its hash",
    ],
)  # fmt: skip
def test_each_attack_on_an_exported_history_is_named(
    exported: Path, attack: Callable[[Lines], Lines | None], named: str
) -> None:
    assert named in _altered(exported, attack)


@pytest.mark.requirement("S2")
def test_one_person_who_rewrites_their_entry_and_chains_anew_is_found_by_the_others_signatures(
    exported: Path, worked_in: tuple[Office, Office]
) -> None:
    def attack(lines: Lines) -> Lines:
        for each in lines:
            if each.get("entry", {}).get("seq") == 4:
                each["entry"]["payload"] = each["entry"]["payload"].replace('"v":1', '"v":2')
        return _rechained(lines, 4, _keys(worked_in[0]))

    assert "is not signed by the person it names" in _altered(exported, attack)


@pytest.mark.requirement("S2")
def test_all_who_ever_signed_together_are_found_only_by_a_head_that_left_before(
    exported: Path, worked_in: tuple[Office, Office]
) -> None:
    """As the help says: against everybody together only something outside the office helps."""
    lines = _lines(exported)
    held = _entry(lines, 6)
    for each in lines:
        if each.get("entry", {}).get("seq") == 4:
            each["entry"]["payload"] = each["entry"]["payload"].replace('"v":1', '"v":2')
    lines = _rechained(lines, 4, _keys(*worked_in))
    entries = [each["entry"] for each in lines if "entry" in each]
    end = lines[-1]["end"]
    end.pop("signature")
    end["head"] = entries[-1]["head"]
    tree = merkle.levels([merkle.leaf(each["payload"].encode()) for each in entries])
    end["root"] = merkle.root(tree).hex()
    signer = _keys(worked_in[0])[end["person"]]
    told = json.dumps(end, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    end["signature"] = signer.sign(hashlib.sha256(told).digest()).hex()
    exported.write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    status, said = _shown(exported, "history", exported.name, "--key", "key.json")
    assert status == 0, said
    status, said = _shown(exported, "history", exported.name, "--head", f"6 {held['head']}")
    assert status == 1
    assert "Entry 6 is not the one whose head you hold: the history was rewritten" in said


@pytest.mark.requirement("S2")
def test_a_key_that_the_office_has_not_published_is_named(exported: Path, tmp_path: Path) -> None:
    key = json.loads((exported.parent / "key.json").read_text(encoding="utf-8"))
    key["people"] = key["people"][:1]
    (exported.parent / "key.json").write_text(json.dumps(key), encoding="utf-8")
    status, said = _shown(exported, "history", exported.name, "--key", "key.json")
    assert status == 1
    assert "a key that the office has not published" in said
    assert "do not give the fingerprint" in said


@pytest.mark.requirement("R3")
def test_a_report_is_checked_by_its_receipt_and_the_published_keys_without_the_office(
    office: Office, tmp_path: Path
) -> None:
    issued = office.findings.issue(Q3)
    report, receipt, key = tmp_path / "report.pdf", tmp_path / "receipt.json", tmp_path / "key.json"
    report.write_bytes(office.findings.file(issued.id))
    office.history.leaving.receipt(receipt, issued.id)
    published = office.history.leaving.publish_key(key)
    assert len(published.words.split()) >= 8
    shutil.copytree(resources.path("verifier/gen63_check"), tmp_path / "gen63_check")

    problems, shown = offline_checks.check_receipt(report, receipt, key)
    assert problems == ()
    assert shown == published
    assert _shown(report, "receipt", "report.pdf", "receipt.json", "--key", "key.json")[0] == 0

    report.write_bytes(report.read_bytes() + b" ")
    assert "altered, or is another one" in offline_checks.check_receipt(report, receipt, key)[0][0]


@pytest.mark.requirement("R3")
def test_the_words_of_a_fingerprint_are_the_same_whenever_they_are_asked_for() -> None:
    """The office reads them out of one program, and whoever compares them sees those of another."""
    assert offline_checks.fingerprint_words("00" * 31 + "ff") == "apostle" + " abacus" * 7
    digest = hashlib.sha256(b"keys of an office").hexdigest()
    assert offline_checks.fingerprint_words(digest) == (
        "enticing wimp public dimple yield density departure dragging"
    )


@pytest.mark.requirement("R3")
@pytest.mark.parametrize("place", ["number", "sha256", "person", "issued_at", "head"])
def test_a_receipt_that_was_altered_is_found(office: Office, tmp_path: Path, place: str) -> None:
    issued = office.findings.issue(Q3)
    report, receipt, key = tmp_path / "report.pdf", tmp_path / "receipt.json", tmp_path / "key.json"
    report.write_bytes(office.findings.file(issued.id))
    office.history.leaving.receipt(receipt, issued.id)
    office.history.leaving.publish_key(key)
    said = json.loads(receipt.read_text(encoding="utf-8"))
    said["report"][place] = {"seq": 1, "hash": "00"} if place == "head" else "forged"
    receipt.write_text(json.dumps(said), encoding="utf-8")
    assert offline_checks.check_receipt(report, receipt, key)[0] != ()


@pytest.mark.requirement("R3")
def test_a_receipt_made_by_someone_without_a_published_key_is_found(office: Office, tmp_path: Path) -> None:
    issued = office.findings.issue(Q3)
    report, receipt, key = tmp_path / "report.pdf", tmp_path / "receipt.json", tmp_path / "key.json"
    report.write_bytes(office.findings.file(issued.id) + b"forged")
    office.history.leaving.receipt(receipt, issued.id)
    office.history.leaving.publish_key(key)
    said = json.loads(receipt.read_text(encoding="utf-8"))
    digest = hashlib.sha256(report.read_bytes()).hexdigest()
    entry = said["entry"]
    entry["payload"] = entry["payload"].replace(said["report"]["sha256"], digest)
    entry["head"] = head_of(entry["previous"], entry["seq"], entry["payload"])
    entry["signature"] = Ed25519PrivateKey.generate().sign(bytes.fromhex(entry["head"])).hex()
    said["report"].update(sha256=digest, size=len(report.read_bytes()))
    receipt.write_text(json.dumps(said), encoding="utf-8")
    (problem,) = offline_checks.check_receipt(report, receipt, key)[0]
    assert "is not signed with a published key" in problem


@pytest.mark.requirement("R3")
def test_a_receipt_whose_entry_names_its_own_hash_proves_nothing_that_stands_beside_it(
    office: Office, tmp_path: Path
) -> None:
    """Whoever holds one genuine receipt could else claim anything under its signature."""
    issued = office.findings.issue(Q3)
    report, receipt, key = tmp_path / "report.pdf", tmp_path / "receipt.json", tmp_path / "key.json"
    report.write_bytes(b"a report that the office never issued")
    office.history.leaving.receipt(receipt, issued.id)
    office.history.leaving.publish_key(key)
    said = json.loads(receipt.read_text(encoding="utf-8"))
    digest, entry = hashlib.sha256(report.read_bytes()).hexdigest(), said["entry"]
    entry["leaf"] = merkle.leaf(entry["payload"].encode()).hex()
    entry["who"] = said["report"]["person"]
    entry["payload"] = entry["payload"].replace(said["report"]["sha256"], digest)
    said["report"].update(sha256=digest, size=len(report.read_bytes()))
    receipt.write_text(json.dumps(said), encoding="utf-8")
    problems = offline_checks.check_receipt(report, receipt, key)[0]
    assert any("nobody signed what stands there" in each for each in problems)
    del entry["payload"]
    receipt.write_text(json.dumps(said), encoding="utf-8")
    (problem,) = offline_checks.check_receipt(report, receipt, key)[0]
    assert "is no proof of the report" in problem


@pytest.mark.requirement("S2")
def test_the_entries_of_one_record_are_proved_without_showing_others(
    worked_in: tuple[Office, Office], tmp_path: Path
) -> None:
    office = worked_in[0]
    person = office.people.add("J. Tan", ())
    office.people.add("Somebody Else", ())
    proof, key = tmp_path / "proof.json", tmp_path / "key.json"
    assert office.history.leaving.proof(proof, "people", person.id) == 1
    office.history.leaving.publish_key(key)
    assert offline_checks.check_proof(proof, key)[0] == ()
    said = json.loads(proof.read_text(encoding="utf-8"))
    said["entries"][0]["path"][0] = "00" * 32
    proof.write_text(json.dumps(said), encoding="utf-8")
    assert "does not stand in the history" in offline_checks.check_proof(proof, key)[0][0]

    assert office.history.leaving.proof(proof, "people", person.id) == 1
    said = json.loads(proof.read_text(encoding="utf-8"))
    entry = said["entries"][0]
    entry["leaf"], entry["who"] = merkle.leaf(entry["payload"].encode()).hex(), office.session.person.id
    entry["payload"] = entry["payload"].replace("person.added", "person.barred")
    proof.write_text(json.dumps(said), encoding="utf-8")
    assert "nobody signed what stands there" in offline_checks.check_proof(proof, key)[0][0]


@pytest.mark.parametrize(
    "text", ["", "no JSON", "[]", "{}", '{"format": "gen63-receipt", "version": 1}', "null"]
)
def test_what_is_no_receipt_is_refused_in_words(office: Office, tmp_path: Path, text: str) -> None:
    receipt, key = tmp_path / "receipt.json", tmp_path / "key.json"
    receipt.write_text(text, encoding="utf-8")
    office.history.leaving.publish_key(key)
    try:
        problems, _ = offline_checks.check_receipt(receipt, receipt, key)
    except Refused as refused:
        assert "no such file" in refused.sentence() or "is not such a file" in refused.sentence()  # noqa: PT017
    else:
        assert problems
