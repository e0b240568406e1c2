"""The views of lists that a person keeps: encrypted for them alone, because words looked for may name people."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.saved_views import (
    OWN,
    Arranged,
    ListViews,
    SavedView,
    arranged,
    check_room,
    title_to_keep,
)
from gen63_desktop.services.session import Session
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, unlock
from gen63_desktop.store.tables import drafts as table


class SavedViews:
    """The signed-in person's own views; nobody else can read them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, of_list: str) -> ListViews:
        """The views of a list, in the person's order."""
        with self._session.ask() as reader:
            return self._opened(of_list, table.preference(reader.connection, self._name(of_list)))

    def keep(self, of_list: str, title: str, content: Mapping[str, Any], taken: Sequence[str] = ()) -> str:
        """Keep a new view; ``taken`` are names that other views of the list have. Returns its key."""
        name = self._name(of_list)
        with self._session.store.unsigned() as connection:
            kept = self._opened(of_list, table.held_preference(connection, name))
            check_room(kept.views)
            clean = title_to_keep(title, [*taken, *(one.title for one in kept.views)])
            number = kept.last + 1
            view = SavedView(f"{OWN}{number}", clean, dict(content))
            more = replace(kept, views=(*kept.views, view), last=number)
            table.set_preference(connection, name, self._sealed(of_list, more))
        return view.key

    def change(self, of_list: str, key: str, content: Mapping[str, Any]) -> None:
        """Let a view show this from now on."""
        name = self._name(of_list)
        with self._session.store.unsigned() as connection:
            kept = self._opened(of_list, table.held_preference(connection, name))
            if kept.view(key) is None:
                raise Refused("This view was deleted.", "Save what is shown as a new view.")
            views = tuple(
                SavedView(one.key, one.title, dict(content)) if one.key == key else one for one in kept.views
            )
            table.set_preference(connection, name, self._sealed(of_list, replace(kept, views=views)))

    def arrange(self, of_list: str, wish: Arranged, taken: Sequence[str] = ()) -> None:
        """Rename, reorder, delete; what another window saved meanwhile stays. ``taken``: names of the program's views."""
        name = self._name(of_list)
        with self._session.store.unsigned() as connection:
            kept = self._opened(of_list, table.held_preference(connection, name))
            table.set_preference(connection, name, self._sealed(of_list, arranged(kept, wish, taken)))

    def _name(self, of_list: str) -> str:
        return f"{self._session.person.id}/views/{of_list}"

    def _opened(self, of_list: str, sealed: str | None) -> ListViews:
        """What cannot be read, as after a key was lost, is as if nothing had been kept."""
        if sealed is None:
            return ListViews()
        try:
            data = unlock(self._session.keys.own_key("views"), base64.b64decode(sealed), self._name(of_list))
            said = json.loads(data)
            views = tuple(SavedView(*one) for one in said["views"])
            last = max((int(one.key.removeprefix(OWN)) for one in views), default=0)
            last = max(last, int(said.get("last", 0)))
            hidden = frozenset(map(str, said.get("hidden", ())))
            return ListViews(views, tuple(said["order"]), said["first"], last, hidden)
        except (DoesNotOpen, ValueError, KeyError, TypeError):
            return ListViews()

    def _sealed(self, of_list: str, kept: ListViews) -> str:
        said = {
            "views": [[one.key, one.title, one.content] for one in kept.views],
            "order": kept.order,
            "first": kept.first,
            "last": kept.last,
            "hidden": sorted(kept.hidden),
        }
        data = json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")
        sealed = lock(self._session.keys.own_key("views"), data, self._name(of_list))
        return base64.b64encode(sealed).decode()
