"""Bad input in every field of complaints and retention, as a person in a hurry and as a hostile one.

The walk finds the fields of each form by itself. A form says one clear sentence where it cannot take what was
typed, and everything typed stays; or it takes it, and what was saved comes back to the letter.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import text as sql

from gen63_desktop import startup
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.records import mappers
from gen63_desktop.ui.complaints.clocks.rule_forms import SimulationDialog
from gen63_desktop.ui.complaints.incident_field import IncidentField
from gen63_desktop.ui.complaints.investigation.fields import HoursField, TimeField
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import Field, LongTextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.ui.conftest import Settle
from tests.ui.forms_of_a_case import OF_A_CASE, OF_THE_OFFICE, made
from tests.ui.test_two_people import _all_forms

MAIL = "From: a@example.org\nTo: b@example.org\nSubject: Your driver\n\nHe drove on.\n-- \nA."
HURRIED = (
    "   ", "\n\n", "  leading and trailing  ", "a\tpasted\ttable\n1\t2\t3\n4\t5\t6", MAIL, "y" * times(50_000, 1_000_000), "see above",
    "tbd", "31/2", "n/a",
)  # fmt: skip
HOSTILE = (
    "<b>bold</b><img src=/etc/passwd><script>alert(1)</script>", "<para><font color='red'>", "=1+1|cmd!A0",
    "one\x00two", "\u202egnp.exe\u2066", "half \ud800 of a pair", "../../etc/passwd", "C:\\CON\\..\\nul",
    "'; DROP TABLE complaints; --", "%s %n {0} {} {{ ${x} {name!r}", '"NEAR(" OR *', "\ufffe\uffff\x07\x1b[31m",
    "Z\u0351\u036b\u0343a\u0329l\u034ego" * 40, "👩🏽‍🚀 漢字 العربية",
)  # fmt: skip
TEXTS = HURRIED + HOSTILE
DAYS = (
    "31/2", "2/30/2026", "tomorrow", "12/31/9999", "01/01/0001", "+9999 weeks", "-9999 weeks", "soon", "=1+1", "٣/٤",
    "1e9", "11/20/2026 to 11/22/2026", "\x00", "y" * 50_000, "<b>11/20/2026</b>", "between 12/31/9999 and 1/1/0001",
    "about 31/2",
)  # fmt: skip
_SENTENCE = 600
"""No sentence is longer, whatever was typed."""


class _Walk:
    """Throws input at forms, and keeps what is wrong and what must be found in the office afterwards."""

    def __init__(self, office: Office, window: QWidget, settle: Settle) -> None:
        self.office, self.window, self.settle = office, window, settle
        self.wrong: list[str] = []
        self.saved: list[tuple[str, str]] = []

    def throw(self, kind: type[Form], type_in: Callable[[Form], None], what: str) -> None:
        """Open a form of this kind, answer what it needs, type, and send it."""
        form = made(self.office, kind)
        dialog = FormDialog(form, self.window)
        dialog.open()
        self.settle()
        _answer(form)
        type_in(form)
        done: list[object] = []
        form.finished.connect(done.append)
        typed = form.raw()
        given = {field.name: str(field.value()) for field in _words(form)}
        name = f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}, {what}"
        form.submit()
        self.settle()
        self._say_yes(dialog)
        if not done and not _said_by(form):  # what would be sent was shown first
            form.submit()
            self.settle()
        if done:
            self.saved += [(f"{name}, {field}", value) for field, value in given.items() if value]
        else:
            self._refused(form, typed, name, _looks(dialog))
        for left in _dialogs():
            left.deleteLater()
        self.settle()

    def _say_yes(self, dialog: QDialog) -> None:
        """Confirm what is asked before it is done."""
        for asked in _dialogs():
            if asked is dialog:
                continue
            if isinstance(asked, FormDialog):  # a look at what it would do
                asked.form.submit()
                self.settle()
                continue
            verb = (
                asked.save_button
                if isinstance(asked, SimulationDialog)
                else next((b for b in asked.findChildren(QPushButton) if b.isDefault()), None)
            )
            if verb is not None and verb.isEnabled():
                verb.click()
                self.settle()

    def _refused(self, form: Form, typed: dict[str, Any], name: str, looks: list[Form]) -> None:
        after = {key: value for key, value in form.raw().items() if value != typed[key]}
        if after:
            self.wrong.append(f"{name}: what was typed changed: {str(after)[:200]}")
        said = [*_said_by(form), *(sentence for look in looks for sentence in _said_in(look))]
        if not said:
            self.wrong.append(f"{name}: neither saved nor refused")
        for sentence in said:
            if not _is_clear(sentence):
                self.wrong.append(f"{name}: no clear sentence: {sentence[:200]!r} ({len(sentence)})")

    def look_for_what_was_saved(self) -> None:
        """Everything that forms took stands in the office, to the letter."""
        kept = set(_kept(self.office))
        for name, value in self.saved:
            if value not in kept:
                self.wrong.append(f"{name}: {value[:60]!r} was saved and is nowhere")


def _dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _looks(dialog: QDialog) -> list[Form]:
    """The forms that stand over another one and show what it would do."""
    return [one.form for one in _dialogs() if isinstance(one, FormDialog) and one is not dialog]


def _said_in(look: Form) -> list[str]:
    """Why it would do nothing, sentence by sentence."""
    told = [label.text() for label in look.findChildren(QLabel) if label.isVisible()]
    return [*_said_by(look), *(text for text in told if text.endswith("."))]


def _said_by(form: Form) -> list[str]:
    said = [field.error for field in form.fields.values() if field.error]
    if not form.notice.isHidden():
        said.append(form.notice.text)
    return [*said, *_said_elsewhere(form)]


def _said_elsewhere(form: Form) -> Iterator[str]:
    for label in form.findChildren(QLabel):
        if label.isVisible() and label.property("look") in {"late", "waiting"} and label.text():
            yield label.text()


def _is_clear(sentence: str) -> bool:
    """Words that end as a sentence does, short, and none of a programmer's."""
    sentence = re.sub("“.*?”", "", sentence, flags=re.DOTALL)
    strange = ("Error", "Traceback", "None", "Exception", "{", "sqlite", "UNIQUE")
    return (
        0 < len(sentence) <= _SENTENCE
        and sentence.rstrip().endswith((".", "?", ":"))
        and not any(word in sentence for word in strange)
    )


