"""The windows of lists at both sizes of text: each control has a name, Tab reaches it, no text is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import views
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.together.forms import TogetherForm
from gen63_desktop.ui.shared.theme import Theme
from tests.ui import walks

from .complaints_window import form_of, open_page, receive
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    for _ in range(3):
        last = receive(office)
    office.complaints.plan(last.id, Plan(maya.id, "Ask for the recordings of both buses and of the platform"))
    gone = receive(office)
    office.complaints.close(gone.id, ClosingReason.WITHDRAWN, "They withdrew it")
    office.saved_views.keep("complaints", "Everything that waits for the footage", {})
    office.shared_views.share("complaints", "What everybody looks at on Mondays", {})
    with open_page(qtbot, settle, office) as opened:
        opened.views.choose(views.ALL)
        settle()
        yield opened


def _front() -> QDialog:
    return next(
        one
        for one in reversed(QApplication.topLevelWidgets())
        if isinstance(one, QDialog) and one.isVisible()
    )


@pytest.mark.requirement("U1", "U2")
@pytest.mark.parametrize("per_cent", [100, 150])
@pytest.mark.parametrize("window", ["together", "preview", "save", "arrange", "share", "take away"])
def test_every_window_of_lists_can_be_walked_and_read(
    page: ComplaintsPage, settle: Settle, look: Theme, per_cent: int, window: str
) -> None:
    look.choose_text_size(per_cent)
    if window in {"together", "preview"}:
        page.table.view.selectAll()
        page.together.action.trigger()
        settle()
    else:
        page.table.narrow(words_wanted="the bus that never came to the platform")
        if window == "take away":
            page.views.choose(page.views.keys[-1])
        page.kept_views.commands[{"save": 0, "arrange": 2, "share": 3, "take away": 5}[window]].trigger()
    dialog = _front()
    if window == "preview":
        form = form_of(TogetherForm)
        form.fields["next_step"].set_value("Ask for the recordings")
        form.submit()
        settle()
        dialog = next(
            one for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible() and one is not dialog
        )  # fmt: skip
    settle()
    assert walks.unnamed(dialog) == []
    assert walks.cut_texts(dialog) == []
    start = dialog.focusWidget()
    assert start is not None
    assert walks.tab_order(dialog, start)[1] == []
