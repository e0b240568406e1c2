"""The section on the source's audits: each with its due date and its day, how many came in time, overdue stretches."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts.audits import days_to_each_audit
from gen63_desktop.domain.findings import audit_tables as tables
from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome
from gen63_desktop.domain.findings.words import capital, day, number, plural, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.reports.kit.composer import Composer


def story(report: AuditReport, composer: Composer) -> list[Any]:
    """The share in time, the chart, the audits, the overdue stretches."""
    shown, audits = tables.past(report), report.history.audits
    return [
        composer.section("5. The source’s audits"),
        composer.say(_opening(report)),
        *composer.chart_alone(days_to_each_audit(report), shown),
        *composer.table(
            shown,
            "No audit of the source has fallen due yet.",
            [at for at, one in enumerate(audits) if one.this_one],
        ),
        *composer.table(tables.overdue(report), "No audit of the source was ever overdue."),
    ]


def _opening(report: AuditReport) -> str:
    history = report.history
    parts = []
    if history.settled:
        late = sum(one.outcome is Outcome.LATE for one in history.audits)
        missed = sum(one.outcome is Outcome.MISSED for one in history.audits)
        parts.append(
            f"Of {plural(history.settled, 'audit')} of the source performed or missed so far, {number(history.in_time)} "
            f"({percent(share(history.in_time, history.settled))}) came in time, {_none(late)} late, and {_none(missed)} "
            f"{'was' if missed == 1 else 'were'} not performed."
        )
    else:
        parts.append("No audit of the source has been performed or missed yet.")
    if history.overdue:
        days = sum(one.days for one in history.overdue)
        parts.append(
            f"An audit was overdue {plural(len(history.overdue), 'time')}, on {plural(days, 'day')} together."
        )
    if history.next_due is None:
        parts.append(f"The source’s clock on {day(report.day)}: {history.clock}.")
    elif history.days_overdue:
        parts.append(
            f"On {day(report.day)} the audit due {day(history.next_due)} was overdue by "
            f"{plural(history.days_overdue, 'day')}."
        )
    else:
        parts.append(f"The next audit is due {day(history.next_due)}.")
    if history.given_up:
        parts.append(
            f"{capital(plural(history.given_up, 'audit was', 'audits were'))} given up and never counted."
        )
    return " ".join(parts)


def _none(count: int) -> str:
    return number(count) if count else "none"
