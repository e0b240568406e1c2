"""Two years of quarterly reports, one of them issued again; the last complete quarter's is left to be issued."""

from __future__ import annotations

from datetime import date, timedelta

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.services.demonstration.stage import Stage

_DAYS_AFTER = 24
_REASON = "Four comments of the quarter arrived after the first report and were decided since."


def schedule(stage: Stage) -> None:
    """Each quarter's report goes out some weeks after its end."""
    last = Quarter.of(stage.today).previous()
    quarter = Quarter.of(stage.first_day)
    issued = 0
    while quarter.last < last.first:
        due = quarter.last + timedelta(days=_DAYS_AFTER)
        _issue(stage, quarter, due)
        issued += 1
        if issued == 3:
            _issue(stage, quarter, due + timedelta(days=30), _REASON)
        quarter = quarter.next()


def _issue(stage: Stage, quarter: Quarter, day: date, reason: str = "") -> None:
    stage.on(day, lambda: _act(stage, quarter, reason), hour=16)


def _act(stage: Stage, quarter: Quarter, reason: str) -> None:
    stage.office.findings.issue(quarter, reason)
