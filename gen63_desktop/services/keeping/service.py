"""Keeping an embedded office: backups in two places, drills, and checks of its attached files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import (
    BackedUp,
    BackupKind,
    BackupRow,
    Drill,
    FilesChecked,
    drill_due,
)  # fmt: skip
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.remarks import Remark, remark, together, worded
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.keeping import file_checks
from gen63_desktop.services.keeping.destroyed_cases import DestroyedCases
from gen63_desktop.services.keeping.second_place import SecondPlace
from gen63_desktop.services.session import Session
from gen63_desktop.store import destruction
from gen63_desktop.store.tables.history import began

if TYPE_CHECKING:
    from gen63_desktop.store.keeping.keeper import Keeper
    from gen63_desktop.store.keeping.place import Stored

ACT_WORDS = {
    "backup.tried": "A backup was restored for trial",
    "backup.restored": "The office was restored from a backup",
    "attachments.checked": "Attached files were checked",
    "office.salvaged": "The office was salvaged from a damaged file",
}
_LARGE = 256 << 20


class Keeping:
    """What is done so that nothing is lost. ``keeper`` is None where another program keeps the office."""

    def __init__(self, session: Session, keeper: Keeper | None, *, at_server: bool = False) -> None:
        self._session = session
        self._keeper = keeper
        self._at_server = at_server
        self.second = SecondPlace(session.facts.uid)
        self._destroyed = DestroyedCases(session, keeper, self.second)

    @property
    def available(self) -> bool:
        """Whether this office's backups are made by this program."""
        return self._keeper is not None

    @property
    def checks_files(self) -> bool:
        """Whether the person may check every attached file."""
        if file_checks.at_server(self._session):
            return file_checks.sees_every_file(self._session)
        return self.available and self._session.may(Permission.READ_OFFICE)

    # -- backups -----------------------------------------------------------------------------------

    def backups(self) -> tuple[BackupRow, ...]:
        """Every backup in both places, newest first."""
        self._allow_reading()
        return tuple(stored.row(second=second) for stored, second in self._stored())

    def stored_backups(self) -> tuple[BackupRow, ...]:
        """The same for the program itself, which names those that still hold what was destroyed."""
        return tuple(stored.row(second=second) for stored, second in self._stored())

    def choose_second_place(self, folder: Path | None) -> None:
        """Set the second folder on this computer; None: no second place."""
        self._session.allow(Permission.MANAGE_OFFICE)
        self.second.choose(folder, self._there().folder)

    def back_up(self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled) -> BackedUp:
        """Make a backup now, in both places."""
        self._session.allow(Permission.MANAGE_OFFICE)
        return self._back_up(BackupKind.ASKED, progress, cancelled)

    def keep_daily(self) -> BackedUp:
        """Make the day's backup where there is none yet; the program's own doing, whoever is signed in."""
        if self._keeper is None or self._session.facts.fictional:
            return BackedUp(None)
        unlisted = self.note_restored()
        with contextlib.suppress(Refused):
            destruction.sweep(self._session.store)  # what a program that was killed had no time to overwrite
        today = self._session.today()
        for stored in self._keeper.place().backups():
            if stored.manifest.made.astimezone().date() == today:
                return BackedUp(None, together(unlisted, self._repeat_missed(stored)))
        done = self._back_up(BackupKind.DAILY, no_progress, never_cancelled)
        return replace(done, warning=together(unlisted, done.warning))

    def keep_at_closing(self) -> BackedUp:
        """Make a backup where something was saved since the last one.

        An office so large that nobody would wait for it has the day's own backup only.
        """
        keeper = self._keeper
        if keeper is None or self._session.facts.fictional:
            return BackedUp(None)
        latest = next(iter(keeper.place().backups()), None)
        if latest is not None and latest.manifest.head == keeper.head().hash:
            return BackedUp(None)
        if latest is not None and latest.manifest.bytes > _LARGE:
            return BackedUp(None)
        return self._back_up(BackupKind.DAILY, no_progress, never_cancelled)

    def _back_up(self, kind: BackupKind, progress: Progress, cancelled: Cancelled) -> BackedUp:
        keeper = self._there()
        try:
            stored = keeper.back_up(kind, self._session.now(), progress, cancelled)
        except Refused as refused:
            if refused.__cause__ is not None:  # an error of the disk: is it the office's own file?
                keeper.require_whole()
            raise
        warning = self._warning_of(stored)
        return BackedUp(stored.row(), together(warning, self._repeat(stored)))

    def _warning_of(self, stored: Stored) -> str:
        lacking = len(stored.manifest.lacking)
        if not lacking:
            return ""
        said = (
            worded("1 attached file is lost or damaged and is not in the backup.")
            if lacking == 1
            else worded("{n} attached files are lost or damaged and are not in the backup.", n=lacking)
        )
        return together(said, worded("Check the attachments (menu File)."))

    def _repeat(self, stored: Stored) -> str:
        """Bring a backup to the second place; what prevents it, in words."""
        folder = self.second.folder()
        if folder is None:
            return worded("There is no second place for backups yet (menu File, Backups).")
        try:
            self._there().repeat(stored, folder, self._session.now())
        except Refused as refused:
            return worded("The second place has no copy of it: {refused}", refused=refused.words())
        return ""

    def _repeat_missed(self, stored: Stored) -> str:
        """Bring a backup to a second place that is there again after it was missed."""
        folder = self.second.folder()
        if folder is None or not folder.is_dir():
            return ""
        there = {one.manifest.name for one in self._there().place(folder).backups()}
        return "" if stored.manifest.name in there else self._repeat(stored)

    def second_place_warning(self) -> Remark | None:
        """What is wrong with the second place; none where all is well."""
        folder = self.second.folder()
        if folder is None:
            return remark(
                "No second place is set. If this computer's disk fails, the office and its backups are lost."
            )
        if not folder.is_dir():
            return remark(
                "The second place is not there: {folder}. Connect its disk, or choose another folder.",
                folder=str(folder),
            )
        return None

    # -- drills ------------------------------------------------------------------------------------

    def drills(self) -> tuple[Drill, ...]:
        """Every trial of a backup, newest first."""
        self._allow_reading()
        with self._session.ask() as reader:
            return reader.find(Drill)[::-1]

    def try_restore(self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled) -> Drill:
        """Restore the latest backup into a temporary folder, check it in every part, record the result."""
        self._session.allow(Permission.MANAGE_OFFICE)
        from gen63_desktop.store.keeping.trial import trial

        latest = next(iter(self._stored()), None)
        if latest is None:
            raise Refused("There is no backup yet.", "Make one first (menu File, Back up now).")
        stored = latest[0]
        found = trial(self._there(), stored, progress, cancelled)
        drill = Drill(
            backup=stored.manifest.name,
            taken_at=stored.manifest.made,
            head_seq=stored.manifest.head_seq,
            head=stored.manifest.head,
            entries=found.entries,
            records=found.records,
            files=found.files,
            passed=not found.problems,
            problems=found.problems,
            by=self._session.person.id,
            at=self._session.now(),
        )
        with self._session.act("backup.tried") as work:
            kept = work.add(drill)
            work.about(kept)
            work.detail(backup=kept.backup, head=kept.head, passed=kept.passed)
        return kept

    def note_restored(self) -> str:
        """Have the history of an office that was restored say so; the program's own doing, whoever signs in first.

        What is not well with the list of destroyed cases, in words.
        """
        from gen63_desktop.store.keeping.restore import backup_to_be_noted, noted

        folder = self._there().folder
        if backup := backup_to_be_noted(folder):
            returned = self.returned()
            with self._session.act("backup.restored") as work:
                work.detail(backup=backup, returned=len(returned))
            noted(folder)
        return self.list_destroyed()

    # -- destroyed cases and older backups ---------------------------------------------------------

    def list_destroyed(self) -> str:
        """Keep the signed list of destroyed cases beside the backups, the program's own; what prevents it, in words."""
        return self._destroyed.keep()

    def returned(self) -> tuple[str, ...]:
        """The numbers of cases that a restored backup brought back, though they were lawfully destroyed."""
        return self._destroyed.returned()

    def destroyed_certificates(self) -> frozenset[str]:
        """The certificates that the list beside the backups names, also those that a restored office knows nothing of."""
        return self._destroyed.certificates()

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """What should be seen in My work: destroyed cases that came back, a drill that is due, a second place away."""
        yield from self._destroyed.work_items()
        kept = self._keeper is not None or self._at_server
        if not kept or self._session.facts.fictional or not self._manages():
            return
        with self._session.ask() as reader:
            latest = reader.find(Drill)[-1:]
            since = began(reader) or self._session.now()
        due = drill_due(latest[0].at.astimezone().date() if latest else None, since.astimezone().date())
        if due <= today:
            yield WorkItem(
                Group.OVERDUE, "keeping", remark("Try to restore a backup"), remark("Once a quarter"), due
            )
        if (
            self._keeper is not None
            and self.second.folder() is not None
            and (warning := self.second_place_warning())
        ):
            yield WorkItem(Group.NEW, "keeping", remark("Second place for backups"), warning)

    # -- attached files ----------------------------------------------------------------------------

    def check_files(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> FilesChecked:
        """Check every attached file now; leaves an entry in the history where something is wrong.

        At a server it is for those whose rights let them see every file: the chief and auditors.
        """
        if not file_checks.at_server(self._session):
            self._allow_reading()
        return file_checks.check_all(self._session, progress, cancelled)

    def check_some_files(self) -> FilesChecked | None:
        """Go on with the day's check, a few files at a time; None where it is done for today."""
        return None if self._session.facts.fictional else file_checks.check_some(self._session)

    # -- who may -----------------------------------------------------------------------------------

    def _manages(self) -> bool:
        return self._session.may(Permission.MANAGE_OFFICE)

    def _allow_reading(self) -> None:
        self._session.allow(Permission.READ_OFFICE)

    def _there(self) -> Keeper:
        if self._keeper is None:
            raise Refused(
                "This office's backups are made at its server.", "Ask the administrator of the server."
            )
        return self._keeper

    def _stored(self) -> list[tuple[Stored, bool]]:
        keeper, folder = self._there(), self.second.folder()
        found = [(stored, False) for stored in keeper.place().backups()]
        if folder is not None and folder.is_dir():
            found += [(stored, True) for stored in keeper.place(folder).backups()]
        return sorted(found, key=lambda one: (one[0].manifest.made, not one[1]), reverse=True)
