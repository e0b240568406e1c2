"""C11 in the window: where a complaint may belong, said beside the forms, taken up by one key; the rules and their forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.conditions import Compared
from gen63_desktop.domain.routing.facts import CODED, FactName
from gen63_desktop.domain.routing.rules import asked_for
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import statutes_for
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.clocks.rule_forms import SimulationDialog
from gen63_desktop.ui.complaints.intake.referral_forms import ReferralForm
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.routing.rule_forms import RoutingConfirmationForm, RoutingRuleForm
from gen63_desktop.ui.complaints.routing.rules_dialog import RoutingRulesDialog
from gen63_desktop.ui.complaints.routing_labels import WORDS, fact_words
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shared.vocabulary import WORDS as OTHER_WORDS

from . import walks
from .complaints_window import form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _entry(*bases: Basis) -> AllegationEntry:
    allegation = Allegation(0, conduct="Told to leave", bases=bases, statutes=statutes_for(bases))
    return AllegationEntry(allegation, (Respondent(0, 0, RespondentKind.EMPLOYEE, "Badge 12"),))


def _rules(page: ComplaintsPage, settle: Settle) -> RoutingRulesDialog:
    page.show_routing_rules()
    settle()
    return next(
        d for d in QApplication.topLevelWidgets() if isinstance(d, RoutingRulesDialog) and d.isVisible()
    )


def _simulation() -> SimulationDialog:
    return next(
        d for d in QApplication.topLevelWidgets() if isinstance(d, SimulationDialog) and d.isVisible()
    )


@pytest.mark.requirement("C11", "U1")
def test_beside_the_intake_stands_where_it_may_belong_and_its_box_opens_the_referral_filled_in(
    page: ComplaintsPage, office: Office, settle: Settle, qtbot: QtBot
) -> None:
    page.take_in()
    form = form_of(IntakeForm)
    assert not form.suggestion.isVisible()
    form.fields["narrative"].set_value("She told me to leave.")
    form.fields["bases"].set_value((Basis.RACE,))
    form.fields["respondent_kind"].set_value(RespondentKind.EMPLOYEE)
    qtbot.waitUntil(form.suggestion.isVisible)
    assert form.suggestion.text == (
        "May belong to CIV 13, Title VI equity, because of Statute: Title VI of the Civil Rights Act of 1964; "
        "Respondent: Agency employee. Rule S-6, edition 1: Race, color or national origin, against the agency's "
        "people."
    )
    assert form.refer_box.accessibleDescription() == form.suggestion.text
    form.refer_box.setChecked(True)
    form.submit()
    settle()
    referral = form_of(ReferralForm)
    qtbot.waitUntil(lambda: referral.fields["to"].value() is ReferredTo.CIV_13)
    case = page.case
    assert case is not None
    assert office.intake.referrals(case.complaint.id) == ()  # nothing is referred until a person says so
    referral.submit()
    settle()
    (kept,) = office.intake.referrals(case.complaint.id)
    assert (kept.to, kept.rule, kept.rule_edition) == (ReferredTo.CIV_13, "S-6", 1)


@pytest.mark.requirement("C11")
def test_the_form_of_a_referral_takes_the_suggestion_by_one_button_and_another_place_is_the_persons_own(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, _entry(Basis.RELIGION))
    shown(page, settle, complaint)
    page.case_commands.related.referrals.refer.trigger()
    settle()
    form = form_of(ReferralForm)
    assert form.suggestion.text.startswith("May belong to CIV 5, civil rights, because of ")
    assert form.fields["to"].value() is None
    form.fields["reason"].set_value("As we agreed")
    form.take_button.click()
    assert (form.fields["to"].value(), form.fields["reason"].value()) == (ReferredTo.CIV_5, "As we agreed")
    form.fields["to"].set_value(ReferredTo.GEN_42)
    form.submit()
    settle()
    (kept,) = office.intake.referrals(complaint.id)
    assert (kept.to, kept.rule) == (ReferredTo.GEN_42, None)


@pytest.mark.requirement("C11")
def test_a_rule_is_made_after_it_was_simulated_confirmed_and_withdrawn_in_its_window(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, _entry(Basis.AGE))
    dialog = _rules(page, settle)
    assert dialog.list.item(0).text() == (
        "10. Law enforcement agency that employs the respondent: A sworn officer is the respondent "
        "(confirm with counsel)"
    )
    dialog.new_button.click()
    form = form_of(RoutingRuleForm)
    for name, value in {
        "name": "Age, to a desk", "to": ReferredTo.OTHER, "body": "Desk for Older Riders", "rank": "5",
        "basis": (Basis.AGE,), "source": "Memo 7", "why": "Counsel asked for it",
    }.items():  # fmt: skip
        form.fields[name].set_value(value)
    form.submit()
    assert "Choose how it is compared" in form.fields["basis_how"].error
    form.fields["basis_how"].set_value(Compared.ANY)
    form.submit()
    settle()
    simulation = _simulation()
    assert f"{complaint.number}: CIV 5, civil rights → Desk for Older Riders" in simulation.text.toPlainText()
    assert len(office.routing.rules()) == 13
    simulation.save_button.click()
    settle()
    assert "Rule R-1, edition 1" in dialog.text.toPlainText()
    assert "• Alleged basis: any of Age" in dialog.text.toPlainText()
    dialog.confirm_button.click()
    counsel = form_of(RoutingConfirmationForm)
    counsel.fields["counsel"].set_value("Lena Ortiz")
    counsel.fields["on"].set_value(office.session.today())
    counsel.submit()
    settle()
    assert "Confirmed by Lena Ortiz" in dialog.text.toPlainText()
    dialog.change_button.click()
    change = form_of(RoutingRuleForm)
    change.fields["withdrawn"].set_value(True)
    change.fields["why"].set_value("The desk is closed")
    change.submit()
    settle()
    _simulation().save_button.click()
    settle()
    assert "Withdrawn: it suggests nothing." in dialog.text.toPlainText()


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("name", ["rules", "rule", "confirmation", "referral"])
def test_a_window_of_routing_is_named_reached_and_whole(
    page: ComplaintsPage, office: Office, settle: Settle, look: Theme, name: str
) -> None:
    dialog: QDialog
    if name == "referral":
        shown(page, settle, receive(office, _entry(Basis.RELIGION)))
        page.case_commands.related.referrals.refer.trigger()
    else:
        rules = _rules(page, settle)
        {"rules": settle, "rule": rules.change_button.click, "confirmation": rules.confirm_button.click}[
            name
        ]()
    settle()
    open_now = [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()]
    dialog = next((d for d in open_now if isinstance(d, FormDialog)), open_now[0])
    assert not walks.unnamed(dialog)
    start = dialog.focusWidget()
    assert start is not None
    _, wrong = walks.tab_order(dialog, start)
    assert not wrong
    look.choose_text_size(150)
    settle()
    assert not walks.cut_texts(dialog)


@pytest.mark.requirement("C11")
def test_the_form_of_a_rule_shows_every_shipped_rule_as_it_is(office: Office, qtbot: QtBot) -> None:
    for one in office.routing.rules():
        form = RoutingRuleForm(office, one.newest)
        qtbot.addWidget(form)
        form.fields["why"].set_value("Looked at")
        typed = form.typed()
        assert asked_for(typed) == asked_for(one.newest)
        assert (typed.to, typed.body, typed.rank) == (one.newest.to, one.newest.body, one.newest.rank)


@pytest.mark.requirement("C11")
def test_the_rules_are_exported_from_their_window(
    page: ComplaintsPage, settle: Settle, tmp_path: Path
) -> None:
    dialog = _rules(page, settle)
    dialog.export_to(tmp_path / "rules.csv")
    settle()
    assert "CIV 13, Title VI equity" in (tmp_path / "rules.csv").read_text(encoding="utf-8-sig")


@pytest.mark.requirement("C11")
def test_a_table_is_imported_from_the_window_its_contradiction_told_and_withdrawn_as_a_whole(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "desks.csv"
    path.write_text(
        "Section,Category\nNorth Desk,Fares\nSouth Desk,Fares\nNorth Desk,Doors\nSouth Desk,Ramps\n",
        encoding="utf-8",
    )
    dialog = _rules(page, settle)
    dialog.import_button.click()
    wizard = next(d for d in QApplication.topLevelWidgets() if isinstance(d, ImportWizard) and d.isVisible())
    wizard.files.take([path])
    for _step in ("read the file", "try", "store"):
        wizard.go_on()
        settle()
    said = "\n".join(view.toPlainText() for view in wizard.findChildren(QPlainTextEdit))
    said += "\n".join(label.text() for label in wizard.findChildren(QLabel))
    assert "It asks for the very same as row 3" in said
    wizard.go_on()
    settle()
    assert [one.newest.body for one in office.routing.rules() if one.newest.import_id] == [
        "North Desk",
        "South Desk",
    ]
    dialog.choose(lambda one: one.newest.body == "North Desk")
    assert dialog.undo_button.isVisible()
    dialog.undo_button.click()
    form = form_of(UndoImportForm)
    form.fields["why"].set_value("A draft of the table")
    form.submit()
    settle()
    assert not dialog.undo_button.isVisible()
    assert all(one.newest.withdrawn for one in office.routing.rules() if one.newest.import_id)


@pytest.mark.requirement("U3")
def test_every_fact_and_comparison_has_a_word_that_can_be_translated() -> None:
    known = {*WORDS, *OTHER_WORDS}
    said = [*(fact_words(name.value) for name in FactName), *(one.value.capitalize() for one in Compared)]
    assert [one for one in said if one not in known] == []
    assert set(CODED) < set(FactName)


def test_a_complaint_of_which_nothing_is_known_has_no_suggestion(office: Office) -> None:
    assert office.routing.suggest_typed(Complaint("", None, "Something happened."), ()).first is None
