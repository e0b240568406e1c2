"""What is kept of an issued report, and what the check of a file says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.words import moment, plural

_NUMBER = re.compile(r"QR-(?:FY\d{2}|\d{4})Q[1-4]-\d{2,}")


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report as it went out; never changed. ``blob`` and ``data_blob`` are the attached file and its figures.

    ``as_of`` is the moment of the records it shows, ``history_seq`` and ``history_hash`` the head of the
    history then. ``issued_as`` is the title or role under which the person issued it. ``checked`` says what
    the file passed.
    """

    number: str
    quarter: str
    first: date
    last: date
    issue: int
    issued_at: datetime
    issued_by: int
    issued_by_name: str
    issued_as: str
    as_of: datetime
    history_seq: int
    history_hash: str
    blob: str
    sha256: str
    size: int
    data_blob: str
    data_sha256: str
    checked: str
    replaces: int | None = None
    reason: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A line of the list of issued reports."""

    id: int
    number: str
    quarter: str
    issued_at: datetime
    issued_by: str
    as_of: datetime
    replaced_by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a file is, byte for byte, one that the office issued; ``claims`` are the numbers it names."""

    genuine: bool
    file: str
    sha256: str
    number: str = ""
    quarter: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    replaced_by: str = ""
    claims: tuple[str, ...] = ()

    def sentence(self) -> str:
        """The verdict in words."""
        if self.genuine and self.issued_at is not None:
            replaced = f" It has been replaced by {self.replaced_by}." if self.replaced_by else ""
            return (
                f"{self.file} is genuine: the report {self.number} on {self.quarter}, issued "
                f"{moment(self.issued_at)} by {self.issued_by}. Not one byte was changed.{replaced}"
            )
        if self.claims:
            named = " and ".join(self.claims)
            return (
                f"{self.file} is not the file that this office issued. It names itself {named}, but its content "
                f"differs from the {'report' if len(self.claims) == 1 else 'reports'} that the office keeps."
            )
        return f"{self.file} was not issued by this office (SHA-256 {self.sha256})."


def report_number(quarter: Quarter, issue: int) -> str:
    """QR-2026Q3-01; the next issue of the same quarter is QR-2026Q3-02."""
    return f"QR-{str(quarter).replace(' ', '')}-{issue:02d}"


def numbers_in(data: bytes) -> tuple[str, ...]:
    """The report numbers that a file names in its description, in the encodings of a PDF."""
    texts = (
        data.decode("latin-1"),
        data.decode("utf-16-be", errors="ignore"),
        data[1:].decode("utf-16-be", errors="ignore"),
    )
    return tuple(sorted({found for text in texts for found in _NUMBER.findall(text)}))


def described(count: int) -> str:
    """How many reports there are, for a list's heading."""
    return plural(count, "issued report")
