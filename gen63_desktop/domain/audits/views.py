"""What a person sees of sources and audits: rows of the list, a source's record, an audit's record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.audits.checklist import AuditFinding
from gen63_desktop.domain.audits.clock import AuditClock
from gen63_desktop.domain.audits.record import KeptSpell
from gen63_desktop.domain.audits.records import (
    Addendum,
    Answer,
    Audit,
    EvidenceFile,
    HeldField,
    Question,
)
from gen63_desktop.domain.sources.demographic_use import Assessment
from gen63_desktop.domain.sources.records import DemographicStatement, Source


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A line of the register: the source, what is known of it, and where its clock stands."""

    source: Source
    assessment: Assessment
    clock: AuditClock
    missing: tuple[str, ...]
    times_overdue: int
    open_audit: int | None = None

    @property
    def id(self) -> int:
        """The source's id."""
        return self.source.id


@dataclass(frozen=True, slots=True)
class PastAudit:
    """An audit in a source's record, with the number of its findings."""

    audit: Audit
    findings: int
    addenda: int


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """All that is known of a source. Audits and statements newest first."""

    row: SourceRow
    statements: tuple[DemographicStatement, ...]
    audits: tuple[PastAudit, ...]
    overdue: tuple[KeptSpell, ...]


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """An audit as it is now. ``since`` is the last audit before it, or the day the source came into use."""

    audit: Audit
    source: Source
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    fields: tuple[HeldField, ...]
    files: tuple[EvidenceFile, ...]
    addenda: tuple[Addendum, ...]
    findings: tuple[AuditFinding, ...]
    since: date | None
    due: date | None

    def answer_to(self, question: str) -> Answer:
        """The answer to a question; every question has one, empty at first."""
        return next(answer for answer in self.answers if answer.question == question)

    def files_of(self, question: str) -> Sequence[EvidenceFile]:
        """The files that support an answer."""
        return tuple(file for file in self.files if file.question == question)
