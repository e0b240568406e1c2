"""What states, series, rules and holds are called on the page, with tones and icons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.retention.destruction import BatchState
from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series, Start, State
from gen63_desktop.domain.retention.periods import PeriodRow
from gen63_desktop.domain.retention.records import CaseHold, Hold, RetentionRule
from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.ui.shared import vocabulary, words
from gen63_desktop.ui.shared.tokens import ICON_OF_TONE, Tone
from gen63_desktop.ui.shared.vocabulary import word

TONES = {
    State.HELD: Tone.LATE,
    State.OVER: Tone.WAITING,
    State.UNCONFIRMED: Tone.WAITING,
    State.RUNNING: Tone.DONE,
    State.NOT_STARTED: Tone.PROGRESS,
    State.NO_PERIOD: Tone.NEW,
}
_ICONS = {State.HELD: "lock", State.OVER: "archive", State.NO_PERIOD: "circle-help"}


def state_icon(state: State) -> str:
    """The icon of a state: none is told from another by its colour alone."""
    return _ICONS.get(state, ICON_OF_TONE[TONES[state]])


def state_words(state: State) -> str:
    """The state as people call it."""
    return {
        State.HELD: QCoreApplication.translate("Retention", "Held"),
        State.OVER: QCoreApplication.translate("Retention", "Period over"),
        State.UNCONFIRMED: QCoreApplication.translate("Retention", "Over, rule not confirmed"),
        State.RUNNING: QCoreApplication.translate("Retention", "Kept"),
        State.NOT_STARTED: QCoreApplication.translate("Retention", "Period not started"),
        State.NO_PERIOD: QCoreApplication.translate("Retention", "No period set"),
    }[state]


def batch_words(state: BatchState) -> str:
    """How far a destruction is."""
    return {
        BatchState.PROPOSED: QCoreApplication.translate("Retention", "Waits for approval"),
        BatchState.APPROVED: QCoreApplication.translate("Retention", "Approved, to be carried out"),
        BatchState.CARRIED_OUT: QCoreApplication.translate("Retention", "Carried out"),
        BatchState.WITHDRAWN: QCoreApplication.translate("Retention", "Withdrawn"),
    }[state]


def series_words(series: Series) -> str:
    """The record series."""
    return {
        Series.COMPLAINTS: QCoreApplication.translate("Retention", "Complaint cases"),
        Series.COMMENTS: QCoreApplication.translate("Retention", "Customer comments"),
        Series.AUDITS: QCoreApplication.translate("Retention", "90-day audits"),
        Series.VIOLATIONS: QCoreApplication.translate("Retention", "Violations and corrective actions"),
        Series.REPORTS: QCoreApplication.translate("Retention", "Issued reports"),
        Series.TRAINING: QCoreApplication.translate("Retention", "Training records"),
        Series.HISTORY: QCoreApplication.translate("Retention", "Signed history"),
    }[series]


def rule_words(rule: RuleName) -> str:
    """What a rule is about."""
    return {
        RuleName.SUSTAINED: QCoreApplication.translate("Retention", "Case with a sustained finding"),
        RuleName.NOT_SUSTAINED: QCoreApplication.translate("Retention", "Case without a sustained finding"),
        RuleName.COMMENTS: QCoreApplication.translate("Retention", "Comments of a quarter"),
        RuleName.AUDITS: QCoreApplication.translate("Retention", "90-day audit"),
        RuleName.VIOLATIONS: QCoreApplication.translate("Retention", "Violation with its actions"),
        RuleName.REPORTS: QCoreApplication.translate("Retention", "Issued report"),
        RuleName.TRAINING: QCoreApplication.translate("Retention", "Training record"),
        RuleName.HISTORY: QCoreApplication.translate("Retention", "Signed history"),
    }[rule]


def start_words(start: Start) -> str:
    """What starts a period."""
    return {
        Start.CASE_CLOSED: QCoreApplication.translate(
            "Retention", "the day on which the case and every violation found in it are closed"
        ),
        Start.REVIEW_SIGNED: QCoreApplication.translate(
            "Retention", "the day on which the review of the quarter was signed off"
        ),
        Start.AUDIT_SIGNED: QCoreApplication.translate("Retention", "the day on which the audit was signed"),
        Start.VIOLATION_CLOSED: QCoreApplication.translate(
            "Retention", "the day on which the violation was closed or withdrawn"
        ),
        Start.REPORT_ISSUED: QCoreApplication.translate(
            "Retention", "the day on which the report was issued"
        ),
        Start.NOTHING: QCoreApplication.translate("Retention", "nothing: it is kept for good"),
    }[start]


def period_words(rule: RetentionRule) -> str:
    """How long, from when."""
    if rule.starts is Start.NOTHING:
        return QCoreApplication.translate("Retention", "Kept for good")
    if rule.years is None:
        return QCoreApplication.translate("Retention", "No period set: kept")
    years = words.count(
        rule.years,
        QCoreApplication.translate("Retention", "{n} year"),
        QCoreApplication.translate("Retention", "{n} years"),
    )
    said = QCoreApplication.translate("Retention", "{years} from {start}")
    return said.format(years=years, start=start_words(rule.starts))


def because(row: PeriodRow) -> str:
    """Why a record stands where it stands."""
    kept = row.kept
    until, start = words.day(row.until), words.day(kept.start)
    match row.state:
        case State.HELD:
            said = QCoreApplication.translate(
                "Retention", "{holds} stops the destruction, whatever its period says."
            )
            return said.format(holds=", ".join(kept.held_by))
        case State.NO_PERIOD:
            return QCoreApplication.translate("Retention", "No period is set for this series, so it is kept.")
        case State.NOT_STARTED if kept.waits_for == "violation":
            return QCoreApplication.translate("Retention", "A violation found in this case is still open.")
        case State.NOT_STARTED if kept.waits_for == "merged":
            return QCoreApplication.translate(
                "Retention",
                "A complaint that it was merged with is not finished yet. They are kept together.",
            )
        case State.NOT_STARTED:
            return QCoreApplication.translate(
                "Retention", "The day of its closing is not known. Correct the case, then its period starts."
            )
        case State.RUNNING:
            said = QCoreApplication.translate(
                "Retention", "Its period began on {start} and runs through {until}."
            )
        case State.OVER:
            said = QCoreApplication.translate(
                "Retention",
                "Its period began on {start} and was over after {until}. It stays until people destroy it.",
            )
        case State.UNCONFIRMED:
            said = QCoreApplication.translate(
                "Retention",
                "Its period began on {start} and was over after {until}, by a rule that counsel has not confirmed. "
                "It stays.",
            )
    return said.format(start=start, until=until)


def covers(view: HoldView) -> str:
    """What a hold is on."""
    hold = view.hold
    if isinstance(hold, CaseHold):
        return QCoreApplication.translate("Retention", "complaint {number}").format(number=view.case)
    if hold.scope is Scope.SERIES:
        said = QCoreApplication.translate("Retention", "everything of: {series}")
        return said.format(series=series_words(hold.series))
    if hold.scope is Scope.PERSON:
        said = QCoreApplication.translate("Retention", "every case that names {person}")
        return said.format(person=vocabulary.said(hold.person))
    said = QCoreApplication.translate("Retention", "every case with {conditions}")
    return said.format(conditions="; ".join(_conditions(hold)))


def _conditions(hold: Hold) -> list[str]:
    parts = (
        (QCoreApplication.translate("Retention", "received from {said}"), words.day(hold.received_from)),
        (QCoreApplication.translate("Retention", "received to {said}"), words.day(hold.received_to)),
        (QCoreApplication.translate("Retention", "line {said}"), hold.line),
        (QCoreApplication.translate("Retention", "basis {said}"), word(hold.basis) if hold.basis else ""),
        (QCoreApplication.translate("Retention", "agency {said}"), hold.employer),
        (QCoreApplication.translate("Retention", "the words “{said}”"), hold.words),
    )
    return [template.format(said=said) for template, said in parts if said]
