"""The play from the first day to today."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.demonstration import (
    audits,
    comments,
    complaints,
    course,
    findings,
    intake,
    investigation,
    letters,
    training,
    violations,
)  # fmt: skip
from gen63_desktop.services.demonstration.stage import Stage, StageClock
from gen63_desktop.services.office import Office
from gen63_desktop.services.settings import federal_holidays


def curtain(today: date) -> datetime:
    """When the fictional office opened: before two years and the present quarter."""
    return datetime.combine(date(today.year - 2, (today.month - 1) // 3 * 3 + 1, 1), time(8), UTC)


def holidays(today: date) -> tuple[date, ...]:
    """The office's holidays from its first year on."""
    return federal_holidays(today.year - 2, today.year + 2)


def play(
    office: Office, clock: StageClock, seed: int, today: date, progress: Progress, cancelled: Cancelled
) -> None:
    """Fill an empty office."""
    stage = Stage(office, clock, seed, today)
    stage.cast()
    for area in (audits, complaints, comments, training, violations, findings):
        area.schedule(stage)
    stage.play(progress, cancelled, "Building the demonstration office")
    letters.send(stage)
    course.keep_years(stage)
    intake.furnish(stage)
    investigation.furnish(stage)
    findings.finish(stage)
