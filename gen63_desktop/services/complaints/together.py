"""Changing several complaints in one step, after a look at what it would do, and taking that back as one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gen63_desktop.domain.complaints import casework, together
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.complaints.together import Before, Done, Left, Proposal, Together
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.together import not_all_back
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
        """Do what was proposed; what somebody changed since the look stays as it is.

        Each complaint has a history entry of its own: walls hide entries and lawful destruction empties them, and
        what is told of one complaint goes with no other. Whoever cancels finds all as it was before.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        together.check_says_something(proposal.change, len(proposal.seen))
        left, before = list(proposal.left), list[Before]()
        with self.session.ask() as reader:
            there = self._those_seen(reader, [one for one, _ in proposal.seen])
        for at, (number, version) in enumerate(proposal.seen):
            if cancelled():
                stuck = list[Left]()
                self._each_back(before, stuck, no_progress, never_cancelled)
                if stuck:
                    raise not_all_back([one.number for one in stuck])
            stop_if(cancelled)
            progress(at, len(proposal.seen), STEP)
            if number not in there:
                continue
            try:
                before.append(self._one_changed(number, version, proposal.change))
            except Refused as why:
                left.append(Left(there[number].number, why))
        if not before:
            raise _nothing_done(left)
        return Done(
            proposal.change, tuple(before), tuple(left), proposal.gone + len(proposal.seen) - len(there)
        )

    def undo_together(
        self, done: Done, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Proposal:
        """Put back what a change did, except in complaints that were changed since.

        Returns the proposal that would do it again; its ``left`` are those that could not be put back, and those
        that were not reached before it was cancelled.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        left: list[Left] = []
        seen = self._each_back(done.before, left, progress, cancelled)
        if not seen:
            stop_if(cancelled)
            raise _nothing_done(left)
        return Proposal(done.change, tuple(seen), 0, 0, tuple(left), ())

    def _one_changed(self, complaint_id: int, version: int, change: Together) -> Before:
        with self.session.act("complaint.planned_together") as work:
            owner = None if change.owner_id is None else work.get(Person, change.owner_id)
            complaint = self._there(work, complaint_id)
            if complaint.version != version:
                raise _changed_since()
            saved = _saved(work, self._after(work, complaint, change, owner))
            work.about(saved)
        return together.before_of(complaint, saved)

    def _each_back(
        self, before: Sequence[Before], left: list[Left], progress: Progress, cancelled: Cancelled
    ) -> list[tuple[int, int]]:
        """Id and version of those that were put back; the others go to ``left``."""
        seen: list[tuple[int, int]] = []
        for at, one in enumerate(before):
            progress(at, len(before), STEP)
            try:
                saved = self._one_back(one, cancelled)
            except Refused as why:
                left.append(Left(one.number, why))
            else:
                seen.append((saved.id, saved.version))
        return seen

    def _one_back(self, before: Before, cancelled: Cancelled) -> Complaint:
        if cancelled():
            raise _not_reached()
        with self.session.act("complaint.planning_undone") as work:
            if cancelled():  # while this waited for somebody else's act
                raise _not_reached()
            complaint = self._there(work, before.complaint_id)
            saved = _saved(work, self._back(work, complaint, before))
            work.about(saved)
        return saved

    def _there(self, reader: Reader, complaint_id: int) -> Complaint:
        for complaint in self._those_seen(reader, [complaint_id]).values():
            return complaint
        raise _not_there()

    def _those_seen(self, reader: Reader, ids: Iterable[int]) -> dict[int, Complaint]:
        """Those of the complaints that the person may open, in the order asked for."""
        wanted = tuple(ids)
        found = {one.id: one for one in reader.find(Complaint, id=wanted)} if wanted else {}
        return {one: found[one] for one in wanted if one in found and self._may_see(reader, found[one])}

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


def _saved(work: Work, after: Complaint | Left) -> Complaint:
    """The complaint as saved; refused where a rule forbids it, or somebody saved it since it was read here."""
    if isinstance(after, Left):
        raise after.why
    try:
        return work.change(after)
    except ChangedMeanwhile:
        raise _changed_since() from None


def _changed_since() -> Refused:
    return Refused(
        "It was changed since.", "Look at it, and change it by itself if that is still what you want."
    )


def _not_there() -> Refused:
    return Refused("It is not open to you any more.", "Ask whoever has it now.")


def _not_reached() -> Refused:
    return Refused("It was not reached before you cancelled.", "Change it by itself, or select it again.")


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
