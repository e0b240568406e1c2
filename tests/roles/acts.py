"""Every public method of every service with who may call it: the table of roles, act by act.

A administrator, C chief, O officer, I investigator, R SSLE reviewer, E executive reader, U auditor; * is
everybody who signs in. On a complaint each row acts on the investigator's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.editions import Edition, QuestionEntry, entry_of
from gen63_desktop.domain.audits.records import EvidenceFile
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.records import Audience, Course, Employee, ImportKind, RosterEntry
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, mapping, rows, write
from tests.offices import TODAY
from tests.roles.world import World, open_audit, some_file, source_of, surveyed
from tests.services.training_steps import CY, HEAD
from tests.services.training_steps import write as write_people

LETTERS = {
    "A": "administrator", "C": "chief", "O": "officer", "I": "investigator", "R": "reviewer", "E": "executive",
    "U": "auditor",
}  # fmt: skip
EVERYBODY = (*LETTERS.values(), "nobody")
Q = Quarter.parse(Q3)
LATER = TODAY + timedelta(days=6)
Act = Callable[[World, Office], object]


@dataclass(frozen=True)
class Row:
    """One method: who may, and a call of it."""

    who: str
    call: Act

    @property
    def allowed(self) -> tuple[str, ...]:
        """The members who may."""
        return EVERYBODY if self.who == "*" else tuple(LETTERS[letter] for letter in self.who)


def _all(found: Iterable[Any]) -> list[Any]:
    return list(found)


def _listed(listing: Any, column: str) -> object:
    request = ListRequest(Sort(column))
    listing.count(request)
    return list(listing.page(request, None))


def _new(world: World) -> Complaint:
    """A complaint that was just received."""
    return world.chief.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened again.")))


def _allegation(world: World) -> Allegation:
    return world.chief.complaints.case(world.facts.own).allegations[0]


def _fresh(world: World) -> Allegation:
    """An allegation of the investigator's complaint that has no finding yet."""
    entry = AllegationEntry(Allegation(0, conduct="Another", bases=(Basis.AGE,)))
    return world.chief.complaints.add_allegation(world.facts.own, entry)


def _complaint(world: World) -> Complaint:
    return world.chief.complaints.get(world.facts.own)


def _party(world: World) -> Party:
    with world.chief.session.ask() as reader:
        return reader.find(Party, complaint_id=world.facts.own)[0]


def _register(world: World) -> ForeignTable:
    path = world.files / "register.csv"
    path.write_text("Complaint ID,Date Received,Summary\nF-1,01/15/2026,The operator drove on.\n")
    return open_table(path)


def _import_register(world: World, office: Office) -> object:
    table = _register(world)
    found, _ = world.by("officer").complaints.propose([table])
    return office.complaints.import_register([table], found.mapping)


def _comments_file(world: World) -> Path:
    return write(world.files / "more.csv", rows(2, start=100))


def _comment(world: World) -> int:
    found = world.chief.comments.next_to_read(Q3)
    assert found is not None
    return found.comment.id


def _decided(world: World) -> int:
    with world.chief.session.ask() as reader:
        from gen63_desktop.domain.comments.records import CommentDecision

        return reader.find(CommentDecision)[0].comment_id


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


def _person(world: World) -> Any:
    return world.chief.people.get(world.facts.people["nobody"])


def _roster(world: World, office: Office) -> object:
    table = _people_file(world)
    return office.training.take_in_roster(
        table, _mapping(world, ImportKind.ROSTER, table), TODAY, whole=False
    )


def _match(_world: World, office: Office) -> object:
    from gen63_desktop.domain.training.completed import Mention, UnmatchedPerson

    mention = Mention(name="Lou Vega", number="9")
    return office.training.match(UnmatchedPerson(mention, (2,), "", ()), 1)


def _designation(world: World) -> Any:
    return world.chief.designees.name(
        world.facts.people["nobody"], TODAY + timedelta(days=5), TODAY + timedelta(days=9), "Memo 1", TODAY
    )


def _access(office: Office) -> Access:
    assert office.access is not None
    return office.access


