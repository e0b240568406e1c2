"""The page Training, as a person uses it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.records import ImportKind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from gen63_desktop.ui.training.courses_view import CourseForm
from gen63_desktop.ui.training.page import TrainingPage
from gen63_desktop.ui.training.person_dialog import PersonDialog
from gen63_desktop.ui.training.person_forms import LeaveForm
from gen63_desktop.ui.training.roster_wizard import RosterWizard
from gen63_desktop.ui.training.unmatched_view import MatchForm
from tests.offices import TODAY

from .conftest import Settle

FormT = TypeVar("FormT", bound=Form)
DialogT = TypeVar("DialogT", bound=QDialog)
HEAD = ("Employee ID", "Name", "Department", "Job Title", "Hire Date", "Analytics", "Supervisor")
AMY = ("0042", "Ng, Amy", "Bus", "Operator", "2020-05-04", "N", "Kim Roe")
BO = ("77", "Bo Lee", "Analytics", "Analyst", "2021-01-11", "Y", "Kim Roe")
CY = ("78", "Cy Diaz", "Rail", "Operator", "2022-02-01", "N", "Pat Moss")
BIAS = "Implicit bias training"


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return path


def fill(office: Office, tmp_path: Path) -> None:
    """Three people; Amy compliant, Bo due in five days, Cy never trained, a stranger with one completion."""
    training = office.training
    table = training.open_file(write(tmp_path / "roster.csv", [HEAD, AMY, BO, CY]))
    training.take_in_roster(table, training.propose(ImportKind.ROSTER, table)[0].mapping, TODAY, whole=True)
    rows = [("42", "Amy Ng", "2026-03-20"), ("77", "Bo Lee", "2025-11-25"), ("", "Cy Diaz", "2026-01-02")]
    table = training.open_file(
        write(tmp_path / "done.csv", [("Employee ID", "Name", "Completion Date"), *rows])
    )
    mapping = training.propose(ImportKind.COMPLETIONS, table)[0].mapping
    training.take_in_completions(table, mapping.with_field(FieldSource("course", constant=BIAS)))


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, tmp_path: Path) -> Iterator[TrainingPage]:
    fill(office, tmp_path)
    made = TrainingPage(office)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.entered()
    settle()
    bridge = _Bridge(made)
    bridge.changed.connect(made.refresh)
    office.session.on_change(bridge.changed.emit)
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def dialog_of(kind: type[DialogT]) -> DialogT:
    return next(d for d in QApplication.topLevelWidgets() if isinstance(d, kind) and d.isVisible())


def form_of(kind: type[FormT]) -> FormT:
    shown = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    return next(dialog.form for dialog in shown if isinstance(dialog.form, kind))


def names(page: TrainingPage) -> list[str]:
    model = page.people.table.model
    return [model.row(row).standing.name for row in range(model.count)]


def texts(page: TrainingPage, column: str) -> list[str]:
    model = page.overview.table.model
    spec = next(spec for spec in model.columns if spec.key == column)
    return [spec.text(model.row(row)) for row in range(model.count)]


@pytest.mark.requirement("T2", "T6")
def test_the_first_view_shows_both_rules_side_by_side_and_the_share_by_department(page: TrainingPage) -> None:
    said = [label for card in page.overview.cards.cards for label in _accessible(card)]
    assert any("Rolling twelve months: 66.7%" in one and "1 person missing" in one for one in said)
    assert any("Calendar year" in one for one in said)
    assert texts(page, "department")[:2] == ["Analytics", "Rail"]
    assert texts(page, "rolling") == ["0.0%", "0.0%", "100.0%", "100.0%"]
    assert page.bar.count_of("unmatched") == 1


def _accessible(card: QObject) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.accessibleName() for label in card.findChildren(QLabel) if label.accessibleName()]


@pytest.mark.requirement("T6")
def test_another_day_shows_who_was_compliant_then(page: TrainingPage, qtbot: QtBot, settle: Settle) -> None:
    page.bar.choose("people")
    page.day.set_value(TODAY + timedelta(days=6))
    qtbot.waitUntil(lambda: page.holder.day == TODAY + timedelta(days=6))
    settle()
    page.show_overdue()
    settle()
    assert names(page) == ["Bo Lee", "Cy Diaz", "Bo Lee"]
    page.rule.choose(Rule.CALENDAR.value)
    settle()
    assert names(page) == ["Bo Lee", "Cy Diaz"]
    assert "next year" in page._rule_said.text()


@pytest.mark.requirement("T2")
def test_a_department_opens_its_people_and_the_list_goes_out_as_a_workbook(
    page: TrainingPage, settle: Settle, tmp_path: Path
) -> None:
    page.overview.opened.emit(page.overview.table.model.row(0))
    settle()
    assert page.bar.current == "people"
    assert names(page) == ["Bo Lee"]
    page.people.export_to(tmp_path / "analytics.xlsx")
    settle()
    book = openpyxl.load_workbook(tmp_path / "analytics.xlsx")
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"Bo Lee", "Kim Roe", "overdue"} <= cells
    assert not {"Ng, Amy", "Cy Diaz"} & cells
    assert any("Department: Analytics" in str(cell) for cell in cells)


@pytest.mark.requirement("T3")
def test_an_unmatched_person_is_matched_to_an_employee(
    page: TrainingPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page.bar.choose("unmatched")
    settle()
    row = page.unmatched.table.model.row(0)
    assert (row.person.why, row.suggested) == ("only the name agrees", ("Cy Diaz · 78 · Rail",))
    page.unmatched.match()
    settle()
    form = form_of(MatchForm)
    form._employee.set_value(row.person.suggestions[0])
    form.submit()
    settle()
    assert office.training.unmatched() == ()
    qtbot.waitUntil(lambda: "belongs to somebody" in page.unmatched.table.why_empty)


@pytest.mark.requirement("T3")
def test_a_roster_is_tried_decided_on_taken_in_and_undone(
    page: TrainingPage, qtbot: QtBot, settle: Settle, office: Office, tmp_path: Path
) -> None:
    path = write(tmp_path / "next.csv", [HEAD, AMY, ("900", "Cy Diaz", *CY[2:])])
    page.import_roster()
    settle()
    wizard = dialog_of(RosterWizard)
    wizard.files.take([path])
    wizard.go_on()
    settle()
    assert [question.name for question in wizard.mapping_step.questions] == ["as_of", "whole"]  # type: ignore[union-attr]
    wizard.go_on()
    settle()
    review = wizard.review
    assert review is not None
    assert review.leaving.in_words == "Bo Lee · 77 · Analytics"
    (field,) = review.doubtful.values()
    assert "Cy Diaz · 900" in field.label
    field.set_value(next(value for value, label in field._options if label.startswith("The same person")))
    wizard.go_on()
    settle()
    assert len(office.training.rows(TODAY, Rule.ROLLING)) == 2
    number = office.training.imports()[0].id
    wizard._undo()
    undo = next(d.form for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible())
    undo.fields["why"].set_value("wrong file")
    undo.submit()
    settle()
    assert office.training.imports()[0].id == number
    assert office.training.imports()[0].undone_at is not None
    assert len(office.training.rows(TODAY, Rule.ROLLING)) == 4


@pytest.mark.requirement("T3")
def test_completions_of_one_course_are_taken_in_for_all_rows(
    page: TrainingPage, settle: Settle, office: Office, tmp_path: Path
) -> None:
    path = write(
        tmp_path / "one.csv", [("Employee ID", "Name", "Completion Date"), ("78", "Cy Diaz", "2026-11-19")]
    )
    page.import_completions()
    settle()
    wizard = dialog_of(ImportWizard)
    wizard.files.take([path])
    wizard.go_on()
    settle()
    step = wizard.mapping_step
    assert step is not None
    step.questions[0].set_value(BIAS)
    wizard.go_on()
    settle()
    wizard.go_on()
    settle()
    assert office.training.imports()[0].stored == 1
    assert [one.name for one in _overdue(office)] == ["Bo Lee"]


def _overdue(office: Office) -> list[object]:
    from gen63_desktop.domain.training.summary import missing

    return list(missing(office.training.compliance().rolling))


@pytest.mark.requirement("T2")
def test_a_leave_is_recorded_and_the_person_no_longer_counts(
    page: TrainingPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page.bar.choose("people")
    page.show_overdue()
    settle()
    row = next(page.people.table.model.row(n) for n in range(3) if page.people.table.model.row(n).standing.name == "Cy Diaz")  # fmt: skip
    page.people.opened.emit(row)
    settle()
    dialog = dialog_of(PersonDialog)
    assert "Rail, Operator" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)
    form = form_of(LeaveForm)
    form.fields["first"].set_value(TODAY - timedelta(days=3))
    form.submit()
    settle()
    qtbot.waitUntil(lambda: "end not known" in dialog.text.toPlainText())
    assert "Cy Diaz" not in [one.name for one in _overdue(office)]  # type: ignore[attr-defined]


@pytest.mark.requirement("T1")
def test_the_rules_of_a_course_are_changed_and_numbers_are_checked(
    page: TrainingPage, settle: Settle, office: Office
) -> None:
    page.bar.choose("courses")
    settle()
    page.courses.change()
    form = form_of(CourseForm)
    form.fields["newcomer_days"].set_value("thirty")
    form.submit()
    assert form.fields["newcomer_days"].error
    form.fields["newcomer_days"].set_value("30")
    form.submit()
    settle()
    assert office.training.courses()[0].newcomer_days == 30


def test_the_receipt_of_an_import_can_be_read_again(page: TrainingPage, settle: Settle) -> None:
    page.bar.choose("imports")
    settle()
    assert page.imports.table.model.count == 2
    page.imports.show_receipt()
    from PySide6.QtWidgets import QPlainTextEdit

    shown = next(d for d in QApplication.topLevelWidgets() if d.windowTitle().startswith("Receipt: done.csv"))
    text = shown.findChild(QPlainTextEdit).toPlainText()
    assert "People not on the roster: 1" in text


def test_the_page_comes_back_to_where_it_was(page: TrainingPage, qtbot: QtBot, settle: Settle) -> None:
    page.bar.choose("people")
    page.show_overdue()
    settle()
    place = page.place()
    page.bar.choose("courses")
    page.day.set_value(TODAY - timedelta(days=400))
    qtbot.waitUntil(lambda: page.holder.day == TODAY - timedelta(days=400))
    settle()
    page.go_to(place)
    settle()
    assert page.bar.current == "people"
    assert page.holder.day == TODAY
    assert names(page) == ["Bo Lee", "Cy Diaz"]
