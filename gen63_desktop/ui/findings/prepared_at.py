"""Where somebody is who prepares a report: at the record that it is on, by whose walls they are told of each other."""

from __future__ import annotations

from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.presence import REPORT_IN_PREPARATION, Place

_ON = {ReportKind.COMPLAINT: "complaints", ReportKind.VIOLATION: "violations", ReportKind.AUDIT: "audits"}


def prepared_at(request: ReportRequest) -> Place:
    """The place of a report in preparation: another one for each audience, quarter and day."""
    said = f"report:{request.kind.value}:{request.audience.value}:{request.quarter}:{request.day or ''}"
    if request.kind in _ON:
        return Place(_ON[request.kind], request.subject_id, said)
    return Place(REPORT_IN_PREPARATION, request.subject_id, said)
