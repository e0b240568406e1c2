"""The office as it stood: records and figures from before later changes, and reports produced again (R3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.past import as_of
from tests.offices import TODAY, MovableClock

Q4 = Quarter.parse("2026Q4")


def _receive(office: Office, received: date, narrative: str) -> Complaint:
    allegation = AllegationEntry(Allegation(0, conduct="Refused", bases=(Basis.RACE,)))
    return office.complaints.receive(NewComplaint(Complaint("", received, narrative), (), (allegation,)))


@pytest.mark.requirement("R3")
def test_a_record_is_told_as_it_stood_at_any_instant(either_office: Office, clock: MovableClock) -> None:
    history = either_office.history
    before = either_office.session.now()
    clock.pass_time(hours=1)
    tan = either_office.people.add("J. Tan", (), "Investigator")
    made = either_office.session.now()
    clock.pass_time(hours=1)
    changed = either_office.people.change(replace(tan, title="Senior investigator"))
    later = either_office.session.now()
    clock.pass_time(hours=1)
    with either_office.session.act("person.removed") as work:
        work.remove(work.get(Person, changed.id))
    assert history.record_as_of("people", tan.id, before) is None
    assert history.record_as_of("people", tan.id, made) == tan
    assert history.record_as_of("people", tan.id, later) == changed
    assert history.record_as_of("people", tan.id, either_office.session.now()) is None


@pytest.mark.requirement("R3")
def test_what_came_in_a_batch_was_not_there_before_it_came(
    either_office: Office, clock: MovableClock
) -> None:
    before = either_office.session.now()
    clock.pass_time(hours=1)
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="many") for n in range(5)))
    came = either_office.session.now()
    clock.pass_time(hours=1)
    with either_office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, batch.first), title="few"))
    history = either_office.history
    assert history.record_as_of("people", batch.first, before) is None
    assert history.record_as_of("people", batch.first, came).title == "many"
    assert history.record_as_of("people", batch.last, came).title == "many"


@pytest.mark.requirement("R3")
def test_an_import_undone_as_a_whole_is_refused_in_words_because_no_history_keeps_it(
    either_office: Office, clock: MovableClock
) -> None:
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="many") for n in range(5)))
    came = either_office.session.now()
    clock.pass_time(hours=1)
    with either_office.session.act("people.undone") as work:
        work.remove_many(Person, title="many")
    with pytest.raises(Refused, match="removed an import as a whole"):
        either_office.history.record_as_of("people", batch.first, came)


@pytest.mark.requirement("R3")
def test_an_issued_report_is_produced_again_from_the_records_as_they_stood_whatever_changed_since(
    either_office: Office, clock: MovableClock
) -> None:
    office, own = either_office, either_office.session.person.id
    first = _receive(office, TODAY - timedelta(days=9), "The first")
    second = _receive(office, TODAY - timedelta(days=5), "The second")
    office.complaints.plan(first.id, Plan(own, "Call", None, own, Status.INVESTIGATION))
    issued = office.findings.issue(Q4)
    kept = office.findings.data(issued.id)

    clock.pass_time(days=3)
    _receive(office, TODAY - timedelta(days=2), "A late one")
    office.complaints.plan(second.id, Plan(own, "Write", None, own, Status.WAITING))
    office.complaints.change(
        replace(office.complaints.case(first.id).complaint, received=date(2026, 8, 1)), "Misread"
    )
    with office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Person {n}") for n in range(5)))
    now = office.findings.draft(Q4)
    assert now.complaints != kept.complaints

    again = office.findings.produce_again(issued.id)
    assert again.differing == ()
    assert again.report == kept
    assert office.findings.draft(Q4).complaints == now.complaints
    assert office.history.verify().problems == ()


@pytest.mark.requirement("R3")
def test_the_figures_of_a_past_day_count_what_stood_at_its_end(office: Office, clock: MovableClock) -> None:
    _receive(office, TODAY, "The first")
    clock.pass_time(days=2)
    _receive(office, TODAY + timedelta(days=2), "The second")
    then = office.findings.draft_as_of(Q4, TODAY)
    now = office.findings.draft_as_of(Q4, TODAY + timedelta(days=2))
    assert then.complaints != now.complaints
    assert now.complaints == office.findings.draft(Q4).complaints
    with pytest.raises(Refused, match="has not come yet"):
        office.findings.draft_as_of(Q4, TODAY + timedelta(days=3))
    with pytest.raises(Refused, match="did not exist yet"):
        office.findings.draft_as_of(Q4, TODAY - timedelta(days=900))


@pytest.mark.requirement("R3")
def test_nothing_can_be_changed_in_the_past_and_nothing_of_it_stays(either_office: Office) -> None:
    tan = either_office.people.add("J. Tan", (), "Investigator")
    with either_office.session.ask() as reader:
        seq = reader.head().seq
    either_office.people.change(replace(tan, title="Senior"))
    store = either_office.session.store
    with as_of(store, seq) as past:
        with past.reading() as reader:
            assert reader.get(Person, tan.id).title == "Investigator"
            assert reader.head().seq == seq
        with pytest.raises(Refused, match="nothing can be changed"), past.writing(act="x"):
            pass
        with pytest.raises(Refused, match="nothing can be changed"), past.unsigned():
            pass
    assert either_office.people.get(tan.id).title == "Senior"
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("R3")
def test_a_report_whose_kept_figures_were_forged_is_found_when_it_is_produced_again(
    office: Office, tmp_path: Path
) -> None:
    _receive(office, TODAY, "The first")
    issued = office.findings.issue(Q4)
    from gen63_desktop.domain.progress import never_cancelled, no_progress
    from gen63_desktop.services.findings.again import compared

    forged = replace(office.findings.data(issued.id), office="Another office")
    again = compared(office.session, issued, forged, no_progress, never_cancelled)
    assert again.differing == (
        f"Office: the report says Another office, the records say {office.session.facts.name}.",
    )
