"""Finds the texts that the window hands to Qt's translation, each with its context."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.house import sources
from tests.translating.ts_file import Text

_IN_FULL = {"QCoreApplication.translate", "QT_TRANSLATE_NOOP"}


def window_texts() -> Iterator[Text]:
    """Each ``self.tr("…")`` of a class and each text that is given with its context in full."""
    for source in sources("gen63_desktop"):
        if source.name.startswith("gen63_desktop/ui/"):
            yield from _texts(source.tree, "")


def _texts(node: ast.AST, context: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        written = _written(node.func)
        words = [literal(one) for one in node.args[:2]]
        if written == "self.tr" and words and words[0]:
            yield Text(context, words[0])
        elif written in _IN_FULL and len(words) > 1 and words[0] and words[1]:
            yield Text(words[0], words[1])
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, context)


def _written(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
        return f"{called.value.id}.{called.attr}"
    return called.id if isinstance(called, ast.Name) else ""


def literal(node: ast.AST) -> str:
    """The text that is written there, or nothing."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
