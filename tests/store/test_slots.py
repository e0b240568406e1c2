"""The slots of several people: what each act does to them, what a tamperer cannot do, and what format 1 becomes."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption import passphrases
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.sealing import FLOOR, Cost, seal
from gen63_desktop.store.encryption.slots import Seen, Slots, WrongPassphrase

DANA, JIA = "Dana Whitfield", "Jia Tan"
PASSPHRASE, OWN = "violet harbor lantern ninety", "maple canyon ribbon seventeen"
Content = dict[str, Any]

FORMAT_1: Content = {
    "format": 1,
    "office": "0a",
    "generation": 1,
    "slots": [
        {
            "person": DANA,
            "cost": {"name": "argon2id", "memory": 19456, "passes": 2, "lanes": 1},
            "salt": "A90yHRY06gD03l1Qu8dqvg==",
            "private": "vk3aueJvISuaLeDJbBkegU7kDoZ8iPf630EYg4DMNiE5YmuySQmZIx/3z/QTv6E40GbVgBTKZeWf7sn7kuUy39EK"
            "I3KblnHToChM+LnTm9E3/Kzhe2X4IjmVNjk=",
            "sealing_key": "DaH8FgLk198/QkWrrqW05F4X1ME0b4GhE2Wek4TY8Cs=",
            "signing_key": "a629271940abc79885590b835ec12bf105911e71665b714491388278efa300e0",
            "data_key": "W4fIn08cxqde1nX/0DVSGd5vWBCCutdOBkMqSr7ZjRTHB1S1h4wGJA585f8ttByYCpRz3Pfzb7yhpb1jGnqsqrKL"
            "FMdLjwd2yas+70MEaX7eFCyQCNIPkRhdVnY=",
        }
    ],
    "mac": "557f0be2115f1d2214d1b83b57c4092f68ff7804fd5b67207a5f9d1a10174b8a",
}
"""A key file as the first version of the program wrote it."""
FORMAT_1_DATA_KEY = "f6ec02f957513bba231d59c43363805bf78bc28e6dca0031d0b998499764ec11"
FORMAT_1_ATTACHMENTS = "142d12346185bef056e7150db95ee90fcef208a007abef2c8679de073060167b"


@pytest.fixture
def made() -> tuple[Slots, Keys, Keys]:
    """Two people: the first by passphrase, the second with a first passphrase that was given."""
    slots, dana = Slots.begin("0a", DANA, PASSPHRASE, FLOOR)
    jia = slots.add(dana, JIA, "given words for the first time", FLOOR)
    return slots, dana, jia


def again(slots: Slots) -> Slots:
    """The slots as they are stored and read again."""
    return Slots(json.loads(json.dumps(slots.content)))


@pytest.mark.requirement("S3")
def test_a_key_file_of_the_first_format_opens_and_is_brought_to_the_present_one(tmp_path: Path) -> None:
    path = tmp_path / "office.keys"
    path.write_text(json.dumps(FORMAT_1))
    file = KeyFile.read(path)
    keys = file.open(DANA, PASSPHRASE)
    assert keys.data_key.hex() == FORMAT_1_DATA_KEY
    file.slots.upgrade(keys)
    file.save()
    assert json.loads(path.read_text())["format"] == 2
    later = KeyFile.read(path).open(DANA, PASSPHRASE)
    assert later.data_key.hex() == FORMAT_1_DATA_KEY
    assert later.office_key("attachments").hex() == FORMAT_1_ATTACHMENTS
    slots = KeyFile.read(path).slots
    slots.begin_rekey(later)
    now = slots.finish_rekey(later)
    assert now.data_key.hex() != FORMAT_1_DATA_KEY
    assert now.office_key("attachments").hex() == FORMAT_1_ATTACHMENTS, "what is attached stays readable"


@pytest.mark.requirement("S3")
def test_a_slot_that_costs_too_little_is_wrapped_anew_and_opens_with_the_same_passphrase() -> None:
    slots, keys = Slots.begin("0a", DANA, PASSPHRASE, FLOOR)
    present = Cost(FLOOR.memory * 2, FLOOR.passes + 1, FLOOR.lanes)
    assert slots.is_weak(keys, present)
    slots.change_passphrase(keys, PASSPHRASE, present)
    assert not slots.is_weak(keys, present)
    assert slots.content["slots"][0]["cost"]["memory"] == FLOOR.memory * 2
    assert again(slots).open(DANA, PASSPHRASE).signing_key == keys.signing_key


@pytest.mark.requirement("S1", "S3")
def test_taking_a_person_out_needs_nobody_elses_passphrase(made: tuple[Slots, Keys, Keys]) -> None:
    slots, dana, jia = made
    robin = slots.add(dana, "Robin Ellis", OWN, FLOOR)
    new = slots.begin_rekey(dana, [jia.slot])
    half = again(slots)
    assert half.changing
    assert half.next_key(half.open("Robin Ellis", OWN)) == new
    now = slots.finish_rekey(dana)
    assert again(slots).open("Robin Ellis", OWN).data_key == new == now.data_key
    assert again(slots).open("Robin Ellis", OWN).data_keys == (new, dana.data_key)
    assert JIA not in slots.people()
    assert robin.data_key != new
    with pytest.raises(WrongPassphrase):
        slots.open(JIA, "given words for the first time")


@pytest.mark.requirement("S1", "S4")
def test_while_the_data_key_is_changed_nothing_else_is(made: tuple[Slots, Keys, Keys]) -> None:
    slots, dana, jia = made
    slots.begin_rekey(dana, [jia.slot])
    for attempt in (
        lambda: slots.add(dana, "Robin Ellis", OWN, FLOOR),
        lambda: slots.set_recovery(dana),
        lambda: slots.begin_rekey(dana),
    ):
        with pytest.raises(Refused, match="being changed"):
            attempt()
    slots.change_passphrase(dana, OWN, FLOOR)  # one's own slot is one's own
    assert again(slots).next_key(again(slots).open(DANA, OWN)) is not None


@pytest.mark.requirement("S1")
def test_nobody_takes_themselves_out(made: tuple[Slots, Keys, Keys]) -> None:
    slots, dana, _jia = made
    before = deepcopy(slots.content)
    with pytest.raises(Refused, match="own sign-in"):
        slots.begin_rekey(dana, [dana.slot])
    assert slots.content == before


@pytest.mark.requirement("S3")
def test_the_first_own_passphrase_keeps_the_key_that_vouches_for_the_new_one_until_it_is_registered(
    made: tuple[Slots, Keys, Keys],
) -> None:
    slots, _dana, jia = made
    assert slots.is_first(jia)
    own = slots.make_own(jia, OWN, FLOOR)
    opened = again(slots).open(JIA, OWN)
    assert opened.signing_key == own.signing_key != jia.signing_key
    former = again(slots).former(opened)
    assert former is not None
    assert former.signing_key == jia.signing_key
    slots.forget_former(own)
    assert again(slots).former(own) is None
    assert not slots.is_first(own)


@pytest.mark.requirement("S3")
def test_the_recovery_key_opens_however_it_is_typed_and_gives_the_sealing_key_back(
    made: tuple[Slots, Keys, Keys],
) -> None:
    slots, dana, _jia = made
    text, _keys = slots.set_recovery(dana)
    assert len(base64.b32decode(text.replace(" ", ""))) * 8 == 160
    lower = again(slots).open_with_recovery(f" {text.lower().replace(' ', '-')} ")
    misread = text.replace("O", "0").replace("I", "1").replace("B", "8")
    assert again(slots).open_with_recovery(misread).data_key == lower.data_key == dana.data_key
    slots.recover(lower, dana.slot, OWN, FLOOR)
    recovered = again(slots).open(DANA, OWN)
    assert recovered.own_key("drafts") == dana.own_key("drafts")
    assert recovered.signing_key != dana.signing_key, "nobody signs with the key that the person lost"
    other = "A" * 32
    with pytest.raises(WrongPassphrase):
        slots.open_with_recovery(other)


@pytest.mark.requirement("S3")
def test_who_did_not_sign_in_since_the_recovery_key_was_renewed_is_named(
    made: tuple[Slots, Keys, Keys],
) -> None:
    slots, dana, jia = made
    own = slots.make_own(jia, OWN, FLOOR)
    slots.set_recovery(dana)
    assert slots.not_in_escrow() == (JIA,)
    slots.put_in_escrow(own)
    assert slots.not_in_escrow() == ()


@pytest.mark.requirement("S2")
def test_the_last_head_that_a_person_saw_is_remembered(made: tuple[Slots, Keys, Keys]) -> None:
    slots, dana, _jia = made
    assert slots.seen(dana) is None
    slots.see(dana, Seen(7, "ab" * 32))
    generation = slots.generation
    slots.see(dana, Seen(7, "ab" * 32))
    assert slots.generation == generation, "the same head is not written twice"
    assert again(slots).seen(dana) == Seen(7, "ab" * 32)


def _of(number: int, **values: object) -> Callable[[Content], object]:
    return lambda content: content["slots"][number].update(values)


def _another_ring(content: Content) -> None:
    content["ring"] = base64.b64encode(b"\0" * 60).decode()


def _exchanged(content: Content) -> None:
    """The recovery key's public key is the attacker's: the next data key would be sealed to it."""
    theirs = X25519PrivateKey.generate().public_key().public_bytes_raw()
    content["slots"][2]["sealing_key"] = base64.b64encode(theirs).decode()


def _cheaper(content: Content) -> None:
    content["slots"][1]["cost"] = FLOOR.to_json()


def _planted(content: Content) -> None:
    """A data key of the attacker's choice, sealed to the person: the database would be written with it."""
    public = base64.b64decode(content["slots"][0]["sealing_key"])
    context = json.dumps(["0a", content["slots"][0]["id"], "data key"])
    content["slots"][0]["next"] = base64.b64encode(seal(public, b"\1" * 32, context)).decode()


