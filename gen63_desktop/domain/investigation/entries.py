"""What is read of an investigation, and what forms hand over beside the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.custody import Chain
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import TextState
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest
from gen63_desktop.domain.investigation.tasks import Task


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """An item with its chain; its key is left out.

    ``read``: what came of reading its file for its words (None: not yet); of a ``sealed`` case no word is searched.
    """

    item: EvidenceItem
    chain: Chain
    read: TextState | None = None
    shortened: bool = False
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class InvestigationFile:
    """Everything that the investigation of one complaint holds, in one consistent view.

    ``looked``: whether the persons of the interviews are shown; ``people`` are names of the office by id.
    """

    complaint_id: int
    issues: tuple[Issue, ...]
    tasks: tuple[Task, ...]
    interviews: tuple[Interview, ...]
    evidence: tuple[EvidenceShown, ...]
    requests: tuple[RecordingRequest, ...]
    calls: tuple[CallForService, ...]
    people: Mapping[int, str]
    looked: bool
