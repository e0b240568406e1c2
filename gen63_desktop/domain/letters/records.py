"""What the office keeps of a letter that was sent, and what of it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.letters.kinds import LetterKind, Way
from gen63_desktop.domain.sealing import CONFIDENTIAL


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it was sent; only that it came back is added later.

    ``blob`` is the attached file, encrypted once more under ``file_key``, which lies with the identities of the
    case: whoever cannot open these cannot open the letter, before and after a case is sealed. ``sha256`` is the
    digest of what is attached, ``file_sha256`` that of the letter's own file. ``language`` is its code.
    ``answer_by`` is the day that a request for information names.
    """

    complaint_id: int
    number: str
    kind: LetterKind
    way: Way
    sent_on: date
    sent_by: int
    signed_as: str
    edition: int
    rights_edition: int | None
    blob: str
    sha256: str
    size: int
    checked: str
    language: str = ""
    party_id: int | None = None
    to_name: str = ""
    address: str = ""
    file_key: str = ""
    file_sha256: str = ""
    answer_by: date | None = None
    returned_on: date | None = None
    returned_words: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A sent letter as a list shows it; the addressee only after a look at the identities."""

    id: int
    complaint_id: int
    number: str
    kind: LetterKind
    language: str
    to_name: str
    address: str
    way: Way
    sent_on: date
    sent_by: str
    edition: int
    sha256: str
    size: int
    answer_by: date | None
    returned_on: date | None
    returned_words: str

    def without_identity(self) -> LetterRow:
        """The same without the addressee."""
        name, address = (CONFIDENTIAL if said else "" for said in (self.to_name, self.address))
        return replace(self, to_name=name, address=address, sha256="")


@dataclass(frozen=True, slots=True)
class SentRow:
    """A sent letter in the register of all cases: whom it went to is seen on the case, after a look."""

    id: int
    number: str
    complaint_id: int
    complaint: str
    kind: LetterKind
    way: Way
    sent_on: date
    sent_by: str
    answer_by: date | None
    returned_on: date | None


def letter_number(complaint_number: str, count: int) -> str:
    """L-2026-0143-01: the first letter on C-2026-0143."""
    return f"L-{complaint_number.removeprefix('C-')}-{count:02d}"
