"""Reading the comments of a quarter one after the other, and deciding each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from gen63_desktop.domain.comments.decisions import check_change, check_decision, check_still_possible_bias
from gen63_desktop.domain.comments.pace import RECENT, minutes_left
from gen63_desktop.domain.comments.records import (
    Comment,
    CommentComplaint,
    CommentDecision,
    CommentImport,
    Decision,
    Ending,
)  # fmt: skip
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.comments.part import Part, names_complaints, require_open
from gen63_desktop.services.session import Session
from gen63_desktop.store.comments import review as queue
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work

_UNTOLD = datetime.min.replace(tzinfo=UTC)
"""When a complaint was made of which nothing more is told."""
PACE_DAYS = 7
"""The pace is taken from decisions of the last days, not of last year."""


class Reading(Part):
    """The queue."""

    def opened(self, reader: Reader, comment_id: int) -> OpenComment:
        """The comment and all that hangs on it; of a complaint closed to the person only that there is one."""
        return replace(opened(reader, comment_id), complaint=self.link(reader, comment_id))

    def link(self, reader: Reader, comment_id: int) -> CommentComplaint | None:
        """The complaint made from a comment; without its number where it is closed to the person."""
        return shown_link(self.session, reader, comment_id)

    def look_at(self, comment_id: int) -> OpenComment:
        """A comment with its decision, what was decided before, and its complaint."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return self.opened(reader, comment_id)

    def next_to_read(self, quarter: str, after: int = 0) -> OpenComment | None:
        """The next comment without a decision, from a comment on and then from the top.

        Where every comment has one, those that a reader was not sure of come back. None: nothing is left.
        """
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            here = reader.look_up(Comment, after) if after else None
            place = queue.place_of(here) if here is not None and here.quarter == quarter else None
            for decision in (None, Decision.NOT_SURE):
                for start in (place, None) if place is not None else (None,):
                    found = queue.next_open(reader, quarter, decision, start)
                    if found is not None:
                        return self.opened(reader, found)
            return None

    def before(self, comment_id: int) -> OpenComment | None:
        """The comment before this one in the queue's order, decided or not."""
        return self._beside(comment_id, forward=False)

    def following(self, comment_id: int) -> OpenComment | None:
        """The comment after this one in the queue's order, decided or not."""
        return self._beside(comment_id, forward=True)

    def decide(
        self,
        comment_id: int,
        decision: Decision,
        bases: Sequence[Basis] = (),
        *,
        other_basis: str = "",
        note: str = "",
        reason: str = "",
    ) -> OpenComment:
        """Decide a comment. A settled decision is replaced only with a reason; it stays in the trail."""
        self.session.allow(Permission.REVIEW_COMMENTS)
        check_decision(decision, bases, other_basis)
        with self.session.act("comment.decided", why=reason.strip()) as work:
            comment = work.get(Comment, comment_id)
            require_open(work, comment.quarter)
            said = Said(decision, tuple(bases), other_basis, note, reason)
            record_decision(work, self.session, comment, said)
            return self.opened(work, comment_id)

    def note(self, comment_id: int, note: str) -> OpenComment:
        """Change the note of the decision that stands."""
        self.session.allow(Permission.REVIEW_COMMENTS)
        with self.session.act("comment.noted") as work:
            comment = work.get(Comment, comment_id)
            require_open(work, comment.quarter)
            stands = standing(work, comment_id)
            if stands is None:
                raise Refused(
                    "This comment has no decision yet.", "Decide first; a note goes with the decision."
                )
            work.change(replace(stands, note=note.strip()))
            work.about(comment)
            return self.opened(work, comment_id)

    def undo_last(self, quarter: str) -> OpenComment:
        """Take back the person's latest decision of the quarter; what stood before it stands again.

        The decision taken back stays in the trail. Returns its comment.
        """
        self.session.allow(Permission.REVIEW_COMMENTS)
        with self.session.act("comment.decision_undone") as work:
            require_open(work, quarter)
            latest = queue.latest_of(work, self.session.person.id, quarter)
            if latest is None:
                raise Refused(
                    "There is no decision of yours to undo in {quarter}.",
                    "Decisions of others are changed in the list, with a reason.",
                    quarter=quarter,
                )
            self._undo(work, latest)
            return self.opened(work, latest.comment_id)

    def minutes_left(self, quarter: str, left: int) -> int | None:
        """Minutes that the rest takes at the person's own pace; None while there are too few decisions."""
        self.session.allow(Permission.READ_COMMENTS)
        since = self.session.now() - timedelta(days=PACE_DAYS)
        with self.session.ask() as reader:
            times = queue.times_of(reader, self.session.person.id, quarter, since, RECENT)
        return minutes_left(times, left)

    def _undo(self, work: Work, latest: CommentDecision) -> None:
        comment = work.get(Comment, latest.comment_id)
        earlier = replaced_by(latest, queue.decisions_of(work, comment.id))
        again = None if earlier is None else earlier.decision
        check_still_possible_bias(again, self.link(work, comment.id))
        work.change(replace(latest, ended=self.session.now(), ending=Ending.UNDONE))
        if earlier is not None:
            work.change(replace(earlier, ended=None, ending=None))
        queue.mark(work, comment.id, again)
        work.about(comment)

    def _beside(self, comment_id: int, *, forward: bool) -> OpenComment | None:
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            here = reader.get(Comment, comment_id)
            found = queue.neighbour(reader, here.quarter, queue.place_of(here), forward=forward)
            return None if found is None else self.opened(reader, found)


