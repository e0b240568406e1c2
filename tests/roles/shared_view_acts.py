"""The rows of the table of roles for views that the office shares."""

from __future__ import annotations

import itertools

from gen63_desktop.domain.shared_views import SharedView
from gen63_desktop.services.office import Office
from tests.roles.rows import Row
from tests.roles.world import World

_STEPS = itertools.count(1)


def _share(office: Office) -> SharedView:
    """Another view each time."""
    return office.shared_views.share("comments", f"View {next(_STEPS)}", {})


def _chiefs(world: World) -> SharedView:
    return _share(world.chief)


SHARED_VIEWS_ROWS = {
    "shared_views.may_share": Row("*", lambda _w, o: o.shared_views.may_share("comments")),
    "shared_views.of": Row("CORU", lambda _w, o: o.shared_views.of("comments")),
    "shared_views.share": Row("COR", lambda _w, o: _share(o)),
    "shared_views.change": Row(
        "C", lambda w, o: o.shared_views.change(_chiefs(w), f"View {next(_STEPS)}", {})
    ),
    "shared_views.withdraw": Row("C", lambda w, o: o.shared_views.withdraw(_chiefs(w).id)),
}
