"""Asking what else is to be said of words by which a list found nothing: that they name a destroyed case."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.ui.shared import messages, tasks


def in_words(said: Sequence[Refused]) -> str:
    """What is to be said, in the person's language."""
    return " ".join(map(messages.sentence, said))


def ask(
    owner: QWidget,
    why_none: Callable[[str], Sequence[Refused]] | None,
    typed: str,
    tell: Callable[[str, str], None],
) -> None:
    """Ask apart from the window; ``tell`` gets the words and what is said of them, if anything is."""
    if why_none is None or not typed.strip():
        return

    def answered(said: Sequence[Refused]) -> None:
        if said:
            tell(typed, in_words(said))

    tasks.ask(owner, lambda: why_none(typed), answered)
