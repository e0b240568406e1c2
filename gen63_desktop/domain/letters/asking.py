"""C4: finds the sentence that asks for what is never asked for, in English and Spanish."""

from __future__ import annotations

import re
import unicodedata

_NEVER = r"(sexual orientation|gender identity|immigration status|citizenship status|orientacion sexual|identidad de genero|(estatus|estado|situacion) (migratori[oa]|de inmigracion))"
_PRONOUNS = re.compile(r"\b(pronouns?|pronombres?)\b")
_TERM = re.compile(_NEVER)
_YOURS = re.compile(rf"\b(your|sus?|tus?)\b[^.?!;\n]{{0,60}}?({_NEVER}|\b(pronouns?|pronombres?)\b)")
_ASKS = re.compile(
    r"\?|\b(tell us|let us know|please|state your|provide|indicate|specify|disclose|describe|send us|we need|"
    r"diganos|indique|proporcione|especifique|describa|envienos|mencione|senale|informenos|necesitamos|por favor)\b"
)
_SENTENCE = re.compile(r"[^.?!;\n]+[.?!;\n]?")


def asks_for(text: str, *, strictly: bool) -> tuple[str, ...]:
    """The sentences that ask a person for orientation, gender identity, immigration status or pronouns.

    ``strictly``: naming one of them in a question is enough, as in a template, which knows no incident. In a
    letter on a case the question may be about what was said there; only asking for the person's own counts.
    """
    found = []
    for sentence in _SENTENCE.findall(text):
        plain = _plain(sentence)
        named = _TERM.search(plain) if strictly else _YOURS.search(plain)
        if (strictly and _PRONOUNS.search(plain)) or (named and _ASKS.search(plain)):
            found.append(" ".join(sentence.split()))
    return tuple(found)


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text)
    return "".join(c for c in spread if not unicodedata.combining(c)).casefold()
