"""The closed list of grounds on which a passage is taken out, each with the law behind it.

None of these was confirmed in the text of the law by the study that the list rests on, but for Penal Code
832.7; whoever marks a passage is told to have the ground confirmed by counsel.
"""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """Why a passage is taken out; the value stands in the passage's place."""

    PERSON = "name of a person"
    CONTACT = "contact of a person"
    IDENTIFIER = "identifier of a person"
    CHARACTERISTIC = "characteristic of a person"
    BIRTH = "date of birth"
    PERSONNEL = "personnel record"
    PEACE_OFFICER = "peace officer record"
    MEDICAL = "medical information"
    INVESTIGATION = "record of an open investigation"
    PRIVILEGE = "legal advice"
    SECURITY = "security procedure"
    PUBLIC_INTEREST = "public interest in confidence"
    LEFT_IN = "left in by a person"
    """No ground: the program would take the passage out, and somebody with the right decided that it stays."""

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def law(self) -> str:
        """The law behind it."""
        return _LAW[self]

    @property
    def to_confirm(self) -> bool:
        """Whether counsel has to confirm that the law says so and applies."""
        return self not in {Ground.PEACE_OFFICER, Ground.LEFT_IN}


_PRIVACY = "Gov. Code 7927.700; Cal. Const. art. I, § 1"
_LAW = {
    Ground.PERSON: _PRIVACY,
    Ground.CONTACT: _PRIVACY,
    Ground.IDENTIFIER: _PRIVACY,
    Ground.CHARACTERISTIC: _PRIVACY,
    Ground.BIRTH: _PRIVACY,
    Ground.PERSONNEL: "Gov. Code 7927.700",
    Ground.PEACE_OFFICER: "Penal Code 832.7",
    Ground.MEDICAL: "Gov. Code 7927.700; Civil Code 56.10",
    Ground.INVESTIGATION: "Gov. Code 7923.600",
    Ground.PRIVILEGE: "Gov. Code 7927.705; Evidence Code 954",
    Ground.SECURITY: "Gov. Code 7929.200",
    Ground.PUBLIC_INTEREST: "Gov. Code 7922.000",
    Ground.LEFT_IN: "",
}

CONFIRM = "Confirm with counsel that it applies."
"""Said of every ground: Penal Code 832.7 binds only the employers of peace officers."""
MARKED_BY_A_PERSON = tuple(ground for ground in Ground if ground is not Ground.LEFT_IN)
"""Any ground may be chosen for a passage."""
NEVER_PUBLIC = frozenset({Ground.CONTACT, Ground.CHARACTERISTIC, Ground.BIRTH})
"""What nobody can leave in the version for the public: how a person is reached, and what they said of themselves."""


def instead(ground: Ground, role: str = "") -> str:
    """What stands where a passage was taken out; of a name also what the person is in the case."""
    who = f", {role}" if role and ground is Ground.PERSON else ""
    return f"[redacted: {ground.value}{who}]"
