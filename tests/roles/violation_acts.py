"""The rows of the register of violations: who may call each public method. Each acts on the investigator's case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from gen63_desktop.domain.audits.records import Answer
from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.violations.records import CorrectiveAction, Level, Violation
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from tests.offices import TODAY
from tests.roles.rows import Q, Row, every, listed
from tests.roles.world import World, open_audit

DUE = TODAY + timedelta(days=30)


def _sustained(world: World) -> int:
    """An allegation of the investigator's case whose finding stands as sustained."""
    entry = AllegationEntry(Allegation(0, conduct="Shut the door", bases=(Basis.RACE,), clause="GEN 63 §1.0"))
    fresh = world.chief.complaints.add_allegation(world.facts.own, entry)
    mine = world.by("investigator").complaints
    proposed = mine.propose_finding(fresh, Finding.SUSTAINED, "It is on video.")
    return world.by("officer").complaints.approve_finding(proposed).id


def _violation(world: World) -> Violation:
    """The violation registered from it, once for all rows."""
    known = world.chief.violations.of_complaint(world.facts.own)
    if known:
        return known[0]
    draft = world.chief.violations.draft_from_allegation(_sustained(world))
    return world.chief.violations.register(draft)


def _without_finding(world: World) -> Violation:
    """Another one, whose finding was taken back."""
    _violation(world)
    number = _sustained(world)
    made = world.chief.violations.register(world.chief.violations.draft_from_allegation(number))
    case = world.chief.complaints.case(world.facts.own)
    allegation = next(one for one in case.allegations if one.id == number)
    world.by("officer").complaints.return_finding(allegation, "The recording is of another bus")
    return made


def _action(world: World) -> CorrectiveAction:
    """An action that the officer recommended and the auditor owns."""
    known = world.chief.violations.file(_violation(world).id).actions
    if known:
        return known[0]
    owner = world.facts.people["auditor"]
    return world.by("officer").violations.recommend(
        _violation(world).id, Level.SUPERVISOR, "Retrain the unit", owner, DUE
    )


def _answer(world: World) -> int:
    with world.chief.session.ask() as reader:
        return reader.find(Answer, audit_id=open_audit(world).id)[0].id


VIOLATIONS_ROWS = {
    "violations.listing": Row("COIEU", lambda _w, o: listed(o.violations.listing(), "number")),
    "violations.get": Row("COIEU", lambda w, o: o.violations.get(_violation(w).id)),
    "violations.file": Row("COIEU", lambda w, o: o.violations.file(_violation(w).id)),
    "violations.since": Row("COIEU", lambda w, o: o.violations.since(_action(w).id)),
    "violations.deciders": Row("COIEU", lambda _w, o: o.violations.deciders()),
    "violations.of_complaint": Row("COIU", lambda w, o: o.violations.of_complaint(w.facts.own)),
    "violations.of_audit": Row("CORU", lambda w, o: o.violations.of_audit(open_audit(w).id)),
    "violations.figures": Row("COEU", lambda _w, o: o.violations.figures(Q, TODAY)),
    "violations.table": Row("COIEU", lambda _w, o: every(o.violations.table().rows)),
    "violations.actions_table": Row("COIEU", lambda _w, o: every(o.violations.actions_table().rows)),
    "violations.steps_table": Row("COIEU", lambda _w, o: every(o.violations.steps_table().rows)),
    "violations.export_list": Row(
        "COIEU", lambda w, o: o.violations.export_list(w.files / "v.xlsx", ListRequest(Sort("number")))
    ),
    "violations.work_items": Row("*", lambda _w, o: every(o.violations.work_items(TODAY))),
    "violations.unregistered": Row("C", lambda _w, o: o.violations.unregistered()),
    "violations.draft_from_allegation": Row(
        "C", lambda w, o: o.violations.draft_from_allegation(_sustained(w))
    ),
    "violations.draft_from_answer": Row("C", lambda w, o: o.violations.draft_from_answer(_answer(w))),
    "violations.draft_from_audit": Row(
        "C", lambda w, o: o.violations.draft_from_audit(open_audit(w).id, "no-deployment")
    ),
    "violations.register": Row(
        "C", lambda w, o: o.violations.register(replace(_violation(w), id=0, version=0))
    ),
    "violations.change": Row("C", lambda w, o: o.violations.change(replace(_violation(w), what="Otherwise"))),
    "violations.transmit": Row(
        "C", lambda w, o: o.violations.transmit(_violation(w), w.facts.people["executive"], TODAY, "By hand")
    ),
    "violations.recommend": Row(
        "COI",
        lambda w, o: o.violations.recommend(
            _violation(w).id, Level.SUPERVISOR, "Post the rule", w.facts.people["auditor"], DUE
        ),
    ),
    "violations.decide": Row("CE", lambda w, o: o.violations.decide(_action(w), accepted=True, words="Yes")),
    "violations.revise": Row(
        "COI",
        lambda w, o: o.violations.revise(_action(w), w.facts.people["auditor"], DUE, "Another day"),
    ),
    "violations.report_done": Row("U", lambda w, o: o.violations.report_done(_action(w), "All trained")),
    "violations.verify": Row("CO", lambda w, o: o.violations.verify(_action(w), "Read the sheets")),
    "violations.give_back": Row("CO", lambda w, o: o.violations.give_back(_action(w), "Not all", DUE)),
    "violations.look": Row("CO", lambda w, o: o.violations.look(_action(w), "Nothing since", recurred=False)),
    "violations.reopen": Row("CO", lambda w, o: o.violations.reopen(_action(w), "It came again", DUE)),
    "violations.keep_without_finding": Row(
        "C", lambda w, o: o.violations.keep_without_finding(_without_finding(w), "The log shows it too")
    ),
    "violations.withdraw": Row("C", lambda w, o: o.violations.withdraw(_violation(w), "Registered twice")),
}