PEOPLE = {
    "people.all": Row("*", lambda _w, o: o.people.all()),
    "people.get": Row("*", lambda _w, o: o.people.get(1)),
    "people.names": Row("*", lambda _w, o: o.people.names()),
    "people.add": Row("A", lambda _w, o: o.people.add("New Person", (Role.OFFICER,))),
    "people.change": Row("A", lambda w, o: o.people.change(replace(_person(w), title="Clerk"))),
    "settings.facts": Row("*", lambda _w, o: o.settings.facts()),
    "settings.change": Row("A", lambda _w, o: o.settings.change(replace(o.settings.facts(), name="Other"))),
    "preferences.get": Row("*", lambda _w, o: o.preferences.get("columns")),
    "preferences.set": Row("*", lambda _w, o: o.preferences.set("columns", [1])),
    "drafts.keep": Row("*", lambda _w, o: o.drafts.keep("some.form", "new", {"a": 1})),
    "drafts.all": Row("*", lambda _w, o: o.drafts.all()),
    "drafts.find": Row("*", lambda _w, o: o.drafts.find("some.form", "new")),
    "drafts.discard": Row("*", lambda _w, o: o.drafts.discard("some.form", "new")),
    "work_list.items": Row("*", lambda _w, o: o.work_list.items()),
    "work_list.counts": Row("*", lambda _w, o: o.work_list.counts()),
    "designees.all": Row("*", lambda _w, o: o.designees.all()),
    "designees.today": Row("*", lambda _w, o: o.designees.today()),
    "designees.name": Row(
        "C", lambda w, o: o.designees.name(w.facts.people["auditor"], LATER, LATER, "Memo 2", TODAY)
    ),
    "designees.end": Row("C", lambda w, o: o.designees.end(_designation(w), LATER, "Back early")),
    "history.of": Row("COIU", lambda w, o: o.history.of("complaints", w.facts.own)),
    "history.verify": Row("ACU", lambda _w, o: o.history.verify()),
}

COMPLAINTS_ROWS = {
    "complaints.listing": Row("COIU", lambda _w, o: _listed(o.complaints.listing(), "received")),
    "complaints.get": Row("COIU", lambda w, o: o.complaints.get(w.facts.own)),
    "complaints.find_number": Row("COIU", lambda w, o: o.complaints.find_number(_complaint(w).number)),
    "complaints.case": Row("COIU", lambda w, o: o.complaints.case(w.facts.own)),
    "complaints.time_line": Row("COIU", lambda w, o: o.complaints.time_line(w.facts.own)),
    "complaints.count_by_status": Row("COIU", lambda _w, o: o.complaints.count_by_status()),
    "complaints.used_words": Row("COIU", lambda _w, o: o.complaints.used_words("line")),
    "complaints.table": Row("COIU", lambda _w, o: _all(o.complaints.table().rows)),
    "complaints.allegations_table": Row("COIU", lambda _w, o: _all(o.complaints.allegations_table().rows)),
    "complaints.export_list": Row(
        "COIU", lambda w, o: o.complaints.export_list(w.files / "out.xlsx", ListRequest(Sort("number")))
    ),
    "complaints.identities": Row("COIU", lambda w, o: o.complaints.identities(w.facts.own, "To call them")),
    "complaints.permitted": Row("COIU", lambda w, o: o.complaints.permitted(w.facts.own)),
    "complaints.opens": Row("*", lambda w, o: o.complaints.opens(_complaint(w))),
    "complaints.figures": Row("COU", lambda _w, o: o.complaints.figures(Q, TODAY)),
    "complaints.receive": Row(
        "COI", lambda _w, o: o.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened.")))
    ),
    "complaints.change": Row("COI", lambda w, o: o.complaints.change(replace(_complaint(w), line="Blue"))),
    "complaints.add_note": Row("COI", lambda w, o: o.complaints.add_note(w.facts.own, "Called.")),
    "complaints.add_person": Row(
        "COI", lambda w, o: o.complaints.add_person(w.facts.own, PartyEntry(Party(0, name="Lee"), ()))
    ),
    "complaints.change_person": Row(
        "COI", lambda w, o: o.complaints.change_person(PartyEntry(replace(_party(w), note="x"), ()))
    ),
    "complaints.remove_person": Row("COI", lambda w, o: o.complaints.remove_person(_party(w), "Not a party")),
    "complaints.add_allegation": Row(
        "COI",
        lambda w, o: o.complaints.add_allegation(w.facts.own, AllegationEntry(Allegation(0, conduct="More"))),
    ),
    "complaints.change_allegation": Row(
        "COI",
        lambda w, o: o.complaints.change_allegation(AllegationEntry(replace(_fresh(w), conduct="Otherwise"))),
    ),
    "complaints.drop_allegation": Row("COI", lambda w, o: o.complaints.drop_allegation(_fresh(w), "Twice")),
    "complaints.plan": Row(
        "COI", lambda w, o: o.complaints.plan(w.facts.own, Plan(w.facts.people["investigator"], "Call"))
    ),
    "complaints.extend": Row(
        "COI", lambda w, o: o.complaints.extend(w.facts.own, TODAY + timedelta(days=200), "Footage")
    ),
    "complaints.propose_finding": Row(
        "COI", lambda w, o: o.complaints.propose_finding(_fresh(w), Finding.UNFOUNDED, "The log")
    ),
    "complaints.return_finding": Row(
        "COI", lambda w, o: o.complaints.return_finding(_allegation(w), "Ask the witness")
    ),
    "complaints.approve_finding": Row("CO", lambda w, o: o.complaints.approve_finding(_allegation(w))),
    "complaints.close_allegation": Row(
        "COI",
        lambda w, o: o.complaints.close_allegation(_fresh(w), ClosingReason.WITHDRAWN, "They withdrew it"),
    ),
    "complaints.close": Row(
        "COI", lambda w, o: o.complaints.close(w.facts.own, ClosingReason.WITHDRAWN, "They withdrew it")
    ),
    "complaints.reopen": Row("COI", lambda w, o: o.complaints.reopen(w.facts.own, "New witness", "Call")),
    "complaints.seal": Row(
        "C",
        lambda w, o: o.complaints.seal(_new(w).id, [w.facts.people["investigator"]], "A conflict"),
    ),
    "complaints.unseal": Row("C", lambda w, o: o.complaints.unseal(w.facts.sealed, "No conflict any more")),
    "complaints.open_file": Row("CO", lambda w, o: o.complaints.open_file(Path(_register(w).path))),
    "complaints.propose": Row("CO", lambda w, o: o.complaints.propose([_register(w)])),
    "complaints.words_in": Row(
        "CO", lambda w, o: o.complaints.words_in(_register(w), FieldSource("summary", ("Summary",)))
    ),
    "complaints.import_register": Row("CO", _import_register),
    "complaints.register_imports": Row("COU", lambda _w, o: o.complaints.register_imports()),
    "complaints.undo_register_import": Row("CO", lambda _w, o: o.complaints.undo_register_import(1, "Wrong")),
}

