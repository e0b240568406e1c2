"""Requests for recordings: asked for in time, answered, and what is received becomes evidence."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.investigation.evidence import (
    EvidenceItem,
    EvidenceKind,
    NewEvidence,
    check_evidence,
)
from gen63_desktop.domain.investigation.recordings import (
    RecordingRequest,
    RecordingSource,
    RequestState,
    check_answer,
    check_request,
)  # fmt: skip
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.investigation.evidence import Evidence

NOT_OF_A_FORM = ("complaint_id", "asked_by", "state", "answered_at", "answered_by", "answer", "evidence_id")


class Recordings(Evidence):
    """Recordings that somebody else keeps, until they are overwritten."""

    def request_recording(self, request: RecordingRequest) -> RecordingRequest:
        """Write down that a recording was asked for."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_request(request, self.session.now())
        with self.session.act("recording.requested") as work:
            complaint = self.hold_open(work, request.complaint_id)
            return work.add(
                replace(
                    request,
                    complaint_id=complaint.id,
                    asked_by=self.session.person.id,
                    state=RequestState.ASKED,
                    answered_at=None,
                    answered_by=None,
                    answer="",
                    evidence_id=None,
                    id=0,
                    version=0,
                )
            )

    def change_request(self, request: RecordingRequest) -> RecordingRequest:
        """Correct a request that is not answered yet, as when the custodian says how long recordings are kept."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_request(request, self.session.now())
        with self.session.act("recording.request_changed") as work:
            stored = self.seen_part(work, RecordingRequest, request.id)
            self.hold(work, stored.complaint_id)
            if stored.state is not RequestState.ASKED:
                raise RuleBroken("C6", "The request is answered; it stays as it was.")
            kept = {name: getattr(stored, name) for name in NOT_OF_A_FORM}
            return work.change(replace(request, **kept))

    def answer_request(self, request: RecordingRequest, state: RequestState, words: str) -> RecordingRequest:
        """Write down that the recording was refused, or overwritten before it was secured."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if state is RequestState.RECEIVED:
            raise RuleBroken(
                "C6", "A recording that was received is evidence.", "Record it with its file or its carrier."
            )
        with self.session.act("recording.answered") as work:
            stored = self.seen_part(work, RecordingRequest, request.id)
            self.hold(work, stored.complaint_id)
            check_answer(stored, state, words)
            return work.change(self._answered(replace(stored, version=request.version), state, words))

    def receive_recording(
        self, request: RecordingRequest, new: NewEvidence, data: bytes | None = None
    ) -> EvidenceItem:
        """Record what was received as evidence, in one act with the answer to the request."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        check_evidence(new.description, new.obtained_from, new.obtained_on, self.session.today())
        filed = self._kept_file(new.file_name, data)
        with self.session.act("recording.received") as work:
            stored = self.seen_part(work, RecordingRequest, request.id)
            complaint = self.hold(work, stored.complaint_id)
            check_answer(stored, RequestState.RECEIVED, "")
            item = self.add_evidence(work, complaint, new, filed)
            answered = self._answered(replace(stored, version=request.version), RequestState.RECEIVED, "")
            work.change(replace(answered, evidence_id=item.id))
            return item

    def _answered(self, request: RecordingRequest, state: RequestState, words: str) -> RecordingRequest:
        return replace(
            request,
            state=state,
            answer=words.strip(),
            answered_at=self.session.now(),
            answered_by=self.session.person.id,
        )


def proposed_evidence(request: RecordingRequest, held_by: str) -> NewEvidence:
    """What the item of a recording would say, for its form."""
    sound = request.source is RecordingSource.RADIO
    return NewEvidence(
        EvidenceKind.AUDIO if sound else EvidenceKind.VIDEO,
        f"{request.source.value.capitalize()}: {request.what}",
        None,
        request.custodian,
        held_by=held_by,
    )
