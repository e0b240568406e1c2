"""Views of lists that a person keeps, on both engines: named, ordered, changed, and read by nobody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.saved_views import LONGEST, MOST, Arranged
from gen63_desktop.services.office import Office
from tests.team_offices import TeamPlace

CONTENT = {"words": "Quillfeather", "sort": ["due", True], "base": "open"}


@pytest.mark.requirement("U2")
def test_a_view_is_kept_changed_arranged_and_deleted(either_office: Office) -> None:
    views = either_office.saved_views
    mine = views.keep("complaints", "  My   week ", CONTENT)
    other = views.keep("complaints", "Buses", {})
    assert [(one.key, one.title) for one in views.of("complaints").views] == [
        (mine, "My week"), (other, "Buses"),
    ]  # fmt: skip
    assert views.of("complaints").view(mine) is not None
    assert views.of("violations").views == ()
    views.change("complaints", mine, {**CONTENT, "base": "all"})
    views.arrange("complaints", Arranged((mine, "open", other), mine, {mine: "My month"}))
    kept = views.of("complaints")
    assert (kept.order, kept.first) == ((mine, "open", other), mine)
    changed = kept.view(mine)
    assert changed is not None
    assert (changed.title, changed.content["base"]) == ("My month", "all")
    views.arrange("complaints", Arranged(("open", other), gone=frozenset({mine})))
    kept = views.of("complaints")
    assert ([one.key for one in kept.views], kept.first) == ([other], "")
    with pytest.raises(Refused, match="deleted"):
        views.change("complaints", mine, {})
    assert views.keep("complaints", "Newer", {}) not in (mine, other), "no view is taken for one that went"


@pytest.mark.requirement("U2")
def test_arranging_in_two_windows_loses_nothing_that_the_other_saved(office: Office) -> None:
    views = office.saved_views
    first, second = (views.keep("complaints", title, {}) for title in ("First", "Second"))
    later = views.keep("complaints", "Saved in the other window", CONTENT)
    views.arrange("complaints", Arranged((second, "open", first), second, {first: "Renamed here"}))
    views.arrange("complaints", Arranged((first, second, "open"), gone=frozenset()))
    kept = views.of("complaints")
    assert [one.title for one in kept.views] == ["Renamed here", "Second", "Saved in the other window"]
    assert (kept.order, kept.first) == ((first, second, "open", later), second)
    views.arrange("complaints", Arranged(("open", later), first, gone=frozenset({first, second})))
    kept = views.of("complaints")
    assert (kept.order, kept.first) == (("open", later), ""), "no list begins with a view that is gone"


@pytest.mark.requirement("U2")
def test_a_name_says_something_is_short_and_is_nobody_elses_and_there_is_an_end_of_views(
    office: Office,
) -> None:
    views = office.saved_views
    views.keep("complaints", "Buses", {})
    for title in ("", "   ", "x" * (LONGEST + 1), "buses", "All open"):
        with pytest.raises(Refused):
            views.keep("complaints", title, {}, ["All open"])
    for number in range(MOST - 1):
        views.keep("complaints", f"View {number}", {})
    with pytest.raises(Refused, match="as many as there can be"):
        views.keep("complaints", "One more", {})


@pytest.mark.requirement("U2")
def test_two_windows_of_one_person_lose_no_view_of_each_other(team_place: TeamPlace) -> None:
    windows = [team_place.open(), team_place.open()]
    both = Barrier(len(windows), timeout=60)

    def save(at: int) -> None:
        for number in range(6):
            both.wait()
            windows[at].saved_views.keep("complaints", f"View {number} of window {at}", CONTENT)

    with ThreadPoolExecutor(len(windows)) as threads:
        list(threads.map(save, range(len(windows))))
    views = windows[0].saved_views.of("complaints").views
    assert len({one.title for one in views}) == len({one.key for one in views}) == 12
