"""What the tests of the complaints page share: an open page, complaints, and the form that is in front."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from tests.offices import TODAY
from tests.ui.conftest import Settle

FormT = TypeVar("FormT", bound=Form)
NARRATIVE = "The driver closed the door when he saw my walker."


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


@contextmanager
def open_page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    """The page in sight, hearing of every change."""
    made = ComplaintsPage(office)
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


def form_of(kind: type[FormT]) -> FormT:
    """The form of this kind that is open."""
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    found = [dialog.form for dialog in dialogs if isinstance(dialog.form, kind)]
    assert len(found) == 1, f"{[type(d.form).__name__ for d in dialogs]} are open"
    return found[0]


def confirm(verb: str) -> None:
    """Answer the question that is asked."""
    asked = next(d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible())
    next(b for b in asked.findChildren(QPushButton) if b.text() == verb).click()


def receive(office: Office, *entries: AllegationEntry, received: date = TODAY, **facts: object) -> Complaint:
    """A complaint of the office."""
    complaint = replace(Complaint("", received, NARRATIVE), **facts)  # type: ignore[arg-type]
    return office.complaints.receive(NewComplaint(complaint, (), entries))


def alleged(*bases: Basis) -> AllegationEntry:
    """An allegation that rests on these."""
    return AllegationEntry(Allegation(0, conduct="Refused to let her board", bases=bases))


def shown(page: ComplaintsPage, settle: Settle, complaint: Complaint) -> None:
    """Open a complaint on the page."""
    page.show_record("Complaint", complaint.id)
    settle()
    assert page.case is not None
    assert page.case.complaint.id == complaint.id
