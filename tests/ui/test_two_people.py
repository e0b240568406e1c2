"""Two people at one record, in every form: neither overwrites, the second sees both versions and chooses."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import gen63_desktop.ui
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.audit_form import AuditForm
from gen63_desktop.ui.audits.source_forms import RetireForm, SourceForm
from gen63_desktop.ui.complaints import person_forms
from gen63_desktop.ui.complaints.allegation_form import AllegationForm
from gen63_desktop.ui.complaints.intake_form import CorrectionForm
from gen63_desktop.ui.complaints.work_forms import ExtensionForm, PlanForm
from gen63_desktop.ui.office.letterhead_form import LetterheadForm
from gen63_desktop.ui.office.person_form import PersonForm
from gen63_desktop.ui.office.settings_form import SettingsForm
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.merging import EditForm, MergeForm
from gen63_desktop.ui.training.courses_view import CourseForm
from gen63_desktop.ui.violations.register_form import RegisterForm
from tests.offices import TODAY
from tests.services.audit_steps import survey
from tests.services.violation_steps import outside
from tests.ui.conftest import Settle
from tests.ui.two_people_at_investigations import INVESTIGATION, Edit

pytestmark = pytest.mark.requirement("C17")


def _complaint(office: Office) -> Complaint:
    new = Complaint("", TODAY, "The driver closed the door.", line="720")
    one = AllegationEntry(
        Allegation(0, conduct="Passed by", bases=(Basis.RACE,)), (Respondent(0, 0, name="Op 1"),)
    )
    guest = PartyEntry(Party(0, name="R. Alder", phone="1"))
    return office.complaints.receive(NewComplaint(new, (guest,), (one,)))


def _settings(office: Office) -> Edit:
    facts = office.settings.facts()
    return Edit(
        SettingsForm(office, facts), ("name", "Mine"),
        lambda: office.settings.change(replace(facts, name="Theirs", fiscal_year_month=10)),
        "name", lambda: (office.settings.facts().name, office.settings.facts().fiscal_year_month), ("Mine", 10),
    )  # fmt: skip


def _letterhead(office: Office) -> Edit:
    settings = office.settings
    stored = settings.change_letterhead(AgencyLetterhead("Bayline Transit", ("1 Main St",)))
    return Edit(
        LetterheadForm(office, stored), ("agency", "Mine"),
        lambda: settings.change_letterhead(replace(stored, agency="Theirs", lines=("2 Main St",))),
        "agency", lambda: (settings.letterhead().agency, settings.letterhead().lines), ("Mine", ("2 Main St",)),
    )  # fmt: skip


def _person(office: Office) -> Edit:
    person = office.people.add("Jia Tan", ())
    return Edit(
        PersonForm(office, person), ("title", "Mine"),
        lambda: office.people.change(replace(person, title="Theirs", name="J. Tan")),
        "title", lambda: (office.people.get(person.id).title, office.people.get(person.id).name), ("Mine", "J. Tan"),
    )  # fmt: skip


def _source(office: Office) -> Edit:
    source = office.sources.all()[0]
    return Edit(
        SourceForm(office, source), ("owner", "Mine"),
        lambda: office.sources.change(replace(source, owner="Theirs", holder="H")),
        "owner", lambda: (office.sources.get(source.id).owner, office.sources.get(source.id).holder), ("Mine", "H"),
    )  # fmt: skip


def _course(office: Office) -> Edit:
    course = office.training.courses()[0]
    return Edit(
        CourseForm(office, course), ("months", "6"),
        lambda: office.training.change_course(replace(course, months=9, note="N")),
        "months", lambda: (office.training.courses()[0].months, office.training.courses()[0].note), (6, "N"),
    )  # fmt: skip


def _correction(office: Office) -> Edit:
    complaint = _complaint(office)
    return Edit(
        CorrectionForm(office, complaint), ("line", "754"),
        lambda: office.complaints.change(replace(complaint, line="744", place="Hill")),
        "line", lambda: (office.complaints.get(complaint.id).line, office.complaints.get(complaint.id).place), ("754", "Hill"),
    )  # fmt: skip


def _plan(office: Office) -> Edit:
    complaint = _complaint(office)
    people = [(one.id, one.name) for one in office.people.all()]
    return Edit(
        PlanForm(office, complaint, people), ("next_step", "Mine"),
        lambda: office.complaints.plan(complaint.id, Plan(people[0][0], "Theirs", TODAY)),
        "next_step", lambda: office.complaints.get(complaint.id).next_step, "Mine",
    )  # fmt: skip


def _allegation(office: Office) -> Edit:
    complaint = _complaint(office)
    case = office.complaints.case(complaint.id)
    allegation = case.allegations[0]

    def theirs() -> object:
        changed = replace(allegation, conduct="Theirs", clause="CIV 5")
        more = Respondent(0, 0, name="Somebody else's addition")
        return office.complaints.change_allegation(AllegationEntry(changed, (*case.respondents, more)))

    def kept() -> object:
        now = office.complaints.case(complaint.id)
        return now.allegations[0].conduct, now.allegations[0].clause, {one.name for one in now.respondents}

    mine = "Mine", "CIV 5", {"Op 1", "Somebody else's addition"}
    form = AllegationForm(office, complaint, allegation, tuple(case.respondents))
    return Edit(form, ("conduct", "Mine"), theirs, "conduct", kept, mine)


def _respondent(office: Office) -> Edit:
    complaint = _complaint(office)
    case = office.complaints.case(complaint.id)
    allegation, stored = case.allegations[0], case.respondents[0]
    return Edit(
        AllegationForm(office, complaint, allegation, (stored,)), ("unit_1", "Mine"),
        lambda: office.complaints.change_allegation(AllegationEntry(allegation, (replace(stored, unit="Theirs", employer="E"),))),
        "unit", lambda: [(one.unit, one.employer) for one in office.complaints.case(complaint.id).respondents], [("Mine", "E")],
    )  # fmt: skip


def _party(office: Office) -> Edit:
    complaint = _complaint(office)
    party = office.complaints.identities(complaint.id, "To correct them").parties[0]

    def kept() -> object:
        (now,) = office.complaints.identities(complaint.id, "To see what was kept").parties
        return now.phone, now.email

    return Edit(
        person_forms.PersonForm(office, complaint, party), ("phone", "2"),
        lambda: office.complaints.change_person(PartyEntry(replace(party, phone="3", email="e@example.org"))),
        "phone", kept, ("2", "e@example.org"),
    )  # fmt: skip


def _audit(office: Office) -> Edit:
    record = office.audits.start(survey(office).id)
    code = record.questions[0].code
    answer = record.answer_to(code)

    def kept() -> object:
        now = office.audits.record(record.audit.id).answer_to(code)
        return now.note

    return Edit(
        AuditForm(office, record), (f"{code}.note", "Mine"),
        lambda: office.audits.save(record.audit, [replace(answer, note="Theirs")], record.fields),
        "note", kept, "Mine",
    )  # fmt: skip


def _violation(office: Office) -> Edit:
    stored = outside(office)

    def kept() -> object:
        now = office.violations.file(stored.id).violation
        return now.about, now.found_in

    return Edit(
        RegisterForm(office, stored, []), ("about", "Mine"),
        lambda: office.violations.change(replace(stored, about="Theirs", found_in="Elsewhere")),
        "about", kept, ("Mine", "Elsewhere"),
    )  # fmt: skip


EDITS = {
    **INVESTIGATION,
    RegisterForm: _violation,
    SettingsForm: _settings,
    LetterheadForm: _letterhead,
    PersonForm: _person,
    SourceForm: _source,
    CourseForm: _course,
    CorrectionForm: _correction,
    PlanForm: _plan,
    AllegationForm: _allegation,
    person_forms.PersonForm: _party,
    AuditForm: _audit,
}
"""The forms that edit a stored record."""

ADDS_TO_ONE = {person_forms.VolunteeredForm}
"""Adds to a record what nobody else can have added; the record's own changes stay."""


