"""Several people in one office: sign-ins given, taken away, recovered, each an entry of the history."""

from __future__ import annotations

import base64
import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, Person, Role
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.access.passphrases import FirstPassphrase
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.offices import PASSPHRASE, PERSON, MovableClock

OWN = "maple canyon ribbon seventeen"
OTHER = "orbit walnut kettle friday"
JIA = "Jia Tan"


def access_of(office: Office) -> Access:
    assert office.access is not None
    return office.access


def opened(folder: Path, person: str = PERSON, passphrase: str = PASSPHRASE, own: str = "") -> Office:
    return startup.open_office(
        folder, person, passphrase, own_passphrase=own, clock=MovableClock(), cost=FLOOR
    )


def acts(office: Office) -> list[str]:
    """Every act of the history, in order."""
    with office.session.ask() as reader:
        found = reader.connection.exec_driver_sql("SELECT act FROM history_entries ORDER BY seq")
        return [row[0] for row in found]


def details(office: Office, act: str) -> dict[str, object]:
    """What the last entry of an act says of itself."""
    with office.session.ask() as reader:
        query = "SELECT payload FROM history_entries WHERE act = ? ORDER BY seq DESC LIMIT 1"
        row = reader.connection.exec_driver_sql(query, (act,)).one()
        return dict(json.loads(row[0])["detail"])


@pytest.fixture
def jia(office: Office) -> tuple[Person, str]:
    """A second person, with the first passphrase that they were given."""
    person = office.people.add(JIA, (Role.OFFICER,))
    return person, access_of(office).give(person.id)


def sound(office: Office) -> bool:
    return office.history.verify().problems == ()


