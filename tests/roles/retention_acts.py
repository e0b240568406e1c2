"""The rows of retention: who reads it, who sets holds, who changes rules and releases. On the investigator's case."""

from __future__ import annotations

from itertools import count

from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series
from gen63_desktop.domain.retention.records import CaseHold, Hold, RetentionRule
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Row, listed
from tests.roles.world import World

_WIDE = Hold("", Scope.SERIES, Series.AUDITS, "A claim", "It is pending", TODAY, 0, TODAY)
_years = count(20)


def _hold(world: World, office: Office) -> CaseHold:
    return office.retention.hold_case(world.facts.own, "A claim", "It is pending", TODAY)


def _rule(world: World) -> RetentionRule:
    return next(one.rule for one in world.chief.retention.rules() if one.rule.rule is RuleName.AUDITS)


def _change(world: World, office: Office) -> RetentionRule:
    return office.retention.change_rule(_rule(world), next(_years), "Schedule 4", "", "Counsel's advice")


def _confirm(world: World, office: Office) -> object:
    rule = _change(world, world.chief)
    return office.retention.confirm_rule(rule, "Counsel", TODAY, "Memo 4")


RETENTION_ROWS = {
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
