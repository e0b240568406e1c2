"""When a complaint was acknowledged, by a letter or in another way: the one place that decides it (C5, C13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken


class AcknowledgedBy(StrEnum):
    """How a complaint was acknowledged without a letter of the program, or that there is no way to."""

    TELEPHONE = "by telephone"
    IN_PERSON = "in person"
    EMAIL = "by e-mail from elsewhere"
    PAPER = "on paper, outside this program"
    NO_WAY = "no way to acknowledge"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One record of an acknowledgement that no letter of the program made.

    ``told_by`` is who in the office gave it where they are known here; ``proof`` is where it can be looked up.
    Where there is no way to acknowledge, ``acknowledged_on`` is the day on which that was found and ``words``
    say why.
    """

    complaint_id: int
    way: AcknowledgedBy
    acknowledged_on: date
    told_by: int | None
    proof: str
    words: str
    recorded_by: int
    recorded_on: date
    undone_by: int | None = None
    undone_on: date | None = None
    undone_words: str = ""
    id: int = 0
    version: int = 0

    def stands(self, day: date | None = None) -> bool:
        """Whether it holds, as the records were on a day; None: as they are."""
        if day is None:
            return self.undone_on is None
        return self.recorded_on <= day and (self.undone_on is None or self.undone_on > day)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """``on``: the first acknowledgement, if there is one. ``owed``: whether the office owes one or gave one."""

    on: date | None
    owed: bool


def acknowledged(
    *, imported: bool, letters: Iterable[date], records: Iterable[Acknowledgement], day: date | None = None
) -> Acknowledged:
    """Decide it for one complaint. ``letters`` are the days of those that arrived, as known on the day.

    The first of letter and record counts. A complaint from another register owes none from here, and counts
    once one is recorded. Anybody else's is owed, an anonymous one too, until it is given or somebody recorded
    why there is no way to give it; a later letter counts all the same.
    """
    standing = [one for one in records if one.stands(day)]
    given = [one.acknowledged_on for one in standing if one.way is not AcknowledgedBy.NO_WAY]
    first = min((*letters, *given), default=None)
    excused = any(one.way is AcknowledgedBy.NO_WAY for one in standing)
    return Acknowledged(first, first is not None or not (imported or excused))


def check_acknowledgement(
    one: Acknowledgement, complaint: Complaint, others: Iterable[Acknowledgement], today: date
) -> None:
    """Refuse a record that says too little, lies outside the case, or stands beside another."""
    problems: list[Refused] = []
    if any(other.stands() for other in others):
        problems.append(
            RuleBroken(
                "C13",
                "It is recorded already how complaint {number} was acknowledged.",
                "Take that record back with a reason first.",
                number=complaint.number,
            )
        )
    day = one.acknowledged_on
    if day > today or (complaint.received is not None and day < complaint.received):
        problems.append(
            RuleBroken(
                "C13",
                "{day} lies in the future or before the complaint was received.",
                "Correct the day.",
                where="acknowledged_on",
                day=day,
            )
        )
    if one.way is AcknowledgedBy.NO_WAY and not one.words.strip():
        problems.append(
            RuleBroken(
                "C13",
                "Nothing says why there is no way to acknowledge it.",
                "Say what was tried, or that no address, number or message was left.",
                where="words",
            )
        )
    if one.way is not AcknowledgedBy.NO_WAY and one.told_by is None and not one.words.strip():
        problems.append(
            RuleBroken(
                "C13",
                "Nothing says who acknowledged it.",
                "Choose the person, or say it in words.",
                where="told_by",
            )
        )
    if problems:
        raise Problems(problems)


def undone(one: Acknowledgement, by: int, on: date, reason: str) -> Acknowledgement:
    """The record taken back, which stays told."""
    if not one.stands():
        raise Refused("This record was taken back already.", "Look at the case again.")
    if not reason.strip():
        raise RuleBroken(
            "C13", "Nothing says why the record is taken back.", "Give the reason.", where="reason"
        )
    return replace(one, undone_by=by, undone_on=on, undone_words=reason.strip())
