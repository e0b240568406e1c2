"""What leaves the office: counts that agree with the list, formulas that stay text, and nobody's name."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY

SECRETS = ("Rosa Maldonado", "rosa@example.org", "Operator Quillfeather", "told us herself")


@pytest.fixture
def filled(either_office: Office) -> Office:
    volunteered = Characteristic(0, 0, Basis.SEXUAL_ORIENTATION, SECRETS[3], True, True, "The guard named it")
    person = PartyEntry(Party(0, name=SECRETS[0], email=SECRETS[1]), (volunteered,))
    respondent = Respondent(0, 0, RespondentKind.EMPLOYEE, SECRETS[2], employer="Fictional Transit")
    entries = tuple(
        AllegationEntry(Allegation(0, conduct="Passed by", bases=(basis,)), (respondent,))
        for basis in (Basis.RACE, Basis.AGE)
    )
    either_office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "=1+1", summary="A"), (person,), entries)
    )
    either_office.complaints.receive(NewComplaint(Complaint("", TODAY, "Second")))
    return either_office


@pytest.mark.requirement("K6", "C4")
@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_an_export_never_holds_a_name_a_contact_or_a_characteristic(
    filled: Office, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"list.{ending}"
    filled.complaints.export_list(path, ListRequest(Sort("number")))
    if ending == "xlsx":
        book = openpyxl.load_workbook(path)
        text = " ".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row)
    else:
        text = path.read_text(encoding="utf-8-sig")
    assert "C-2026-0001" in text
    assert not [secret for secret in SECRETS if secret in text]


@pytest.mark.requirement("R2")
def test_the_workbook_holds_the_complaints_of_the_list_and_their_allegations(
    filled: Office, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    with_race = ListRequest(Sort("number"), (Filter("basis", Test.ANY_OF, ("race",)),))
    assert filled.complaints.export_list(path, with_race) == 3
    book = openpyxl.load_workbook(path)
    cells = [[c.value for c in row] for row in book["Allegations"].iter_rows()]
    assert [row[3] for row in cells if row[0] == "C-2026-0001"] == ["race", "age"]


def test_a_narrative_that_looks_like_a_formula_stays_text(filled: Office, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    filled.complaints.export_list(path, ListRequest(Sort("number")))
    assert '"=1+1"' in path.read_text(encoding="utf-8")
    json.loads(path.read_text(encoding="utf-8"))
    csv_path = tmp_path / "list.csv"
    filled.complaints.export_list(csv_path, ListRequest(Sort("number")))
    with csv_path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    narrative = rows[0].index("Narrative")
    assert not rows[1][narrative].startswith("=")
