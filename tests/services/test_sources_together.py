"""Facts and statements of several data sources set in one step, and that taken back as one step, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sources.demographic_use import Assessed
from gen63_desktop.domain.sources.records import Known
from gen63_desktop.domain.sources.together import FactsChange, UseChange
from gen63_desktop.domain.together import Tally
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.team_offices import TeamPlace

FACTS = FactsChange(owner="Rail Operations", retention="Five years, schedule R-7")
NONE = UseChange(uses=False, since=TODAY - timedelta(days=5), reason="The vendor's data dictionary")


def _owners(office: Office) -> list[str]:
    return [office.sources.get(number).owner for number in (1, 2, 3)]


def _answers(office: Office) -> list[Assessed]:
    rows = {row.source.id: row.assessment.answer for row in office.audits.register(TODAY)}
    return [rows[number] for number in (1, 2, 3)]


@pytest.mark.requirement("D1", "U2")
def test_sources_get_the_facts_they_have_in_common_after_a_look_and_that_is_one_step_back(
    either_office: Office,
) -> None:
    office = either_office
    office.sources.change(replace(office.sources.get(2), owner="Bus", purpose="Counting riders"))
    office.sources.change(
        replace(office.sources.get(3), owner=FACTS.owner or "", retention=FACTS.retention or "")
    )
    proposal = office.sources.propose_facts([1, 2, 3, 999], FACTS)
    assert [one.id for one in proposal.seen] == [1, 2]
    assert (proposal.already, proposal.gone) == (1, 1)
    assert Tally("owner", "Bus", 1, 0) in proposal.tallies
    assert _owners(office) == ["", "Bus", "Rail Operations"]
    done = office.sources.change_facts_together(proposal)
    assert _owners(office) == ["Rail Operations"] * 3
    assert office.sources.get(2).purpose == "Counting riders"
    assert office.history.of("sources", 2)[0].act == "source.changed_together"
    again = office.sources.undo_facts_together(done)
    assert _owners(office) == ["", "Bus", "Rail Operations"]
    assert office.sources.get(1).retention == ""
    office.sources.change_facts_together(again)
    assert _owners(office) == ["Rail Operations"] * 3


@pytest.mark.requirement("D1", "C17")
def test_a_source_that_was_changed_since_stays_and_is_named(either_office: Office) -> None:
    office = either_office
    proposal = office.sources.propose_facts([1, 2, 3], FACTS)
    office.sources.change(replace(office.sources.get(2), owner="Bus"))
    done = office.sources.change_facts_together(proposal)
    assert [one.name for one in done.left] == [office.sources.get(2).name]
    office.sources.change(replace(office.sources.get(3), personal_information=Known.YES))
    back = office.sources.undo_facts_together(done)
    assert [one.name for one in back.left] == [office.sources.get(3).name]
    assert _owners(office) == ["", "Bus", "Rail Operations"]


@pytest.mark.requirement("D1", "A1", "U2")
def test_use_is_stated_of_several_and_taken_back_by_statements_that_stay_to_be_read(
    either_office: Office,
) -> None:
    office = either_office
    office.sources.state_use(
        office.sources.get(2), uses=True, since=TODAY - timedelta(days=100), reason="The questionnaire"
    )
    office.sources.state_use(office.sources.get(3), uses=True, since=TODAY, reason="The form")
    proposal = office.sources.propose_use([1, 2, 3], NONE)
    assert [one.id for one in proposal.seen] == [1, 2]
    assert "later statement" in proposal.left[0].why.sentence()
    done = office.sources.state_use_together(proposal)
    assert _answers(office) == [Assessed.DOES_NOT_USE, Assessed.DOES_NOT_USE, Assessed.USES]
    assert office.sources.propose_use([1, 2], NONE).already == 2
    again = office.sources.undo_use_together(done)
    assert _answers(office) == [Assessed.NOT_ASSESSED, Assessed.USES, Assessed.USES]
    kept = office.sources.statements(1)
    assert [one.withdrawn_on for one in kept] == [TODAY], "nothing that was stated goes"
    office.sources.state_use_together(again)
    assert _answers(office)[:2] == [Assessed.DOES_NOT_USE, Assessed.DOES_NOT_USE]


@pytest.mark.requirement("A1", "C17")
def test_a_statement_made_since_is_never_overtaken_or_withdrawn_with_others(either_office: Office) -> None:
    office = either_office
    proposal = office.sources.propose_use([1, 2], replace(NONE, uses=True))
    office.sources.state_use(office.sources.get(1), uses=False, since=TODAY, reason="Asked")
    done = office.sources.state_use_together(proposal)
    assert [one.name for one in done.left] == [office.sources.get(1).name]
    office.sources.state_use(office.sources.get(2), uses=False, since=TODAY, reason="Switched off")
    with pytest.raises(Refused):
        office.sources.undo_use_together(done)
    assert _answers(office)[:2] == [Assessed.DOES_NOT_USE, Assessed.DOES_NOT_USE]
    assert [one.withdrawn_on for one in office.sources.statements(2)] == [None, None]


@pytest.mark.requirement("D1", "U2")
def test_who_cancels_finds_facts_and_statements_as_they_were_and_nothing_said_is_refused(
    office: Office,
) -> None:
    reached: list[int] = []

    def progress(at: int, _of: int | None, _step: str) -> None:
        reached.append(at)

    with pytest.raises(WorkCancelled):
        office.sources.change_facts_together(
            office.sources.propose_facts([1, 2, 3], FACTS), progress, lambda: len(reached) == 2
        )
    assert _owners(office) == ["", "", ""]
    reached.clear()
    with pytest.raises(WorkCancelled):
        office.sources.state_use_together(
            office.sources.propose_use([1, 2, 3], NONE), progress, lambda: len(reached) == 2
        )
    assert _answers(office) == [Assessed.NOT_ASSESSED] * 3
    with pytest.raises(Refused, match="Nothing is to be changed"):
        office.sources.propose_facts([1], FactsChange())
    with pytest.raises(Refused, match="future"):
        office.sources.propose_use([1], replace(NONE, since=TODAY + timedelta(days=1)))
    with pytest.raises(Refused, match="how this is known"):
        office.sources.propose_use([1], replace(NONE, reason=" "))


@pytest.mark.requirement("S1", "D1")
def test_who_may_not_change_a_source_changes_none_together(team_place: TeamPlace) -> None:
    chief = team_place.open()
    reviewer = team_place.let_in(chief, "Rita Reviewer", Role.REVIEWER)
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER).sources
    facts, use = reviewer.sources.propose_facts([1], FACTS), reviewer.sources.propose_use([2], NONE)
    for refused in (
        lambda: officer.propose_facts([1], FACTS),
        lambda: officer.propose_use([2], NONE),
        lambda: officer.change_facts_together(facts),
        lambda: officer.state_use_together(use),
    ):
        with pytest.raises(Refused):
            refused()
    done, stated = reviewer.sources.change_facts_together(facts), reviewer.sources.state_use_together(use)
    for refused in (lambda: officer.undo_facts_together(done), lambda: officer.undo_use_together(stated)):
        with pytest.raises(Refused):
            refused()
    assert _owners(chief)[0] == "Rail Operations"
    assert _answers(chief)[1] is Assessed.DOES_NOT_USE
