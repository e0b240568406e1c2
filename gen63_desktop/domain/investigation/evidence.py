"""An item of evidence: what it is, where it came from, and its file, which is never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.attached import FileMark
from gen63_desktop.domain.errors import Problems, RuleBroken


class EvidenceKind(StrEnum):
    """What an item is."""

    DOCUMENT = "document"
    VIDEO = "video recording"
    AUDIO = "audio recording"
    PHOTOGRAPH = "photograph"
    MESSAGE = "letter or message received"
    STATEMENT = "statement"
    DATA = "data or log"
    OBJECT = "object"
    OTHER = "other item"


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """An item of evidence. It is never removed, and its file never exchanged: another file is another item.

    ``blob`` is the attached file, encrypted once more under ``file_key``, which lies under the key of a
    sealed case. ``sha256`` is the digest of what is attached, ``file_sha256`` that of the file as it was
    obtained. An object has no file. ``file_kind`` is told from the bytes, not from the name. One that was recorded
    in error is withdrawn: it stays, with its chain of custody, and nothing is found on it.
    """

    complaint_id: int
    number: str
    kind: EvidenceKind
    description: str
    obtained_on: date | None
    obtained_from: str
    obtained_where: str
    recorded_by: int
    recorded_at: datetime
    file_name: str = ""
    file_kind: str = ""
    marks: tuple[FileMark, ...] = ()
    blob: str = ""
    sha256: str = ""
    size: int = 0
    file_key: str = ""
    file_sha256: str = ""
    withdrawn_on: date | None = None
    withdrawn_by: int | None = None
    withdrawn_why: str | None = None
    id: int = 0
    version: int = 0

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was recorded in error, so that no finding rests on it."""
        return self.withdrawn_on is not None

    @property
    def has_file(self) -> bool:
        """Whether the office keeps its file."""
        return bool(self.blob)


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """An item as a form hands it over; ``file_name`` is empty where there is no file.

    ``held_by`` is who has it from now on, as the first entry of its custody says.
    """

    kind: EvidenceKind
    description: str
    obtained_on: date | None
    obtained_from: str
    obtained_where: str = ""
    held_by: str = ""
    means: str = ""
    file_name: str = ""


def evidence_number(complaint_number: str, count: int) -> str:
    """E-2026-0143-01: the first item of C-2026-0143."""
    return f"E-{complaint_number.removeprefix('C-')}-{count:02d}"


def check_evidence(description: str, obtained_from: str, obtained_on: date | None, today: date) -> None:
    """Refuse an item that does not say what it is, where it came from and when."""
    problems = []
    if not description.strip():
        problems.append(
            RuleBroken(
                "C6", "Nothing says what the item is.", "Describe it in a few words.", where="description"
            )
        )
    if not obtained_from.strip():
        problems.append(
            RuleBroken(
                "C6",
                "Nothing says from whom it was obtained.",
                "Name the person's role or the office that gave it.",
                where="obtained_from",
            )
        )
    if obtained_on is None:
        problems.append(
            RuleBroken(
                "C6", "Nothing says when it was obtained.", "Give the day, at least.", where="obtained_on"
            )
        )
    elif obtained_on > today:
        problems.append(
            RuleBroken(
                "C6",
                "{day} is in the future: nothing was obtained then.",
                "Correct the day.",
                where="obtained_on",
                day=obtained_on,
            )
        )
    if problems:
        raise Problems(problems)
