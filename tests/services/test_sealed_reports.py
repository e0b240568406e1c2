"""Reports on a sealed case lie under the key of the case, whether they were issued before or after the seal (S1, S3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.records import IssuedReport, Means
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.store.keeping.contents import files_in_history, named_files
from tests.offices import TODAY
from tests.services.test_sealed_cases import join

WORD = "wolverine"


@pytest.fixture
def case(either_office: Office) -> Complaint:
    """A case whose one allegation was closed with a reason, so that its findings can be issued."""
    me = either_office.session.person
    with either_office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, me.id), sealing_key=either_office.session.keys.sealing_key))
    entry = AllegationEntry(Allegation(0, conduct=f"Refused the {WORD}", bases=(Basis.DISABILITY,)), ())
    new = NewComplaint(Complaint("", TODAY, f"They refused the {WORD}."), (), (entry,))
    received = either_office.complaints.receive(new)
    (allegation,) = either_office.complaints.case(received.id).allegations
    either_office.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, f"The {WORD} left.")
    return received


@pytest.fixture
def other(either_office: Office) -> Iterator[Office]:
    """Another officer of the same office, who holds the office's keys."""
    return join(either_office, "Rolf Adler", Role.OFFICER)


def issue(office: Office, case: Complaint) -> IssuedReport:
    return office.findings.issue_report(ReportRequest(ReportKind.COMPLAINT, case.id))


def seal(office: Office, case: Complaint) -> None:
    office.complaints.seal(case.id, [office.session.person.id], "A conflict of interest")


def is_closed_to(office: Office, report: IssuedReport) -> None:
    """Nothing of the report reaches somebody who holds every key but that of the case."""
    assert report.id not in [row.id for row in office.findings.reports()]
    for act in (
        office.findings.get,
        office.findings.file,
        office.findings.data,
        office.findings.steps,
    ):
        with pytest.raises(Refused):
            act(report.id)
    with pytest.raises(Refused):
        office.findings.find(report.number)
    with office.session.ask() as reader:
        stored = reader.get(IssuedReport, report.id)
        blobs = {file.blob for file in named_files(reader.connection)} | files_in_history(reader.connection)
    assert (stored.blob, stored.data_blob) == ("", "")
    for blob in blobs:
        kept = office.session.attachments.fetch(blob)
        assert WORD.encode() not in kept
        assert not kept.startswith(b"%PDF"), "a file that opens without the key of the case"


@pytest.mark.requirement("S1", "S3", "R3")
def test_a_report_that_was_issued_before_its_case_was_sealed_goes_under_the_key_too(
    either_office: Office, case: Complaint, other: Office
) -> None:
    report = issue(either_office, case)
    pdf = either_office.findings.file(report.id)
    either_office.findings.send(report.id, "The CEO", Means.IN_HAND, words=f"About the {WORD}")
    assert other.findings.file(report.id) == pdf

    seal(either_office, case)
    is_closed_to(other, report)
    assert either_office.findings.file(report.id) == pdf
    assert WORD in either_office.findings.steps(report.id)[0].words
    assert either_office.history.verify().problems == ()

    either_office.complaints.unseal(case.id, "The conflict is over")
    assert other.findings.file(report.id) == pdf
    assert WORD in other.findings.steps(report.id)[0].words


@pytest.mark.requirement("S1", "S3", "R3")
def test_a_report_on_a_sealed_case_is_issued_for_those_alone_who_may_open_it(
    either_office: Office, case: Complaint, other: Office
) -> None:
    seal(either_office, case)
    report = issue(either_office, case)
    is_closed_to(other, report)
    with pytest.raises(Refused):
        other.findings.prepare(ReportRequest(ReportKind.COMPLAINT, case.id))
    assert either_office.findings.file(report.id).startswith(b"%PDF")
    assert either_office.findings.data(report.id).heading.number == report.number
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_the_item_of_my_work_goes_with_the_seal(
    either_office: Office, case: Complaint, other: Office
) -> None:
    issue(either_office, case)
    seal(either_office, case)
    assert list(other.findings.work_items(TODAY)) == []
    assert len(list(either_office.findings.work_items(TODAY))) == 1
