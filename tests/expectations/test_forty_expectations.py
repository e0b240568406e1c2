"""The forty expectations: each is shown by tests that exist, or it says in words what is lacking."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.house import ROOT, read
from tests.expectations.forty import FORTY


def test_there_are_forty_and_none_is_silent() -> None:
    assert list(FORTY) == list(range(1, 41))
    assert not [number for number, row in FORTY.items() if not row.shown and not row.lacking]
    assert not [number for number, row in FORTY.items() if row.lacking and not row.lacking.endswith(".")]


@pytest.mark.parametrize("number", FORTY)
def test_the_tests_that_show_it_are_there_and_are_collected(number: int) -> None:
    missing = []
    for node in FORTY[number].shown:
        name, _, function = node.partition("::")
        path = ROOT / name
        there = path.is_file() and path.name.startswith("test_")
        functions = (
            {each.name for each in read(path).tree.body if isinstance(each, ast.FunctionDef)}
            if there
            else set()
        )
        if function not in functions or not function.startswith("test_"):
            missing.append(node)

    assert not missing
