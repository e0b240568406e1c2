"""Batches and what is ready for one, as they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gen63_desktop.domain.retention.destruction import DestructionApproval, DestructionBatch, DestructionItem
from gen63_desktop.domain.retention.periods import PeriodRow


@dataclass(frozen=True, slots=True)
class Ready:
    """A case whose period is over, and what stops its destruction; nothing does where ``stops`` is empty."""

    row: PeriodRow
    stops: tuple[str, ...]
    batch: str = ""


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch with names, its cases, and who approved it."""

    batch: DestructionBatch
    items: tuple[DestructionItem, ...]
    approvals: tuple[DestructionApproval, ...]
    names: Mapping[int, str]
    waits_for_me: bool


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What was destroyed. ``swept`` False: the file is written anew when nobody reads in it.

    ``warning`` says what is not well with the list beside the backups.
    """

    batch: DestructionBatch
    destroyed: tuple[str, ...]
    left_out: Mapping[str, str]
    swept: bool
    warning: str = ""
