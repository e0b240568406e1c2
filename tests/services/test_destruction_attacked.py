"""Destructions that nobody agreed on: the check of the history names them, in the office and outside it (S2, S5)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.retention.destruction import DestructionBatch, DestructionItem
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.destroyed import APPROVING_ACT, DESTROYING_ACT, PROPOSING_ACT, spans
from gen63_desktop.store.destruction import steps_of, take_out
from tests.offices import MovableClock
from tests.services.destruction_steps import Three, closed_case, make_three
from tests.services.test_history_leaving import _shown as shown


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return make_three(office, clock)


def _past_the_service(office: Office, batch: DestructionBatch, *cases: Complaint) -> None:
    """What a program of somebody's own does with the approvals of a batch: the service would refuse it."""
    with office.session.act(DESTROYING_ACT, why="Their period is over") as work:
        proposed, approved = (steps_of(work, act, batch.id) for act in (PROPOSING_ACT, APPROVING_ACT))
        take_out(work, batch.id, {one.id: one.number for one in cases})
        work.about(batch)
        work.detail(
            digest=batch.digest, proposed=next(iter(proposed.values())), approved=spans(approved.values())
        )


def _checked_outside(office: Office, folder: Path) -> str:
    """What the verifier says that needs nothing of the office but the export."""
    path = folder / "out" / "history.jsonl"
    path.parent.mkdir()
    office.history.leaving.export(path)
    office.history.leaving.publish_key(path.parent / "key.json")
    status, words = shown(path, "history", path.name, "--key", "key.json")
    assert (status == 1) == ("destroyed" in words)
    return words


def _another_case(three: Three) -> None:
    batch = three.approved(closed_case(three.chief, three.clock).id)
    _past_the_service(three.chief, batch, closed_case(three.chief, three.clock))


def _twice(three: Three) -> None:
    cases = [closed_case(three.chief, three.clock) for _ in range(2)]
    batch = three.approved(*(one.id for one in cases))
    three.first.retention.hold_case(cases[1].id, "Claim 26-114", "Preserve everything", three.clock().date())
    assert three.chief.retention.carry_out(batch.id).destroyed == (cases[0].number,)
    _past_the_service(three.chief, batch, cases[1])


def _withdrawn(three: Three) -> None:
    case = closed_case(three.chief, three.clock)
    batch = three.approved(case.id)
    three.first.retention.withdraw(batch.id, f"{case.number} is wanted for a law suit")
    _past_the_service(three.chief, batch, case)


def _lengthened(three: Three) -> None:
    """Somebody adds a case to the list that others approve."""
    case, more = (closed_case(three.chief, three.clock) for _ in range(2))
    batch = three.approved(case.id)
    with three.first.session.act("retention.list_changed") as work:
        (item,) = work.find(DestructionItem, batch_id=batch.id)
        work.add(
            DestructionItem(
                batch.id, more.id, more.number, item.rule, item.edition, item.until, item.standing
            )
        )
    _past_the_service(three.chief, batch, case, more)


def _with_approvals_of_another(three: Three) -> None:
    one, two = (closed_case(three.chief, three.clock) for _ in range(2))
    proposed = three.first.retention.propose((two.id,), "Their period is over")
    approved = three.approved(one.id)
    with three.chief.session.act(DESTROYING_ACT) as work:
        mine, theirs = (
            steps_of(work, PROPOSING_ACT, proposed.id),
            steps_of(work, APPROVING_ACT, approved.id),
        )
        take_out(work, proposed.id, {two.id: two.number})
        work.about(proposed)
        work.detail(
            digest=proposed.digest, proposed=next(iter(mine.values())), approved=spans(theirs.values())
        )


def _lawful(three: Three) -> None:
    cases = [closed_case(three.chief, three.clock) for _ in range(2)]
    for one in cases:
        three.chief.retention.carry_out(three.approved(one.id).id)


ATTACKS: dict[Callable[[Three], None], tuple[str, str]] = {
    _lawful: ("", ""),
    _another_case: ("cases that its list does not name", "cases that its list does not name"),
    _twice: ("by a list that entry", "by a list that entry"),
    _withdrawn: ("by a list that had been withdrawn", "by a list that had been withdrawn"),
    _lengthened: ("by another list than the one", "cases that its list does not name"),
    _with_approvals_of_another: ("by another list than the one", "by another list than the one"),
}


@pytest.mark.requirement("S2", "S5")
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_a_destruction_that_nobody_agreed_on_is_named_inside_and_outside(
    three: Three, tmp_path: Path, attack: Callable[[Three], None]
) -> None:
    inside, outside = ATTACKS[attack]
    attack(three)
    problems = three.chief.history.verify().problems
    assert bool(problems) == bool(inside)
    assert not inside or any(inside in one for one in problems)
    words = _checked_outside(three.chief, tmp_path)
    assert outside in words
