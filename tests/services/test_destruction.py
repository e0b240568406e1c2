"""Destruction of cases: three people or nobody, no held case, nothing left but number and certificate, chain whole."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import (
    Complaint,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.destruction import BatchState, CaseDestroyed
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.violations.records import Origin, Violation, ViolationState
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.entries import without_payload
from gen63_desktop.store.audit_trail.guards import door, lay
from gen63_desktop.store.destruction import steps_of, take_out
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.tables.complaints import notes
from tests.offices import TODAY, MovableClock
from tests.services.destruction_steps import (
    CANARIES,
    LONG_AGO,
    WHY,
    Three,
    closed_case,
    make_three,
    problems_of,
    whole_text,
)


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return make_three(office, clock)


@pytest.fixture
def either_three(either_office: Office, clock: MovableClock) -> Three:
    """On either engine."""
    return make_three(either_office, clock)


@pytest.mark.requirement("S5")
def test_what_three_people_agreed_on_is_gone_with_every_word_and_the_chain_holds(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    kept = closed_case(office, three.clock)
    gone = closed_case(office, three.clock, CANARIES)
    office.intake.link(gone.id, kept.id, LinkKind.RELATED, CANARIES["link"])
    assert all(
        word in whole_text(office) for key, word in CANARIES.items() if key not in ("name", "characteristic")
    )
    done = office.retention.carry_out(three.approved(gone.id).id)
    assert (done.destroyed, done.left_out, done.batch.state) == ((gone.number,), {}, BatchState.CARRIED_OUT)
    left = whole_text(office)
    assert [word for word in CANARIES.values() if word in left] == []
    assert problems_of(office) == ()
    (stays,) = office.retention.destroyed()
    assert (stays.number, stays.rule, stays.on) == (gone.number, RuleName.NOT_SUSTAINED, TODAY)
    assert stays.certificate == done.batch.certificate
    assert office.complaints.case(kept.id).complaint.number == kept.number
    after = closed_case(office, three.clock)
    assert after.id > gone.id
    assert after.number not in (gone.number, kept.number)
    assert problems_of(office) == ()


@pytest.mark.requirement("S2", "S5")
def test_the_other_case_keeps_its_own_values_and_says_where_the_reason_went(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock, CANARIES)
    with office.session.act("complaint.noted_together", why=CANARIES["link"]) as work:
        for one in (kept, gone):
            now = work.get(Complaint, one.id)
            work.change(replace(now, language="Spanish" if one is kept else "French"))
        work.about(now)
    office.retention.carry_out(three.approved(gone.id).id)
    assert CANARIES["link"] not in whole_text(office)
    line = next(one for one in office.history.of("complaints", kept.id) if "Spanish" in str(one))
    assert gone.number in str(line)
    assert "D-2026-1" in str(line)
    assert problems_of(office) == ()


@pytest.mark.requirement("S2", "S5")
def test_a_violation_that_stays_names_the_destroyed_case_in_its_history(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    with office.session.act("violation.registered") as work:
        stays = work.add(
            Violation(
                "A ramp",
                Origin.OUTSIDE,
                TODAY,
                complaint_id=gone.id,
                registered_on=TODAY,
                registered_by=1,
                state=ViolationState.CLOSED,
                closed_on=date(2010, 1, 4),
            )
        )
        work.about(stays)
    office.retention.carry_out(three.approved(gone.id).id)
    (line,) = office.history.of("violations", stays.id)
    assert gone.number in [one.after for one in line.changes if one.field == "complaint_id"]


@pytest.mark.requirement("S2", "S5")
def test_a_second_destruction_takes_what_the_first_had_left_of_an_act(three: Three) -> None:
    office = three.chief
    one, two = closed_case(office, three.clock, CANARIES), closed_case(office, three.clock)
    office.intake.link(one.id, two.id, LinkKind.RELATED, "The same stop")
    with office.session.act("complaint.noted_together", why=CANARIES["link"]) as work:
        for each in (one, two):
            work.change(replace(work.get(Complaint, each.id), language=CANARIES["narrative"]))
        work.detail(together=2)
    for each in (one, two):
        office.retention.carry_out(three.approved(each.id).id)
        assert problems_of(office) == ()
    assert CANARIES["narrative"] not in whole_text(office)


def imported(three: Three, *words: str) -> tuple[Complaint, ...]:
    """Closed complaints that came together, the first lines of each a word."""
    with three.chief.session.act("register.imported") as work:
        batch = work.add_many(
            Complaint,
            (
                Complaint(
                    f"C-2020-{900 + n:04}", LONG_AGO, word, status=Status.CLOSED, closed=LONG_AGO,
                    closing=ClosingReason.WITHDRAWN, serial=20200000900 + n,
                )
                for n, word in enumerate(words)
            ),
        )  # fmt: skip
        return work.find(Complaint, id=tuple(range(batch.first, batch.last + 1)))


@pytest.mark.requirement("S2", "S5")
def test_of_complaints_that_came_together_the_rest_is_signed_anew(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    cases = imported(three, "Alpha", CANARIES["narrative"], "Gamma", "Delta")
    with office.session.act("complaint.changed") as work:
        work.change(replace(work.get(Complaint, cases[0].id), language="Spanish"))
    office.retention.carry_out(three.approved(cases[1].id).id)
    assert CANARIES["narrative"] not in whole_text(office)
    assert problems_of(office) == ()
    office.retention.carry_out(three.approved(cases[0].id, cases[3].id).id)
    assert problems_of(office) == ()
    with office.session.store.unsigned() as connection:  # past the program
        connection.execute(text("UPDATE complaints SET line = 'B' WHERE id = :id"), {"id": cases[2].id})
    assert any("differs from what came" in one for one in office.history.verify().problems)


def _register(folder: Path, *rows: Sequence[str]) -> Path:
    path = folder / "register.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["log number", "date received", "date closed", "description"], *rows])
    return path


@pytest.mark.requirement("C1", "S5")
def test_an_import_does_not_bring_a_destroyed_complaint_back(either_three: Three, tmp_path: Path) -> None:
    three, office = either_three, either_three.chief
    first = ("F-77120", "03/16/2020", "03/19/2020", "The ramp stayed up")
    second = ("F-77121", "03/17/2020", "03/19/2020", "The operator drove on")

    def take_in(*rows: Sequence[str]) -> TakenIn:
        tables = [office.complaints.open_file(_register(tmp_path, *rows))]
        mapping = office.complaints.propose(tables)[0].mapping
        return office.complaints.import_register(tables, mapping)

    take_in(first, second)
    gone = next(one for one in _all(office) if one.source_ref == "F-77120")
    (ready,) = (one for one in office.retention.ready() if one.row.kept.record_id == gone.id)
    assert ready.stops == ()
    office.retention.carry_out(three.approved(gone.id).id)
    assert "F-77120" not in whole_text(office)
    receipt = take_in(first, second, ("F-77122", *second[1:])).receipt
    assert (receipt.stored, receipt.already_there, len(receipt.refused)) == (1, 1, 1)
    assert f"destroyed as {gone.number} (certificate D-2026-1)" in str(receipt.refused[0].reasons[0])
    assert sorted(one.source_ref for one in _all(office)) == ["F-77121", "F-77122"]
    assert problems_of(office) == ()


def _all(office: Office) -> tuple[Complaint, ...]:
    with office.session.ask() as reader:
        return reader.find(Complaint)


@pytest.mark.requirement("S5")
def test_what_is_not_as_it_came_is_not_signed_as_what_remains(three: Three) -> None:
    office = three.chief
    cases = imported(three, "Alpha", "Beta", "Gamma")
    batch = three.approved(cases[0].id)
    with office.session.store.unsigned() as connection, door(connection):
        connection.execute(text("UPDATE complaints SET line = 'B' WHERE id = :id"), {"id": cases[2].id})
    with pytest.raises(Refused, match="are not what came with entry"):
        office.retention.carry_out(batch.id)
    assert office.retention.destroyed() == ()


@pytest.mark.requirement("S5")
def test_nobody_destroys_alone_nor_does_who_proposed_approve(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    batch = office.retention.propose((gone.id,), WHY)
    with pytest.raises(RuleBroken, match="You proposed this batch"):
        office.retention.approve(batch.id, batch.digest)
    three.first.retention.approve(batch.id, batch.digest)
    with pytest.raises(RuleBroken, match="You have approved"):
        three.first.retention.approve(batch.id, batch.digest)
    with pytest.raises(Refused, match="waits for approval"):
        office.retention.carry_out(batch.id)
    with pytest.raises(NotAllowed):
        three.first.retention.carry_out(batch.id)
    with pytest.raises(RuleBroken, match="not the list"):
        three.second.retention.approve(batch.id, "0" * 64)
    three.second.retention.approve(batch.id, batch.digest)
    assert office.retention.carry_out(batch.id).destroyed == (gone.number,)
    with pytest.raises(Refused, match="carried out"):
        office.retention.carry_out(batch.id)
    with pytest.raises(CaseDestroyed, match=f"{gone.number} was destroyed .* D-2026-1"):
        office.complaints.case(gone.id)


def _hold(three: Three, case: Complaint) -> None:
    three.first.retention.hold_case(case.id, "Claim 26-114", "Preserve everything", TODAY)


def _hold_all(three: Three, case: Complaint) -> None:
    del case
    three.first.retention.hold_widely(
        Hold("", Scope.SERIES, Series.COMPLAINTS, "Claim 26-114", "Pending", TODAY, 0, TODAY)
    )


def _reopen(three: Three, case: Complaint) -> None:
    three.chief.complaints.reopen(case.id, "A new witness", "Hear her")


def _note(three: Three, case: Complaint) -> None:
    three.chief.complaints.add_note(case.id, "The archive called.")


def _link(three: Three, case: Complaint) -> None:
    new = NewComplaint(Complaint("", TODAY, "Again"), (), ())
    three.chief.intake.link(case.id, three.chief.complaints.receive(new).id, LinkKind.REPEAT, "Again")


def _longer(three: Three, case: Complaint) -> None:
    del case
    seen = next(one.rule for one in three.chief.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    three.chief.retention.change_rule(seen, 30, "Schedule 9", "", "Counsel")


EVENTS: dict[str, Callable[[Three, Complaint], None]] = {
    r"held \(H-": _hold,
    "not closed": _reopen,
    "changed after": _note,
    "which is open": _link,
}


@pytest.mark.requirement("S5")
def test_what_happens_to_a_case_meanwhile_stops_its_destruction_alone(three: Three) -> None:
    office = three.chief
    stopped = {said: closed_case(office, three.clock) for said in EVENTS}
    gone = closed_case(office, three.clock)
    batch = three.approved(gone.id, *(one.id for one in stopped.values()))
    for said, meanwhile in EVENTS.items():
        meanwhile(three, stopped[said])
    done = office.retention.carry_out(batch.id)
    assert done.destroyed == (gone.number,)
    for said, case in stopped.items():
        assert re.search(said, done.left_out[case.number])
        assert office.complaints.case(case.id).complaint.number == case.number
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S5")
@pytest.mark.parametrize(("meanwhile", "said"), [(_hold_all, "held"), (_longer, "kept")])
def test_what_holds_all_cases_stops_the_whole_batch(
    three: Three, meanwhile: Callable[[Three, Complaint], None], said: str
) -> None:
    case = closed_case(three.chief, three.clock)
    batch = three.approved(case.id)
    meanwhile(three, case)
    with pytest.raises(RuleBroken, match=said):
        three.chief.retention.carry_out(batch.id)
    assert three.chief.retention.destroyed() == ()
    three.first.retention.withdraw(batch.id, "It is held")
    assert three.chief.complaints.case(case.id).complaint.number == case.number


@pytest.mark.requirement("S5", "C12")
def test_complaints_that_were_merged_go_together_or_not_at_all(three: Three) -> None:
    office, clock = three.chief, three.clock
    clock.on(LONG_AGO)
    one, two = (
        office.complaints.receive(NewComplaint(Complaint("", LONG_AGO, "Twice"), (), ())) for _ in range(2)
    )
    office.intake.merge(one.id, two.id, "Received twice")
    office.complaints.close(two.id, ClosingReason.WITHDRAWN, "As asked")
    clock.on(TODAY)
    with pytest.raises(RuleBroken, match="merged go together"):
        three.first.retention.propose((one.id,), WHY)
    batch = three.approved(one.id, two.id)
    assert len(office.retention.carry_out(batch.id).destroyed) == 2
    assert office.history.verify().problems == ()


def _altered(office: Office, *statements: str) -> tuple[str, ...]:
    """What the check says after somebody with the database's key did this, door and triggers out of the way."""
    with office.session.store.unsigned() as connection, door(connection):
        for table, verb in (("history_entries", "update"), ("history_changes", "delete")):
            on = "" if is_sqlite(connection) else f" ON {table}"
            connection.execute(text(f"DROP TRIGGER {table}_no_{verb}{on}"))
        for statement in statements:
            connection.execute(text(statement))
        lay(connection)
    return office.history.verify().problems


