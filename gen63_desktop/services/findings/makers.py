"""The kinds of report that this program makes, and who makes each."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.findings.on_audits import OnAudits
from gen63_desktop.services.findings.on_complaints import OnComplaints
from gen63_desktop.services.findings.on_compliance import OnCompliance
from gen63_desktop.services.findings.on_destruction import OnDestruction
from gen63_desktop.services.findings.on_outputs import OnAda, OnCategories, OnStateTable, OnTitleVI
from gen63_desktop.services.findings.on_quarters import OnQuarters
from gen63_desktop.services.findings.on_training import OnTraining
from gen63_desktop.services.findings.on_violations import OnViolations


def makers() -> dict[ReportKind, Maker[Any]]:
    """One maker for each kind."""
    made: tuple[Maker[Any], ...] = (
        OnQuarters(),
        OnAudits(),
        OnTraining(),
        OnViolations(),
        OnComplaints(),
        OnCompliance(),
        OnTitleVI(),
        OnAda(),
        OnStateTable(),
        OnCategories(),
        OnDestruction(),
    )
    return {maker.kind: maker for maker in made}


def maker_of(kind: ReportKind) -> Maker[Any]:
    """Who makes reports of a kind."""
    return makers()[kind]
