"""The list as a PDF from its page: what is in sight is what is printed, its pages come first, and its file is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.pages_dialog import PagesDialog
from gen63_desktop.ui.training.page import TrainingPage
from gen63_desktop.ui.violations.page import ViolationsPage
from tests.comment_files import rows, take_in
from tests.services.list_papers import said
from tests.services.test_list_papers import head, in_order, receive

from .complaints_window import open_page
from .conftest import Settle


@pytest.fixture
def cases(office: Office) -> list[Complaint]:
    return [receive(office, f"Told {n}", summary=f"The ramp {n}") for n in range(3)]


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, cases: list[Complaint]) -> Iterator[ComplaintsPage]:
    assert cases
    with open_page(qtbot, settle, office) as opened:
        yield opened


def pages_dialog() -> PagesDialog:
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, PagesDialog))
    return found


def save(dialog: PagesDialog, path: Path, settle: Settle) -> None:
    dialog.save_button.click()
    where = dialog.findChild(QFileDialog)
    assert where is not None
    where.fileSelected.emit(str(path))
    where.reject()
    settle()


@pytest.mark.requirement("U1")
def test_the_list_is_printed_as_it_is_in_sight_and_only_after_its_pages(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    page.table.layout_of_columns.arrange(
        [("status", True), ("number", True), ("summary", True), ("due", False)]
    )
    page.table.sort_by("number", descending=True)
    page.table.narrow(Filter("status", Test.ANY_OF, ("received",)), words_wanted="ramp")
    settle()
    before = head(office)
    page.on_paper.action.trigger()
    settle()
    dialog = pages_dialog()
    settle()
    in_sight = " ".join(" ".join(one.accessibleDescription() for one in dialog.pages.pages).split())
    assert in_order(
        in_sight, "3 complaints", "View: All open", "Filters: Status:", "Words searched for: ramp", "Order: Sorted by Number, descending"
    )  # fmt: skip
    assert "Status Number Summary" in in_sight, "the columns in their order, those that are hidden left out"
    assert in_order(in_sight, "The ramp 2", "The ramp 1", "The ramp 0")
    assert head(office) == before, "what is looked at has not left"
    path = tmp_path / "list.pdf"
    save(dialog, path, settle)
    pdf = path.read_bytes()
    assert check(pdf) == ()
    assert said(pdf) == in_sight, "the file is what was in sight"
    assert head(office) == before + 1
    assert "list.pdf" in messages.door().said[-1].text


@pytest.mark.requirement("U1")
def test_pdf_is_a_form_of_the_export_too(page: ComplaintsPage, settle: Settle, tmp_path: Path) -> None:
    page.export_list()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert any("*.pdf" in name for name in dialog.nameFilters())
    path = tmp_path / "chosen.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    settle()
    assert not path.exists(), "its pages come first"
    save(pages_dialog(), path, settle)
    assert check(path.read_bytes()) == ()


def test_a_refusal_of_the_file_is_read_above_the_pages(
    page: ComplaintsPage, office: Office, cases: list[Complaint], settle: Settle, tmp_path: Path
) -> None:
    page.on_paper.action.trigger()
    settle()
    dialog = pages_dialog()
    office.complaints.change(replace(cases[0], summary="The lift"), "Told wrong")
    save(dialog, tmp_path / "late.pdf", settle)
    assert "changed since its pages were drawn" in dialog.notice.text
    assert not (tmp_path / "late.pdf").exists()
    assert dialog.isVisible()


@pytest.mark.requirement("U1")
def test_the_other_lists_that_are_exported_are_printed_too(
    qtbot: QtBot, office: Office, settle: Settle, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "c.csv", rows(30))
    training = TrainingPage(office)
    comments = CommentsPage(office)
    made = (AuditsPage(office), ViolationsPage(office), training, comments)
    for one in made:
        qtbot.addWidget(one)
        one.show()
        one.entered()
    settle()
    comments.all.enter("")
    settle()
    lists = {
        "Data sources": next(a for a in made[0].list_commands if "PDF" in a.text().replace("&", "")),
        "Violations": next(a for a in made[1].list_commands if "PDF" in a.text().replace("&", "")),
        "People and courses": training.people.on_paper.action,
        "All comments": comments.all.on_paper.action,
    }
    for title, action in lists.items():
        action.trigger()
        settle()
        dialog = pages_dialog()
        settle()
        path = tmp_path / f"{title}.pdf"
        save(dialog, path, settle)
        assert check(path.read_bytes()) == (), title
        assert title in said(path.read_bytes())
    assert "The bus at stop 30 came late" in said((tmp_path / "All comments.pdf").read_bytes())
    assert "Rule: Rolling twelve months" in said((tmp_path / "People and courses.pdf").read_bytes())
