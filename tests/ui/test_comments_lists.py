"""The lists of the comment review, as a person works with them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.shared import messages, tasks
from tests.comment_files import rows, take_in

from .conftest import Settle


@pytest.fixture
def page(office: Office, qtbot: QtBot, settle: Settle, tmp_path: Path) -> Iterator[CommentsPage]:
    """The page with twelve comments, two of them decided, at the list of all comments."""
    take_in(office, tmp_path / "q3.csv", rows(12))
    office.comments.decide(1, Decision.NO_CONCERN)
    office.comments.decide(2, Decision.OTHER_POLICY, note="schedule")
    shown = CommentsPage(office)
    qtbot.addWidget(shown)
    shown.resize(1_100, 720)
    shown.show()
    shown.entered()
    settle()
    shown.views.choose("all")
    settle()
    yield shown
    tasks.stop_all()


@pytest.mark.requirement("M2")
def test_the_list_is_narrowed_to_what_is_undecided_and_says_so(page: CommentsPage, settle: Settle) -> None:
    page.all.table.filters.toggle("decision", None)
    settle()
    assert page.all.table.model.count == 10
    assert page.all.table.count_text.startswith("10 comments of 12")
    assert page.status.startswith("10 comments of 12")


@pytest.mark.requirement("M2")
def test_lines_and_channels_of_the_comments_can_be_chosen_from(page: CommentsPage, settle: Settle) -> None:
    menu = page.all.table.filters.filter_menu()
    offered = {
        action.text(): [choice.text() for choice in sub.actions()]
        for action in menu.actions()
        if isinstance(sub := action.menu(), QMenu)
    }
    assert offered["Line"] == ["204", "Blue"]
    assert offered["Channel"] == ["app", "telephone", "web form"]
    assert offered["Quarter"] == ["2026 Q3"]


@pytest.mark.requirement("M2", "K6")
def test_the_export_holds_what_the_list_shows_and_says_in_words_which_that_is(
    page: CommentsPage, tmp_path: Path, settle: Settle
) -> None:
    page.all.table.filters.toggle("decision", "other policy concern")
    settle()
    page.all.export_to(tmp_path / "out.json")
    settle()
    written = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert "Decision: Other policy concern" in written
    assert "CC-00002" in written
    assert "CC-00001" not in written
    assert any("Exported 1 comment to out.json." in message.text for message in messages.door().said)


@pytest.mark.requirement("M2")
def test_a_key_pressed_before_the_next_comment_is_in_sight_decides_nothing(
    page: CommentsPage, office: Office, settle: Settle
) -> None:
    page.views.choose("read")
    settle()
    page.reading.decide(Decision.NO_CONCERN)
    page.reading.decide(Decision.OTHER_POLICY)
    settle()
    counts = office.comments.counts("2026 Q3")
    assert (counts.no_concern, counts.other_policy) == (2, 1)
    assert not page.notice.text


@pytest.mark.requirement("M2", "S1")
def test_a_comment_that_is_being_opened_is_shown_whatever_else_changes_meanwhile(
    page: CommentsPage,
    office: Office,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(3, 13):
        office.comments.decide(number, Decision.NO_CONCERN)
    office.comments.sign_off("2026 Q3", office.comments.statement("2026 Q3"))
    page.reading.read_quarter("2026 Q3")
    settle()
    assert "signed off" in page.reading.why_empty

    look_at, go_on = office.comments.look_at, threading.Event()

    def late(comment_id: int) -> OpenComment:
        assert go_on.wait(20)
        return look_at(comment_id)

    monkeypatch.setattr(office.comments, "look_at", late)
    page.read_comment(5)
    with qtbot.waitSignal(page.quarters.model().rowsInserted):  # the change is known before the comment is
        page.refresh(frozenset({"comments"}))
    go_on.set()
    settle()
    assert page.reading.why_empty == ""
    assert page.reading.shown is not None
    assert page.reading.shown.comment.id == 5
