"""Shared views in the window: shared after a look at what they tell, seen under “Shared”, hidden, copied, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.shared_views import SharedView
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.view_forms import NameForm, ShareForm, TakeAwayForm
from gen63_desktop.ui.shared.views_dialog import ViewsDialog

from .complaints_window import form_of, open_page, receive
from .conftest import Settle

SAVE, CHANGE, ARRANGE, SHARE, COPY, TAKE = range(6)


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    for n in range(3):
        receive(office, summary=f"Ride {n}")
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _share(page: ComplaintsPage, settle: Settle, title: str, *, with_words: bool) -> str:
    page.table.narrow(words_wanted="Ride 1")
    settle()
    page.kept_views.commands[SHARE].trigger()
    form = form_of(ShareForm)
    form.fields["title"].set_value(title)
    form.fields["with_words"].set_raw(with_words)
    form.submit()
    settle()
    return page.views.current


@pytest.mark.requirement("U2", "S2")
def test_who_shares_a_view_reads_what_it_tells_and_words_leave_only_when_they_say_so(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    page.table.narrow(words_wanted="Ride 1")
    page.kept_views.commands[SHARE].trigger()
    form = form_of(ShareForm)
    said = " ".join(label.text() for label in form.findChildren(QLabel))
    for words in ("Everybody who may read this list", "kept in the history for good", "Words: Ride 1"):
        assert words in said
    form.cancel()
    settle()
    assert office.shared_views.of("complaints") == ()
    without = _share(page, settle, "Without words", with_words=False)
    assert (page.views.current, page.views.count_of(without), page.table.model.count) == (without, 3, 3)
    shared = _share(page, settle, "With words", with_words=True)
    assert (page.views.count_of(shared), page.table.model.count) == (1, 1)
    button = page.views._buttons[shared]
    assert button.accessibleName().startswith("Shared: With words")
    assert office.session.person.name in button.toolTip()
    kept = [one.content["words"] for one in office.shared_views.of("complaints") if one.content]
    assert kept == ["", "Ride 1"]


@pytest.mark.requirement("U2")
def test_a_shared_view_is_copied_hidden_shown_again_changed_and_taken_away(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    key = _share(page, settle, "Rides", with_words=True)
    page.kept_views.commands[COPY].trigger()
    form_of(NameForm).submit()
    settle()
    mine = page.views.current
    assert mine.startswith("own:")
    assert page.table.model.count == 1
    _hide(page, settle, key)
    assert key not in page.views.keys
    _hide(page, settle, key)
    assert page.views.keys[-1] == key, "shared views stand last"
    page.views.choose(key)
    settle()
    page.table.narrow()
    settle()
    page.kept_views.commands[CHANGE].trigger()
    form_of(ShareForm).submit()
    settle()
    assert page.views.count_of(key) == 3
    page.kept_views.commands[TAKE].trigger()
    form_of(TakeAwayForm).submit()
    settle()
    assert key not in page.views.keys
    assert page.views.count_of(mine) == 1, "what was copied stays"


def _hide(page: ComplaintsPage, settle: Settle, key: str) -> None:
    page.kept_views.commands[ARRANGE].trigger()
    dialog = next(d for d in QApplication.topLevelWidgets() if isinstance(d, ViewsDialog) and d.isVisible())
    dialog.items.setCurrentRow([one for one, _ in dialog.order()].index(key))
    assert not dialog.rename.isEnabled()
    assert not dialog.delete.isEnabled()
    dialog.hide_view.click()
    dialog.accept()
    settle()


@pytest.mark.requirement("U2", "S5")
def test_a_forged_view_is_refused_in_words_and_never_shows_more_than_its_name_says(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    good = office.shared_views.share("complaints", "Good", {"base": "all"})
    forged = replace(
        good,
        content='{"base": "all", "filters": [["no_such_column", "present", []]]}',
        title="Mine alone",
        id=0,
        version=0,
    )
    typed = replace(
        forged, title="Other type", content='{"base": "all", "filters": [["owner", "any of", ["x"]]]}'
    )
    made: list[SharedView] = []
    based = replace(forged, title="No such base", content='{"base": "no_such_view"}')
    for one in (forged, typed, based):
        with office.session.act("shared_view.shared") as work:  # as another program would put it there
            made.append(work.add(one))
            work.about(made[-1])
    page.refresh(frozenset({"shared_views"}))
    settle()
    assert page.views.count_of(f"shared:{good.id}") == 3, "the others are counted all the same"
    before = page.views.current
    for one in made:
        assert page.views.count_of(f"shared:{one.id}") is None
    page.views.choose(f"shared:{made[0].id}")
    settle()
    assert page.views.current == before
    assert "“Mine alone” asks for something that this list does not have" in messages.door().said[-1].text
    page.views.choose(f"shared:{made[2].id}")
    settle()
    assert page.views.current == before, "nor everything, where the view below it is unknown"
    page.views.choose(f"shared:{made[1].id}")
    settle()
    assert page.views.current == before, "no rows of another view stand under its name"
    assert "cannot be filtered in this way" in messages.door().said[-1].text


@pytest.mark.requirement("U2")
def test_a_filter_kept_in_a_view_of_ones_own_never_falls_away_unseen(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    key = office.saved_views.keep("complaints", "Old", {"base": "all", "filters": [["gone", "present", []]]})
    page.refresh(frozenset())
    settle()
    before = page.views.current
    page.views.choose(key)
    settle()
    assert page.views.current == before