def standing(reader: Reader, comment_id: int) -> CommentDecision | None:
    """The decision on a comment that stands."""
    return next((d for d in queue.decisions_of(reader, comment_id) if d.ended is None), None)


def replaced_by(decision: CommentDecision, decisions: Sequence[CommentDecision]) -> CommentDecision | None:
    """What stood before a decision; ``decisions`` are all on its comment."""
    ended = (
        one
        for one in decisions
        if one.ending is Ending.REPLACED and one.ended == decision.at and one.id != decision.id
    )
    return max(ended, key=lambda one: one.id, default=None)


def complaint_of(reader: Reader, comment_id: int) -> CommentComplaint | None:
    """The complaint made from a comment."""
    found = reader.find(CommentComplaint, comment_id=comment_id)
    return found[0] if found else None


def shown_link(session: Session, reader: Reader, comment_id: int) -> CommentComplaint | None:
    """The complaint made from a comment, as `shown_links` shows it."""
    return shown_links(session, reader, (comment_id,)).get(comment_id)


def shown_links(session: Session, reader: Reader, ids: tuple[int, ...]) -> dict[int, CommentComplaint]:
    """The complaints made from comments, without their numbers where they are closed to the person.

    A server keeps those links to itself; that a complaint was made stands on the comment, and binds all the same.
    """
    closed = {one: CommentComplaint(one, 0, "", "", 0, _UNTOLD) for one in queue.made_complaints(reader, ids)}
    if not closed:
        return {}
    named = names_complaints(session, reader)
    found = {one.comment_id: one for one in reader.find(CommentComplaint, comment_id=tuple(closed))}
    told = {
        one.comment_id: one if named(one.number) else replace(one, number="", complaint_id=0)
        for one in found.values()
    }
    return closed | told


def opened(reader: Reader, comment_id: int) -> OpenComment:
    """The comment and all that hangs on it."""
    comment = reader.get(Comment, comment_id)
    decisions = queue.decisions_of(reader, comment_id)
    return OpenComment(
        comment=comment,
        standing=next((d for d in decisions if d.ended is None), None),
        trail=tuple(d for d in decisions if d.ended is not None),
        complaint=complaint_of(reader, comment_id),
        context=() if comment.other == SEALED else tuple(json.loads(comment.other).items()),
        file_name=reader.get(CommentImport, comment.import_id).file_name,
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What a reader says of a comment."""

    decision: Decision
    bases: tuple[Basis, ...] = ()
    other_basis: str = ""
    note: str = ""
    reason: str = ""


def record_decision(work: Work, session: Session, comment: Comment, said: Said) -> None:
    """End the decision that stood, if another is made, and let this one stand."""
    stood = standing(work, comment.id)
    if stood is not None and _same(stood, said):
        work.change(replace(stood, note=said.note.strip() or stood.note))
        return
    if stood is not None:
        check_change(stood, said.reason)
    check_still_possible_bias(said.decision, shown_link(session, work, comment.id))
    now = session.now()
    if stood is not None:
        work.change(replace(stood, ended=now, ending=Ending.REPLACED))
    work.add(
        CommentDecision(
            comment_id=comment.id,
            quarter=comment.quarter,
            decision=said.decision,
            bases=tuple(dict.fromkeys(said.bases)),
            other_basis=said.other_basis.strip(),
            note=said.note.strip(),
            reason=said.reason.strip(),
            by=session.person.id,
            at=now,
            sealed_with=comment.sealed_with,
        )
    )
    queue.mark(work, comment.id, said.decision)
    work.about(comment)


def _same(stood: CommentDecision, said: Said) -> bool:
    """Whether the same is said again; a note may still be new."""
    return (stood.decision, set(stood.bases), stood.other_basis) == (
        said.decision,
        set(said.bases),
        said.other_basis.strip(),
    )
