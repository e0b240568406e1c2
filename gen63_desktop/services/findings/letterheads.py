"""The letterhead that a new report carries."""

from __future__ import annotations

from gen63_desktop.domain.findings.letterhead import AgencyLetterhead, Letterhead
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import letterheads as _tables  # noqa: F401  makes the record known to the store


def letterhead_of(session: Session, reader: Reader) -> Letterhead:
    """The agency's, as it is now; an empty one where none was given."""
    del session  # everybody reads it
    return next((one.value for one in reader.find(AgencyLetterhead)), Letterhead())
