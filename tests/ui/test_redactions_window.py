"""The window of redactions: opened after a look, words chosen by keys and marked, marks taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.redactions.forms import LeaveInForm, MarkForm, TakeAwayForm
from gen63_desktop.ui.complaints.redactions.window import RedactionsWindow
from gen63_desktop.ui.complaints.seal_forms import LookForm
from gen63_desktop.ui.shared.help_page import HelpPage
from tests.offices import TODAY
from tests.ui.complaints_window import form_of, open_page, shown
from tests.ui.conftest import Settle

CONDUCT = (
    "He told Ramona Vale, whose 🚌 pass was valid, that people of the Harbor Row shelter walk. Ortega saw it."
)


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as made:
        yield made


def _received(office: Office) -> Complaint:
    entry = AllegationEntry(Allegation(0, conduct=CONDUCT, bases=(Basis.HOMELESS_CIRCUMSTANCE,)))
    complaint = Complaint("", TODAY, "I was refused.", summary="Refused a rider")
    return office.complaints.receive(
        NewComplaint(complaint, (PartyEntry(Party(0, name="Ramona Vale")),), (entry,))
    )


def _opened(page: ComplaintsPage, settle: Settle, office: Office) -> tuple[Complaint, RedactionsWindow]:
    complaint = _received(office)
    shown(page, settle, complaint)
    page.case_commands.redactions.open.trigger()
    settle()
    look = form_of(LookForm)
    look.submit()
    settle()
    return complaint, _window()


def _window() -> RedactionsWindow:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, RedactionsWindow) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def _lines(window: RedactionsWindow) -> list[str]:
    return [window.entries.item(row).text() for row in range(window.entries.count())]


def _show_conduct(window: RedactionsWindow) -> None:
    names = [window.texts.item(row).text() for row in range(window.texts.count())]
    window.texts.setCurrentRow(next(row for row, name in enumerate(names) if "conduct" in name))


@pytest.mark.requirement("S2", "R2")
def test_it_opens_only_after_a_look_with_a_reason(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    complaint, window = _opened(page, settle, office)
    (look,) = [e for e in office.complaints.time_line(complaint.id) if e.act == "identities.seen"]
    assert look.why
    assert window.windowTitle() == f"Redactions of {complaint.number}"


@pytest.mark.requirement("R2", "U1")
def test_what_the_signs_say_stands_in_words_below_the_text(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    _, window = _opened(page, settle, office)
    _show_conduct(window)
    assert window.text.accessibleName() == "Allegation 1, conduct"
    assert _lines(window) == [
        "Taken out: “Ramona Vale”, Name of a person, found by the program",
        "Stays: “Harbor Row”, written like a name",
    ]
    assert window.texts.currentItem().text() == "Allegation 1, conduct: 1 taken out, 1 to look at"


@pytest.mark.requirement("R2", "U1")
def test_words_are_chosen_by_keys_alone_marked_with_a_ground_and_the_mark_is_taken_away(
    qtbot: QtBot, page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    complaint, window = _opened(page, settle, office)
    _show_conduct(window)
    assert not window.mark.isEnabled()
    start = CONDUCT.index("Harbor Row")
    window.text.choose(start, start)
    window.text.setFocus()
    for _ in "Harbor Row shelter":
        qtbot.keyClick(window.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.mark.isEnabled()
    qtbot.keyClick(
        window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    form = form_of(MarkForm)
    assert form.fields["audiences"].value() == (Audience.PUBLIC,)
    form.fields["ground"].set_value(Ground.PUBLIC_INTEREST)
    form.submit()
    settle()
    review = office.redactions.review(complaint.id, Audience.PUBLIC)
    assert [(one.passage, one.ground) for one in review.marks] == [
        ("Harbor Row shelter", Ground.PUBLIC_INTEREST)
    ]
    assert office.redactions.review(complaint.id, Audience.COMPLAINANT).marks == ()
    line = next(row for row, words in enumerate(_lines(window)) if "marked by" in words)
    assert _lines(window)[line] == (
        "Taken out: “Harbor Row shelter”, Public interest in confidence (Gov. Code 7922.000), "
        "marked by Dana Whitfield on Nov 20, 2026"
    )
    window.entries.setCurrentRow(line)
    assert window.text.textCursor().selectedText() == "Harbor Row shelter"
    window.take_away.trigger()
    taking = form_of(TakeAwayForm)
    taking.fields["why"].set_value("The shelter is public.")
    taking.submit()
    settle()
    assert office.redactions.review(complaint.id, Audience.PUBLIC).marks == ()
    acts = [(e.act, e.why) for e in office.complaints.time_line(complaint.id)]
    assert ("redaction.taken_away", "The shelter is public.") in acts


@pytest.mark.requirement("R2")
def test_a_passage_that_stands_no_more_is_named_and_gone_to(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    complaint, window = _opened(page, settle, office)
    allegation = office.complaints.case(complaint.id).allegations[0]
    start = CONDUCT.index("Harbor Row")
    office.redactions.mark(
        complaint.id,
        f"allegation {allegation.id} conduct",
        start,
        start + 10,
        Ground.PERSONNEL,
        (Audience.PUBLIC,),
        CONDUCT,
    )
    office.complaints.change_allegation(
        AllegationEntry(replace(allegation, conduct="He told her that people of the shelter walk."))
    )
    window.read()
    settle()
    assert "cannot be issued" in window.state.text()
    window.next.trigger()
    assert window.entries.currentItem().text().startswith("Stands no more: “Harbor Row”, Personnel record")
    assert window.take_away.isEnabled()


@pytest.mark.requirement("S1", "U1")
def test_nothing_is_offered_without_an_allegation(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    shown(page, settle, office.complaints.receive(NewComplaint(Complaint("", TODAY, "Words"))))
    action = page.case_commands.redactions.open
    assert not action.isEnabled()
    assert "holds no allegation" in action.toolTip()


def test_what_the_program_found_is_left_in_with_a_reason_and_stands_so_in_the_list(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    complaint, window = _opened(page, settle, office)
    _show_conduct(window)
    row = next(row for row, line in enumerate(_lines(window)) if "Ramona Vale" in line)
    assert not window.leave.isEnabled()
    window.entries.setCurrentRow(row)
    assert window.leave.isEnabled()
    window.leave.trigger()
    settle()
    form = form_of(LeaveInForm)
    form.submit()
    assert form.isVisible()  # no reason
    form.fields["why"].set_value("She asked to be named.")
    form.submit()
    settle()
    assert any(line.startswith("Left in: “Ramona Vale”") for line in _lines(window))
    (mark,) = office.redactions.review(complaint.id, Audience.PUBLIC).marks
    assert mark.ground is Ground.LEFT_IN
    window.entries.setCurrentRow(next(i for i, one in enumerate(_lines(window)) if one.startswith("Left in")))
    assert window.take_away.isEnabled()
    assert not window.leave.isEnabled()


def test_f1_in_the_window_tells_what_is_found_and_what_is_not(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    _, window = _opened(page, settle, office)
    window.help.trigger()
    (shown_page,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, HelpPage)]
    assert "Nicknames" in shown_page.text.toPlainText()
    shown_page.close()
