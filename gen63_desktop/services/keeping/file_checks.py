"""Checks of the attached files: all at once, or a few at a time through the day, going on where it stopped."""

from __future__ import annotations

import json

from gen63_desktop.domain.keeping.records import FilesChecked
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.session import Session
from gen63_desktop.store.keeping.files_check import check_files, sweep
from gen63_desktop.store.tables import drafts

AT_A_TIME = 25
_PLACE = "keeping/attachments"


def check_all(session: Session, progress: Progress, cancelled: Cancelled) -> FilesChecked:
    """Every file, from the first on."""
    found = check_files(session.store, session.attachments, progress=progress, cancelled=cancelled)
    _record(session, found)
    return found


def check_some(session: Session) -> FilesChecked | None:
    """The next few of today; unnamed files are swept when all were seen. None: done for today."""
    today = session.today().isoformat()
    with session.ask() as reader:
        kept = json.loads(drafts.preference(reader.connection, _PLACE) or "{}")
    after = int(kept.get("after", 0))
    if kept.get("done") == today:
        return None
    found = check_files(session.store, session.attachments, after=after, at_most=AT_A_TIME)
    if found.whole:
        sweep(session.store, session.attachments, session.now())
    state = {"after": 0, "done": today} if found.whole else {"after": found.checked}
    with session.store.unsigned() as connection:
        drafts.set_preference(connection, _PLACE, json.dumps(state))
    _record(session, found)
    return found


def _record(session: Session, found: FilesChecked) -> None:
    """An entry where something is wrong: which records' files, never what they are called."""
    if not found.wrong:
        return
    with session.act("attachments.checked") as work:
        work.detail(wrong=len(found.wrong), checked=found.checked)
        work.detail(**{f"{wrong.kind} {wrong.record_id}": wrong.fault.value for wrong in found.wrong[:50]})
