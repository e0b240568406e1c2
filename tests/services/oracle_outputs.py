"""Logs, state table, categories and statistics recounted record by record, from rules that are written out here anew."""

from __future__ import annotations

from collections import Counter
from copy import copy
from datetime import date, timedelta
from statistics import median
from typing import Self

from gen63_desktop.domain.clocks.acknowledging import Acknowledgement
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Closing,
    Complaint,
    Outcome,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.store.reader import Reader

TITLE_VI = {
    "race", "color", "ethnicity", "ancestry", "national origin", "English language fluency", "language spoken",
}  # fmt: skip
STATE = {
    "race": "Race", "color": "Color", "ethnicity": "Ethnicity", "ancestry": "Ethnicity",
    "national origin": "National origin", "religion": "Religion", "age": "Age", "sex": "Gender", "gender": "Gender",
    "gender identity": "Gender identity or expression", "gender expression": "Gender identity or expression",
    "sexual orientation": "Sexual orientation", "disability": "Mental or physical disability",
}  # fmt: skip
EIGHT = {
    "race": "Race", "color": "Race", "ethnicity": "Ethnicity", "ancestry": "Ethnicity", "national origin": "Nationality",
    "religion": "Religion", "sex": "Gender", "gender": "Gender", "gender identity": "Gender",
    "gender expression": "Gender", "sexual orientation": "Sexual orientation", "age": "Age", "disability": "Disability",
}  # fmt: skip
GRAVEST = ("Sustained", "Pending", "Not sustained", "Exonerated", "Unfounded", "Closed without a finding")


