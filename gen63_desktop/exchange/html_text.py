"""The words of an HTML text: no script, no style, nothing fetched.

Every character is passed once. The standard library's parser goes over an unfinished tag again and again, so
that a mail of a few hundred kilobytes keeps it busy for minutes.
"""

from __future__ import annotations

import html
import re
import string

_SILENT = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "svg", "math", "object", "iframe"}
)
_LINES = frozenset(
    {
        "p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "hr",
        "section",
    }
)  # fmt: skip
_TAG = re.compile(r"/?([a-z][a-z0-9]{0,20})")
_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def words_of_html(text: str) -> str:
    """The text that a reader would see, line by line."""
    lines = (" ".join(html.unescape(line).split()) for line in "".join(_shown(text)).split("\n"))
    return "\n".join(line for line in lines if line)


def _shown(text: str) -> list[str]:
    """What is shown, with a new line where a block begins or ends."""
    small, at, parts = text.translate(_SMALL), 0, list[str]()
    while (tag := small.find("<", at)) >= 0:
        parts.append(text[at:tag].replace("\n", " "))
        begins = small[tag + 1 : tag + 2]
        if not (begins.isalpha() or begins in ("/", "!", "?")) or not begins:
            parts.append("<")
            at = tag + 1
            continue
        if small.startswith("<!--", tag):
            at = _after(small, "-->", tag + 4)
            continue
        at = _after(small, ">", tag + 1)
        named = _TAG.match(small, tag + 1)
        name = named[1] if named else ""
        if name in _LINES:
            parts.append("\n")
        elif name in _SILENT and small[tag + 1] != "/" and small[at - 2 : at] != "/>":
            at = _after(small, ">", _after(small, f"</{name}", at))
    parts.append(text[at:].replace("\n", " "))
    return parts


def _after(text: str, wanted: str, start: int) -> int:
    """Where what follows it begins; the end, where it does not come."""
    found = text.find(wanted, start)
    return len(text) if found < 0 else found + len(wanted)
