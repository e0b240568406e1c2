"""Keeping a team's office: dated copies in a folder, trials of them, checks by the login for backups."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackedUp, BackupRow, Drill, FilesChecked
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, until
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.keeping.file_checks import record
from gen63_desktop.services.keeping.second_place import SecondPlace
from gen63_desktop.services.session import Session

if TYPE_CHECKING:
    from gen63_desktop.store.reader import Reader
    from gen63_desktop.store.team.copies import Copy
    from gen63_desktop.store.team.whole import ServerPlace


class Copies:
    """What an administrator does so that nothing of an office at a server is lost.

    ``password`` is always that of the server's login for backups, which sees every row: the administrator's
    own login would leave out what is closed to them. ``server`` is None in an office kept in a folder.
    """

    def __init__(self, session: Session, server: ServerPlace | None) -> None:
        self._session = session
        self._server = server
        self._chosen = SecondPlace(f"{session.facts.uid} at its server")

    @property
    def available(self) -> bool:
        """Whether the office is at a server."""
        return self._server is not None

    @property
    def login(self) -> str:
        """What the server calls its login for backups."""
        from gen63_desktop.store.team.rights.names import ServerRoles

        return ServerRoles(self._there().address.database).backup

    # -- where the copies go -----------------------------------------------------------------------

    def folder(self) -> Path | None:
        """The folder of copies on this computer; None where none was chosen yet."""
        self._session.allow(Permission.READ_OFFICE)
        return self._chosen.folder()

    def choose_folder(self, folder: Path) -> None:
        """Let copies go to another folder of this computer; those made before stay where they are."""
        self._session.allow(Permission.MANAGE_OFFICE)
        self._there()
        self._chosen.choose(folder, None)

    def all(self) -> tuple[BackupRow, ...]:
        """The office's copies in the folder, newest first."""
        self._session.allow(Permission.READ_OFFICE)
        return tuple(copy.row() for copy in self._copies())

    def _copies(self, folder: Path | None = None) -> tuple[Copy, ...]:
        from gen63_desktop.store.team.copies import copies_in

        folder = folder or self._chosen.folder()
        if folder is None or not folder.is_dir():
            return ()
        uid = self._session.facts.uid
        return tuple(copy for copy in copies_in(folder) if copy.proof.office == uid)

    # -- making and trying them --------------------------------------------------------------------

    def back_up(
        self, password: str, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> BackedUp:
        """Copy the office as it is now into the folder, proved equal to what the server held.

        Copies that are no longer kept are removed. Cancelled, nothing of the new one is left.
        """
        self._session.allow(Permission.MANAGE_OFFICE)
        from gen63_desktop.services.keeping import copying

        server, folder = self._there(), self._require_folder()
        target = copying.dated(folder, self._session.now())
        copying.back_up(self._session, server, password, target, until(progress, cancelled))
        copying.let_old_copies_go(folder)
        made = next(copy for copy in self._copies() if copy.folder == target)
        return BackedUp(made.row())

    def try_restore(
        self,
        password: str,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
        folder: Path | None = None,
    ) -> Drill:
        """Restore the latest copy into a temporary folder, check it in every part, record the result.

        ``folder``: where the copies are, if not in the one that was chosen on this computer.
        """
        self._session.allow(Permission.MANAGE_OFFICE)
        from gen63_desktop.store.team.copies import trial

        server, folder = self._there(), self._require_folder(folder)
        latest = next(iter(self._copies(folder)), None)
        if latest is None:
            raise Refused(
                "There is no copy of this office in the folder yet.",
                "Make one first (menu File, Back up now).",
                where=str(folder),
            )
        with server.whole(password) as reader:
            found = trial(latest, server.keys, reader, until(progress, cancelled))
        drill = Drill(
            backup=latest.folder.name,
            taken_at=latest.made,
            head_seq=latest.proof.head.seq,
            head=latest.proof.head.hash,
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

    # -- looking at the whole ----------------------------------------------------------------------

    def check_files(
        self, password: str, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> FilesChecked:
        """Check every attached file; leaves an entry in the history where something is wrong.

        It tells which records' files are not whole, and never what the files are called.
        """
        self._session.allow(Permission.MANAGE_OFFICE)
        server = self._there()
        with server.whole(password) as reader:
            found = server.check_files(reader, until(progress, cancelled))
        record(self._session, found)
        return replace(found, wrong=tuple(replace(one, name=str(one.record_id)) for one in found.wrong))

    @contextmanager
    def whole(self, password: str) -> Iterator[Reader]:
        """Everything at the server, for a check that shows nothing of what it reads."""
        self._session.allow(Permission.CHECK_HISTORY)
        with self._there().whole(password) as reader:
            yield reader

    def _there(self) -> ServerPlace:
        if self._server is None:
            raise Refused(
                "This office is kept in a folder, and so are its backups.",
                "Use the commands of the menu File.",
            )
        return self._server

    def _require_folder(self, folder: Path | None = None) -> Path:
        folder = folder or self._chosen.folder()
        if folder is None:
            raise Refused("It is not said yet where copies go on this computer.", "Choose a folder for them.")
        if not folder.is_dir():
            raise Refused(
                "The folder of copies is not there.",
                "Connect its disk, or choose another folder.",
                where=str(folder),
            )
        return folder
