"""Finds the words of figures, tables and charts, which services and domain give in English with their values."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gen63_desktop.domain.compliance.rules.all import RULES
from gen63_desktop.domain.findings.signals import Figure, Reading
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.compliance.service import register
from tests.architecture.house import Source, sources
from tests.translating.ts_file import Text
from tests.translating.window_texts import literal

_SHOWN = (
    "gen63_desktop/charts/quarterly.py",
    "gen63_desktop/charts/statistics.py",
    "gen63_desktop/charts/trends.py",
    "gen63_desktop/charts/description.py",
    "gen63_desktop/domain/compliance/rules/",
    "gen63_desktop/domain/findings/key_figures.py",
    "gen63_desktop/domain/findings/points.py",
    "gen63_desktop/domain/findings/tables/",
    "gen63_desktop/domain/outputs/statistics_tables.py",
)
"""Where figures are made that the window shows, and not a printed report alone."""
_MADE = {
    "Chart", "Series", "Target", "_counts", "_counted", "Figure", "Judgement", "KeyFigure", "Point", "Column",
    "PlainTable", "_medians", "_ends", "groups", "parts",
}  # fmt: skip
"""Calls whose literal words only the program writes."""


def figure_texts() -> Iterator[Text]:
    """Every template of figures, and every word that stands for itself in them."""
    for source in sources("gen63_desktop"):
        if source.name.startswith("gen63_desktop/ui/"):
            continue
        yield from (Text("Figures", said) for said in _said(source))
    yield from (Text("Figures", said) for said in _kept())


def _said(source: Source) -> Iterator[str]:
    shown = source.name.startswith(_SHOWN)
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        name = ast.unparse(call.func).rpartition(".")[2]
        if name == "worded" and call.args:
            yield from _either(call.args[0])
        elif name == "counted" and len(call.args) > 1 and literal(call.args[1]):
            yield from _plurals([literal(one) for one in call.args[1:]])
        elif name in _MADE and shown:
            given = [*call.args, *(each.value for each in call.keywords if each.arg in _NAMED)]
            yield from (said for one in given for said in _either(one) if said[:1].isalnum())
    if shown:
        yield from (said for node in ast.walk(source.tree) for said in _defaults(node))


_NAMED = {"title", "subject", "categories_are", "name", "note"}


def _defaults(node: ast.AST) -> Iterator[str]:
    """Words that stand in a class or in a table of the module: subjects of charts, names of parts."""
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        yield from filter(None, [literal(node.value)])
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
        for value in node.value.values:
            parts = value.elts if isinstance(value, ast.Tuple) else [value]
            yield from filter(None, (literal(part) for part in parts))


def _either(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_either(node.body), *_either(node.orelse))
    elif literal(node):
        yield literal(node)


def _plurals(given: list[str]) -> Iterator[str]:
    one, many = given[0], (given[1] if len(given) > 1 else f"{given[0]}s")
    yield from (f"no {many}", f"1 {one}", f"{{n}} {many}")


def _kept() -> Iterator[str]:
    """Words that are kept with the rules and states they belong to."""
    yield from (rule.words for rule in RULES.values())
    yield from (one.value for one in (*Figure, *Reading))
    for one in register().obligations:
        yield from filter(None, (one.rest, one.control))
    yield from ("an owner", "a next step", "a due date")
    filled = PlainTable("", (), (), "1", "1", "1", "1")
    yield from (label for label, _ in filled.caveats())