def _kept(office: Office) -> Iterator[str]:
    with office.session.ask() as reader:
        for mapper in mappers():
            for record in reader.find(mapper.record_type):
                yield from _texts(record)
        for (payload,) in reader.connection.execute(sql("SELECT payload FROM history_entries")):
            yield str(json.loads(payload).get("why", ""))


def _texts(record: object) -> Iterator[str]:
    assert is_dataclass(record)
    for field in fields(record):
        value = getattr(record, field.name)
        yield from value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _answer(form: Form) -> None:
    """Answer what must be answered, as well as can be."""
    for field in form.fields.values():
        if not (field.required and field.empty()):
            continue
        if isinstance(field, DayField):
            field.edit.setText("today")
        elif isinstance(field, ChoiceField):
            field.control.setCurrentIndex(1)  # type: ignore[attr-defined]  # a box of choices
        elif isinstance(field, ChecklistField):
            field.set_value((field.options[0][0],))
        elif _edit(field) is not None:
            _paste(field, "Words")


def _edit(field: Field) -> QLineEdit | QPlainTextEdit | None:
    edit = getattr(field, "edit", None)
    return edit if isinstance(edit, QLineEdit | QPlainTextEdit) and not edit.isReadOnly() else None


def _paste(field: Field, text: str) -> None:
    """As from another program: selected, pasted over."""
    edit = _edit(field)
    assert edit is not None
    QGuiApplication.clipboard().setText(text)
    edit.selectAll()
    edit.paste()


