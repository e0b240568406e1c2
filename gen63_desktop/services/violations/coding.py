"""S1: what the register says of a case that is sealed after its violation was registered."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.domain.violations.registering import coded
from gen63_desktop.store.tables import violations as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


def follow_seal(work: Work, complaint_id: int, key_id: str, key: bytes) -> None:
    """Leave coded facts only, and put what earlier entries of the history say under the key of the case.

    An empty ``key_id``: the case was opened again. What the history says can be read again; the register
    keeps its coded facts until the chief puts words to them.
    """
    found = work.find(Violation, complaint_id=complaint_id)
    work.veil_earlier(found, key_id, key)
    with work.veiling(key_id, key):
        for one in found:
            work.change(coded(one) if key_id else replace(one, coded=False))
