"""A list made by a program of somebody's own, which says of a case what is not so: nobody approves it, no server goes by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import psycopg
import pytest

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.destruction import (
    DestructionApproval,
    DestructionBatch,
    DestructionItem,
    digest_of,
)  # fmt: skip
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.destroyed import APPROVING_ACT, DESTROYING_ACT, PROPOSING_ACT, spans
from gen63_desktop.store.destruction import standings, steps_of, take_out
from tests.offices import PASSPHRASE, TODAY, MovableClock
from tests.services import destruction_steps
from tests.services.destruction_steps import WHY, Three, closed_case, make_three
from tests.team_offices import LOGIN, TeamPlace

LATER = date(2099, 12, 31)


def _forged(office: Office, case: Complaint, until: date) -> DestructionBatch:
    me, today = office.session.person.id, office.session.today()
    with office.session.act(PROPOSING_ACT, why=WHY) as work:
        stands = standings(work, [case.id])[case.id]
        item = DestructionItem(0, case.id, case.number, RuleName.NOT_SUSTAINED, 1, until, stands)
        digest = digest_of("B-2026-90", WHY, [item])
        made = work.add(DestructionBatch("B-2026-90", WHY, digest, 1, me, today))
        work.add(replace(item, batch_id=made.id))
        work.about(made)
        work.detail(batch=made.number, digest=digest, listed=spans([case.id]))
    return made


def _approved_unseen(office: Office, batch: DestructionBatch, case: Complaint) -> None:
    session = office.session
    with session.act(APPROVING_ACT) as work:
        work.add(DestructionApproval(batch.id, session.person.id, session.today(), batch.digest, ""))
        work.about(batch)
        work.detail(batch=batch.number, digest=batch.digest, listed=spans([case.id]))


def _carried_out(office: Office, batch: DestructionBatch, case: Complaint) -> None:
    with office.session.act(DESTROYING_ACT, why=WHY) as work:
        proposed, approved = (steps_of(work, act, batch.id) for act in (PROPOSING_ACT, APPROVING_ACT))
        take_out(work, batch.id, {case.id: case.number})
        work.about(batch)
        said = {"proposed": next(iter(proposed.values())), "approved": spans(approved.values())}
        work.detail(digest=batch.digest, **said)


@pytest.mark.requirement("S5")
@pytest.mark.parametrize("until", [date(2026, 11, 1), LATER], ids=["too early a day", "a day to come"])
def test_nobody_approves_a_list_that_says_a_period_is_over_which_is_not(
    office: Office, clock: MovableClock, monkeypatch: pytest.MonkeyPatch, until: date
) -> None:
    three = make_three(office, clock)
    monkeypatch.setattr(destruction_steps, "LONG_AGO", date(2026, 10, 30))
    young = closed_case(office, clock)
    batch = _forged(office, young, until)
    with pytest.raises(RuleBroken, match=f"otherwise: {young.number}"):
        three.first.retention.approve(batch.id, batch.digest)
    assert office.complaints.case(young.id).complaint.number == young.number


@pytest.mark.requirement("S2", "S5")
def test_a_destruction_before_the_last_day_that_its_list_names_is_found(
    office: Office, clock: MovableClock
) -> None:
    three = make_three(office, clock)
    case = closed_case(office, clock)
    batch = _forged(office, case, LATER)
    _approved_unseen(three.first, batch, case)
    _approved_unseen(three.second, batch, case)
    _carried_out(office, batch, case)
    assert any("before the last day" in one for one in office.history.verify().problems)


@pytest.mark.requirement("S5")
def test_a_server_goes_by_the_list_as_the_case_stands_and_keeps_what_tells_of_other_things(
    team_place: TeamPlace, tmp_path: Path
) -> None:
    chief = team_place.open()
    rule = next(one.rule for one in chief.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    chief.retention.confirm_rule(rule, "County Counsel", TODAY, "Opinion 12")
    officers = (team_place.let_in(chief, name, Role.OFFICER) for name in ("Ivy Reyes", "Sam Okafor"))
    three = Three(chief, *officers, team_place.clock)
    changed, kept, early = (closed_case(chief, three.clock) for _ in range(3))
    (tmp_path / "out").mkdir()
    chief.history.leaving.export(tmp_path / "out" / "history.jsonl")
    batch = three.approved(changed.id, kept.id)
    three.second.complaints.add_note(changed.id, "A witness called")
    forged = _forged(chief, early, LATER)
    for one in (three.first, three.second):
        _approved_unseen(one, forged, early)
    with team_place.as_superuser() as connection:
        connection.execute("ALTER TABLE destruction_batches DISABLE TRIGGER USER")
        connection.execute(
            "UPDATE destruction_batches SET state = 'approved by two people' WHERE id = %s", (forged.id,)
        )
        connection.execute("ALTER TABLE destruction_batches ENABLE TRIGGER USER")
        query = "SELECT max(seq) FROM history_entries WHERE act = %s"
        seqs = [connection.execute(query, (act,)).fetchone() for act in ("history.exported", PROPOSING_ACT)]
    exported, proposed = (f"{{{one[0]}}}" for one in seqs if one is not None)
    for which, case, entries, said in (
        (batch, changed, "{}", "was changed after it was proposed"),
        (forged, early, "{}", "whose period is not over"),
        (batch, kept, exported, "tells of none of these cases"),
        (batch, kept, proposed, "what tells of destructions stays"),
    ):
        with team_place.by_hand(LOGIN, PASSPHRASE) as connection, pytest.raises(psycopg.Error, match=said):
            asked = f"SELECT gen63_destroy({which.id}, ARRAY[{case.id}]::bigint[], '[]', '{entries}', '{{}}', '{{}}')"
            connection.execute(asked.encode())
    assert chief.retention.carry_out(batch.id).destroyed == (kept.number,)
    assert not [one for one in chief.history.verify().problems if "destroyed" in one]
