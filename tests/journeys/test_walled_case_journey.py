"""Two people and a sealed case throughout: whoever is outside counts it, and reads none of its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.clocks.kinds import Ground
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.journeys.conftest import show
from tests.journeys.eyes import texts
from tests.journeys.hands import Hands
from tests.journeys.turns import joins, next_is
from tests.offices import PERSON, TODAY, MovableClock
from tests.services.investigation_steps import investigated
from tests.services.letter_steps import draft_of, send
from tests.services.sealed_world import words_of_file
from tests.ui import walks

pytestmark = pytest.mark.journey

OUTSIDE = "Ines Calloway"
CANARY = "yellowhammer"
"""Stands in every text of the case, and nowhere else."""


def _case(office: Office) -> Complaint:
    """A case in which every text is the canary, from intake to a referral."""
    party = Party(
        0, name=f"Ottoline {CANARY}", phone="555-0134", address=f"{CANARY} lane", email="o@example.org"
    )
    entry = AllegationEntry(
        Allegation(0, conduct=f"Refused the {CANARY}", bases=(Basis.RACE,), clause=f"Rule of {CANARY}"),
        (Respondent(0, 0, name=f"Operator {CANARY}", identifier=CANARY, unit=CANARY),),
    )
    facts = Complaint(
        "", TODAY, f"The {CANARY} was refused", summary=f"A {CANARY}", line="720", place=CANARY, vehicle=CANARY,
        next_step=f"Ask the {CANARY}", remedy=CANARY,
    )  # fmt: skip
    case = office.complaints.receive(NewComplaint(facts, (PartyEntry(party),), (entry,)))
    other = office.complaints.receive(NewComplaint(Complaint("", TODAY, "An ordinary ride")))
    number, me = case.id, office.session.person.id
    office.complaints.add_note(number, f"Called about the {CANARY}")
    investigated(office, case, CANARY)
    office.complaints.identities(number, f"To write to the {CANARY}")
    send(office, draft_of(office, case).writing)
    office.intake.refer(
        Referral(number, ReferredTo.OTHER, f"Office of {CANARY}", CANARY, TODAY, f"For the {CANARY}", me)
    )
    office.intake.link(number, other.id, LinkKind.RELATED, f"Both of the {CANARY}")
    office.clocks.pause(number, Ground.OUTSIDE_BODY, TODAY, TODAY, f"The {CANARY} has it")
    office.retention.hold_case(number, f"Claim of {CANARY}", f"The {CANARY} claims", TODAY)
    office.complaints.seal(number, [me], f"A conflict with the {CANARY}")
    return office.complaints.get(number)


def _said() -> str:
    """Every word of every window: texts, tips, names for screen readers, lists with what they do not show."""
    said: list[str] = []
    for top in QApplication.topLevelWidgets():
        said += list(texts(top)) if top.isVisible() else []
        for widget in (top, *top.findChildren(QWidget)):
            said += [
                widget.toolTip(),
                widget.accessibleName(),
                widget.accessibleDescription(),
                widget.windowTitle(),
            ]
            if isinstance(widget, QComboBox):
                said += [widget.itemText(n) for n in range(widget.count())]
            if isinstance(widget, QTableView):
                said += list(_cells(widget.model()))
    return "\n".join(said)


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    none, roles = QModelIndex(), (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    for row in range(min(model.rowCount(none), 100)):
        for column in range(model.columnCount(none)):
            yield from (str(model.index(row, column, none).data(role)) for role in roles)


def _leaks(window: MainWindow, hands: Hands, *only: str) -> list[str]:
    """Walk through every section, each of its views, its record and the tabs of each."""
    found = []
    for section in window.sections:
        if only and section.key not in only:
            continue
        window.open_section(section.key)
        hands.rest()
        page = window.page
        assert isinstance(page, Page)
        found += [
            f"{section.key}: {face}" for face in walks.faces(page, lambda: _rest(hands)) if CANARY in _said()
        ]
    return found


def _rest(hands: Hands) -> None:
    hands.rest()


def _search(hands: Hands, words: str, rows: str) -> None:
    hands.press("Ctrl+2", "Ctrl+F", "Ctrl+A")
    hands.type(words)
    hands.reads(rows)


def _exports(office: Office, folder: Path) -> Iterator[tuple[str, str]]:
    every = ListRequest(Sort("received"))
    for kind in ("csv", "xlsx", "json"):
        office.complaints.export_list(folder / f"list.{kind}", every)
        yield kind, words_of_file(folder / f"list.{kind}")


@pytest.mark.requirement("S1", "S2", "S3")
def test_nothing_of_a_sealed_case_is_read_by_whoever_is_outside_in_any_place_of_the_window(
    shell: Shell, office: Office, hands: Hands, clock: MovableClock, tmp_path: Path
) -> None:
    assert isinstance(office.folder, Path)
    folder = office.folder
    case = _case(office)
    joins(office, OUTSIDE, Role.CHIEF, Role.ADMINISTRATOR, Role.AUDITOR)
    show(shell, office, hands)
    assert shell.main is not None
    assert _leaks(shell.main, hands, "complaints"), "the walk sees the words where they are"

    outside = next_is(OUTSIDE, shell, hands, folder, clock)
    assert shell.main is not None
    assert _leaks(shell.main, hands) == []
    for words in (CANARY, case.number):
        _search(hands, words, "0 complaints of 1")
        assert not [line for line in _said().splitlines() if CANARY in line and line != words]
    assert outside.complaints.figures(Quarter.of(TODAY), TODAY).received == 2, "it is counted for everybody"
    assert not [kind for kind, said in _exports(outside, tmp_path) if CANARY in said]

    next_is(PERSON, shell, hands, folder, clock)
    assert shell.main is not None
    shell.main.open_record("Complaint", case.id)
    hands.reads(f"The {CANARY} was refused")
    hands.check_history()
