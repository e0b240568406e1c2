"""Letters in the window: written beside their pages, by keys alone, drafts kept, texts edited with a preview."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.appeals.records import AppealOutcome
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName, Way
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.letters.choice_form import ChoiceForm
from gen63_desktop.ui.complaints.letters.letter_form import LetterForm
from gen63_desktop.ui.complaints.letters.preview_form import PreviewForm
from gen63_desktop.ui.complaints.letters.return_form import ReturnForm
from gen63_desktop.ui.complaints.letters.template_form import TemplateForm
from gen63_desktop.ui.complaints.letters.templates_dialog import PutBackForm, TemplatesDialog
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.seal_forms import LookForm
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from tests.services.letter_steps import APPEAL_WORDS, CONDUCT, MAIL, NAME, PARTY, receive, with_decided_appeal

from .complaints_window import form_of, open_page, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def drawn(qtbot: QtBot, form: PreviewForm) -> None:
    """The pages in sight are of what is typed."""
    qtbot.waitUntil(lambda: form.up_to_date and bool(form.pages.pages))


def choose(page: ComplaintsPage, settle: Settle, **chosen: object) -> None:
    """Choose what kind of letter it is, and go on."""
    page.case_commands.letters.write.trigger()
    settle()
    form = form_of(ChoiceForm)
    for name, value in chosen.items():
        form.fields[name].set_value(value)
    form.submit()
    settle()


@pytest.mark.requirement("C5", "S2", "U3")
def test_a_letter_is_written_beside_its_pages_after_a_look_and_stands_on_the_case(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, look=False)
    shown(page, settle, complaint)
    page.case_commands.letters.write.trigger()
    form_of(LookForm).submit()
    settle()
    first = form_of(ChoiceForm)
    values = first.values()
    assert (values["kind"], values["language"], values["way"]) == (
        LetterKind.ACKNOWLEDGEMENT, Language.SPANISH, Way.POST,
    )  # fmt: skip
    first.submit()
    settle()
    form = form_of(LetterForm)
    drawn(qtbot, form)
    assert "What happens next" in form.open_points.text()
    assert NAME in form.pages.pages[0].accessibleDescription()
    assert "BORRADOR" in form.pages.pages[0].accessibleDescription()
    form.fields["next_step"].set_value("Hablaremos con todas las personas.")
    drawn(qtbot, form)
    assert form.open_points.text() == ""
    form.submit()
    settle()
    qtbot.waitUntil(lambda: page.view.letters.letter is not None)
    letter = page.view.letters.letter
    assert letter is not None
    assert page.view.tabs.currentWidget() is page.view.letters
    assert letter.to_name == NAME
    assert "in time" in page.view.letters.clocks.text()
    assert "Letter sent" in page.view.time_line.text.toPlainText()
    assert office.drafts.all() == ()


@pytest.mark.requirement("C6", "C7")
def test_the_decision_on_an_appeal_is_offered_once_there_is_one_and_sent_with_its_reasons(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    shown(page, settle, receive(office))
    page.case_commands.letters.write.trigger()
    settle()
    first = form_of(ChoiceForm)
    kinds = first.fields["kind"]
    assert isinstance(kinds, ChoiceField)
    offered = [kinds.combo.itemText(at) for at in range(kinds.combo.count())]
    assert "Disposition" in offered
    assert "Decision on an appeal" not in offered
    first.cancel()
    settle()
    complaint = with_decided_appeal(office, AppealOutcome.REMANDED)
    shown(page, settle, complaint)
    page.case_commands.letters.write.trigger()
    settle()
    first = form_of(ChoiceForm)
    assert first.values()["kind"] is LetterKind.APPEAL
    first.fields["language"].set_value(Language.ENGLISH)
    first.submit()
    settle()
    form = form_of(LetterForm)
    assert form.fields["reasons"].value() == APPEAL_WORDS
    drawn(qtbot, form)
    assert form.open_points.text() == ""
    assert "sent back to be investigated further" in form.pages.pages[0].accessibleDescription()
    form.submit()
    settle()
    qtbot.waitUntil(lambda: page.view.letters.letter is not None)
    letter = page.view.letters.letter
    assert letter is not None
    assert letter.kind is LetterKind.APPEAL
    assert "Decision on an appeal" in page.view.time_line.text.toPlainText()


@pytest.mark.requirement("R3")
def test_what_was_typed_after_the_preview_is_shown_before_it_can_be_sent(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    choose(page, settle, language=Language.ENGLISH)
    form = form_of(LetterForm)
    drawn(qtbot, form)
    form.fields["own_words"].set_value("A word more.")
    form.submit()
    settle()
    assert office.letters.of_case(complaint.id).letters == ()
    drawn(qtbot, form)
    assert "A word more." in form.pages.pages[0].accessibleDescription()
    form.submit()
    settle()
    assert len(office.letters.of_case(complaint.id).letters) == 1


@pytest.mark.requirement("C5")
def test_an_incomplete_letter_names_its_gaps_and_is_not_sent(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    choose(page, settle, kind=LetterKind.INFORMATION, language=Language.ENGLISH)
    form = form_of(LetterForm)
    drawn(qtbot, form)
    form.submit()
    assert {line.partition(":")[0] for line in form.summary_lines} >= {"What is asked for"}
    form.fields["information_needed"].set_value("What is your immigration status?")
    form.fields["agency_address"].set_value("1 Fictional Plaza")
    drawn(qtbot, form)
    assert "never asked for" in form.open_points.text()
    form.submit()
    settle()
    assert "never asked for" in form.fields["information_needed"].error
    form.fields["information_needed"].set_value("The number of the bus")
    drawn(qtbot, form)
    form.submit()
    settle()
    assert office.complaints.get(complaint.id).status is Status.WAITING


@pytest.mark.requirement("C17")
def test_an_unfinished_letter_is_there_again(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    choose(page, settle, language=Language.ENGLISH)
    form = form_of(LetterForm)
    form.fields["own_words"].set_value("Half a sentence")
    form.keep_draft_now()
    settle()
    (kept,) = office.drafts.all()
    form.window().deleteLater()
    QApplication.processEvents()
    page.open_draft(kept.form, kept.key)
    settle()
    again = form_of(LetterForm)
    qtbot.waitUntil(lambda: again.fields["own_words"].value() == "Half a sentence")
    drawn(qtbot, again)
    assert "Half a sentence" in again.pages.pages[0].accessibleDescription()


@pytest.mark.requirement("R3")
def test_a_sent_letter_is_saved_and_made_into_a_mail_and_noted_when_it_comes_back(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    choose(page, settle, language=Language.ENGLISH, way=Way.EMAIL)
    form = form_of(LetterForm)
    assert form.fields["address"].value() == MAIL
    drawn(qtbot, form)
    form.submit()
    settle()
    qtbot.waitUntil(lambda: page.view.letters.letter is not None)
    letter = page.view.letters.letter
    assert letter is not None
    commands = page.case_commands.letters
    commands.write_to(tmp_path / "a.pdf", lambda path: office.letters.save_copy(letter.id, path))
    commands.write_to(tmp_path / "a.eml", lambda path: office.letters.save_mail(letter.id, path))
    settle()
    assert (tmp_path / "a.pdf").read_bytes() == office.letters.file(letter.id)
    assert message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=default)["To"] == MAIL
    assert commands.returned.isEnabled()
    commands.returned.trigger()
    back = form_of(ReturnForm)
    back.fields["returned_words"].set_value("Mailbox full")
    back.submit()
    settle()
    qtbot.waitUntil(lambda: "due" in page.view.letters.clocks.text())
    assert not commands.returned.isEnabled()
    assert "came back" in page.view.letters.list.item(0).text()


@pytest.mark.requirement("U1")
def test_the_letter_is_written_by_keys_alone_and_every_control_has_a_name(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    choose(page, settle, language=Language.ENGLISH)
    form = form_of(LetterForm)
    drawn(qtbot, form)
    window = form.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    form.fields["to_name"].control.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in met:
            break
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert form.send_button in met
    assert form.pages in met
    assert all(form.fields[name].control in met for name in ("to_name", "address", "own_words"))
    unnamed = [one for one in met if not (one.accessibleName() or getattr(one, "text", str)())]
    assert unnamed == []
    assert form.pages.pages[0].accessibleName() == f"Page 1 of {len(form.pages.pages)}"


@pytest.mark.requirement("U3")
def test_a_language_that_letters_are_not_in_is_said_and_none_is_chosen(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, replace(PARTY, language="Farsi"))
    shown(page, settle, complaint)
    page.case_commands.letters.write.trigger()
    settle()
    form = form_of(ChoiceForm)
    assert form.values()["language"] is None
    assert "Farsi" in form.fields["language"].hint
    form.submit()
    assert len(form.summary_lines) == 1


@pytest.mark.requirement("U3", "S2")
def test_a_text_is_edited_with_a_preview_and_a_list_of_its_fields(
    qtbot: QtBot, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    page.show_letter_texts()
    settle()
    dialog = next(
        d for d in QApplication.topLevelWidgets() if isinstance(d, TemplatesDialog) and d.isVisible()
    )
    assert dialog.list.count() == len(TemplateName) * len(Language)
    dialog.list.setCurrentRow(1)
    settle()
    dialog.edit_button.click()
    form = form_of(TemplateForm)
    drawn(qtbot, form)
    assert "Ana Example" in form.pages.pages[0].accessibleDescription()
    form.text.edit.moveCursor(form.text.edit.textCursor().MoveOperation.End)
    form.list.setCurrentRow(list(Field).index(Field.INCIDENT_DATE))
    form.insert_button.click()
    assert form.text.raw().rstrip().endswith("{incident_date}")
    form.text.edit.insertPlainText("{nonsense}")
    qtbot.waitUntil(lambda: "is no field" in form.open_points.text(), timeout=10_000)
    form.fields["why"].set_value("Clearer")
    form.submit()
    settle()
    assert "is no field" in form.fields["body"].error
    form.text.set_value(form.text.raw().replace("{nonsense}", ""))
    drawn(qtbot, form)
    form.submit()
    settle()
    assert dialog.current is not None
    assert (dialog.current.edition, dialog.current.why) == (2, "Clearer")
    dialog.back_button.click()
    back = form_of(PutBackForm)
    back.fields["why"].set_value("The first was better")
    back.submit()
    settle()
    assert dialog.current.edition == 3
    assert CONDUCT not in dialog.text.toPlainText()
    assert "The first was better" in dialog.text.toPlainText()
