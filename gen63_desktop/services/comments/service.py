"""The comment review as one service, and the names of its acts."""

from __future__ import annotations

from gen63_desktop.domain.comments.rows import CommentRow, DecisionRow
from gen63_desktop.domain.listing import Listing
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.comments.exporting import Exporting
from gen63_desktop.services.comments.figures import Figures
from gen63_desktop.services.comments.importing import Importing
from gen63_desktop.services.comments.promoting import Promoting
from gen63_desktop.services.comments.reading import Reading
from gen63_desktop.services.comments.signing import Signing
from gen63_desktop.store.comments import lists, review

ACT_WORDS = {
    "comment.imported": "Comments imported",
    "comment.import_undone": "Import of comments undone",
    "comment.decided": "Comment decided",
    "comment.noted": "Note on a comment changed",
    "comment.decision_undone": "Decision on a comment undone",
    "comment.made_complaint": "Complaint made from a comment",
    "comment.review_signed_off": "Comment review signed off",
}


MOST_VALUES = 300
"""Lines or channels that a filter offers."""


class Comments(Importing, Reading, Promoting, Signing, Figures, Exporting):
    """What a person can do with customer comments."""

    def listing(self) -> Listing[CommentRow]:
        """All comments."""
        self.session.allow(Permission.READ_COMMENTS)
        return lists.all_comments(self.session.ask)

    def values_of(self, column: str) -> tuple[str, ...]:
        """The different values of "line" or "channel", to filter by."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return tuple(review.values_of(reader, column, MOST_VALUES))

    def my_decisions(self) -> Listing[DecisionRow]:
        """The person's own decisions that stand."""
        self.session.allow(Permission.READ_COMMENTS)
        return lists.decisions_by(self.session.ask, self.session.person.id)
