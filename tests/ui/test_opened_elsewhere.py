"""Comments, people of training and reports: who else is there, and the way back to where one was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.presence import Place
from gen63_desktop.domain.training.records import Employee
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.comments.sign_off_form import SignOffForm
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.findings.prepared_at import prepared_at
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.opened_last import LastOpened
from gen63_desktop.ui.training.page import TrainingPage
from tests.comment_files import Q3, rows, take_in
from tests.services.access_steps import JIA, OTHER, given_jia, opened
from tests.services.training_steps import AMY, roster
from tests.ui.test_opened_last import listed
from tests.ui.test_opened_last import rows as rows_of

from .conftest import Settle

pytestmark = pytest.mark.requirement("U1", "U2", "C17")


@pytest.fixture
def jia(office: Office, tmp_path: Path) -> Iterator[Office]:
    """A colleague's program at an office with a quarter of comments and an employee."""
    assert office.folder is not None
    take_in(office, tmp_path / "q3.csv", rows(3))
    roster(office, tmp_path, [AMY])
    _, first = given_jia(office)
    there = opened(office.folder, JIA, first, OTHER)
    yield there
    there.close()


@pytest.fixture
def window(jia: Office, shell: Shell, office: Office, settle: Settle) -> MainWindow:
    del jia
    shell.show_office(office)
    settle()
    assert shell.main is not None
    return shell.main


def _employee(office: Office) -> int:
    with office.session.ask() as reader:
        return reader.find(Employee)[0].id


def _quarter(form: str = "") -> Place:
    return Place("comments of a quarter", 0, f"{Q3.replace(' ', '_')} {form}".rstrip())


def test_who_reads_the_same_quarter_is_told_of_and_the_sign_off_warns(
    window: MainWindow, jia: Office, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    window.open_section("comments")
    settle()
    page = window.page
    assert isinstance(page, CommentsPage)
    qtbot.waitUntil(lambda: len(jia.presence.stay([_quarter()])) == 1)
    window.menus.news.beat.emit()
    qtbot.waitUntil(lambda: page.others.text.startswith("Also here: Jia Tan since "))
    page.views.choose("all")
    assert page.others.text == "", "the list of all comments is of no quarter"
    qtbot.waitUntil(lambda: jia.presence.stay([_quarter()]) == ())
    form = SignOffForm(office.comments, Q3, "All were read.")
    assert form.about == "comments.sign_off"
    page._signing = form
    page.form_opened.emit(form)
    jia.presence.stay([_quarter("comments.sign_off")])
    window.menus.news.beat.emit()
    qtbot.waitUntil(lambda: form.others.text.startswith("Jia Tan has this form open since "))
    form.deleteLater()


def test_who_has_the_same_employee_or_report_open_is_told_of(
    window: MainWindow, jia: Office, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    amy = Place("training_employees", _employee(office))
    window.open_record("Employee", amy.record_id)
    settle()
    page = window.page
    assert isinstance(page, TrainingPage)
    person = page._person
    assert person is not None
    qtbot.waitUntil(lambda: len(jia.presence.stay([amy])) == 1)
    window.menus.news.beat.emit()
    qtbot.waitUntil(lambda: "Jia Tan" in person.others.text)
    person.reject()
    qtbot.waitUntil(lambda: jia.presence.stay([amy]) == ())
    window.open_section("findings")
    settle()
    reports = window.page
    assert isinstance(reports, FindingsPage)
    qtbot.waitUntil(lambda: reports.draft.report is not None)
    draft = prepared_at(ReportRequest(ReportKind.QUARTERLY, quarter=str(reports.draft.quarter)))
    qtbot.waitUntil(lambda: len(jia.presence.stay([draft])) == 1)
    window.menus.news.beat.emit()
    qtbot.waitUntil(lambda: "Jia Tan" in reports.others.text)
    other = prepared_at(ReportRequest(ReportKind.QUARTERLY, quarter="2020 Q1"))
    assert jia.presence.stay([other]) == (), "another quarter is another report"


def test_a_quarter_an_employee_and_a_report_are_opened_again(
    window: MainWindow, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    (last,) = window.findChildren(LastOpened)
    issued = office.findings.issue_report(ReportRequest(ReportKind.QUARTERLY, quarter=Q3), "")
    window.open_section("comments")
    settle()
    comments = window.page
    assert isinstance(comments, CommentsPage)
    qtbot.waitUntil(lambda: comments.reading.shown is not None)
    last.note()
    settle()
    comments.reading.next_to_read()
    settle()
    last.note()
    settle()
    assert comments.reading.shown is not None
    here = comments.reading.shown.comment
    window.open_record("Employee", _employee(office))
    settle()
    last.note()
    settle()
    for dialog in QApplication.topLevelWidgets():
        if type(dialog).__name__ == "PersonDialog":
            dialog.close()
    window.open_record("IssuedReport", issued.id)
    settle()
    reports = window.page
    assert isinstance(reports, FindingsPage)
    qtbot.waitUntil(lambda: reports.issued.report is not None)
    last.note()
    settle()
    of_reports = listed(window, settle)
    assert [row.startswith(issued.number) for row in rows_of(of_reports)] == [True]
    of_reports.reject()
    window.open_section("training")
    settle()
    of_training = listed(window, settle)
    assert rows_of(of_training) == [f"{AMY[0]} {AMY[1]}"]
    of_training.reject()
    window.open_section("comments")
    settle()
    of_comments = listed(window, settle)
    assert rows_of(of_comments) == [f"{Q3} {here.source_ref}".strip()], (
        "one line for a quarter: where one was"
    )
    of_comments.list.itemActivated.emit(of_comments.list.item(0))
    settle()
    assert comments.reading.shown is not None
    assert comments.reading.shown.comment.id == here.id
