"""Storing the complaints of a register in bulk: numbers, owners, due dates, and what hangs on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.complaints import intake
from gen63_desktop.domain.complaints.imported import FIRST_STEP, ImportedCase
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Closing,
    Complaint,
    Identity,
    Party,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.services.clock_counting import due_by
from gen63_desktop.store.work import Work


@dataclass(slots=True)
class Storing:
    """One import's records; ``counts`` tell what was stored, for the receipt."""

    work: Work
    import_id: int
    person_id: int
    today: date
    book: RuleBook
    calendar: AgencyCalendar
    counts: Counter[str] = field(default_factory=Counter)
    refs: set[str] = field(default_factory=set)

    def store(self, cases: list[ImportedCase]) -> None:
        """Store these complaints with what belongs to them."""
        if not cases:
            return
        complaints = self._numbered([self._ready(case) for case in cases])
        first = self.work.add_many(Complaint, complaints).first
        placed = [(first + at, case) for at, case in enumerate(cases)]
        self._store_allegations(placed)
        self._store_persons(placed)
        closed = [(first + at, one) for at, one in enumerate(complaints) if one.closed is not None]
        self.work.add_many(Closing, (self._closing(id_, one) for id_, one in closed))
        self.refs.update(one.source_ref for one in complaints if one.source_ref)
        self.counts["complaints"] += len(complaints)
        for one in complaints:
            self.counts.update(mark.value for mark in one.marks)
            self.counts["still open"] += one.is_open

    def _ready(self, case: ImportedCase) -> Complaint:
        """The complaint with owner, next step and due date where it is open, and with its marks."""
        known = any(person.party.name for person in case.persons)
        complaint = replace(
            case.complaint,
            identity=Identity.NAMED if known else Identity.UNKNOWN,
            bases=intake.bases_of(tuple(a.allegation for a in case.allegations)),
            import_id=self.import_id,
        )
        if complaint.status is not Status.CLOSED:
            complaint = replace(
                complaint,
                owner_id=self.person_id,
                next_step=FIRST_STEP,
                due=due_by(self.book, self.calendar, complaint.received or self.today),
            )
        return intake.marked(complaint, len(case.allegations))

    def _numbered(self, complaints: list[Complaint]) -> list[Complaint]:
        """With our numbers, by the year received; those of an unknown year count into this one."""
        years = [(one.received or self.today).year for one in complaints]
        wanted = Counter(years)
        following = {
            year: self.work.next_numbers(f"complaints {year}", count) - count
            for year, count in wanted.items()
        }
        numbered = []
        for one, year in zip(complaints, years, strict=True):
            following[year] += 1
            numbered.append(intake.numbered(one, year, following[year]))
        return numbered

    def _store_allegations(self, placed: list[tuple[int, ImportedCase]]) -> None:
        rows = [
            (replace(one.allegation, complaint_id=id_, place=place, import_id=self.import_id), one.respondent)
            for id_, case in placed
            for place, one in enumerate(case.allegations, 1)
        ]
        batch = self.work.add_many(Allegation, (allegation for allegation, _ in rows))
        self.counts["allegations"] += batch.count
        self.work.add_many(Respondent, self._respondents(rows, batch.first))

    def _respondents(
        self, rows: list[tuple[Allegation, Respondent | None]], first: int
    ) -> Iterator[Respondent]:
        for at, (allegation, respondent) in enumerate(rows):
            if respondent is not None:
                yield replace(
                    respondent,
                    complaint_id=allegation.complaint_id,
                    allegation_id=first + at,
                    import_id=self.import_id,
                )

    def _store_persons(self, placed: list[tuple[int, ImportedCase]]) -> None:
        rows = [
            (replace(one.party, complaint_id=id_, import_id=self.import_id), one.characteristics)
            for id_, case in placed
            for one in case.persons
        ]
        batch = self.work.add_many(Party, (party for party, _ in rows))
        self.counts["persons"] += batch.count
        self.work.add_many(
            Characteristic,
            (
                replace(
                    said, complaint_id=party.complaint_id, party_id=batch.first + at, import_id=self.import_id
                )
                for at, (party, characteristics) in enumerate(rows)
                for said in characteristics
            ),
        )

    def _closing(self, complaint_id: int, complaint: Complaint) -> Closing:
        """The register's own closure: this office had set no due date for it."""
        assert complaint.closed is not None  # noqa: S101  only such are given
        return Closing(
            complaint_id=complaint_id,
            closed=complaint.closed,
            reason=None,
            words="",
            due=None,
            extended=False,
            by=self.person_id,
            import_id=self.import_id,
        )