@pytest.mark.requirement("S1", "S3")
def test_a_person_given_a_sign_in_must_choose_an_own_passphrase_and_then_opens_the_office(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    first = jia[1]
    assert len(first.split()) == 6
    with pytest.raises(FirstPassphrase):
        opened(office_folder, JIA, first)
    theirs = opened(office_folder, JIA, first, OWN)
    assert theirs.session.person.name == JIA
    assert theirs.session.person.signing_key == theirs.session.keys.signing_key
    assert theirs.session.person.sealing_key
    theirs.close()
    with pytest.raises(Refused):
        opened(office_folder, JIA, first, OTHER)
    again = opened(office_folder, JIA, OWN)
    assert acts(again)[-4:] == ["access.begun", "access.signed_in", "access.signed_out", "access.signed_in"]
    again.close()
    assert sound(office)


@pytest.mark.requirement("S1", "S3")
def test_nobody_who_knows_the_first_passphrase_and_an_old_key_file_has_the_persons_own_keys(
    office: Office, office_folder: Path, jia: tuple[Person, str], tmp_path: Path
) -> None:
    """The administrator gave the passphrase: what it opens must not be what the person signs with."""
    from gen63_desktop.store.encryption.key_file import KeyFile

    shutil.copy(office_folder / "office.keys", tmp_path / "office.keys")
    theirs = opened(office_folder, JIA, jia[1], OWN)
    known = KeyFile.read(tmp_path / "office.keys").open(JIA, jia[1])
    assert known.signing_key != theirs.session.keys.signing_key
    assert known.own_key("drafts") != theirs.session.keys.own_key("drafts")
    theirs.close()


@pytest.mark.requirement("S1")
def test_only_an_administrator_gives_and_takes_sign_ins_and_makes_recovery_keys(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    theirs = opened(office_folder, JIA, jia[1], OWN)
    access = access_of(theirs)
    for attempt in (lambda: access.give(1), lambda: access.take_away(1), access.renew_recovery_key):
        with pytest.raises(NotAllowed):
            attempt()
    theirs.close()
    assert len(access_of(office).sign_ins()) == 2


@pytest.mark.requirement("S1", "S3")
def test_taking_a_sign_in_away_changes_the_data_key_and_leaves_the_others_theirs(
    office: Office, office_folder: Path, jia: tuple[Person, str], tmp_path: Path
) -> None:
    opened(office_folder, JIA, jia[1], OWN).close()
    stored = office.session.attachments.keep(b"evidence of before")
    before = office.session.keys.data_key  # type: ignore[attr-defined]
    copy = shutil.copytree(office_folder, tmp_path / "copy")
    access_of(office).take_away(jia[0].id, "left the agency")
    after = office.session.keys.data_key  # type: ignore[attr-defined]
    assert after != before
    assert office.people.get(jia[0].id).signing_key == ""
    with pytest.raises(Refused):
        opened(office_folder, JIA, OWN)
    # the same session goes on, and what was attached before is readable
    office.people.add("Robin Ellis", (Role.INVESTIGATOR,))
    assert office.session.attachments.fetch(stored.blob) == b"evidence of before"
    assert sound(office)
    office.close()
    with opened_as_usual(office_folder) as again:
        assert again.session.attachments.fetch(stored.blob) == b"evidence of before"
        assert acts(again).count("access.taken") == 1
    # the old key file does not open the office as it is now: neither the person nor anybody else
    shutil.copy(copy / "office.keys", office_folder / "office.keys")
    with pytest.raises(Refused):
        opened(office_folder, JIA, OWN)
    # but a copy of before stays readable to them: that is said, and cannot be prevented
    opened(copy, JIA, OWN).close()


class opened_as_usual:  # noqa: N801  reads as a phrase
    """The office, open within the block."""

    def __init__(self, folder: Path) -> None:
        self._office = opened(folder)

    def __enter__(self) -> Office:
        return self._office

    def __exit__(self, *_error: object) -> None:
        self._office.close()


@pytest.mark.requirement("S1")
def test_who_leaves_the_office_loses_the_sign_in_with_it(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    opened(office_folder, JIA, jia[1], OWN).close()
    office.people.change(replace(office.people.get(jia[0].id), active=False))
    assert [one.name for one in access_of(office).sign_ins()] == [PERSON]
    with pytest.raises(Refused):
        opened(office_folder, JIA, OWN)
    assert sound(office)


@pytest.mark.requirement("S1", "S4")
def test_while_another_window_is_open_nothing_is_taken_away_and_the_next_sign_in_finishes_a_leaving(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    theirs = opened(office_folder, JIA, jia[1], OWN)
    with pytest.raises(Refused, match="another window"):
        access_of(office).take_away(jia[0].id)
    assert office.people.get(jia[0].id).signs_in
    office.people.change(replace(office.people.get(jia[0].id), active=False))
    theirs.close()
    office.close()
    before = (office_folder / "office.keys").read_bytes()
    with pytest.raises(Refused, match="does not know you"):
        opened(office_folder, JIA, OWN)
    with opened_as_usual(office_folder) as again:
        assert [one.name for one in access_of(again).sign_ins()] == [PERSON]
        assert "access.data_key_changed" in acts(again)
        assert sound(again)
    assert JIA.encode() in before
    assert JIA.encode() not in (office_folder / "office.keys").read_bytes()


@pytest.mark.requirement("S1")
def test_nobody_takes_their_own_sign_in_and_the_last_administrator_keeps_theirs(office: Office) -> None:
    with pytest.raises(Refused, match="own sign-in"):
        access_of(office).take_away(1)
    other = office.people.add(JIA, (Role.ADMINISTRATOR,))
    with pytest.raises(Refused, match="no sign-in"):
        access_of(office).take_away(other.id)


@pytest.mark.requirement("S3")
def test_a_changed_passphrase_is_an_entry_and_the_old_one_must_be_known(
    office: Office, office_folder: Path
) -> None:
    access = access_of(office)
    for old, new in (
        (OTHER, OWN),
        (PASSPHRASE, PASSPHRASE),
        (PASSPHRASE, "short"),
        (PASSPHRASE, f"{PERSON} 2026!"),
    ):
        with pytest.raises(Refused):
            access.change_passphrase(old, new)
    assert "access.passphrase_changed" not in acts(office)
    access.change_passphrase(PASSPHRASE, OWN)
    office.close()
    with pytest.raises(Refused):
        opened(office_folder)
    again = opened(office_folder, PERSON, OWN)
    assert acts(again).count("access.passphrase_changed") == 1
    again.close()


@pytest.mark.requirement("S1", "S3")
def test_the_recovery_key_gives_a_person_a_new_passphrase_signs_that_and_keeps_their_drafts(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    key = access_of(office).renew_recovery_key()
    theirs = opened(office_folder, JIA, jia[1], OWN)
    theirs.drafts.keep("complaint", "new", {"text": "half a sentence"})
    theirs.close()
    startup.recover(office_folder, key.lower().replace(" ", "-"), JIA, OTHER, clock=MovableClock())
    with pytest.raises(Refused):
        opened(office_folder, JIA, OWN)
    again = opened(office_folder, JIA, OTHER)
    draft = again.drafts.find("complaint", "new")
    assert draft is not None
    assert draft.content == {"text": "half a sentence"}
    line = next(one for one in office.history.of("people", jia[0].id) if one.act == "access.recovered")
    assert line.person == RECOVERY_KEY
    assert details(office, "access.recovered")["sealed_texts_kept"] is True
    again.close()
    assert sound(office)
    office.close()
    with opened_as_usual(office_folder) as administrators:
        assert access_of(administrators).welcome.recovered == (JIA,)


@pytest.mark.requirement("S1")
def test_the_recovery_key_stands_in_no_list_of_people(office: Office) -> None:
    access_of(office).renew_recovery_key()
    assert [person.name for person in office.people.all()] == [PERSON]
    assert [one.name for one in access_of(office).sign_ins()] == [PERSON]
    with pytest.raises(Refused):
        office.people.add(RECOVERY_KEY, (Role.ADMINISTRATOR,))


@pytest.mark.requirement("S3")
def test_a_renewed_recovery_key_makes_the_earlier_one_void_and_changes_the_data_key(
    office: Office, office_folder: Path
) -> None:
    access = access_of(office)
    first = access.renew_recovery_key()
    before = office.session.keys.data_key  # type: ignore[attr-defined]
    second = access.renew_recovery_key()
    assert office.session.keys.data_key != before  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="recovery key does not open"):
        startup.recover(office_folder, first, PERSON, OWN, clock=MovableClock())
    startup.recover(office_folder, second, PERSON, OWN, clock=MovableClock())
    office.close()
    opened(office_folder, PERSON, OWN).close()


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


@pytest.mark.requirement("S3")
def test_what_is_attached_after_a_sign_in_was_taken_does_not_open_with_the_keys_of_before(
    office: Office, office_folder: Path, jia: tuple[Person, str]
) -> None:
    from gen63_desktop.store.attachments import Attachments

    before = office.session.keys.office_keys("attachments")  # type: ignore[attr-defined]
    early = office.session.attachments.keep(b"known to them")
    access_of(office).take_away(jia[0].id)
    late = office.session.attachments.keep(b"after they left")
    theirs = Attachments(office_folder / "attachments", lambda: before)
    assert theirs.fetch(early.blob) == b"known to them"
    with pytest.raises(Refused, match="does not open"):
        theirs.fetch(late.blob)
    assert office.session.attachments.fetch(late.blob) == b"after they left"
    assert office.session.attachments.fault(late.blob, late.sha256) is None


@pytest.mark.requirement("S4")
def test_a_backup_of_before_a_sign_in_was_taken_opens_with_a_key_of_earlier_times(
    office: Office, office_folder: Path, jia: tuple[Person, str], tmp_path: Path
) -> None:
    from gen63_desktop.store import rekeying

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
