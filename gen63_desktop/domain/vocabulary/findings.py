"""C7: how an allegation ends: with one of four findings, or without one for a stated reason."""

from __future__ import annotations

from enum import StrEnum


class Finding(StrEnum):
    """The four findings of the state's table (Penal Code 13012)."""

    SUSTAINED = "sustained"
    NOT_SUSTAINED = "not sustained"
    EXONERATED = "exonerated"
    UNFOUNDED = "unfounded"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value.capitalize()

    @property
    def meaning(self) -> str:
        """What the finding says."""
        return _MEANING[self]


_MEANING = {
    Finding.SUSTAINED: "More likely than not, the act happened and went against law or policy.",
    Finding.NOT_SUSTAINED: "The investigation could neither clearly prove nor disprove the allegation.",
    Finding.EXONERATED: "It is clearly established that the act was no violation of law or policy.",
    Finding.UNFOUNDED: "It is clearly established that the allegation is not true.",
}


class ClosingReason(StrEnum):
    """Why a complaint or an allegation was closed without a finding."""

    WITHDRAWN = "withdrawn"
    NO_JURISDICTION = "no jurisdiction"
    REFERRED = "referred"
    DUPLICATE = "duplicate"
    INFORMAL_RESOLUTION = "informal resolution"
    NO_INFORMATION = "administrative closure: information not supplied"
    NO_INVESTIGATION = "administrative closure: not investigated"
    POLICY_COMPLAINT = "about a policy, not a person"
    OTHER = "other reason"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]
