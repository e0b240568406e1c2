"""Opening a case with 500 entries on its time line, as the window opens it, against its bare queries.

``python tests/benchmarks/opening_case.py [--keep DIR] [--rounds 15]`` opens the case again and again in the window's own
page of complaints. *Read* is everything that the page reads for it off the GUI thread, all parts of the case; *bare*
are the statements that this ran, each once with its values, fetched as tuples on the same encrypted file; *shown* is
what the GUI thread does with the answers. Times are those of the threads' own work, so that another program counts
for nothing.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import filling

LIMIT = 3.0


class Window:
    """The page of complaints, with what its workers and its own thread spend taken down."""

    def __init__(self, office: Any) -> None:
        from PySide6.QtWidgets import QApplication
        from sqlalchemy import event

        from gen63_desktop.ui.complaints.page import ComplaintsPage
        from gen63_desktop.ui.shared import tasks
        from gen63_desktop.ui.shared.garbage import Collector
        from gen63_desktop.ui.shell.application import make_application

        self._application = QApplication.instance() or make_application(sys.argv[:1])
        self._collector = Collector(self._application)  # as in the program: no worker collects garbage
        self._tasks: Any = tasks
        self.read: Counter[str] = Counter()
        self.shown = 0.0
        self.statements: dict[str, None] = {}
        self.traced = False
        self._watch()
        self._workers = ThreadPoolExecutor(1, "ask")  # one question after the other, on one connection
        self._tasks._the_courier().readers = self._workers
        event.listen(office.session.store.engine, "checkout", self._trace)
        self.page = ComplaintsPage(office)
        self.page.resize(1300, 800)
        self.page.show()
        self.page.entered()
        self.settle()

    def _watch(self) -> None:
        courier, work, hand = (
            self._tasks._Courier,
            self._tasks._Courier._outcome,
            self._tasks._Courier._hand_over,
        )

        def outcome(one: Any, number: int) -> Any:
            name = one._works[number].__closure__[0].cell_contents.__qualname__
            start = time.thread_time()
            try:
                return work(one, number)
            finally:
                self.read[name] += time.thread_time() - start

        def hand_over(one: Any, *given: Any) -> None:
            start = time.thread_time()
            try:
                hand(one, *given)
            finally:
                self.shown += time.thread_time() - start

        courier._outcome, courier._hand_over = outcome, hand_over

    def _trace(self, connection: Any, *_of_the_pool: Any) -> None:
        connection.set_trace_callback(self.statements.setdefault if self.traced else None)

    def settle(self) -> None:
        """Until all that was asked for is shown."""
        self._application.processEvents()
        while self._tasks.busy():
            time.sleep(0.001)
            self._application.processEvents()

    def in_a_worker(self, work: Callable[[], object]) -> float:
        """The seconds that it takes where the page's reading is done."""
        return float(self._workers.submit(seconds, work).result())

    def leave(self) -> None:
        """No case is shown."""
        self.page.row_shown(None)
        self.settle()

    def open(self, case: int) -> tuple[float, float]:
        """Open a case as the cursor does; the seconds of reading and of showing."""
        self.read.clear()
        self.statements.clear()
        self.shown = 0.0
        self.page.row_shown(SimpleNamespace(id=case))
        start = time.thread_time()
        self.settle()
        assert self.page.case.complaint.id == case
        return sum(self.read.values()), time.thread_time() - start


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def measure(office: Any, rounds: int) -> float:
    """The ratio; prints it with its parts."""
    with office.session.ask() as reader:
        case = reader.connection.exec_driver_sql("SELECT max(id) FROM complaints").scalar_one()
    window = Window(office)
    window.open(case)
    window.traced = True
    window.open(case)
    window.traced = False
    asked = [one for one in window.statements if one.lstrip("( ").upper().startswith(("SELECT", "WITH "))]
    entries = len(office.complaints.time_line(case))
    pool = office.session.store.engine.raw_connection()
    cursor = pool.cursor()
    read, bare, shown, parts = [], [], [], Counter[str]()
    for _ in range(rounds):
        window.leave()
        took, painted = window.open(case)
        read.append(took)
        shown.append(painted)
        parts = parts if read and took > min(read[:-1], default=took) else Counter(window.read)
        window.leave()
        bare.append(window.in_a_worker(lambda: [cursor.execute(one).fetchall() for one in asked]))
    pool.close()
    ratio = min(read) / min(bare)
    for name, took in parts.most_common(8):
        sys.stdout.write(f"  {took * 1e3:.1f} ms {name}\n")
    sys.stdout.write(
        f"a case with {entries} entries: read in {min(read) * 1e3:.1f} ms, its {len(asked)} bare queries "
        f"{min(bare) * 1e3:.1f} ms, ratio {ratio:.2f} (limit {LIMIT}); shown in "
        f"{min(shown) * 1e3:.1f} ms of the GUI thread\n"
    )
    window.page.deleteLater()
    return ratio


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = filling.options(__doc__)
    asked.add_argument("--rounds", type=int, default=15)
    wanted = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with filling.large_office(wanted) as office:
        ratio = measure(office, wanted.rounds)
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
