"""From a sustained finding to a violation, a decided and verified action, and the look ninety days after."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gen63_desktop import startup
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.conftest import show
from tests.journeys.hands import Hands, until
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.violation_steps import BADGE, PERSON_NAMED, ceo, supervisor, sustained

pytestmark = pytest.mark.journey

NUMBER = "V-2026-0001"


def _offered(hands: Hands, command: str) -> None:
    """Wait until a command stands there as a button."""
    until(lambda: hands.offers(command), lambda: f"{command!r} in:\n{hands.words()}")


def _register(hands: Hands, complaint: str) -> None:
    """Go to the sustained allegation and register the violation from it."""
    hands.press("Ctrl+2")
    hands.click_row(hands.list, complaint)
    hands.reads(complaint)
    hands.show_tab("Allegations")
    hands.reads("Sustained")
    _offered(hands, "Register the violation…")
    hands.press("Ctrl+Shift+R")
    form = hands.dialog("Register a violation")
    hands.reads("GEN 63 §1.0", form)  # the clause of the allegation is ticked already
    assert PERSON_NAMED not in hands.words(form)
    hands.send(
        "Register a violation",
        {
            "What is the violation?": "A rider was refused boarding because of race",
            "Who decides on corrective action?": "Morgan Hale",
        },
        "Register",
    )
    _offered(hands, "Reported to the CEO…")
    hands.reads(NUMBER)


def _recommend_and_decide(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.send(
        f"Recommend an action on {NUMBER}",
        {
            "Level": "Supervisor level",
            "What is to be done?": "Coach the unit on boarding every rider",
            "Owner": "Sam Okafor",
        },
        "Recommend",
    )
    hands.show_tab("Actions")
    _offered(hands, "Decide on the action…")
    hands.press("Ctrl+Shift+G")
    hands.send(
        "Record the decision on the action",
        {
            "Decision": "Accepted: it is to be done",
            "Who decided": "Morgan Hale",
            "The document it stands in": "Memo of Nov 20, 2026",
        },
        "Record the decision",
    )
    _offered(hands, "Report the action done…")
    hands.reads("Action under way")


def _done_and_verified(hands: Hands) -> None:
    hands.press("Ctrl+Shift+D")
    form = hands.dialog("Report the action done")
    hands.reads("You record it for its owner, Sam Okafor.", form)
    hands.send(
        "Report the action done", {"What was done?": "All of Division 4 were coached"}, "Report it done"
    )
    _offered(hands, "Verify the action…")
    hands.press("Ctrl+Shift+Y")
    form = hands.dialog("Verify the action")
    hands.reads("All of Division 4 were coached", form)
    hands.send(
        "Verify the action",
        {
            "What did you find?": "It is done as reported",
            "What did you look at, and what did you see?": "The attendance sheets",
        },
        "Save",
    )
    hands.reads("Closed")


def _ninety_days_later(shell: Shell, hands: Hands, office: Office, clock: MovableClock) -> None:
    """The office is closed, and opened again when the look is due."""
    hands.menu("File", "Close the office")
    until(lambda: shell.main is None, "the office closed")
    clock.on(TODAY + timedelta(days=90))
    assert office.folder is not None
    show(shell, startup.open_office(office.folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR), hands)
    hands.press("Ctrl+7")
    hands.click("Ninety-day looks due  1")
    hands.show_tab("Actions")


@pytest.mark.requirement("R6", "C8", "R4", "C16", "U1")
def test_a_sustained_finding_becomes_a_violation_whose_action_is_verified_and_looked_at_again(
    shell: Shell, office: Office, hands: Hands, clock: MovableClock
) -> None:
    complaint, _ = sustained(office)
    ceo(office)
    supervisor(office)
    show(shell, office, hands)

    hands.press("Ctrl+1")
    hands.reads(f"{complaint.number}, allegation 1")  # it waits in My work
    _register(hands, complaint.number)
    _recommend_and_decide(hands)
    _done_and_verified(hands)

    _ninety_days_later(shell, hands, office, clock)
    _offered(hands, "Ninety-day look…")
    hands.press("Ctrl+Shift+N")
    form = hands.dialog("Ninety-day look at the action")
    hands.reads("Nothing that you may see.", form)
    hands.send(
        "Ninety-day look at the action",
        {
            "Has it recurred?": "No recurrence",
            "What did you look at, and what did you see?": "All complaints on line 720 since",
        },
        "Save the look",
    )
    until(lambda: hands.buttons("Ninety-day looks due  0"), "the look is done")
    hands.click("All  1")
    hands.show_tab("Time line")
    for said in (
        "Looked at again: no recurrence",
        "Verified on Nov 20, 2026 by Dana Whitfield",
        "Accepted on Nov 20, 2026 by Morgan Hale",
        "Document: Memo of Nov 20, 2026",
        "Violation registered by Dana Whitfield",
    ):
        hands.reads(said)
    words = hands.words()
    assert PERSON_NAMED not in words
    assert BADGE not in words

    hands.show_tab("Summary")
    hands.press("Ctrl+Shift+O")
    hands.reads("He looked at me and closed the door.")  # back in the complaint
    hands.show_tab("Allegations")
    _offered(hands, "Open the violation")
    assert not hands.buttons("Register the violation…")
    hands.check_history()
