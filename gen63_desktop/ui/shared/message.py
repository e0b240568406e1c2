"""One message to the person, as it was said."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a message is."""

    TOLD = "told"
    REFUSED = "refused"
    CONFIRM = "confirm"
    BUG = "bug"


class Message(NamedTuple):
    """What was said. ``lines`` holds every problem of a refusal."""

    kind: Kind
    text: str
    lines: tuple[str, ...] = ()
