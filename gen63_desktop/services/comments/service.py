"""The comment review as one service, and the names of its acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from gen63_desktop.domain.comments.rows import CommentRow, DecisionRow
from gen63_desktop.domain.listing import Key, Listing, ListRequest, Row
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.comments.exporting import Exporting
from gen63_desktop.services.comments.figures import Figures
from gen63_desktop.services.comments.importing import Importing
from gen63_desktop.services.comments.part import CLOSED, names_complaints
from gen63_desktop.services.comments.promoting import Promoting
from gen63_desktop.services.comments.signing import Signing
from gen63_desktop.services.comments.together import Redeciding
from gen63_desktop.store.comments import lists, review

if TYPE_CHECKING:
    from gen63_desktop.services.session import Session

ACT_WORDS = {
    "comment.imported": "Comments imported",
    "comment.import_undone": "Import of comments undone",
    "comment.decided": "Comment decided",
    "comment.noted": "Note on a comment changed",
    "comment.decision_undone": "Decision on a comment undone",
    "comment.decided_together": "Comment decided otherwise, with others",
    "comment.decisions_undone": "Decision on a comment undone, with others",
    "comment.made_complaint": "Complaint made from a comment",
    "comment.review_signed_off": "Comment review signed off",
}

RowT = TypeVar("RowT", CommentRow, DecisionRow)
RowT_co = TypeVar("RowT_co", bound=Row, covariant=True)

MOST_VALUES = 300
"""Lines or channels that a filter offers."""


class Whole(Listing[RowT_co], Protocol[RowT_co]):
    """A list that also gives the ids of all its rows."""

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match."""
        ...


@dataclass(frozen=True, slots=True)
class Shown(Generic[RowT]):
    """A list of comments, without the numbers of complaints that the person may not open."""

    session: Session
    listing: Whole[RowT]

    def count(self, request: ListRequest) -> int:
        """Rows that match."""
        return self.listing.count(request)

    def fences(self, request: ListRequest) -> Sequence[Key]:
        """The key of every PAGE-th row."""
        return self.listing.fences(request)

    def ids(self, request: ListRequest) -> Sequence[int]:
        """The ids of all rows that match, in the list's order."""
        return self.listing.ids(request)

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[RowT]:
        """Up to PAGE rows from the fence on."""
        rows = self.listing.page(request, fence)
        if not any(row.complaint for row in rows):
            return rows
        with self.session.ask() as reader:
            named = names_complaints(self.session, reader)
        return [
            row if not row.complaint or named(row.complaint) else row._replace(complaint=CLOSED)
            for row in rows
        ]


class Comments(Importing, Redeciding, Promoting, Signing, Figures, Exporting):
    """What a person can do with customer comments."""

    def listing(self) -> Listing[CommentRow]:
        """All comments."""
        self.session.allow(Permission.READ_COMMENTS)
        return Shown(self.session, lists.all_comments(self.session.ask))

    def values_of(self, column: str) -> tuple[str, ...]:
        """The different values of "line" or "channel", to filter by."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return tuple(review.values_of(reader, column, MOST_VALUES))

    def my_decisions(self) -> Listing[DecisionRow]:
        """The person's own decisions that stand."""
        self.session.allow(Permission.READ_COMMENTS)
        return Shown(self.session, lists.decisions_by(self.session.ask, self.session.person.id))
