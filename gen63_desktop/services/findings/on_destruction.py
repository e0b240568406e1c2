"""The certificate of destruction: of which batch it is, what it prints, and why it may not be issued yet (S5)."""

from __future__ import annotations

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.retention.certificate import (
    DestroyedRow,
    DestructionCertificate,
    LeftOut,
    Step,
    tables,
)  # fmt: skip
from gen63_desktop.domain.retention.destruction import (
    BatchState,
    DestroyedCase,
    DestructionApproval,
    DestructionBatch,
    DestructionItem,
)  # fmt: skip
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail.destroyed import APPROVING_ACT, DESTROYING_ACT, PROPOSING_ACT
from gen63_desktop.store.destruction import steps_of
from gen63_desktop.store.reader import Reader


class OnDestruction(Maker[DestructionCertificate]):
    """What was destroyed with a batch."""

    kind = ReportKind.DESTRUCTION
    form = "gen63 certificate of destruction, form 1"
    data = DestructionCertificate
    drafted_with = (Permission.DESTROY,)

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The batch; refused while it is not carried out."""
        session.allow(Permission.READ_RETENTION)
        with session.ask() as reader:
            batch = reader.get(DestructionBatch, request.subject_id)
        if batch.state is not BatchState.CARRIED_OUT or batch.closed_on is None:
            raise RuleBroken("S5", "Nothing of this batch is destroyed yet.", "Carry it out first.")
        title = f"Certificate of destruction {batch.certificate}"
        return Subject(batch.certificate, title, batch.closed_on, batch.closed_on)

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> DestructionCertificate:
        """The batch as it was carried out."""
        del progress, cancelled
        session.allow(Permission.READ_RETENTION)
        with session.ask() as reader:
            batch = reader.get(DestructionBatch, request.subject_id)
            items = reader.find(DestructionItem, batch_id=batch.id)
            until = {one.complaint_id: one.until for one in items}
            gone = reader.find(DestroyedCase, batch_id=batch.id)
            rows = tuple(
                DestroyedRow(
                    one.number, one.series.value, one.rule.value, one.edition, until[one.complaint_id]
                )
                for one in gone
            )
            left = tuple(LeftOut(one.number, one.left_out) for one in items if one.left_out)
            steps = _steps(reader, batch)
        return DestructionCertificate(
            heading, batch.certificate, batch.number, batch.reason, batch.digest,
            batch.closed_on or session.today(), steps, rows, left, batch.backups, batch.backups_until,
        )  # fmt: skip

    def draw(self, data: DestructionCertificate) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.destruction.certificate import draw

        return draw(data)

    def tables(self, data: DestructionCertificate) -> tuple[PlainTable, ...]:
        """The cases, and who agreed."""
        return tables(data)

    def texts(self, data: DestructionCertificate) -> tuple[tuple[str, str], ...]:
        """The reason."""
        return (("Reason", data.reason),)

    def unready(self, data: DestructionCertificate) -> tuple[Refused, ...]:
        """Nothing: what was destroyed was."""
        del data
        return ()


def _steps(reader: Reader, batch: DestructionBatch) -> tuple[Step, ...]:
    names = {one.id: one.name for one in reader.find(Person)}
    proposed, approved, done = (
        steps_of(reader, act, batch.id) for act in (PROPOSING_ACT, APPROVING_ACT, DESTROYING_ACT)
    )
    approvals = sorted(
        reader.find(DestructionApproval, batch_id=batch.id), key=lambda one: approved.get(one.by, 0)
    )
    found = [
        Step(
            "Proposed", names.get(batch.proposed_by, "?"), batch.proposed_on,
            proposed.get(batch.proposed_by, 0), batch.reason,
        )
    ]  # fmt: skip
    found += [
        Step("Approved", names.get(one.by, "?"), one.on, approved.get(one.by, 0), one.words)
        for one in approvals
    ]
    by = batch.closed_by or 0
    if batch.closed_on is not None:
        found.append(Step("Carried out", names.get(by, "?"), batch.closed_on, done.get(by, 0)))
    return tuple(found)