def _all_forms() -> Iterator[type[Form]]:
    for module in pkgutil.walk_packages(gen63_desktop.ui.__path__, "gen63_desktop.ui."):
        importlib.import_module(module.name)
    found: set[type[Form]] = set()
    todo: list[type[Form]] = [Form]
    while todo:
        for kind in todo.pop().__subclasses__():
            if kind not in found and kind.__module__.startswith("gen63_desktop."):
                found.add(kind)
                todo.append(kind)
    yield from found


def _edits_a_record(kind: type[Form]) -> bool:
    """Whether a form sends a changed copy of a record: the copy is made with ``replace``."""
    import ast
    import inspect

    tree = ast.parse(inspect.getsource(kind))
    return any(
        isinstance(node, ast.Call) and ast.unparse(node.func) in {"replace", "dataclasses.replace", "Plan"}
        for node in ast.walk(tree)
    )


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    yield widget
    QApplication.processEvents()


def _merge(window: QWidget) -> MergeForm:
    found = [one for one in window.findChildren(MergeForm) if one.isVisible()]
    assert found, "nobody is asked which version is kept"
    return found[-1]


def test_every_form_that_edits_a_record_is_tried_below() -> None:
    kinds = set(_all_forms())
    assert len(kinds) > 30
    answering = {kind for kind in kinds if "versions" in vars(kind)} - {MergeForm, EditForm}
    assert answering == set(EDITS) | ADDS_TO_ONE
    editing = {kind for kind in kinds if _edits_a_record(kind)} - {MergeForm}
    left = {kind.__name__ for kind in editing - set(EDITS) - ADDS_TO_ONE}
    making = {
        "EntryForm",  # adds an entry of a day
        "LetterForm",  # writes a new letter, sent only as it was seen
        "RoutingRuleForm",  # the same as the next
        "RuleForm",  # makes a new edition of a rule; refused where somebody else made one meanwhile
        "TeamSignInForm",  # writes down an address
        "TemplateForm",  # makes a new edition; refused where somebody else made one meanwhile
    }
    assert left <= making, f"edits a record and shows nobody's other version: {left}"


