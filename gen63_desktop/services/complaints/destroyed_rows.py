"""Numbers of a register whose complaints were destroyed here, known by keyed marks alone: nothing of them can be read."""

from __future__ import annotations

from collections.abc import Callable, Collection

from gen63_desktop.domain.complaints.records import Complaint, RegisterImport
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.domain.retention.destruction import DestroyedCase, destroyed_row
from gen63_desktop.store.reader import Reader


def destroyed_in(reader: Reader, layout: str) -> Callable[[str], Remark | None]:
    """What is said of a number in a register of this layout whose complaint was destroyed; of any other None."""
    gone = {one.origin: one for one in reader.find(DestroyedCase) if one.origin}
    vault = reader.vault
    if not gone or vault is None:
        return lambda _number: None

    def said(number: str) -> Remark | None:
        marks = vault.origins(layout, number) if number else ()
        return next((destroyed_row(gone[mark]) for mark in marks if mark in gone), None)

    return said


def origins_of(reader: Reader, cases: Collection[int]) -> dict[int, str]:
    """The marks of complaints that came with a number of a register."""
    layouts, found = dict[int, str](), dict[int, str]()
    for case in cases:
        one = reader.get(Complaint, case)
        if one.import_id is None or not one.source_ref or reader.vault is None:
            continue
        if one.import_id not in layouts:
            layouts[one.import_id] = reader.get(RegisterImport, one.import_id).layout
        found[case] = reader.vault.origins(layouts[one.import_id], one.source_ref)[-1]
    return found
