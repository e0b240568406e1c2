"""What proves an issued report, from its page: the receipt, and the report produced again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.findings.past_form import PastForm
from gen63_desktop.ui.shared.words_dialog import WordsDialog

from .conftest import Settle

Q3 = Quarter.parse("2026Q3")


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[FindingsPage]:
    """The page with an issued report in sight."""
    issued = office.findings.issue(Q3)
    shown = FindingsPage(office)
    qtbot.addWidget(shown)
    shown.show()
    shown.entered()
    settle()
    shown.show_record("IssuedReport", issued.id)
    settle()
    yield shown
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.close()


@pytest.mark.requirement("R3")
def test_the_receipt_of_the_report_in_sight_is_saved(
    page: FindingsPage, settle: Settle, tmp_path: Path
) -> None:
    assert page.proving.receipt.isEnabled()
    report = page.issued.report
    assert report is not None
    page.proving.save_receipt_to(report, tmp_path / "receipt.json")
    settle()
    said = json.loads((tmp_path / "receipt.json").read_text(encoding="utf-8"))
    assert said["report"]["sha256"] == report.sha256


@pytest.mark.requirement("R3")
def test_the_report_produced_again_is_said_to_be_the_issued_one(page: FindingsPage, settle: Settle) -> None:
    page.proving.again.trigger()
    settle()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, WordsDialog) and w.isVisible()]
    assert shown.windowTitle() == "Every figure is the issued one"


@pytest.mark.requirement("R3")
def test_a_draft_as_of_a_day_is_saved(office: Office, qtbot: QtBot, settle: Settle, tmp_path: Path) -> None:
    form = PastForm(office, Q3, tmp_path / "draft.pdf")
    qtbot.addWidget(form)
    form.show()
    form._day.set_value(office.session.today())
    form.submit()
    settle()
    assert (tmp_path / "draft.pdf").read_bytes().startswith(b"%PDF")
