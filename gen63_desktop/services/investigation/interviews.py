"""Interviews of a case, and the calls for service linked to it (C10)."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints import relied_on
from gen63_desktop.domain.complaints.outcomes import check_may_investigate
from gen63_desktop.domain.complaints.records import Investigator
from gen63_desktop.domain.errors import no_such_record
from gen63_desktop.domain.investigation.calls import CallForService, check_call
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview, InterviewState, check_interview
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import allegations_of, investigators_of
from gen63_desktop.services.investigation.tasks import Planning
from gen63_desktop.store.work import Work


class Interviews(Planning):
    """Whom the office spoke with, and which call led there."""

    def add_interview(self, interview: Interview) -> Interview:
        """Add an interview, planned or held, to an open case."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_interview(interview, self.session.today())
        with self.session.act("interview.added") as work:
            complaint = self.hold_open(work, interview.complaint_id)
            _check_recording(work, interview)
            self._count_in(work, interview)
            return work.add(replace(interview, complaint_id=complaint.id, id=0, version=0))

    def change_interview(self, interview: Interview) -> Interview:
        """Save what became of an interview; who it was is changed only by somebody to whom it was shown (S2)."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_interview(interview, self.session.today())
        with self.session.act("interview.changed") as work:
            stored = self.seen_part(work, Interview, interview.id)
            complaint = self.hold_open(work, stored.complaint_id)
            changed = replace(interview, complaint_id=complaint.id)
            _check_recording(work, changed)
            if stored.state is InterviewState.HELD and changed.state is not InterviewState.HELD:
                resting = relied_on.resting_on_interview(allegations_of(work, complaint.id), stored.id)
                relied_on.check_stays(resting, "this interview as held")
            self._count_in(work, changed)
            return work.change(changed)

    def _count_in(self, work: Work, interview: Interview) -> None:
        """Whoever held an interview took part in the investigation, for good: they approve no finding of it (C7)."""
        asked = interview.interviewer_id
        if asked is None or interview.state is not InterviewState.HELD:
            return
        if any(one.person_id == asked for one in investigators_of(work, interview.complaint_id)):
            return
        check_may_investigate(asked, allegations_of(work, interview.complaint_id))
        day = interview.on or self.session.today()
        work.add(Investigator(interview.complaint_id, asked, day, day))

    def add_call(self, call: CallForService) -> CallForService:
        """Link a call for service to a case, with the two answers of bias-free policing."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_call(call, self.session.today())
        with self.session.act("call.added") as work:
            complaint = self.hold(work, call.complaint_id)
            me, now = self.session.person.id, self.session.now()
            return work.add(replace(call, complaint_id=complaint.id, by=me, at=now, id=0, version=0))

    def change_call(self, call: CallForService) -> CallForService:
        """Correct what is recorded of a call."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_call(call, self.session.today())
        with self.session.act("call.changed") as work:
            stored = self.seen_part(work, CallForService, call.id)
            self.hold(work, stored.complaint_id)
            return work.change(replace(call, complaint_id=stored.complaint_id, by=stored.by, at=stored.at))


def _check_recording(work: Work, interview: Interview) -> None:
    number = interview.evidence_id
    if number is not None and work.get(EvidenceItem, number).complaint_id != interview.complaint_id:
        raise no_such_record(number)
