"""C12, K5: what was received twice counts once in every figure, and linked complaints count each."""

from __future__ import annotations

import pytest

from gen63_desktop.charts.openings import received as behind_received
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.counting_once import CAVEAT
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator, Respondent
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.tables.complaints import flow
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.outputs.categories import CategoryReport
from gen63_desktop.domain.outputs.state_table import StateReport
from gen63_desktop.domain.outputs.statistics_tables import figure_tables
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.findings.maker import ReportRequest
from gen63_desktop.services.office import Office
from tests.offices import TODAY

QUARTER = Quarter.of(TODAY)


def _receive(office: Office) -> Complaint:
    deputy = Respondent(
        0, 0, RespondentKind.LAW_ENFORCEMENT, "Badge 12", employer="County Police", sworn=True
    )
    entry = AllegationEntry(Allegation(0, conduct="Moved on", bases=(Basis.RACE,)), (deputy,))
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, "He was moved on."), (), (entry,)))


def _counts(office: Office) -> dict[str, int]:
    """How many complaints, or allegations of which each complaint has one, every place counts."""
    year = office.outputs.period(str(TODAY.year))
    found = office.outputs.statistics(year)
    draft = office.findings.draft(QUARTER)
    assert draft.trends is not None
    state = office.findings.prepare(ReportRequest(ReportKind.STATE_TABLE, quarter=str(TODAY.year))).data
    public = office.findings.prepare(ReportRequest(ReportKind.CATEGORIES, quarter=str(TODAY.year))).data
    assert isinstance(state, StateReport)
    assert isinstance(public, CategoryReport)
    opening = behind_received(draft.trends.quarters[-1], 0, TODAY)
    complaints = draft.complaints
    return {
        "statistics": found.received.number,
        "statistics of allegations": found.allegations,
        "statistics by basis": next(one.received.number for one in found.bases if one.label == "Race"),
        "quarter": complaints.received,
        "quarter by channel": sum(one.number for one in complaints.by_channel),
        "quarter by basis": next(one.number for one in complaints.by_basis if one.label == "Race"),
        "quarter by finding": sum(one.number for one in complaints.received_by_finding),
        "trend": draft.trends.quarters[-1].received or 0,
        "list behind the quarter": office.complaints.listing().count(
            ListRequest(Sort("number"), opening.filters)
        ),
        "state table": state.complaints[-1].reported,
        "categories": public.total.allegations,
    }  # fmt: skip


@pytest.mark.requirement("C12", "C14", "K5")
def test_every_place_counts_a_merged_complaint_once_and_linked_ones_each(either_office: Office) -> None:
    office = either_office
    first, again, other, neighbour = (_receive(office) for _ in range(4))
    office.intake.link(first.id, neighbour.id, LinkKind.SAME_INCIDENT, "The same text from two people")
    link = office.intake.merge(again.id, first.id, "Sent twice by the same person")
    office.complaints.close(other.id, ClosingReason.DUPLICATE, "As C-1")
    assert set(_counts(office).values()) == {2}, _counts(office)
    figures = office.findings.draft(QUARTER).complaints
    assert (figures.closed, figures.open_at_end, figures.unaccounted) == (0, 2, 0)
    office.intake.undo_merge(link, "They are two people")
    assert set(_counts(office).values()) == {3}, _counts(office)


@pytest.mark.requirement("C12", "C7")
def test_a_duplicate_with_a_finding_of_its_own_is_lost_from_no_figure(office: Office) -> None:
    kept, again = _receive(office), _receive(office)
    ines = office.people.add("Ines Vale", (Role.INVESTIGATOR,)).id
    with office.session.act("complaint.planned") as work:
        work.add(Investigator(again.id, ines, TODAY))
    (allegation,) = office.complaints.case(again.id).allegations
    proposed = office.complaints.propose_finding(allegation, Finding.SUSTAINED, "The log.", by=ines)
    office.complaints.approve_finding(proposed)
    office.complaints.close(again.id, ClosingReason.DUPLICATE, f"As {kept.number}")
    assert set(_counts(office).values()) == {2}, _counts(office)


@pytest.mark.requirement("K5")
def test_the_figures_say_by_which_rule_they_count_what_was_received_twice(office: Office) -> None:
    _receive(office)
    table = figure_tables(office.outputs.statistics(office.outputs.period(str(TODAY.year))))[0].table
    assert CAVEAT in table.scope
    draft = office.findings.draft(QUARTER)
    assert CAVEAT in draft.complaints.basis.notes
    assert flow(draft.complaints).rows
