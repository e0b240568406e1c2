"""Walls, seals and roles hold for each of several complaints that are changed in one step (S1)."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.complaints.together import Proposal, Together
from gen63_desktop.domain.errors import Refused
from tests.roles.world import World


@pytest.mark.requirement("S1")
def test_a_case_that_is_closed_to_somebody_is_neither_changed_nor_named_nor_taken_back(
    world: World,
) -> None:
    facts_, officer = world.facts, world.by("officer")
    hidden = world.chief.complaints.get(facts_.sealed)
    step = Together(next_step="Read the file")
    proposal = officer.complaints.propose_together([facts_.sealed, facts_.other], step)
    assert [one for one, _ in proposal.seen] == [facts_.other]
    assert (proposal.gone, proposal.left) == (1, ())
    forged = Proposal(step, ((facts_.sealed, hidden.version),), 0, 0, (), ())
    with pytest.raises(Refused) as refusal:
        officer.complaints.change_together(forged)
    assert hidden.number not in refusal.value.sentence()
    assert world.chief.complaints.get(facts_.sealed) == hidden
    both = world.chief.complaints.propose_together([facts_.sealed, facts_.other], step)
    done = world.chief.complaints.change_together(both)
    assert len(done.before) == 2
    officer.complaints.undo_together(done)
    assert world.chief.complaints.get(facts_.sealed).next_step == "Read the file"
    shown = officer.complaints.time_line(facts_.other)
    assert hidden.number not in str(shown), "the entry of a case tells nothing of those changed with it"


@pytest.mark.requirement("S1")
def test_an_investigator_changes_together_only_what_is_theirs_and_gives_nothing_to_who_could_not_open_it(
    world: World,
) -> None:
    own, other = world.facts.own, world.facts.other
    by = world.by("investigator").complaints
    proposal = by.propose_together([own, other], Together(next_step="Look at the log"))
    assert ([one for one, _ in proposal.seen], proposal.gone) == ([own], 1)
    to_reviewer = by.propose_together([own], Together(owner_id=world.facts.people["reviewer"]))
    assert to_reviewer.seen == ()
    assert "may not open" in to_reviewer.left[0].why.sentence()
