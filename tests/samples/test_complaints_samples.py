"""Two real registers: what they hold is what the office holds."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Closing,
    Complaint,
    Mark,
    Outcome,
    Party,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.mapping.proposal import QuestionKind
from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.domain.vocabulary.bases import ONLY_VOLUNTEERED
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.verify import verify

PHILLY = ("ppd_complaints.csv", "ppd_complaint_disciplines.csv", "ppd_complainant_demographics.csv")


def _import_philly(office: Office, samples: Path) -> Receipt:
    tables = [office.complaints.open_file(samples / "philly-complaints" / name) for name in PHILLY]
    proposal, _ = office.complaints.propose(tables)
    mapping = replace(proposal.mapping, two_digit_pivot=26)
    return office.complaints.import_register(tables, mapping).receipt


def _import_copa(office: Office, samples: Path, name: str) -> Receipt:
    table = office.complaints.open_file(samples / "chicago-copa-cases" / name)
    proposal, _ = office.complaints.propose([table])
    assert not proposal.questions
    return office.complaints.import_register([table], proposal.mapping).receipt


def _district(text: str) -> str:
    return text.removeprefix("0").removesuffix(".0")


@pytest.mark.requirement("C1", "C2", "C7", "C15")
def test_the_philadelphia_register_is_taken_in_complete_and_nothing_twice(
    office: Office, samples: Path
) -> None:
    receipt = _import_philly(office, samples)

    assert receipt.rows_read == 5_296 + 13_332 + 5_660
    assert receipt.exact_repeats == 1_054
    assert [(row.file, row.number) for row in receipt.refused] == [(PHILLY[2], 5661)]
    counts = dict(receipt.further_counts)
    assert (counts["complaints"], counts["allegations"]) == (5_296, 12_278)
    assert (counts["no allegation"], counts["no narrative"]) == (27, 1_510)
    with office.session.ask() as reader:
        complaints = reader.find(Complaint)
        allegations = reader.find(Allegation)
        assert not verify(reader).problems
    assert len({c.number for c in complaints}) == len(complaints) == 5_296
    assert len(allegations) == 12_278
    theirs = Counter(a.their_finding for a in allegations)
    assert theirs == {
        "No Sustained Findings": 9_373, "Sustained Finding": 2_018, "Pending": 647, "Not Applicable": 240,
    }  # fmt: skip
    ours = Counter((a.their_finding, a.finding, a.outcome) for a in allegations)
    assert ours == {
        ("No Sustained Findings", Finding.NOT_SUSTAINED, Outcome.IMPORTED): 9_373,
        ("Sustained Finding", Finding.SUSTAINED, Outcome.IMPORTED): 2_018,
        ("Pending", None, Outcome.OPEN): 647,
        ("Not Applicable", None, Outcome.IMPORTED): 240,
    }
    assert len({c.category for c in complaints}) == 14
    assert sum(Mark.NO_ALLEGATION in c.marks for c in complaints) == 27
    assert sum(Mark.NO_NARRATIVE in c.marks for c in complaints) == 1_510
    by_quarter = Counter(str(Quarter.of(c.received)) for c in complaints if c.received)
    assert [by_quarter[f"2019 Q{n}"] for n in (1, 2, 3, 4)] == [130, 180, 187, 185]


@pytest.mark.requirement("C1")
def test_the_philadelphia_list_filters_by_quarter_and_mark(office: Office, samples: Path) -> None:
    _import_philly(office, samples)
    listing = office.complaints.listing()

    def count(*filters: Filter, words: str = "") -> int:
        return listing.count(ListRequest(Sort("received"), filters, words))

    assert [count(Filter("quarter", Test.ANY_OF, (f"2019 Q{n}",))) for n in (1, 2, 3, 4)] == [
        130,
        180,
        187,
        185,
    ]
    assert count(Filter("mark", Test.ANY_OF, ("no narrative",))) == 1_510
    assert count(Filter("finding", Test.ANY_OF, ("sustained",))) > 0
    figures = office.complaints.figures(Quarter(2019, 3), date(2026, 11, 20))
    assert figures.received == 187


@pytest.mark.requirement("C5")
def test_every_open_complaint_of_the_philadelphia_register_has_owner_step_and_due_date(
    office: Office, samples: Path
) -> None:
    _import_philly(office, samples)
    with office.session.ask() as reader:
        running = [c for c in reader.find(Complaint) if c.is_open]
        pending = {a.complaint_id for a in reader.find(Allegation) if a.outcome is Outcome.OPEN}
    assert running
    assert pending <= {c.id for c in running}
    assert all(c.owner_id and c.next_step and c.due for c in running)


@pytest.mark.requirement("C1")
def test_two_digit_years_are_only_read_with_a_confirmed_pivot(office: Office, samples: Path) -> None:
    tables = [office.complaints.open_file(samples / "philly-complaints" / name) for name in PHILLY]
    proposal, _ = office.complaints.propose(tables)
    assert QuestionKind.CENTURY in {question.kind for question in proposal.questions}
    with pytest.raises(Refused, match="two digits"):
        office.complaints.import_register(tables, proposal.mapping)
    assert office.session.store.count(Complaint) == 0


@pytest.mark.requirement("C4")
def test_no_import_fills_one_of_the_three_that_are_only_volunteered(office: Office, samples: Path) -> None:
    _import_philly(office, samples)
    with office.session.ask() as reader:
        recorded = {c.characteristic for c in reader.find(Characteristic)}
    assert recorded
    assert not recorded & ONLY_VOLUNTEERED


@pytest.mark.requirement("C1")
def test_a_second_import_of_the_philadelphia_register_stores_nothing_and_an_undo_leaves_nothing(
    office: Office, samples: Path
) -> None:
    _import_philly(office, samples)
    again = _import_philly(office, samples)
    assert (again.stored, again.exact_repeats) == (0, 1_054)
    assert again.already_there == again.rows_read - 1_054 - len(again.refused)
    second, first = office.complaints.register_imports()
    office.complaints.undo_register_import(second.id, "Nothing new in it")
    assert office.session.store.count(Complaint) == 5_296
    office.complaints.undo_register_import(first.id, "Wrong register")
    for kind in (Complaint, Allegation, Respondent, Party, Characteristic, Closing):
        assert office.session.store.count(kind) == 0
    with office.session.ask() as reader:
        assert not verify(reader).problems
    assert _import_philly(office, samples).stored > 0


@pytest.mark.requirement("C1", "C13")
def test_the_chicago_register_is_the_same_from_csv_and_from_xlsx(office: Office, samples: Path) -> None:
    """Only the districts are written differently: the CSV has 06 and 10.0 where the workbook has 6 and 10."""
    read = []
    for name in ("copa_data.csv", "copa_data.xlsx"):
        receipt = _import_copa(office, samples, name)
        assert (receipt.rows_read, receipt.stored, len(receipt.refused)) == (2_403, 2_403, 0)
        with office.session.ask() as reader:
            cases = reader.find(Complaint)
        read.append(
            [replace(c, id=0, import_id=None, number="", serial=0, place=_district(c.place)) for c in cases]
        )
        office.complaints.undo_register_import(office.complaints.register_imports()[0].id, "Compare")
    assert read[0] == read[1]
    assert len(read[0]) == 2_403


@pytest.mark.requirement("C1")
def test_what_does_not_fit_together_in_the_chicago_register_is_shown_and_not_dropped(
    office: Office, samples: Path
) -> None:
    receipt = _import_copa(office, samples, "copa_data.csv")
    with office.session.ask() as reader:
        complaints = reader.find(Complaint)
        kept = json.loads(office.complaints.register_imports()[0].receipt)
    marks = Counter(mark for complaint in complaints for mark in complaint.marks)
    assert marks[Mark.CLOSED_FIRST] == 13
    repeated = [c.source_ref for c in complaints if Mark.REPEATED_REF in c.marks]
    assert (len(set(repeated)), len(repeated) - len(set(repeated))) == (10, 11)
    undated = [c for c in complaints if Mark.NO_DATE_RECEIVED in c.marks]
    assert [(c.source_ref, c.received, c.status) for c in undated] == [("1071770", None, Status.CLOSED)]
    assert sum(c.status is Status.CLOSED for c in complaints) == 2_403 - 120
    assert any("10 numbers occur more than once, on 11 further rows" in n.sentence() for n in receipt.notes)
    assert kept["stored"] == 2_403
    afternoon = next(c for c in complaints if c.source_ref == "2022-0000532")
    assert (afternoon.incident, afternoon.incident_time) == (date(2022, 2, 8), "20:16")
