"""An existing register goes in through the window: files, columns, dates, a trial, the receipt, and undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gen63_desktop.domain.complaints.records import Complaint, ImportState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.imports_dialog import ImportsDialog
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm
from gen63_desktop.ui.shared.importing.wizard import ImportWizard

from .conftest import Settle

CASES = """complaint_id,date_received,classification,summary
F-1,1/15/26,SERVICE,The operator drove on.
F-2,2/16/26,SERVICE,
"""
ALLEGATIONS = """complaint_id,officer_id,allegation,finding
F-1,77,Passed by,Sustained Finding
F-1,77,Passed by,Sustained Finding
"""


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    made = ComplaintsPage(office)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.entered()
    settle()
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def _window(kind: type[QDialog]) -> QDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


@pytest.fixture
def wizard(page: ComplaintsPage, tmp_path: Path, settle: Settle) -> ImportWizard:
    paths = []
    for name, text in (("cases.csv", CASES), ("allegations.csv", ALLEGATIONS)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    page.import_register()
    opened = _window(ImportWizard)
    assert isinstance(opened, ImportWizard)
    opened.files.take(paths)
    opened.go_on()
    settle()
    return opened


@pytest.mark.requirement("C1")
def test_two_digit_years_wait_for_their_century(wizard: ImportWizard, office: Office, settle: Settle) -> None:
    assert wizard.mapping_step is not None
    wizard.mapping_step.century.set_value(False)
    wizard.go_on()
    settle()
    assert wizard.step is wizard.mapping_step, "no trial without an answer"
    assert office.session.store.count(Complaint) == 0


@pytest.mark.requirement("C1")
def test_a_register_of_two_files_is_tried_then_stored_then_undone(
    wizard: ImportWizard, page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    assert wizard.mapping_step is not None
    wizard.mapping_step.century.set_value(True)
    wizard.go_on()
    settle()
    assert office.session.store.count(Complaint) == 0, "a trial stores nothing"
    wizard.go_on()
    settle()
    assert office.session.store.count(Complaint) == 2
    wizard.go_on()
    settle()
    page.show_imports()
    settle()
    dialog = _window(ImportsDialog)
    assert isinstance(dialog, ImportsDialog)
    assert "Exact repeats: 1" in dialog.receipt.toPlainText()
    dialog.undo_button.click()
    form = next(w.form for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog) and w.isVisible())
    assert isinstance(form, UndoImportForm)
    form.fields["why"].set_value("Wrong register")
    form.submit()
    settle()
    assert office.session.store.count(Complaint) == 0
    assert office.complaints.register_imports()[0].state is ImportState.UNDONE
    assert not dialog.undo_button.isEnabled()


@pytest.mark.requirement("C1", "U1")
def test_a_closed_import_leaves_nothing_behind_in_the_window(wizard: ImportWizard, settle: Settle) -> None:
    step, files = wizard.mapping_step, wizard.files_step
    assert step is not None
    assert files is not None
    step.century.set_value(True)
    wizard.go_on()
    settle()
    assert wizard.step not in (step, files), "the trial stands in their place"

    wizard.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]  # any receiver

    assert not isValid(step)
    assert not isValid(files)
