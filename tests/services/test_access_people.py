"""Several people in one office: sign-ins given, taken away, recovered, each an entry of the history."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, Person, Role
from gen63_desktop.services.access.passphrases import FirstPassphrase
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.key_file import KeyFile
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
