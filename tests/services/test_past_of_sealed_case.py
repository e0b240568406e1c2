"""Figures of a past day do not depend on who draws them, also of a case that is sealed since (S1, R3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.office import Office
from gen63_desktop.services.violations.service import Violations
from gen63_desktop.store.records import mappers
from tests.offices import TODAY, MovableClock
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join

WORDS = ("manatee", "potoroo", "axolotl", "echidna", "quizenberry")
Q4 = Quarter.of(TODAY)


def played(office: Office, clock: MovableClock) -> Complaint:
    """A case with two allegations, one of them dropped on the second day; sealed on the fourth."""
    clock.on(TODAY - timedelta(days=6))
    alleged = tuple(
        AllegationEntry(
            Allegation(0, conduct=f"The {word}", bases=(basis,)),
            (Respondent(0, 0, name="Operator Quizenberry"),),
        )
        for word, basis in (("manatee", Basis.DISABILITY), ("potoroo", Basis.RACE))
    )
    persons = (PartyEntry(Party(0, name="Ottoline Quizenberry"), ()),)
    case = office.complaints.receive(
        NewComplaint(Complaint("", clock.instant.date(), "The axolotl"), persons, alleged)
    )
    clock.on(TODAY - timedelta(days=4))
    first, second = office.complaints.case(case.id).allegations
    office.complaints.drop_allegation(second, "Entered twice")
    investigator = office.people.add("Ivy Marlow", (Role.INVESTIGATOR,))
    me = with_own_key(office)
    office.complaints.plan(case.id, Plan(me, "Ask the echidna", TODAY, investigator.id))
    proposed = office.complaints.propose_finding(first, Finding.SUSTAINED, "The echidna", by=investigator.id)
    approved = office.complaints.approve_finding(proposed)
    draft = office.violations.draft_from_allegation(approved.id)
    office.violations.register(
        replace(draft, what="The potoroo was left", other_clause="Rule of the echidna")
    )
    clock.on(TODAY - timedelta(days=2))
    office.complaints.seal(case.id, [me], "Conflict of interest")
    clock.on(TODAY)
    return office.complaints.get(case.id)


def figures(office: Office, seq: int, clock: MovableClock) -> tuple[object, object]:
    """What the office counted after an entry, as this person draws it now."""
    with office.history.past.session_at(seq, clock.instant) as then:
        return Complaints(then).figures(Q4, TODAY), Violations(then).figures(Q4, TODAY)


@pytest.mark.requirement("S1", "R3", "K5")
def test_somebody_not_permitted_draws_the_same_figures_of_every_past_day(
    either_office: Office, clock: MovableClock
) -> None:
    played(either_office, clock)
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    last = other.history.verify().entries
    first = 1 + next(
        seq
        for seq in range(1, last)
        if figures(either_office, seq, clock)[0].received == 0  # type: ignore[attr-defined]
    )
    for seq in range(first, last + 1):
        assert figures(other, seq, clock) == figures(either_office, seq, clock), f"after entry {seq}"


@pytest.mark.requirement("S1", "S3")
def test_no_word_of_the_case_is_read_in_the_past_by_who_is_not_permitted_now(
    either_office: Office, clock: MovableClock
) -> None:
    played(either_office, clock)
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    dump = everything_stored(either_office).casefold()
    assert [word for word in WORDS if word in dump] == []
    for seq in range(2, other.history.verify().entries):
        with other.history.past.session_at(seq, clock.instant) as then, then.ask() as reader:
            told = repr([reader.find(mapper.record_type) for mapper in mappers()]).casefold()
        assert [word for word in WORDS if word in told] == [], f"after entry {seq}"


@pytest.mark.requirement("S1")
def test_of_what_is_under_a_key_only_codes_and_days_stand_beside_it(
    either_office: Office, clock: MovableClock
) -> None:
    played(either_office, clock)
    with either_office.session.ask() as reader:
        rows = reader.connection.exec_driver_sql(
            "SELECT kind, data FROM history_changes ORDER BY seq, n"
        ).all()
    rows = [row for row in rows if row.data.startswith("c")]
    assert {kind for kind, _ in rows} >= {"complaints", "allegations", "parties", "violations"}
    for kind, data in rows:
        beside = data.partition(" ")[2]
        assert '"sealed"' not in beside
        assert '"why"' not in beside
        assert kind != "case_keys" or not beside
