"""The shipped icons are those that the window names: none is missing, none is shipped for nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from gen63_desktop import resources

UI = Path(__file__).parents[2] / "gen63_desktop" / "ui"
NAMES_OTHER_THINGS = {"look", "hasattr", "getattr", "ChoiceField", "TextField", "tr", "translate"}
"""Calls whose words are never icons."""
TAKES_AN_ICON = {"dress": 1, "icon": 0, "pixmap": 0}
"""Functions of ``icons`` that are given the name of one, and where."""


@cache
def shipped() -> frozenset[str]:
    return frozenset(path.stem for path in resources.path("icons").iterdir() if path.suffix == ".svg")


@cache
def modules() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in sorted(UI.rglob("*.py")))


def _texts(node: ast.AST) -> Iterator[str]:
    """The words in the code that may name an icon."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Call) and _called(node) in NAMES_OTHER_THINGS:
        return
    elif (
        isinstance(node, ast.Call) and _called(node) == "get"
    ):  # the key is none, what stands in for it may be
        for value in node.args[1:]:
            yield from _texts(value)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)
    elif isinstance(node, ast.Subscript):
        yield from _texts(node.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _named_for_certain(module: ast.Module) -> Iterator[str]:
    """What is given as an icon, wherever the code says so itself."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        given = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
        place = TAKES_AN_ICON.get(_called(node))
        of_icons = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "icons"
        if place is not None and of_icons and len(node.args) > place:
            given.append(node.args[place])
        for value in given:
            yield from (text for text in _texts(value) if text)


@pytest.mark.requirement("U1")
def test_every_icon_that_is_named_is_shipped() -> None:
    named = {name for module in modules() for name in _named_for_certain(module)}
    assert len(named) > 30
    assert named - shipped() == set()


@pytest.mark.requirement("U2")
def test_no_icon_is_shipped_that_nothing_names() -> None:
    named = {text for module in modules() for text in _texts(module)}
    assert shipped() - named == set()
