"""Every text that the window shows passes through Qt's translation, where its extractor finds it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.house import Source, sources

SHOWN_BY = {
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QGroupBox", "QAction", "QMenu", "Menu",
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setTitle", "setLabelText", "addTab", "setTabText", "addMenu", "tell", "announce",
    "TextField", "LongTextField", "DayField", "ChoiceField", "ChecklistField", "TickField", "FileField",
}  # fmt: skip
"""Calls whose literal words a person would see."""

NAMES = {"GEN 63 Desktop"}
"""Proper names, the same in every language."""


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2].partition("[")[0]


def _is_words(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and " " in node.value.strip()
        and any(letter.isalpha() for letter in node.value)
        and node.value not in NAMES
    )


def _is_one_word(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value[:1].isupper()
        and node.value.isalpha()
    )


def test_no_widget_is_given_words_that_cannot_be_translated() -> None:
    bare = [
        f"{source.name}:{call.lineno} {_name(call)}({ast.unparse(argument)})"
        for source in sources("gen63_desktop/ui")
        for call in _calls(source)
        if _name(call) in SHOWN_BY
        for argument in (*call.args, *(k.value for k in call.keywords if k.arg in {"hint", "label", "none"}))
        if _is_words(argument) or _is_one_word(argument)
    ]

    assert not bare


def test_texts_are_translated_where_the_extractor_finds_their_context() -> None:
    """``self.tr("…")`` or ``QCoreApplication.translate("Context", "…")`` in full: any other way loses it."""
    lost = []
    for source in sources("gen63_desktop/ui"):
        for call in _calls(source):
            written = ast.unparse(call.func)
            if written == "tr" or (written.endswith(".tr") and written != "self.tr"):
                lost.append(f"{source.name}:{call.lineno} {written}")
            if written == "self.tr" and not (call.args and isinstance(call.args[0], ast.Constant)):
                lost.append(f"{source.name}:{call.lineno} the text of self.tr is no literal")
            first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
            in_full = written == "QCoreApplication.translate"
            if written.endswith("translate") and isinstance(first, str) and not in_full:
                lost.append(f"{source.name}:{call.lineno} {written}")

    assert not lost


def test_the_checks_find_what_is_planted() -> None:
    planted = ast.parse('QLabel("No complaint yet")\nbutton.setText("Open")\nQLabel(self.tr("Fine here"))')
    calls = [node for node in ast.walk(planted) if isinstance(node, ast.Call)]

    found = [
        c.lineno for c in calls if _name(c) in SHOWN_BY for a in c.args if _is_words(a) or _is_one_word(a)
    ]

    assert sorted(found) == [1, 2]
