"""How a person in a complaint is reached without putting them at risk."""

from __future__ import annotations

from enum import StrEnum


class Reach(StrEnum):
    """The way by which a person wishes to be reached."""

    TELEPHONE = "telephone"
    TEXT_MESSAGE = "text message"
    EMAIL = "e-mail"
    LETTER = "letter"
    REPRESENTATIVE = "through the person who represents them"
    RELAY = "relay service"
    NOT_AT_ALL = "does not wish to be contacted"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]
