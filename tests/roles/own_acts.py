"""The rows of what is everybody's own: preferences, saved views, and where one is at work."""

from __future__ import annotations

import itertools

from gen63_desktop.domain.presence import Place
from gen63_desktop.domain.saved_views import Arranged
from gen63_desktop.services.office import Office
from tests.roles.rows import Row

_STEPS = itertools.count(1)


def _view_name() -> str:
    return f"View {next(_STEPS)}"


def _view(office: Office) -> str:
    return office.saved_views.keep("violations", _view_name(), {})


OWN_ROWS = {
    "preferences.get": Row("*", lambda _w, o: o.preferences.get("columns")),
    "presence.stay": Row("*", lambda w, o: o.presence.stay([Place("complaints", w.facts.own)])),
    "presence.leave": Row("*", lambda _w, o: o.presence.leave()),
    "presence.come_back": Row("*", lambda _w, o: o.presence.come_back()),
    "saved_views.of": Row("*", lambda _w, o: o.saved_views.of("complaints")),
    "saved_views.keep": Row("*", lambda _w, o: o.saved_views.keep("complaints", _view_name(), {})),
    "saved_views.change": Row(
        "*", lambda _w, o: o.saved_views.change("violations", _view(o), {"words": "x"})
    ),
    "saved_views.arrange": Row("*", lambda _w, o: o.saved_views.arrange("complaints", Arranged())),
    "preferences.set": Row("*", lambda _w, o: o.preferences.set("columns", [1])),
}
