"""Every public method of every service with who may call it: the table of roles, act by act.

A administrator, C chief, O officer, I investigator, R SSLE reviewer, E executive reader, U auditor; * is
everybody who signs in. On a complaint each row acts on the investigator's own.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from gen63_desktop.domain.appeals.records import (
    Appeal,
    AppealFrom,
    AppealOutcome,
    NewAppeal,
    Review,
)
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party
from gen63_desktop.domain.complaints.together import Done, Proposal, Together
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.mapping.mapping import FieldSource
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, mapping, rows, write
from tests.offices import TODAY
from tests.reports.kit_documents import seal
from tests.roles.clock_acts import CLOCKS_ROWS
from tests.roles.compliance_acts import COMPLIANCE_ROWS
from tests.roles.file_acts import FILES_ROWS
from tests.roles.intake_acts import INTAKE_ROWS
from tests.roles.investigation_acts import INVESTIGATION_ROWS
from tests.roles.letter_acts import LETTERS_ROWS
from tests.roles.output_acts import OUTPUTS_ROWS
from tests.roles.own_acts import OWN_ROWS
from tests.roles.redaction_acts import REDACTIONS_ROWS
from tests.roles.register_acts import SOURCES_ROWS, TRAINING_ROWS
from tests.roles.report_acts import REPORTS_ROWS
from tests.roles.retention_acts import RETENTION_ROWS
from tests.roles.routing_acts import ROUTING_ROWS
from tests.roles.rows import LATER, Q, Row, every, listed
from tests.roles.search_acts import SEARCH_ROWS
from tests.roles.shared_view_acts import SHARED_VIEWS_ROWS
from tests.roles.taking_back_acts import TAKING_BACK_ROWS
from tests.roles.together_acts import COMMENTS_TOGETHER_ROWS
from tests.roles.violation_acts import VIOLATIONS_ROWS
from tests.roles.world import World

_STEPS = itertools.count(1)


def _new(world: World) -> Complaint:
    """A complaint that was just received."""
    return world.chief.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened again.")))


def _proposed(world: World, office: Office) -> Proposal:
    """A next step for the investigator's complaint, another one each time."""
    step = f"Call them, {next(_STEPS)}"
    return office.complaints.propose_together([world.facts.own], Together(next_step=step))


def _changed_together(world: World) -> Done:
    return world.chief.complaints.change_together(_proposed(world, world.chief))


def _appealed(world: World, office: Office) -> Appeal:
    """An appeal on a complaint of its own, which the investigator had and which is closed."""
    chief, me = world.chief.complaints, world.chief.session.person.id
    case = _new(world)
    chief.plan(case.id, Plan(me, "Call them", None, world.facts.people["investigator"]))
    chief.close(case.id, ClosingReason.WITHDRAWN, "They withdrew it")
    return office.complaints.receive_appeal(
        case.id, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "It did happen")
    )


def _appeal(world: World) -> Appeal:
    return _appealed(world, world.chief)


def _appeal_decided(world: World, office: Office) -> Appeal:
    case, chief = _new(world), world.chief.complaints
    chief.plan(case.id, Plan(world.chief.session.person.id, "Call", None, world.facts.people["investigator"]))
    closer = (
        world.by("officer") if office is world.chief else world.chief
    )  # who ended it does not review that
    closer.complaints.close(case.id, ClosingReason.WITHDRAWN, "They withdrew it")
    appeal = chief.receive_appeal(case.id, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "It did happen"))
    review = Review(office.session.person.id, AppealOutcome.UPHELD, "Nothing new was said", TODAY)
    return office.complaints.decide_appeal(appeal, review)


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


def _person(world: World) -> Any:
    return world.chief.people.get(world.facts.people["nobody"])


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
    "settings.letterhead": Row("*", lambda _w, o: o.settings.letterhead()),
    "settings.letterhead_shown": Row(
        "*", lambda _w, o: o.settings.letterhead_shown(Letterhead("Agency"), 200)
    ),
    "settings.seal_from": Row("A", lambda _w, o: o.settings.seal_from(seal())),
    "settings.change_letterhead": Row(
        "A", lambda _w, o: o.settings.change_letterhead(replace(o.settings.letterhead(), agency="Agency"))
    ),
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
    "history.record_as_of": Row(
        "COIU", lambda w, o: o.history.record_as_of("complaints", w.facts.own, w.chief.session.now())
    ),
    "history.verify": Row("ACU", lambda _w, o: o.history.verify()),
}

