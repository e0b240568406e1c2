"""What else is to be said of words by which nothing was found: that they name a destroyed case."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.record_table import RecordTable

WhyNone = Callable[[str], Sequence[Refused]]


def in_words(said: Sequence[Refused]) -> str:
    """What is to be said, in the person's language."""
    return " ".join(map(messages.sentence, said))


def tell_in(table: RecordTable, why_none: WhyNone) -> None:
    """Have an empty list say it of the words that it was narrowed by; it is asked apart from the window."""

    def ask() -> None:
        typed = table.request.words
        if typed.strip() and not table.model.count:
            tasks.ask(table, lambda: (typed, why_none(typed)), answered)

    def answered(answer: tuple[str, Sequence[Refused]]) -> None:
        typed, said = answer
        if said and typed == table.request.words and not table.model.count:
            table.say_empty(in_words(said), clear=True)

    table.shown.connect(ask)
