"""What goes out of the complaint register, and what never does."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.exports import write_tables
from gen63_desktop.services.office import Office


def _receive(office: Office, summary: str) -> Complaint:
    told = Characteristic(
        0,
        0,
        Basis.SEXUAL_ORIENTATION,
        "CANARY-ORIENTATION",
        volunteered=True,
        bears_on_incident=True,
        how_it_bears="slur",
    )
    person = PartyEntry(
        Party(0, name="CANARY-NAME", phone="CANARY-PHONE", email="canary@example.org"), (told,)
    )
    respondent = Respondent(0, 0, RespondentKind.EMPLOYEE, name="CANARY-RESPONDENT", identifier="Badge 7")
    allegation = AllegationEntry(Allegation(0, conduct="Slur", bases=(Basis.RACE, Basis.AGE)), (respondent,))
    complaint = Complaint("", date(2026, 11, 2), "What happened", summary=summary)
    return office.complaints.receive(NewComplaint(complaint, (person,), (allegation,)))


@pytest.mark.requirement("C4")
def test_no_export_ever_names_a_person_or_what_they_volunteered(
    either_office: Office, tmp_path: Path
) -> None:
    _receive(either_office, "=1+1")
    tables = (either_office.complaints.table(), either_office.complaints.allegations_table())
    write_tables(either_office.session, tmp_path / "register.json", tables)
    text = (tmp_path / "register.json").read_text(encoding="utf-8")
    assert "CANARY" not in text
    assert "canary@" not in text
    assert "Badge 7" in text


def test_the_export_holds_each_complaint_and_allegation_of_the_list_once(
    either_office: Office, tmp_path: Path
) -> None:
    for number in range(5):
        _receive(either_office, f"Complaint {number}")
    request = ListRequest(Sort("number"), (Filter("number", Test.PRESENT),))
    path = tmp_path / "complaints.csv"
    assert write_tables(either_office.session, path, (either_office.complaints.table(request),)) == 5
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert [row["Summary"] for row in rows] == [f"Complaint {number}" for number in range(5)]
    assert {row["Alleged bases"] for row in rows} == {"race, age"}
    assert len(list(either_office.complaints.allegations_table().rows)) == 5
