"""What the office promises to hold against: each promise has a test, thrown as often as was promised."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.architecture.house import ROOT, Source, sources
from tests.long_runs import LONG


@dataclass(frozen=True)
class Promise:
    """A sentence, and how often it is tried at each change and in a long run (0: all there is to try)."""

    sentence: str
    short: int = 0
    long: int = 0


PROMISES = {
    "kill": Promise("kill -9 loses no acknowledged save, and the chain stays whole", 50, 1_000),
    "power": Promise("a power cut loses none and corrupts none; with less syncing it would", 400, 10_000),
    "faults": Promise("a full disk or an I/O error, once and for good: a sentence, nothing lost", 60, 500),
    "keys": Promise("a key change killed at any moment: exactly one key opens an intact file", 30, 500),
    "migration": Promise("a migration killed at each step, of each released schema, on both engines"),
    "attacks": Promise("each attack on the history is detected, or documented as needing the outside anchor"),
    "walls": Promise("no role sees through a wall, by any relation and any operation, on both engines"),
    "stolen": Promise(
        "stolen files hold no text of a record; logs hold none after 30 errors on both engines"
    ),
    "text": Promise("hostile text goes through every way out as text", 500, 20_000),
    "files": Promise("sixty hostile files are refused in time, and the window's own memory stays small"),
    "updates": Promise("two programs at one record: no update is lost, on both engines"),
}
"""Every promise by the word of its marker: ``@pytest.mark.promise("kill")``."""


def _tests() -> tuple[Source, ...]:
    return tuple(source for source in sources("tests") if source.name.rpartition("/")[2].startswith("test_"))


def _marked(source: Source) -> Iterator[str]:
    """Each promise that a marker of the file names."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.promise":
            for word in node.args:
                assert isinstance(word, ast.Constant), f"{source.name}:{node.lineno}: name it in the open"
                yield str(word.value)


def _counts(source: Source) -> Iterator[tuple[int, int]]:
    """The counts of each ``times(short, long)`` of the file."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "times":
            yield tuple(ast.literal_eval(count) for count in node.args)  # type: ignore[misc]


@pytest.mark.parametrize("word", PROMISES)
def test_each_promise_has_a_test_that_is_run_as_often_as_promised(word: str) -> None:
    promise = PROMISES[word]
    proving = [source for source in _tests() if word in _marked(source)]

    assert proving, f"no test is marked with promise({word!r}): {promise.sentence}"
    if promise.short:
        counted = [source for source in proving if (promise.short, promise.long) in _counts(source)]
        assert counted, f"none of {[s.name for s in proving]} calls times({promise.short}, {promise.long})"


def test_each_promise_that_a_test_names_exists() -> None:
    unknown = [
        f"{source.name} {word}" for source in _tests() for word in _marked(source) if word not in PROMISES
    ]

    assert not unknown


@pytest.mark.parametrize(("asked", "count"), [("", "3"), ("0", "3"), ("1", "70")])
def test_the_long_run_throws_the_dice_more_often(asked: str, count: str) -> None:
    said = subprocess.run(
        [sys.executable, "-c", "from tests.long_runs import times; print(times(3, 70))"],
        cwd=ROOT, env=os.environ | {LONG: asked}, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert said.stdout.strip() == count
