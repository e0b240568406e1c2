"""How long work tells how far it is, and asks whether it should stop."""

from __future__ import annotations

from collections.abc import Callable

from gen63_desktop.domain.errors import WorkCancelled

Progress = Callable[[int, int | None, str], None]
"""Called with units done, units in all (None where unknown) and the present step in words."""

Cancelled = Callable[[], bool]
"""True once the person has asked to stop."""


def no_progress(done: int, total: int | None, step: str) -> None:
    """Take the news and tell nobody."""


def never_cancelled() -> bool:
    """Nobody can cancel."""
    return False


def stop_if(cancelled: Cancelled) -> None:
    """Raise WorkCancelled where the person has asked to stop."""
    if cancelled():
        raise WorkCancelled


def until(progress: Progress, cancelled: Cancelled) -> Progress:
    """Tells of progress and stops there as well, for work that asks at each step."""

    def step(done: int, total: int | None, words: str) -> None:
        stop_if(cancelled)
        progress(done, total, words)

    return step
