"""One message to the person, as it was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a message is."""

    TOLD = "told"
    REFUSED = "refused"
    CONFIRM = "confirm"
    BUG = "bug"


@dataclass(frozen=True, slots=True)
class Message:
    """What was said. ``lines`` holds every problem of a refusal."""

    kind: Kind
    text: str
    lines: tuple[str, ...] = ()
