"""Whole tasks by keys and by ear alone: no mouse, and nothing known of the window but what the bus tells."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.comment_files import TITLES
from tests.heard.conftest import STALE
from tests.heard.listener import Listener
from tests.heard.reader import Reader
from tests.journeys.telephone_call import CALL
from tests.offices import PERSON

pytestmark = [pytest.mark.heard, pytest.mark.qt_log_ignore(STALE), pytest.mark.requirement("U1")]

INVESTIGATOR = "Jordan Marsh"
SOURCE = "Customer Experience surveys"
TRUE = "I have read the answers above. After I sign, nothing in this audit can be changed."
COMMENTS = (
    ("CC-1", "07/04/2026 08:15", "web form", "204", "The bus came late again.", "Vermont"),
    ("CC-2", "07/25/2026 09:15", "app", "Blue", "He told us to speak English on his train.", "Vermont"),
)


@pytest.mark.requirement("C1", "C5", "C7")
def test_a_complaint_is_taken_in_investigated_and_closed_by_ear(at_work: Office, listener: Listener) -> None:
    listener.command("People")
    listener.window("People of the office")
    listener.tab_to("Add person…")
    listener.press("Space")
    listener.send("Add a person", {"Name": INVESTIGATOR, "Roles": "Investigator"}, "Save")
    listener.reads(INVESTIGATOR)
    listener.press("Escape")
    listener.gone("People of the office")

    listener.press("Ctrl+2", "Ctrl+N")
    listener.send("New complaint", CALL, "Record the complaint")
    listener.reads(CALL["Summary"])
    listener.press("Ctrl+Shift+P")
    listener.send(
        "Assign and plan",
        {
            "Next step": "Ask for the recording of the vehicle",
            "By": "+5 days",
            "Investigator": INVESTIGATOR,
            "Status": "Under investigation",
        },
        "Save",
    )
    listener.reads("Under investigation")
    listener.press("Ctrl+Shift+G")
    listener.send(
        "Propose a finding", {"Finding": "Not sustained", "What it rests on": "Two witnesses."}, "Propose"
    )
    listener.command("Approve the finding")
    asked = listener.window("Approve the finding")
    assert any(INVESTIGATOR in each.said for each in asked.all()), "it says who proposed"
    listener.press("Return")
    listener.gone("Approve the finding")
    listener.command("Close the complaint")
    listener.send("Close complaint", {}, "Close the complaint")

    listener.show_tab("Time line")
    for told in ("Complaint closed", "Finding approved", "Finding proposed", "Complaint received", PERSON):
        listener.reads(told)


@pytest.mark.requirement("M2", "M3", "M5")
def test_a_quarter_of_comments_is_imported_read_and_signed_off_by_ear(
    at_work: Office, listener: Listener, reader: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "q3.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([TITLES, *COMMENTS])
    listener.press("Ctrl+3")
    listener.reads("no comments to read yet")
    listener.press("Ctrl+I")
    listener.window("Import")
    listener.tab_to("File: Choose a file…")
    listener.press("Space")
    listener.file(path)
    listener.reads(path.name)
    listener.press("Alt+N")
    listener.reads("Step 2 of 3")
    listener.press("Alt+T")
    listener.reads("Nothing is stored yet")
    listener.press("Alt+I")
    listener.reads("The import is done")
    listener.press("Alt+C")

    listener.reads(COMMENTS[0][4])
    reader.forget()
    listener.press("1")
    listener.reads(COMMENTS[1][4])
    assert any("No concern" in said and COMMENTS[1][4] in said for said in reader.announced())
    listener.press("2")
    listener.send(
        "Possible bias",
        {"What the comment says the act rested on": "Language spoken"},
        "Decide possible bias",
    )
    listener.reads("Every comment of 2026 Q3 is decided")
    listener.command("Sign off the quarter")
    listener.send(
        "Sign off the comment review of 2026 Q3",
        {"I have read this statement and it is true.": "yes"},
        "Sign off",
    )
    listener.reads("was signed off by Dana Whitfield")


@pytest.mark.requirement("A1", "A5")
def test_a_data_source_is_audited_and_the_audit_signed_by_ear(at_work: Office, listener: Listener) -> None:
    listener.press("Ctrl+4")
    listener.tab_to("Search in Data sources")
    listener.type(SOURCE)
    listener.reads("1 data source of")
    listener.tab_to("Data sources")
    listener.reads("Nobody has stated yet whether this source uses demographic data.")
    listener.press("Ctrl+U")
    listener.send(
        f"Use of demographic data: {SOURCE}",
        {
            "Does the source use demographic data?": "Yes",
            "Since": "11/1/2026",
            "Demographic fields, one on each line": "Age group",
            "How this is known": "The questionnaire asks for it.",
        },
        "State it",
    )
    listener.reads("Used since Nov 1, 2026")
    listener.press("Ctrl+Return")
    listener.window(f"90-day audit: {SOURCE}")
    for n, answer in enumerate(("Yes", "Yes", "No", "Yes"), 1):
        listener.fill(
            {
                f"Answer to question {n}": answer,
                f"Check performed on (question {n})": "11/19/2026",
                f"What was looked at and found (question {n})": "Extract and dictionary were compared.",
            }
        )
        if n == 1:
            listener.fill({"Field 1: why it is held": "Reports on the ridership by age"})
    listener.tab_to("Save and sign…")
    listener.press("Space")
    listener.send(f"Sign the audit: {SOURCE}", {TRUE: "yes"}, "Sign")
    listener.reads("Feb 17, 2027")
    listener.reads(f"signed Nov 20, 2026 by {PERSON}")


@pytest.mark.requirement("R1", "R3")
def test_the_quarterly_report_is_prepared_issued_and_saved_by_ear(
    at_work: Office, listener: Listener, tmp_path: Path
) -> None:
    listener.press("Ctrl+6")
    listener.answer("Quarter", "2026 Q3")
    listener.press("Ctrl+Shift+I")
    asked = listener.window("Issue the report on 2026 Q3?")
    assert any("QR-2026Q3-01" in each.said for each in asked.all())
    listener.tab_to("Issue the report")
    listener.press("Space")
    listener.reads("QR-2026Q3-01 has been issued.")
    path = tmp_path / "report.pdf"
    listener.press("Ctrl+S")
    listener.file(path)
    listener.reads("Saved as report.pdf")
    assert check(path.read_bytes()) == ()
