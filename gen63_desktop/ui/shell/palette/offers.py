"""What the palette offers, and in which order for what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.search.nearness import nearness

_RECENT = 90
"""So much nearer is what was used last; it fades over the kept ones."""

_STRONG = 350
"""From here on a text holds the words as they were typed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do or to open. ``key`` names it from one start to the next; ``found``: the office found it."""

    key: str
    kind: str
    text: str
    detail: str
    run: Callable[[], None]
    keys: str = ""
    found: bool = False

    def said(self) -> str:
        """All of it, as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.detail, self.kind, self.keys) if part)


def command_words() -> str:
    """What kind of offer a command is."""
    return QCoreApplication.translate("Palette", "Command")


def case_words() -> str:
    """What kind of offer a case is."""
    return QCoreApplication.translate("Palette", "Case")


def person_words() -> str:
    """What kind of offer a person is."""
    return QCoreApplication.translate("Palette", "Person")


def view_words() -> str:
    """What kind of offer a view is."""
    return QCoreApplication.translate("Palette", "View")


def ranked(typed: str, offers: Iterable[Offer], used: Sequence[str]) -> list[Offer]:
    """What fits, nearest first; of what is equally near, what was used last.

    What the office found keeps its order: ahead where a number was typed, else behind what the words begin, so
    that an answer that comes later moves nothing from under the cursor.
    """
    place = {key: at for at, key in enumerate(used)}
    if not typed.strip():
        known = [offer for offer in offers if not offer.found]
        return sorted(known, key=lambda offer: place.get(offer.key, len(used)))
    near: list[tuple[int, Offer]] = []
    found: list[Offer] = []
    for offer in offers:
        if offer.found:
            found.append(offer)
            continue
        score = _near(typed, offer)
        if score is not None:
            near.append((score + _of_use(place.get(offer.key), len(used)), offer))
    near.sort(key=lambda one: -one[0])
    first = [offer for score, offer in near if score >= _STRONG]
    rest = [offer for score, offer in near if score < _STRONG]
    if any(letter.isdigit() for letter in typed):
        return [*found, *first, *rest]
    return [*first, *found, *rest]


def _near(typed: str, offer: Offer) -> int | None:
    score = nearness(typed, offer.text)
    if score is not None:
        return score
    behind = nearness(typed, f"{offer.text} {offer.detail}")
    return None if behind is None else behind // 2


def _of_use(place: int | None, kept: int) -> int:
    return 0 if place is None else _RECENT * (kept - place) // kept