@pytest.mark.parametrize("make", [*EDITS.values(), _respondent], ids=lambda make: make.__name__.strip("_"))
def test_whoever_saves_second_sees_both_versions_and_chooses(
    make: Callable[[Office], Edit], office: Office, window: QWidget, settle: Settle
) -> None:
    edit = make(office)
    FormDialog(edit.form, window).open()
    settle()
    name, value = edit.typed
    edit.form.fields[name].set_value(value)
    edit.theirs()
    before = edit.kept()

    edit.form.submit()
    settle()

    merge = _merge(window)
    assert edit.kept() == before, "nothing is saved before the person chose"
    assert list(merge.fields) == [edit.asked], "only what both changed is asked"
    merge.submit()
    assert merge.summary_lines, "nobody's version is taken silently"
    merge.fields[edit.asked].set_value("mine")
    merge.submit()
    settle()
    assert edit.kept() == edit.mine
    assert office.history.verify().problems == ()


def test_a_third_save_meanwhile_is_shown_again(office: Office, window: QWidget, settle: Settle) -> None:
    edit = _correction(office)
    FormDialog(edit.form, window).open()
    edit.form.fields["line"].set_value("754")
    changed: Any = edit.theirs()
    edit.form.submit()
    settle()
    first = _merge(window)
    first.fields["line"].set_value("mine")
    office.complaints.change(replace(changed, line="760"))
    first.submit()
    settle()
    second = _merge(window)
    assert second is not first
    second.fields["line"].set_value("theirs")
    second.submit()
    settle()
    assert office.complaints.get(changed.id).line == "760"


def test_what_was_volunteered_meanwhile_stays_when_the_person_is_saved(
    office: Office, window: QWidget, settle: Settle
) -> None:
    from gen63_desktop.domain.complaints.records import Characteristic

    complaint = _complaint(office)
    party = office.complaints.identities(complaint.id, "To correct them").parties[0]
    form = person_forms.PersonForm(office, complaint, party)
    FormDialog(form, window).open()
    form.fields["phone"].set_value("2")
    age = Characteristic(complaint.id, party.id, Basis.AGE, "seventy-one")
    office.complaints.change_person(PartyEntry(party, (age,)))
    form.submit()
    settle()
    said = office.complaints.identities(complaint.id, "To see what was kept").characteristics
    assert [one.words for one in said] == ["seventy-one"]


def test_an_act_on_a_record_that_changed_meanwhile_is_not_done_and_what_was_typed_stays(
    office: Office, window: QWidget, settle: Settle
) -> None:
    source = office.sources.all()[0]
    form = RetireForm(office, source)
    FormDialog(form, window).open()
    form.fields["day"].set_value(TODAY)
    form.fields["why"].set_value("No longer bought")
    office.sources.change(replace(source, owner="Theirs"))
    form.submit()
    settle()
    assert "Somebody else changed this" in form.notice.text
    assert form.fields["why"].value() == "No longer bought"
    assert office.sources.get(source.id).retired_on is None


def test_a_due_date_that_was_moved_meanwhile_is_shown_before_it_is_moved_again(
    office: Office, window: QWidget, settle: Settle
) -> None:
    from datetime import timedelta

    complaint = _complaint(office)
    assert complaint.due is not None
    form = ExtensionForm(office, complaint)
    FormDialog(form, window).open()
    form.fields["new_due"].set_value(complaint.due + timedelta(days=10))
    form.fields["reason"].set_value("Mine")
    office.complaints.extend(complaint.id, complaint.due + timedelta(days=30), "Theirs")
    form.submit()
    settle()
    assert "moved the due date meanwhile" in form.notice.text
    assert office.complaints.get(complaint.id).due == complaint.due + timedelta(days=30)
