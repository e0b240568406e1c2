"""The quarter's figures of complaints, recounted record by record: the naive way, to check the service's own."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from statistics import median

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Extension, Status
from gen63_desktop.domain.findings.figures import ComplaintFigures, Count
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.store.reader import Reader

DUPLICATE = ClosingReason.DUPLICATE


class Register:
    """Every record of the register, in memory."""

    def __init__(self, reader: Reader) -> None:
        self.complaints = reader.find(Complaint)
        self.closings: dict[int, list[Closing]] = defaultdict(list)
        for closing in reader.find(Closing):
            self.closings[closing.complaint_id].append(closing)
        self.extensions: dict[int, list[Extension]] = defaultdict(list)
        for extension in reader.find(Extension):
            self.extensions[extension.complaint_id].append(extension)
        self.allegations: dict[int, list[Allegation]] = defaultdict(list)
        for allegation in reader.find(Allegation):
            self.allegations[allegation.complaint_id].append(allegation)
        self.complaints = tuple(one for one in self.complaints if not self._came_before(one))
        kept = {one.id for one in self.complaints}
        for of_case in (self.closings, self.extensions, self.allegations):
            for number in [each for each in of_case if each not in kept]:
                del of_case[number]
        for number, found in self.allegations.items():
            self.allegations[number] = [
                a for a in found if not (in_words(a) == "Closed without a finding" and a.closing is DUPLICATE)
            ]

    def _came_before(self, one: Complaint) -> bool:
        """Closed as a duplicate, with no finding of its own."""
        ends = {in_words(a) for a in self.allegations[one.id]}
        own = ends - {"Closed without a finding", "No finding yet"}
        return one.status is Status.CLOSED and one.closing is DUPLICATE and not own

    def open_on(self, one: Complaint, day: date) -> bool:
        """Whether a complaint was open at the end of a day, told by walking through what happened to it."""
        return one.received is not None and self.unfinished_on(one, day)

    def unfinished_on(self, one: Complaint, day: date) -> bool:
        """The same, where a complaint of no known day is taken as received."""
        if one.received is not None and one.received > day:
            return False
        if one.status is Status.CLOSED and one.closed is None:
            return False
        shut = False
        for closing in self.closings[one.id]:
            if closing.closed <= day:
                shut = closing.reopened is None or closing.reopened > day
        return not shut

    def counted(self, quarter: Quarter, as_of: date) -> dict[str, object]:
        """What the figures should be."""
        last = min(quarter.last, as_of)
        received = [c for c in self.complaints if c.received and quarter.first <= c.received <= last]
        closed = [
            (c, k) for c in self.complaints for k in self.closings[c.id] if quarter.first <= k.closed <= last
        ]
        came = [a for c in received for a in self.allegations[c.id]]
        ended = [a for c in {c.id: c for c, _ in closed}.values() for a in self.allegations[c.id]]
        took = [(k.closed - c.received).days for c, k in closed if c.received and c.received <= k.closed]
        reopenings = [k for ks in self.closings.values() for k in ks if k.reopened]
        return {
            "open_at_start": sum(self.open_on(c, quarter.first - timedelta(days=1)) for c in self.complaints),
            "received": len(received),
            "closed": len(closed),
            "open_at_end": sum(self.open_on(c, last) for c in self.complaints),
            "reopened": sum(quarter.first <= k.reopened <= last for k in reopenings if k.reopened),
            "allegations_received": len(came),
            "allegations_without_basis": sum(not a.bases for a in came),
            "allegations_closed": len(ended),
            "complaints_without_allegation": sum(not self.allegations[c.id] for c in received),
            "by_channel": Counter(c.channel.label if c.channel else "Not recorded" for c in received),
            "by_basis": Counter(basis.label for a in came for basis in a.bases),
            "by_finding": Counter(map(in_words, ended)),
            "received_by_finding": Counter(map(in_words, came)),
            "by_closure": Counter(_closure(k) for _, k in closed),
            "median_days_to_close": median(took) if took else None,
            "overdue": {
                (c.number, c.due)
                for c in self.complaints
                if c.due and c.due < as_of and self.unfinished_on(c, as_of)
            },
            "due_dates": self._due(quarter, as_of),
            "sustained": {
                c.number: (sum(in_words(a) == "Sustained" for a in self.allegations[c.id]))
                for c, _ in closed
                if any(in_words(a) == "Sustained" for a in self.allegations[c.id])
            },
        }

    def _due(self, quarter: Quarter, as_of: date) -> Counter[tuple[object, ...]]:
        """Due dates of the quarter, met or not, and those met late in it."""
        found: Counter[tuple[object, ...]] = Counter()
        for one in self.complaints:
            if one.due and one.due in quarter and self.unfinished_on(one, as_of):
                found[one.number, one.due, None] += 1
            for k in self.closings[one.id]:
                if k.due is None or k.closed > as_of:
                    continue
                late = k.closed > k.due and quarter.first <= k.closed <= quarter.last
                if late or quarter.first <= k.due <= quarter.last:
                    found[one.number, k.due, k.closed] += 1
            for moved in self.extensions[one.id]:
                due = moved.from_due
                if due is None or due not in quarter or not due < moved.on <= as_of:
                    continue
                after = [
                    k.closed
                    for k in self.closings[one.id]
                    if k.closed <= as_of and (k.reopened is None or k.reopened > moved.on)
                ]
                if not after or min(after) > due:
                    found[one.number, due, min(after, default=None)] += 1
        return found


def in_words(allegation: Allegation) -> str:
    """How an allegation ended, in the report's words."""
    outcome = allegation.outcome.name
    if allegation.finding is not None and outcome in {"APPROVED", "IMPORTED"}:
        return allegation.finding.value.capitalize()
    return "Closed without a finding" if outcome in {"NO_FINDING", "IMPORTED"} else "No finding yet"


def _closure(closing: Closing) -> str:
    if closing.reason is not None:
        return closing.reason.label
    return "Closed in the imported register" if closing.import_id else "With an outcome for each allegation"


def told(figures: ComplaintFigures) -> dict[str, object]:
    """The service's figures in the same form."""
    lists = {"by_channel", "by_basis", "by_finding", "received_by_finding", "by_closure"}
    plain = {
        name: getattr(figures, name)
        for name in (
            "open_at_start", "received", "closed", "open_at_end", "reopened", "allegations_received",
            "allegations_without_basis", "allegations_closed", "complaints_without_allegation",
            "median_days_to_close",
        )
    }  # fmt: skip
    return {
        **plain,
        **{name: _nonzero(getattr(figures, name)) for name in lists},
        "overdue": {(each.complaint, each.due) for each in figures.overdue},
        "due_dates": Counter((each.complaint, each.due, each.met_on) for each in figures.due_dates),
        "sustained": {each.complaint: each.allegations for each in figures.sustained},
    }


def _nonzero(counts: tuple[Count, ...]) -> Counter[str]:
    return Counter({count.label: count.number for count in counts if count.number})
