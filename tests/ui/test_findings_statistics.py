"""The view Statistics, and outputs prepared on the page Reports, as a person uses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.list_spec import list_spec
from gen63_desktop.ui.findings.figure_card import FigureCard
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.shared.filter_bar import FilterBar
from gen63_desktop.ui.shared.page import Place
from tests.offices import TODAY
from tests.services.report_reading import sheets

from .conftest import Settle
from .test_findings_page import dialog_with, page, save_to
from .walks import reachable, unnamed

__all__ = ["page"]


@pytest.fixture
def cases(office: Office) -> list[Complaint]:
    """Three complaints of this quarter, two of them on race."""
    return [
        office.complaints.receive(
            NewComplaint(
                Complaint("", TODAY, "What happened", line=line),
                (),
                (AllegationEntry(Allegation(0, conduct="Turned away", bases=bases)),),
            )
        )
        for line, bases in (("20", (Basis.RACE,)), ("20", (Basis.RACE, Basis.AGE)), ("733", ()))
    ]


def statistics(page: FindingsPage, settle: Settle) -> list[Place]:
    """Go to the view; the places that it asks for are collected."""
    asked: list[Place] = []
    page.list_asked.connect(lambda _area, place: asked.append(place))
    page.views.choose("statistics")
    settle()
    return asked


def behind(office: Office, place: Place) -> list[int]:
    """The complaints that the list shows at a place."""
    kept = place["list"]
    assert isinstance(kept, dict)
    filters = tuple(Filter(column, Test(test), tuple(values)) for column, test, values in kept["filters"])
    return sorted(office.complaints.listing().ids(ListRequest(Sort("number"), filters)))


@pytest.mark.requirement("K5", "U1")
def test_a_figure_opens_its_cases_by_the_keyboard(
    cases: list[Complaint], page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    asked = statistics(page, settle)
    cards = page.statistics.findChildren(FigureCard)
    received = next(card for card in cards if card.accessibleName().startswith("Received: 3."))
    qtbot.keyClick(received, Qt.Key.Key_Return)
    assert behind(office, asked[-1]) == [one.id for one in cases]

    page.statistics.tables.choice.set_value("Allegations by alleged basis")
    grid = page.statistics.tables.grid
    grid.setCurrentCell(0, 0)
    assert [grid.item(0, at).text() for at in (0, 1)] == ["Race", "2"]
    qtbot.mouseClick(page.statistics.open, Qt.MouseButton.LeftButton)
    assert behind(office, asked[-1]) == [one.id for one in cases[:2]]
    grid.setCurrentCell(grid.rowCount() - 1, 0)
    assert not page.statistics.open.isEnabled()


@pytest.mark.requirement("K5")
def test_the_list_says_in_words_which_figure_it_shows(
    cases: list[Complaint], page: FindingsPage, settle: Settle, office: Office
) -> None:
    asked = statistics(page, settle)
    page.statistics.tables.grid.setCurrentCell(1, 0)
    page.statistics.open.click()
    kept = asked[-1]["list"]
    assert isinstance(kept, dict)
    column, test, values = kept["filters"][0]
    spec = list_spec(office.session.today, list, page.actions()[0] if page.actions() else None)  # type: ignore[arg-type]
    bar = FilterBar("Complaints", "", spec.filters, page)
    assert bar.filter_words(Filter(column, Test(test), tuple(values))) == "Counted in: Received, 2026 Q4"


@pytest.mark.requirement("K5", "V3")
def test_the_period_is_chosen_and_the_tables_are_saved(
    cases: list[Complaint], page: FindingsPage, settle: Settle, tmp_path: Path
) -> None:
    statistics(page, settle)
    page.statistics.period.set_value("FY27")
    page.statistics.load()
    settle()
    assert page.statistics.found is not None
    assert page.statistics.found.period.name == "FY27"
    assert page.statistics.state.text() == "Still running"
    page.save_statistics()
    save_to(page, tmp_path / "statistics.xlsx", settle)
    assert any("Age of open" in name for name in sheets(tmp_path / "statistics.xlsx"))


@pytest.mark.requirement("C14", "R1")
def test_a_log_is_prepared_on_a_period_and_issued_in_the_window(
    cases: list[Complaint], page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page.views.choose("another")
    page.prepared.kind.set_value(ReportKind.TITLE_VI_LOG.value)
    settle()
    assert page.prepared.period.isVisible()
    assert not page.prepared.day.isVisible()
    page.prepared.period.set_value("FY27")
    page.prepared.load()
    settle()
    prepared = page.prepared.prepared
    assert prepared is not None
    assert prepared.request.quarter == "FY27"
    assert [line.number for line in prepared.data.lines] == [one.number for one in cases[:2]]
    page.preparing.issue.trigger()
    dialog_with(qtbot, "Issue the report")()
    settle()
    assert [row.number for row in office.findings.reports()] == ["TL-FY27-01"]


@pytest.mark.requirement("C14")
def test_the_state_table_offers_calendar_years_alone(
    cases: list[Complaint], page: FindingsPage, settle: Settle
) -> None:
    page.views.choose("another")
    page.prepared.kind.set_value(ReportKind.STATE_TABLE.value)
    settle()
    combo = page.prepared.period.combo
    assert [combo.itemText(at)[:5].strip() for at in range(1, combo.count())] == [
        "2026",
        "2025",
        "2024",
        "2023",
        "2022",
    ]
    assert page.prepared.prepared is not None
    assert page.prepared.prepared.request.quarter == "2026"


@pytest.mark.requirement("U1")
def test_every_control_of_the_statistics_has_a_name_and_is_reached_by_the_keyboard(
    cases: list[Complaint], page: FindingsPage, settle: Settle
) -> None:
    statistics(page, settle)
    page.statistics.tables.grid.setCurrentCell(1, 0)
    assert not unnamed(page)
    reached = reachable(page)
    assert {page.statistics.tables.grid, page.statistics.open} <= reached
    assert set(page.statistics.findChildren(FigureCard)) & reached
