"""After a person was taken out of an office: what is confidential goes under the office's new key.

In an office in a folder the whole database gets a new key, and with it the index of names and the keys of attached
files; only files of an earlier version of the program, which have none of their own, are encrypted anew.

The server keeps rows openly and only what is confidential in them encrypted, so a new data key alone would
leave all that was encrypted before to whoever knew the key before and came by a later copy of the tables.
What lies under an earlier key is encrypted anew, and what the history says of it goes under the new key too:
kind by kind, each in one signed act. Killed in between, the next sign-in of somebody permitted goes on.
"""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import replace
from typing import Any

from gen63_desktop.domain.complaints.records import CaseKey
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.preferences import Preferences
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.earlier_keys import (
    found_by_earlier_keys,
    kinds,
    of_earlier_keys,
    told_under_earlier_keys,
)  # fmt: skip
from gen63_desktop.store.confidential import OFFICE, Vault, case_key_context
from gen63_desktop.store.keeping.contents import named_files
from gen63_desktop.store.records import Mapper
from gen63_desktop.store.tables import drafts as table
from gen63_desktop.store.team.looking import EVERYTHING
from gen63_desktop.store.work import Work

ACT = "identities.renewed"
_MINE = "everything under the key"
_FILES = "office/files with keys of their own"
_AT_ONCE = 500


def renew(session: Session) -> int:
    """Bring under the office's latest key what a new data key alone leaves under an earlier one."""
    if session.store.looks is not None:
        return renew_at_server(session)
    return renew_files(session)


def renew_files(session: Session) -> int:
    """Give attached files keys of their own, where a later key of the office came since; killed, it goes on."""
    vault = session.store.vault
    if vault is None or not vault.latest:
        return 0
    with session.ask() as reader:
        if table.preference(reader.connection, _FILES) is not None:
            return 0
    done = session.attachments.give_own_keys()
    with session.store.unsigned() as connection:
        table.set_preference(connection, _FILES, "done")
    return done


def renew_at_server(session: Session) -> int:
    """Encrypt anew what lies under an earlier key of the office, as far as the server shows it to the person.

    Returns how many records were; none in an office in a folder, whose whole database gets a new key.
    """
    vault = session.store.vault
    if vault is None or session.store.looks is None or not session.may(Permission.WALL_COMPLAINTS):
        return 0
    if not vault.latest:
        return 0
    with suppress(Refused):  # what of the files cannot be now waits for the next sign-in
        _renew_files_at_server(session)
    mine, start = Preferences(session), vault.present_start()
    done, *refused = str(mine.get(_MINE, "")).split(" ")
    wanted = kinds() if done != start else _with_rows(session, start, refused)
    if not wanted:
        return 0
    session.store.look(EVERYTHING, ACT)
    renewed, refused = 0, refused if done == start else []
    for mapper in wanted:
        try:
            renewed += _renew(session, mapper, vault)
        except Refused:  # one kind that cannot be keeps neither the others back nor anybody out
            refused.append(mapper.kind)
    mine.set(_MINE, " ".join((start, *refused)))
    return renewed


def _with_rows(session: Session, start: str, refused: list[str]) -> tuple[Mapper[Any], ...]:
    """The kinds of which rows lie under an earlier key still, as a window that was open meanwhile left them."""
    with session.ask() as reader:
        left = [one for one in kinds() if one.kind not in refused]
        return tuple(
            one
            for one in left
            if of_earlier_keys(reader, one, start) or found_by_earlier_keys(reader, one, _latest(session))
        )


def _latest(session: Session) -> int:
    return session.store.vault.latest if session.store.vault is not None else 0


def _renew_files_at_server(session: Session) -> None:
    """The keys of files that came with a move to the server, and the files of an earlier version that have none."""
    session.attachments.wrap_anew()
    mine = Preferences(session)
    if mine.get(_FILES) is not None:
        return
    with session.ask() as reader:
        named = sorted({file.blob for file in named_files(reader.connection)})
    session.attachments.give_own_keys(named)
    mine.set(_FILES, "done")


def _renew(session: Session, mapper: Mapper[Any], vault: Vault) -> int:
    start = vault.present_start()
    with session.act(ACT) as work:
        ids = of_earlier_keys(work, mapper, start)
        told = told_under_earlier_keys(work, mapper, start)
        found = found_by_earlier_keys(work, mapper, vault.latest)
        for at in range(0, len(told), _AT_ONCE):
            work.veil_anew(mapper.kind, told[at : at + _AT_ONCE], OFFICE, vault.office())
        with work.veiling(OFFICE, vault.office()):
            for at in range(0, len(ids), _AT_ONCE):
                for record in work.find(mapper.record_type, id=tuple(ids[at : at + _AT_ONCE])):
                    work.change(_anew(work, vault, record) if isinstance(record, CaseKey) else record)
        for at in range(0, len(found), _AT_ONCE):
            for record in work.find(mapper.record_type, id=tuple(found[at : at + _AT_ONCE])):
                work.index_anew(record)
        if ids or told or found:
            work.about(session.facts)
            work.detail(kind=mapper.kind, records=len(ids), told=len(told))
    return len({*ids, *found})


def _anew(work: Work, vault: Vault, given: CaseKey) -> CaseKey:
    """The key of a case that was opened again, which the office holds."""
    context = case_key_context(given.complaint_id, given.epoch)
    key = vault.unlock(work.connection, given.sealed_key, context)
    if not isinstance(key, str) or not base64.b64decode(key):
        return given
    return replace(given, sealed_key=vault.lock(OFFICE, vault.office(), key, context))
