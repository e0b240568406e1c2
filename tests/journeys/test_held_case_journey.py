"""A hold that stops a destruction: two agreed on the list, and one of its cases is held before it is carried out."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.conftest import show
from tests.journeys.hands import Hands
from tests.journeys.turns import command, joins, next_is, open_case
from tests.offices import PERSON, TODAY, MovableClock
from tests.services.destruction_steps import closed_case

pytestmark = pytest.mark.journey

FIRST, SECOND = "Ivy Reyes", "Sam Okafor"


def _batches(hands: Hands) -> None:
    hands.press("Ctrl+9")
    hands.rest()
    hands.press("Ctrl+Shift+D")
    hands.dialog("Destruction")


def _approved(hands: Hands) -> None:
    _batches(hands)
    hands.click("Approve…")
    hands.send("Approve batch", {"Remark": "Seen"}, "Approve the destruction")
    hands.reads("Approved by")
    hands.press("Escape")


@pytest.mark.requirement("S5", "C12")
def test_a_case_that_is_held_after_two_agreed_stays_and_the_other_leaves_number_and_certificate(
    shell: Shell, office: Office, hands: Hands, clock: MovableClock
) -> None:
    assert isinstance(office.folder, Path)
    folder = office.folder
    rule = next(one.rule for one in office.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    office.retention.confirm_rule(rule, "County Counsel", TODAY, "Opinion 12")
    gone, kept = closed_case(office, clock), closed_case(office, clock)
    listed = "|".join(
        f"{one.row.kept.number} · kept until {words.day(one.row.until)}" for one in office.retention.ready()
    )
    for name in (FIRST, SECOND):
        joins(office, name, Role.OFFICER)
    show(shell, office, hands)

    _batches(hands)
    hands.reads("No destruction was proposed.")
    hands.click("Propose…")
    hands.send("Propose a destruction", {"Cases": listed, "Reason": "Their period is over"}, "Propose it")
    hands.reads("2 approvals are missing.")
    assert not hands.buttons("Approve…"), "nobody approves their own"
    hands.press("Escape")
    for name in (FIRST, SECOND):
        next_is(name, shell, hands, folder, clock)
        _approved(hands)

    office = next_is(PERSON, shell, hands, folder, clock)
    open_case(hands, kept.number)
    command(hands, "Hold the case…")
    hands.send(
        f"Hold {kept.number}", {"Matter": "Claim 7", "Reason": "Counsel asked for it"}, "Hold the case"
    )
    _batches(hands)
    hands.click("Carry out…")
    batch = office.retention.batches()[0].batch
    hands.send("Carry out batch", {"Number of the batch": batch.number}, "Destroy the records")
    hands.reads("1 destroyed, certificate D-2026-1")
    hands.reads(f"Left out: {kept.number}: held")
    hands.press("Escape")

    open_case(hands, kept.number)
    hands.press("Ctrl+F", "Ctrl+A")
    hands.type(gone.number)
    hands.reads(f"{gone.number} was destroyed on Nov 20, 2026")
    assert office.complaints.get(kept.id).number == kept.number
    hands.check_history()
