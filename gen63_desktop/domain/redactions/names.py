"""Which words of a person's name are looked for, and how strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gen63_desktop.domain.redactions.folding import words_of
from gen63_desktop.domain.vocabulary.grounds import Ground


@dataclass(frozen=True, slots=True)
class Term:
    """Words that are taken out wherever they stand. ``role`` is what a person is in the case.

    ``capital``: only where they begin with a capital letter, because small they are ordinary words, or too
    short to be told from others.
    """

    words: str
    ground: Ground
    role: str = ""
    capital: bool = False


def words(text: str) -> frozenset[str]:
    """Words that are listed in one line."""
    return frozenset(text.split())


PARTICLES = words(
    "al ap ben bin bint da das de del della den der di do dos du e el ibn la las le los mac of san santa st ten ter "
    "the van vom von y zu zum zur"
)  # fmt: skip
NO_NAMES = words(
    "mr mrs ms miss mx dr prof rev sir sr sra srta jr ii iii iv esq phd md officer operator deputy sergeant sgt "
    "lieutenant lt captain capt detective det supervisor agent guard driver conductor ambassador employee contractor "
    "witness complainant respondent rider passenger patron customer person man woman male female boy girl child mother "
    "father unknown unnamed anonymous none nobody not named n/a na he him his she her hers they them their theirs "
    "badge number no id unit team security police transit bus train line station agency city county department and or "
    "a an to at in on by for with from into that this it is was were"
)  # fmt: skip
"""Words that stand in a field for names and name nobody."""
ALSO_WORDS = words(
    "alma amber angel april art august autumn baker banks barber bell bills black blue bond book bishop bloom booth "
    "brand bridge brook brooks brown bush butler cannon carpenter case cash chance chase church clay cliff close cole "
    "cook cooper court cross dale dawn day dean drew earl early east field fields fish fisher flowers ford forest "
    "foster fox frank freeman french gardener gate gates gene gentry glass gold good grace grant gray green grey grove "
    "guy hall hand hardy harmony haven hazel heath heaven hill hills holiday holly hood hope house hunt hunter iris "
    "ivy jack jade joy judge june just justice key king kings knight lake land lane law lily little long lord love may "
    "major mark marks market marsh mason meadow mercy mill miller mills moon moore more moss north olive page paige "
    "park parker parks patience pearl penny pierce piper pond pope porter post powers price pride prince prudence queen "
    "raven ray reed rice rich rivers robin rock rod rose rowan ruby rush sage sandy savage sharp shepherd short silver "
    "skinner sky small snow sparks spring star steel stern stone storm street strong summer summers swan sweet temple "
    "terry theme thorn town tanner taylor tucker turner victor violet wade walker wall ward warren waters way weaver "
    "webb west wheeler white wild will winter winters wise wolf wood woods worth wright young"
)  # fmt: skip
"""Names that are ordinary English words: small, they stay, and the person is told of them."""
_ALSO_GIVEN = words("al ben bin del den do du le mac san ten van von")
"""Particles that are names of their own where they begin or end a name: Ben Carter, Van Le."""
_TITLES = words("mr mrs ms miss mx dr prof rev sir sra srta")
_SUFFIXES = words("jr sr ii iii iv esq phd md")
_SHORTEST = 3
_HYPHEN = re.compile("[-‐‑‒–—]")


def terms_of_name(name: str, role: str) -> Iterator[Term]:
    """The whole name, its parts, a family name with its particles, and the initials with dots."""
    parts, given = name.split(), _given(name)
    named = [part for part in parts if any(_is_name(word) or word in given for word in words_of(part))]
    if not named:
        return
    yield from (Term(word, Ground.PERSON, role, capital=True) for word in sorted(given))
    if len(parts) > 1:
        yield Term(name, Ground.PERSON, role, capital=_is_short(name))
    yield from _with_particles(parts, role)
    last = words_of(parts[-1])
    if len(last) == 1 and last[0] in NO_NAMES - _SUFFIXES and parts[-1][0].isalpha():
        yield Term(last[0], Ground.PERSON, role, capital=True)  # Sam Driver
    for part in named:
        spelled = words_of(part)
        for piece in dict.fromkeys((part, *_HYPHEN.split(part))):
            if len(words_of(piece)) > 1:
                yield Term(piece, Ground.PERSON, role, capital=_is_short(piece))
        for word in spelled:
            if _is_name(word) and (len(word) > 1 or not word.isascii()):
                yield Term(word, Ground.PERSON, role, capital=_is_capital(word))


def _given(name: str) -> frozenset[str]:
    """The particles that are names here, because nothing before or nothing after makes particles of them."""
    core = [word for word in words_of(name) if word not in _TITLES | _SUFFIXES]
    return _ALSO_GIVEN & {core[0], core[-1]} if core else frozenset()


def initials_of(name: str) -> str:
    """The initials of a name of two or more words, folded: "mr" of Maria Rivera."""
    named = [word for word in words_of(name) if _is_name(word)]
    return "".join(word[0] for word in named) if len(named) > 1 else ""


def _with_particles(parts: list[str], role: str) -> Iterator[Term]:
    """De la Cruz, van den Berg: the particles and what they belong to."""
    start: int | None = None
    for place, part in enumerate(parts):
        folded = words_of(part)
        particle = bool(folded) and all(word in PARTICLES for word in folded)
        if particle and start is None:
            start = place
        elif not particle and start is not None:
            for piece in dict.fromkeys((part, *_HYPHEN.split(part))):
                yield Term(" ".join([*parts[start:place], piece]), Ground.PERSON, role)
            start = None


def _is_name(word: str) -> bool:
    return word not in NO_NAMES and word not in PARTICLES and not word.isdigit()


def _is_short(text: str) -> bool:
    return sum(len(word) for word in words_of(text)) < _SHORTEST + 1


def _is_capital(word: str) -> bool:
    return word.isascii() and (len(word) < _SHORTEST or word in ALSO_WORDS)
