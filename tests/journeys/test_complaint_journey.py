"""A complaint from the telephone call to its closing, and what the list and the time line tell of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget

from gen63_desktop import startup
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.conftest import show
from tests.journeys.hands import Hands
from tests.journeys.telephone_call import CALL
from tests.offices import PASSPHRASE, PERSON, MovableClock

pytestmark = pytest.mark.journey

ROOT = Path(__file__).resolve().parents[2]


INVESTIGATOR = "Jordan Marsh"
SECOND_CALL = {
    "What happened?": "A guard asked only the people who spoke Spanish for their tickets.",
    "Summary": "Tickets checked by language",
    "Conduct": "Checked the tickets of some riders only",
    "Alleged bases": "Language spoken",
}


def _record(hands: Hands, answers: dict[str, str]) -> None:
    """Take a complaint in, by the keyboard alone."""
    hands.press("Ctrl+2", "Ctrl+N")
    hands.send("New complaint", answers, "Record the complaint")
    hands.reads(answers["Summary"])


def _add_investigator(hands: Hands) -> None:
    hands.menu("File", "People…")
    people = hands.dialog("People of the office")
    hands.click("Add person…")
    hands.send("Add a person", {"Name": INVESTIGATOR, "Roles": "Investigator"}, "Save")
    hands.reads(INVESTIGATOR, people)
    hands.press("Escape")
    hands.gone(people)


@pytest.mark.requirement("C1", "C17", "S4")
def test_a_call_that_a_crash_interrupted_is_there_again_and_is_recorded(
    shell: Shell, hands: Hands, office_folder: Path
) -> None:
    program = Path(__file__).with_name("interrupted_call.py")
    with subprocess.Popen(
        [sys.executable, str(program), str(office_folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as call:
        assert call.stdout is not None
        said = call.stdout.readline()
        call.kill()
    assert said == "kept\n"

    show(shell, startup.open_office(office_folder, PERSON, PASSPHRASE, clock=MovableClock()), hands)
    hands.reads("Unfinished form: intake")
    hands.press("Ctrl+2", "Ctrl+N")
    form = hands.dialog("New complaint")
    hands.reads("was not finished and is here again", form)
    for words in CALL.values():
        assert words in hands.words(form), "nothing typed is lost"
    hands.tab_to("Record the complaint")
    hands.press("Return")
    hands.gone(form)

    hands.reads(CALL["Summary"])
    hands.press("Ctrl+N")
    again = hands.dialog("New complaint")
    assert CALL["Name"] not in hands.words(again), "the draft is used up"
    hands.press("Escape")
    hands.gone(again)
    hands.check_history()


@pytest.mark.requirement("C1", "C2", "C5", "C7")
def test_a_complaint_is_taken_in_investigated_approved_by_another_and_closed(
    at_work: Office, hands: Hands
) -> None:
    _add_investigator(hands)
    _record(hands, CALL)
    hands.reads("Feb 18, in 90 days")  # 90 days from the day it was received, which is today

    hands.press("Ctrl+Shift+A")
    hands.send(
        "Add an allegation",
        {
            "What was done, or left undone?": "Spoke to her companion and not to her",
            "Alleged bases": "Disability|Sex",
        },
        "Save",
    )
    hands.press("Ctrl+Shift+P")
    hands.send(
        "Assign and plan",
        {
            "Next step": "Ask for the recording of the vehicle",
            "By": "+5 days",
            "Investigator": INVESTIGATOR,
            "Status": "Under investigation",
        },
        "Save",
    )
    hands.reads("Under investigation")
    hands.show_tab("Allegations 2")
    for line, finding in (("1. ", "Sustained"), ("2. ", "Not sustained")):
        _choose_allegation(hands, line)
        hands.press("Ctrl+Shift+G")
        hands.send(
            "Propose a finding",
            {"Finding": finding, "What it rests on": "The recording and two witnesses."},
            "Propose",
        )
        hands.reads(f"{finding} (finding proposed)")
        hands.menu("Complaints", "Approve the finding…")
        asked = hands.dialog("Approve the finding")
        hands.reads(INVESTIGATOR, asked)
        hands.press("Return")
        hands.gone(asked)
        hands.reads(f"by {PERSON} on Nov 20, 2026")
    hands.menu("Complaints", "Close the complaint…")
    hands.send("Close complaint", {}, "Close the complaint")
    hands.show_tab("Time line")
    for told in (
        "Complaint closed",
        "Finding approved",
        "Finding proposed",
        f"Investigator: {INVESTIGATOR}",
        "Next step: Ask for the recording of the vehicle",
        "Spoke to her companion and not to her",
        "Status: Received → Under investigation",
        "Complaint received",
        CALL["What happened?"],
        PERSON,
    ):
        hands.reads(told)
    hands.check_history()


@pytest.mark.requirement("C7")
def test_who_proposed_a_finding_cannot_approve_it(at_work: Office, hands: Hands) -> None:
    _record(hands, SECOND_CALL)
    hands.press("Ctrl+Shift+G")
    hands.send(
        "Propose a finding", {"Finding": "Unfounded", "What it rests on": "The log of checks."}, "Propose"
    )
    hands.show_tab("Allegations")
    hands.reads("Unfounded (finding proposed)")

    assert not hands.offers("Approve the finding…")
    assert "someone else approves the finding" in hands.why_not("Approve the finding…")
    hands.rest()
    assert QApplication.activeModalWidget() is None, "there is nothing to approve with"
    hands.reads("Unfounded (finding proposed)")
    hands.check_history()


@pytest.mark.requirement("C5", "U1")
def test_the_list_finds_complaints_by_view_filter_and_words_and_says_how_many(
    at_work: Office, hands: Hands
) -> None:
    _record(hands, CALL)
    _record(hands, SECOND_CALL)
    hands.press("Ctrl+Shift+L")
    hands.reads("2 complaints")
    assert {row[1] for row in hands.rows()} == {CALL["Summary"], SECOND_CALL["Summary"]}

    hands.press("Ctrl+Shift+S")
    hands.choose_in_menu(hands.popup(), "Alleged basis", "Disability")
    hands.reads("1 complaint of 2")
    assert [row[1] for row in hands.rows()] == [CALL["Summary"]]
    hands.click("Remove filter Alleged basis: Disability")
    hands.reads("2 complaints")

    hands.press("Ctrl+F")
    hands.type("tickets")
    hands.reads("1 complaint of 2")
    assert [row[1] for row in hands.rows()] == [SECOND_CALL["Summary"]]
    hands.press("Ctrl+Shift+L")
    hands.reads("2 complaints")
    hands.check_history()


def _choose_allegation(hands: Hands, start: str) -> None:
    entries = hands.tab_to("Allegations and findings")
    assert isinstance(entries, QListWidget)
    hands.go_down_to(entries, start)
