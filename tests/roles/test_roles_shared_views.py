"""A shared view tells nobody what they may not open, and is changed by its maker, the chief or an administrator (S1)."""

from __future__ import annotations

from typing import Any

import pytest

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office
from tests.roles.world import HIDDEN, World

ALL: dict[str, Any] = {"base": "all", "filters": []}


def _through(office: Office, words: str) -> int:
    """How many complaints somebody has in a view that looks for these words."""
    return office.complaints.listing().count(ListRequest(Sort("received"), words=words))


@pytest.mark.requirement("S1", "U2")
def test_a_view_that_one_person_shares_counts_for_another_only_what_they_may_open(world: World) -> None:
    chief = world.chief
    views = [
        chief.shared_views.share("complaints", f"Looks for {word}", {**ALL, "words": word})
        for word in ("drove", HIDDEN)
    ]
    counts: dict[str, list[int]] = {}
    for key in ("chief", "officer", "investigator"):
        office = world.by(key)
        seen = [one for one in office.shared_views.of("complaints") if one.view in views]
        assert [one.by for one in seen] == [chief.session.person.name] * 2
        counts[key] = [_through(office, str(one.content["words"])) for one in seen if one.content]
    assert counts == {"chief": [1, 1], "officer": [1, 1], "investigator": [1, 0]}
    for view in views:
        chief.shared_views.withdraw(view.id)


@pytest.mark.requirement("S1", "U2")
def test_who_does_not_read_a_list_learns_nothing_of_its_shared_views(world: World) -> None:
    view = world.by("officer").shared_views.share("complaints", "Looks for Quillfeather", ALL)
    for key in ("administrator", "reviewer", "executive", "nobody"):
        views = world.by(key).shared_views
        with pytest.raises(NotAllowed):
            views.of("complaints")
        with pytest.raises(NotAllowed):
            views.withdraw(view.id)
        with pytest.raises(Refused):
            world.by(key).history.of("shared_views", view.id)
    assert world.chief.history.of("shared_views", view.id), "the chief reads what became of it"
    world.by("officer").shared_views.withdraw(view.id)


@pytest.mark.requirement("S1", "U2")
def test_only_its_maker_and_the_chief_change_a_shared_view(world: World) -> None:
    view = world.by("officer").shared_views.share("comments", "Bus comments", {})
    for key in ("reviewer", "auditor"):
        (seen,) = [one for one in world.by(key).shared_views.of("comments") if one.view.id == view.id]
        assert not seen.may_change
        with pytest.raises(NotAllowed):
            world.by(key).shared_views.change(view, "Taken over", {})
        with pytest.raises(NotAllowed):
            world.by(key).shared_views.withdraw(view.id)
    changed = world.by("officer").shared_views.change(view, "Bus comments, all", {})
    assert changed.made_by == view.made_by
    taken = world.chief.shared_views.change(changed, "Bus comments, seen", {})
    assert taken.made_by == view.made_by, "whoever changes it does not become its maker"
    world.chief.shared_views.withdraw(view.id)
    assert all(one.view.id != view.id for one in world.by("reviewer").shared_views.of("comments"))
