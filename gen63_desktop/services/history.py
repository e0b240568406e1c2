"""The history in words, and its check."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cache, cached_property
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.complaints.link_hints import without_hints
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.history_anchors import Elsewhere, printed
from gen63_desktop.services.history_examining import EXAMINED, Examining
from gen63_desktop.services.history_leaving import Leaving
from gen63_desktop.services.history_past import Past
from gen63_desktop.services.history_reading import FieldChange, HistoryLine, Shape, Telling
from gen63_desktop.services.keeping.copies import Copies
from gen63_desktop.services.keeping.service import Keeping
from gen63_desktop.services.session import Session
from gen63_desktop.services.whole_view import see_everything, sees_everything
from gen63_desktop.store.audit_trail import verify as checking
from gen63_desktop.store.audit_trail.telling import told
from gen63_desktop.store.reader import Reader

__all__ = ["FieldChange", "History", "HistoryLine", "Shape", "Signatures", "Verdict"]

_WORDS = (
    "access.words",
    "people",
    "settings",
    "moving",
    "clocks.words",
    "complaints.words",
    "letters.words",
    "retention.words",
    "routing.words",
    "shared_views",
    "comments.service",
    "sources",
    "audits",
    "checklists",
    "designees",
    "training.service",
    "violations.words",
    "compliance.words",
    "findings.service",
    "exports",
    "history",
    "keeping.service",
)
"""The modules of this storey that name acts."""
Verdict = checking.Verdict
Signatures = checking.Signatures
ACT_WORDS = {
    EXAMINED: "Changes past the program examined",
    "history.verified": "History checked",
    "history.exported": "History exported",
    "history.proved": "Proof of entries written",
    "receipt.saved": "Receipt of a report saved",
    "key.published": "Office's keys published",
}


class History:
    """Reading and checking the signed history."""

    def __init__(
        self,
        session: Session,
        access: Callable[[], Access | None] = lambda: None,
        keeping: Callable[[], Keeping | None] = lambda: None,
        copies: Callable[[], Copies | None] = lambda: None,
    ) -> None:
        self._session = session
        self._copies = copies
        self._elsewhere = Elsewhere(access, keeping, copies)

    @cached_property
    def foreign(self) -> Examining:
        """What came past the program, and its examination."""
        return Examining(self._session)

    @cached_property
    def leaving(self) -> Leaving:
        """What lets others check without the office."""
        return Leaving(self._session)

    @cached_property
    def past(self) -> Past:
        """The office as it stood."""
        return Past(self._session)

    def record_as_of(self, kind: str, record_id: int, instant: datetime) -> Any:
        """A record as it stood at an instant; None where there was none."""
        return self.past.record_as_of(kind, record_id, instant)

    def of(self, kind: str, record_id: int) -> tuple[HistoryLine, ...]:
        """All entries about a record and its parts, newest first."""
        with self._session.ask() as reader:
            require_history(self._session, reader, kind, record_id)
            telling = Telling(reader, act_words())
            return tuple(
                telling.line(entry, kind)
                for entry in without_hints(self._session, reader, told(reader, kind, record_id))
            )

    def verify(
        self,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
        *,
        signatures: Signatures = Signatures.RECENT,
        heads: Iterable[str] = (),
        entries_only: bool = False,
        backup_password: str = "",
    ) -> Verdict:
        """Check chain, signatures, live rows, and the heads that stand elsewhere (S2).

        ``heads``: further ones, as copied from paper ("57 a1b2…"). ``entries_only``: the stored values and the
        rows are left out, which takes a fraction of the time. ``backup_password``: of the login for backups at
        a server, for those to whom it shows a part only; they learn what was altered, and nothing else of it.
        """
        self._session.allow(Permission.CHECK_HISTORY)
        check = checking.verify_chain if entries_only else checking.verify
        if not backup_password:
            see_everything(self._session, "history.verified")
        beside = (*self._elsewhere.beside(), *map(printed, heads))
        with self._session.ask() if not backup_password else self._whole(backup_password) as reader:
            anchors = (*self._elsewhere.reports(reader), *beside)
            verdict = check(
                reader, signatures=signatures, anchors=anchors, progress=progress, cancelled=cancelled
            )
        if backup_password:
            with self._session.act("history.verified") as work:
                work.about(self._session.facts)
                work.detail(
                    with_login_for_backups=True, entries=verdict.entries, problems=len(verdict.problems)
                )
        return verdict

    def shown_whole(self) -> bool:
        """Whether the person's own sign-in shows the whole history; else its check needs the login for backups."""
        return sees_everything(self._session)

    def _whole(self, password: str) -> AbstractContextManager[Reader]:
        copies = self._copies()
        if copies is None:
            raise Refused("This office is kept in a folder.", "Check its history without that password.")
        return copies.whole(password)


@cache
def act_words() -> Mapping[str, str]:
    """What each act is called, from all areas."""
    words: dict[str, str] = {}
    for name in _WORDS:
        module = importlib.import_module(f"gen63_desktop.services.{name}")
        words.update(module.ACT_WORDS)
    return words
