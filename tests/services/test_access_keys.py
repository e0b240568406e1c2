"""What signing in tells and keeps: failed attempts, a history cut short, keys of before, acts broken off."""

from __future__ import annotations

import base64
import json
import shutil
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office
from gen63_desktop.store import rekeying
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.sealing import FLOOR, seal
from tests.earlier_files import of_an_earlier_version
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.access_steps import (
    JIA,
    OTHER,
    OWN,
    access_of,
    acts,
    details,
    given_jia,
    opened,
    opened_as_usual,
    sound,
)  # fmt: skip


@pytest.fixture
def jia(office: Office) -> tuple[Person, str]:
    """A second person, with the first passphrase that they were given."""
    return given_jia(office)


@pytest.mark.requirement("S1")
def test_failed_sign_ins_are_told_at_the_next_one_and_stand_in_its_entry(
    office: Office, office_folder: Path
) -> None:
    office.close()
    for _ in range(3):
        with pytest.raises(Refused):
            opened(office_folder, PERSON, OTHER)
    with pytest.raises(Refused):
        opened(office_folder, "Nobody", OTHER)
    with opened_as_usual(office_folder) as again:
        assert len(access_of(again).welcome.failed) == 3
        assert details(again, "access.signed_in")["failed"] == 3
    with opened_as_usual(office_folder) as again:
        assert access_of(again).welcome.failed == ()


@pytest.mark.requirement("S2", "S4")
def test_a_history_cut_short_or_put_back_from_a_copy_is_noticed_by_who_saw_more_of_it(
    office: Office, office_folder: Path, tmp_path: Path
) -> None:
    office.close()
    shutil.copy(office_folder / "office.db", tmp_path / "office.db")
    with opened_as_usual(office_folder) as open_office:
        open_office.people.add("Robin Ellis", ())
        seen = open_office.history.verify().head.seq
    shutil.copy(tmp_path / "office.db", office_folder / "office.db")
    for leftover in ("office.db-wal", "office.db-shm"):
        (office_folder / leftover).unlink(missing_ok=True)
    with opened_as_usual(office_folder) as again:
        cut = access_of(again).welcome.cut
        assert cut is not None
        assert cut.seen == seen + 1
        assert details(again, "access.signed_in")["history_seen"] == seen + 1
    with opened_as_usual(office_folder) as later:
        assert access_of(later).welcome.cut is None, "told once, and signed into the history for good"


@pytest.mark.requirement("S3")
def test_an_earlier_key_file_put_back_is_noticed(office: Office, office_folder: Path, tmp_path: Path) -> None:
    shutil.copy(office_folder / "office.keys", tmp_path / "office.keys")
    access_of(office).change_passphrase(PASSPHRASE, OWN)
    office.close()
    opened(office_folder, PERSON, OWN).close()
    shutil.copy(tmp_path / "office.keys", office_folder / "office.keys")
    with opened_as_usual(office_folder) as again:
        assert access_of(again).welcome.keys_older
        assert details(again, "access.signed_in")["keys_older"] is True


@pytest.mark.requirement("S3")
def test_a_renamed_person_signs_in_with_the_new_name(office: Office, office_folder: Path) -> None:
    office.people.change(replace(office.people.get(1), name="Dana Whitfield-Ruiz"))
    office.close()
    assert startup.people_of(office_folder) == ("Dana Whitfield-Ruiz",)
    opened(office_folder, "Dana Whitfield-Ruiz").close()


@pytest.mark.requirement("S1", "S3")
def test_a_locked_office_answers_nothing_and_goes_on_after_the_right_passphrase(
    office: Office, office_folder: Path
) -> None:
    access, drafts = access_of(office), office.drafts
    drafts.keep("complaint", "new", {"text": "half"})
    access.lock(idle=True)
    assert access.locked
    for attempt in (
        office.people.all,
        lambda: drafts.find("complaint", "new"),
        lambda: office.people.add(JIA, ()),
        lambda: office.session.keys.sign(b"x"),
        lambda: access.unlock(OTHER),
    ):
        with pytest.raises(Refused):
            attempt()
    access.unlock(PASSPHRASE)
    assert len(access.welcome.failed) == 1
    draft = drafts.find("complaint", "new")
    assert draft is not None
    assert draft.content == {"text": "half"}
    office.people.add(JIA, ())
    assert acts(office)[-3:] == ["access.locked", "access.unlocked", "person.added"]
    assert details(office, "access.locked")["idle"] is True
    assert sound(office)


