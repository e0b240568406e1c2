"""What a destruction leaves: no word in any file, a certificate, an export that checks, a list beside the backups."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from sqlalchemy import select

from gen63_desktop import startup
from gen63_desktop.domain.complaints.records import CaseKey
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.destruction import CaseDestroyed
from gen63_desktop.services.keeping.restoring import restore_backup
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.entries import leaf_of
from gen63_desktop.store.destruction import STAYING, belonging, take_out
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.keeping import destroyed_list
from gen63_desktop.store.records import mapper_of_kind, mappers
from gen63_desktop.store.tables.file_keys import file_keys
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.destruction_steps import (
    CANARIES,
    Three,
    closed_case,
    everything_of,
    make_three,
    problems_of,
    whole_text,
)  # fmt: skip
from tests.services.investigation_steps import obtained
from tests.services.report_reading import spoken
from tests.services.test_history_leaving import _shown as shown

PAGE = 4096


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return make_three(office, clock)


@pytest.mark.requirement("S2", "S5")
def test_whoever_has_the_export_checks_it_without_the_office(three: Three, tmp_path: Path) -> None:
    office, path = three.chief, tmp_path / "out" / "history.jsonl"
    path.parent.mkdir()
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    office.intake.link(gone.id, kept.id, LinkKind.RELATED, "The same stop")
    office.history.leaving.export(path)
    assert json.loads(path.read_text(encoding="utf-8").partition("\n")[0])["version"] == 1
    office.retention.carry_out(three.approved(gone.id).id)
    office.history.leaving.export(path, (("complaints", kept.id),), "For the court")
    office.history.leaving.publish_key(path.parent / "key.json")
    assert json.loads(path.read_text(encoding="utf-8").partition("\n")[0])["version"] == 2
    assert shown(path, "history", path.name, "--key", "key.json", "--all")[0] == 0
    lines = path.read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(lines):
        said = json.loads(line)
        entry = said.get("entry", {})
        if entry.get("payload", "").startswith('{"act":"complaint.closed"'):
            leaf = leaf_of(entry.pop("payload")).hex()
            lines[n] = json.dumps({"entry": {**entry, "leaf": leaf, "who": office.session.person.id}})
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    status, words = shown(path, "history", path.name, "--key", "key.json")
    assert status == 1
    assert "no signed destruction names it" in words


@pytest.mark.requirement("S5", "R1")
def test_the_certificate_says_who_agreed_and_where_copies_still_are(three: Three) -> None:
    office = three.chief
    kept = office.keeping.back_up().backup
    assert kept is not None
    stopped, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    batch = three.approved(stopped.id, gone.id)
    three.first.retention.hold_case(stopped.id, "Claim 26-114", "Preserve everything", TODAY)
    done = office.retention.carry_out(batch.id).batch
    assert done.backups_until == date(2027, 11, 30)
    request = office.findings.find_request(ReportKind.DESTRUCTION, done.certificate)
    issued = office.findings.issue_report(request)
    said = spoken(office.findings.file(issued.id))
    for word in (
        gone.number, stopped.number, "held", "Ivy Reyes", "Sam Okafor", "Dana Whitfield", kept.name, "Nov 30, 2027",
        "complaint case without a sustained finding",
    ):  # fmt: skip
        assert word in said
    assert [word for word in CANARIES.values() if word in said] == []
    assert issued.number == "CD-2026-1-01"
    with pytest.raises(CaseDestroyed, match="was destroyed"):
        office.complaints.find_number(gone.number.lower())
    assert [one.number for one in office.retention.destroyed_among(f"re {gone.number} please")] == [
        gone.number
    ]


@pytest.mark.requirement("S4", "S5")
def test_an_older_backup_does_not_bring_a_destroyed_case_back_in_silence(
    three: Three, tmp_path: Path, clock: MovableClock
) -> None:
    office = three.chief
    gone = closed_case(office, clock)
    assert office.keeping.back_up().backup is not None
    office.retention.carry_out(three.approved(gone.id).id)
    assert office.folder is not None
    restored = restore_backup(office.folder, "", tmp_path / "again")
    assert restored.destroyed == (gone.number,)
    again = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    try:
        again.keeping.note_restored()
        assert again.keeping.returned() == (gone.number,)
        (item,) = (one for one in again.work_list.items() if one.area == "retention")
        assert gone.number in item.title
        (listed,) = destroyed_list.read(tmp_path / "again")
        assert listed.is_signed_with({office.session.keys.signing_key})
    finally:
        again.close()


def _pages(path: Path, key: bytes) -> bytes:
    """Every page of an encrypted database and of its log, also those that nothing uses any more, decrypted."""
    whole, log = path.read_bytes(), path.with_name(f"{path.name}-wal")
    frames = log.read_bytes() if log.exists() else b""
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    pages += [frames[at + 24 : at + 24 + PAGE] for at in range(32, len(frames), PAGE + 24)]
    out = []
    for page in pages:
        begun = 16 if page is pages[0] else 0
        reader = Cipher(AES(key), CBC(page[PAGE - 80 : PAGE - 64])).decryptor()
        out.append(reader.update(page[begun : PAGE - 80]))
    return b"".join(out)


@pytest.mark.requirement("S5")
def test_no_word_of_a_destroyed_case_stands_in_any_file_of_the_office(three: Three) -> None:
    office = three.chief
    assert office.folder is not None
    assert office.keeping._keeper is not None
    key = office.keeping._keeper.data_keys()[0]
    gone = closed_case(office, three.clock, CANARIES)
    office.investigation.record_evidence(
        gone.id, obtained(file_name="scan.pdf"), b"%PDF " + CANARIES["note"].encode()
    )
    office.drafts.keep("complaints.note", str(gone.id), {"text": "left"})
    words = [CANARIES[name].encode() for name in ("narrative", "conduct", "respondent", "note", "closing")]
    assert all(word in _pages(office.folder / "office.db", key) for word in words)
    files = set((office.folder / "attachments").glob("??/*"))
    done = office.retention.carry_out(three.approved(gone.id).id)
    assert done.swept
    left = _pages(office.folder / "office.db", key)
    assert [word for word in words if word in left or word.lower() in left] == []
    assert len(set((office.folder / "attachments").glob("??/*"))) == len(files) - 1
    assert office.drafts.all() == ()
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S3", "S5")
def test_of_every_kind_of_record_that_belongs_to_a_case_nothing_is_left(
    either_office: Office, clock: MovableClock
) -> None:
    three = make_three(either_office, clock)
    office, word, data = three.chief, "Quobblewhisk", b"%PDF a scan that nobody else has"
    kept, gone = closed_case(office, clock), closed_case(office, clock)
    blob, other = everything_of(office, gone, word, data), everything_of(office, kept, "Marrowfenn", data * 2)
    office.drafts.keep("complaints.appeal", f"{gone.id}:1", {"text": word})
    full = whole_text(office)
    assert all(f"{word} {kind}" in full for kind in ("appeals", "acknowledgements", "referrals", "letters"))
    assert {blob, other} <= _key_names(office)
    office.retention.carry_out(three.approved(gone.id).id)
    left = whole_text(office)
    assert [line for line in left.splitlines() if word in line or blob in line] == []
    assert _key_names(office) == {other}
    with pytest.raises(Refused):
        office.session.attachments.fetch(blob)
    assert office.session.attachments.fetch(other) == data * 2
    for kind, columns in belonging().items():
        mapper = mapper_of_kind(kind)
        assert mapper is not None
        with office.session.ask() as reader:
            assert all(not reader.find(mapper.record_type, **{name: gone.id}) for name in columns), kind
    assert office.drafts.all() == ()
    assert [one for one in problems_of(office) if "issued report Marrowfenn" not in one] == []


def _key_names(office: Office) -> set[str]:
    with office.session.ask() as reader:
        return set(reader.connection.execute(select(file_keys.c.blob)).scalars())


@pytest.mark.requirement("S5")
def test_whatever_names_a_case_goes_with_it_or_is_known_to_stay() -> None:
    kinds = {mapper.kind: mapper for mapper in mappers()}
    naming = {
        kind
        for kind, mapper in kinds.items()
        if mapper.case or {"complaint_id", "case_id", "other_id"} & set(mapper.columns)
    }
    assert naming - set(belonging()) - STAYING == set()
    assert all(set(names) <= set(kinds[kind].columns) for kind, names in belonging().items())


@pytest.mark.requirement("S1", "S5")
def test_a_sealed_case_goes_with_its_keys_by_the_hands_of_those_who_may_see_it(three: Three) -> None:
    office, people = three.chief, (three.chief, three.first, three.second)
    gone = closed_case(office, three.clock, CANARIES)
    office.complaints.seal(gone.id, [one.session.person.id for one in people], "A conflict of interest")
    office.retention.carry_out(three.approved(gone.id).id)
    with office.session.ask() as reader:
        assert reader.find(CaseKey, complaint_id=gone.id) == ()
    assert office.history.verify().problems == ()
    assert not any(word in whole_text(office) for word in CANARIES.values())


@pytest.mark.requirement("S4", "S5")
def test_what_breaks_off_in_the_middle_leaves_everything(three: Three) -> None:
    office = three.chief
    case = closed_case(office, three.clock, CANARIES)
    batch, before = three.approved(case.id), whole_text(office)
    with pytest.raises(KeyboardInterrupt), office.session.act("retention.destroyed") as work:
        take_out(work, batch.id, {case.id: case.number})
        raise KeyboardInterrupt
    assert whole_text(office) == before
    assert office.history.verify().problems == ()
