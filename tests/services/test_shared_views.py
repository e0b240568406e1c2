"""Views that the office shares (U2, S1): told to readers of the list alone, changed by few, each step in the history."""

from __future__ import annotations

import json

import pytest

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.saved_views import LONGEST, MOST, Arranged
from gen63_desktop.domain.shared_views import SharedView, content_of
from gen63_desktop.services.office import Office

CONTENT = {
    "words": "",
    "sort": ["due", True],
    "filters": [["status", "any of", ["received"]]],
    "base": "open",
}


@pytest.mark.requirement("U2", "S2")
def test_a_view_is_shared_changed_and_taken_away_and_the_history_keeps_each_step(office: Office) -> None:
    views = office.shared_views
    view = views.share("complaints", "  New   ones ", CONTENT, ["All open"])
    (seen,) = views.of("complaints")
    assert (seen.view.title, seen.by, seen.may_change) == ("New ones", office.session.person.name, True)
    assert seen.content == CONTENT
    assert views.of("comments") == ()
    later = views.change(view, "New ones, all", {**CONTENT, "base": "all"})
    with pytest.raises(ChangedMeanwhile):
        views.change(view, "What I saw before", CONTENT)
    views.withdraw(later.id)
    assert views.of("complaints") == ()
    with pytest.raises(Refused, match="not shared any more"):
        views.withdraw(later.id)
    told = [line.words for line in office.history.of("shared_views", view.id)]
    assert told == ["Shared view taken away", "Shared view changed", "View shared"]


@pytest.mark.requirement("U2")
def test_names_are_nobody_elses_and_there_is_an_end_of_shared_views(office: Office) -> None:
    views = office.shared_views
    first = views.share("sources", "Mine", {})
    for title in ("mine", " ", "All"):
        with pytest.raises(Refused):
            views.share("sources", title, {}, ["All"])
    views.change(first, "Mine", {"base": "every"})
    for number in range(MOST - 1):
        views.share("sources", f"View {number}", {})
    with pytest.raises(Refused, match="as many as there can be"):
        views.share("sources", "One more", {})


@pytest.mark.requirement("U2", "S5")
@pytest.mark.parametrize(
    "forged",
    [
        "no json",
        "[]",
        "{" * 3_000,
        json.dumps({"sql": "1"}),
        json.dumps({"words": ["x"]}),
        json.dumps({"filters": "status"}),
        json.dumps({"filters": [["due", "from", []]]}),
        json.dumps({"filters": [["due", "to", [None]]]}),
        json.dumps({"filters": [["due", "or 1=1", ["x"]]]}),
        json.dumps({"filters": [["due", "from", [{"a": 1}]]]}),
        json.dumps({"words": "x" * 30_000}),
        json.dumps({"filters": [["due", [], ["x"]]]}),
        json.dumps({"filters": [["due", {}, ["x"]]]}),
        json.dumps({"filters": [["owner", "any of", [1 << 80]]]}),
        json.dumps({"filters": [["due", "from", ["2026\0"]]]}),
        json.dumps({"filters": [["due", "from", ["\ud800"]]]}),
        json.dumps({"sort": [{}, True]}),
        json.dumps({"sort": [None, True]}),
        json.dumps({"then": [[["due"], True]]}),
        json.dumps({"columns": [[["due"], True]]}),
        json.dumps({"columns": [7]}),
        json.dumps({"words": "\ud800"}),
    ],
)
def test_what_no_list_can_be_asked_is_neither_shared_nor_read(office: Office, forged: str) -> None:
    assert content_of(forged) is None
    with office.session.act("shared_view.shared") as work:  # as another program would put it there
        work.about(work.add(SharedView("complaints", "Forged", forged, office.session.person.id)))
    (seen,) = office.shared_views.of("complaints")
    assert seen.content is None
    try:
        content = json.loads(forged)
    except ValueError:
        return
    if isinstance(content, dict):
        with pytest.raises(Refused):
            office.shared_views.share("complaints", "Forged anew", content)


@pytest.mark.requirement("U2", "S5")
def test_views_without_number_and_names_without_end_fit_on_the_bar_all_the_same(office: Office) -> None:
    me = office.session.person.id
    with office.session.act("shared_view.shared") as work:  # as another program would put it there
        for _ in range(MOST + 5):
            work.about(work.add(SharedView("training_people", "line\none\u202e" + "x" * 5_000, "{}", me)))
    seen = office.shared_views.of("training_people")
    assert len(seen) == MOST
    assert {one.view.title for one in seen} == {"line one " + "x" * (LONGEST - 9)}


@pytest.mark.requirement("U2", "S5")
def test_a_filter_of_a_column_or_kind_that_no_list_has_is_refused_in_words(office: Office) -> None:
    listing = office.complaints.listing()
    for forged in (
        Filter("sealed", Test.PRESENT),
        Filter("owner", Test.ANY_OF, ("1) OR (1=1",)),
        Filter("received", Test.FROM, (20260101,)),
        Filter("received", Test.TO, ()),
    ):
        with pytest.raises(Refused, match="filtered in this way"):
            listing.count(ListRequest(Sort("received"), (forged,)))


@pytest.mark.requirement("U2")
def test_a_list_of_nobodys_has_no_shared_views_and_a_hidden_one_stays_hidden_to_the_person(
    office: Office,
) -> None:
    with pytest.raises(Refused, match="cannot be shared"):
        office.shared_views.share("people", "Mine", {})
    own, shared = office.saved_views, f"shared:{office.shared_views.share('complaints', 'Seen', {}).id}"
    own.arrange("complaints", Arranged((shared, "open"), shared))
    assert own.of("complaints").first == shared
    own.arrange("complaints", Arranged(("open", shared), hidden={shared: True}))
    assert (own.of("complaints").hidden, own.of("complaints").first) == (frozenset({shared}), "")
    own.arrange("complaints", Arranged(("open", shared)))
    assert own.of("complaints").hidden == {shared}, "what another window hid stays hidden"
    own.arrange("complaints", Arranged(("open", shared), hidden={shared: False}))
    assert own.of("complaints").hidden == frozenset()
