"""The quarterly report on real registers: their numbers stand on its pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.reports import structure
from tests.samples.test_complaints_samples import PHILLY


def _import_philly(office: Office, samples: Path) -> None:
    tables = [office.complaints.open_file(samples / "philly-complaints" / name) for name in PHILLY]
    proposal, _ = office.complaints.propose(tables)
    office.complaints.import_register(tables, replace(proposal.mapping, two_digit_pivot=26))


@pytest.mark.requirement("R1", "C1")
@pytest.mark.parametrize(("number", "received"), [(1, 130), (2, 180), (3, 187), (4, 185)])
def test_the_report_on_the_philadelphia_register_counts_what_was_received(
    office: Office, samples: Path, number: int, received: int
) -> None:
    _import_philly(office, samples)
    issued = office.findings.issue(Quarter(2019, number))
    file = office.findings.file(issued.id)
    spoken = re.sub(r"\s+", " ", structure.read(file))
    assert f"Received in the quarter {received}" in spoken
    assert f"{received} complaints with " in spoken
    assert check(file) == ()


@pytest.mark.requirement("R1", "C7", "C15")
@pytest.mark.parametrize("audience", Audience)
def test_the_findings_on_a_complaint_of_a_register_taken_over_claim_nothing_that_it_does_not_say(
    office: Office, samples: Path, audience: Audience
) -> None:
    _import_philly(office, samples)
    with office.session.ask() as reader:
        closed = [one for one in reader.find(Allegation) if one.finding is Finding.SUSTAINED]
        without_day = next(one for one in closed if reader.get(Complaint, one.complaint_id).closed is None)
    request = ReportRequest(ReportKind.COMPLAINT, without_day.complaint_id, audience=audience)
    prepared = office.findings.prepare(request)
    assert prepared.faults == ()
    spoken = re.sub(r"\s+", " ", structure.read(prepared.pdf))
    assert "a day is missing in the record" in spoken
    assert "as the register taken over has it" in spoken
    assert "within the due date" not in spoken
    assert "Preponderance" not in spoken.partition("What the findings mean")[0]


@pytest.mark.requirement("R1", "C13")
def test_findings_on_a_register_without_due_dates_and_allegations_claim_neither_and_draw_no_empty_column(
    office: Office, samples: Path
) -> None:
    table = office.complaints.open_file(samples / "chicago-copa-cases" / "copa_data.csv")
    proposal, _ = office.complaints.propose([table])
    office.complaints.import_register([table], proposal.mapping)
    with office.session.ask() as reader:
        closed = next(one for one in reader.find(Complaint) if one.closed and one.received)
    prepared = office.findings.prepare(ReportRequest(ReportKind.COMPLAINT, closed.id))
    assert prepared.faults == ()
    spoken = re.sub(r"\s+", " ", structure.read(prepared.pdf))
    assert "no due date is in the record" in spoken
    assert "within the due date" not in spoken
    assert "Nothing is recorded of: Due." in spoken
    assert "all are decided" not in spoken
