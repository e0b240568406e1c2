"""An import speaks the person's language: fields, our words, counts, formats and what is wrong, beside the field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.mapping.dates import CANDIDATES
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.mapping.source import DELIMITERS, ENCODINGS
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS, ROSTER
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import import_words
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from gen63_desktop.ui.shared.importing.words_dialog import WordsDialog
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import Theme
from tests.ui import walks

from .complaints_window import open_page
from .conftest import Settle
from .open_windows import dialog

TARGETS = (COMPLAINTS, COMMENTS, ROSTER, COMPLETIONS)
CASES = "complaint_id,date_received,summary\nF-1,1/15/26,The operator drove on.\nF-2,2/16/26,\n"

pytestmark = pytest.mark.requirement("U1", "C1")


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _at_columns(page: ComplaintsPage, folder: Path, settle: Settle) -> ImportWizard:
    file = folder / "cases.csv"
    file.write_text(CASES, encoding="utf-8")
    page.import_register()
    wizard = dialog(ImportWizard)
    wizard.files.take([file])
    wizard.go_on()
    settle()
    return wizard


def test_every_text_of_an_import_is_known_to_the_translators() -> None:
    fields = {text for one in TARGETS for field in one.fields for text in (field.title, field.help) if text}
    parts = {part.capitalize() for one in TARGETS for part in one.parts if part}

    assert fields | parts == set(import_words.FIELDS)
    assert {*DELIMITERS.values(), *ENCODINGS.values()} == set(import_words.READING)


def test_every_word_of_ours_is_said_in_spanish(spanish: None) -> None:
    ours = {word.word for one in TARGETS for field in one.fields for word in field.our_words}
    alike = {"color", "no"}
    """Words that are the same in both languages."""

    assert {word for word in ours if import_words.our_word(word) == word} == alike


def test_how_dates_are_written_is_said_in_spanish(spanish: None) -> None:
    said = [import_words.date_format(one) for one in CANDIDATES]

    assert "mes/día/año (1/7/2013)" in said
    assert not [one for one in said if re.search("month|day|year|hour", one.partition("(")[0])]


def test_counts_of_a_receipt_are_said_in_spanish(spanish: None) -> None:
    assert import_words.counted("rows read") == "Filas leídas"
    assert import_words.counted("closed, no closing date") == "Cerrada, sin fecha de cierre"
    assert import_words.counted("stored in 2026 q3") == "Guardadas en 2026 Q3"


def test_what_is_wrong_stands_beside_its_field_and_the_focus_goes_there(
    page: ComplaintsPage, tmp_path: Path, settle: Settle
) -> None:
    wizard = _at_columns(page, tmp_path, settle)
    step = wizard.mapping_step
    assert step is not None
    step.century.set_value(False)
    row = next(one for one in step.rows if one.field.name == "received")

    wizard.go_on()
    settle()

    assert wizard.step is step
    assert "Tick it" in step.century.error
    assert not row.error, "what answers it is the box"
    assert wizard.focusWidget() is step.century.control
    step.century.set_value(True)
    wizard.go_on()
    settle()
    assert step.first_wrong() is None


@pytest.mark.parametrize("per_cent", [100, 150])
def test_the_columns_of_an_import_need_no_scrolling_sideways_in_spanish(
    page: ComplaintsPage, tmp_path: Path, settle: Settle, look: Theme, spanish: None, per_cent: int
) -> None:
    look.choose_text_size(per_cent)
    wizard = _at_columns(page, tmp_path, settle)
    wizard.resize(920, 560)
    settle()

    assert [
        one.horizontalScrollBar().maximum() for one in wizard.findChildren(QScrollArea) if one.widget()
    ] == [0]
    assert not walks.cut_texts(wizard)
    labels = {one.text() for one in wizard.findChildren(QLabel)}
    assert "Fecha de recepción" in labels
    assert "Date received" not in labels


@pytest.mark.parametrize("per_cent", [100, 150])
def test_their_words_and_ours_can_both_be_read(
    qtbot: QtBot, settle: Settle, look: Theme, per_cent: int
) -> None:
    look.choose_text_size(per_cent)
    field = COMPLAINTS.field("finding")
    theirs = [("Sustained Finding", 12), ("No affidavit was ever given by anybody", 2)]
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shown = WordsDialog(field, FieldSource(field.name, ("finding",)), theirs, window)
    shown.open()
    settle()

    port = shown.table.viewport().width()
    assert shown.table.columnWidth(0) > port // 4
    assert shown.table.horizontalHeader().length() <= port
    assert all(one.height() >= one.sizeHint().height() for one in shown.table.findChildren(QComboBox))
    assert not walks.unnamed(shown)
    assert not walks.cut_texts(shown)
    shown.done(0)


def test_a_bar_that_told_and_now_refuses_has_the_colour_of_a_refusal(qtbot: QtBot, look: Theme) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    text = next(one for one in bar.findChildren(QLabel) if one.wordWrap())
    colours = []
    for kind in ("warning", "problem"):
        bar.show_message(Message(Kind.TOLD, "Something"), kind)
        QCoreApplication.processEvents()
        colours.append(text.palette().windowText().color().name())

    assert colours == [look.tokens.waiting[0].lower(), look.tokens.late[0].lower()]