COMPLAINTS_ROWS = {
    "complaints.listing": Row("COIU", lambda _w, o: listed(o.complaints.listing(), "received")),
    "complaints.get": Row("COIU", lambda w, o: o.complaints.get(w.facts.own)),
    "complaints.find_number": Row("COIU", lambda w, o: o.complaints.find_number(_complaint(w).number)),
    "complaints.case": Row("COIU", lambda w, o: o.complaints.case(w.facts.own)),
    "complaints.time_line": Row("COIU", lambda w, o: o.complaints.time_line(w.facts.own)),
    "complaints.count_by_status": Row("COIU", lambda _w, o: o.complaints.count_by_status()),
    "complaints.used_words": Row("COIU", lambda _w, o: o.complaints.used_words("line")),
    "complaints.identities": Row("COIU", lambda w, o: o.complaints.identities(w.facts.own, "To call them")),
    "complaints.permitted": Row("COIU", lambda w, o: o.complaints.permitted(w.facts.own)),
    "complaints.opens": Row("*", lambda w, o: o.complaints.opens(_complaint(w))),
    "complaints.figures": Row("COU", lambda _w, o: o.complaints.figures(Q, TODAY)),
    "complaints.coded_facts": Row("CORU", lambda _w, o: o.complaints.coded_facts(Q)),
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
    "complaints.propose_together": Row("COI", _proposed),
    "complaints.change_together": Row(
        "COI", lambda w, o: o.complaints.change_together(_proposed(w, w.chief))
    ),
    "complaints.undo_together": Row("COI", lambda w, o: o.complaints.undo_together(_changed_together(w))),
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
    "complaints.appeals": Row("COIU", lambda w, o: o.complaints.appeals(w.facts.own)),
    "complaints.appeal_until": Row("COIU", lambda w, o: o.complaints.appeal_until(w.facts.own)),
    "complaints.receive_appeal": Row("COI", _appealed),
    "complaints.decide_appeal": Row("CO", _appeal_decided),
    "complaints.withdraw_appeal": Row(
        "COI", lambda w, o: o.complaints.withdraw_appeal(_appeal(w), "By telephone")
    ),
    "complaints.reopen": Row("COI", lambda w, o: o.complaints.reopen(w.facts.own, "New witness", "Call")),
    "complaints.seal": Row(
        "C",
        lambda w, o: o.complaints.seal(_new(w).id, [w.facts.people["investigator"]], "A conflict"),
    ),
    "complaints.unseal": Row("C", lambda w, o: o.complaints.unseal(w.facts.sealed, "No conflict any more")),
    "complaints.close_to": Row(
        "C", lambda w, o: o.complaints.close_to(w.facts.own, w.facts.people["auditor"], "A conflict")
    ),
    "complaints.close_to_these": Row(
        "C", lambda w, o: o.complaints.close_to_these(w.facts.own, (w.facts.people["auditor"],), "A conflict")
    ),
    "complaints.open_to": Row(
        "C", lambda w, o: o.complaints.open_to(w.facts.own, w.facts.people["auditor"], "None any more")
    ),
    "complaints.closed_to": Row("C", lambda w, o: o.complaints.closed_to(w.facts.own)),
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
    "comments.listing": Row("CORU", lambda _w, o: listed(o.comments.listing(), "received")),
    "comments.values_of": Row("CORU", lambda _w, o: o.comments.values_of("line")),
    "comments.my_decisions": Row("CORU", lambda _w, o: listed(o.comments.my_decisions(), "at")),
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
    "comments.table": Row("CORU", lambda _w, o: every(o.comments.table().rows)),
    "comments.export": Row(
        "CORU", lambda w, o: o.comments.export(w.files / "comments.csv", ListRequest(Sort("received")))
    ),
    "comments.imports": Row("CORU", lambda _w, o: o.comments.imports()),
    "comments.imports_listing": Row("CORU", lambda _w, o: listed(o.comments.imports_listing(), "number")),
    "comments.kept_receipt": Row("CORU", lambda _w, o: o.comments.kept_receipt(1)),
    "comments.makes_complaints": Row("*", lambda _w, o: o.comments.makes_complaints()),
    "comments.comment_of": Row("COIU", lambda w, o: o.comments.comment_of(w.facts.own)),
    "comments.decide": Row("OR", lambda w, o: o.comments.decide(_comment(w), Decision.NO_CONCERN)),
    "comments.note": Row("OR", lambda w, o: o.comments.note(_decided(w), "Read twice")),
    **COMMENTS_TOGETHER_ROWS,
    "comments.undo_last": Row("OR", lambda _w, o: o.comments.undo_last(Q3)),
    "comments.make_complaint": Row("O", lambda w, o: o.comments.make_complaint(_comment(w), (Basis.RACE,))),
    "comments.sign_off": Row("CR", lambda _w, o: o.comments.sign_off(Q3, "Words")),
    "comments.open_file": Row("R", lambda w, o: o.comments.open_file(_comments_file(w))),
    "comments.propose": Row("R", lambda w, o: o.comments.propose(open_table(_comments_file(w)))),
    "comments.take_in": Row("R", lambda w, o: o.comments.take_in(open_table(_comments_file(w)), mapping())),
    "comments.undo_import": Row("R", lambda _w, o: o.comments.undo_import(1, "Wrong file")),
}


