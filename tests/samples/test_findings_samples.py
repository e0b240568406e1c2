"""The quarterly report on real registers: their numbers stand on its pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
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
