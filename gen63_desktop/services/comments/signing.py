"""Where a quarter's review stands, and its sign-off."""

from __future__ import annotations

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentReview, Decision
from gen63_desktop.domain.comments.review import (
    ReviewCounts,
    check_sign_off,
    check_words,
    review_quarter,
    statement,
)  # fmt: skip
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.separation import NOBODY_ELSE, Second, check_second
from gen63_desktop.services.comments.part import Part, require_open, review_of
from gen63_desktop.store.comments import review as queue
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


class Signing(Part):
    """Counts and sign-off."""

    def quarter(self, text: str) -> Quarter:
        """The calendar quarter that a person names; one of the fiscal year where it is the same months."""
        return review_quarter(text, self.session.facts.fiscal_year_month)

    def quarters(self) -> tuple[tuple[str, int, bool], ...]:
        """Every quarter that has comments, latest first: its name, its comments, whether it is signed off."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            signed = {review.quarter for review in reader.find(CommentReview)}
            return tuple((name, count, name in signed) for name, count in queue.quarters(reader))

    def counts(self, quarter: str) -> ReviewCounts:
        """Where the review of a quarter stands."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return counts_of(reader, quarter)

    def review(self, quarter: str) -> CommentReview | None:
        """The sign-off of a quarter; None while it is open."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return review_of(reader, quarter)

    def statement(self, quarter: str) -> str:
        """The words to be signed; refused, with every obstacle, while the quarter cannot be signed off."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            require_open(reader, quarter)
            counts = counts_of(reader, quarter)
        check_sign_off(counts, self.session.today())
        return statement(counts)

    def sign_off(self, quarter: str, words: str) -> CommentReview:
        """Sign the review of a quarter off. ``words`` is the statement as the person read it.

        Refused if the counts have changed since then: nobody signs for other figures than those shown.
        """
        self.session.allow(Permission.SIGN_COMMENT_REVIEW)
        with self.session.act("comment.review_signed_off") as work:
            require_open(work, quarter)
            counts = counts_of(work, quarter)
            check_sign_off(counts, self.session.today())
            check_words(words, statement(counts))
            self._check_reader(work, quarter)
            person = self.session.person
            review = work.add(
                CommentReview(
                    quarter=quarter,
                    comments=counts.comments,
                    no_concern=counts.no_concern,
                    possible_bias=counts.possible_bias,
                    other_policy=counts.other_policy,
                    complaints=counts.complaints,
                    readers=len(counts.by_reader),
                    statement=words,
                    by=person.id,
                    signer=person.name,
                    role=self.session.capacity_for(Permission.SIGN_COMMENT_REVIEW),
                    at=self.session.now(),
                )
            )
            work.about(review)
            work.detail(quarter=quarter, comments=counts.comments, possible_bias=counts.possible_bias)
            return review

    def _check_reader(self, work: Work, quarter: str) -> None:
        """Who decided comments of the quarter does not sign for them while someone else can (M5)."""
        second = Second(
            self.session.person.id,
            set(queue.by_reader(work, quarter)),
            self.session.others_who_may(work, Permission.SIGN_COMMENT_REVIEW),
        )
        what = "You decided comments of this quarter, so you do not sign their review."
        if check_second(second, "M5", what):
            work.detail(second_person=NOBODY_ELSE)


def counts_of(reader: Reader, quarter: str) -> ReviewCounts:
    """Where the review of a quarter stands."""
    by_decision = queue.by_decision(reader, quarter)
    files, refused, undated = queue.files_of(reader, quarter)
    shares = sorted(queue.by_reader(reader, quarter).items(), key=lambda share: (-share[1], share[0]))
    return ReviewCounts(
        quarter=quarter,
        comments=sum(by_decision.values()),
        no_concern=by_decision.get(Decision.NO_CONCERN, 0),
        possible_bias=by_decision.get(Decision.POSSIBLE_BIAS, 0),
        other_policy=by_decision.get(Decision.OTHER_POLICY, 0),
        not_sure=by_decision.get(Decision.NOT_SURE, 0),
        complaints=queue.complaints_of(reader, quarter),
        files=files,
        refused=refused,
        undated=undated,
        by_reader=tuple((reader.get(Person, person).name, number) for person, number in shares),
    )
