"""Work off the GUI thread: *ask* reads, *act* changes; both come back to the widget that wanted them.

Changes run one after the other, in the order in which the person made them; reads run beside them.
Two answers for the same method of a widget arrive in the order of the questions, so that what was
asked last is what is shown.
Only this module knows threads: the work itself is plain Python and takes ``progress`` and
``cancelled``.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gen63_desktop.domain.errors import Locked, Refused, WorkCancelled
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.ui.shared import messages

if TYPE_CHECKING:
    from gen63_desktop.ui.shared.progress_dialog import ProgressDialog

T = TypeVar("T")
Long = Callable[[Progress, Cancelled], T]
"""Work that says how far it is and asks whether to stop."""

Failed = Callable[[Refused], bool | None]
"""Takes a refusal first; True means that it was shown already."""

PATIENCE_MS = 1000
"""After so long the person sees progress, and can cancel where the work allows it."""


_NEWS_SECONDS = 0.05
"""Work that counts by the row must not bury the window under its news."""


class Task:
    """One piece of work under way."""

    def __init__(
        self,
        owner: QObject,
        words: str,
        done: Callable[[Any], None],
        failed: Failed | None,
        *,
        changes: bool,
        stoppable: bool,
    ) -> None:
        self.owner = weakref.ref(owner)
        self.words = words
        self.done = done
        self.failed = failed
        self.changes = changes
        self.stoppable = stoppable
        self.stop = threading.Event()
        self.dropped = False
        self.dialog: ProgressDialog | None = None
        self.outcome: tuple[object, BaseException | None] | None = None

    def same_taker(self, other: Task) -> bool:
        """Whether both answers go to the same method of the same widget."""
        return self.owner() is other.owner() and self.done == other.done and not self.dropped

    def cancel(self) -> None:
        """Ask the work to stop; it comes back as cancelled, with the data as before."""
        self.stop.set()

    def drop(self) -> None:
        """Nobody waits for the answer any more (reads only)."""
        self.stop.set()
        self.dropped = True


class _Courier(QObject):
    """Brings results from the threads to the GUI thread.

    A worker knows its task by number only. What the task refers to (widgets, above all) is held here
    and let go of here: the last reference to a widget must never be dropped by a worker.
    """

    finished = Signal(int)
    progressed = Signal(int, object, object, str)

    def __init__(self) -> None:
        super().__init__()
        from concurrent.futures import ThreadPoolExecutor

        self.running: dict[int, Task] = {}
        self._works: dict[int, Long[Any]] = {}
        self._outcomes: dict[int, tuple[object, BaseException | None]] = {}
        self._last = 0
        self.readers = ThreadPoolExecutor(3, "ask")
        self.writer = ThreadPoolExecutor(1, "act")
        self.finished.connect(self._finish)
        self.progressed.connect(self._progress)

    def start(self, task: Task, work: Long[Any]) -> None:
        """Queue the work."""
        self._last += 1
        self.running[self._last] = task
        self._works[self._last] = work
        (self.writer if task.changes else self.readers).submit(self._run, self._last)

    def _run(self, number: int) -> None:
        """Do the work, in a worker's thread.

        The outcome is laid down before it is announced: a worker that still held an error would hold, by its
        traceback, all that the work referred to, and might be the last to let go of it.
        """
        self._outcomes[number] = self._outcome(number)
        self.finished.emit(number)

    def _outcome(self, number: int) -> tuple[object, BaseException | None]:
        stop, changes = self.running[number].stop, self.running[number].changes
        last = 0.0

        def progress(done: int, total: int | None, step: str) -> None:
            nonlocal last
            now = monotonic()
            if now - last >= _NEWS_SECONDS or done == total:
                last = now
                self.progressed.emit(number, done, total, step)

        try:
            if not changes:
                stop_if(stop.is_set)
            return self._works[number](progress, stop.is_set), None
        except BaseException as raised:  # noqa: BLE001  sorted in the GUI thread
            return None, raised

    def _progress(self, number: int, done: int, total: int | None, step: str) -> None:
        task = self.running.get(number)
        if task is not None and task.dialog is not None:
            task.dialog.show_progress(done, total, step)

    def _finish(self, number: int) -> None:
        """Hand over this answer, and those that waited for it: who asked twice gets the later one last."""
        self.running[number].outcome = self._outcomes.pop(number)
        for ready in list(self.running):
            task = self.running.get(ready)
            if task is not None and task.outcome is not None and not self._must_wait(ready, task):
                self._hand_over(ready, task, *task.outcome)

    def _must_wait(self, number: int, task: Task) -> bool:
        """An earlier question for the same taker has no answer yet."""
        return any(
            earlier < number and other.outcome is None and other.same_taker(task)
            for earlier, other in self.running.items()
        )

    def _hand_over(self, number: int, task: Task, result: object, error: BaseException | None) -> None:
        try:
            if task.dialog is not None:
                task.dialog.finish()
                task.dialog = None
            owner = task.owner()
            if owner is None or not isValid(owner) or task.dropped:
                self._nobody_waits(task, error)
            elif error is None:
                task.done(result)
            else:
                self._fail(task, owner, error)
        except Exception as raised:  # noqa: BLE001  a bug in what follows the work
            messages.bug(raised)
        finally:
            del self.running[number], self._works[number]

    def _nobody_waits(self, task: Task, error: BaseException | None) -> None:
        """The widget is gone: what is only read does not matter, a change that failed does."""
        if isinstance(error, Refused):
            if task.changes:
                messages.refused(None, error)
        elif error is not None and not isinstance(error, WorkCancelled):
            messages.bug(error)

    def _fail(self, task: Task, owner: QObject, error: BaseException) -> None:
        if isinstance(error, Locked):
            return  # nothing is shown while the office is locked; unlocking reads everything again
        if isinstance(error, WorkCancelled):
            if task.words:
                messages.tell(self.tr("Cancelled. Everything is as it was before."))
            if task.failed is not None:
                task.failed(Refused("Cancelled."))
        elif isinstance(error, Refused):
            if task.failed is None or not task.failed(error):
                messages.refused(owner, error)
        else:
            if task.failed is not None:
                task.failed(Refused("The program made a mistake."))
            messages.bug(error)


_courier: _Courier | None = None


def _the_courier() -> _Courier:
    global _courier  # noqa: PLW0603  one pool for one application
    if _courier is None or not isValid(_courier):
        _courier = _Courier()
    return _courier


def _start(
    owner: QObject,
    words: str,
    work: Long[T],
    done: Callable[[T], None],
    failed: Failed | None,
    changes: bool,
    stoppable: bool,
) -> Task:
    task = Task(owner, words, done, failed, changes=changes, stoppable=stoppable)
    courier = _the_courier()
    courier.start(task, work)
    if words:
        QTimer.singleShot(PATIENCE_MS, courier, lambda: _show_progress(courier, task))
    return task


def _show_progress(courier: _Courier, task: Task) -> None:
    owner = task.owner()
    if task in courier.running.values() and not task.dropped and owner is not None and isValid(owner):
        from gen63_desktop.ui.shared.progress_dialog import ProgressDialog

        parent = owner if isinstance(owner, QWidget) else None
        task.dialog = ProgressDialog(task.words, task.cancel if task.stoppable else None, parent)
        task.dialog.open()


def ask(
    owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
) -> Task:
    """Read something; ``done`` gets the answer in the GUI thread, unless the owner is gone by then."""
    return _start(owner, "", lambda _p, _c: work(), done, failed, changes=False, stoppable=True)


def ask_long(
    owner: QObject, words: str, work: Long[T], done: Callable[[T], None], failed: Failed | None = None
) -> Task:
    """Read something that may take long; after a second a window says ``words`` and can cancel."""
    return _start(owner, words, work, done, failed, changes=False, stoppable=True)


def act(
    owner: QObject,
    words: str,
    work: Callable[[], T],
    done: Callable[[T], None],
    failed: Failed | None = None,
) -> Task:
    """Change something in one short step that cannot be cancelled half way."""
    return _start(owner, words, lambda _p, _c: work(), done, failed, changes=True, stoppable=False)


def act_long(
    owner: QObject,
    words: str,
    work: Long[T],
    done: Callable[[T], None],
    failed: Failed | None = None,
    *,
    stoppable: bool = True,
) -> Task:
    """Change something that may take long; cancelling leaves the data as they were."""
    return _start(owner, words, work, done, failed, changes=True, stoppable=stoppable)


def busy() -> bool:
    """True while any work is under way or its answer has not been taken."""
    return _courier is not None and isValid(_courier) and bool(_courier.running)


def changing() -> bool:
    """True while a change is under way."""
    return _courier is not None and any(task.changes for task in _courier.running.values())


def stop_all() -> None:
    """At the end of the program: drop what is only read, finish what is being changed."""
    global _courier  # noqa: PLW0603  one pool for one application
    if _courier is None:
        return
    for task in _courier.running.values():
        if not task.changes:
            task.drop()
    _courier.readers.shutdown(wait=True, cancel_futures=True)
    _courier.writer.shutdown(wait=True)
    _courier = None
