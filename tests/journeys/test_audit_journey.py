"""A data source starts to use demographic data and is audited; who may sign, and what nobody can change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QWidget

from gen63_desktop import startup
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.ui.shell.application import Shell
from tests.journeys.conftest import show
from tests.journeys.hands import Hands, until
from tests.offices import PASSPHRASE, PERSON, MovableClock

pytestmark = pytest.mark.journey

AMRIT = "Amrit Kaur"
OWN = "orbit walnut kettle friday"
SOURCE = "Customer Experience surveys"
NOTE = "The data dictionary and the extract of October were compared."


def _shown(hands: Hands) -> str:
    """The source whose record stands beside the list."""
    record = hands.front.page._record  # type: ignore[attr-defined]
    return "" if record is None else str(record.row.source.name)


def _state_use(hands: Hands) -> None:
    """The source uses demographic data since November 1."""
    hands.press("Ctrl+4")
    hands.click_row(hands.list, SOURCE)
    until(lambda: _shown(hands) == SOURCE, "the record of the source that was clicked")
    hands.reads("Nobody has stated yet whether this source uses demographic data.")
    until(lambda: hands.buttons("State use of demographic data…"), "the source's record")
    hands.press("Ctrl+U")
    hands.send(
        f"Use of demographic data: {SOURCE}",
        {
            "Does the source use demographic data?": "Yes",
            "Since": "11/1/2026",
            "Demographic fields, one on each line": "Age group",
            "How this is known": "The questionnaire asks for it.",
        },
        "State it",
    )
    hands.reads("Used since Nov 1, 2026")
    hands.reads("Jan 30, 2027")  # 90 days after November 1, a Saturday: no day is moved


def _answer(hands: Hands, evidence: Path | None = None) -> None:
    """Start the audit and answer its questions."""
    until(lambda: hands.buttons("Start audit…"), "the source's record")
    hands.press("Ctrl+Return")
    form = hands.dialog(f"90-day audit: {SOURCE}")
    for n, answer in enumerate(("Yes", "Yes", "No", "Yes"), 1):
        hands.fill(
            {
                f"Answer to question {n}": answer,
                f"Check performed on (question {n})": "11/19/2026",
                f"What was looked at and found (question {n})": NOTE,
            }
        )
        if n == 1:
            if evidence is not None:
                hands.tab_to("Attach a file to question 1")
                hands.press("Space")
                hands.choose_file(evidence)
                hands.reads(evidence.name, form)
            hands.reads("Age group", form)  # it is known from the statement; only the reason is asked
            hands.fill({"Field 1: why it is held": "Reports on the ridership by age"})
    hands.tab_to("Save and sign…")
    hands.press("Space")


@pytest.mark.requirement("A1", "A2", "A5", "A6", "D1")
def test_an_audit_is_signed_the_next_is_due_90_days_later_and_only_an_addendum_corrects_it(
    at_work: Office, hands: Hands, tmp_path: Path
) -> None:
    evidence = tmp_path / "extract.csv"
    evidence.write_text("age_group,answers\n18-24,311\n", encoding="utf-8")
    _state_use(hands)
    _answer(hands, evidence)
    hands.send(
        f"Sign the audit: {SOURCE}",
        {"I have read the answers above. After I sign, nothing in this audit can be changed.": "yes"},
        "Sign",
    )
    hands.reads("Feb 17, 2027")  # 90 days after November 19, when the last check was performed
    hands.reads(f"signed Nov 20, 2026 by {PERSON}")

    audits = hands.tab_to("Audits")
    assert isinstance(audits, QListWidget)
    hands.press("Return")
    signed = hands.dialog(f"90-day audit: {SOURCE}")
    for text in (NOTE, evidence.name, "Reports on the ridership by age"):
        hands.reads(text, signed)
    before = hands.words(signed)
    for control in ("Attach a file…", "Take off", "Save", "Save and close", "Save and sign…"):
        assert not hands.buttons(control), "a signed audit takes nothing in"
    hands.tab_to("The audit")
    hands.type("Nothing can be typed here")
    assert hands.words(signed) == before
    hands.click("Add an addendum…")
    hands.send(
        "Addendum to the audit", {"What is to be corrected": "The extract was that of September."}, "Add it"
    )
    hands.reads("The extract was that of September.", signed)
    assert NOTE in hands.words(signed), "what was signed stands beside it"
    hands.press("Escape")
    hands.gone(signed)
    hands.check_history()


@pytest.mark.requirement("A3", "S1")
def test_only_the_chief_or_a_designee_of_the_day_signs_and_never_what_they_did_themselves(
    at_work: Office, shell: Shell, hands: Hands, clock: MovableClock
) -> None:
    _state_use(hands)
    alone, given = shell.main, _let_in(at_work)
    until(lambda: shell.main not in (None, alone), "the window of a chief who is not alone any more")
    _name_designee(hands)

    officer = _sit_down(shell, hands, at_work, clock, AMRIT, given)
    hands.press("Ctrl+4")
    hands.click_row(hands.list, SOURCE)
    until(lambda: _shown(hands) == SOURCE, "the record of the source that was clicked")
    _answer(hands)
    hands.reads("Only the Chief Civil Rights Officer, or a designee named in writing")
    hands.press("Escape")

    clock.on(date(2026, 12, 2))
    chief = _sit_down(shell, hands, officer, clock, PERSON, PASSPHRASE)
    form = _continue(hands)
    for n in range(1, 5):
        hands.fill({f"Check performed on (question {n})": "12/2/2026"})
    _save_and_sign(hands)
    hands.reads("You answered questions of this audit, so you do not sign it.", form)
    hands.press("Escape")

    _sit_down(shell, hands, chief, clock, AMRIT, OWN)
    _continue(hands)
    _save_and_sign(hands)
    sign = hands.dialog(f"Sign the audit: {SOURCE}")
    hands.reads("You sign as designee", sign)
    hands.send(
        f"Sign the audit: {SOURCE}",
        {"I have read the answers above. After I sign, nothing in this audit can be changed.": "yes"},
        "Sign",
    )
    hands.reads("Mar 2, 2027")
    hands.reads(f"signed Dec 2, 2026 by {AMRIT}")


def _let_in(office: Office) -> str:
    """An officer gets a sign-in; returns the first passphrase."""
    person = office.people.add(AMRIT, (Role.OFFICER,))
    assert office.access is not None
    return office.access.give(person.id)


def _sit_down(
    shell: Shell, hands: Hands, before: Office, clock: MovableClock, name: str, passphrase: str
) -> Office:
    """One person closes the office and the next one opens it at the same window."""
    hands.menu("File", "Close the office")
    until(lambda: shell.main is None, "the office closed")
    assert before.folder is not None
    opened = startup.open_office(before.folder, name, passphrase, own_passphrase=OWN, clock=clock, cost=FLOOR)
    show(shell, opened, hands)
    return opened


def _continue(hands: Hands) -> QWidget:
    """Open the audit that was started."""
    hands.press("Ctrl+4")
    hands.click_row(hands.list, SOURCE)
    until(lambda: hands.buttons("Continue audit…"), "the source's record")
    hands.press("Ctrl+Return")
    return hands.dialog(f"90-day audit: {SOURCE}")


def _save_and_sign(hands: Hands) -> None:
    hands.tab_to("Save and sign…")
    hands.press("Space")


def _name_designee(hands: Hands) -> None:
    """The chief names the officer for December."""
    hands.menu("File", "Designees of the chief…")
    designees = hands.dialog("Designees of the chief")
    hands.click("Record a designation…")
    hands.tick(hands.tab_to("May do for the chief"), "90-day audits")
    hands.send(
        "Record a designation",
        {
            "Person": AMRIT,
            "From": "12/1/2026",
            "To, this day included": "12/31/2026",
            "Document": "Memorandum 2026-41",
            "Written on": "11/18/2026",
        },
        "Record it",
    )
    hands.reads("Memorandum 2026-41", designees)
    hands.press("Escape")
    hands.gone(designees)