@pytest.mark.requirement("S1", "S3")
def test_no_attached_file_opens_with_the_keys_of_somebody_whose_sign_in_was_taken(
    office: Office, office_folder: Path, jia: tuple[Person, str], tmp_path: Path
) -> None:
    before, data_keys = office.session.keys.office_keys("attachments"), office.session.keys.data_keys  # type: ignore[attr-defined]
    early = office.session.attachments.keep(b"known to them")
    old = of_an_earlier_version(office_folder, b"of an earlier version", before[0])
    theirs = Attachments(office_folder / "attachments", lambda: before, _NoKeys())
    assert theirs.fetch(old) == b"of an earlier version"

    access_of(office).take_away(jia[0].id)

    late = office.session.attachments.keep(b"after they left")
    for blob, data in (
        (early.blob, b"known to them"),
        (old, b"of an earlier version"),
        (late.blob, b"after they left"),
    ):
        assert office.session.attachments.fetch(blob) == data
        with pytest.raises(Refused, match="does not open"):
            theirs.fetch(blob)
    stolen = tmp_path / "stolen.db"
    shutil.copy(office_folder / "office.db", stolen)
    assert not any(rekeying.opens(stolen, key) for key in data_keys), (
        "nor the database with the keys of the files"
    )


class _NoKeys:
    """What somebody without the database knows of the keys of files."""

    def of(self, _blob: str) -> bytes | None:
        return None

    def made(self, blob: str) -> bytes:
        raise AssertionError(blob)

    def forgotten(self, blob: str) -> AbstractContextManager[None]:
        raise AssertionError(blob)


@pytest.mark.requirement("S4")
def test_a_backup_of_before_a_sign_in_was_taken_opens_with_a_key_of_earlier_times(
    office: Office, office_folder: Path, jia: tuple[Person, str], tmp_path: Path
) -> None:
    shutil.copy(office_folder / "office.db", tmp_path / "before.db")
    access_of(office).take_away(jia[0].id)
    access_of(office).renew_recovery_key()
    access_of(office).renew_recovery_key()
    keys = office.session.keys.data_keys  # type: ignore[attr-defined]
    assert len(keys) == 3
    assert [rekeying.opens(tmp_path / "before.db", key) for key in keys] == [False, False, True]