def _days(form: Form) -> list[Field]:
    kinds = DayField | IncidentField | TimeField | HoursField
    return [one for one in form.fields.values() if isinstance(one, kinds) and not one.isHidden()]


def _words(form: Form) -> list[Field]:
    days = _days(form)
    return [
        one
        for one in form.fields.values()
        if _edit(one) is not None and one not in days and not one.isHidden()
    ]


@pytest.fixture
def walk(
    office_folder: Path, tmp_path: Path, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> Iterator[_Walk]:
    folder = shutil.copytree(office_folder, tmp_path / "walked")
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1_280, 800)
    window.show()
    yield _Walk(office, window, settle)
    office.close()


KINDS = (*OF_A_CASE, *OF_THE_OFFICE)


def test_every_form_of_complaints_and_retention_is_walked() -> None:
    areas = ("gen63_desktop.ui.complaints.", "gen63_desktop.ui.retention.")
    found = {one for one in _all_forms() if one.__module__.startswith(areas) and "send" in vars(one)}
    found = {one for one in found if not one.__subclasses__()}
    assert {one.__name__ for one in found - set(KINDS)} == set()


@pytest.mark.requirement("C1", "C17", "S4")
def test_a_form_that_is_sent_as_it_opened_or_emptied_says_what_it_needs(walk: _Walk) -> None:
    def emptied(form: Form) -> None:
        for field in (*_words(form), *_days(form)):
            edit = _edit(field)
            assert edit is not None
            edit.clear()

    for kind in KINDS:
        walk.throw(kind, emptied, "emptied")
    walk.look_for_what_was_saved()
    assert not walk.wrong, "\n".join(walk.wrong)


@pytest.mark.requirement("C1", "C17", "S4")
def test_whatever_is_pasted_into_a_field_of_words_is_taken_as_it_is_or_refused_in_words(walk: _Walk) -> None:
    turn = count()
    for _ in range(times(1, 24)):
        for kind in KINDS:

            def paste(form: Form) -> None:
                for field in _words(form):
                    _paste(field, TEXTS[next(turn) % len(TEXTS)])

            for _text in range(
                3 if kind in OF_A_CASE else 1
            ):  # what one text is refused for, another may not be
                before = len(walk.saved)
                walk.throw(kind, paste, "words")
                if len(walk.saved) > before:
                    break
    assert len(walk.saved) > len(KINDS), "hardly anything was saved"
    walk.look_for_what_was_saved()
    assert not walk.wrong, "\n".join(walk.wrong)


@pytest.mark.requirement("C1", "C17", "S4")
def test_whatever_is_typed_for_a_day_or_a_time_is_understood_or_refused_at_its_field(walk: _Walk) -> None:
    turn = count()
    for _ in range(times(1, 20)):
        for kind in KINDS:

            def type_days(form: Form) -> None:
                for field in _days(form):
                    _paste(field, DAYS[next(turn) % len(DAYS)])

            walk.throw(kind, type_days, "days")
    assert not walk.wrong, "\n".join(walk.wrong)


@pytest.mark.requirement("U2")
def test_a_word_without_end_is_broken_anywhere_so_that_pasting_it_takes_no_minutes(qtbot: QtBot) -> None:
    field = LongTextField("narrative", "What happened?")
    qtbot.addWidget(field)
    field.show()
    anywhere = QTextOption.WrapMode.WrapAnywhere
    _paste(field, MAIL)
    assert field.edit.wordWrapMode() is not anywhere
    _paste(field, "y" * 1_000_000)
    assert field.edit.wordWrapMode() is anywhere
    assert len(field.value()) == 1_000_000
    field.set_value("As it was.")
    assert field.edit.wordWrapMode() is not anywhere
