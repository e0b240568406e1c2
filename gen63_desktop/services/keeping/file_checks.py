"""Checks of the attached files: all at once, or a few at a time through the day, going on where it stopped."""

from __future__ import annotations

import json

from gen63_desktop.domain.keeping.records import FilesChecked
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store.keeping.drafts_sweep import sweep_drafts
from gen63_desktop.store.keeping.files_check import check_files, sweep
from gen63_desktop.store.tables import drafts
from gen63_desktop.store.team.looking import hidden_cases

AT_A_TIME = 25
_PLACE = "keeping/attachments"


def at_server(session: Session) -> bool:
    """Whether a server holds the files, and shows each person those of the records that they may read."""
    return session.store.looks is not None


def sees_every_file(session: Session) -> bool:
    """Whether the person's check is one of all files: in an office on one computer everybody's is."""
    if not at_server(session):
        return True
    with session.ask() as reader:
        return session.may(Permission.READ_WHOLE_HISTORY) and not hidden_cases(reader)


def require_every_file(session: Session) -> None:
    """Refuse a check of a part only at a server: it would be taken for one of all."""
    if at_server(session):
        require_every_case(session)
        session.allow(Permission.READ_WHOLE_HISTORY)


def check_all(session: Session, progress: Progress, cancelled: Cancelled) -> FilesChecked:
    """Every file, from the first on."""
    require_every_file(session)
    found = check_files(session.store, session.attachments, progress=progress, cancelled=cancelled)
    record(session, found)
    return found


def check_some(session: Session) -> FilesChecked | None:
    """The next few of today; unnamed files and stale drafts are swept when all were seen. None: done for today.

    At a server those who see every file do it, each for themselves; what the server removes it finds itself.
    """
    if not sees_every_file(session):
        return None
    today = session.today().isoformat()
    place = f"{session.person.id}/{_PLACE}" if at_server(session) else _PLACE
    with session.ask() as reader:
        kept = json.loads(drafts.preference(reader.connection, place) or "{}")
    after = int(kept.get("after", 0))
    if kept.get("done") == today:
        return None
    found = check_files(session.store, session.attachments, after=after, at_most=AT_A_TIME)
    if found.whole:
        sweep(session.store, session.attachments, session.now())
        sweep_drafts(session.store, session.now())
    state = {"after": 0, "done": today} if found.whole else {"after": found.checked}
    with session.store.unsigned() as connection:
        drafts.set_preference(connection, place, json.dumps(state))
    record(session, found)
    return found


def record(session: Session, found: FilesChecked) -> None:
    """An entry where something is wrong: which records' files, never what they are called."""
    if not found.wrong:
        return
    with session.act("attachments.checked") as work:
        work.detail(wrong=len(found.wrong), checked=found.checked)
        work.detail(**{f"{wrong.kind} {wrong.record_id}": wrong.fault.value for wrong in found.wrong[:50]})
