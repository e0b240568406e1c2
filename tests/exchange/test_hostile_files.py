"""Files that are broken, disguised or made to harm: each gets one sentence, and nothing is taken from it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused
from tests.exchange.foreign_files import read, refusal, simple_workbook, text_file
from tests.exchange.hostile_corpus import HOSTILE, outside_entity
from tests.exchange.unprivileged import as_unprivileged

pytestmark = pytest.mark.requirement("S4", "M1")


@pytest.mark.parametrize("name", HOSTILE)
def test_gets_one_sentence(tmp_path: Path, name: str) -> None:
    make, expected = HOSTILE[name]
    path = make(tmp_path)

    with pytest.raises(Refused, match=expected) as caught:
        read(path)

    said = caught.value.sentence()
    assert path.name in said, "the sentence says which file"
    assert caught.value.do, "and what to do"
    assert "TOPSECRET" not in said


def test_the_entity_of_a_workbook_never_reads_a_file(tmp_path: Path) -> None:
    assert "TOPSECRET" not in refusal(outside_entity(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="the test gives its rights away the POSIX way")
def test_a_file_that_may_not_be_read_is_refused_in_words(tmp_path: Path) -> None:
    path = text_file(tmp_path, "a,b\n1,2\n")
    path.chmod(0)

    assert "may not read this file" in as_unprivileged(lambda: refusal(path), tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
def test_a_named_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "table.csv"
    os.mkfifo(pipe)

    assert "not an ordinary file" in refusal(pipe)


def _reads_or_refuses(path: Path) -> bool:
    """True; anything but rows of text or one refusal is an error of the test that asks."""
    try:
        _table, rows = read(path)
    except Refused as refused:
        return bool(refused.sentence())
    return not any("\0" in cell for row in rows for cell in row.values)


STARTS = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b'a,b\n"']


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(min_size=1, max_size=400), st.sampled_from(STARTS))
def test_random_bytes_are_read_or_refused_and_nothing_else(tmp_path: Path, data: bytes, start: bytes) -> None:
    assert _reads_or_refuses(text_file(tmp_path, start + data))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), min_size=1, max_size=6))
def test_a_workbook_with_flipped_bytes_is_read_or_refused_and_nothing_else(
    tmp_path: Path, flips: list[tuple[float, int]]
) -> None:
    path = simple_workbook(tmp_path)
    content = bytearray(path.read_bytes())
    for place, bits in flips:
        content[int(place * len(content))] ^= bits
    path.write_bytes(content)

    assert _reads_or_refuses(path)
