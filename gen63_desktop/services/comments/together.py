"""Changing the decisions on several comments as one step, after a look at what it would do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from gen63_desktop.domain.comments import together as rules
from gen63_desktop.domain.comments.records import Comment, CommentComplaint, CommentDecision, CommentReview
from gen63_desktop.domain.comments.together import Redecided, Stands
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.together import (
    Done,
    Left,
    Made,
    Proposal,
    Seen,
    Values,
    changed_since,
    check_count,
    tallies,
)
from gen63_desktop.services.comments.part import require_open, review_of
from gen63_desktop.services.comments.reading import (
    Reading,
    Said,
    record_decision,
    replaced_by,
    shown_links,
    standing,
)
from gen63_desktop.services.together import change_each, undo_each
from gen63_desktop.store.comments import review as queue
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


class Redeciding(Reading):
    """One's own readings decided otherwise, or decisions given back to be read again, many at once."""

    def propose_together(self, comment_ids: Sequence[int], change: Redecided) -> Proposal[Redecided]:
        """What the change would do to these comments. Nothing is changed."""
        self.session.allow(Permission.REVIEW_COMMENTS)
        ids = tuple(dict.fromkeys(comment_ids))
        check_count(len(ids))
        rules.check_offered(change)
        seen, left = list[Seen](), list[Left]()
        pairs = list[tuple[Values, Values]]()
        already = 0
        with self.session.ask() as reader:
            comments = reader.find(Comment, id=ids)
            stands = self._all_that_stands(reader, comments)
        for one in comments:
            try:
                stood = rules.redecidable(stands[one.id], change, self.session.person.id)
            except Refused as why:
                left.append(Left(_name(one), why))
                continue
            if stood.decision is change.decision:
                already += 1
                continue
            seen.append(Seen(one.id, (stood.id, stood.version), _name(one)))
            pairs.append(({"decision": stood.decision.value}, {"decision": change.decision.value}))
        gone = len(ids) - len(comments)
        return Proposal(change, tuple(seen), already, gone, tuple(left), tallies(pairs))

    def change_together(
        self,
        proposal: Proposal[Redecided],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[Redecided]:
        """Do what was proposed; what somebody decided since the look stays as it is.

        Each comment is an act of its own. Whoever cancels finds all as it was before.
        """
        self.session.allow(Permission.REVIEW_COMMENTS)
        rules.check_offered(proposal.change)
        return change_each(
            proposal,
            lambda seen: self._one_redecided(seen, proposal.change),
            self._one_back,
            progress,
            cancelled,
        )

    def undo_together(
        self,
        done: Done[Redecided],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Proposal[Redecided]:
        """Let the earlier decisions stand again, except where somebody decided or wrote since."""
        self.session.allow(Permission.REVIEW_COMMENTS)
        return undo_each(done, self._one_back, progress, cancelled)

    def _all_that_stands(self, reader: Reader, comments: Sequence[Comment]) -> dict[int, Stands]:
        ids = tuple(one.id for one in comments)
        if not ids:
            return {}
        decisions = defaultdict[int, list[CommentDecision]](list)
        for decision in reader.find(CommentDecision, comment_id=ids):
            decisions[decision.comment_id].append(decision)
        made = shown_links(self.session, reader, ids)
        reviews = {one.quarter: one for one in reader.find(CommentReview)}
        return {
            one.id: _stands(one, decisions[one.id], made.get(one.id), reviews.get(one.quarter))
            for one in comments
        }

    def _one_redecided(self, seen: Seen, change: Redecided) -> Made:
        with self.session.act("comment.decided_together", why=change.reason.strip()) as work:
            comment = self._there(work, seen.id)
            link, review = self.link(work, comment.id), review_of(work, comment.quarter)
            stands = _stands(comment, queue.decisions_of(work, comment.id), link, review)
            stood = rules.redecidable(stands, change, self.session.person.id)
            if (stood.id, stood.version) != seen.token or stood.decision is change.decision:
                raise changed_since()
            note = rules.joined(stood.note, change.note)
            record_decision(
                work, self.session, comment, Said(change.decision, note=note, reason=change.reason)
            )
            now = standing(work, comment.id)
        assert now is not None  # noqa: S101  it was recorded just now
        return Made(seen.id, (now.id, now.version), seen.name)

    def _one_back(self, made: Made) -> Seen:
        with self.session.act("comment.decisions_undone") as work:
            comment = self._there(work, made.id)
            require_open(work, comment.quarter)
            stood = standing(work, comment.id)
            own = stood is not None and stood.by == self.session.person.id
            if stood is None or not own or (stood.id, stood.version) != made.token:
                raise changed_since()
            self._undo(work, stood)
            again = standing(work, comment.id)
        token = (0, 0) if again is None else (again.id, again.version)
        return Seen(made.id, token, made.name)

    @staticmethod
    def _there(work: Work, comment_id: int) -> Comment:
        comment = work.look_up(Comment, comment_id)
        if comment is None:
            raise rules.not_there()
        return comment


def _stands(
    comment: Comment,
    decisions: Sequence[CommentDecision],
    complaint: CommentComplaint | None,
    review: CommentReview | None,
) -> Stands:
    stood = next((one for one in decisions if one.ended is None), None)
    before = None if stood is None else replaced_by(stood, decisions)
    return Stands(comment.quarter, stood, before, complaint, review)


def _name(comment: Comment) -> str:
    """How a list of comments names one: its own number, or its row in the file."""
    return comment.source_ref or f"#{comment.row}"
