"""The words and tones for what sources and audits are, said the same on every screen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.audits.clock import AuditClock, ClockState
from gen63_desktop.domain.audits.records import AuditState, Capacity, Verdict
from gen63_desktop.domain.sources.demographic_use import Assessed, Assessment
from gen63_desktop.domain.sources.records import Known
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.tokens import Tone

STATE_TONES = {
    ClockState.NOT_ASSESSED: Tone.WAITING,
    ClockState.NOT_REQUIRED: Tone.CLOSED,
    ClockState.IN_TIME: Tone.DONE,
    ClockState.DUE_SOON: Tone.WAITING,
    ClockState.OVERDUE: Tone.LATE,
}


def state_words(state: ClockState) -> str:
    """Where the clock stands."""
    return {
        ClockState.NOT_ASSESSED: QCoreApplication.translate("AuditLabels", "Not assessed"),
        ClockState.NOT_REQUIRED: QCoreApplication.translate("AuditLabels", "Not required"),
        ClockState.IN_TIME: QCoreApplication.translate("AuditLabels", "In time"),
        ClockState.DUE_SOON: QCoreApplication.translate("AuditLabels", "Due soon"),
        ClockState.OVERDUE: QCoreApplication.translate("AuditLabels", "Overdue"),
    }[state]


def clock_words(clock: AuditClock, today: date) -> str:
    """The clock in one line."""
    if clock.state is ClockState.NOT_ASSESSED:
        return QCoreApplication.translate(
            "AuditLabels", "Nobody has stated yet whether this source uses demographic data."
        )
    if clock.state is ClockState.NOT_REQUIRED:
        return QCoreApplication.translate("AuditLabels", "No 90-day audit is needed.")
    if clock.state is ClockState.OVERDUE and clock.overdue_since is not None and clock.due is not None:
        late = words.count(
            clock.days_overdue,
            QCoreApplication.translate("AuditLabels", "{n} day"),
            QCoreApplication.translate("AuditLabels", "{n} days"),
        )
        return QCoreApplication.translate(
            "AuditLabels", "Overdue since {since} ({late}); the last day in time was {due}."
        ).format(since=words.day(clock.overdue_since), late=late, due=words.day(clock.due))
    if clock.due is None:
        return ""
    return QCoreApplication.translate("AuditLabels", "Due by {due}, {distance}.").format(
        due=words.weekday_and_day(clock.due), distance=words.distance(clock.due, today)
    )


def assessed_words(assessment: Assessment) -> str:
    """Whether demographic data is used, with the day."""
    if assessment.answer is Assessed.NOT_ASSESSED:
        return QCoreApplication.translate("AuditLabels", "Not assessed")
    if assessment.answer is Assessed.USES:
        return QCoreApplication.translate("AuditLabels", "Used since {day}").format(
            day=words.day(assessment.since)
        )
    return QCoreApplication.translate("AuditLabels", "Not used since {day}").format(
        day=words.day(assessment.since)
    )


def known_words(known: Known) -> str:
    """Whether a fact is known."""
    return {
        Known.UNKNOWN: QCoreApplication.translate("AuditLabels", "Not known yet"),
        Known.YES: QCoreApplication.translate("AuditLabels", "Yes"),
        Known.NO: QCoreApplication.translate("AuditLabels", "No"),
    }[known]


def fact_words(field: str) -> str:
    """The name of a fact of a source."""
    return {
        "owner": QCoreApplication.translate("AuditLabels", "Owner"),
        "holder": QCoreApplication.translate("AuditLabels", "Holder"),
        "purpose": QCoreApplication.translate("AuditLabels", "Purpose"),
        "refresh": QCoreApplication.translate("AuditLabels", "Refresh"),
        "retention": QCoreApplication.translate("AuditLabels", "Retention"),
        "personal_information": QCoreApplication.translate("AuditLabels", "Personal information"),
        "personal_details": QCoreApplication.translate("AuditLabels", "Which personal information"),
        "demographic_use": QCoreApplication.translate("AuditLabels", "Use of demographic data"),
        "demographic_fields": QCoreApplication.translate("AuditLabels", "Demographic fields"),
    }[field]


def verdict_words(verdict: Verdict) -> str:
    """An answer."""
    return {
        Verdict.YES: QCoreApplication.translate("AuditLabels", "Yes"),
        Verdict.NO: QCoreApplication.translate("AuditLabels", "No"),
        Verdict.NOT_APPLICABLE: QCoreApplication.translate("AuditLabels", "Not applicable"),
    }[verdict]


def audit_state_words(state: AuditState) -> str:
    """Where an audit stands."""
    return {
        AuditState.OPEN: QCoreApplication.translate("AuditLabels", "Open"),
        AuditState.SIGNED: QCoreApplication.translate("AuditLabels", "Signed"),
        AuditState.GIVEN_UP: QCoreApplication.translate("AuditLabels", "Given up"),
    }[state]


def capacity_words(capacity: Capacity) -> str:
    """In which capacity an audit was signed."""
    return {
        Capacity.CHIEF: QCoreApplication.translate("AuditLabels", "Chief Civil Rights Officer"),
        Capacity.DESIGNEE: QCoreApplication.translate("AuditLabels", "designee"),
    }[capacity]
