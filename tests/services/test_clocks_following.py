"""A new edition reaches the cases that its maker could not open, once somebody opens them (C13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.team_offices import TeamPlace


def _received(office: Office, words: str = "The ramp was refused") -> Complaint:
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, words), (), ()))


def _edition(office: Office, days: int, *, reaches_open: bool = True) -> ClockRule:
    now = next(one.newest for one in office.clocks.rules() if one.newest.rule is RuleName.RESPONSE)
    new = replace(
        now, length=days, source="Board policy 7", why="The board decided", from_day=TODAY, reaches_open=reaches_open
    )  # fmt: skip
    return office.clocks.change_rule(new)


def _due(office: Office, case: int) -> date | None:
    return office.complaints.get(case).due


@pytest.mark.requirement("C13", "S1")
def test_a_sealed_and_a_walled_case_follow_a_new_edition_when_somebody_who_may_opens_them(
    team_place: TeamPlace, team_office: Office
) -> None:
    chief = team_office
    otto, cora = (
        team_place.let_in(chief, "Otto Officer", Role.OFFICER),
        team_place.let_in(chief, "Cora Chief", Role.CHIEF),
    )
    open_case, sealed, walled, by_hand = (_received(otto) for _ in range(4))
    otto.complaints.extend(by_hand.id, date(2027, 6, 1), "Witnesses abroad")
    chief.complaints.seal(sealed.id, (otto.session.person.id,), "A conflict of interest")
    cora.complaints.close_to(walled.id, chief.session.person.id, "A conflict of interest")
    before = sealed.due
    new = next(one.newest for one in chief.clocks.rules() if one.newest.rule is RuleName.RESPONSE)
    told = chief.clocks.simulate(
        replace(new, length=20, source="x", why="y", from_day=TODAY, reaches_open=True)
    )
    assert told.not_shown == 2

    _edition(chief, 20)

    moved = _due(chief, open_case.id)
    assert moved is not None
    assert before is not None
    assert moved < before
    assert (_due(otto, sealed.id), _due(otto, walled.id)) == (before, before), "nobody opened them yet"
    otto.complaints.case(sealed.id)
    assert (_due(otto, sealed.id), _due(otto, walled.id)) == (moved, before)
    otto.work_list.items()
    assert _due(otto, walled.id) == moved
    assert _due(otto, by_hand.id) == date(2027, 6, 1), "what a person set stays"
    otto.complaints.case(sealed.id)
    for one in (sealed, walled):
        told_of = [entry for entry in otto.complaints.time_line(one.id) if entry.act == "clock.rule_followed"]
        assert len(told_of) == 1
    assert cora.history.verify().problems == ()