def _whole(office: Office) -> None:
    with office.copies.whole("word"):
        pass


KEEPING_ROWS = {
    "keeping.backups": Row("AU", lambda _w, o: o.keeping.backups()),
    "keeping.drills": Row("AU", lambda _w, o: o.keeping.drills()),
    "keeping.check_files": Row("AU", lambda _w, o: o.keeping.check_files()),
    "keeping.second_place_warning": Row("*", lambda _w, o: o.keeping.second_place_warning()),
    "keeping.work_items": Row("*", lambda _w, o: every(o.keeping.work_items(TODAY))),
    "keeping.choose_second_place": Row("A", lambda w, o: o.keeping.choose_second_place(w.files)),
    "keeping.back_up": Row("A", lambda _w, o: o.keeping.back_up()),
    "copies.folder": Row("AU", lambda _w, o: o.copies.folder()),
    "copies.all": Row("AU", lambda _w, o: o.copies.all()),
    "copies.choose_folder": Row("A", lambda w, o: o.copies.choose_folder(w.files)),
    "copies.back_up": Row("A", lambda _w, o: o.copies.back_up("word")),
    "copies.try_restore": Row("A", lambda _w, o: o.copies.try_restore("word")),
    "copies.check_files": Row("A", lambda _w, o: o.copies.check_files("word")),
    "copies.whole": Row("ACU", lambda _w, o: _whole(o)),
    "history.shown_whole": Row("*", lambda _w, o: o.history.shown_whole()),
    "keeping.try_restore": Row("A", lambda _w, o: o.keeping.try_restore()),
}

ACCESS_ROWS = {
    "access.sign_ins": Row("*", lambda _w, o: _access(o).sign_ins()),
    "access.has_recovery_key": Row("*", lambda _w, o: _access(o).has_recovery_key()),
    "access.not_yet_recoverable": Row("*", lambda _w, o: _access(o).not_yet_recoverable()),
    "access.seen_head": Row("*", lambda _w, o: _access(o).seen_head()),
    "access.login_of": Row("*", lambda _w, o: _access(o).login_of(1)),
    "access.seen_heads": Row("*", lambda _w, o: _access(o).seen_heads()),
    "access.give": Row("A", lambda w, o: _access(o).give(w.chief.people.all()[0].id)),
    "access.renew_recovery_key": Row("A", lambda _w, o: _access(o).renew_recovery_key()),
    "access.take_away": Row("A", lambda w, o: _access(o).take_away(w.facts.people["nobody"], "Left")),
}

ACTS: dict[str, Row] = {
    **PEOPLE,
    **COMPLAINTS_ROWS,
    **FILES_ROWS,
    **COMMENTS_ROWS,
    **SOURCES_ROWS,
    **TRAINING_ROWS,
    **REPORTS_ROWS,
    **KEEPING_ROWS,
    **VIOLATIONS_ROWS,
    **LETTERS_ROWS,
    **INTAKE_ROWS,
    **REDACTIONS_ROWS,
    **OUTPUTS_ROWS,
    **RETENTION_ROWS,
    **CLOCKS_ROWS,
    **ROUTING_ROWS,
    **SEARCH_ROWS,
    **OWN_ROWS,
    **SHARED_VIEWS_ROWS,
    **TAKING_BACK_ROWS,
    **INVESTIGATION_ROWS,
    **COMPLIANCE_ROWS,
    **ACCESS_ROWS,
}
