"""An office from before identities were encrypted in their rows: brought up once, at the next sign-in (S3)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Party
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.plain import ids_of_plain
from gen63_desktop.store.confidential import OFFICE
from gen63_desktop.store.records import Record
from gen63_desktop.store.tables import drafts as table

ACT = "identities.encrypted"
_DONE = "office/identities encrypted"
_KINDS: tuple[type[Record], ...] = (Party, Characteristic, Allegation)
_AT_ONCE = 500


def hide_identities(session: Session) -> int:
    """Encrypt what stands openly of identities, in the rows and in what the history says of them.

    Returns how many records were changed; none where it was done before.
    """
    vault = session.store.vault
    with session.ask() as reader:
        if vault is None or table.preference(reader.connection, _DONE) is not None:
            return 0
    hidden = 0
    with session.act(ACT) as work:
        for kind in _KINDS:
            ids = ids_of_plain(work, kind)
            for at in range(0, len(ids), _AT_ONCE):
                records = work.find(kind, id=tuple(ids[at : at + _AT_ONCE]))
                work.veil_earlier(records, OFFICE, vault.office())
                with work.veiling(OFFICE, vault.office()):
                    for record in records:
                        work.change(record)
                hidden += len(records)
        if hidden:
            work.about(session.facts)
            work.detail(records=hidden)
    with session.store.unsigned() as connection:
        table.set_preference(connection, _DONE, "true")
    return hidden