class Records:
    """Every record that the outputs rest on, in memory."""

    def __init__(self, reader: Reader) -> None:
        self.complaints = reader.find(Complaint)
        self.closings: dict[int, list[Closing]] = {c.id: [] for c in self.complaints}
        for closing in reader.find(Closing):
            self.closings[closing.complaint_id].append(closing)
        self.allegations: dict[int, list[Allegation]] = {c.id: [] for c in self.complaints}
        self.against: dict[int, list[Respondent]] = {}
        for allegation in reader.find(Allegation):
            self.allegations[allegation.complaint_id].append(allegation)
            self.against[allegation.id] = []
        for respondent in reader.find(Respondent):
            self.against[respondent.allegation_id].append(respondent)
        self.letters = reader.find(Letter)
        self.told = reader.find(Acknowledgement)

    def open_at_end_of(self, one: Complaint, day: date) -> bool:
        """Walk through what happened up to a day; no date received counts as received long ago."""
        if (one.received and one.received > day) or (not one.is_open and one.closed is None):
            return False
        shut = False
        for closing in sorted(self.closings[one.id], key=lambda k: (k.closed, k.id)):
            if closing.closed <= day:
                shut = closing.reopened is None or closing.reopened > day
        return not shut

    def active(self, one: Complaint, first: date, last: date) -> bool:
        """Received on these days, or open at some moment of them, told day by day."""
        if one.received and first <= one.received <= last:
            return True
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        ends = any(first <= k.closed <= last for k in self.closings[one.id])
        came = one.received is None or one.received <= last
        return came and (ends or any(self.open_at_end_of(one, day) for day in days))

    def log(self, law: str, first: date, last: date) -> set[str]:
        """The numbers of the complaints in a log."""
        return {
            c.number
            for c in self.complaints
            if self.active(c, first, last) and any(_under(a, law) for a in self.allegations[c.id])
        }

    def state(self, first: date, last: date) -> dict[str, Counter[str]]:
        """Complaints of profiling against peace officers, by type and end."""
        found: dict[str, Counter[str]] = {}
        for c in self.complaints:
            if c.received is None or not first <= c.received <= last:
                continue
            mine: dict[str, list[str]] = {}
            for a in self.allegations[c.id]:
                officer = any(
                    r.sworn or (r.sworn is None and r.kind.value == "contracted law enforcement")
                    for r in self.against[a.id]
                )
                types = {STATE[b.value] for b in a.bases if b.value in STATE}
                for kind in (
                    {*types, "All profiling complaints"} if officer and types and not _again(a) else ()
                ):
                    mine.setdefault(kind, []).append(end_of(a))
            for kind, ends in mine.items():
                found.setdefault(kind, Counter())[min(ends, key=GRAVEST.index)] += 1
        return found

    def categories(self, first: date, last: date) -> Counter[str]:
        """Allegations against a security response by category."""
        found: Counter[str] = Counter()
        for c in self.complaints:
            if c.received and first <= c.received <= last:
                for a in self.allegations[c.id]:
                    kinds = {r.kind.value for r in self.against[a.id]}
                    if kinds & {"contracted law enforcement", "security officer"} and not _again(a):
                        found.update({EIGHT[b.value] for b in a.bases if b.value in EIGHT})
        return found

    def once(self) -> Self:
        """The same without the complaints that came before, nor the allegations that stand in another one too."""
        found = copy(self)
        found.complaints = tuple(
            one
            for one in self.complaints
            if one.is_open
            or one.closing is not ClosingReason.DUPLICATE
            or any(end_of(a) not in {"Closed without a finding", "Pending"} for a in self.allegations[one.id])
        )
        found.allegations = {
            number: [a for a in own if not _again(a)] for number, own in self.allegations.items()
        }
        return found

    def statistics(self, first: date, last: date, today: date) -> dict[str, object]:
        """What the statistics should say, and the complaints behind some of it."""
        return self.once()._statistics(first, last, today)

    def _statistics(self, first: date, last: date, today: date) -> dict[str, object]:
        end = min(last, today)
        came = [c for c in self.complaints if c.received and first <= c.received <= end]
        shut = [(c, k) for c in self.complaints for k in self.closings[c.id] if first <= k.closed <= end]
        still = [c for c in self.complaints if c.received and self.open_at_end_of(c, end)]
        days = [(k.closed - c.received).days for c, k in shut if c.received and c.received <= k.closed]
        told = [min(waits) for c in came if (waits := self._acknowledged(c, today))]
        alleged = [a for c in came for a in self.allegations[c.id]]
        ended = [a for c in {c.id: c for c, _ in shut}.values() for a in self.allegations[c.id]]
        return {
            "received": sorted(c.id for c in came),
            "closed": (len(shut), sorted({c.id for c, _ in shut})),
            "open": sorted(c.id for c in still),
            "ages": Counter(_band((end - c.received).days) for c in still if c.received),
            "to_close": (len(days), median(days) if days else None),
            "to_acknowledge": (len(told), median(told) if told else None),
            "bases": Counter(b.label for a in alleged for b in a.bases) + Counter({"No basis named": sum(not a.bases for a in alleged)}),
            "sustained": Counter(b.label for a in alleged if end_of(a) == "Sustained" for b in a.bases) + Counter({"No basis named": sum(not a.bases and end_of(a) == "Sustained" for a in alleged)}),
            "findings": Counter(end_of(a) for a in ended),
            "lines": Counter(" ".join(c.line.split()) or "Not recorded" for c in came),
            "told by basis": {b: median(d) for b in _labels(alleged) if (d := [w for c in came for w in self._acknowledged(c, today) if any(b in _bases(a) for a in self.allegations[c.id])])},
            "closed by finding": {
                f: median(d)
                for f in {end_of(a) for a in ended}
                if (d := [(k.closed - c.received).days for c, k in shut if c.received and c.received <= k.closed and any(end_of(a) == f for a in self.allegations[c.id])])
            },
            "told by line": {
                line: median(d)
                for line in {" ".join(c.line.split()) for c in came}
                if (d := [w for c in came if " ".join(c.line.split()) == line for w in self._acknowledged(c, today)])
            },
            "agencies": Counter(agency for a in alleged for agency in self._agencies(a)),
        }  # fmt: skip

    def _acknowledged(self, one: Complaint, today: date) -> list[int]:
        if one.received is None:
            return []
        told = [
            letter.sent_on
            for letter in self.letters
            if letter.complaint_id == one.id
            and letter.kind is LetterKind.ACKNOWLEDGEMENT
            and letter.sent_on <= today
            and letter.returned_on is None
        ] + [
            each.acknowledged_on
            for each in self.told
            if each.complaint_id == one.id and each.undone_on is None and each.way.name != "NO_WAY"
        ]
        return [(min(told) - one.received).days] if told and min(told) >= one.received else []

    def _agencies(self, one: Allegation) -> set[str]:
        named = {
            r.kind.label
            if r.kind.value in {"analytic product", "data source"}
            else " ".join(r.employer.split()) or "Not recorded"
            for r in self.against[one.id]
        }
        return named or {"No respondent recorded"}


def _bases(one: Allegation) -> set[str]:
    return {b.label for b in one.bases} or {"No basis named"}


def _labels(alleged: list[Allegation]) -> set[str]:
    return {label for a in alleged for label in _bases(a)}


def _under(one: Allegation, law: str) -> bool:
    bases = {b.value for b in one.bases}
    statutes = {s.name for s in one.statutes}
    if law == "Title VI":
        return bool(bases & TITLE_VI) or "TITLE_VI" in statutes
    return "disability" in bases or bool(statutes & {"ADA", "REHABILITATION_ACT"})


def _again(one: Allegation) -> bool:
    """Whether it was closed as a duplicate."""
    reason = "" if one.closing is None else one.closing.value
    return end_of(one) == "Closed without a finding" and reason == "duplicate"


def end_of(one: Allegation) -> str:
    """How an allegation ended, in the words of the state's table."""
    if one.outcome in {Outcome.APPROVED, Outcome.IMPORTED} and one.finding:
        return one.finding.value.capitalize()
    return "Closed without a finding" if one.outcome in {Outcome.NO_FINDING, Outcome.IMPORTED} else "Pending"


def _band(days: int) -> str:
    for last, label in ((30, "0–30"), (60, "31–60"), (90, "61–90"), (180, "91–180"), (365, "181–365")):
        if days <= last:
            return f"{label} days"
    return "More than 365 days"
