"""Imports of a register beside a sealed case: neither undone nor taken in again do they open or lose it (S1, C1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.comment_files import write
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join

TITLES = ("complaint_id", "date_received", "classification", "summary", "shortened_summary")
WORD = "wallaroo"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [["F-1", "01/15/2026", "SERVICE", f"The {WORD} was refused.", f"A {WORD}"]]
    rows += [[f"F-{n}", "01/16/2026", "SERVICE", f"Passed by at stop {n}", "Passed by"] for n in range(2, 5)]
    return write(tmp_path / "cases.csv", rows, TITLES)


def take_in(office: Office, file: Path) -> int:
    tables = [office.complaints.open_file(file)]
    return (
        office.complaints.import_register(tables, office.complaints.propose(tables)[0].mapping).import_id or 0
    )


@pytest.fixture
def sealed(either_office: Office, file: Path) -> Complaint:
    """The first case of the register, sealed; nothing else was done to it."""
    take_in(either_office, file)
    with either_office.session.ask() as reader:
        (case,) = reader.find(Complaint, source_ref="F-1")
    return either_office.complaints.seal(case.id, [with_own_key(either_office)], "Conflict of interest")


@pytest.mark.requirement("S1", "S4")
def test_an_import_of_which_a_case_is_sealed_is_undone_by_nobody(
    either_office: Office, sealed: Complaint
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF, Role.OFFICER)
    for office in (other, either_office):
        with pytest.raises(Refused) as refused:
            office.complaints.undo_register_import(sealed.import_id or 0, "Sent twice")
        assert WORD not in refused.value.sentence()
    assert WORD in either_office.complaints.get(sealed.id).narrative
    assert (either_office.history.verify().problems, other.history.verify().problems) == ((), ())


@pytest.mark.requirement("S1", "C1")
def test_the_same_register_taken_in_again_brings_no_word_of_a_sealed_case_back(
    either_office: Office, sealed: Complaint, file: Path
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF, Role.OFFICER)
    longer = file.with_name("later.csv")
    further = "F-9,02/01/2026,SERVICE,Another one,Another\n"
    longer.write_text(file.read_text(encoding="utf-8") + further, encoding="utf-8")
    take_in(other, longer)
    assert WORD not in everything_stored(either_office).casefold()
    with other.session.ask() as reader:
        assert len(reader.find(Complaint)) == 5
    assert WORD in either_office.complaints.get(sealed.id).narrative
