"""C12, K5: what was received twice counts once in every figure, and linked complaints count each."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop.charts.openings import received as behind_received
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.appeals.records import AppealFrom, NewAppeal
from gen63_desktop.domain.complaints.counting_once import CAVEAT
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator, Respondent
from gen63_desktop.domain.errors import RuleBroken
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
from tests.services.sealed_world import sealed_world

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
    office.intake.merge(other.id, first.id, "As C-1")
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
    office.intake.merge(again.id, kept.id, f"As {kept.number}")
    assert set(_counts(office).values()) == {2}, _counts(office)


@pytest.mark.requirement("K5")
def test_the_figures_say_by_which_rule_they_count_what_was_received_twice(office: Office) -> None:
    _receive(office)
    table = figure_tables(office.outputs.statistics(office.outputs.period(str(TODAY.year))))[0].table
    assert CAVEAT in table.scope
    draft = office.findings.draft(QUARTER)
    assert CAVEAT in draft.complaints.basis.notes
    assert flow(draft.complaints).rows


@pytest.mark.requirement("C12")
def test_no_two_complaints_are_duplicates_of_one_another(office: Office) -> None:
    one, other, third = _receive(office), _receive(office), _receive(office)
    office.intake.merge(other.id, one.id, f"As {one.number}")
    with pytest.raises(RuleBroken, match="was merged into another one itself"):
        office.intake.merge(one.id, other.id, "The same")
    office.intake.merge(one.id, third.id, "The same")
    with pytest.raises(RuleBroken, match="none of them would be counted"):
        office.complaints.close(third.id, ClosingReason.DUPLICATE, f"As {one.number}")


@pytest.mark.requirement("C7", "C12")
def test_an_appeal_on_a_complaint_that_was_merged_is_in_the_statistics(office: Office) -> None:
    one, kept = _receive(office), _receive(office)
    office.intake.merge(one.id, kept.id, "The same")
    office.complaints.receive_appeal(one.id, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "It was another day"))
    found = office.outputs.statistics(office.outputs.period(str(TODAY.year)))
    assert found.appeals[0].number == 1


@pytest.mark.requirement("C12", "C7")
def test_no_complaint_is_ever_closed_as_a_duplicate_of_nobody_knows_which(either_office: Office) -> None:
    office = either_office
    one, again = _receive(office), _receive(office)
    with pytest.raises(RuleBroken, match=f"Nothing says which complaint {again.number} repeats"):
        office.complaints.close(again.id, ClosingReason.DUPLICATE, "Sent twice")
    assert office.complaints.get(again.id).is_open
    with pytest.raises(RuleBroken, match="in the future"):
        office.intake.merge(again.id, one.id, "Sent twice", TODAY + timedelta(days=1))
    office.intake.merge(again.id, one.id, "Sent twice", TODAY)
    for here, there in ((one, again), (again, one)):
        (link,) = office.intake.related(here.id).linked
        assert link.case.complaint.id == there.id
    assert set(_counts(office).values()) == {1}, _counts(office)


@pytest.mark.requirement("C12", "C7")
def test_no_allegation_is_closed_as_a_duplicate_where_nothing_is_that_it_could_repeat(office: Office) -> None:
    one, other = _receive(office), _receive(office)
    (allegation,) = office.complaints.case(one.id).allegations
    with pytest.raises(RuleBroken, match="Nothing is there that this allegation repeats"):
        office.complaints.close_allegation(allegation, ClosingReason.DUPLICATE, "Alleged twice")
    office.intake.link(one.id, other.id, LinkKind.RELATED, "The same ride")
    ended = office.complaints.close_allegation(allegation, ClosingReason.DUPLICATE, f"As {other.number}")
    assert ended.closing is ClosingReason.DUPLICATE


@pytest.mark.requirement("S1", "C12")
def test_no_link_to_a_case_that_is_closed_to_somebody_lets_them_close_a_duplicate_or_tells_of_it(
    office: Office, tmp_path: Path
) -> None:
    world = sealed_world(office, tmp_path)
    linked, bare = _receive(office), _receive(office)
    office.intake.link(linked.id, world.case.id, LinkKind.RELATED, "The same ride")
    said = []
    for case in (linked, bare):
        (allegation,) = world.other.complaints.case(case.id).allegations
        with pytest.raises(RuleBroken) as refusal:
            world.other.complaints.close_allegation(allegation, ClosingReason.DUPLICATE, "Alleged twice")
        said.append(refusal.value.sentence())
    assert said[0] == said[1]
    world.other.close()


@pytest.mark.requirement("C12")
def test_what_alone_a_duplicate_allegation_repeats_is_neither_unlinked_nor_taken_out(office: Office) -> None:
    one, other = _receive(office), _receive(office)
    link = office.intake.link(one.id, other.id, LinkKind.RELATED, "The same ride")
    (allegation,) = office.complaints.case(one.id).allegations
    office.complaints.close_allegation(allegation, ClosingReason.DUPLICATE, f"As {other.number}")
    with pytest.raises(RuleBroken, match=f"An allegation of {one.number} is closed as a duplicate"):
        office.intake.unlink(link, "By mistake")
    assert len(office.intake.related(one.id).linked) == 1
    (allegation,) = office.complaints.case(one.id).allegations
    office.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, "They withdrew it")
    office.intake.unlink(link, "By mistake")
    entry = AllegationEntry(Allegation(0, conduct="Moved on", bases=(Basis.RACE,)))
    new = NewComplaint(Complaint("", TODAY, "He was moved on."), (), (entry, entry))
    first, second = office.complaints.case(office.complaints.receive(new).id).allegations
    office.complaints.close_allegation(first, ClosingReason.DUPLICATE, "As the other one")
    with pytest.raises(RuleBroken, match="nothing else is there that it repeats"):
        office.complaints.drop_allegation(second, "Recorded in error")
