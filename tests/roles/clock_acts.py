"""The rows of clocks: who sees them, who pauses and moves them, and who sets their rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy, Acknowledgement
from gen63_desktop.domain.clocks.kinds import Ground, RuleName
from gen63_desktop.domain.clocks.records import ClockRule, Pause
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import LATER, Row, every
from tests.roles.world import World


def _paused(world: World, office: Office) -> Pause:
    return office.clocks.pause(world.facts.own, Ground.OUTSIDE_BODY, TODAY, LATER, "Filed with the FTA")


def _move(world: World, office: Office) -> Pause:
    pause = _paused(world, world.chief)
    return office.clocks.move_pause(pause, LATER + timedelta(days=9), "They still have it")


def _edition(world: World) -> ClockRule:
    found = {one.newest.rule: one.newest for one in world.chief.clocks.rules()}[RuleName.ACKNOWLEDGEMENT]
    return replace(found, length=found.length + 1, from_day=TODAY, why="Counsel’s memo 7")


def _begun(world: World, office: Office) -> object:
    return office.clocks.begin(world.facts.own, RuleName.RECORDS, TODAY, "By letter")


def _met(world: World, office: Office) -> object:
    shown = world.chief.clocks.of_case(world.facts.own)
    if not any(one.clock.rule.rule is RuleName.RECORDS and one.clock.done is None for one in shown.clocks):
        _begun(world, world.chief)
    return office.clocks.met(world.facts.own, RuleName.RECORDS, TODAY, "Sent by e-mail")


def _extended(world: World, office: Office) -> object:
    return office.clocks.extend(world.facts.own, RuleName.RECORDS, TODAY + timedelta(days=12), "Many records")


def _standing(world: World) -> Acknowledgement | None:
    found = world.chief.clocks.acknowledgements(world.facts.own)
    return next((one for one in found if one.stands()), None)


def _acknowledged(world: World, office: Office) -> Acknowledgement:
    if (one := _standing(world)) is not None:
        world.chief.clocks.undo_acknowledgement(one.id, "Entered on the wrong case")
    me = office.session.person.id
    return office.clocks.acknowledge(world.facts.own, AcknowledgedBy.TELEPHONE, TODAY, me, "Call log 7")


def _undone(world: World, office: Office) -> Acknowledgement:
    one = _standing(world) or _acknowledged(world, world.chief)
    return office.clocks.undo_acknowledgement(one.id, "Entered on the wrong case")


CLOCKS_ROWS = {
    "clocks.acknowledgements": Row("COIU", lambda w, o: o.clocks.acknowledgements(w.facts.own)),
    "clocks.acknowledge": Row("COI", _acknowledged),
    "clocks.undo_acknowledgement": Row("COI", _undone),
    "clocks.of_case": Row("COIU", lambda w, o: o.clocks.of_case(w.facts.own)),
    "clocks.first_due": Row("COIU", lambda _w, o: o.clocks.first_due(TODAY)),
    "clocks.work_items": Row("*", lambda _w, o: every(o.clocks.work_items(TODAY))),
    "clocks.pause": Row("COI", _paused),
    "clocks.move_pause": Row("COI", _move),
    "clocks.begin": Row("COI", _begun),
    "clocks.extend": Row("COI", _extended),
    "clocks.met": Row("COI", _met),
    "clocks.rules": Row("ACOIU", lambda _w, o: o.clocks.rules()),
    "clocks.simulate": Row("C", lambda w, o: o.clocks.simulate(_edition(w))),
    "clocks.change_rule": Row("C", lambda w, o: o.clocks.change_rule(_edition(w))),
    "clocks.confirm": Row(
        "C", lambda _w, o: o.clocks.confirm(RuleName.RESPONSE, 1, "Lena Ortiz, County Counsel", TODAY)
    ),
}
