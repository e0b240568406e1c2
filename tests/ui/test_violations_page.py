"""The page Violations and actions: what is offered to whom, forms by keys, links both ways, export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.violations.records import ActionState, StepKind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.reading_dialog import ReadingDialog
from gen63_desktop.ui.shared.offers import ever_offered
from gen63_desktop.ui.violations import action_forms, checking_forms, register_form
from gen63_desktop.ui.violations.page import ViolationsPage
from gen63_desktop.ui.violations.time_line_tab import time_line
from tests.services.violation_steps import (
    DUE,
    accepted,
    audited,
    ceo,
    join,
    outside,
    recommended,
    supervisor,
    sustained,
    verified,
)  # fmt: skip
from tests.ui.complaints_window import form_of
from tests.ui.conftest import Settle


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


@contextmanager
def _page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ViolationsPage]:
    """The page in sight, hearing of every change."""
    made = ViolationsPage(office)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.entered()
    settle()
    bridge = _Bridge(made)
    bridge.changed.connect(made.refresh)
    office.session.on_change(bridge.changed.emit)
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


@pytest.mark.requirement("R6", "U1")
def test_a_violation_found_elsewhere_is_registered_and_shown(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    with _page(qtbot, settle, office) as page:
        page.register()
        settle()
        form = form_of(register_form.RegisterForm)
        form.submit()
        assert form.summary_lines, "nothing was typed yet"
        values = {
            "what": "A vendor sorted riders by race",
            "origin": "analytic product",
            "found_in": "Dashboard",
        }
        for name, value in values.items():
            form.fields[name].set_value(value)
        form.fields["clauses"].set_value(["GEN 63 §3.3"])
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settle()

        file = page.view.file
        assert file is not None
        assert file.violation.number == "V-2026-0001"
        assert page.views.count_of("open") == 1


@pytest.mark.requirement("C8", "S1")
def test_each_command_stands_there_only_when_its_turn_has_come_and_never_for_the_owner(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    chief, me, violation = ceo(office), office.session.person, outside(office)
    action = accepted(office, recommended(office, violation, me), chief)
    with _page(qtbot, settle, office) as page:
        made = page.violation_commands
        page.show_record("Violation", violation.id)
        settle()
        assert made.done.isEnabled()
        assert not made.decide.isVisible()
        assert not made.verify.isVisible()
        office.violations.report_done(action, "Done")
        settle()
        assert made.verify.isVisible()
        assert not made.verify.isEnabled(), "the owner never verifies"
        assert "someone else" in made.verify.toolTip()


@pytest.mark.requirement("C8", "R4", "C16")
def test_an_action_is_decided_done_and_verified_in_its_forms(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    chief, owner, violation = ceo(office), supervisor(office), outside(office)
    recommended(office, violation, owner)
    with _page(qtbot, settle, office) as page:
        made = page.violation_commands
        page.show_record("Violation", violation.id)
        settle()
        for command, kind, answers in (
            (
                made.decide,
                action_forms.DecisionForm,
                {"accepted": "yes", "by": chief.id, "document": "Memo 9"},
            ),
            (made.done, action_forms.DoneForm, {"words": "Done on Monday"}),
            (made.verify, checking_forms.VerifyForm, {"result": "done", "words": "Read the sheets"}),
        ):
            command.trigger()
            settle()
            form = form_of(kind)
            for name, value in answers.items():
                form.fields[name].set_value(value)
            form.submit()
            settle()
        file = office.violations.file(violation.id)
        (done,) = file.actions
        assert done.state is ActionState.VERIFIED
        assert [step.kind for step in file.steps_of(done)] == [
            StepKind.RECOMMENDED, StepKind.ACCEPTED, StepKind.DONE, StepKind.VERIFIED,
        ]  # fmt: skip
        text = time_line(file)
        assert text.index("Verified") < text.index("Accepted") < text.index("Violation registered")
        assert not made.look.isEnabled(), "the ninety days are not over"


@pytest.mark.requirement("C17")
def test_what_is_typed_about_an_action_is_kept_as_a_draft(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    violation = outside(office)
    recommended(office, violation, supervisor(office))
    ceo(office)
    with _page(qtbot, settle, office) as page:
        page.show_record("Violation", violation.id)
        settle()
        page.violation_commands.decide.trigger()
        settle()
        form = form_of(action_forms.DecisionForm)
        form.fields["words"].set_value("Because of the contract")
        form.keep_draft_now()
        settle()
        (draft,) = office.drafts.all()
        form.window().close()
        page.open_draft(draft.form, draft.key)
        settle()
        shown = [d.form for d in QApplication.topLevelWidgets() if hasattr(d, "form") and d.isVisible()]
        assert any(
            f.fields["words"].value() == "Because of the contract" for f in shown if "words" in f.fields
        )


@pytest.mark.requirement("S1", "R4")
def test_the_ceo_decides_and_finds_nothing_else_to_do(qtbot: QtBot, settle: Settle, office: Office) -> None:
    violation = outside(office)
    recommended(office, violation, supervisor(office))
    enzo = join(office, "Enzo Clay", Role.EXECUTIVE)
    with _page(qtbot, settle, enzo) as page:
        made = page.violation_commands
        page.show_record("Violation", violation.id)
        settle()
        never = (
            made.change,
            made.transmit,
            made.withdraw,
            made.recommend,
            made.revise,
            made.verify,
            made.look,
        )
        assert not any(ever_offered(command) for command in never)
        made.decide.trigger()
        settle()
        form = form_of(action_forms.DecisionForm)
        assert set(form.fields) == {"accepted", "words"}
        form.fields["accepted"].set_value("no")
        form.submit()
        assert form.summary_lines, "declined without a reason"
        form.fields["words"].set_value("The contract covers it")
        form.submit()
        settle()
        assert office.violations.file(violation.id).actions[0].state is ActionState.DECLINED


@pytest.mark.requirement("R6", "A4")
def test_a_finding_leads_to_its_form_and_its_violation_back_to_it(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    complaint, allegation = sustained(office)
    record = audited(office)
    dialog = ReadingDialog(office, record, {})
    qtbot.addWidget(dialog)
    dialog.open()
    settle()
    asked: list[tuple[str, int]] = []
    dialog.record_asked.connect(lambda kind, id_: asked.append((kind, id_)))
    dialog.links.buttons[0].click()
    with _page(qtbot, settle, office) as page:
        page.show_record(*asked[0])
        settle()
        form = form_of(register_form.RegisterForm)
        assert form.fields["about"].value() == "Customer Experience surveys"
        form.submit()
        settle()
        page.record_asked.connect(lambda kind, id_: asked.append((kind, id_)))
        page.violation_commands.open_origin.trigger()
        assert asked[-1] == ("Audit", record.audit.id)
        page.show_record("SustainedFinding", allegation.id)
        settle()
        form = form_of(register_form.RegisterForm)
        assert form.fields["clauses"].value() == ("GEN 63 §1.0",)
        form.submit()
        settle()
        page.violation_commands.open_origin.trigger()
        assert asked[-1] == ("Complaint", complaint.id)
    assert [item for item in office.work_list.items() if "no violation registered" in item.note] == []


@pytest.mark.requirement("C16", "C8")
def test_views_count_what_waits_and_the_list_is_written_to_a_file(
    qtbot: QtBot, settle: Settle, office: Office, tmp_path: Path
) -> None:
    chief, owner = ceo(office), supervisor(office)
    late = accepted(office, recommended(office, outside(office), owner), chief)
    with office.session.act("action.revised") as work:
        work.change(replace(office.violations.get(late.violation_id), due=DUE.replace(year=2025)))
    verified(office, recommended(office, outside(office), owner), chief)
    recommended(office, outside(office), owner)
    with _page(qtbot, settle, office) as page:
        counts = {key: page.views.count_of(key) for key in page.views.keys}
        assert counts == {"open": 2, "overdue": 1, "decision": 1, "verify": 0, "looks": 0, "all": 3}
        page.views.choose("all")
        settle()
        page.write_list(str(tmp_path / "register.csv"))
        settle()
        assert len((tmp_path / "register.csv").read_text(encoding="utf-8-sig").splitlines()) >= 4


@pytest.mark.requirement("C8", "C7", "U1")
def test_a_violation_whose_finding_was_taken_back_says_so_and_asks_whether_it_stays(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    complaint, allegation = sustained(office)
    violation = office.violations.register(office.violations.draft_from_allegation(allegation.id))
    with _page(qtbot, settle, office) as page:
        made, summary = page.violation_commands, page.view.summary
        page.show_record("Violation", violation.id)
        settle()
        assert not made.stay.isVisible()
        join(office, "Noor Haddad", Role.CHIEF).complaints.return_finding(
            office.complaints.case(complaint.id).allegations[0], "The film is of another bus"
        )
        page.refresh(frozenset())
        settle()
        assert any("Taken back. Decide whether" in text for text in _said(summary))
        made.stay.trigger()
        form = form_of(register_form.StayForm)
        form.submit()
        assert form.summary_lines, "nothing was typed yet"
        form.fields["why"].set_value("The log shows it too")
        form.submit()
        settle()
        assert any(
            "It stays, decided on" in text and "The log shows it too" in text for text in _said(summary)
        )
        assert not made.stay.isVisible()


def _said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]
