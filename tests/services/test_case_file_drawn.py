"""A case file that was drawn leaves only when it is saved, and only while the case is the person's to open."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.case_paper import FilePart
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.violation_steps import join


@pytest.mark.requirement("S1", "U2")
def test_what_was_drawn_before_the_case_was_closed_to_somebody_never_leaves_with_them(
    office: Office, tmp_path: Path
) -> None:
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "The driver closed the door.")))
    other = join(office, "Maya Rivera", Role.OFFICER)
    drawn = other.case_files.draw(case.id, (FilePart.FACTS,), lambda one: (one.words, ()))
    assert "case_file.printed" not in [one.act for one in office.complaints.time_line(case.id)]
    office.complaints.seal(case.id, [office.session.person.id], "A conflict of interest")
    with pytest.raises(Refused):
        other.case_files.save(drawn, tmp_path / "late.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    own = office.case_files.draw(case.id, (FilePart.FACTS,), lambda one: (one.words, ()))
    office.case_files.save(own, tmp_path / "file.pdf")
    assert (tmp_path / "file.pdf").read_bytes() == own.pdf
    assert office.complaints.time_line(case.id)[0].act == "case_file.printed"
