"""From the records behind a mark of a chart to the place at which a section's page shows them."""

from __future__ import annotations

from gen63_desktop.charts.description import Opening
from gen63_desktop.domain.listing import Filter
from gen63_desktop.ui.shared.page import Place


def place_of(opening: Opening, filters: tuple[Filter, ...] | None = None) -> Place:
    """Where the page of the area is to stand; ``filters`` replace those that had to be looked up first."""
    wanted = opening.filters if filters is None else filters
    kept: dict[str, object] = {
        "filters": [[one.column, one.test.value, list(one.values)] for one in wanted],
        "words": "",
    }
    place: Place = dict(opening.settings)
    place["all" if opening.area == "comments" else "list"] = kept
    return place
