"""Attached files come back as they were, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.file_keys import KeptFileKeys
from gen63_desktop.store.unit_of_work import Store
from tests.earlier_files import of_an_earlier_version

FIRST, SECOND = b"\1" * 32, b"\2" * 32
DATA = b"Photograph of the stop, taken by the rider. " * 100


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An office's database."""
    engine = embedded(tmp_path / "office.db", b"\0" * 32, new=True, durable=False)
    schema_upgrade.upgrade(engine)
    yield Store(engine)
    engine.dispose()


def _attachments(folder: Path, store: Store, *ring: bytes) -> Attachments:
    own = KeptFileKeys(
        partial(store.joined, writing=False), partial(store.joined, writing=True), lambda: ring
    )
    return Attachments(folder, lambda: ring, own)


@pytest.fixture
def attachments(tmp_path: Path, store: Store) -> Attachments:
    """An office's attachments, still without a folder."""
    return _attachments(tmp_path / "attachments", store, FIRST)


def _files(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "attachments").rglob("*") if path.is_file()]


@pytest.mark.requirement("C6", "S4")
@pytest.mark.parametrize("data", [b"", b"\0", DATA], ids=["empty", "nul", "text"])
def test_a_kept_file_comes_back_to_the_byte(attachments: Attachments, data: bytes) -> None:
    stored = attachments.keep(data)
    assert attachments.fetch(stored.blob) == data
    assert (stored.sha256, stored.size) == (sha256(data).hexdigest(), len(data))


@pytest.mark.requirement("S3")
def test_neither_name_nor_content_of_the_stored_file_betrays_it(
    attachments: Attachments, tmp_path: Path, store: Store
) -> None:
    attachments.keep(DATA)
    (file,) = _files(tmp_path)
    assert DATA[:20] not in file.read_bytes()
    assert sha256(DATA).hexdigest() not in str(file)
    other = _attachments(tmp_path / "other", store, SECOND)
    assert other.keep(DATA).blob != file.name


def test_the_same_bytes_are_stored_once(attachments: Attachments, tmp_path: Path) -> None:
    assert attachments.keep(DATA) == attachments.keep(DATA)
    assert len(_files(tmp_path)) == 1


@pytest.mark.requirement("S4")
@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-1]),
        lambda file: file.write_bytes(bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:]),
        lambda file: file.write_bytes(file.read_bytes()[:-1] + bytes([file.read_bytes()[-1] ^ 1])),
        lambda file: file.unlink(),
    ],
    ids=["emptied", "cut", "first bit", "last bit", "gone"],
)  # fmt: skip
def test_a_damaged_file_is_refused_and_made_whole_by_attaching_it_again(
    attachments: Attachments, tmp_path: Path, damage: object
) -> None:
    stored = attachments.keep(DATA)
    damage(_files(tmp_path)[0])  # type: ignore[operator]
    with pytest.raises(Refused, match="Restore it from a backup"):
        attachments.fetch(stored.blob)

    assert attachments.keep(DATA) == stored
    assert attachments.fetch(stored.blob) == DATA


@pytest.mark.requirement("S2")
def test_two_files_that_were_exchanged_on_the_disk_do_not_open(
    attachments: Attachments, tmp_path: Path
) -> None:
    attachments.keep(DATA)
    attachments.keep(b"another")
    first, second = _files(tmp_path)
    first_bytes, second_bytes = first.read_bytes(), second.read_bytes()
    first.write_bytes(second_bytes)
    second.write_bytes(first_bytes)
    for file in (first, second):
        with pytest.raises(Refused, match="damaged or altered"):
            attachments.fetch(file.name)


@pytest.mark.parametrize(
    "name", ["", "../" * 21 + "x", "A" * 64, "0" * 63, "0" * 63 + "/", "0" * 65, "é" * 64]
)
def test_a_name_that_the_store_did_not_give_is_never_a_path(attachments: Attachments, name: str) -> None:
    with pytest.raises(ValueError, match="names no attached file"):
        attachments.fetch(name)


def test_a_folder_in_the_place_of_a_file_is_refused_in_words(
    attachments: Attachments, tmp_path: Path
) -> None:
    stored = attachments.keep(DATA)
    (file,) = _files(tmp_path)
    file.unlink()
    file.mkdir()
    with pytest.raises(Refused):
        attachments.fetch(stored.blob)
    with pytest.raises(Refused):
        attachments.keep(DATA)


@pytest.mark.requirement("S1", "S3")
def test_a_file_of_an_earlier_version_opens_and_gets_a_key_of_its_own(tmp_path: Path, store: Store) -> None:
    folder = tmp_path / "attachments"
    blob = of_an_earlier_version(tmp_path, DATA, FIRST)
    (folder / blob[:2] / ("f" * 64)).write_bytes(b"damaged")
    files = _attachments(folder, store, FIRST, SECOND)
    assert files.fetch(blob) == DATA
    before = (folder / blob[:2] / blob).read_bytes()

    assert files.give_own_keys() == 1

    assert files.fetch(blob) == DATA
    assert (folder / blob[:2] / blob).read_bytes() != before
    assert files.give_own_keys() == 0
    with pytest.raises(Refused, match="does not open"):
        _attachments(folder, store, FIRST).fetch(blob)


@pytest.mark.requirement("S1", "S4")
def test_a_file_that_got_its_key_but_was_not_written_anew_opens_as_before(
    tmp_path: Path, store: Store
) -> None:
    folder = tmp_path / "attachments"
    blob = of_an_earlier_version(tmp_path, DATA, FIRST)
    files = _attachments(folder, store, FIRST, SECOND)
    KeptFileKeys(
        partial(store.joined, writing=False), partial(store.joined, writing=True), lambda: (FIRST, SECOND)
    ).made(blob)
    assert files.fetch(blob) == DATA
    assert files.give_own_keys() == 1
    assert files.fetch(blob) == DATA


@pytest.mark.requirement("S4")
def test_a_file_that_is_attached_again_is_not_swept_and_one_that_was_swept_can_be_attached_again(
    attachments: Attachments,
) -> None:
    later = datetime.now(UTC) + timedelta(days=2)
    stored = attachments.keep(DATA)
    assert attachments.sweep({stored.blob}, later) == 0
    assert attachments.sweep((), datetime.now(UTC)) == 0
    assert attachments.sweep((), later) == 1
    assert attachments.keep(DATA) == stored
    assert attachments.fetch(stored.blob) == DATA
