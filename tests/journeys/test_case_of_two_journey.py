"""A telephone complaint to the look after ninety days: taken in and approved by one, investigated by another."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.violations.labels import clause_options
from tests.journeys.conftest import show
from tests.journeys.hands import Hands, until
from tests.journeys.telephone_call import CALL
from tests.journeys.test_violations_journey import (
    _done_and_verified,
    _ninety_days_later,
    _offered,
    _recommend_and_decide,
)  # fmt: skip
from tests.journeys.turns import command, joins, next_is, open_case
from tests.offices import PERSON, TODAY, MovableClock
from tests.services.violation_steps import ceo, supervisor

pytestmark = pytest.mark.journey

INVESTIGATOR = "Ines Vale"
NUMBER = "C-2026-0001"


def _taken_in(hands: Hands) -> None:
    """The call is typed, and the case is given to the investigator."""
    hands.press("Ctrl+2", "Ctrl+N")
    hands.send("New complaint", CALL, "Record the complaint")
    hands.reads(CALL["Summary"])
    hands.press("Ctrl+Shift+P")
    hands.send(
        "Assign and plan",
        {
            "Next step": "Ask for the recording of the vehicle",
            "Investigator": INVESTIGATOR,
            "Status": "Under investigation",
        },
        "Save",
    )
    hands.reads("Under investigation")


def _investigated(hands: Hands) -> None:
    """The plan, a task, an interview, the recording while it is still there, and evidence that changes hands."""
    command(hands, "Investigation", "Add an issue…")
    hands.send("Issue to be resolved", {"What is to be resolved?": "Was there time for the ramp?"}, "Save")
    hands.press("Ctrl+Shift+Y")
    hands.send(
        "Add a task", {"What is to be done?": "Read the log of line 20", "Who does it?": INVESTIGATOR}, "Save"
    )
    hands.reads("Read the log of line 20")
    command(hands, "Investigation", "Add an interview…")
    hands.send(
        "Interview",
        {
            "With whom?": "The operator of line 20",
            "What are they in the case?": "Respondent",
            "Did it take place?": "Held",
            "Day": "today",
            "Who asks?": INVESTIGATOR,
            "Summary": "He says that he was late.",
        },
        "Save",
    )
    hands.press("Ctrl+Shift+U")
    asked = hands.dialog("Ask for a recording")
    hands.fill(
        {
            "Recording": "Vehicle camera",
            "Which one?": "Bus 5512, camera 3",
            "To": "2:20 pm",
            "Who keeps it?": "Video unit",
            "How long is it kept?": "72",
        }
    )
    hands.reads("It would be overwritten from Nov 21", asked)
    hands.tab_to("Save")
    hands.press("Space")
    hands.gone(asked)
    hands.reads("Bus 5512, camera 3")
    hands.press("Ctrl+Shift+J")
    hands.send(
        "Evidence of",
        {
            "What is it?": "Log of line 20, November 18",
            "Kind": "Data or log",
            "Obtained from": "Control room",
            "How did it come here?": "In hand",
        },
        "Record it",
    )
    hands.reads("Log of line 20")
    command(hands, "Investigation", "It changes hands…")
    hands.send(
        "E-",
        {
            "Who has it from then on?": "Records unit",
            "What for?": "Keeping",
            "How did it go from one to the other?": "In hand",
        },
        "Write it down",
    )
    hands.reads("Records unit")


def _proposed_and_not_approved(hands: Hands) -> None:
    hands.show_tab("Allegations 1")
    hands.press("Ctrl+Shift+G")
    hands.send(
        "Propose a finding",
        {"Finding": "Sustained", "What it rests on": "The recording and the log."},
        "Propose",
    )
    hands.reads("Sustained (finding proposed)")
    assert not hands.buttons("Approve the finding…"), "nobody approves their own"


def _approved_and_told(hands: Hands) -> None:
    hands.show_tab("Allegations 1")
    _offered(hands, "Approve the finding…")
    hands.click("Approve the finding…")
    asked = hands.dialog("Approve the finding")
    hands.reads(INVESTIGATOR, asked)
    hands.press("Return")
    hands.gone(asked)
    hands.reads(f"by {PERSON} on Nov 20, 2026")


def _registered(hands: Hands) -> None:
    open_case(hands, NUMBER)
    hands.show_tab("Allegations 1")
    _offered(hands, "Register the violation…")
    hands.press("Ctrl+Shift+R")
    hands.send(
        "Register a violation",
        {
            "What is the violation?": "A rider was left without the ramp",
            "Which clauses of GEN 63 does it go against?": dict(clause_options())["GEN 63 §1.0"],
            "Who decides on corrective action?": "Morgan Hale",
        },
        "Register",
    )
    _offered(hands, "Reported to the CEO…")


@pytest.mark.requirement("C1", "C6", "C7", "C8", "C16", "S1")
def test_a_telephone_complaint_is_investigated_by_one_approved_by_another_and_looked_at_after_ninety_days(
    shell: Shell, office: Office, hands: Hands, clock: MovableClock
) -> None:
    assert isinstance(office.folder, Path)
    folder = office.folder
    ceo(office)
    supervisor(office)
    joins(office, INVESTIGATOR, Role.INVESTIGATOR)
    show(shell, office, hands)
    _taken_in(hands)

    next_is(INVESTIGATOR, shell, hands, folder, clock)
    open_case(hands, NUMBER)
    _investigated(hands)
    _proposed_and_not_approved(hands)

    office = next_is(PERSON, shell, hands, folder, clock)
    open_case(hands, NUMBER)
    _approved_and_told(hands)
    command(hands, "Close the complaint…")
    hands.send("Close complaint", {}, "Close the complaint")
    hands.reads("Closed")
    _registered(hands)
    _recommend_and_decide(hands)
    _done_and_verified(hands)
    _ninety_days_later(shell, hands, office, clock)
    _offered(hands, "Ninety-day look…")
    hands.press("Ctrl+Shift+N")
    hands.send(
        "Ninety-day look at the action",
        {
            "Has it recurred?": "No recurrence",
            "What did you look at, and what did you see?": "All complaints on line 20 since",
        },
        "Save the look",
    )
    until(lambda: hands.buttons("Ninety-day looks due  0"), "the look is done")
    assert clock.instant.date() == TODAY + timedelta(days=90)
    hands.check_history()
