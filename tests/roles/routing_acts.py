"""The rows of routing: who sees what is suggested, and who sets the rules that suggest it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.facts import facts
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.exchange.foreign_table import ForeignTable
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Row
from tests.roles.world import World

_NUMBERS = count(1)


def _rule() -> RoutingRule:
    """A rule that no other says."""
    asked = f"line: any of: Line {next(_NUMBERS)}"
    return RoutingRule(
        "", 0, "Of a line", ReferredTo.CIV_5, "", 90, (asked,), "CIV 5", why="Counsel’s memo 7"
    )


def _edition(world: World) -> RoutingRule:
    found = {one.newest.rule: one.newest for one in world.chief.routing.rules()}["S-8"]
    return replace(found, rank=found.rank + 1, why="Counsel’s memo 7")


def _table(world: World, office: Office) -> ForeignTable:
    path: Path = world.files / f"rules {next(_NUMBERS)}.csv"
    path.write_text(f"Where it belongs,Line\nGEN 42,Loop {next(_NUMBERS)}\n", encoding="utf-8")
    return office.routing.open_table(path)


def _imported(world: World, office: Office) -> TakenIn:
    table = _table(world, world.chief)
    return office.routing.import_rules(table, world.chief.routing.propose(table)[0].mapping)


def _words(world: World, office: Office) -> object:
    table = _table(world, world.chief)
    source = world.chief.routing.propose(table)[0].mapping.source("to")
    assert source is not None
    return office.routing.words_in(table, source)


ROUTING_ROWS = {
    "routing.suggest": Row("COIU", lambda _w, o: o.routing.suggest(facts({"line": ["Line 4"]}))),
    "routing.suggest_typed": Row(
        "COIU", lambda _w, o: o.routing.suggest_typed(Complaint("", TODAY, "He drove on."), ())
    ),
    "routing.suggest_stored": Row("COIU", lambda w, o: o.routing.suggest_stored(w.facts.own)),
    "routing.rules": Row("ACOIU", lambda _w, o: o.routing.rules()),
    "routing.simulate": Row("C", lambda w, o: o.routing.simulate(_edition(w))),
    "routing.save_rule": Row("C", lambda _w, o: o.routing.save_rule(_rule())),
    "routing.confirm_rule": Row(
        "C", lambda _w, o: o.routing.confirm_rule("S-1", 1, "Lena Ortiz, County Counsel", TODAY)
    ),
    "routing.export_rules": Row("ACOIU", lambda w, o: o.routing.export_rules(w.files / "rules.csv")),
    "routing.open_table": Row("C", _table),
    "routing.propose": Row("C", lambda w, o: o.routing.propose(_table(w, w.chief))),
    "routing.words_in": Row("C", _words),
    "routing.import_rules": Row("C", _imported),
    "routing.undo_rules_import": Row(
        "C", lambda w, o: o.routing.undo_rules_import(_imported(w, w.chief).import_id, "A draft of it")
    ),
}
