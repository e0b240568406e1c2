"""Closing a complaint as a duplicate in the window: the form asks which complaint it repeats (C12)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.closing_forms import ClosingForm
from gen63_desktop.ui.complaints.page import ComplaintsPage

from .complaints_window import alleged, form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.mark.requirement("C12", "C7", "U1")
def test_the_form_asks_which_complaint_a_duplicate_repeats_and_links_the_two(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    kept, again = receive(office, alleged(Basis.RACE)), receive(office, alleged(Basis.RACE))
    shown(page, settle, again)
    page.case_commands.close.trigger()
    settle()
    form = form_of(ClosingForm)
    which = form.fields["duplicate_of"]
    assert which.isHidden()
    form.fields["reason"].set_value(ClosingReason.DUPLICATE)
    assert not which.isHidden()
    form.fields["words"].set_value("Sent twice by the same person")
    form.submit()
    settle()
    assert which.error == "Write the number of the complaint that it repeats."
    which.set_value("C-2026-9999")
    form.submit()
    settle()
    assert "There is no complaint C-2026-9999" in form.notice.text
    which.set_value(kept.number.lower())
    form.submit()
    settle()
    closed = office.complaints.get(again.id)
    assert (closed.closing, closed.is_open) == (ClosingReason.DUPLICATE, False)
    (link,) = office.intake.related(kept.id).linked
    assert (link.link.kind, link.case.complaint.id) == (LinkKind.MERGED, again.id)
    office.intake.undo_merge(link.link, "Two people")
    assert office.complaints.get(again.id).is_open
