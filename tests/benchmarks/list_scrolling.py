"""Scrolling the window's list of complaints: the longest piece of work of its model in the GUI thread.

``python tests/benchmarks/list_scrolling.py [--keep DIR]`` scrolls the real table offscreen, sorted by due date and with
the sort and filters that cost most: page-down, jumps, to the end and back, and the scroll bar dragged from end to end.
It prints for each the longest time that the model took at once, which has a limit, and the longest with painting.
Times are those of the thread's own work, so that another program on the machine counts for nothing.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import filling

LIMIT = 33.0
PATIENCE = 120.0
WATCHED = ("data", "headerData", "rowCount", "columnCount", "_take", "row")


class Window:
    """The page of complaints, with what its list's model spends taken down."""

    def __init__(self, office: Any) -> None:
        from PySide6.QtWidgets import QApplication

        from gen63_desktop.ui.complaints.page import ComplaintsPage
        from gen63_desktop.ui.shared import tasks
        from gen63_desktop.ui.shell.application import make_application

        self._application = QApplication.instance() or make_application(sys.argv[:1])
        self._busy = tasks.busy
        self.spent, self._within = 0.0, 0
        self._watch()
        self.page = ComplaintsPage(office)
        self.page.resize(1300, 800)
        self.page.show()
        self.page.entered()
        self.settle()

    def _watch(self) -> None:
        from gen63_desktop.ui.shared.list_model import ListModel

        def watched(name: str) -> None:
            plain = getattr(ListModel, name)

            def timed(model: Any, *given: Any, **named: Any) -> Any:
                self._within += 1
                start = time.thread_time()
                try:
                    return plain(model, *given, **named)
                finally:
                    self._within -= 1
                    if not self._within:  # one that another calls is counted with that
                        self.spent += time.thread_time() - start

            setattr(ListModel, name, timed)

        for name in WATCHED:
            watched(name)

    def settle(self) -> float:
        """Until all that was asked for is shown; the longest that the model took between two looks at events."""
        longest, end = 0.0, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.spent = 0.0
            self._application.processEvents()
            longest = max(longest, self.spent)
            if not self._busy():
                return longest
            time.sleep(0.001)
        raise TimeoutError

    def go(self, places: list[int]) -> tuple[list[float], list[float]]:
        """Scroll to each of these places: what the model took at the most, and the same with painting, in ms."""
        view, model, whole = self.page.table.view, [], []
        for place in places:
            self.spent, start = 0.0, time.thread_time()
            view.verticalScrollBar().setValue(place)
            view.viewport().repaint()
            whole.append((time.thread_time() - start) * 1e3)
            model.append(max(self.spent, self.settle()) * 1e3)
        return model, whole


def ways(last: int, step: int) -> Iterator[tuple[str, list[int]]]:
    """How people scroll, as the places of the scroll bar."""
    yield "page-down", [n * step for n in range(1, 60)]
    yield "jumps", [(n * 7919 * 31) % last for n in range(60)]
    yield "to the end and back", [last, 0] * 10
    yield "from end to end", [last * n // 120 for n in range(121)]


def measure(office: Any) -> float:
    """The longest piece of the model's work; prints it by list and way."""
    from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test

    window = Window(office)
    table, worst = window.page.table, 0.0
    window.page.views.choose("all")
    disability = Filter("basis", Test.ANY_OF, ("disability",))
    for name, request in (
        ("all by due date", ListRequest(Sort("due"))),
        ("all by status, then the latest due", ListRequest(Sort("status"), then=(Sort("due", descending=True),))),
        ("of one basis, by number", ListRequest(Sort("number", descending=True), (disability,))),
    ):  # fmt: skip
        table.load(request)
        loaded = window.settle() * 1e3
        bar = table.view.verticalScrollBar()
        sys.stdout.write(
            f"{name}, {table.model.count:,} rows: taken up in pieces of at most {loaded:.1f} ms\n"
        )
        worst = max(worst, loaded)
        for way, places in ways(bar.maximum(), bar.pageStep()):
            model, whole = window.go(places)
            worst = max(worst, *model)
            sys.stdout.write(
                f"  {way}: the model at most {max(model):.1f} ms (median {statistics.median(model):.1f}), "
                f"with painting at most {max(whole):.1f} ms\n"
            )
    window.page.deleteLater()
    return worst


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    wanted = filling.options(__doc__).parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with filling.large_office(wanted) as office:
        worst = measure(office)
    sys.stdout.write(
        f"scrolling {wanted.complaints:,} complaints: the model at once at most {worst:.1f} ms (limit {LIMIT})\n"
    )
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