@pytest.mark.requirement("S1", "S3")
@pytest.mark.parametrize(
    "alter",
    [
        _of(1, first=False), _of(1, person="Mallory"), _of(1, kind="recovery"), _of(2, kind="passphrase"),
        _of(0, seen={"seq": 0, "hash": "0"}), _of(0, escrow={"to": "", "sealed": ""}), _of(0, next="AAAA"),
        _of(1, id="0" * 16), _another_ring, _exchanged, _cheaper, _planted,
        lambda content: content["slots"].pop(1), lambda content: content["slots"].reverse(),
        lambda content: content["slots"].append({**content["slots"][1], "id": "1" * 16, "person": "Mallory"}),
        lambda content: content.update(generation=1), lambda content: content.update(generation=10**9),
        lambda content: content.update(format=1), lambda content: content.pop("ring"),
    ],
)  # fmt: skip
def test_whoever_holds_no_key_changes_nothing_unnoticed(alter: Callable[[Content], object]) -> None:
    slots, dana = Slots.begin("0a", DANA, PASSPHRASE, FLOOR)
    slots.add(dana, JIA, OWN, Cost(FLOOR.memory, FLOOR.passes + 1, FLOOR.lanes))
    slots.set_recovery(dana)
    content = deepcopy(slots.content)
    alter(content)
    with pytest.raises(Refused):
        Slots(content).open(DANA, PASSPHRASE)
    with pytest.raises(Refused):
        Slots(content).require_whole(dana)


