"""Asks for the list behind a figure; the sources behind audits are looked up first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from gen63_desktop.charts.description import Opening
from gen63_desktop.charts.openings import AUDIT_DUE, PERFORMED
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.opening import place_of


class Behind(QObject):
    """Opens what charts and cards of a draft count."""

    list_asked = Signal(str, object)
    """A section's list is wanted: its key, and the place its page is to stand at."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office

    def open(self, opening: Opening) -> None:
        """Ask for the list."""
        looked_up = next((one for one in opening.filters if one.column in {AUDIT_DUE, PERFORMED}), None)
        if looked_up is None:
            self.list_asked.emit(opening.area, place_of(opening))
            return
        audits = self._office.audits
        tasks.ask(
            self,
            lambda: sources_of(audits, looked_up),
            lambda named: self.list_asked.emit(opening.area, place_of(opening, (named,))),
        )


def sources_of(audits: Audits, wanted: Filter) -> Filter:
    """The sources behind audits that fell due, or were performed, on some days: each once."""
    first, last = (date.fromisoformat(str(value)) for value in wanted.values[:2])
    if wanted.column == PERFORMED:
        found = audits.sources_performed(first, last)
    else:
        became = set(wanted.values[3:])
        day = date.fromisoformat(str(wanted.values[2]))
        found = [name for name, what in audits.sources_due(first, last, day) if what in became]
    return Filter("source", Test.ANY_OF, tuple(dict.fromkeys(found)))
