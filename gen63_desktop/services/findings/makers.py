"""The kinds of report that this program makes, besides the quarterly one."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.services.findings.maker import Maker


def makers() -> dict[ReportKind, Maker[Any]]:
    """One maker for each kind."""
    made: tuple[Maker[Any], ...] = ()
    return {maker.kind: maker for maker in made}
