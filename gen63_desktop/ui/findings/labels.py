"""Words for what reports are, where they stand and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.findings.records import Decision, FollowUp, Means, ReportState, ReportStep
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.tokens import Tone


def kind_words(kind: ReportKind) -> str:
    """What a report is on."""
    return {
        ReportKind.QUARTERLY: QCoreApplication.translate("ReportWords", "Quarterly report"),
        ReportKind.VIOLATION: QCoreApplication.translate("ReportWords", "Violation report"),
        ReportKind.COMPLAINT: QCoreApplication.translate("ReportWords", "Complaint findings"),
        ReportKind.AUDIT: QCoreApplication.translate("ReportWords", "90-day audit report"),
        ReportKind.TRAINING: QCoreApplication.translate("ReportWords", "Training compliance"),
        ReportKind.MATRIX: QCoreApplication.translate("ReportWords", "Compliance matrix"),
        ReportKind.TITLE_VI_LOG: QCoreApplication.translate("ReportWords", "Title VI log"),
        ReportKind.ADA_LOG: QCoreApplication.translate("ReportWords", "ADA log"),
        ReportKind.STATE_TABLE: QCoreApplication.translate("ReportWords", "Annual state table"),
        ReportKind.CATEGORIES: QCoreApplication.translate("ReportWords", "Dashboard categories"),
        ReportKind.DESTRUCTION: QCoreApplication.translate("ReportWords", "Certificate of destruction"),
    }[kind]


def audience_words(audience: Audience) -> str:
    """For whom a version is made."""
    return {
        Audience.EXECUTIVE: QCoreApplication.translate("ReportWords", "The CEO or designee (complete)"),
        Audience.COMPLAINANT: QCoreApplication.translate("ReportWords", "The complainant"),
        Audience.PUBLIC: QCoreApplication.translate("ReportWords", "The public"),
    }[audience]


def state_words(state: ReportState, replaced_by: str = "") -> str:
    """Where a report stands."""
    if replaced_by:
        return QCoreApplication.translate("ReportWords", "Replaced by {number}").format(number=replaced_by)
    return {
        ReportState.ISSUED: QCoreApplication.translate("ReportWords", "To be sent"),
        ReportState.SENT: QCoreApplication.translate("ReportWords", "Sent"),
        ReportState.RECEIVED: QCoreApplication.translate("ReportWords", "Received"),
        ReportState.DECIDED: QCoreApplication.translate("ReportWords", "Decided"),
        ReportState.REPLACED: QCoreApplication.translate("ReportWords", "Replaced"),
    }[state]


STATE_TONES = {
    ReportState.ISSUED: Tone.NEW,
    ReportState.SENT: Tone.PROGRESS,
    ReportState.RECEIVED: Tone.WAITING,
    ReportState.DECIDED: Tone.DONE,
    ReportState.REPLACED: Tone.CLOSED,
}


def means_words(means: Means) -> str:
    """How it was sent."""
    return {
        Means.IN_HAND: QCoreApplication.translate("ReportWords", "In hand"),
        Means.EMAIL: QCoreApplication.translate("ReportWords", "By e-mail"),
        Means.POST: QCoreApplication.translate("ReportWords", "By post"),
        Means.IN_PROGRAM: QCoreApplication.translate("ReportWords", "Read in this program"),
    }[means]


def decision_words(decision: Decision) -> str:
    """What was decided."""
    return {
        Decision.NOTED: QCoreApplication.translate("ReportWords", "Noted"),
        Decision.ACCEPTED: QCoreApplication.translate("ReportWords", "Accepted"),
        Decision.ACCEPTED_IN_PART: QCoreApplication.translate("ReportWords", "Accepted in part"),
        Decision.SENT_BACK: QCoreApplication.translate("ReportWords", "Sent back for more"),
    }[decision]


def step_words(step: ReportStep) -> str:
    """One step of the follow-up in a sentence."""
    told = {
        FollowUp.SENT: QCoreApplication.translate("ReportWords", "{day}: sent to {name}"),
        FollowUp.RECEIVED: QCoreApplication.translate("ReportWords", "{day}: received by {name}"),
        FollowUp.DECIDED: QCoreApplication.translate("ReportWords", "{day}: decision of {name}"),
        FollowUp.RETURNED: QCoreApplication.translate("ReportWords", "{day}: came back undelivered"),
    }[step.kind].format(day=words.day(step.on), name=step.to_name)
    further = [
        means_words(step.means).lower() if step.means is not None else "",
        decision_words(step.decision).lower() if step.decision is not None else "",
        step.words,
        step.document,
    ]
    return ". ".join([", ".join([told, *(part for part in further[:2] if part)]), *filter(None, further[2:])])
