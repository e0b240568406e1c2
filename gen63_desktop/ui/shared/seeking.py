"""Finding a record in a list that goes on showing what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gen63_desktop.domain.listing import PlacedListing
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.record_table import RecordTable


def seek(
    table: RecordTable, listing: PlacedListing[Any], record_id: int, done: Callable[[bool], None]
) -> None:
    """Put the cursor on a record wherever it stands in the list; ``done`` says whether it stands there.

    View, filters, words and order stay as they are.
    """
    request = table.request

    def placed(number: int) -> None:
        stands = number >= 0 and request == table.request
        if stands and not table.show_record(record_id):
            table.model.look_again((number, number), number)
        done(stands)

    tasks.ask(table, lambda: listing.place_of(request, record_id), placed)
