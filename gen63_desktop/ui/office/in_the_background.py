"""What goes on beside the work: the day's backup, and a look at a few attached files at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackedUp, FilesChecked
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks

_BACKUP_MS = 30 * 60_000
_FILES_MS = 20_000


class Keeper(QObject):
    """Looks at once and then now and again, as long as its window lives."""

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._office = office
        self._warned = ""
        self._backups = self._every(_BACKUP_MS, self.back_up)
        self._files = self._every(_FILES_MS, self.look_at_files)
        self.back_up()

    def _every(self, pause: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(pause)
        timer.timeout.connect(work)
        timer.start()
        return timer

    def _locked(self) -> bool:
        """Nothing is done while nobody is there; the keys are given up then."""
        access = self._office.access
        return access is not None and access.locked

    def back_up(self) -> None:
        """The day's backup, where there is none yet."""
        office = self._office
        if self._locked():
            return
        tasks.ask(self, lambda: office.keeping.keep_daily(), self._backed_up, self._refused)  # noqa: PLW0108  typed lazily

    def _backed_up(self, done: BackedUp) -> None:
        self._warn(messages.told(done.warning))

    def look_at_files(self) -> None:
        """A few attached files; done for today when all were looked at."""
        office = self._office
        if self._locked():
            return
        tasks.ask(self, lambda: office.keeping.check_some_files(), self._looked, self._refused)  # noqa: PLW0108  typed lazily

    def _looked(self, found: FilesChecked | None) -> None:
        done_today = found is None or found.whole
        self._files.setInterval(_BACKUP_MS if done_today else _FILES_MS)
        if found is not None and found.wrong:
            self._warn(self.tr("Attached files are lost or damaged. Check the attachments (menu File)."))

    def _refused(self, error: Refused) -> bool:
        """A backup that fails stops nobody's work, but nobody must miss it: it is shown once."""
        text = messages.sentence(error)
        if text != self._warned and not self._locked():
            messages.refused(self.parent(), error)
        self._warned = text
        return True

    def _warn(self, text: str) -> None:
        if text and text != self._warned:
            messages.tell(text)
        self._warned = text
