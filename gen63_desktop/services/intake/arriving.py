"""Taking in what arrived as a file: its words are proposed, the file itself is kept as evidence (C1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake import linking
from gen63_desktop.domain.intake.arrived import Arrived
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.investigation.evidence import EvidenceKind, NewEvidence
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.domain.roles import Permission
from gen63_desktop.exchange import limits
from gen63_desktop.exchange.arrived_file import read_arrived
from gen63_desktop.services.complaints.reception import Reception
from gen63_desktop.services.intake.linking import Linking
from gen63_desktop.services.investigation.evidence import Evidence, KeptFile

_SENDER = "The person who complained"
"""A role and no name: who it is stands with the persons of the case, under their key (S2)."""


class Arriving(Linking):
    """Intake in one act: the complaint, the files it came with, its links."""

    def read_arrived(self, path: Path, cancelled: Cancelled = never_cancelled) -> Arrived:
        """What an e-mail or a letter says, for the form; a day to come is not proposed."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        found = read_arrived(path, cancelled)
        if found.sent is not None and found.sent > self.session.today():
            return replace(found, sent=None)
        return found

    def take_in(
        self, new: NewComplaint, same_as: Sequence[int] = (), came_with: Sequence[Path] = ()
    ) -> Complaint:
        """Take a complaint in, with the files it came with, and linked with those that look like the same again."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        evidence = Evidence(self.session)
        kept = [self._kept(evidence, path) for path in came_with]
        with self.session.act("complaint.received") as work:
            complaint = Reception(self.session).receive_in(work, new)
            for filed in kept:
                evidence.add_evidence(
                    work, complaint, _as_evidence(new, filed, self.session.person.name), filed
                )
            for other in same_as:
                self.link_in(work, complaint.id, other, LinkKind.SAME_INCIDENT, linking.SEEN_AT_INTAKE)
            work.about(complaint)
            return complaint

    def _kept(self, evidence: Evidence, path: Path) -> KeptFile:
        """The file's bytes, kept before the act that names them."""
        try:
            size = path.stat().st_size
            if size > limits.ARRIVED_BYTES:
                raise Refused(
                    "{name} has {size} MB; at intake a file may have {limit} MB.",
                    "Take the complaint in without it, and record it as evidence.",
                    name=path.name,
                    size=-(-size // limits.MIB),
                    limit=limits.ARRIVED_BYTES // limits.MIB,
                )
            data = path.read_bytes()
        except OSError as error:
            raise Refused(
                "{name} cannot be read: {reason}.",
                "Choose it again, or take the complaint in without it.",
                name=path.name,
                reason=error.strerror or type(error).__name__,
            ) from error
        return evidence._kept_file(path.name, data)  # noqa: SLF001  as evidence keeps its own files


def _as_evidence(new: NewComplaint, filed: KeptFile, me: str) -> NewEvidence:
    return NewEvidence(
        kind=EvidenceKind.MESSAGE,
        description="What the complaint came with, as it was received",
        obtained_on=new.complaint.received,
        obtained_from=_SENDER,
        held_by=me,
        file_name=filed.name,
    )
