"""What the import wizard needs to know of a complaint register."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.ui.shared.fields import Field

if TYPE_CHECKING:
    from gen63_desktop.services.complaints.service import Complaints
    from gen63_desktop.services.imports import TakenIn


class RegisterJob:
    """The import of a register, from one file or several joined by an id."""

    several = True
    target: Target = COMPLAINTS

    def __init__(self, complaints: Complaints) -> None:
        self._complaints = complaints

    @property
    def title(self) -> str:
        """What is imported."""
        return QCoreApplication.translate("Complaints", "Import a complaint register")

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Any:
        """Open a file for a preview."""
        return self._complaints.open_file(path, options, progress, cancelled)

    def propose(self, tables: Sequence[Any]) -> tuple[Proposal, bool]:
        """The mapping to start from."""
        return self._complaints.propose(tables)

    def words_in(
        self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled
    ) -> Sequence[tuple[str, int]]:
        """The different words of a column in the whole file."""
        return self._complaints.words_in(table, source, progress, cancelled)

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """Nothing is asked beside the columns."""
        del tables
        return ()

    def run(
        self,
        tables: Sequence[Any],
        mapping: Mapping,
        answers: Dictionary[str, Any],
        dry_run: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> TakenIn:
        """Try or do the import."""
        del answers
        return self._complaints.import_register(
            tables, mapping, dry_run=dry_run, progress=progress, cancelled=cancelled
        )

    def undo(self, import_id: int, why: str) -> object:
        """Take the import back in one step."""
        return self._complaints.undo_register_import(import_id, why)
