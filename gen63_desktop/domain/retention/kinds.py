"""The words of retention: record series, rules, what starts a period, where a record stands, what a hold covers."""

from __future__ import annotations

from enum import StrEnum


class Series(StrEnum):
    """Records that are kept together and for the same reasons. Files go with the record they belong to."""

    COMPLAINTS = "complaint cases"
    COMMENTS = "customer comments"
    AUDITS = "90-day audits"
    VIOLATIONS = "violations and corrective actions"
    REPORTS = "issued reports"
    TRAINING = "training records"
    HISTORY = "signed history"


class RuleName(StrEnum):
    """A rule of retention; complaint cases have two, by how they ended."""

    SUSTAINED = "complaint case with a sustained finding"
    NOT_SUSTAINED = "complaint case without a sustained finding"
    COMMENTS = "customer comments of a quarter"
    AUDITS = "90-day audit"
    VIOLATIONS = "violation with its corrective actions"
    REPORTS = "issued report"
    TRAINING = "training record"
    HISTORY = "signed history"


class Start(StrEnum):
    """What starts a period. The period itself is whole years after that day."""

    CASE_CLOSED = "the case and every violation found in it are closed"
    REVIEW_SIGNED = "the review of the quarter was signed off"
    AUDIT_SIGNED = "the audit was signed"
    VIOLATION_CLOSED = "the violation is closed or withdrawn"
    REPORT_ISSUED = "the report was issued"
    NOTHING = "nothing: it is kept for good"


class State(StrEnum):
    """Where a record stands in its retention on a day. No state destroys anything."""

    HELD = "held"
    OVER = "period over"
    UNCONFIRMED = "period over, rule not confirmed by counsel"
    RUNNING = "kept"
    NOT_STARTED = "period not started"
    NO_PERIOD = "no period set"


class Scope(StrEnum):
    """What a hold that reaches beyond one case covers."""

    SERIES = "everything of a record series"
    PERSON = "every case in which a person is named"
    QUERY = "every case that meets conditions"


SERIES_OF = {
    RuleName.SUSTAINED: Series.COMPLAINTS,
    RuleName.NOT_SUSTAINED: Series.COMPLAINTS,
    RuleName.COMMENTS: Series.COMMENTS,
    RuleName.AUDITS: Series.AUDITS,
    RuleName.VIOLATIONS: Series.VIOLATIONS,
    RuleName.REPORTS: Series.REPORTS,
    RuleName.TRAINING: Series.TRAINING,
    RuleName.HISTORY: Series.HISTORY,
}
KEPT_FOR_GOOD = frozenset({RuleName.TRAINING, RuleName.HISTORY})
"""Rules to which no period can be given: this program works out no end for them."""
