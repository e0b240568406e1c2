"""What an import asks of the complaints that are already there, and what stands against undoing it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, func, or_, select

from gen63_desktop.domain.complaints.records import ImportState
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.clocks import clock_entries, clock_pauses
from gen63_desktop.store.tables.comments import complaints_made
from gen63_desktop.store.tables.complaints import (
    allegations,
    characteristics,
    complaints,
    extensions,
    imports,
    investigators,
    notes,
    respondents,
)  # fmt: skip
from gen63_desktop.store.tables.course import acknowledgements, appeals
from gen63_desktop.store.tables.findings import issued_reports
from gen63_desktop.store.tables.intake import case_links, referrals
from gen63_desktop.store.tables.investigation import (
    calls_for_service,
    evidence_items,
    interviews,
    investigation_issues,
    investigation_tasks,
    recording_requests,
)  # fmt: skip
from gen63_desktop.store.tables.letters import letters
from gen63_desktop.store.tables.redactions import redactions
from gen63_desktop.store.tables.retention import case_holds
from gen63_desktop.store.tables.team import party_cases
from gen63_desktop.store.tables.violations import violations

_C, _I = complaints.c, imports.c
_AT_ONCE = 500


def refs_there(reader: Reader, layout: str, refs: Sequence[str]) -> frozenset[str]:
    """Of these register numbers those that came with an earlier import of this layout."""
    found: set[str] = set()
    query = (
        select(_C.source_ref)
        .select_from(complaints.join(imports, _I.id == _C.import_id))
        .where(_I.layout == layout, _C.source_ref != "")
    )
    for start in range(0, len(refs), _AT_ONCE):
        chunk = refs[start : start + _AT_ONCE]
        found.update(reader.connection.execute(query.where(_C.source_ref.in_(chunk))).scalars())
    return frozenset(found)


def import_of_file(reader: Reader, sha256: str) -> str | None:
    """When the very same main file was imported, if it was and was not undone."""
    query = select(_I.at).where(_I.state == ImportState.STORED.value, _I.sha256.startswith(f'["{sha256}"'))
    return reader.connection.execute(query.limit(1)).scalar()


def last_mapping(reader: Reader, layout: str) -> str | None:
    """The mapping of the latest import of files of this layout."""
    query = select(_I.mapping).where(_I.layout == layout).order_by(_I.id.desc()).limit(1)
    return reader.connection.execute(query).scalar()


def worked_on(reader: Reader, import_id: int) -> int:
    """How many complaints of an import were changed since, or have got something new, as far as persons were looked at."""
    own = _C.id
    further = [
        exists().where(table.c.complaint_id == own)
        for table in (
            notes,
            extensions,
            investigators,
            letters,
            referrals,
            case_holds,
            clock_pauses,
            clock_entries,
            acknowledgements,
            appeals,
            redactions,
            violations,
            complaints_made,
            evidence_items,
            recording_requests,
            investigation_tasks,
            investigation_issues,
            interviews,
            calls_for_service,
        )
    ]
    further.append(exists().where(issued_reports.c.case_id == own))
    further.append(exists().where(or_(case_links.c.complaint_id == own, case_links.c.other_id == own)))
    added = [
        exists().where(
            table.c.complaint_id == own,
            or_(table.c.version > 1, table.c.import_id.is_distinct_from(import_id)),
        )
        for table in (allegations, party_cases, respondents, characteristics)
    ]
    query = select(func.count()).select_from(complaints)
    query = query.where(_C.import_id == import_id, or_(_C.version > 1, *further, *added))
    return reader.connection.execute(query).scalar_one()
