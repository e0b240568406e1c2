"""Appeals against how a complaint ended: received, reviewed by someone who had no part in it, withdrawn (C7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.appeals import rules
from gen63_desktop.domain.appeals.records import Appeal, NewAppeal, Review
from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.complaints import casework
from gen63_desktop.domain.complaints.records import Closing, Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import check_could_open
from gen63_desktop.services.clock_counting import due_of
from gen63_desktop.services.complaints.desk import Desk
from gen63_desktop.services.complaints.part import allegations_of, investigators_of, settle
from gen63_desktop.store.audit_trail.leaving import who_acted
from gen63_desktop.store.complaints import clock_cases
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import course as _course  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


class Appealing(Desk):
    """What happens to a complaint after its disposition, where somebody does not accept it."""

    def appeals(self, complaint_id: int) -> tuple[Appeal, ...]:
        """The appeals on a complaint, in the order of recording."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            self.seen(reader, complaint_id)
            return tuple(reader.find(Appeal, complaint_id=complaint_id))

    def appeal_until(self, complaint_id: int) -> date | None:
        """The last day of an appeal in time; None while nothing is decided."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            closing = _last(reader, complaint)
            return None if closing is None else self._until(reader, closing)

    def receive_appeal(self, complaint_id: int, new: NewAppeal) -> Appeal:
        """Record an appeal against how a complaint was closed; one that is late, or is not taken up, with the reason."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        me, today = self.session.person.id, self.session.today()
        with self.session.act("complaint.appealed") as work:
            complaint = self.hold(work, complaint_id)
            closing = _last(work, complaint)
            until = today if closing is None else self._until(work, closing)
            others = work.find(Appeal, complaint_id=complaint_id)
            appeal = rules.received(new, complaint, closing, until, others, me, today)
            if appeal.state.turned_away:
                self._check_turned_away(work, complaint)
            if new.reviewer_id is not None:
                self._check_reviewer(work, complaint, work.get(Person, new.reviewer_id))
            return work.add(appeal)

    def decide_appeal(self, appeal: Appeal, review: Review) -> Appeal:
        """Decide an appeal, in one's own name or for a reviewer who does not sign in.

        Where a finding is to be changed, or the case sent back, the complaint is reopened and the findings named
        are taken back: new ones are proposed and approved like any other.
        """
        self.session.allow(Permission.APPROVE_FINDINGS)
        with self.session.act("complaint.appeal_decided") as work:
            stored = self.seen_part(work, Appeal, appeal.id)
            complaint = self.hold(work, stored.complaint_id)
            reviewer = work.get(Person, review.by)
            rules.check_own_decision(reviewer, self.session.person.id)
            self._check_reviewer(work, complaint, reviewer)
            allegations = allegations_of(work, complaint.id)
            made = rules.decided(stored, review, allegations, self.session.today())
            saved = work.change(replace(made, version=appeal.version))
            if review.outcome.reopens:
                for one in allegations:
                    if one.id in saved.allegation_ids:
                        work.change(rules.opened_again(one, saved.review_words))
                if complaint.is_open:
                    settle(work, casework.with_next_step(complaint, review.next_step, None))
                else:
                    self.reopen_in(work, complaint.id, saved.review_words, review.next_step)
            return saved

    def withdraw_appeal(self, appeal: Appeal, words: str) -> Appeal:
        """Record that an appeal was taken back by whoever made it."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.appeal_withdrawn") as work:
            stored = self.seen_part(work, Appeal, appeal.id)
            self.hold(work, stored.complaint_id)
            made = rules.withdrawn(stored, words, self.session.today())
            return work.change(replace(made, version=appeal.version))

    def _check_reviewer(self, work: Work, complaint: Complaint, person: Person) -> None:
        rules.check_reviewer(
            person,
            allegations_of(work, complaint.id),
            investigators_of(work, complaint.id),
            work.find(Closing, complaint_id=complaint.id),
            who_acted(work, "finding.approved", "complaints", complaint.id),
        )
        check_could_open(self.session, work, complaint, person)

    def _check_turned_away(self, work: Work, complaint: Complaint) -> None:
        """Who had a part in the findings does not turn an appeal against them away while someone else can (C7)."""
        others = self.session.others_who_may(work, Permission.APPROVE_FINDINGS)
        if any(self._may_review(work, complaint, one) for one in others):
            self._check_reviewer(work, complaint, self.session.person)

    def _may_review(self, work: Work, complaint: Complaint, person: Person) -> bool:
        try:
            self._check_reviewer(work, complaint, person)
        except Refused:
            return False
        return True

    def _until(self, reader: Reader, closing: Closing) -> date:
        """Counted from the notice of this disposition where one was sent, else from the closing."""
        sent = clock_cases.letters_of(reader, (closing.complaint_id,))[closing.complaint_id]
        told: dict[int | None, date] = {}
        for one in sent:
            if (
                one.kind is LetterKind.DISPOSITION
                and one.returned_on is None
                and one.sent_on >= closing.closed
            ):
                told[one.party_id] = min(one.sent_on, told.get(one.party_id, one.sent_on))
        last = max(told.values(), default=closing.closed)  # an appeal does not say whose letter it follows
        return due_of(self.session, reader, RuleName.APPEAL, last)


def _last(reader: Reader, complaint: Complaint) -> Closing | None:
    """The closing that stands."""
    found = [one for one in reader.find(Closing, complaint_id=complaint.id) if one.reopened is None]
    return found[-1] if found and not complaint.is_open else None
