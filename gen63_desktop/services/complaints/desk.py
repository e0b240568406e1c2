"""Working on a complaint: allegations, who does what next, due dates, findings, closing and reopening.

Rules are asked of the stored record; the version that the person saw is checked when it is saved.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints import casework, intake, outcomes
from gen63_desktop.domain.complaints.entries import AllegationEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Closing,
    Complaint,
    Extension,
    Investigator,
    Outcome,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.complaints.relied_on import NOTHING, ReliedOn, resting_on
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.intake import linking
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.separation import NOBODY_ELSE, Second, check_own_name, check_second
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services import clock_counting as clocks
from gen63_desktop.services.case_access import check_could_open, could_open
from gen63_desktop.services.complaints import allegation_rows
from gen63_desktop.services.complaints.link_words import links_of
from gen63_desktop.services.complaints.part import (
    Part,
    allegations_of,
    investigators_of,
    settle,
)  # fmt: skip
from gen63_desktop.services.complaints.sources import sources_of
from gen63_desktop.store.tables import intake as _tables  # noqa: F401  makes links known to the store
from gen63_desktop.store.work import Work


class Desk(Part):
    """What happens to a complaint between its receipt and its end."""

    # -- allegations -----------------------------------------------------------------------------

    def add_allegation(
        self, complaint_id: int, entry: AllegationEntry, place: int | None = None
    ) -> Allegation:
        """Add an allegation to an open complaint: at a ``place`` that is free, else behind the others."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check(entry)
        with self.session.act("allegation.added") as work:
            complaint = self.hold_open(work, complaint_id)
            taken = [one.place for one in allegations_of(work, complaint_id)]
            if place is None or place in taken:
                place = 1 + max(taken, default=0)
            allegation = allegation_rows.store_allegation(work, complaint_id, place, entry)
            settle(work, complaint)
        return allegation

    def change_allegation(self, entry: AllegationEntry) -> Allegation:
        """Save what is alleged, as long as no finding answers it."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check(entry)
        with self.session.act("allegation.changed") as work:
            stored = self.seen_part(work, Allegation, entry.allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            outcomes.check_changeable(stored)
            kept = {name: getattr(stored, name) for name in allegation_rows.NOT_OF_A_FORM}
            allegation = work.change(replace(entry.allegation, **kept))
            allegation_rows.store_respondents(work, allegation, entry)
            settle(work, complaint)
        return allegation

    def drop_allegation(self, allegation: Allegation, why: str) -> None:
        """Take an allegation without a finding out of the complaint, with a reason."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("allegation.dropped", why) as work:
            stored = self.seen_part(work, Allegation, allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            outcomes.check_droppable(stored, why)
            for respondent in work.find(Respondent, allegation_id=stored.id):
                work.remove(respondent)
            work.remove(allegation)
            left = allegations_of(work, complaint.id)
            linking.check_still_repeat(complaint, left, self._links_seen(work, complaint.id))
            settle(work, complaint)

    # -- who does what, by when ------------------------------------------------------------------

    def plan(self, complaint_id: int, plan: Plan, why: str = "") -> Complaint:
        """Set owner, investigator, next step and status of an open complaint."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.planned", why) as work:
            complaint = self.hold_open(work, complaint_id)
            if plan.seen not in (0, complaint.version):
                raise ChangedMeanwhile(complaint, plan)
            if plan.owner_id != complaint.owner_id:
                owner = work.get(Person, plan.owner_id)
                complaint = casework.with_owner(complaint, owner)
                check_could_open(self.session, work, complaint, owner)
            new = plan.investigator_id
            if new is not None and new != complaint.investigator_id:
                outcomes.check_may_investigate(new, allegations_of(work, complaint_id))
                investigator = work.get(Person, new)
                complaint = casework.with_investigator(complaint, investigator)
                check_could_open(self.session, work, complaint, investigator)
                self._take_over(work, complaint_id, new)
            complaint = casework.with_next_step(complaint, plan.next_step, plan.next_step_due)
            if plan.status is not None and plan.status is not complaint.status:
                complaint = casework.with_status(complaint, plan.status)
            return work.change(complaint)

    def extend(
        self, complaint_id: int, new_due: date, reason: str, seen_due: date | None = None
    ) -> Complaint:
        """Move the due date of an open complaint to a later day, with the reason.

        ``seen_due``: the date that the person knew; another one is shown to them first.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.extended", reason.strip()) as work:
            before = self.hold_open(work, complaint_id)
            if seen_due is not None and before.due != seen_due:
                raise Refused(
                    "Someone else moved the due date meanwhile: it is {day} now.",
                    "If it must be later still, look at the complaint and extend it again.",
                    day=before.due,
                )
            clocks.check_extension(self.session, work, before, new_due, reason)
            after = casework.extended(before, new_due, reason)
            work.add(
                Extension(
                    complaint_id,
                    before.due,
                    new_due,
                    reason.strip(),
                    self.session.person.id,
                    self.session.today(),
                )
            )
            return work.change(after)

    # -- findings --------------------------------------------------------------------------------

    def propose_finding(
        self,
        allegation: Allegation,
        finding: Finding,
        rationale: str,
        by: int | None = None,
        evidence: str = "",
        rests_on: ReliedOn = NOTHING,
    ) -> Allegation:
        """Propose a finding, in one's own name or for an investigator of the complaint who does not sign in.

        Whoever proposes counts as an investigator from then on. ``rests_on`` is what it rests on of the case.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        me = self.session.person.id
        proposer, today = me if by is None else by, self.session.today()
        with self.session.act("finding.proposed") as work:
            stored = self.seen_part(work, Allegation, allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            investigators = investigators_of(work, complaint.id)
            outcomes.check_proposer(proposer, me, investigators)
            check_own_name(work.get(Person, proposer), me)
            if not any(i.person_id == proposer for i in investigators):
                outcomes.check_may_investigate(proposer, allegations_of(work, complaint.id))
                work.add(Investigator(complaint.id, proposer, today))
            proposed = outcomes.propose(stored, finding, rationale, proposer, today, me, evidence)
            proposed = resting_on(proposed, rests_on, sources_of(work, complaint.id))
            saved = work.change(replace(proposed, version=allegation.version))
            settle(work, complaint)
        return saved

    def approve_finding(self, allegation: Allegation) -> Allegation:
        """Approve a proposed finding, as someone who had no part in the investigation (C7)."""
        self.session.allow(Permission.APPROVE_FINDINGS)
        with self.session.act("finding.approved") as work:
            stored = self.seen_part(work, Allegation, allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            approved = outcomes.approve(
                stored, self.session.person.id, self.session.today(), investigators_of(work, complaint.id)
            )
            saved = work.change(replace(approved, version=allegation.version))
            settle(work, complaint)
        return saved

    def return_finding(self, allegation: Allegation, reason: str) -> Allegation:
        """Return a finding with a reason; the allegation is open again."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("finding.returned", reason.strip()) as work:
            stored = self.seen_part(work, Allegation, allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            if stored.outcome is Outcome.APPROVED:
                self.session.allow_in(work, Permission.APPROVE_FINDINGS)
            returned = outcomes.give_back(
                stored, reason, self.session.person.id, investigators_of(work, complaint.id)
            )
            saved = work.change(replace(returned, version=allegation.version))
            settle(work, complaint)
        return saved

    def close_allegation(self, allegation: Allegation, reason: ClosingReason, words: str) -> Allegation:
        """Close one allegation without a finding, for a stated reason."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("allegation.closed_without_finding", words.strip()) as work:
            stored = self.seen_part(work, Allegation, allegation.id)
            complaint = self.hold_open(work, stored.complaint_id)
            ended = outcomes.without_finding(stored, reason, words)
            if reason is ClosingReason.DUPLICATE:
                known = self._links_seen(work, complaint.id)
                linking.check_repeats(stored, allegations_of(work, complaint.id), known)
            self._check_closer(work, complaint)
            saved = work.change(replace(ended, version=allegation.version))
            settle(work, complaint)
        return saved

    # -- the end, and a new beginning ------------------------------------------------------------

    def close(
        self, complaint_id: int, reason: ClosingReason | None = None, words: str = "", on: date | None = None
    ) -> Complaint:
        """Close a complaint: with a finding for each allegation, or without for a stated reason.

        As a duplicate it is closed by a merge, which names the complaint that it repeats (C12).
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        day = on or self.session.today()
        if day > self.session.today():
            raise RuleBroken("C5", "The closing date, {day}, is in the future.", "Correct it.", day=day)
        with self.session.act("complaint.closed", words.strip()) as work:
            if reason is ClosingReason.DUPLICATE:
                self._check_not_kept(work, complaint_id)
                linking.refuse_unnamed(self.hold_open(work, complaint_id))
            return self.close_in(work, complaint_id, reason, words, day)

    def close_in(
        self, work: Work, complaint_id: int, reason: ClosingReason | None, words: str, day: date
    ) -> Complaint:
        """The same within another act, which is then about the complaint."""
        self.session.allow_in(work, Permission.WORK_COMPLAINTS)
        before = self.hold_open(work, complaint_id)
        spells = work.find(Closing, complaint_id=complaint_id)
        closed, ended = outcomes.close(
            before,
            allegations_of(work, complaint_id),
            day,
            reason,
            words,
            max((c.reopened for c in spells if c.reopened is not None), default=None),
        )
        if reason is not None:
            self._check_closer(work, before)
        for allegation in ended:
            work.change(allegation)
        work.add(
            Closing(
                complaint_id=complaint_id,
                closed=day,
                reason=reason,
                words=words.strip(),
                due=before.due,
                extended=before.extended,
                by=self.session.person.id,
            )
        )
        return settle(work, closed)

    def reopen(self, complaint_id: int, reason: str, next_step: str, due: date | None = None) -> Complaint:
        """Reopen a closed complaint with a reason and a next step; it is due 90 days from today."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.reopened", reason.strip()) as work:
            return self.reopen_in(work, complaint_id, reason, next_step, due)

    def reopen_in(
        self, work: Work, complaint_id: int, reason: str, next_step: str, due: date | None = None
    ) -> Complaint:
        """The same within another act, which is then about the complaint."""
        self.session.allow_in(work, Permission.WORK_COMPLAINTS)
        today = self.session.today()
        before = self.hold(work, complaint_id)
        linking.check_not_merged(work.find(CaseLink, complaint_id=complaint_id))
        spells = [c for c in work.find(Closing, complaint_id=complaint_id) if c.reopened is None]
        last = spells[-1] if spells else None
        after = outcomes.reopen(
            before, last, today, reason, next_step, due or clocks.first_due(self.session, work, today)
        )
        if last is not None:
            me, words = self.session.person.id, reason.strip()
            work.change(replace(last, reopened=today, reopening_words=words, reopened_by=me))
        if after.owner_id is None:
            after = replace(after, owner_id=self.session.person.id)
        after = clocks.set_by_hand(self.session, work, after, f"Reopened: {reason.strip()}")
        return settle(work, after)

    def _links_seen(self, work: Work, complaint_id: int) -> list[CaseLink]:
        """The links to complaints that the person may open; of others nothing may be told (S1)."""
        return [one for one in links_of(work, complaint_id) if self.sees(work, one.across(complaint_id))]

    def _check_not_kept(self, work: Work, complaint_id: int) -> None:
        """Refuse to close as a duplicate what others were merged into: none of them would be counted (C12)."""
        if work.find(CaseLink, other_id=complaint_id, kind=LinkKind.MERGED.value):
            raise RuleBroken(
                "C12",
                "Others were merged into this complaint: closed as a duplicate, none of them would be counted.",
                "Merge it into the complaint that it repeats.",
            )

    def _check_closer(self, work: Work, complaint: Complaint) -> None:
        """Who investigated a complaint does not end it without findings while someone else can (C7)."""
        workers = {one.person_id for one in investigators_of(work, complaint.id)}
        others = [
            one
            for one in self.session.others_who_may(work, Permission.APPROVE_FINDINGS)
            if could_open(self.session, work, complaint, one)
        ]
        second = Second(self.session.person.id, workers, others)
        what = "You investigated this complaint, so you do not close it without findings."
        if check_second(second, "C7", what):
            work.detail(second_person=NOBODY_ELSE)

    def _take_over(self, work: Work, complaint_id: int, person_id: int) -> None:
        today = self.session.today()
        for spell in investigators_of(work, complaint_id):
            if spell.until is None and spell.person_id != person_id:
                work.change(replace(spell, until=today))
        if not any(
            s.person_id == person_id and s.until is None for s in investigators_of(work, complaint_id)
        ):
            work.add(Investigator(complaint_id, person_id, today))


def _check(entry: AllegationEntry) -> None:
    intake.check_allegation(entry.allegation)
    for respondent in entry.respondents:
        intake.check_respondent(respondent)
