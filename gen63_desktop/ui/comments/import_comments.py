"""What the import wizard needs to know of comments."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.fields import Field, TextField

if TYPE_CHECKING:
    from gen63_desktop.services.comments.service import Comments
    from gen63_desktop.services.imports import TakenIn


class QuarterField(TextField):
    """The quarter that a file is said to be of; empty: each comment goes by its own date."""

    def __init__(self, comments: Comments) -> None:
        super().__init__(
            "quarter",
            QCoreApplication.translate("Comments", "Only comments of this quarter"),
            hint=QCoreApplication.translate(
                "Comments",
                "Leave it empty, and each comment goes to the quarter of its own date. Name a quarter, like "
                "2026 Q3, and rows dated outside of it are refused; rows without a date are then taken in.",
            ),
        )
        self._comments = comments

    def problem(self) -> str:
        """What is typed must be a quarter."""
        if not self.value():
            return ""
        try:
            self._comments.quarter(self.value())
        except Refused as refusal:
            return messages.sentence(refusal)
        return ""


class CommentsJob:
    """The import of comments, for the import wizard."""

    several = False

    def __init__(self, comments: Comments) -> None:
        self._comments = comments

    @property
    def title(self) -> str:
        """What is imported."""
        return QCoreApplication.translate("Comments", "Import customer comments")

    @property
    def target(self) -> Target:
        """The fields of a comment."""
        return COMMENTS

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Any:
        """Open a file for a preview."""
        return self._comments.open_file(path, options, progress, cancelled)

    def propose(self, tables: Sequence[Any]) -> tuple[Proposal, bool]:
        """The mapping to start from."""
        return self._comments.propose(tables[0])

    def words_in(
        self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled
    ) -> Sequence[tuple[str, int]]:
        """No field of a comment has words of ours."""
        del table, source, progress, cancelled
        return ()

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """Which quarter the file is of."""
        del tables
        return (QuarterField(self._comments),)

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
        named = str(answers.get("quarter") or "")
        quarter = self._comments.quarter(named) if named else None
        return self._comments.take_in(
            tables[0], mapping, quarter, dry_run=dry_run, progress=progress, cancelled=cancelled
        )

    def undo(self, import_id: int, why: str) -> object:
        """Take the import back in one step."""
        return self._comments.undo_import(import_id, why)
