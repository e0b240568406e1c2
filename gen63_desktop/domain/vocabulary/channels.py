"""C1: the ways by which a complaint reaches the office."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """How a complaint came."""

    IN_PERSON = "in person"
    TELEPHONE = "telephone"
    WEB_FORM = "web form"
    LETTER = "letter"
    EMAIL = "e-mail"
    TRANSIT_WATCH = "Transit Watch app"
    CUSTOMER_COMMENT = "customer comment (CCATS)"
    ADVISORY_BODY = "advisory body"
    REFERRAL = "referral"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]
