"""Reads and writes Qt's .ts file: contexts and texts in the order of the alphabet, so that changes are small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="es_US" sourcelanguage="en_US">\n'


class Text(NamedTuple):
    """A text of the program, and where it belongs."""

    context: str
    source: str


def read_ts(path: Path) -> dict[Text, str]:
    """Each text with its translation; an unfinished one is empty."""
    found: dict[Text, str] = {}
    if not path.is_file():
        return found
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            done = said is not None and said.get("type") != "unfinished"
            found[Text(name, message.findtext("source", ""))] = (
                (said.text or "") if said is not None and done else ""
            )
    return found


def write_ts(path: Path, texts: Mapping[Text, str]) -> None:
    """Write the texts; those without a translation are marked as unfinished."""
    lines = [_HEAD]
    for context, group in groupby(sorted(texts), key=lambda text: text.context):
        lines.append(f"<context>\n    <name>{_escaped(context)}</name>\n")
        lines += [_message(text.source, texts[text]) for text in group]
        lines.append("</context>\n")
    lines.append("</TS>\n")
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def _message(source: str, translation: str) -> str:
    said = (
        f"<translation>{_escaped(translation)}</translation>"
        if translation
        else '<translation type="unfinished"/>'
    )
    return f"    <message>\n        <source>{_escaped(source)}</source>\n        {said}\n    </message>\n"


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def merged(needed: Iterable[Text], known: Mapping[Text, str]) -> dict[Text, str]:
    """What the program needs, with what is known of it; a new text takes what the same words have elsewhere."""
    elsewhere: dict[str, str] = {}
    for text, said in known.items():
        if said:
            elsewhere.setdefault(text.source, said)
    return {text: known.get(text) or elsewhere.get(text.source, "") for text in set(needed)}
