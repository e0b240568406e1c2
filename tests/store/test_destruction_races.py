"""A destruction against what others save at the same moment: a hold that comes meanwhile, two who carry out at once.

Each has a connection of its own to the server, from threads of one program; `test_destruction_killed` has programs.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.retention.records import CaseHold
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.destruction_steps import Three, closed_case, make_three


@pytest.fixture
def three(postgresql_office: Office, clock: MovableClock) -> Three:
    return make_three(postgresql_office, clock)


def _hold_slowly(three: Three, case_id: int, holding: threading.Event, go: threading.Event) -> None:
    """A hold that another connection has begun to set and not yet saved."""
    retention = three.first.retention
    with three.first.session.act("hold.set") as work:
        complaint = retention.hold(work, case_id)
        work.connection.exec_driver_sql(f"SELECT id FROM complaints WHERE id = {int(case_id)} FOR UPDATE")
        me = three.first.session.person.id
        work.add(CaseHold(complaint.id, "H-2026-0099", "Claim 7", "Pending", TODAY, me, TODAY))
        holding.set()
        assert go.wait(120)


@pytest.mark.requirement("S5")
def test_a_hold_that_is_being_set_is_waited_for_and_stops_the_destruction(three: Three) -> None:
    case = closed_case(three.chief, three.clock)
    batch = three.approved(case.id)
    holding, go = threading.Event(), threading.Event()
    with ThreadPoolExecutor(2) as pool:
        hold = pool.submit(_hold_slowly, three, case.id, holding, go)
        assert holding.wait(120)
        done = pool.submit(three.chief.retention.carry_out, batch.id)
        with suppress(TimeoutError):
            done.result(1)  # it waits for the hold, whatever the time
        assert not done.done()
        go.set()
        hold.result(30)
        with pytest.raises(Refused, match="held"):
            done.result(30)
    assert three.chief.complaints.case(case.id).complaint.number == case.number
    assert three.chief.history.verify().problems == ()


@pytest.mark.requirement("S5")
def test_two_who_carry_out_at_once_destroy_once(three: Three) -> None:
    cases = [closed_case(three.chief, three.clock) for _ in range(2)]
    batch = three.approved(*(one.id for one in cases))
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(three.chief.retention.carry_out, batch.id) for _ in range(2)]
        ended = [one.exception(60) for one in both]
    assert sum(error is None for error in ended) == 1
    assert all(error is None or isinstance(error, Refused) for error in ended)
    assert len(three.chief.retention.destroyed()) == 2
    assert three.chief.history.verify().problems == ()
