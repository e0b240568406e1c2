"""The key file: who opens it, and that nobody without the data key can alter it unnoticed."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption.key_file import KeyFile, Keys
from gen63_desktop.store.encryption.passphrases import require_strong
from gen63_desktop.store.encryption.sealing import CEILING, FLOOR, Cost, seal

PERSON, PASSPHRASE = "Dana Whitfield", "violet harbor lantern ninety"
Content = dict[str, Any]


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Keys]:
    """A key file and the keys in it."""
    path = tmp_path / "office.keys"
    return path, KeyFile.create(path, office="0a", person=PERSON, passphrase=PASSPHRASE, cost=FLOOR)


def _altered(path: Path, how: Callable[[Content], object]) -> None:
    content = json.loads(path.read_text())
    how(content)
    path.write_text(json.dumps(content))


@pytest.mark.requirement("S3")
def test_the_right_passphrase_gives_the_keys_back(made: tuple[Path, Keys]) -> None:
    path, keys = made
    again = KeyFile.read(path).open(PERSON, PASSPHRASE)
    assert again.data_key == keys.data_key
    assert again.signing_key == keys.signing_key
    assert again.own_key("drafts") == keys.own_key("drafts") != keys.own_key("else")


@pytest.mark.requirement("S1", "S3")
@pytest.mark.parametrize(
    ("person", "passphrase"),
    [(PERSON, PASSPHRASE + " "), (PERSON, ""), (PERSON, PASSPHRASE.upper()), ("Nobody", PASSPHRASE), (PERSON, "\ud800")],
)  # fmt: skip
def test_a_wrong_passphrase_and_an_unknown_person_are_refused_alike(
    made: tuple[Path, Keys], person: str, passphrase: str
) -> None:
    before = made[0].read_bytes()
    with pytest.raises(Refused) as refused:
        KeyFile.read(made[0]).open(person, passphrase)
    assert refused.value.sentence().startswith("The passphrase does not open this office.")
    assert made[0].read_bytes() == before


def test_letters_typed_another_way_are_the_same_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "office.keys"
    KeyFile.create(path, office="0a", person=PERSON, passphrase="señora corazón lluvia", cost=FLOOR)
    KeyFile.read(path).open(PERSON, "sen\u0303ora corazo\u0301n lluvia")


@pytest.mark.requirement("S3")
def test_no_secret_stands_in_the_file_and_it_tells_no_key_twice(made: tuple[Path, Keys]) -> None:
    path, keys = made
    raw = path.read_bytes()
    secrets = [
        keys.data_key, keys.sealing.private_bytes_raw(), keys.signing.private_bytes_raw(), PASSPHRASE.encode(),
    ]  # fmt: skip
    for secret in secrets:
        for form in (secret, secret.hex().encode(), base64.b64encode(secret)):
            assert form not in raw


def _second_slot(content: Content) -> None:
    content["slots"].append({**content["slots"][0], "person": "Mallory"})


def _swapped_key(content: Content) -> None:
    """The data key sealed anew, to a key of the attacker's."""
    public = X25519PrivateKey.generate().public_key().public_bytes_raw()
    content["slots"][0]["sealing_key"] = base64.b64encode(public).decode()


def _swapped_data_key(content: Content) -> None:
    """Another data key, sealed to the person's own public key: records would be written under it."""
    public = base64.b64decode(content["slots"][0]["sealing_key"])
    sealed = seal(public, b"\1" * 32, json.dumps(["0a", PERSON, "data key"]))
    content["slots"][0]["data_key"] = base64.b64encode(sealed).decode()


def _set(name: str, value: object) -> Callable[[Content], object]:
    return lambda content: content.update({name: value})


def _slot(name: str, value: object) -> Callable[[Content], object]:
    return lambda content: content["slots"][0].update({name: value})


def _cost(**values: object) -> Callable[[Content], object]:
    return lambda content: content["slots"][0]["cost"].update(values)


