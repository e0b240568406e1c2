"""Import of small fictional registers, in one file or several, on both engines."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.complaints.entries import AllegationEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Mark,
    Outcome,
    Party,
    Respondent,
    Status,
)
from gen63_desktop.domain.errors import Refused, RuleBroken, WorkCancelled
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.domain.mapping.mapping import KEEP, FieldSource, Mapping
from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office

CASES = [
    ["complaint_id", "date_received", "classification", "summary", "shortened_summary"],
    ["F-1", "01/15/2026", " SERVICE", "The operator drove on.", ""],
    ["F-2", "02/30/2026", "SERVICE", "", "Short words"],
    ["F-3", "", "CONDUCT ", '=HYPERLINK("x")', ""],
    ["F-4", "03/20/2026", "CONDUCT", "Ünïcode “quoted”", ""],
]  # fmt: skip
ALLEGATIONS = [
    ["complaint_id", "officer_id", "officer_initials", "allegation", "finding"],
    ["F-1", "77", "AB", "Passed by", "Sustained Finding"],
    ["F-1", "77", "AB", "Passed by", "Sustained Finding"],
    ["F-1", "78", "CD", "Rude words", "No Sustained Findings"],
    ["F-4", "", "", "Passed by", "Pending"],
    ["F-9", "79", "EF", "Passed by", "Withdrawn"],
]


def _write(folder: Path, name: str, rows: Sequence[Sequence[str]]) -> Path:
    path = folder / name
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return path


class Register:
    """A small register in files of its own."""

    def __init__(self, office: Office, folder: Path) -> None:
        self.office, self.folder = office, folder

    def take_in(
        self,
        files: Dictionary[str, Sequence[Sequence[str]]],
        change: dict[str, FieldSource] | None = None,
        *,
        dry_run: bool = False,
    ) -> Receipt:
        paths = [_write(self.folder, name, rows) for name, rows in files.items()]
        tables = [self.office.complaints.open_file(path) for path in paths]
        mapping = self.office.complaints.propose(tables)[0].mapping
        for source in (change or {}).values():
            mapping = mapping.with_field(source)
        return self.office.complaints.import_register(tables, mapping, dry_run=dry_run).receipt

    def complaints(self) -> dict[str, Complaint]:
        with self.office.session.ask() as reader:
            return {c.source_ref or c.number: c for c in reader.find(Complaint)}


@pytest.fixture
def register(either_office: Office, tmp_path: Path) -> Register:
    return Register(either_office, tmp_path)


BOTH = {"cases.csv": CASES, "allegations.csv": ALLEGATIONS}


@pytest.mark.requirement("C1", "C2", "C15")
def test_files_joined_by_an_id_become_complaints_with_their_allegations(register: Register) -> None:
    receipt = register.take_in(BOTH)
    assert (receipt.rows_read, receipt.stored, receipt.exact_repeats) == (9, 7, 1)
    assert [(row.file, row.number) for row in receipt.refused] == [("allegations.csv", 6)]
    assert "F-9" in str(receipt.refused[0].reasons[0])
    first = register.complaints()["F-1"]
    case = register.office.complaints.case(first.id)
    assert [(a.conduct, a.finding, a.their_finding, a.outcome) for a in case.allegations] == [
        ("Passed by", Finding.SUSTAINED, "Sustained Finding", Outcome.IMPORTED),
        ("Rude words", Finding.NOT_SUSTAINED, "No Sustained Findings", Outcome.IMPORTED),
    ]
    assert [(r.name, r.identifier) for r in case.respondents_of(case.allegations[0])] == [("AB", "77")]
    assert (first.number, first.category, first.status) == ("C-2026-0001", "SERVICE", Status.CLOSED)
    assert case.source is not None
    assert case.source.files == ("cases.csv", "allegations.csv")


@pytest.mark.requirement("C1")
def test_what_a_record_lacks_is_kept_and_said(register: Register) -> None:
    receipt = register.take_in(BOTH)
    cases = register.complaints()
    assert cases["F-2"].marks == (Mark.NO_NARRATIVE, Mark.NO_DATE_RECEIVED, Mark.NO_ALLEGATION)
    assert (cases["F-2"].received, cases["F-2"].received_words) == (None, "02/30/2026")
    assert cases["F-3"].marks == (Mark.NO_DATE_RECEIVED, Mark.NO_ALLEGATION)
    assert cases["F-3"].narrative == '=HYPERLINK("x")'
    assert any("row 3" in note.sentence() and "02/30/2026" in note.sentence() for note in receipt.notes)
    supplied = register.office.complaints.change(
        replace(cases["F-2"], received=date(2026, 2, 28), narrative="Now known")
    )
    assert supplied.marks == (Mark.NO_ALLEGATION,)


@pytest.mark.requirement("C5")
def test_an_open_imported_complaint_has_owner_step_and_due_date(register: Register) -> None:
    register.take_in(BOTH)
    cases = register.complaints()
    me = register.office.session.person.id
    assert {ref: c.is_open for ref, c in cases.items()} == {
        "F-1": False,
        "F-2": True,
        "F-3": True,
        "F-4": True,
    }
    assert all((c.owner_id, bool(c.next_step)) == (me, True) for c in cases.values() if c.is_open)
    assert cases["F-4"].due == date(2026, 6, 18)
    assert cases["F-3"].due == date(2027, 2, 18), "counted from the day it was recorded"


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("dry_run", [True, False])
def test_a_file_that_is_no_register_of_complaints_never_becomes_empty_complaints(
    register: Register, *, dry_run: bool
) -> None:
    ratings = [["userName", "score", "thumbs"], ["A", "5", "0"], ["B", "1", "2"]]
    with pytest.raises(Refused, match="No column holds a complaint's number"):
        register.take_in({"ratings.csv": ratings}, dry_run=dry_run)
    assert register.complaints() == {}
    assert register.office.complaints.register_imports() == ()


@pytest.mark.requirement("C1")
def test_a_dry_run_gives_the_receipt_and_keeps_nothing(register: Register) -> None:
    tried = register.take_in(BOTH, dry_run=True)
    assert tried.dry_run
    assert register.complaints() == {}
    assert register.office.complaints.register_imports() == ()
    real = register.take_in(BOTH)
    assert tried.summary() == real.summary()


@pytest.mark.requirement("C1")
def test_a_later_export_of_the_register_adds_only_what_is_new(register: Register) -> None:
    register.take_in(BOTH)
    more = [*CASES, ["F-5", "04/01/2026", "SERVICE", "New one", ""]]
    receipt = register.take_in({**BOTH, "cases.csv": more})
    assert (receipt.stored, receipt.already_there, receipt.exact_repeats) == (1, 7, 1)
    assert len(register.complaints()) == 5


@pytest.mark.requirement("C1")
def test_the_same_numbers_in_another_register_are_other_complaints(register: Register) -> None:
    register.take_in(BOTH)
    other = [
        ["log number", "notification date", "description"],
        ["F-1", "05/20/2026", "Another agency’s case"],
    ]
    assert register.take_in({"other.csv": other}).stored == 1
    assert register.office.session.store.count(Complaint) == 5


@pytest.mark.requirement("C1")
def test_a_file_without_numbers_is_never_imported_twice(register: Register) -> None:
    rows = [["date_received", "narrative"], ["05/20/2026", "Left behind"], ["05/21/2026", "Left behind"]]
    assert register.take_in({"plain.csv": rows}).stored == 2
    with pytest.raises(Refused, match="imported before"):
        register.take_in({"plain.csv": rows})
    assert register.office.session.store.count(Complaint) == 2


@pytest.mark.requirement("C1")
def test_rows_of_one_number_with_allegations_are_one_complaint(register: Register) -> None:
    rows = [
        ["case number", "date received", "allegation", "finding", "basis"],
        ["K-1", "05/20/2026", "Passed by", "Unfounded", "race; age"],
        ["K-2", "05/20/2026", "Rude words", "", "race"],
        ["K-1", "05/20/2026", "Rude words", "Exonerated", "age"],
        ["K-1", "05/20/2026", "Rude words", "Exonerated", "age"],
    ]
    several = FieldSource("bases", ("basis",), separator=";")
    receipt = register.take_in({"one.csv": rows}, {"bases": several})
    assert (receipt.stored, receipt.exact_repeats) == (3, 1)
    first = register.complaints()["K-1"]
    case = register.office.complaints.case(first.id)
    assert [(a.finding, a.bases) for a in case.allegations] == [
        (Finding.UNFOUNDED, (Basis.RACE, Basis.AGE)), (Finding.EXONERATED, (Basis.AGE,)),
    ]  # fmt: skip
    assert first.bases == (Basis.RACE, Basis.AGE)
    assert first.marks == (Mark.NO_NARRATIVE, Mark.NO_CLOSING_DATE)


@pytest.mark.requirement("C7", "C15")
def test_a_word_that_is_not_mapped_refuses_its_row_or_is_kept_beside_no_finding(register: Register) -> None:
    odd = [*ALLEGATIONS[:1], ["F-1", "77", "AB", "Passed by", "Splendid"]]
    receipt = register.take_in({"cases.csv": CASES, "allegations.csv": odd}, dry_run=True)
    assert len(receipt.refused) == 1
    assert "Splendid" in str(receipt.refused[0].reasons[0])
    keeping = FieldSource("finding", ("finding",), "allegation", unlisted=KEEP)
    register.take_in({"cases.csv": CASES, "allegations.csv": odd}, {"finding": keeping})
    case = register.office.complaints.case(register.complaints()["F-1"].id)
    assert [(a.finding, a.their_finding, a.outcome) for a in case.allegations] == [
        (None, "Splendid", Outcome.IMPORTED)
    ]


@pytest.mark.requirement("C7")
def test_a_reason_for_closing_is_a_word_that_findings_map_to(register: Register) -> None:
    withdrawn = [*ALLEGATIONS[:1], ["F-1", "77", "AB", "Passed by", "Withdrawn by complainant"]]
    register.take_in({"cases.csv": CASES, "allegations.csv": withdrawn})
    case = register.office.complaints.case(register.complaints()["F-1"].id)
    assert [(a.finding, a.closing) for a in case.allegations] == [(None, ClosingReason.WITHDRAWN)]


@pytest.mark.requirement("C1")
def test_a_refused_complaint_takes_its_parts_with_it(register: Register) -> None:
    cases = [[*CASES[0], "channel"], *([*row, ""] for row in CASES[1:])]
    cases[1][5] = "Carrier pigeon"
    channel = FieldSource("channel", ("channel",))
    receipt = register.take_in({"cases.csv": cases, "allegations.csv": ALLEGATIONS}, {"channel": channel})
    assert sorted((row.file, row.number) for row in receipt.refused) == [
        ("allegations.csv", 2), ("allegations.csv", 3), ("allegations.csv", 4), ("allegations.csv", 6),
        ("cases.csv", 2),
    ]  # fmt: skip
    assert "F-1" not in register.complaints()


@pytest.mark.requirement("C1", "U2")
def test_a_cancelled_import_leaves_everything_as_it_was(register: Register) -> None:
    tables = [
        register.office.complaints.open_file(_write(register.folder, name, rows))
        for name, rows in BOTH.items()
    ]
    mapping = register.office.complaints.propose(tables)[0].mapping
    with pytest.raises(WorkCancelled):
        register.office.complaints.import_register(tables, mapping, cancelled=lambda: True)
    assert register.complaints() == {}


@pytest.mark.requirement("C1")
def test_an_import_is_undone_in_one_step_unless_its_complaints_were_worked_on(register: Register) -> None:
    register.take_in(BOTH)
    office = register.office
    import_id = office.complaints.register_imports()[0].id
    case = register.complaints()["F-4"]
    note = office.complaints.add_note(case.id, "Called the complainant")
    with pytest.raises(Refused, match="worked on"):
        office.complaints.undo_register_import(import_id, "Wrong file")
    with office.session.act("test.note_removed") as work:
        work.remove(note)
    office.complaints.undo_register_import(import_id, "Wrong file")
    for kind in (Complaint, Allegation, Respondent, Party):
        assert office.session.store.count(kind) == 0
    with pytest.raises(Refused, match="undone before"):
        office.complaints.undo_register_import(import_id, "Again")
    assert register.take_in(BOTH).stored == 7
    assert register.complaints()["F-1"].number == "C-2026-0005", "a number is never given twice"


@pytest.mark.requirement("C1", "C13")
def test_an_import_is_not_undone_once_a_clock_of_one_of_its_complaints_was_started(
    register: Register,
) -> None:
    register.take_in(BOTH)
    office, case = register.office, register.complaints()["F-4"]
    office.clocks.begin(case.id, RuleName.RECORDS, office.session.today(), "A newspaper asked")
    with pytest.raises(Refused, match="worked on"):
        office.complaints.undo_register_import(office.complaints.register_imports()[0].id, "Wrong file")


@pytest.mark.requirement("C1", "C6")
def test_an_import_is_not_undone_once_something_of_an_investigation_hangs_on_one_of_its_complaints(
    register: Register,
) -> None:
    register.take_in(BOTH)
    office, case = register.office, register.complaints()["F-4"]
    me, today = office.session.person.id, office.session.today()
    office.investigation.add_task(Task(case.id, "Ask the driver", me, today, me, today))
    with pytest.raises(Refused, match="worked on"):
        office.complaints.undo_register_import(office.complaints.register_imports()[0].id, "Wrong file")


@pytest.mark.requirement("S5")
def test_an_import_is_not_undone_while_one_of_its_complaints_is_held_nor_after_one_was(
    register: Register,
) -> None:
    register.take_in(BOTH)
    office, today = register.office, register.office.session.today()
    import_id, case = office.complaints.register_imports()[0].id, register.complaints()["F-4"]
    everything = Hold("", Scope.SERIES, Series.COMPLAINTS, "A claim", "It is pending", today, 0, today)
    wide = office.retention.hold_widely(everything)
    with pytest.raises(RuleBroken, match=wide.number):
        office.complaints.undo_register_import(import_id, "Wrong file")
    office.retention.release(wide, "Settled")
    hold = office.retention.hold_case(case.id, "A claim", "It is pending", today)
    with pytest.raises(RuleBroken, match=case.number):
        office.complaints.undo_register_import(import_id, "Wrong file")
    assert "F-4" in register.complaints()
    office.retention.release(hold, "Settled")
    with pytest.raises(Refused, match="worked on"):
        office.complaints.undo_register_import(import_id, "Wrong file")


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("way", ["plan", "allegation", "person", "respondent", "own words"])
def test_each_kind_of_work_on_a_complaint_keeps_its_import_from_being_undone(
    register: Register, way: str
) -> None:
    from gen63_desktop.domain.complaints.entries import PartyEntry

    register.take_in(BOTH)
    office, case = register.office, register.complaints()["F-4"]
    if way == "plan":
        office.complaints.plan(case.id, Plan(office.session.person.id, "Another step"))
    elif way == "allegation":
        held = office.complaints.case(case.id).allegations[0]
        office.complaints.change_allegation(AllegationEntry(replace(held, conduct="Corrected")))
    elif way == "respondent":
        held = office.complaints.case(case.id).allegations[0]
        found = Respondent(0, 0, RespondentKind.EMPLOYEE, "Operator Ash")
        office.complaints.change_allegation(AllegationEntry(held, (found,)))
    elif way == "own words":
        party = Party(case.id, import_id=case.import_id)
        with office.session.act("test.as_it_was_imported") as work:
            party = work.add(party)
        said = Characteristic(0, 0, Basis.COLOR, "I am brown")
        office.complaints.identities(case.id, "They called")
        office.complaints.change_person(PartyEntry(party, (said,)))
    else:
        office.complaints.add_person(case.id, PartyEntry(Party(0, name="R. Alder")))
    with pytest.raises(Refused, match="worked on"):
        office.complaints.undo_register_import(office.complaints.register_imports()[0].id, "Wrong file")


@pytest.mark.requirement("C1")
def test_the_mapping_of_a_layout_is_remembered_and_the_receipt_is_kept(register: Register) -> None:
    register.take_in(BOTH)
    tables = [
        register.office.complaints.open_file(_write(register.folder, name, rows))
        for name, rows in BOTH.items()
    ]
    proposal, remembered = register.office.complaints.propose(tables)
    assert remembered
    assert isinstance(proposal.mapping, Mapping)
    kept = json.loads(register.office.complaints.register_imports()[0].receipt)
    assert (kept["rows_read"], kept["exact_repeats"]) == (9, 1)


@pytest.mark.requirement("C6")
def test_the_time_line_of_an_imported_complaint_begins_with_its_import(register: Register) -> None:
    register.take_in(BOTH)
    line = register.office.complaints.time_line(register.complaints()["F-1"].id)
    assert [(entry.act, entry.seq) for entry in line] == [("register.imported", 0)]
    assert [d.after for d in line[0].details] == ["cases.csv, allegations.csv", "F-1"]
