"""A form that was not finished is opened again from My work, whatever it is about (C17)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gen63_desktop.services.drafts import Draft
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.hold_form import CaseHoldForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.redactions.window import RedactionsWindow
from gen63_desktop.ui.complaints.seal_forms import LookForm, SealForm, UnsealForm
from gen63_desktop.ui.complaints.wall_form import WallForm
from gen63_desktop.ui.retention import forms as retention_forms
from gen63_desktop.ui.retention.page import RetentionPage
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.page import Page
from tests.ui.complaints_window import open_page
from tests.ui.conftest import Settle
from tests.ui.forms_of_a_case import OF_A_CASE, OF_THE_OFFICE, made

pytestmark = pytest.mark.requirement("C17")
RETENTION = [kind for kind in (*OF_A_CASE, *OF_THE_OFFICE) if kind.__module__ == retention_forms.__name__]
COMPLAINTS = [CaseHoldForm, SealForm, UnsealForm, WallForm]
"""Forms of a case that nothing else opens again in a test of its own."""


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _kept(office: Office, kind: type[Form], qtbot: QtBot, settle: Settle) -> Draft | None:
    """A draft of a form of this kind, as it was left; None where it keeps none, or nothing is typed in it."""
    form = made(office, kind)
    qtbot.addWidget(form)
    edits = [getattr(field, "edit", None) for field in form.fields.values() if not field.isHidden()]
    edit = next((one for one in edits if isinstance(one, QLineEdit | QPlainTextEdit)), None)
    if form.keeper is None or edit is None:
        return None
    settle()
    edit.clear()
    if isinstance(edit, QLineEdit):
        edit.setText("half a sent")
    else:
        edit.setPlainText("half a sent")
    form.keep_draft_now()
    settle()
    return office.drafts.all()[0]


def _opened() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _opens_again(page: Page, office: Office, kind: type[Form], qtbot: QtBot, settle: Settle) -> str:
    draft = _kept(office, kind, qtbot, settle)
    if draft is None:
        return ""
    page.open_draft(draft.form, draft.key)
    settle()
    found = _opened()
    forms = [one.form for one in found if isinstance(one, FormDialog)]
    right = [one for one in forms if type(one) is kind and "half a sent" in str(one.raw())]
    instead = any(isinstance(one, RedactionsWindow) for one in found) or any(
        isinstance(one, LookForm) for one in forms
    )
    office.drafts.discard(draft.form, draft.key)
    for one in reversed(found):
        one.deleteLater()
    settle()
    return "" if right or instead else f"{kind.__module__}.{kind.__name__}: {draft.form} {draft.key}"


def test_an_unfinished_form_of_a_hold_a_seal_or_a_wall_is_opened_again_with_what_was_typed(
    page: ComplaintsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    lost = [_opens_again(page, office, kind, qtbot, settle) for kind in COMPLAINTS]
    assert [one for one in lost if one] == []


def test_every_unfinished_form_of_retention_is_opened_again_with_what_was_typed(
    office: Office, qtbot: QtBot, settle: Settle
) -> None:
    page = RetentionPage(office)
    qtbot.addWidget(page)
    page.show()
    assert len(RETENTION) == 4
    for kind in RETENTION:
        assert _kept(office, kind, qtbot, settle) is not None, f"{kind.__name__} keeps no draft"
        for draft in office.drafts.all():
            office.drafts.discard(draft.form, draft.key)
    lost = [_opens_again(page, office, kind, qtbot, settle) for kind in RETENTION]
    assert [one for one in lost if one] == []
