"""My work and its news in Spanish: the program's words are translated, those of people stand as they were written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.clocks.kinds import Ground, RuleName, Unit
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.investigation.recordings import RecordingRequest
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.violations.records import Level
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, vocabulary
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell.news import NewsDialog
from gen63_desktop.ui.work_list.form_names import NAMES
from gen63_desktop.ui.work_list.page import WorkListPage
from tests.architecture.house import sources
from tests.offices import TODAY, MovableClock
from tests.services.investigation_steps import request
from tests.services.test_findings_follow_up import Q3
from tests.services.training_steps import AMY, roster
from tests.services.violation_steps import audited, sustained
from tests.ui.complaints_window import receive
from tests.ui.conftest import Settle

BRACES = "She wrote {kind} and {0}, {{twice}}, and } and {"
"""What a person may write, and what a template would trip over."""

FORMS_OF = tuple(f"gen63_desktop/ui/{area}/" for area in ("complaints", "findings", "violations"))
"""Areas whose forms give their name to the form that they are made from."""

pytestmark = [pytest.mark.requirement("U1", "C5"), pytest.mark.usefixtures("spanish")]


def _work_of_each_kind(office: Office, clock: MovableClock, folder: Path) -> None:
    """Whatever can wait for the person of an office of one, without letters and without destruction."""
    day, me = timedelta(days=1), office.session.person.id
    case = receive(office, summary=BRACES)
    for asked, hours in ((request(office, case), 72), (request(office, case), None)):
        changed: RecordingRequest = replace(asked, what=BRACES, retention_hours=hours)
        office.investigation.change_request(changed)
    office.investigation.add_task(Task(case.id, BRACES, me, TODAY + day, me, TODAY))
    office.clocks.begin(case.id, RuleName.RECORDS, TODAY - 4 * day, "By e-mail")
    office.clocks.pause(case.id, Ground.OUTSIDE_BODY, TODAY, TODAY + 12 * day, "With the FTA")
    _, allegation = sustained(office)
    violation = office.violations.register(office.violations.draft_from_allegation(allegation.id))
    office.violations.recommend(violation.id, Level.SUPERVISOR, BRACES, me, TODAY + 30 * day)
    office.violations.register(office.violations.draft_from_allegation(sustained(office)[1].id))
    sustained(office)
    audited(office)
    office.findings.issue(Q3)
    roster(office, folder, [AMY])
    office.drafts.keep("complaints.intake", "new", {"narrative": BRACES})
    clock.on(TODAY + 10 * day)


def _rows(page: WorkListPage) -> list[tuple[WorkItem, str, str]]:
    return [(item, row.text(0), row.text(3)) for item, row in page._rows]


def test_no_template_of_what_waits_is_left_in_english_and_braces_of_people_stay(
    office: Office, clock: MovableClock, tmp_path: Path, qtbot: QtBot, look: Theme, settle: Settle
) -> None:
    _work_of_each_kind(office, clock, tmp_path)
    page = WorkListPage(office)
    qtbot.addWidget(page)
    page.show()
    page.entered()
    settle()
    rows = _rows(page)
    number = office.complaints.case(1).complaint.number

    assert {item.area for item, _title, _note in rows} >= {
        "complaints", "audits", "violations", "SustainedFinding", "AuditFinding", "training", "findings", ""
    }  # fmt: skip
    assert len({item.says.text for item, _title, _note in rows if isinstance(item.says, Remark)}) >= 10
    english = [
        (said, shown)
        for item, title, note in rows
        for said, shown in ((item.says, title), (item.remarks, note))
        if isinstance(said, Remark) and shown.startswith(said.sentence())
    ]
    assert english == []
    titles = {title for _item, title, _note in rows}
    assert f"{number} {BRACES}" in titles
    assert f"{number} Grabación: {BRACES}" in titles
    assert f"{number} Tarea: {BRACES}" in titles
    assert f"V-2026-0001, medida 1: {BRACES}" in titles
    assert f"{number} Determinación sobre una solicitud de registros" in titles
    assert f"{number} Acuse de recibo" in titles
    assert "Formulario sin terminar: recepción de una queja" in titles


def test_what_is_new_is_listed_in_spanish_with_braces_as_they_were_written(qtbot: QtBot) -> None:
    task = remark("{number} Task: {what}", number="C-1", what=BRACES)
    waits = [WorkItem(Group.OVERDUE, "complaints", task, "", TODAY, 1)]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewsDialog([*waits, WorkItem(Group.NEW, "complaints", BRACES, record_id=2)], print, parent)

    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == [
        f"Con retraso: C-1 Tarea: {BRACES}",
        f"Nuevo: {BRACES}",
    ]


def test_words_of_law_within_what_waits_are_those_of_the_vocabulary() -> None:
    words = [*ReportKind, *RuleName, *Unit]

    assert [one for one in words if vocabulary.within(one.value) == one.value] == []
    said = remark("{n} {unit} after receipt. {source}.", n=10, unit=Unit.BUSINESS, source=BRACES)
    assert messages.said(said) == f"10 días hábiles después de la recepción. {BRACES}."
    assert said.sentence() == f"10 business days after receipt. {BRACES}."


def test_a_second_place_that_is_lacking_is_told_in_spanish(office: Office) -> None:
    warning = office.keeping.second_place_warning()

    assert warning is not None
    assert messages.said(warning).startswith("No se ha fijado un segundo lugar.")


def test_nothing_that_waits_is_said_in_words_that_nobody_could_translate() -> None:
    """A literal would stay English: what the program says there is a remark."""
    bare = [
        f"{source.name}:{call.lineno}"
        for source in sources("gen63_desktop")
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "WorkItem"
        for said in call.args[2:4]
        if isinstance(said, ast.JoinedStr) or (isinstance(said, ast.Constant) and said.value)
    ]

    assert bare == []


def test_every_form_that_may_stay_unfinished_has_its_name() -> None:
    named = set()
    for source in sources("gen63_desktop"):
        if not source.name.startswith(FORMS_OF):
            continue
        for call in ast.walk(source.tree):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__":
                named |= {word.replace("_", " ") for one in call.args[3:4] for word in _words(one)}

    assert len(named) > 60
    assert sorted(named - set(NAMES)) == []


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_words(node.body), *_words(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
