"""What only those know who may open a place that is no case and no single record: by it they find each other there.

A quarter of comments is known by its first import, an employee by what rosters said, a report in preparation that is
on no record by nothing but that it is prepared: it tells of nobody.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from gen63_desktop.domain.comments.records import CommentImport, CommentImportQuarter
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.presence import COMMENTS_OF_QUARTER, REPORT_IN_PREPARATION, Place
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.records import RosterEntry
from gen63_desktop.services.findings.part import Part
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Record, mapper_of
from gen63_desktop.store.tables import comments as _comments  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import training as _training  # noqa: F401  the same

_Secret = Callable[[Session, Reader, Place], str | None]


def _comments_of_quarter(session: Session, reader: Reader, place: Place) -> str | None:
    """Known by the first file that brought comments of it; None where there are none."""
    if not _may(session, reader, Permission.READ_COMMENTS):
        return None
    quarter = place.form.partition(" ")[0].replace("_", " ")
    brought = reader.find(CommentImportQuarter, quarter=quarter)
    first = min((one.import_id for one in brought), default=0)
    return _said(*reader.find(CommentImport, id=first))


def _in_preparation(session: Session, reader: Reader, place: Place) -> str | None:
    return place.kind if _may(session, reader, Permission.DRAFT_REPORTS) else None


def _employee(session: Session, reader: Reader, place: Place) -> str | None:
    if not _may(session, reader, Permission.READ_TRAINING):
        return None
    return _said(*reader.find(RosterEntry, employee_id=place.record_id))


def _issued(session: Session, reader: Reader, place: Place) -> str | None:
    """A report goes by the walls of its case."""
    report = reader.look_up(IssuedReport, place.record_id)
    return None if report is None or not Part(session).sees(reader, report) else _said(report)


SECRETS: dict[str, _Secret] = {
    COMMENTS_OF_QUARTER: _comments_of_quarter,
    REPORT_IN_PREPARATION: _in_preparation,
    "training_employees": _employee,
    "issued_reports": _issued,
}
"""By the kind of place."""


def _may(session: Session, reader: Reader, permission: Permission) -> bool:
    try:
        session.allow_in(reader, permission)
    except NotAllowed:
        return False
    return True


def _said(*records: Record) -> str | None:
    """All that the records say; None where there is none."""
    said = [[mapper_of(type(one)).kind, *mapper_of(type(one)).to_values(one)] for one in records]
    return json.dumps(said) if said else None