@pytest.mark.requirement("S1", "S3")
@pytest.mark.parametrize("how", ["slot added", "key exchanged"])
def test_a_key_file_altered_while_the_office_is_open_is_never_made_good_by_it(
    office: Office, office_folder: Path, jia: tuple[Person, str], how: str
) -> None:
    """Whoever can write the file but holds no key must not get the next data key sealed to theirs."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    path = office_folder / "office.keys"
    content = json.loads(path.read_text())
    theirs = base64.b64encode(X25519PrivateKey.generate().public_key().public_bytes_raw()).decode()
    if how == "slot added":
        content["slots"].append(
            {**content["slots"][0], "id": "f" * 16, "person": "Mallory", "sealing_key": theirs}
        )
    else:
        content["slots"][0]["sealing_key"] = theirs
    path.write_text(json.dumps(content))
    access = access_of(office)
    for attempt in (
        lambda: access.give(office.people.add("Robin Ellis", ()).id),
        lambda: access.take_away(jia[0].id),
        access.renew_recovery_key,
        lambda: access.change_passphrase(PASSPHRASE, OWN),
        access.settle,
    ):
        with pytest.raises(Refused, match="was altered"):
            attempt()
    office.close()
    assert json.loads(path.read_text()) == content
    with pytest.raises(Refused, match="was altered"):
        opened(office_folder)
    shutil.copy(office_folder / "backups" / "office.keys", path)
    opened(office_folder).close()


@pytest.mark.requirement("S1", "C17")
def test_the_only_one_who_can_open_a_sealed_case_is_not_taken_out(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    opened(office_folder, JIA, jia[1], OWN).close()
    complaint = office.complaints.receive(NewComplaint(Complaint("", date(2026, 11, 2), "At the counter.")))
    office.complaints.seal(complaint.id, [1, jia[0].id], "conflict of interest")
    theirs = office.people.get(jia[0].id)
    third = office.people.add("Robin Ellis", (Role.ADMINISTRATOR, Role.CHIEF))
    words = access_of(office).give(third.id)
    robins = opened(office_folder, "Robin Ellis", words, OTHER)
    robins.close()
    office.close()
    robins = opened(office_folder, "Robin Ellis", OTHER)
    access_of(robins).take_away(theirs.id)  # Dana can still open it
    with pytest.raises(Refused, match="only one who can open sealed cases"):
        access_of(robins).take_away(1)
    with pytest.raises(Refused, match="only one who can open sealed cases"):
        robins.people.change(replace(robins.people.get(1), active=False))
    assert robins.people.get(1).signs_in
    robins.close()


@pytest.mark.requirement("S1", "S4")
@pytest.mark.parametrize("killed", ["before the register knew", "before the slot forgot"])
def test_a_first_sign_in_broken_off_is_finished_by_the_next_one(
    office: Office, office_folder: Path, jia: tuple[Person, str], killed: str
) -> None:
    """Killed between the key file and the register: neither the person nor the office is shut out."""
    path = office_folder / "office.keys"
    if killed == "before the register knew":
        file = KeyFile.read(path)
        keys = file.open(JIA, jia[1])
        file.slots.make_own(keys, OWN, FLOOR)
        file.save()
    else:
        opened(office_folder, JIA, jia[1], OWN).close()
        file = KeyFile.read(path)
        keys = file.open(JIA, OWN)
        slot = next(one for one in file.slots.content["slots"] if one["person"] == JIA)
        former = Ed25519PrivateKey.generate().private_bytes_raw()
        context = json.dumps([file.slots.office, slot["id"], "former"])
        public = keys.sealing.public_key().public_bytes_raw()
        slot["former"] = base64.b64encode(seal(public, former, context)).decode()
        file.slots.seal(keys.data_key)
        file.save()
    access_of(office).settle()
    assert JIA in startup.people_of(office_folder), "the administrator's program leaves the person alone"
    theirs = opened(office_folder, JIA, OWN)
    assert theirs.session.person.signing_key == theirs.session.keys.signing_key
    assert not any(holder.moving for holder in KeyFile.read(path).slots.holders())
    theirs.close()
    assert sound(office)


@pytest.mark.requirement("S1", "S4")
def test_a_sign_in_broken_off_while_it_was_given_opens_nothing_and_is_cleared_away(
    office: Office, office_folder: Path
) -> None:
    """Killed after the slot was written and before the register's entry."""
    path = office_folder / "office.keys"
    office.people.add(JIA, (Role.OFFICER,))
    office.close()
    file = KeyFile.read(path)
    file.slots.add(file.open(PERSON, PASSPHRASE), JIA, OTHER, FLOOR)
    file.save()
    with pytest.raises(Refused, match="does not know you"):
        opened(office_folder, JIA, OTHER, OWN)
    with opened_as_usual(office_folder) as again:
        assert startup.people_of(office_folder) == (PERSON,)
        jia = next(person for person in again.people.all() if person.name == JIA)
        words = access_of(again).give(jia.id)
        opened(office_folder, JIA, words, OWN).close()


@pytest.mark.requirement("S1", "S4")
def test_a_recovery_broken_off_is_done_again_with_the_same_key(office: Office, office_folder: Path) -> None:
    """Killed after the slot was written and before the register's entry."""
    path = office_folder / "office.keys"
    key = access_of(office).renew_recovery_key()
    office.close()
    file = KeyFile.read(path)
    recovery = file.slots.open_with_recovery(key)
    slot = next(holder.id for holder in file.slots.holders() if holder.person == PERSON)
    file.slots.recover(recovery, slot, OTHER, FLOOR)
    file.save()
    with pytest.raises(Refused, match="does not know you"):
        opened(office_folder, PERSON, OTHER)
    startup.recover(office_folder, key, PERSON, OWN, clock=MovableClock())
    with_own = opened(office_folder, PERSON, OWN)
    assert sound(with_own)
    with_own.close()