COMMENTS_ROWS = {
    "comments.listing": Row("CORU", lambda _w, o: _listed(o.comments.listing(), "received")),
    "comments.values_of": Row("CORU", lambda _w, o: o.comments.values_of("line")),
    "comments.my_decisions": Row("CORU", lambda _w, o: _listed(o.comments.my_decisions(), "at")),
    "comments.look_at": Row("CORU", lambda w, o: o.comments.look_at(_decided(w))),
    "comments.next_to_read": Row("CORU", lambda _w, o: o.comments.next_to_read(Q3)),
    "comments.before": Row("CORU", lambda w, o: o.comments.before(_decided(w))),
    "comments.following": Row("CORU", lambda w, o: o.comments.following(_decided(w))),
    "comments.minutes_left": Row("CORU", lambda _w, o: o.comments.minutes_left(Q3, 3)),
    "comments.quarter": Row("*", lambda _w, o: o.comments.quarter(Q3)),
    "comments.quarters": Row("CORU", lambda _w, o: o.comments.quarters()),
    "comments.counts": Row("CORU", lambda _w, o: o.comments.counts(Q3)),
    "comments.review": Row("CORU", lambda _w, o: o.comments.review(Q3)),
    "comments.statement": Row("CORU", lambda _w, o: o.comments.statement(Q3)),
    "comments.figures": Row("CORU", lambda _w, o: o.comments.figures(Q, TODAY)),
    "comments.table": Row("CORU", lambda _w, o: _all(o.comments.table().rows)),
    "comments.export": Row(
        "CORU", lambda w, o: o.comments.export(w.files / "comments.csv", ListRequest(Sort("received")))
    ),
    "comments.imports": Row("CORU", lambda _w, o: o.comments.imports()),
    "comments.imports_listing": Row("CORU", lambda _w, o: _listed(o.comments.imports_listing(), "number")),
    "comments.kept_receipt": Row("CORU", lambda _w, o: o.comments.kept_receipt(1)),
    "comments.makes_complaints": Row("*", lambda _w, o: o.comments.makes_complaints()),
    "comments.comment_of": Row("COIU", lambda w, o: o.comments.comment_of(w.facts.own)),
    "comments.decide": Row("OR", lambda w, o: o.comments.decide(_comment(w), Decision.NO_CONCERN)),
    "comments.note": Row("OR", lambda w, o: o.comments.note(_decided(w), "Read twice")),
    "comments.undo_last": Row("OR", lambda _w, o: o.comments.undo_last(Q3)),
    "comments.make_complaint": Row("O", lambda w, o: o.comments.make_complaint(_comment(w), (Basis.RACE,))),
    "comments.sign_off": Row("CR", lambda _w, o: o.comments.sign_off(Q3, "Words")),
    "comments.open_file": Row("R", lambda w, o: o.comments.open_file(_comments_file(w))),
    "comments.propose": Row("R", lambda w, o: o.comments.propose(open_table(_comments_file(w)))),
    "comments.take_in": Row("R", lambda w, o: o.comments.take_in(open_table(_comments_file(w)), mapping())),
    "comments.undo_import": Row("R", lambda _w, o: o.comments.undo_import(1, "Wrong file")),
}

