"""Notes to the text: numbered through the report, each reachable from its reference and leading back to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Boxed
from gen63_desktop.reports.kit.people_text import Markup, PeopleText, joined, ours
from gen63_desktop.reports.kit.wording import Wording
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.text import Para

_LINK = "#174E9E"


class Notes:
    """Numbers the notes of one report and keeps those that are still to be printed."""

    def __init__(self, people: PeopleText, words: Wording) -> None:
        self._people, self._words = people, words
        self._count = 0
        self._waiting: list[Para] = []

    def refer(self, text: str) -> Markup:
        """A reference for the text; the note waits for ``printed``."""
        self._count += 1
        note, back = f"note-{self._count:03d}", f"from-note-{self._count:03d}"
        label = f"{self._words.note} {self._count}"
        words = joined(
            Markup(f'<a name="{note}"/><b>{ours(label)}.</b>'),
            self._people.markup(text),
            _link(back, ours(self._words.back)),
        )
        self._waiting.append(Para(words, styles.style("caveat"), node=Node("Note", identifier=note)))
        return Markup(f'<a name="{back}"/>{_link(note, ours(label.lower()))}')

    def printed(self) -> list[Any]:
        """The notes referred to since the last time, in a box; nothing if there are none."""
        waiting, self._waiting = self._waiting, []
        return [Boxed(waiting, ground=styles.QUIET, rule=styles.STRONG_RULE)] if waiting else []

    def group(self, texts: Sequence[str]) -> tuple[Markup, list[Any]]:
        """References to several notes in one pair of brackets, and the notes for the end of the section."""
        if not texts:
            return Markup(""), []
        kept, self._waiting = self._waiting, []
        links = [self.refer(text) for text in texts]
        box = self.printed()
        self._waiting = kept
        return Markup(f"({', '.join(links)})"), box


def _link(target: str, words: Markup) -> Markup:
    return Markup(f'<link href="#{target}" color="{_LINK}"><u>{words}</u></link>')
