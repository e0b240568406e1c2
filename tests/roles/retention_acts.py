"""The rows of retention: who reads it, who sets holds, who changes rules and releases. On the investigator's case."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import count

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.retention.destruction import DestructionBatch
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series
from gen63_desktop.domain.retention.records import CaseHold, Hold, RetentionRule
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Row, every, listed
from tests.roles.world import World

_WIDE = Hold("", Scope.SERIES, Series.AUDITS, "A claim", "It is pending", TODAY, 0, TODAY)
_years = count(20)
LONG_AGO = date(2020, 3, 2)


def _hold(world: World, office: Office) -> CaseHold:
    return office.retention.hold_case(world.facts.own, "A claim", "It is pending", TODAY)


def _rule(world: World) -> RetentionRule:
    return next(one.rule for one in world.chief.retention.rules() if one.rule.rule is RuleName.AUDITS)


def _change(world: World, office: Office) -> RetentionRule:
    return office.retention.change_rule(_rule(world), next(_years), "Schedule 4", "", "Counsel's advice")


def _confirm(world: World, office: Office) -> object:
    rule = _change(world, world.chief)
    return office.retention.confirm_rule(rule, "Counsel", TODAY, "Memo 4")


def _batch(world: World) -> DestructionBatch:
    """A batch of a case whose period is over, proposed by the chief."""
    chief, today = world.chief, world.clock.instant.date()
    world.clock.on(LONG_AGO)
    made = chief.complaints.receive(NewComplaint(Complaint("", LONG_AGO, "Long ago"), (), ()))
    chief.complaints.close(made.id, ClosingReason.WITHDRAWN, "As asked")
    world.clock.on(today)
    rule = next(o.rule for o in chief.retention.rules() if o.rule.rule is RuleName.NOT_SUSTAINED)
    with suppress(RuleBroken):
        chief.retention.confirm_rule(rule, "Counsel", TODAY, "Memo 4")
    return chief.retention.propose((made.id,), "Its period is over")


def _approve(world: World, office: Office) -> object:
    batch = _batch(world)
    return office.retention.approve(batch.id, batch.digest)


RETENTION_ROWS = {
    "retention.ready": Row("COU", lambda _w, o: o.retention.ready()),
    "retention.batches": Row("COU", lambda _w, o: o.retention.batches()),
    "retention.destroyed": Row("*", lambda _w, o: o.retention.destroyed()),
    "retention.destroyed_among": Row("*", lambda _w, o: o.retention.destroyed_among("C-2020-0001")),
    "retention.why_none": Row("*", lambda _w, o: o.retention.why_none("C-2020-0001")),
    "retention.work_items": Row("*", lambda _w, o: every(o.retention.work_items(TODAY))),
    "retention.propose": Row("CO", lambda w, o: o.retention.propose((w.facts.own,), "Over")),
    "retention.approve": Row("CO", _approve),
    "retention.withdraw": Row("CO", lambda w, o: o.retention.withdraw(_batch(w).id, "Not now")),
    "retention.carry_out": Row("C", lambda w, o: o.retention.carry_out(_batch(w).id)),
    "retention.rules": Row("COU", lambda _w, o: o.retention.rules()),
    "retention.holds": Row("COU", lambda _w, o: o.retention.holds()),
    "retention.holds_on": Row("COIU", lambda w, o: o.retention.holds_on(w.facts.own)),
    "retention.periods": Row("COU", lambda _w, o: o.retention.periods()),
    "retention.listing": Row("COU", lambda _w, o: listed(o.retention.listing()[1], "number")),
    "retention.would_hold": Row("CO", lambda _w, o: o.retention.would_hold(_WIDE)),
    "retention.hold_case": Row("CO", _hold),
    "retention.hold_widely": Row("CO", lambda _w, o: o.retention.hold_widely(_WIDE)),
    "retention.release": Row("C", lambda w, o: o.retention.release(_hold(w, w.by("officer")), "Settled")),
    "retention.change_rule": Row("C", _change),
    "retention.confirm_rule": Row("C", _confirm),
}
