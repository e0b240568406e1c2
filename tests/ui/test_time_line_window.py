"""The time line of a complaint in the window: narrowed by kind, person and days, and put on paper as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.time_line import Kind, Narrowing
from gen63_desktop.domain.errors import Refused
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.pictures import text
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.time_line_forms import NarrowingForm
from tests.offices import TODAY, MovableClock
from tests.services.investigation_steps import obtain, receive, request

from .complaints_window import form_of, open_page, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.mark.requirement("C6", "U1")
def test_the_time_line_is_narrowed_and_printed_as_it_is_shown(
    page: ComplaintsPage, office: Office, settle: Settle, clock: MovableClock, tmp_path: Path
) -> None:
    complaint = receive(office)
    request(office, complaint)
    clock.pass_time(days=3)
    obtain(office, complaint, description="Log <b>of</b> the yellowhammer " + "word " * 120 + "kestrel")
    office.complaints.add_note(complaint.id, "Called the depot.")
    shown(page, settle, complaint)
    made, line = page.case_commands.time_line, page.view.time_line
    assert "Note added" in line.text.toPlainText()
    assert not made.whole.isVisible()
    made.narrow.trigger()
    form = form_of(NarrowingForm)
    form.fields["first"].set_value(TODAY + timedelta(days=3))
    form.fields["last"].set_value(TODAY)
    form.submit()
    assert form.fields["last"].error
    form.fields["last"].set_value(None)
    form.fields["kinds"].set_value((Kind.EVIDENCE, Kind.RECORDING))
    form.submit()
    settle()
    said = line.text.toPlainText()
    assert "yellowhammer" in said
    assert "kestrel" not in said  # long texts are cut on the screen, where the record is a step away
    assert "confidential" not in said  # the key of a file is no words that somebody keeps from the reader
    assert "Recording asked for" not in said  # three days earlier
    assert "Note added" not in said
    assert line.shown_words().startswith("1 of 4 entries: Evidence")
    made.write_to(tmp_path / "line.pdf")
    settle()
    pdf = (tmp_path / "line.pdf").read_bytes()
    assert check(pdf) == ()
    printed = " ".join("".join(text(pdf)).split())
    assert "Log <b>of</b> the yellowhammer" in printed
    assert "kestrel" in printed
    assert "Called the depot" not in printed
    assert "1 of 4 entries" in printed
    assert "Time line printed" in [one.words for one in office.complaints.time_line(complaint.id)]
    made.whole.trigger()
    settle()
    assert "Note added" in line.text.toPlainText()


@pytest.mark.requirement("C6")
def test_another_complaint_is_shown_with_its_whole_time_line(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    first, second = receive(office), receive(office)
    shown(page, settle, first)
    page.view.time_line.narrow(Narrowing((Kind.LETTER,)))
    assert page.view.time_line.text.toPlainText() == ""
    shown(page, settle, second)
    assert "Complaint received" in page.view.time_line.text.toPlainText()


@pytest.mark.requirement("C6")
def test_a_time_line_that_is_not_read_yet_is_never_printed_as_an_empty_one(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    first, second = receive(office), receive(office)
    shown(page, settle, first)
    made, path = page.case_commands.time_line, tmp_path / "line.pdf"
    assert made.print.isEnabled()
    page.show_read(office.complaints.case(second.id))
    page.follow()  # the time line is asked for now; no answer is taken before the next event
    assert page.view.time_line.entries == ()
    assert not made.print.isEnabled()
    assert not made.narrow.isEnabled()
    made.write_to(path)
    settle()
    assert not path.exists()
    assert made.print.isEnabled()
    made.write_to(path)
    settle()
    assert "Complaint received" in " ".join("".join(text(path.read_bytes())).split())


@pytest.mark.requirement("C6")
def test_what_cannot_be_written_leaves_nothing_behind_and_no_entry(office: Office, tmp_path: Path) -> None:
    complaint = receive(office)
    with pytest.raises(Refused):
        office.complaints.print_time_line(complaint.id, "All", (), tmp_path / "no" / "line.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert "Time line printed" not in [one.words for one in office.complaints.time_line(complaint.id)]
