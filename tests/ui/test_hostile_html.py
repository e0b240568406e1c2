"""Text from people in the window: Qt never reads it as mark-up, so nothing in it is loaded, hidden or run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.pages import sections
from tests.comment_files import rows, take_in
from tests.offices import TODAY
from tests.services.test_hostile_text_thrown import GROW, TEXTS, thrown
from tests.services.training_steps import AMY, roster
from tests.ui.conftest import Settle

MARKUP = "<b>bold</b> <img src='//example.org/share/x.png'/> & more"
SIGN = "<img"
_ALL = QModelIndex()

pytestmark = pytest.mark.requirement("S4", "U1")


@pytest.mark.promise("text")
@thrown(1)
@given(TEXTS)
def test_a_tip_says_the_text_and_nothing_in_it_is_mark_up(text: str) -> None:
    text = text.translate(GROW)[:2_000]
    shown = QTextDocument()
    shown.setHtml(words.tip(text))

    assert words.tip(text).startswith("<qt>") or not text
    assert _letters(shown.toPlainText()) == _letters(text)
    assert "<img" not in shown.toHtml()
    assert "<a href" not in shown.toHtml()


def _letters(text: str) -> str:
    """Without blanks, and without what Qt's documents cannot hold."""
    gone = "\x00\ufffd\ufffc\ufdd0\ufdd1\ufeff\ufffe\uffff"
    return "".join(
        letter
        for letter in "".join(text.split())
        if letter.isprintable() and letter not in gone and not "\ud800" <= letter <= "\udfff"
    )


@pytest.fixture
def hostile(office: Office, tmp_path: Path) -> Office:
    """An office with mark-up in whatever people type."""
    office.settings.change(replace(office.session.facts, name=MARKUP))
    office.people.add(MARKUP, (Role.INVESTIGATOR,), MARKUP)
    plain = (
        "narrative",
        "summary",
        "category",
        "incident_words",
        "line",
        "place",
        "vehicle",
        "remedy",
        "next_step",
    )
    office.complaints.receive(
        NewComplaint(
            replace(Complaint("", date(2026, 8, 3), MARKUP), **dict.fromkeys(plain, MARKUP)),
            (PartyEntry(Party(0, PartyRole.COMPLAINANT, MARKUP, MARKUP, MARKUP), ()),),
            (
                AllegationEntry(
                    Allegation(0, conduct=MARKUP, bases=(Basis.OTHER,), other_basis=MARKUP, clause=MARKUP),
                    (Respondent(0, 0, name=MARKUP, identifier=MARKUP, unit=MARKUP),),
                ),
            ),
        )
    )
    office.sources.add(Source(name=MARKUP, owner=MARKUP, purpose=MARKUP))
    wanted = rows(3)
    for row in wanted:
        row[4] = row[5] = MARKUP
    take_in(office, tmp_path / "<img src=x>.csv", wanted)
    roster(office, tmp_path, [(AMY[0], MARKUP, MARKUP, MARKUP, *AMY[4:6], MARKUP)], TODAY)
    return office


@pytest.fixture
def window(hostile: Office, qtbot: QtBot, look: object, settle: Settle) -> MainWindow:
    shown = MainWindow(hostile)
    qtbot.addWidget(shown)
    shown.resize(1_280, 800)
    shown.show()
    settle()
    return shown


@pytest.mark.promise("text")
@pytest.mark.parametrize("section", sections(), ids=lambda section: section.key)
def test_no_label_tip_or_command_of_a_page_reads_mark_up_of_people(
    window: MainWindow, section: object, settle: Settle
) -> None:
    window.open_section(section.key)  # type: ignore[attr-defined]
    settle()
    page = window.page
    assert page is not None
    for tabs in page.findChildren(QTabWidget):
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            settle()
    for view in page.findChildren(QAbstractItemView):
        if view.isVisible() and view.model() is not None and view.model().rowCount() > 0:
            view.setCurrentIndex(view.model().index(0, 0))
            settle()

    assert any(SIGN in label.text() for label in window.findChildren(QLabel)), "the texts are in sight"
    assert _read_as_mark_up(window) == []


def _read_as_mark_up(window: MainWindow) -> list[str]:
    found = []
    for widget in (*QApplication.allWidgets(), *window.findChildren(QAction)):
        if SIGN in widget.toolTip():
            found.append(f"tip of {type(widget).__name__}: {widget.toolTip()}")
        if isinstance(widget, QLabel) and SIGN in widget.text() and not _plain(widget):
            found.append(f"label {widget.objectName()} of {_owner(widget)}: {widget.text()[:90]}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += [f"tip in {_owner(widget)}: {tip}" for tip in _tips(widget.model()) if SIGN in tip]
        if isinstance(widget, QAbstractButton | QWidget) and SIGN in widget.whatsThis():
            found.append(f"help of {type(widget).__name__}")
    return found


def _plain(label: QLabel) -> bool:
    return label.textFormat() == Qt.TextFormat.PlainText


def _owner(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return type(parent).__name__ if parent is not None else "nobody"


def _tips(model: QAbstractItemModel) -> list[str]:
    places = [
        model.index(row, column)
        for row in range(min(model.rowCount(_ALL), 30))
        for column in range(_columns(model))
    ]
    tips = [model.data(place, Qt.ItemDataRole.ToolTipRole) for place in places if _valid(place)]
    return [str(tip) for tip in tips if tip]


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(_ALL)


def _valid(place: QModelIndex) -> bool:
    return place.isValid()
