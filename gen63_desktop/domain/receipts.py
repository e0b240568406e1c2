"""The receipt of an import: what was read, stored, already there and refused, row by row."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from gen63_desktop.domain.remarks import Remark


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file of the import and the digest of its bytes."""

    name: str
    sha256: str
    rows: int = 0
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was not stored, and why. ``number`` is the row as a spreadsheet shows it."""

    file: str
    number: int
    reasons: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """The counted outcome of one import. Each row read is in exactly one of the counts.

    ``exact_repeats`` are rows of this very file that repeat another of its rows cell for cell and are stored
    once; ``already_there`` are rows that the office held before. A receipt that does not add up cannot be made.
    """

    files: tuple[FileRead, ...]
    rows_read: int
    stored: int
    already_there: int = 0
    exact_repeats: int = 0
    refused: tuple[RefusedRow, ...] = ()
    notes: tuple[Remark, ...] = ()
    dry_run: bool = False
    further_counts: tuple[tuple[str, int], ...] = field(default=())

    def __post_init__(self) -> None:
        told = self.stored + self.already_there + self.exact_repeats + len(self.refused)
        if told != self.rows_read:
            raise ValueError(f"the receipt accounts for {told} of {self.rows_read} rows")

    def summary(self) -> dict[str, int]:
        """The counts alone, in the order in which they are shown."""
        return {
            "rows read": self.rows_read,
            "stored": self.stored,
            "already there": self.already_there,
            "exact repeats": self.exact_repeats,
            "refused": len(self.refused),
            **dict(self.further_counts),
        }

    def as_plain(self) -> dict[str, Any]:
        """The receipt as plain lists and dictionaries, for programs."""
        return {
            "dry_run": self.dry_run,
            "files": [
                {"name": f.name, "sheet": f.sheet, "sha256": f.sha256, "rows": f.rows} for f in self.files
            ],
            **{name.replace(" ", "_"): count for name, count in self.summary().items()},
            "refused_rows": [
                {"file": r.file, "row": r.number, "reasons": [reason.sentence() for reason in r.reasons]}
                for r in self.refused
            ],
            "notes": [note.sentence() for note in self.notes],
        }

    def to_json(self) -> str:
        """The receipt as JSON text (printed by ``gen63 import --json``)."""
        return json.dumps(self.as_plain(), ensure_ascii=False, indent=2)
