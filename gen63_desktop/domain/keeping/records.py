"""What the office keeps of its restore drills, and what is told of backups and attached files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

A_QUARTER = timedelta(days=92)


class BackupKind(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked for"
    UPGRADE = "before an upgrade"


class FileFault(StrEnum):
    """What is wrong with an attached file."""

    MISSING = "missing"
    DAMAGED = "damaged or altered"
    DIFFERENT = "not what its record says"


@dataclass(frozen=True, slots=True)
class Drill:
    """A backup that was restored for trial: which, what it held, whether it was whole.

    ``head_seq`` and ``head`` are the history's head in it. ``problems`` name what was not as it should be.
    """

    backup: str
    taken_at: datetime
    head_seq: int
    head: str
    entries: int
    records: int
    files: int
    passed: bool
    problems: tuple[str, ...]
    by: int
    at: datetime
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup that can be restored. ``second``: it lies in the second place."""

    name: str
    made: datetime
    kind: BackupKind
    head_seq: int
    head: str
    records: int
    files: int
    lacking: int
    bytes: int
    second: bool


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup did. ``warning`` says what of the second place, or of attached files, is not well."""

    backup: BackupRow | None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class WrongFile:
    """An attached file that cannot be read as its record says. ``kind`` and ``record_id`` name the record."""

    kind: str
    record_id: int
    name: str
    fault: FileFault


@dataclass(frozen=True, slots=True)
class FilesChecked:
    """How a check of the attached files ended: it may stop before the end and go on later."""

    checked: int
    whole: bool
    wrong: tuple[WrongFile, ...]
    swept: int = 0


def drill_due(last: date | None, since: date) -> date:
    """When a backup is to be tried next: a quarter after the last trial, or after the office began."""
    return (last or since) + A_QUARTER
