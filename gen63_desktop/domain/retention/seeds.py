"""The first edition of each rule. Where no source sets a period, none is set: the record is kept.

The periods for complaints are the safe default of the study of the law: the longest of the rules that may
apply. A shipped edition is never altered; what is to be otherwise is a new edition.
"""

from __future__ import annotations

from gen63_desktop.domain.retention.kinds import RuleName, Start
from gen63_desktop.domain.retention.records import RetentionRule

FIRST = 1
_NONE = "No source that sets a period has been found"
_UNTIL = "Counsel sets the period. Until then nothing of it becomes due."
_BY_LAW = "Penal Code 832.5(b) as amended by SB 16; 49 CFR 27.121(b)"

SEEDS = (
    RetentionRule(
        RuleName.SUSTAINED, FIRST, Start.CASE_CLOSED, 15, _BY_LAW,
        "Fifteen years bind employers of peace officers and are kept here for every sustained complaint. Never while "
        "a request for records or litigation is open: set a hold for it.",
    ),
    RetentionRule(
        RuleName.NOT_SUSTAINED, FIRST, Start.CASE_CLOSED, 5, _BY_LAW,
        "Five years bind employers of peace officers and are kept here for every complaint; the federal rule asks for "
        "one year for an ADA complaint and five for its summary. Never while a request for records or litigation is "
        "open: set a hold for it.",
    ),
    RetentionRule(RuleName.COMMENTS, FIRST, Start.REVIEW_SIGNED, None, _NONE, _UNTIL),
    RetentionRule(RuleName.AUDITS, FIRST, Start.AUDIT_SIGNED, None, _NONE, _UNTIL),
    RetentionRule(RuleName.VIOLATIONS, FIRST, Start.VIOLATION_CLOSED, None, _NONE, _UNTIL),
    RetentionRule(RuleName.REPORTS, FIRST, Start.REPORT_ISSUED, None, _NONE, _UNTIL),
    RetentionRule(
        RuleName.TRAINING, FIRST, Start.NOTHING, None, _NONE,
        "Compliance on a past day is worked out from them, so they are kept.",
    ),
    RetentionRule(
        RuleName.HISTORY, FIRST, Start.NOTHING, None, "This program",
        "The signed entries prove all the rest and are kept for good.",
    ),
)  # fmt: skip
"""By rule, in the order in which they are shown. Counsel has confirmed none of them yet."""
