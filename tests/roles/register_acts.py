"""The rows of registers and training: who may call each public method."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from gen63_desktop.domain.audits.editions import Edition, QuestionEntry, entry_of
from gen63_desktop.domain.audits.records import EvidenceFile
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.sources.together import FactsChange, UseChange
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.records import Audience, Course, Employee, ImportKind, RosterEntry
from gen63_desktop.domain.training.together import EntryChange
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Act, Q, Row, every, listed
from tests.roles.world import World, open_audit, some_file, source_of, surveyed
from tests.services.training_steps import CY, HEAD
from tests.services.training_steps import write as write_people

_NUMBERS = itertools.count(1)


def _statement(world: World) -> DemographicStatement:
    return world.chief.sources.statements(surveyed(world).id)[0]


def _file(world: World) -> EvidenceFile:
    return some_file(world)


def _next_edition(world: World) -> tuple[Edition, list[QuestionEntry], str]:
    newest = world.chief.checklists.editions()[0]
    return newest, [*map(entry_of, newest.questions), QuestionEntry("Who was asked?")], "Counsel asked"


def _people_file(world: World) -> ForeignTable:
    return open_table(write_people(world.files / "people.csv", [HEAD, CY]))


def _completions_file(world: World) -> ForeignTable:
    head = ("Employee ID", "Name", "Course", "Completion Date")
    return open_table(
        write_people(world.files / "done.csv", [head, ("9", "Lou Vega", "Implicit Bias", "2026-06-04")])
    )


def _mapping(world: World, kind: ImportKind, table: ForeignTable) -> Any:
    return world.by("reviewer").training.propose(kind, table)[0].mapping


def _employee(world: World) -> Employee:
    with world.chief.session.ask() as reader:
        return reader.find(Employee)[0]


def _entry(world: World) -> RosterEntry:
    with world.chief.session.ask() as reader:
        return reader.find(RosterEntry, employee_id=_employee(world).id)[-1]


def _roster(world: World, office: Office) -> object:
    table = _people_file(world)
    return office.training.take_in_roster(
        table, _mapping(world, ImportKind.ROSTER, table), TODAY, whole=False
    )


def _match(_world: World, office: Office) -> object:
    from gen63_desktop.domain.training.completed import Mention, UnmatchedPerson

    mention = Mention(name="Lou Vega", number="9")
    return office.training.match(UnmatchedPerson(mention, (2,), "", ()), 1)


def _own_source(world: World) -> Source:
    return world.by("reviewer").sources.add(Source(f"Own source {next(_NUMBERS)}"))


def _own_course(world: World) -> Course:
    code = f"own-{next(_NUMBERS)}"
    return world.by("reviewer").training.add_course(Course(code, code, next(iter(Audience))))


FACTS = FactsChange(owner="Bus")
USE = UseChange(uses=False, since=TODAY, reason="Seen")
ENTRIES = EntryChange(TODAY, department="Transit Lab")


def _people(world: World) -> Any:
    return world.by("reviewer").training.propose_together([_employee(world).id], ENTRIES)


def _people_back(world: World, office: Office) -> object:
    done = world.by("reviewer").training.change_together(_people(world))
    return office.training.undo_together(done)


def _many(world: World) -> Any:
    return world.by("reviewer").sources


TOGETHER: dict[str, Act] = {
    "propose_facts": lambda _w, o: o.sources.propose_facts([1, 2], FACTS),
    "change_facts_together": lambda w, o: o.sources.change_facts_together(
        _many(w).propose_facts([1, 2], FACTS)
    ),
    "undo_facts_together": lambda w, o: o.sources.undo_facts_together(
        _many(w).change_facts_together(_many(w).propose_facts([1, 2], FACTS))
    ),
    "propose_use": lambda _w, o: o.sources.propose_use([1, 2], USE),
    "state_use_together": lambda w, o: o.sources.state_use_together(_many(w).propose_use([1, 2], USE)),
    "undo_use_together": lambda w, o: o.sources.undo_use_together(
        _many(w).state_use_together(_many(w).propose_use([1, 2], USE))
    ),
}

SOURCES_ROWS = {
    "sources.all": Row("CORU", lambda _w, o: o.sources.all()),
    "sources.get": Row("CORU", lambda _w, o: o.sources.get(1)),
    "sources.statements": Row("CORU", lambda _w, o: o.sources.statements(1)),
    "sources.add": Row("R", lambda _w, o: o.sources.add(Source("Door counters"))),
    "sources.change": Row("R", lambda w, o: o.sources.change(replace(source_of(w), owner="Bus"))),
    "sources.remove": Row("R", lambda w, o: o.sources.remove(_own_source(w), "A slip")),
    "sources.retire": Row("R", lambda w, o: o.sources.retire(source_of(w), TODAY, "Replaced")),
    "sources.state_use": Row(
        "R", lambda w, o: o.sources.state_use(source_of(w), uses=False, since=TODAY, reason="Seen")
    ),
    **{f"sources.{name}": Row("R", call) for name, call in TOGETHER.items()},
    "sources.withdraw": Row("R", lambda w, o: o.sources.withdraw(_statement(w), "A mistake")),
    "audits.register": Row("CORU", lambda _w, o: o.audits.register()),
    "audits.listing": Row("CORU", lambda _w, o: listed(o.audits.listing(), "name")),
    "audits.source_record": Row("CORU", lambda w, o: o.audits.source_record(source_of(w).id)),
    "audits.record": Row("CORU", lambda w, o: o.audits.record(open_audit(w).id)),
    "audits.evidence": Row("CORU", lambda w, o: o.audits.evidence(_file(w))),
    "audits.save_evidence": Row("CORU", lambda w, o: o.audits.save_evidence(_file(w), w.files / "seen.txt")),
    "audits.figures": Row("CORU", lambda _w, o: o.audits.figures(Q, TODAY)),
    "audits.sources_due": Row("CORU", lambda _w, o: o.audits.sources_due(Q.first, Q.last, TODAY)),
    "audits.sources_performed": Row("CORU", lambda _w, o: o.audits.sources_performed(Q.first, Q.last)),
    "audits.sources_table": Row("CORU", lambda _w, o: o.audits.sources_table()),
    "audits.table": Row("CORU", lambda _w, o: o.audits.table()),
    "audits.export": Row("CORU", lambda w, o: o.audits.export(w.files / "audits.xlsx")),
    "audits.export_plan": Row("CORU", lambda w, o: o.audits.export_plan(w.files / "plan.ics")),
    "audits.start": Row("CO", lambda w, o: o.audits.start(surveyed(w).id)),
    "audits.save": Row("CO", lambda w, o: o.audits.save(open_audit(w), (), ())),
    "audits.attach": Row("CO", lambda w, o: o.audits.attach(open_audit(w), "no-deployment", "b.txt", b"b")),
    "audits.detach": Row("CO", lambda w, o: o.audits.detach(_file(w))),
    "audits.give_up": Row("CO", lambda w, o: o.audits.give_up(open_audit(w), "Started twice")),
    "audits.add_addendum": Row("CO", lambda w, o: o.audits.add_addendum(open_audit(w), "Also seen")),
    "audits.authority": Row("C", lambda w, o: o.audits.authority(open_audit(w).id)),
    "checklists.editions": Row("CORU", lambda _w, o: o.checklists.editions()),
    "checklists.publish": Row("C", lambda w, o: o.checklists.publish(*_next_edition(w))),
    "audits.sign": Row("C", lambda w, o: o.audits.sign(w.chief.audits.record(open_audit(w).id))),
}

TRAINING_ROWS = {
    "training.head": Row("*", lambda _w, o: o.training.head()),
    "training.compliance": Row("CORU", lambda _w, o: o.training.compliance()),
    "training.rows": Row("CORU", lambda _w, o: o.training.rows(TODAY, Rule.ROLLING)),
    "training.listing": Row("CORU", lambda _w, o: listed(o.training.listing(TODAY, Rule.ROLLING)[1], "name")),
    "training.departments": Row(
        "CORU",
        lambda _w, o: listed(
            o.training.departments(o.training.listing(TODAY, Rule.ROLLING)[0]), "department"
        ),
    ),
    "training.person": Row("CORU", lambda w, o: o.training.person(_employee(w).id, TODAY)),
    "training.table": Row("CORU", lambda _w, o: o.training.table()),
    "training.named_list": Row("*", lambda _w, o: o.training.named_list(TODAY, Rule.ROLLING, ())),
    "training.export_named_list": Row(
        "CORU", lambda w, o: o.training.export_named_list(w.files / "p.xlsx", TODAY, Rule.ROLLING, ())
    ),
    "training.work_items": Row("CORU", lambda _w, o: every(o.training.work_items(TODAY))),
    "training.figures": Row("CORU", lambda _w, o: o.training.figures(Q, TODAY)),
    "training.unmatched": Row("CORU", lambda _w, o: o.training.unmatched()),
    "training.unmatched_listing": Row("CORU", lambda _w, o: listed(o.training.unmatched_listing(), "name")),
    "training.known_people": Row("CORU", lambda _w, o: o.training.known_people()),
    "training.courses": Row("CORU", lambda _w, o: o.training.courses()),
    "training.courses_listing": Row("CORU", lambda _w, o: listed(o.training.courses_listing(), "name")),
    "training.imports": Row("CORU", lambda _w, o: o.training.imports()),
    "training.imports_listing": Row("CORU", lambda _w, o: listed(o.training.imports_listing(), "id")),
    "training.add_course": Row(
        "R", lambda _w, o: o.training.add_course(Course("x", "X", next(iter(Audience))))
    ),
    "training.change_course": Row(
        "R", lambda w, o: o.training.change_course(replace(w.chief.training.courses()[0], months=13))
    ),
    "training.change_person": Row("R", lambda w, o: o.training.change_person(_entry(w), TODAY)),
    "training.record_leave": Row("R", lambda w, o: o.training.record_leave(_employee(w).id, TODAY, None)),
    "training.remove_course": Row("R", lambda w, o: o.training.remove_course(_own_course(w), "A slip")),
    "training.remove_change": Row(
        "R",
        lambda w, o: o.training.remove_change(
            w.by("reviewer").training.change_person(_entry(w), TODAY), "A slip"
        ),
    ),
    "training.remove_leave": Row(
        "R",
        lambda w, o: o.training.remove_leave(
            w.by("reviewer").training.record_leave(_employee(w).id, TODAY, None), "A slip"
        ),
    ),
    "training.propose_together": Row(
        "R", lambda w, o: o.training.propose_together([_employee(w).id], ENTRIES)
    ),
    "training.change_together": Row("R", lambda w, o: o.training.change_together(_people(w))),
    "training.undo_together": Row("R", _people_back),
    "training.open_file": Row("R", lambda w, o: o.training.open_file(_people_file(w).path)),
    "training.propose": Row("R", lambda w, o: o.training.propose(ImportKind.ROSTER, _people_file(w))),
    "training.target": Row("*", lambda _w, o: o.training.target(ImportKind.ROSTER)),
    "training.words_in": Row(
        "R", lambda w, o: o.training.words_in(_people_file(w), FieldSource("name", ("Name",)))
    ),
    "training.roster_day": Row("*", lambda w, o: o.training.roster_day(_people_file(w))),
    "training.preview_roster": Row(
        "R",
        lambda w, o: o.training.preview_roster(
            _people_file(w), _mapping(w, ImportKind.ROSTER, _people_file(w)), TODAY, whole=False
        ),
    ),
    "training.take_in_roster": Row("R", _roster),
    "training.preview_completions": Row(
        "R",
        lambda w, o: o.training.preview_completions(
            _completions_file(w), _mapping(w, ImportKind.COMPLETIONS, _completions_file(w))
        ),
    ),
    "training.take_in_completions": Row(
        "R",
        lambda w, o: o.training.take_in_completions(
            _completions_file(w), _mapping(w, ImportKind.COMPLETIONS, _completions_file(w))
        ),
    ),
    "training.match": Row("R", _match),
    "training.undo_import": Row("R", lambda _w, o: o.training.undo_import(2, "Wrong file")),
}
