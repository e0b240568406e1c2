"""Making a complaint from a comment, in one step, linked both ways."""

from __future__ import annotations

import json
from collections.abc import Sequence

from gen63_desktop.domain.comments.decisions import check_decision
from gen63_desktop.domain.comments.records import Comment, CommentComplaint, CommentImport, Decision
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Note
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.services.comments.part import Part, require_open
from gen63_desktop.services.comments.reading import Said, opened, record_decision, shown_link
from gen63_desktop.store.comments import review as queue
from gen63_desktop.store.work import Work


class Promoting(Part):
    """Complaints from comments."""

    def make_complaint(
        self,
        comment_id: int,
        bases: Sequence[Basis],
        *,
        other_basis: str = "",
        note: str = "",
        reason: str = "",
    ) -> OpenComment:
        """Decide a comment as possible bias on these bases and take a complaint in from it: one act.

        The complaint has the customer's words, the day on which they reached the agency, and one
        allegation with the bases.
        """
        self.session.allow(Permission.REVIEW_COMMENTS)
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_decision(Decision.POSSIBLE_BIAS, bases, other_basis)
        with self.session.act("comment.made_complaint", why=reason.strip()) as work:
            comment = work.get(Comment, comment_id)
            require_open(work, comment.quarter)
            already = shown_link(self.session, work, comment_id)
            if already is not None:
                raise _already_made(already.number)
            said = Said(Decision.POSSIBLE_BIAS, tuple(bases), other_basis, note, reason)
            record_decision(work, self.session, comment, said)
            complaint = self._complaints.receive_in(work, self._new_complaint(comment, said))
            self._link(work, comment, complaint)
            work.about(complaint)
            return opened(work, comment_id)

    def makes_complaints(self) -> bool:
        """Whether the person may take complaints in; a reviewer only decides that there may be bias."""
        return self.session.may(Permission.WORK_COMPLAINTS)

    def comment_of(self, complaint_id: int) -> CommentComplaint | None:
        """The link to the comment that a complaint was made from; None where it came another way."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            self._complaints.seen(reader, complaint_id)
            found = reader.find(CommentComplaint, complaint_id=complaint_id)
            return found[0] if found else None

    def _new_complaint(self, comment: Comment, said: Said) -> NewComplaint:
        complaint = Complaint(
            number="",
            received=comment.received or self.session.today(),
            narrative=_narrative(comment),
            channel=Channel.CUSTOMER_COMMENT,
            line=comment.line,
        )
        allegation = Allegation(0, bases=said.bases, other_basis=said.other_basis.strip())
        return NewComplaint(complaint, (), (AllegationEntry(allegation),))

    def _link(self, work: Work, comment: Comment, complaint: Complaint) -> None:
        person, now = self.session.person.id, self.session.now()
        work.add(CommentComplaint(comment.id, complaint.id, comment.quarter, complaint.number, person, now))
        work.add(
            Note(complaint.id, _origin(comment, work.get(CommentImport, comment.import_id)), person, now)
        )
        queue.mark_complaint(work, comment.id, complaint.number)


def _already_made(number: str) -> RuleBroken:
    """Whose complaint is closed to the person hears only that there is one."""
    if not number:
        return RuleBroken(
            "M3",
            "A complaint was made from this comment already; it is not open to you.",
            "Nothing is left to do.",
        )
    return RuleBroken(
        "M3",
        "Complaint {number} was made from this comment already.",
        "Open it, and add to it what is missing.",
        number=number,
    )


def _narrative(comment: Comment) -> str:
    """The customer's words; where the row has none, its other columns."""
    if comment.text.strip():
        return comment.text
    return "\n".join(f"{title}: {cell}" for title, cell in json.loads(comment.other).items())


def _origin(comment: Comment, source: CommentImport) -> str:
    number = f" {comment.source_ref}" if comment.source_ref else ""
    day = "" if comment.received else " The comment has no date; the day it was read stands for it."
    return f"Made from customer comment{number} of {comment.quarter} ({source.file_name}, row {comment.row}).{day}"
