"""The page Reports as a person uses it: prepare, issue, issue again, keep a copy, check a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.figure_card import FigureCard
from gen63_desktop.ui.findings.issue_forms import IssueForm
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.findings.table_commands import OneTableForm
from gen63_desktop.ui.findings.verdict_dialog import VerdictDialog
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.chart_view import ChartView
from gen63_desktop.ui.shared.theme import Colours, Theme
from tests.services.letter_steps import NAME, receive, send, write

from .conftest import Settle

QUARTER = "2026 Q3"


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, look: Theme) -> Iterator[FindingsPage]:
    """The page as it stands when someone comes to it, the last complete quarter chosen."""
    shown = FindingsPage(office)
    qtbot.addWidget(shown)
    shown.resize(1180, 820)
    shown.show()
    shown.entered()
    settle()
    yield shown
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.close()


def dialog_with(qtbot: QtBot, verb: str) -> Callable[[], None]:
    """Press the button of this name in the window that has come up."""

    def press() -> None:
        buttons = [
            button
            for window in QApplication.topLevelWidgets()
            if isinstance(window, QDialog) and window.isVisible()
            for button in window.findChildren(QPushButton)
            if button.text() == verb
        ]
        assert len(buttons) == 1
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    return press


def issue(page: FindingsPage, qtbot: QtBot, settle: Settle) -> None:
    """Issue the report of the chosen quarter by its command."""
    page.preparing.issue.trigger()
    dialog_with(qtbot, "Issue the report")()
    settle()


def save_to(page: FindingsPage, path: Path, settle: Settle) -> None:
    """Choose this file in the window that asks where to save."""
    dialog = page.window().findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settle()


@pytest.mark.requirement("R1")
def test_the_draft_shows_every_key_figure_and_what_the_report_would_lack(page: FindingsPage) -> None:
    cards = [card.accessibleName() for card in page.draft.findChildren(FigureCard)]
    assert len(cards) == 6
    assert any(card.startswith("Complaints received: 0.") for card in cards)
    words = " ".join(label.text() for label in page.draft.findChildren(QLabel))
    assert "No roster has been imported" in words
    assert page.draft.state.text() == "Not issued yet"


@pytest.mark.requirement("R2")
def test_every_table_of_the_report_can_be_read_on_the_screen_with_its_caveats(page: FindingsPage) -> None:
    pane = page.draft.tables
    titles = [label for value, label in pane.choice._options if value]
    assert len(titles) >= 20
    for title in titles:
        pane.choice.set_value(title)
        described = pane.grid.accessibleDescription()
        assert pane.grid.accessibleName() == title
        assert all(word in described for word in ("Source:", "Time range:", "Scope:")), title


@pytest.mark.requirement("R3")
def test_a_report_is_issued_after_asking_and_stands_in_the_list(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    issue(page, qtbot, settle)
    assert [row.number for row in office.findings.reports()] == ["QR-2026Q3-01"]
    assert page.views.current == "issued"
    assert page.issued.report is not None
    assert page.issued.report.number == "QR-2026Q3-01"
    assert page.issued.report.sha256 in page.issued._facts.text().replace(" ", "")
    assert any("QR-2026Q3-01 has been issued" in said.text for said in messages.door().said)
    assert page.draft.state.text().startswith("QR-2026Q3-01 issued")


@pytest.mark.requirement("R3")
def test_a_second_report_is_not_issued_without_a_reason(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    issue(page, qtbot, settle)
    page.views.choose("prepare")
    page.preparing.issue.trigger()
    form = next(
        form
        for window in QApplication.topLevelWidgets()
        for form in window.findChildren(IssueForm)
        if form.isVisible()
    )
    form.submit()
    settle()
    assert form.fields["reason"].error
    assert len(office.findings.reports()) == 1
    form.fields["reason"].set_value("A late file of comments was imported.")
    form.submit()
    settle()
    assert [row.number for row in office.findings.reports()] == ["QR-2026Q3-02", "QR-2026Q3-01"]
    assert "A late file of comments" in page.issued._facts.text()


@pytest.mark.requirement("R3")
def test_a_saved_copy_is_found_genuine_and_a_changed_one_is_not(
    page: FindingsPage, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    issue(page, qtbot, settle)
    copy = tmp_path / "copy.pdf"
    page.kept.save.trigger()
    save_to(page, copy, settle)
    page.check(copy)
    settle()
    verdicts = [w for w in QApplication.topLevelWidgets() if isinstance(w, VerdictDialog)]
    assert verdicts[-1].verdict.genuine
    copy.write_bytes(copy.read_bytes() + b"\n")
    verdicts[-1].close()
    page.check(copy)
    settle()
    verdicts = [w for w in QApplication.topLevelWidgets() if isinstance(w, VerdictDialog) and w.isVisible()]
    assert not verdicts[-1].verdict.genuine


@pytest.mark.requirement("R2")
def test_the_tables_of_a_draft_are_saved_as_a_workbook(
    page: FindingsPage, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "tables.xlsx"
    page.tables.all.trigger()
    save_to(page, path, settle)
    assert path.read_bytes()[:2] == b"PK"


@pytest.mark.requirement("R1")
def test_a_draft_that_cannot_be_written_says_why_and_the_page_stays(
    page: FindingsPage, settle: Settle, tmp_path: Path
) -> None:
    page.preparing.save_draft.trigger()
    save_to(page, tmp_path / "no such folder" / "draft.pdf", settle)
    assert any(said.kind.value == "refused" for said in messages.door().said)
    assert page.draft.report is not None


@pytest.mark.requirement("R1")
def test_a_quarter_of_the_fiscal_year_is_read_and_issued_as_such(
    page: FindingsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    office.settings.change(replace(office.settings.facts(), fiscal_year_month=10))
    page.draft.load()
    settle()
    page.draft.choice.set_value("FY26 Q4")
    settle()
    assert page.draft.report is not None
    assert page.draft.report.quarter == "FY26 Q4"
    shown = page.draft.choice.combo.currentText()
    assert shown == "FY26 Q4 (Jul 1, 2026 – Sep 30, 2026)"

    issue(page, qtbot, settle)

    assert [row.number for row in office.findings.reports()] == ["QR-FY26Q4-01"]


@pytest.mark.requirement("R1")
def test_another_quarter_is_read_when_it_is_chosen(page: FindingsPage, settle: Settle) -> None:
    page.draft.choice.set_value("2026 Q1")
    settle()
    assert page.draft.report is not None
    assert page.draft.report.quarter == "2026 Q1"


@pytest.mark.requirement("R1")
def test_the_draft_follows_the_records(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    before = page.draft.report
    office.people.add("Kofi Mensah", (Role.INVESTIGATOR,))
    page.refresh(frozenset({"people"}))
    qtbot.waitUntil(lambda: page.draft.report is not None and page.draft.report is not before, timeout=10_000)
    settle()
    assert before is not None
    assert page.draft.report is not None
    assert page.draft.report.history_number == before.history_number + 1


@pytest.mark.requirement("S1")
def test_commands_that_need_a_report_wait_for_one(page: FindingsPage) -> None:
    assert page.preparing.issue.isEnabled()
    page.views.choose("issued")
    assert not page.preparing.issue.isEnabled()
    assert not page.kept.open.isEnabled()
    assert not page.kept.save.isEnabled()


@pytest.mark.parametrize("colours", [Colours.LIGHT, Colours.DARK])
def test_charts_are_drawn_in_both_themes_and_say_their_values(
    qtbot: QtBot, look: Theme, colours: Colours
) -> None:
    from gen63_desktop.charts import quarterly as charts
    from tests.reports.fictional import report

    look.choose_colours(colours)
    view = ChartView(charts.complaints_trend(report().complaints))
    qtbot.addWidget(view)
    view.resize(700, 260)
    view.show()
    picture = view.grab().toImage()
    seen = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert len(seen) > 20
    assert "2026 Q3 61" in view.accessibleDescription()


@pytest.mark.requirement("R2")
def test_one_table_of_the_draft_is_saved_as_csv_with_what_it_is_of_beside_it(
    page: FindingsPage, settle: Settle, tmp_path: Path
) -> None:
    page.tables.one.trigger()
    settle()
    (form,) = [one for one in QApplication.allWidgets() if isinstance(one, OneTableForm) and one.isVisible()]
    assert form.table.value() == page.draft.tables.choice.value()
    wanted = form.table.combo.itemText(form.table.combo.count() - 1)
    form.table.set_value(wanted)
    form.submit()
    settle()
    path = tmp_path / "one.csv"
    save_to(page, path, settle)
    assert path.read_text("utf-8-sig").count("\n") >= 1
    (beside,) = [one for one in tmp_path.glob("one*") if one != path]
    said = beside.read_text("utf-8")
    assert wanted in said
    assert "Source" in said


@pytest.mark.requirement("C13", "S2")
def test_letters_of_all_cases_stand_in_one_list_without_a_name_and_lead_to_their_case(
    qtbot: QtBot, settle: Settle, office: Office, look: Theme
) -> None:
    first, second = receive(office), receive(office)
    send(office, write(office, first))
    send(office, write(office, second))
    shown = FindingsPage(office)
    qtbot.addWidget(shown)
    shown.show()
    shown.entered()
    shown.views.choose("letters")
    settle()
    assert shown.letters is not None
    table = shown.letters.table
    told = [
        str(table.model.index(row, column).data())
        for row in range(table.model.rowCount())
        for column in range(table.model.columnCount())
    ]
    assert {first.number, second.number} <= set(told)
    assert not any(NAME in one or "Tamandua" in one for one in told)
    table.show_record(office.letters.of_case(first.id).letters[0].id)
    settle()
    with qtbot.waitSignal(shown.record_asked) as asked:
        table.opened.emit(table.current_row())
    assert asked.args == ["complaints", first.id]
    assert not shown.tables.all.isEnabled()
    assert not shown.preparing.issue.isEnabled()
