"""The figures of the quarter's comment review, as of a day, for the report to the CEO."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentReview, Decision
from gen63_desktop.domain.findings.figures import Basis as Footing
from gen63_desktop.domain.findings.figures import CommentFigures, Count, QuarterOfComments, SignOff
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.comments.part import Part, review_of
from gen63_desktop.store.comments import figures as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import instant_text

TREND = 8
"""Quarters of the trend, the reported one the last."""
SETTLED = tuple(decision for decision in Decision if decision.settles)


class Figures(Part):
    """What the quarterly report says of the comments."""

    def figures(self, quarter: Quarter, as_of: date) -> CommentFigures:
        """The review of a quarter's comments as it stood at the end of a day."""
        self.session.allow(Permission.READ_COMMENTS)
        until = end_of(as_of)
        same = self._calendar_quarter(quarter)
        with self.session.ask() as reader:
            return _figures(reader, same, quarter, as_of, until)

    def _calendar_quarter(self, quarter: Quarter) -> Quarter:
        from gen63_desktop.domain.comments.review import review_quarter

        return review_quarter(str(quarter), quarter.fiscal_start or self.session.facts.fiscal_year_month)


def end_of(day: date) -> str:
    """The first instant after a day at the office, as the store writes it."""
    return instant_text(datetime.combine(day + timedelta(days=1), time()).astimezone(UTC))


def _figures(reader: Reader, quarter: Quarter, named: Quarter, as_of: date, until: str) -> CommentFigures:
    name = str(quarter)
    comments, files, refused, undated = asked.imported(reader, name, until)
    by_decision = asked.decided(reader, name, until)
    bias = asked.possible_bias(reader, name, until)
    made = asked.complaints(reader, name, until)
    bases = Counter(basis for _, listed in bias for basis in json.loads(listed))
    return CommentFigures(
        quarter=str(named),
        first=quarter.first,
        last=quarter.last,
        as_of=as_of,
        basis=_footing(by_decision.get(Decision.NOT_SURE, 0), refused, undated),
        comments=comments,
        decided=sum(by_decision.get(decision, 0) for decision in SETTLED),
        by_decision=tuple(Count(ours(d.value.capitalize()), by_decision.get(d, 0)) for d in SETTLED),
        by_basis=tuple(Count(ours(basis.label), bases.get(basis.value, 0)) for basis in Basis),
        made_complaints=len(made),
        possible_bias_without_complaint=sum(1 for comment, _ in bias if comment not in made),
        readers=asked.readers(reader, name, until),
        files_imported=files,
        rows_refused=refused,
        sign_off=_sign_off(reader, name, until),
        trend=tuple(of_quarter(reader, past, until) for past in _trend(quarter)),
    )


def _footing(not_sure: int, refused: int, undated: int) -> Footing:
    notes = []
    if not_sure:
        notes.append(f"Comments marked “not sure” count as undecided: {not_sure:,}.")
    if undated:
        notes.append(
            f"Comments without a date, counted in the quarter that whoever imported them named: {undated:,}."
        )
    if refused:
        notes.append(
            f"Rows that could not be taken in from the files that held these comments: {refused:,}. They are no "
            "comments here; where a file spans several quarters, they are named in the report of each."
        )
    return Footing(
        source=worded("Customer comments imported into this office"),
        scope=worded(
            "All comments imported for the quarter, counted once each by the comment's own date; a comment decided as "
            "possible bias on several bases counts under each"
        ),
        notes=tuple(notes),
    )


def _sign_off(reader: Reader, quarter: str, until: str) -> SignOff | None:
    review = _signed(reader, quarter, until)
    return None if review is None else SignOff(review.signer, review.role, review.at, review.statement)


def _signed(reader: Reader, quarter: str, until: str) -> CommentReview | None:
    review = review_of(reader, quarter)
    return review if review is not None and instant_text(review.at) < until else None


def _trend(quarter: Quarter) -> list[Quarter]:
    quarters = [quarter]
    while len(quarters) < TREND:
        quarters.append(quarters[-1].previous())
    return quarters[::-1]


def of_quarter(reader: Reader, quarter: Quarter, until: str) -> QuarterOfComments:
    """One calendar quarter's review as it stood just before an instant."""
    name = str(quarter)
    by_decision = asked.decided(reader, name, until)
    return QuarterOfComments(
        quarter=name,
        comments=asked.imported(reader, name, until)[0],
        decided=sum(by_decision.get(decision, 0) for decision in SETTLED),
        possible_bias=by_decision.get(Decision.POSSIBLE_BIAS, 0),
        signed_off=_signed(reader, name, until) is not None,
    )
