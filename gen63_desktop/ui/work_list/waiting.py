"""What waits in an office, looked at once for everybody who shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.work_list import WorkItem
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import tasks

_SECTION_OF_AREA = {"audits": "sources", "SustainedFinding": "violations", "AuditFinding": "violations"}
"""Areas that are shown in the section of another, and findings from which one registers; others have their own."""


class Waiting(QObject):
    """Asks the office what waits; requests that come together, or while it asks, are one."""

    seen = Signal(object)
    """The items, as a tuple of ``WorkItem``."""

    failed = Signal(object)
    """The refusal, where the office cannot say."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._asking = False
        self._wanted = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._ask)

    def look(self) -> None:
        """Ask again."""
        self._wanted = True
        if not self._asking:
            self._turn.start()

    @property
    def busy(self) -> bool:
        """A look is on its way."""
        return self._asking or self._wanted

    def _ask(self) -> None:
        if self._asking or not self._wanted:
            return
        self._asking, self._wanted = True, False
        office = self._office
        tasks.ask(self, lambda: office.work_list.items(), self._answer, self._refused)  # noqa: PLW0108  the service is imported there

    def _answer(self, items: Iterable[WorkItem]) -> None:
        self._over()
        self.seen.emit(tuple(items))

    def _refused(self, error: Refused) -> bool:
        self._over()
        self.failed.emit(error)
        return True

    def _over(self) -> None:
        self._asking = False
        if self._wanted:
            self._turn.start()


_of_office: WeakKeyDictionary[Office, Waiting] = WeakKeyDictionary()


def waiting_in(office: Office) -> Waiting:
    """What waits in this office."""
    known = _of_office.get(office)
    if known is None or not isValid(known):
        known = Waiting(office)
        _of_office[office] = known
    return known


def by_section(items: Iterable[WorkItem]) -> dict[str, int]:
    """Things that wait, by section; the section My work holds them all. Cases due later wait for nobody yet."""
    counts: Counter[str] = Counter()
    for item in items:
        if not item.group.waits:
            continue
        counts["work_list"] += item.count
        if item.area:
            counts[_SECTION_OF_AREA.get(item.area, item.area)] += item.count
    return dict(counts)
