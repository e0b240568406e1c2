"""C7: what the finding of an allegation rests on: items of evidence, interviews and notes of its own case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gen63_desktop.domain.complaints.records import Allegation, Outcome
from gen63_desktop.domain.errors import RuleBroken

STANDING = frozenset({Outcome.PROPOSED, Outcome.APPROVED})
"""The outcomes whose finding rests on what was chosen; one that was returned rests on nothing any more."""


@dataclass(frozen=True, slots=True)
class ReliedOn:
    """The ids of what a finding rests on."""

    evidence: tuple[int, ...] = ()
    interviews: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()


NOTHING = ReliedOn()


def chosen_for(allegation: Allegation) -> ReliedOn:
    """What was chosen for the finding of an allegation, whether or not that still stands."""
    return ReliedOn(allegation.evidence_ids or (), allegation.interview_ids or (), allegation.note_ids or ())


def relied_on(allegation: Allegation) -> ReliedOn:
    """What the finding rests on that is proposed or approved; nothing where there is none."""
    return chosen_for(allegation) if allegation.outcome in STANDING else NOTHING


def resting_on(allegation: Allegation, chosen: ReliedOn, known: ReliedOn) -> Allegation:
    """The allegation with what its finding rests on, in the order in which the case has it.

    ``known`` is what the case holds that a finding may rest on; an interview counts once it was held.
    """
    foreign = (
        set(chosen.evidence) - set(known.evidence)
        or set(chosen.interviews) - set(known.interviews)
        or set(chosen.notes) - set(known.notes)
    )
    if foreign:
        raise RuleBroken(
            "C7",
            "Something chosen for this finding is not in the case, or is an interview that was not held.",
            "Open the form anew and choose again what the finding rests on.",
            where="relied_on",
        )
    return replace(
        allegation,
        evidence_ids=_in_order(chosen.evidence, known.evidence),
        interview_ids=_in_order(chosen.interviews, known.interviews),
        note_ids=_in_order(chosen.notes, known.notes),
    )


def _in_order(chosen: tuple[int, ...], known: tuple[int, ...]) -> tuple[int, ...] | None:
    return tuple(one for one in known if one in chosen) or None


def resting_on_item(allegations: Iterable[Allegation], evidence_id: int) -> tuple[Allegation, ...]:
    """The allegations whose finding rests on an item of evidence."""
    return tuple(one for one in allegations if evidence_id in relied_on(one).evidence)


def resting_on_interview(allegations: Iterable[Allegation], interview_id: int) -> tuple[Allegation, ...]:
    """The allegations whose finding rests on an interview."""
    return tuple(one for one in allegations if interview_id in relied_on(one).interviews)


def check_stays(allegations: Iterable[Allegation], what: str) -> None:
    """Refuse to take away what a proposed or approved finding rests on; ``allegations`` are those resting on it."""
    found = tuple(allegations)
    if not found:
        return
    first = found[0]
    raise RuleBroken(
        "C7",
        "The finding “{finding}” on allegation {place} rests on {what}.",
        "Have the finding returned with a reason first; then this can be changed.",
        finding=first.finding.value if first.finding is not None else "",
        place=", ".join(str(one.place) for one in found),
        what=what,
    )
