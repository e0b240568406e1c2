"""A file that leaves the office is one that the history tells of: its entry first, then its name (S2, R3)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.case_paper import FilePart
from gen63_desktop.domain.errors import NotPlaced
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office
from tests.services.letter_steps import receive, send, write
from tests.services.list_papers import complaints

Leave = Callable[[Path], object]


def _time_line(office: Office) -> Leave:
    complaint = receive(office)
    return lambda path: office.complaints.print_time_line(complaint.id, "All", [("Received", ())], path)


def _case_file(office: Office) -> Leave:
    complaint = receive(office)
    parts = (FilePart.FACTS, FilePart.HISTORY)
    return lambda path: office.case_files.print(complaint.id, parts, lambda one: (one.words, ()), path)


def _due_dates(office: Office) -> Leave:
    complaint = receive(office)
    return lambda path: office.due_dates.write_of_case(complaint.id, path)


def _letter(office: Office) -> Leave:
    letter = send(office, write(office, receive(office)))
    return lambda path: office.letters.save_copy(letter.id, path)


def _letter_as_mail(office: Office) -> Leave:
    letter = send(office, write(office, receive(office)))
    return lambda path: office.letters.save_mail(letter.id, path)


def _report(office: Office) -> Leave:
    issued = office.findings.issue(Quarter(2026, 3))
    return lambda path: office.findings.save_copy(issued.id, path)


def _report_as_mail(office: Office) -> Leave:
    issued = office.findings.issue(Quarter(2026, 3))
    return lambda path: office.findings.message(issued.id, path, "", "Report", "Attached.")


def _draft(office: Office) -> Leave:
    drawn = office.findings.draft(Quarter(2026, 3))
    return lambda path: office.findings.save_drawn(drawn, path)


def _tables(office: Office) -> Leave:
    drawn = office.findings.draft(Quarter(2026, 3))
    return lambda path: office.findings.save_tables(drawn, path)


def _one_table(office: Office) -> Leave:
    drawn = office.findings.draft(Quarter(2026, 3))
    title = office.findings.tables(drawn)[0].title
    return lambda path: office.findings.save_table(drawn, title, path)


def _list(office: Office) -> Leave:
    receive(office)
    return lambda path: office.complaints.export_list(path, ListRequest(Sort("received")))


def _list_on_paper(office: Office) -> Leave:
    receive(office)
    drawn = complaints(office)
    return lambda path: office.list_papers.save(drawn, path)


def _proof(office: Office) -> Leave:
    complaint = receive(office)
    return lambda path: office.history.leaving.proof(path, "complaints", complaint.id)


WAYS = {
    "line.pdf": _time_line,
    "case.pdf": _case_file,
    "due.ics": _due_dates,
    "letter.pdf": _letter,
    "letter.eml": _letter_as_mail,
    "report.pdf": _report,
    "report.eml": _report_as_mail,
    "draft.pdf": _draft,
    "tables.xlsx": _tables,
    "table.csv": _one_table,
    "list.json": _list,
    "list.pdf": _list_on_paper,
    "proof.json": _proof,
}


@pytest.mark.requirement("S2", "R3")
@pytest.mark.parametrize("name", WAYS)
def test_a_file_takes_its_name_only_after_its_entry_and_is_never_lost_nor_left_without_one(
    office: Office, tmp_path: Path, name: str
) -> None:
    leave = WAYS[name](office)
    folder = tmp_path / "out"
    folder.mkdir()
    _cannot_take_its_name(office, leave, folder / name)
    for each in folder.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    _cannot_be_told(office, leave, folder / name)


def _cannot_take_its_name(office: Office, leave: Leave, wanted: Path) -> None:
    """After the entry was committed: the bytes lie whole beside it, and it is said where."""
    folder = wanted.parent
    whole = folder / f"whole-{wanted.name}"
    leave(whole)
    with office.session.ask() as reader:
        before = reader.head().seq

    def taken(connection: Connection) -> None:
        cursor = connection.connection.cursor()
        if cursor.execute("SELECT max(seq) FROM history_entries").fetchone()[0] > before:
            wanted.mkdir()  # somebody makes a folder of that name when the entry is being committed

    engine = office.session.store.engine
    event.listen(engine, "commit", taken)
    try:
        with pytest.raises(NotPlaced, match="history holds that") as told:
            leave(wanted)
    finally:
        event.remove(engine, "commit", taken)
    with office.session.ask() as reader:
        assert reader.head().seq > before
    beside = folder / f"{wanted.stem} (2){wanted.suffix}"
    assert told.value.lies == beside
    assert beside.name in str(told.value)
    assert beside.read_bytes()
    if wanted.name in {"letter.pdf", "report.pdf"}:
        assert beside.read_bytes() == whole.read_bytes(), "the frozen bytes"
    assert not list(folder.glob(".*")), "no part of a file is left"


def _cannot_be_told(office: Office, leave: Leave, path: Path) -> None:
    """No new file, no part of one; what stood there before still stands."""
    path.write_bytes(b"what stood there before")
    with office.session.store.unsigned() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_more BEFORE INSERT ON history_entries"
            " BEGIN SELECT RAISE(ABORT, 'the history is full'); END"
        )
    with pytest.raises(Exception, match="the history is full"):
        leave(path)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == b"what stood there before"
