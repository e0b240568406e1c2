"""A report that goes out with the officer's certificate: signed in the bytes that are kept, and still checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.reports.test_reports_signing import PASSPHRASE, p12

OF_Q3 = ReportRequest(ReportKind.QUARTERLY, quarter="2026 Q3")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """The officer's own, as it came from who issues them."""
    path = tmp_path / "officer.p12"
    path.write_bytes(p12())
    return path


@pytest.mark.requirement("R2", "R3")
def test_a_report_is_signed_before_it_is_hashed_and_stays_genuine_and_accessible(
    office: Office, certificate: Path, tmp_path: Path
) -> None:
    signer = office.findings.signer(certificate, PASSPHRASE)
    issued = office.findings.issue_report(OF_Q3, signer=signer)
    pdf = office.findings.file(issued.id)
    assert b"/ETSI.CAdES.detached" in pdf
    assert check(pdf) == ()
    assert "Digitally signed by" in issued.checked
    copy = tmp_path / "copy.pdf"
    office.findings.save_copy(issued.id, copy)
    assert office.findings.verify_file(copy).genuine
    assert office.findings.produce_again(issued.id).same


@pytest.mark.requirement("R2", "S3")
def test_a_passphrase_that_does_not_open_the_certificate_issues_nothing_and_is_kept_nowhere(
    office: Office, certificate: Path
) -> None:
    with pytest.raises(Refused, match="does not open"):
        office.findings.signer(certificate, "something else altogether")
    assert office.findings.reports() == ()
    office.findings.issue_report(OF_Q3, signer=office.findings.signer(certificate, PASSPHRASE))
    assert office.folder is not None
    for path in office.folder.rglob("*"):
        if path.is_file():
            assert PASSPHRASE.encode() not in path.read_bytes(), path
