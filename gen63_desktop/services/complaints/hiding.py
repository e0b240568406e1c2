"""An office from before identities were encrypted in their rows: brought up once, at the next sign-in (S3)."""

from __future__ import annotations

from contextlib import suppress

from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Party
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.renewing import renew_at_server, renew_files
from gen63_desktop.services.complaints.sealing import Sealing
from gen63_desktop.services.preferences import Preferences
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.plain import ids_of_plain, ids_told_openly
from gen63_desktop.store.confidential import OFFICE, Vault
from gen63_desktop.store.records import Record, mapper_of
from gen63_desktop.store.tables import drafts as table
from gen63_desktop.store.work import Work

ACT = "identities.encrypted"
_DONE = "office/identities encrypted"
_ALL = "rows and history"
"""Offices that say less had the history of removed persons left open by an earlier version."""
_MINE = "identities told openly"
_KINDS: tuple[type[Record], ...] = (Party, Characteristic, Allegation)
_AT_ONCE = 500


def bring_up(session: Session) -> None:
    """All that is to be brought up in an office on one computer."""
    hide_identities(session)
    _complete_seals(session)
    with suppress(Refused):  # a full disk keeps nobody out: the next sign-in goes on
        renew_files(session)


def bring_up_at_server(session: Session) -> None:
    """The same at a server, which lets only those who may seal cases put anything under a key."""
    if session.may(Permission.WALL_COMPLAINTS):
        hide_told_at_server(session)
        _complete_seals(session)
        renew_at_server(session)


def _complete_seals(session: Session) -> None:
    """Nobody is kept out of the office by it: while changes past the program stand, it waits for the next sign-in."""
    with suppress(Refused):
        Sealing(session).complete_seals()


def hide_identities(session: Session) -> int:
    """Encrypt what stands openly of identities, in the rows and in what the history says of them.

    Returns how many records were changed or are told under the key from now on, those long removed too;
    none where it was done before.
    """
    vault = session.store.vault
    with session.ask() as reader:
        if vault is None or table.preference(reader.connection, _DONE) == _ALL:
            return 0
    with session.act(ACT) as work:
        hidden = sum(_hide_rows(work, vault, kind) for kind in _KINDS)
        told = sum(_hide_told(work, vault, kind) for kind in _KINDS)
        if hidden or told:
            work.about(session.facts)
            work.detail(records=hidden, told=told)
    with session.store.unsigned() as connection:
        table.set_preference(connection, _DONE, _ALL)
    return hidden + told


def hide_told_at_server(session: Session) -> int:
    """The same of the history alone, in an office that an earlier version moved to a server.

    The server lets only who may seal cases put anything under a key; each of them looks once.
    """
    vault, mine = session.store.vault, Preferences(session)
    if vault is None or not session.may(Permission.WALL_COMPLAINTS) or mine.get(_MINE) == _ALL:
        return 0
    with session.act(ACT) as work:
        told = sum(_hide_told(work, vault, kind) for kind in _KINDS)
        if told:
            work.about(session.facts)
            work.detail(told=told)
    mine.set(_MINE, _ALL)
    return told


def _hide_rows(work: Work, vault: Vault, kind: type[Record]) -> int:
    ids = ids_of_plain(work, kind)
    for at in range(0, len(ids), _AT_ONCE):
        records = work.find(kind, id=tuple(ids[at : at + _AT_ONCE]))
        work.veil_open(mapper_of(kind).kind, (one.id for one in records), OFFICE, vault.office())
        with work.veiling(OFFICE, vault.office()):
            for record in records:
                work.change(record)
    return len(ids)


def _hide_told(work: Work, vault: Vault, kind: type[Record]) -> int:
    """What the history alone still says: of persons who were taken out of their cases."""
    ids = ids_told_openly(work, kind)
    for at in range(0, len(ids), _AT_ONCE):
        work.veil_open(mapper_of(kind).kind, ids[at : at + _AT_ONCE], OFFICE, vault.office())
    return len(ids)
