"""The source files of the house and what stands in them, read without importing them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One file: its path from the root on, its text, its syntax tree."""

    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())

    def calls(self) -> Iterator[tuple[str, int]]:
        """Each call by its dotted name, with its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func), node.lineno


def read(path: Path, name: str = "") -> Source:
    """One source file."""
    text = path.read_text(encoding="utf-8")
    name = name or path.relative_to(ROOT).as_posix()
    return Source(name, text, ast.parse(text, name))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file below some folders of the checkout."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(read(path) for path in paths)