SOURCES_ROWS = {
    "sources.all": Row("CORU", lambda _w, o: o.sources.all()),
    "sources.get": Row("CORU", lambda _w, o: o.sources.get(1)),
    "sources.statements": Row("CORU", lambda _w, o: o.sources.statements(1)),
    "sources.add": Row("R", lambda _w, o: o.sources.add(Source("Door counters"))),
    "sources.change": Row("R", lambda w, o: o.sources.change(replace(source_of(w), owner="Bus"))),
    "sources.retire": Row("R", lambda w, o: o.sources.retire(source_of(w), TODAY, "Replaced")),
    "sources.state_use": Row(
        "R", lambda w, o: o.sources.state_use(source_of(w), uses=False, since=TODAY, reason="Seen")
    ),
    "sources.withdraw": Row("R", lambda w, o: o.sources.withdraw(_statement(w), "A mistake")),
    "audits.register": Row("CORU", lambda _w, o: o.audits.register()),
    "audits.listing": Row("CORU", lambda _w, o: _listed(o.audits.listing(), "name")),
    "audits.source_record": Row("CORU", lambda w, o: o.audits.source_record(source_of(w).id)),
    "audits.record": Row("CORU", lambda w, o: o.audits.record(open_audit(w).id)),
    "audits.evidence": Row("CORU", lambda w, o: o.audits.evidence(_file(w))),
    "audits.save_evidence": Row("CORU", lambda w, o: o.audits.save_evidence(_file(w), w.files / "seen.txt")),
    "audits.figures": Row("CORU", lambda _w, o: o.audits.figures(Q, TODAY)),
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
    "training.listing": Row(
        "CORU", lambda _w, o: _listed(o.training.listing(TODAY, Rule.ROLLING)[1], "name")
    ),
    "training.departments": Row(
        "CORU",
        lambda _w, o: _listed(
            o.training.departments(o.training.listing(TODAY, Rule.ROLLING)[0]), "department"
        ),
    ),
    "training.person": Row("CORU", lambda w, o: o.training.person(_employee(w).id, TODAY)),
    "training.table": Row("CORU", lambda _w, o: o.training.table()),
    "training.named_list": Row("*", lambda _w, o: o.training.named_list(TODAY, Rule.ROLLING, ())),
    "training.export_named_list": Row(
        "CORU", lambda w, o: o.training.export_named_list(w.files / "p.xlsx", TODAY, Rule.ROLLING, ())
    ),
    "training.work_items": Row("CORU", lambda _w, o: _all(o.training.work_items(TODAY))),
    "training.figures": Row("CORU", lambda _w, o: o.training.figures(Q, TODAY)),
    "training.unmatched": Row("CORU", lambda _w, o: o.training.unmatched()),
    "training.unmatched_listing": Row("CORU", lambda _w, o: _listed(o.training.unmatched_listing(), "name")),
    "training.known_people": Row("CORU", lambda _w, o: o.training.known_people()),
    "training.courses": Row("CORU", lambda _w, o: o.training.courses()),
    "training.courses_listing": Row("CORU", lambda _w, o: _listed(o.training.courses_listing(), "name")),
    "training.imports": Row("CORU", lambda _w, o: o.training.imports()),
    "training.imports_listing": Row("CORU", lambda _w, o: _listed(o.training.imports_listing(), "id")),
    "training.add_course": Row(
        "R", lambda _w, o: o.training.add_course(Course("x", "X", next(iter(Audience))))
    ),
    "training.change_course": Row(
        "R", lambda w, o: o.training.change_course(replace(w.chief.training.courses()[0], months=13))
    ),
    "training.change_person": Row("R", lambda w, o: o.training.change_person(_entry(w), TODAY)),
    "training.record_leave": Row("R", lambda w, o: o.training.record_leave(_employee(w).id, TODAY, None)),
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

REPORTS_ROWS = {
    "findings.quarter": Row("*", lambda _w, o: o.findings.quarter(Q3)),
    "findings.quarters": Row("*", lambda _w, o: o.findings.quarters()),
    "findings.draft": Row("CO", lambda _w, o: o.findings.draft(Q)),
    "findings.draft_file": Row("CO", lambda _w, o: o.findings.draft_file(Q)),
    "findings.save_draft": Row("CO", lambda w, o: o.findings.save_draft(Q, w.files / "draft.pdf")),
    "findings.issue": Row("C", lambda _w, o: o.findings.issue(Q, "A figure was corrected")),
    "findings.latest": Row("COEU", lambda _w, o: o.findings.latest(Q)),
    "findings.reports": Row("COEU", lambda _w, o: o.findings.reports()),
    "findings.listing": Row("COEU", lambda _w, o: _listed(o.findings.listing(), "number")),
    "findings.get": Row("COEU", lambda w, o: o.findings.get(w.facts.report)),
    "findings.find": Row("COEU", lambda w, o: o.findings.find(w.facts.number)),
    "findings.file": Row("COEU", lambda w, o: o.findings.file(w.facts.report)),
    "findings.data": Row("COEU", lambda w, o: o.findings.data(w.facts.report)),
    "findings.save_copy": Row("COEU", lambda w, o: o.findings.save_copy(w.facts.report, w.files / "r.pdf")),
    "findings.save_tables": Row(
        "*",
        lambda w, o: o.findings.save_tables(w.chief.findings.data(w.facts.report), w.files / "t.xlsx"),
    ),
    "findings.verify_file": Row("COEU", lambda w, o: o.findings.verify_file(_comments_file(w))),
}

KEEPING_ROWS = {
    "keeping.backups": Row("AU", lambda _w, o: o.keeping.backups()),
    "keeping.drills": Row("AU", lambda _w, o: o.keeping.drills()),
    "keeping.check_files": Row("AU", lambda _w, o: o.keeping.check_files()),
    "keeping.second_place_warning": Row("*", lambda _w, o: o.keeping.second_place_warning()),
    "keeping.work_items": Row("*", lambda _w, o: _all(o.keeping.work_items(TODAY))),
    "keeping.choose_second_place": Row("A", lambda w, o: o.keeping.choose_second_place(w.files)),
    "keeping.back_up": Row("A", lambda _w, o: o.keeping.back_up()),
    "keeping.try_restore": Row("A", lambda _w, o: o.keeping.try_restore()),
    "keeping.note_restored": Row("A", lambda _w, o: o.keeping.note_restored("a backup")),
}

ACCESS_ROWS = {
    "access.sign_ins": Row("*", lambda _w, o: _access(o).sign_ins()),
    "access.has_recovery_key": Row("*", lambda _w, o: _access(o).has_recovery_key()),
    "access.not_yet_recoverable": Row("*", lambda _w, o: _access(o).not_yet_recoverable()),
    "access.seen_head": Row("*", lambda _w, o: _access(o).seen_head()),
    "access.give": Row("A", lambda w, o: _access(o).give(w.chief.people.all()[0].id)),
    "access.renew_recovery_key": Row("A", lambda _w, o: _access(o).renew_recovery_key()),
    "access.take_away": Row("A", lambda w, o: _access(o).take_away(w.facts.people["nobody"], "Left")),
}

ACTS: dict[str, Row] = {
    **PEOPLE,
    **COMPLAINTS_ROWS,
    **COMMENTS_ROWS,
    **SOURCES_ROWS,
    **TRAINING_ROWS,
    **REPORTS_ROWS,
    **KEEPING_ROWS,
    **ACCESS_ROWS,
}
