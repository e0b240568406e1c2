"""Views of lists that the office shares: each change is an entry of the history, each list has its readers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.saved_views import MOST, title_to_keep
from gen63_desktop.domain.shared_views import (
    SharedShown,
    SharedView,
    check_room_for_shared,
    content_of,
    content_to_share,
    readers_of,
    title_to_show,
)
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader

ACT_WORDS = {
    "shared_view.shared": "View shared",
    "shared_view.changed": "Shared view changed",
    "shared_view.withdrawn": "Shared view taken away",
}


class SharedViews:
    """What people share with everybody who may read the same list."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def may_share(self, of_list: str) -> bool:
        """Whether a window offers it."""
        may = self._session.may
        return may(Permission.SHARE_VIEWS) and any(map(may, readers_of(of_list)))

    def of(self, of_list: str) -> tuple[SharedShown, ...]:
        """The shared views of a list, the oldest first; what was put there past the program fits on the bar too."""
        self._session.allow_any(*readers_of(of_list))
        with self._session.ask() as reader:
            names = {one.id: one.name for one in reader.find(Person)}
            return tuple(
                SharedShown(
                    replace(view, title=title_to_show(view.title)),
                    names.get(view.made_by, ""),
                    content_of(view.content),
                    self._may_change(view),
                )
                for view in reader.find(SharedView, of_list=of_list)[:MOST]
            )

    def share(
        self, of_list: str, title: str, content: Mapping[str, Any], taken: Sequence[str] = ()
    ) -> SharedView:
        """Share a view with everybody who reads the list; ``taken`` are names of the program's own views."""
        self._session.allow_any(*readers_of(of_list))
        self._session.allow(Permission.SHARE_VIEWS)
        kept = content_to_share(content)
        with self._session.act("shared_view.shared") as work:
            there = work.find(SharedView, of_list=of_list)
            check_room_for_shared(there)
            clean = title_to_keep(title, [*taken, *(one.title for one in there)])
            view = work.add(SharedView(of_list, clean, kept, self._session.person.id))
            work.about(view)
        return view

    def change(
        self, view: SharedView, title: str, content: Mapping[str, Any], taken: Sequence[str] = ()
    ) -> SharedView:
        """Let a shared view be called this and show this from now on, for everybody; as it was when it was read."""
        kept = content_to_share(content)
        with self._session.act("shared_view.changed") as work:
            stands = self._to_change(work, view.id)
            others = (one.title for one in work.find(SharedView, of_list=stands.of_list) if one.id != view.id)
            clean = title_to_keep(title, [*taken, *others])
            changed = work.change(replace(stands, title=clean, content=kept, version=view.version))
            work.about(changed)
        return changed

    def withdraw(self, view_id: int) -> None:
        """Take a shared view away from everybody."""
        with self._session.act("shared_view.withdrawn") as work:
            stands = self._to_change(work, view_id)
            work.about(stands)
            work.remove(stands)

    def _to_change(self, reader: Reader, view_id: int) -> SharedView:
        """The view as it stands; refused to who may not change it, and the same where there is none."""
        view = reader.look_up(SharedView, view_id)
        if view is None:
            raise Refused("This view is not shared any more.", "Look at the list again.")
        self._session.allow_any(*readers_of(view.of_list))
        if not self._may_change(view):
            raise NotAllowed(
                "S1",
                "Whoever shared the view changes it, or the chief or an administrator does.",
                "Copy it to your own views, and change the copy.",
            )
        return view

    def _may_change(self, view: SharedView) -> bool:
        holds, mine = self._session.holds, view.made_by == self._session.person.id
        return holds(Permission.KEEP_SHARED_VIEWS) or (mine and holds(Permission.SHARE_VIEWS))
