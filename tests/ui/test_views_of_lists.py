"""The same views in every list: comments, data sources, training; the program's, and a person's own, with counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.views_of_list import ViewsOfList
from gen63_desktop.ui.training.page import TrainingPage
from tests.comment_files import rows, take_in

from .complaints_window import form_of
from .conftest import Settle
from .test_training_page import fill


class Shown(NamedTuple):
    """A page with a list that has views."""

    page: Page
    table: RecordTable
    views: ViewsOfList
    words: str
    """Words that one row and no other has."""
    view: str
    """A view of the program's, and how many it lets through."""
    through: int


def _comments(office: Office, folder: Path) -> Callable[[], Shown]:
    take_in(office, folder / "q3.csv", rows(12))
    office.comments.decide(1, Decision.NO_CONCERN)
    office.comments.decide(2, Decision.NOT_SURE, note="which line?")

    def show() -> Shown:
        page = CommentsPage(office)
        page.views.choose("all")
        return Shown(page, page.all.table, page.all.list_views, "CC-00003", "undecided", 10)

    return show


def _sources(office: Office, folder: Path) -> Callable[[], Shown]:
    del folder
    name = office.sources.all()[0].name
    states = [row.clock.state.value for row in office.audits.register()]

    def show() -> Shown:
        page = AuditsPage(office)
        through = states.count("not assessed")
        return Shown(page, page.table, page.list_views, name, "unknown", through)

    return show


def _training(office: Office, folder: Path) -> Callable[[], Shown]:
    fill(office, folder)

    def show() -> Shown:
        page = TrainingPage(office)
        page.bar.choose("people")
        return Shown(page, page.people.table, page.people.list_views, "Amy", "overdue", 2)

    return show


@pytest.fixture(params=[_comments, _sources, _training], ids=["comments", "sources", "training"])
def show(
    request: pytest.FixtureRequest, office: Office, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> Iterator[Callable[[], Shown]]:
    made: Callable[[], Shown] = request.param(office, tmp_path)

    def opened() -> Shown:
        shown = made()
        qtbot.addWidget(shown.page)
        shown.page.resize(1_300, 800)
        shown.page.show()
        shown.page.entered()
        settle()
        return shown

    yield opened
    tasks.stop_all()


def _save(shown: Shown, settle: Settle, title: str) -> str:
    shown.views.kept.commands[0].trigger()
    form = form_of(Form)
    form.fields["title"].set_value(title)
    form.submit()
    settle()
    return shown.views.bar.current


def _commands(page: QWidget) -> list[Any]:
    assert isinstance(page, Page)
    return [*page.commands, *page.list_commands]


@pytest.mark.requirement("U2")
def test_each_list_has_views_with_counts_and_keeps_those_of_the_person(
    show: Callable[[], Shown], settle: Settle
) -> None:
    shown = show()
    bar, table = shown.views.bar, shown.table
    assert bar.count_of("every") is not None
    for command in shown.views.kept.commands:
        assert command in _commands(shown.page), "the menu List has the commands of views"
    bar.choose(shown.view)
    table.narrow()
    settle()
    assert table.model.count == bar.count_of(shown.view) == shown.through
    bar.choose("every")
    table.narrow(words_wanted=shown.words)
    settle()
    assert table.model.count == 1
    key = _save(shown, settle, "One of them")
    assert bar.count_of(key) == 1
    bar.choose("every")
    settle()
    assert table.model.count == bar.count_of("every")
    assert table.model.count > 1
    bar.choose(key)
    settle()
    place = shown.page.place()
    again = show()
    again.page.go_to(place)
    settle()
    assert (again.views.bar.current, again.table.model.count) == (key, 1)
