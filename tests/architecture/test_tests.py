"""What the tests owe: proof of every rule that says never or only, and no waiting for time."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.house import Source, sources

NEVER = {
    "A1": "a gap of more than 90 days between audits never passes without showing as overdue",
    "A2": "no deployment of public safety resources is informed by demographic data",
    "A3": "an audit by anyone but the CCRO or a designee of that day cannot be signed off",
    "A5": "a completed audit is immutable",
    "A6": "ninety days are ninety days: no tolerance, and no day is moved for a holiday",
    "C2": "an alleged basis is never a statement about the person",
    "C4": "volunteered characteristics are recorded only through the gate, and never asked for",
    "C7": "whoever investigated never approves their own finding",
    "C17": "nothing typed is lost",
    "M1": "no comment is imported twice",
    "M2": "a decision is never lost",
    "M5": "a quarter that is signed off is only read",
    "R3": "an issued report is never changed",
    "S4": "nothing confirmed is lost",
    "V4": "no two figures disagree about a basis",
}
"""The rules of what is built so far that say never, no or only: each has a test that tries to break it."""

ROWS = {
    "V": 4,
    "C": 17,
    "M": 6,
    "A": 6,
    "D": 7,
    "P": 6,
    "T": 6,
    "K": 6,
    "R": 6,
    "F": 3,
    "E": 4,
    "L": 3,
    "S": 6,
    "U": 3,
}
"""The requirements, by letter, and how many there are."""

SLEEPS = re.compile(r"(^|\.)(sleep|qWait|qSleep)$|^qtbot\.wait$")


def _tests() -> tuple[Source, ...]:
    return tuple(source for source in sources("tests") if source.name.rpartition("/")[2].startswith("test_"))


def _claims(source: Source) -> Iterator[tuple[str, int]]:
    """Each requirement that a ``pytest.mark.requirement`` of the file names, with its line."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.requirement":
            for word in node.args:
                assert isinstance(word, ast.Constant), f"{source.name}:{node.lineno}: name it in the open"
                yield str(word.value), node.lineno


@pytest.mark.parametrize("requirement", sorted(NEVER))
def test_each_rule_that_says_never_has_a_test(requirement: str) -> None:
    proven = {claimed for source in _tests() for claimed, _ in _claims(source)}

    assert requirement in proven, NEVER[requirement]


def test_each_requirement_that_a_test_names_exists() -> None:
    known = {f"{letter}{number}" for letter, rows in ROWS.items() for number in range(1, rows + 1)}

    unknown = [
        f"{source.name}:{line} {claimed}"
        for source in _tests()
        for claimed, line in _claims(source)
        if claimed not in known
    ]

    assert not unknown


def test_no_test_waits_for_time_to_pass() -> None:
    waiting = [
        f"{source.name}:{line} {name}"
        for source in _tests()
        for name, line in source.calls()
        if SLEEPS.search(name)
    ]

    assert not waiting


def test_no_test_replaces_a_part_of_the_program_by_a_mock() -> None:
    mocking = [
        f"{source.name}:{node.lineno}"
        for source in _tests()
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("unittest.mock"))
        or (
            isinstance(node, ast.Import)
            and any(alias.name.startswith("unittest.mock") for alias in node.names)
        )
    ]

    assert not mocking
