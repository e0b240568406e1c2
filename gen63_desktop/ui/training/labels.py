"""The words and tones of training, said the same on every screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.training.records import Audience, ImportKind
from gen63_desktop.ui.shared.tokens import Tone

STATUS_TONES = {
    Status.COMPLIANT: Tone.DONE,
    Status.NOT_YET_DUE: Tone.NEW,
    Status.OVERDUE: Tone.LATE,
    Status.ON_LEAVE: Tone.CLOSED,
}


def status_words(status: Status) -> str:
    """Where a person stands with a course."""
    return {
        Status.COMPLIANT: QCoreApplication.translate("TrainingLabels", "Compliant"),
        Status.NOT_YET_DUE: QCoreApplication.translate("TrainingLabels", "Not yet due"),
        Status.OVERDUE: QCoreApplication.translate("TrainingLabels", "Overdue"),
        Status.ON_LEAVE: QCoreApplication.translate("TrainingLabels", "On leave"),
    }[status]


def rule_words(rule: Rule) -> str:
    """A rule by its name."""
    return {
        Rule.ROLLING: QCoreApplication.translate("TrainingLabels", "Rolling twelve months"),
        Rule.CALENDAR: QCoreApplication.translate("TrainingLabels", "Calendar year"),
    }[rule]


def rule_explained(rule: Rule) -> str:
    """A rule in a sentence."""
    return {
        Rule.ROLLING: QCoreApplication.translate(
            "TrainingLabels", "A completion holds up to the same day twelve months later."
        ),
        Rule.CALENDAR: QCoreApplication.translate(
            "TrainingLabels", "A completion holds up to December 31 of the next year."
        ),
    }[rule]


def audience_words(audience: Audience) -> str:
    """Who a course is required of."""
    return {
        Audience.EVERYBODY: QCoreApplication.translate("TrainingLabels", "All employees"),
        Audience.PRACTITIONERS: QCoreApplication.translate("TrainingLabels", "Analytics practitioners"),
        Audience.ROLES: QCoreApplication.translate("TrainingLabels", "Employees with certain job titles"),
    }[audience]


def kind_words(kind: ImportKind) -> str:
    """What a file brought."""
    return {
        ImportKind.ROSTER: QCoreApplication.translate("TrainingLabels", "Roster"),
        ImportKind.COMPLETIONS: QCoreApplication.translate("TrainingLabels", "Completions"),
    }[kind]
