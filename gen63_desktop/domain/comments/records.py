"""What the office keeps of customer comments: rows as imported, decisions, imports, sign-offs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.vocabulary.bases import Basis


class Decision(StrEnum):
    """What a reader says of a comment (M2)."""

    NO_CONCERN = "no concern"
    POSSIBLE_BIAS = "possible bias"
    OTHER_POLICY = "other policy concern"
    NOT_SURE = "not sure"

    @property
    def settles(self) -> bool:
        """Whether the comment is done with; one that a reader is not sure of comes back at the end."""
        return self is not Decision.NOT_SURE


class Ending(StrEnum):
    """How a decision stopped standing."""

    REPLACED = "replaced"
    UNDONE = "undone"


class ImportState(StrEnum):
    """Whether the comments of an import are in the office."""

    STORED = "stored"
    UNDONE = "undone"


class RowNews(StrEnum):
    """Why a row of a file is named in the receipt."""

    REFUSED = "refused"
    OTHER_WORDS = "already there with other words"


@dataclass(frozen=True, slots=True)
class Comment:
    """A customer's comment as the file had it; it never changes.

    ``row`` is its row in the file, ``source_ref`` its own id there (empty where it has none).
    ``received_time`` is the local time as text, HH:MM:SS. ``other`` holds the file's further columns
    as a JSON object, empty cells left out. ``digest`` is the beginning of that of the whole row.
    ``sealed_with`` is the sealed complaint that was made from it, under whose key its words are; None: open.
    """

    import_id: int
    row: int
    quarter: str
    source_ref: str
    received: date | None
    received_time: str
    channel: str
    line: str
    text: str
    other: str
    digest: str
    sealed_with: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentDecision:
    """What one reader decided, when. Never overwritten: another decision ends it and stands instead.

    A decision stands while ``ended`` is None. ``reason`` says why it replaced an earlier one. ``sealed_with``:
    as the comment has it.
    """

    comment_id: int
    quarter: str
    decision: Decision
    bases: tuple[Basis, ...]
    other_basis: str
    note: str
    reason: str
    by: int
    at: datetime
    ended: datetime | None = None
    ending: Ending | None = None
    sealed_with: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentComplaint:
    """The complaint that was made from a comment (M3)."""

    comment_id: int
    complaint_id: int
    quarter: str
    number: str
    by: int
    at: datetime
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentImport:
    """One import and its receipt: rows read = stored + already there + refused.

    ``layout`` is the digest of the file's column titles, ``mapping`` the mapping used, ``quarter``
    the one that the person named (empty: each comment goes to the quarter of its own date). Rows stored
    without a date or without words are counted, because a reader must know.
    """

    file_name: str
    file_sha256: str
    layout: str
    mapping: str
    quarter: str
    by: int
    at: datetime
    rows_read: int = 0
    stored: int = 0
    already_there: int = 0
    refused: int = 0
    other_words: int = 0
    undated: int = 0
    wordless: int = 0
    state: ImportState = ImportState.STORED
    undone_by: int = 0
    undone_at: datetime | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentImportQuarter:
    """How many comments of an import went to a quarter, and how many of these have no date."""

    import_id: int
    quarter: str
    stored: int
    undated: int
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentImportRow:
    """A row of a file that the receipt names, and why."""

    import_id: int
    row: int
    news: RowNews
    reason: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CommentReview:
    """A quarter's review, signed off (M5). From then on the quarter is read-only."""

    quarter: str
    comments: int
    no_concern: int
    possible_bias: int
    other_policy: int
    complaints: int
    readers: int
    statement: str
    by: int
    signer: str
    role: str
    at: datetime
    id: int = 0
    version: int = 0
