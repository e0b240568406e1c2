"""Drafts of records that are gone and of people who left long ago are swept; nobody's draft of a living record is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.services.investigation_steps import receive
from tests.team_offices import TeamPlace

GONE = (("complaints.note", "999"), ("complaints.letter", "998:3"), ("findings.follow_up", "999"), ("violations.action", "999:2"))  # fmt: skip
OTHERS = (
    ("complaints.intake", "new"), ("complaints.clock rule", "999"), ("complaints.template", "999"),
    ("audits.checklist", "999"), ("comments.note", "999"), ("complaints.note", "12a"),
)  # fmt: skip
LIVING = ("complaints.note", "complaints.appeal")


def _kept(office: Office) -> set[tuple[str, str]]:
    return {(draft.form, draft.key) for draft in office.drafts.all()}


def _sweep(office: Office) -> None:
    found = office.keeping.check_some_files()
    assert found is not None
    assert found.whole


@pytest.mark.requirement("C17", "S1")
def test_a_draft_goes_with_its_record_and_never_while_that_is_there(
    either_office: Office, clock: MovableClock
) -> None:
    case = receive(either_office)
    living = {(form, f"{case.id}{part}") for form in LIVING for part in ("", ":4")}
    for form, key in (*GONE, *OTHERS, *living):
        either_office.drafts.keep(form, key, {"text": "half a sentence"})
    _sweep(either_office)
    assert _kept(either_office) == {*GONE, *OTHERS, *living}, "within a day nothing is swept"
    clock.pass_time(days=900)
    _sweep(either_office)
    assert _kept(either_office) == {*OTHERS, *living}


@pytest.mark.requirement("C17", "S1")
def test_what_somebody_left_unfinished_goes_long_after_they_left(
    either_office: Office, clock: MovableClock
) -> None:
    office, case = either_office, receive(either_office)
    gone, here = (office.people.add(name, ()) for name in ("Lee Fenwick", "Robin Marsh"))
    office.drafts.keep("complaints.note", str(case.id), {"text": "…"})
    with office.session.store.unsigned() as connection:
        for person in (gone, here):
            connection.execute(
                text(
                    "INSERT INTO drafts SELECT :id, form, key, sealed, at FROM drafts WHERE person_id = :me"
                ),
                {"id": person.id, "me": office.session.person.id},
            )
    clock.pass_time(days=400)
    office.people.change(replace(gone, active=False))
    clock.pass_time(days=30)
    _sweep(office)
    assert _authors(office) == {office.session.person.id, gone.id, here.id}
    clock.pass_time(days=61)
    _sweep(office)
    assert _authors(office) == {office.session.person.id, here.id}


def _authors(office: Office) -> set[int]:
    with office.session.ask() as reader:
        return set(reader.connection.execute(text("SELECT person_id FROM drafts")).scalars())


@pytest.mark.requirement("C17", "S1")
def test_a_teams_server_sweeps_the_same_drafts_whoever_they_are_of(
    team_place: TeamPlace, team_office: Office
) -> None:
    case = receive(team_office)
    colleague = team_place.let_in(team_office, "Lee Fenwick", Role.CHIEF)
    kept = {*GONE, *OTHERS, ("complaints.note", str(case.id)), ("complaints.note", f"{case.id}:4")}
    for form, key in kept:
        colleague.drafts.keep(form, key, {"text": "half a sentence"})
        team_office.drafts.keep(form, key, {"text": "half a sentence"})
    with team_place.as_superuser() as connection:
        connection.execute("UPDATE drafts SET at = '2020-01-01T00:00:00.000000Z'")
    _sweep(team_office)
    assert _kept(team_office) == _kept(colleague) == kept - {*GONE}
    for told, swept in (("9999", 0), ("2020", len(kept - {*GONE}))):
        with team_place.as_superuser() as connection:
            connection.execute(
                "SET session_replication_role = replica"
            )  # no trigger keeps the superuser from it
            connection.execute("UPDATE people SET active = 0 WHERE id = %s", (colleague.session.person.id,))
            connection.execute("UPDATE history_entries SET at = %s || '-01-01T00:00:00.000000Z'", (told,))
        with team_office.session.store.unsigned() as own:
            assert own.exec_driver_sql("SELECT gen63_sweep_drafts()").scalar() == swept
    assert _kept(team_office) == kept - {*GONE}
