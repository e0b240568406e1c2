"""Complaints that belong elsewhere or together: referred and answered, merged and unmerged, held and released."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party
from gen63_desktop.domain.intake.records import CaseLink
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.store.records import mappers
from tests.journeys.hands import Hands, until
from tests.journeys.telephone_call import CALL
from tests.journeys.turns import command, open_case
from tests.offices import TODAY

pytestmark = pytest.mark.journey

WEB_FORM = b"""From: webform@transit.example.org
To: civilrights@transit.example.org
Date: Thu, 19 Nov 2026 08:15:00 -0800
Subject: Civil rights complaint (anonymous)
Content-Type: text/plain; charset=utf-8

Two deputies at the Fernhill station checked only the tickets of Black riders.
I do not want to give my name.
"""


@pytest.mark.requirement("C1", "C11")
def test_an_anonymous_complaint_from_the_web_form_is_referred_with_its_reference_and_its_answer_is_kept(
    at_work: Office, hands: Hands, tmp_path: Path
) -> None:
    file = tmp_path / "form-4411.eml"
    file.write_bytes(WEB_FORM)
    hands.press("Ctrl+2")
    command(hands, "New complaint from an e-mail or a letter…")
    hands.choose_file(file)
    form = hands.dialog("New complaint")
    hands.reads("checked only the tickets of Black riders", form)
    hands.send(
        "New complaint",
        {
            "How did it come?": "Web form",
            "Who is complaining?": "Someone who wishes to stay anonymous",
            "Alleged bases": "Race",
            "Summary": "Tickets of Black riders",
        },
        "Record the complaint",
    )
    hands.reads("Tickets of Black riders")
    command(hands, "Related complaints and referrals", "Refer the complaint…")
    hands.send(
        "Refer C-2026-0001",
        {
            "Under which procedure, or to whom?": "Law enforcement agency that employs the respondent",
            "Name of the body": "County Sheriff, internal affairs",
            "Their reference": "IA-2026-118",
            "Why?": "The deputies are theirs.",
        },
        "Record the referral",
    )
    hands.show_tab("Related 1")
    hands.reads("IA-2026-118")
    command(hands, "Related complaints and referrals", "Record the answer to the referral…")
    hands.send(
        "Answer to the referral",
        {"Came back on": "today", "What came back?": "Taken in by internal affairs."},
        "Record the answer",
    )
    hands.reads("Taken in by internal affairs.")
    hands.show_tab("Time line")
    hands.reads("IA-2026-118")
    hands.check_history()


def _records(office: Office) -> dict[tuple[str, int], dict[str, Any]]:
    """Every record of the office, by kind and number, without how often it was changed."""
    with office.session.ask() as reader:
        return {
            (mapper.record_type.__name__, record.id): {
                field.name: getattr(record, field.name) for field in fields(record) if field.name != "version"
            }
            for mapper in mappers()
            for record in reader.find(mapper.record_type)
        }


@pytest.mark.requirement("C12")
def test_a_likely_duplicate_is_seen_while_it_is_typed_merged_and_unmerged_without_a_trace_in_any_record(
    at_work: Office, hands: Hands
) -> None:
    office = at_work
    party = PartyEntry(Party(0, name=CALL["Name"], phone=CALL["Telephone"]))
    alleged = AllegationEntry(Allegation(0, conduct="Refused to let out the ramp", bases=(Basis.DISABILITY,)))
    first = office.complaints.receive(
        NewComplaint(
            Complaint(
                "", TODAY, CALL["What happened?"], summary="Ramp refused",
                incident=TODAY - timedelta(days=2), line="Line 20",
            ),
            (party,),
            (alleged,),
        )
    )  # fmt: skip
    hands.press("Ctrl+2", "Ctrl+N")
    form = hands.dialog("New complaint")
    hands.fill({key: CALL[key] for key in ("What happened?", "Name", "Telephone", "Line", "Summary")})
    hands.reads(f"{first.number}: The same text; A person of the same name", form)
    hands.tab_to("Record the complaint")
    hands.press("Space")
    hands.gone(form)
    hands.reads("C-2026-0002")
    office.complaints.add_note(2, "She called again.")
    before = _records(office)

    command(hands, "Related complaints and referrals", "Merge into another complaint…")
    hands.send(
        "Merge C-2026-0002",
        {
            "Number of the complaint that is kept": first.number,
            "Why are they the same?": "Same person, same ride",
        },
        "Merge",
    )
    hands.reads("Closed")
    assert office.complaints.get(2).closed == TODAY
    hands.show_tab("Related 1")
    command(hands, "Related complaints and referrals", "Undo the merge…")
    hands.send("Undo the merge", {"Why?": "They were two rides"}, "Undo the merge")
    hands.reads("Received")

    after = _records(office)
    assert set(after) - set(before) <= {key for key in after if key[0] == CaseLink.__name__}
    assert {key: value for key, value in after.items() if key in before} == before
    hands.check_history()


@pytest.mark.requirement("S5")
def test_a_hold_is_seen_on_the_case_in_its_retention_and_among_the_holds_until_it_is_lifted_with_a_reason(
    at_work: Office, hands: Hands
) -> None:
    office = at_work
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "The ramp stayed up.")))
    open_case(hands, case.number)
    command(hands, "Hold the case…")
    hands.send(
        f"Hold {case.number}",
        {"Matter": "Claim 26-118", "Reason": "The claim names the operator"},
        "Hold the case",
    )
    hands.reads("Hold H-2026-0001")
    open_case(hands, case.number)
    command(hands, "Close the complaint…")
    hands.send(
        "Close complaint",
        {"Reason": "Withdrawn", "Explanation": "She asked"},
        "Close the complaint",
    )
    hands.press("Ctrl+9")
    hands.click_row(hands.list, case.number)
    hands.reads("H-2026-0001")
    hands.press("Ctrl+Shift+H")
    holds = hands.dialog("Holds")
    hands.reads("Claim 26-118", holds)
    hands.click("Release…")
    hands.send("Release hold H-2026-0001", {"What ended the matter": "The claim was settled"}, "Release it")
    hands.reads("Released by", holds)
    hands.press("Escape")
    hands.gone(holds)
    open_case(hands, case.number)
    until(lambda: "Hold H-2026-0001" not in hands.words(), "the case without its hold")
    hands.check_history()
