"""Finds the sentences that the services say through the window: refusals, remarks, steps of work, acts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gen63_desktop.domain.compliance.states import Reading, State
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.history import act_words
from tests.architecture.house import Source, sources
from tests.translating.ts_file import Text
from tests.translating.window_texts import literal as _text

_BELOW = tuple(
    f"gen63_desktop/{name}"
    for name in ("domain/", "services/", "store/", "exchange/", "reports/", "startup.py")
)
_SAID = {"Refused", "RuleBroken", "NotAllowed", "NotPlaced", "NotAccepted", "WrongPassphrase", "FirstPassphrase",
         "EncodingUnknown", "CaseDestroyed", "ForeignChangesStandError", "Remark", "remark"}  # fmt: skip
_STEPS = {"progress", "step"}
_PLACES = re.compile(r"[A-Z][a-z]+( [a-z]+)*")
_SENTENCE = re.compile(r"(?!SELECT )[A-Z“{].* .*[.?!:)]", re.DOTALL)


def service_texts() -> Iterator[Text]:
    """Every sentence below the window that reaches a person through it."""
    for source in sources("gen63_desktop"):
        if not source.name.startswith(_BELOW):
            continue
        yield from (Text("Refused", said) for said in _refusals(source))
        yield from (Text("Steps", said) for said in _steps(source))
    yield from (Text("Acts", said) for said in act_words().values())
    yield from (Text("Said", said) for said in _kept_with_words())
    yield from (Text("LetterFields", field.facts.sentence) for field in Field)


def _kept_with_words() -> Iterator[str]:
    """The sentences that words, states and masks are kept with."""
    yield from (state.meaning for state in State)
    yield from (reading.words for reading in Reading)
    yield from (finding.meaning for finding in Finding)
    yield CONFIDENTIAL
    for source in sources("gen63_desktop"):
        if source.name == "gen63_desktop/domain/training/matching.py":
            for call in _calls(source):
                for keyword in call.keywords:
                    if keyword.arg == "why_not":
                        yield from _alternatives(keyword.value)
            for node in ast.walk(source.tree):
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "why":
                    yield from _alternatives(node.value)


def _refusals(source: Source) -> Iterator[str]:
    """The templates; where one is handed on by a name, every sentence of the module may be it."""
    by_name = False
    for call in _calls(source):
        name = _name(call)
        if name not in _SAID and not _tells_base(call, source):
            continue
        first = 1 if name in {"RuleBroken", "NotAllowed"} else 0
        for argument in call.args[first : first + 2]:
            found = list(_alternatives(argument))
            by_name = by_name or not found
            yield from filter(None, found)
        for keyword in call.keywords:
            if keyword.arg == "where" and _PLACES.fullmatch(place := _text(keyword.value)):
                yield place
    if by_name:
        yield from _sentences(source)


def _tells_base(call: ast.Call, source: Source) -> bool:
    return _name(call) == "__init__" and "(Refused)" in source.text


def _steps(source: Source) -> Iterator[str]:
    for call in _calls(source):
        if _name(call) in _STEPS and len(call.args) == 3:
            yield from filter(None, _alternatives(call.args[2]))
    for node in source.tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id.strip("_")
            if name in {"READING", "CHECKING", "STEP"} and _text(node.value):
                yield _text(node.value)


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    called = call.func
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _alternatives(node: ast.expr) -> Iterator[str]:
    """The texts that may stand there; none where it is no literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _alternatives(node.body)
        yield from _alternatives(node.orelse)


def _sentences(source: Source) -> Iterator[str]:
    """Every literal of a module that reads like a sentence, those that document it left out."""
    inside = {
        id(part) for node in ast.walk(source.tree) if isinstance(node, ast.JoinedStr) for part in node.values
    }
    inside |= {id(node.value) for node in ast.walk(source.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(source.tree):
        if id(node) not in inside and (said := _text(node)) and _SENTENCE.fullmatch(said):
            yield said
