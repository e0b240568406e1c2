"""Changing several complaints in one act, after a look at what it would do, and taking that back as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gen63_desktop.domain.complaints import casework, together
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.complaints.together import Before, Done, Left, Proposal, Together
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import check_could_open
from gen63_desktop.services.complaints.part import Part, allegations_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work

STEP = "Changing complaints"


class SeveralAtOnce(Part):
    """What is set in many complaints at once: owner, next step, status. Walls and rules hold for each."""

    def propose_together(self, complaint_ids: Sequence[int], change: Together) -> Proposal:
        """What the change would do to these complaints. Nothing is changed."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        ids = tuple(dict.fromkeys(complaint_ids))
        together.check_says_something(change, len(ids))
        with self.session.ask() as reader:
            owner = None if change.owner_id is None else reader.get(Person, change.owner_id)
            there = self._those_seen(reader, ids)
            pairs: list[tuple[Complaint, Complaint]] = []
            left: list[Left] = []
            for complaint in there.values():
                after = self._after(reader, complaint, change, owner)
                if isinstance(after, Left):
                    left.append(after)
                else:
                    pairs.append((complaint, after))
        changing = [(was.id, was.version) for was, after in pairs if was != after]
        return Proposal(
            change=change,
            seen=tuple(changing),
            already=len(pairs) - len(changing),
            gone=len(ids) - len(there),
            left=tuple(left),
            tallies=together.tallies(change, pairs),
        )

    def change_together(
        self,
        proposal: Proposal,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Done:
        """Do what was proposed, in one act; what somebody changed since the look stays as it is."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        together.check_says_something(proposal.change, len(proposal.seen))
        change, left, before = proposal.change, list(proposal.left), []
        with self.session.act("complaint.planned_together") as work:
            owner = None if change.owner_id is None else work.get(Person, change.owner_id)
            there = self._those_seen(work, [one for one, _ in proposal.seen])
            for at, (number, version) in enumerate(proposal.seen):
                stop_if(cancelled)
                progress(at, len(proposal.seen), STEP)
                complaint = there.get(number)
                if complaint is None:
                    continue
                saved = _saved(work, self._unless_changed(work, complaint, version, change, owner))
                if isinstance(saved, Left):
                    left.append(saved)
                else:
                    before.append(together.before_of(complaint, saved))
            if not before:
                raise _nothing_done(left)
            work.about(there[before[0].complaint_id])  # who may read cases reads it in the history of each
            work.detail(complaints=len(before))
        return Done(change, tuple(before), tuple(left), proposal.gone + len(proposal.seen) - len(there))

    def undo_together(
        self, done: Done, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Proposal:
        """Put back in one act what a change did, except in complaints that were changed since.

        Returns the proposal that would do it again; its ``left`` are those that could not be put back.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        left: list[Left] = []
        seen: list[tuple[int, int]] = []
        with self.session.act("complaint.planning_undone") as work:
            there = self._those_seen(work, [one.complaint_id for one in done.before])
            for at, before in enumerate(done.before):
                stop_if(cancelled)
                progress(at, len(done.before), STEP)
                complaint = there.get(before.complaint_id)
                if complaint is None:
                    left.append(Left(before.number, _not_there()))
                    continue
                saved = _saved(work, self._back(work, complaint, before))
                if isinstance(saved, Left):
                    left.append(saved)
                else:
                    seen.append((saved.id, saved.version))
            if not seen:
                raise _nothing_done(left)
            work.about(there[seen[0][0]])
            work.detail(complaints=len(seen))
        return Proposal(done.change, tuple(seen), 0, 0, tuple(left), ())

    def _those_seen(self, reader: Reader, ids: Iterable[int]) -> dict[int, Complaint]:
        """Those of the complaints that the person may open, in the order asked for."""
        wanted = tuple(ids)
        found = {one.id: one for one in reader.find(Complaint, id=wanted)} if wanted else {}
        return {one: found[one] for one in wanted if one in found and self._may_see(reader, found[one])}

    def _unless_changed(
        self, reader: Reader, complaint: Complaint, version: int, change: Together, owner: Person | None
    ) -> Complaint | Left:
        if complaint.version != version:
            return Left(complaint.number, _changed_since())
        return self._after(reader, complaint, change, owner)

    def _after(
        self, reader: Reader, complaint: Complaint, change: Together, owner: Person | None
    ) -> Complaint | Left:
        try:
            after = together.changed(complaint, change, owner)
            if owner is not None and owner.id != complaint.owner_id:
                check_could_open(self.session, reader, after, owner)
        except Refused as why:
            return Left(complaint.number, why)
        return after

    def _back(self, reader: Reader, complaint: Complaint, before: Before) -> Complaint | Left:
        if complaint.version != before.version:
            return Left(complaint.number, _changed_since())
        owner = None if before.owner_id is None else reader.get(Person, before.owner_id)
        try:
            back = together.put_back(complaint, before, owner)
            if owner is not None and owner.id != complaint.owner_id:
                check_could_open(self.session, reader, back, owner)
        except Refused as why:
            return Left(complaint.number, why)
        brought = back.status is Status.APPROVAL and complaint.status is not Status.APPROVAL
        if brought and casework.status_after(back, allegations_of(reader, back.id)) != back:
            return Left(complaint.number, _changed_since())  # its findings were: approval follows from them
        return back


def _saved(work: Work, after: Complaint | Left) -> Complaint | Left:
    """The complaint as saved; left as it is where somebody saved it since it was read here."""
    if isinstance(after, Left):
        return after
    try:
        return work.change(after)
    except ChangedMeanwhile:
        return Left(after.number, _changed_since())


def _changed_since() -> Refused:
    return Refused(
        "It was changed since.", "Look at it, and change it by itself if that is still what you want."
    )


def _not_there() -> Refused:
    return Refused("It is not open to you any more.", "Ask whoever has it now.")


def _nothing_done(left: Sequence[Left]) -> RuleBroken:
    shown = ", ".join(one.number for one in left[:10]) + (" …" if len(left) > 10 else "")
    if not shown:
        return RuleBroken("C5", "None of them is open to you any more.", "Look at the list again.")
    return RuleBroken(
        "C5",
        "Nothing was changed: each of them was changed since, or a rule forbids it ({numbers}).",
        "Look at the list again.",
        numbers=shown,
    )