def test_drawn_passphrases_are_six_words_of_a_list_of_7776_and_never_the_same() -> None:
    words = passphrases.words()
    assert len(set(words)) == 7_776
    drawn = [passphrases.generate() for _ in range(200)]
    assert len(set(drawn)) == 200
    for passphrase in drawn:
        assert len(passphrase.split(" ")) == 6
        assert set(passphrase.split(" ")) <= set(words)
        passphrases.require_strong(passphrase, about=(DANA, "Office of Civil Rights"))


@pytest.mark.requirement("S3")
@pytest.mark.parametrize(
    "weak",
    [
        "passwordpassword1", "iloveyou iloveyou", "qwertyuiopasdfgh", "123456789012345", "aaaaaaaaaaaaaaaaaaaa",
        "Dana Whitfield Dana", "letmein letmein 1", "civil rights office", "x" * 1_001,
    ],
)  # fmt: skip
def test_what_everybody_tries_first_is_refused_however_long(weak: str) -> None:
    with pytest.raises(Refused):
        passphrases.require_strong(weak, about=(DANA, "Civil Rights Office"))


@pytest.mark.requirement("S3")
def test_a_thousand_characters_are_taken_and_count_to_the_last(tmp_path: Path) -> None:
    long = " ".join(passphrases.generate() for _ in range(30))[:1_000]
    passphrases.require_strong(long)
    slots, _keys = Slots.begin("0a", DANA, long, FLOOR)
    slots.open(DANA, long)
    with pytest.raises(WrongPassphrase):
        slots.open(DANA, long[:-1])
