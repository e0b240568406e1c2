"""C12: what was received twice counts once, and what each person says for themselves counts for each of them.

A complaint closed as a duplicate is one that came a second time: the register keeps it, and every figure counts it
where the other one stands. It counts for itself all the same where one of its allegations has a finding of its own:
no finding is ever lost from a figure. Linked complaints, as a wave of identical texts, are complaints of several
people: each counts.
"""

from __future__ import annotations

from collections.abc import Iterable

from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding

CAVEAT = worded(
    "A complaint closed as a duplicate, and an allegation closed as one, counts once, with the other it repeats, unless "
    "it has a finding of its own; complaints that are only linked, as identical texts of several people, count each."
)
"""The rule, beside the figures that follow it."""
WITH_FINDING = frozenset({Outcome.APPROVED, Outcome.IMPORTED})
WITHOUT_FINDING = frozenset({Outcome.NO_FINDING, Outcome.IMPORTED})


def received_again(status: Status, closing: ClosingReason | None, findings: Iterable[Finding | None]) -> bool:
    """Whether a complaint is one received before: ``findings`` are those of its allegations that stand."""
    closed_so = status is Status.CLOSED and closing is ClosingReason.DUPLICATE
    return closed_so and all(one is None for one in findings)


def alleged_again(outcome: Outcome, finding: Finding | None, closing: ClosingReason | None) -> bool:
    """Whether an allegation ended because it stands in another complaint too."""
    return finding is None and outcome in WITHOUT_FINDING and closing is ClosingReason.DUPLICATE