@pytest.mark.requirement("S2", "S5")
def test_what_goes_without_a_signed_destruction_is_named(either_three: Three) -> None:
    three, office = either_three, either_three.chief
    kept, gone = closed_case(office, three.clock), closed_case(office, three.clock)
    office.retention.carry_out(three.approved(gone.id).id)
    with office.session.ask() as reader:
        row = reader.connection.execute(
            text(
                "SELECT seq, payload FROM history_entries WHERE subject_id = :id AND act = 'complaint.closed'"
            ),
            {"id": kept.id},
        ).one()
    said = _altered(
        office,
        f"UPDATE history_entries SET payload = '{without_payload(row.payload)}', act = 'entry.destroyed',"
        f" subject_kind = '', subject_id = 0 WHERE seq = {row.seq}",
        f"DELETE FROM history_changes WHERE seq = {row.seq}",
        f"DELETE FROM complaint_notes WHERE complaint_id = {kept.id}",
    )
    assert any(f"content of entry {row.seq} is missing" in one for one in said)
    assert any("complaint_notes" in one and "missing" in one for one in said)


@pytest.mark.requirement("S2", "S5")
def test_a_destroyed_case_that_is_put_back_is_named(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    with office.session.ask() as reader:
        row = dict(
            reader.connection.execute(
                text("SELECT * FROM complaint_notes WHERE complaint_id = :id"), {"id": gone.id}
            )
            .mappings()
            .one()
        )
    office.retention.carry_out(three.approved(gone.id).id)
    with office.session.store.unsigned() as connection, door(connection):
        connection.execute(notes.insert(), row)
    assert any("was destroyed by entry" in one for one in office.history.verify().problems)


@pytest.mark.requirement("S2", "S5")
def test_who_signs_a_destruction_alone_is_named(three: Three) -> None:
    office = three.chief
    gone = closed_case(office, three.clock)
    batch = office.retention.propose((gone.id,), WHY)
    with office.session.act("retention.destroyed") as work:
        take_out(work, batch.id, {gone.id: gone.number})
        proposed = steps_of(work, "retention.destruction_proposed", batch.id)[office.session.person.id]
        work.detail(proposed=proposed, approved=f"{proposed}-{proposed + 1}", digest=batch.digest)
    assert any("destroyed records" in one for one in office.history.verify().problems)