@pytest.mark.requirement("S3")
@pytest.mark.parametrize(
    "alter",
    [
        _second_slot, _swapped_key, _swapped_data_key, _set("generation", 0), _set("generation", 2), _set("office", "0b"),
        _set("mac", ""), _set("mac", "é"), _set("mac", 5), _set("extra", 1), _set("extra", 1e400), _set("extra", 2**70),
        _slot("signing_key", "00" * 32), _slot("private", "!"), _slot("private", 7), _slot("data_key", "!"),
        _slot("data_key", "AAAA"), _slot("salt", "AAAA"), _slot("cost", "cheap"), _slot("extra", "x"),
        _cost(memory=FLOOR.memory + 8), _cost(passes=FLOOR.passes + 1), _cost(lanes=FLOOR.lanes + 1),
        _cost(memory=8), _cost(passes=1), _cost(lanes=0), _cost(memory=64 << 20), _cost(passes=10**6), _cost(memory="x"),
        _cost(name="argon2i"),
        lambda content: content["slots"][0].pop("data_key"), lambda content: content["slots"][0].pop("private"),
    ],
)  # fmt: skip
def test_an_altered_file_is_refused_in_words(
    made: tuple[Path, Keys], alter: Callable[[Content], object]
) -> None:
    _altered(made[0], alter)
    with pytest.raises(Refused):
        KeyFile.read(made[0]).open(PERSON, PASSPHRASE)


@pytest.mark.requirement("S3")
def test_a_renamed_slot_opens_for_neither_name(made: tuple[Path, Keys]) -> None:
    _altered(made[0], _slot("person", "Mallory"))
    for name in (PERSON, "Mallory"):
        with pytest.raises(Refused):
            KeyFile.read(made[0]).open(name, PASSPHRASE)


@pytest.mark.requirement("S3")
def test_a_cost_beyond_measure_is_refused_before_it_is_paid(made: tuple[Path, Keys]) -> None:
    for beyond in (Cost(CEILING.memory * 32, 3, 4), Cost(FLOOR.memory, 10**9, 4)):
        _altered(made[0], _slot("cost", beyond.to_json()))
        with pytest.raises(Refused, match="impossible cost"):
            KeyFile.read(made[0]).open(PERSON, PASSPHRASE)


RUBBISH = [
    b"", b"{", b"[]", b"null", b"5", b"\xff\xfe", b"[" * 100_000, b'{"format": 1}', b'{"format": 1, "office": "", "mac": "", "slots": 5}',
    b'{"format": 1, "office": "", "mac": "", "slots": [5]}', b" " * (2 << 20),
]  # fmt: skip


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("rubbish", RUBBISH, ids=[str(n) for n in range(len(RUBBISH))])
def test_rubbish_in_its_place_is_refused_and_says_where_the_spare_one_lies(
    made: tuple[Path, Keys], rubbish: bytes
) -> None:
    made[0].write_bytes(rubbish)
    with pytest.raises(Refused, match="'backups'"):
        KeyFile.read(made[0])


@pytest.mark.requirement("S4")
def test_no_single_changed_byte_gives_other_keys_or_an_error_of_the_program(made: tuple[Path, Keys]) -> None:
    path, keys = made
    whole = path.read_bytes()
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    refused = 0
    for _ in range(250):
        damaged = bytearray(whole)
        damaged[dice.randrange(len(whole))] = dice.randrange(256)
        path.write_bytes(damaged)
        try:
            assert KeyFile.read(path).open(PERSON, PASSPHRASE).data_key == keys.data_key
        except Refused:
            refused += 1
    assert refused > 200


def test_a_file_of_a_newer_program_is_refused_as_such(made: tuple[Path, Keys]) -> None:
    _altered(made[0], _set("format", 3))
    with pytest.raises(Refused, match="newer version"):
        KeyFile.read(made[0])


@pytest.mark.requirement("S3")
def test_a_changed_passphrase_opens_and_the_old_one_does_not(made: tuple[Path, Keys]) -> None:
    path, keys = made
    KeyFile.read(path).change_passphrase(PERSON, PASSPHRASE, "copper window tidal sparrow")
    with pytest.raises(Refused):
        KeyFile.read(path).open(PERSON, PASSPHRASE)
    assert KeyFile.read(path).open(PERSON, "copper window tidal sparrow").data_key == keys.data_key


@pytest.mark.requirement("S3")
@pytest.mark.parametrize(
    "weak",
    ["", "short", "fourteen chars", "a" * 40, "password password password", "Dana Whitfield 2026", "abcabcabcabcabcabc", "x" * 1_001],
)  # fmt: skip
def test_a_passphrase_that_is_short_or_easily_guessed_is_refused(weak: str) -> None:
    with pytest.raises(Refused):
        require_strong(weak, about=(PERSON, "Office"))


@pytest.mark.parametrize("strong", [PASSPHRASE, "señora corazón lluvia", "xK9#mQ2$vL7!pR4"])
def test_any_long_passphrase_will_do_without_rules_of_composition(strong: str) -> None:
    require_strong(strong, about=(PERSON, "Office"))
