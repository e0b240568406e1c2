"""The charts of a 90-day audit report, from its data; None where there is nothing to draw."""

from __future__ import annotations

from gen63_desktop.charts.description import Chart, Form, Series, Target
from gen63_desktop.domain.audits.clock import INTERVAL
from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome, PastAuditShown
from gen63_desktop.domain.findings.words import day

SHOWN = 12
"""Audits in the chart; the table has them all."""


def days_to_each_audit(report: AuditReport) -> Chart | None:
    """How many days each audit took from the one before, against the ninety that are allowed."""
    drawn = [
        one for one in report.history.audits if one.days is not None and one.outcome is not Outcome.CEASED
    ]
    shown = drawn[-SHOWN:]
    if not shown:
        return None
    left_out = f", the {len(shown)} latest" if len(shown) < len(drawn) else ""
    return Chart(
        f"Days from one audit of the source to the next{left_out}",
        "days from the audit before, or from the day the source came into use, to each audit of the source",
        Form.BARS,
        tuple(_label(one) for one in shown),
        (Series("Days", tuple(float(one.days or 0) for one in shown)),),
        categories_are="Audit",
        target=Target(float(INTERVAL.days), "Limit"),
    )


def _label(one: PastAuditShown) -> str:
    if one.performed_on is not None:
        return f"{day(one.performed_on)}{', late' if one.outcome is Outcome.LATE else ''}"
    return f"Due {day(one.due)}, {'not performed' if one.outcome is Outcome.MISSED else 'running'}"
