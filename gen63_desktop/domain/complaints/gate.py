"""C4: sexual orientation, gender identity and immigration status are recorded only when volunteered."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Allegation, Characteristic
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis


def check_gate(basis: Basis, *, volunteered: bool, bears_on_incident: bool, where: str = "") -> None:
    """Refuse one of the three unless the person offered it and it bears on the incident."""
    if basis.only_volunteered and not (volunteered and bears_on_incident):
        raise RuleBroken(
            "C4",
            "The {basis} of a person is never asked for. It can be recorded only when the person "
            "volunteered it and it bears on the incident.",
            "Confirm both, or leave it out.",
            where=where,
            basis=basis.value,
        )


def check_characteristic(characteristic: Characteristic) -> None:
    """Refuse a characteristic that may not be recorded, or that says nothing."""
    check_gate(
        characteristic.characteristic,
        volunteered=characteristic.volunteered,
        bears_on_incident=characteristic.bears_on_incident,
    )
    if not characteristic.words.strip():
        raise RuleBroken(
            "C4",
            "A characteristic is recorded in the person's own words.",
            "Write what they said, or leave it out.",
        )
    if characteristic.characteristic.only_volunteered and not characteristic.how_it_bears.strip():
        raise RuleBroken(
            "C4",
            "It is not said how the {basis} bears on the incident.",
            "Say it in a few words, or leave the characteristic out.",
            basis=characteristic.characteristic.value,
        )


def check_actual(allegation: Allegation) -> None:
    """Refuse to mark one of the three as actual in an allegation, unless it passes the gate."""
    for basis in allegation.actual:
        if basis not in allegation.bases:
            raise RuleBroken(
                "C2",
                "{basis} is marked as actual, but the allegation does not rest on it.",
                "Add it to the alleged bases, or take the mark away.",
                basis=basis.label,
            )
        check_gate(
            basis,
            volunteered=allegation.volunteered,
            bears_on_incident=allegation.bears_on_incident,
            where="Allegation",
        )
