"""What an area gives the import window: how its files are opened, mapped, taken in and taken out again."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import Layout, ReadOptions, SourceRow
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.ui.shared.fields import Field


class Opened(Protocol):
    """A file that was opened: its layout and its first rows."""

    @property
    def layout(self) -> Layout:
        """How the file is built."""
        ...

    @property
    def sample(self) -> tuple[SourceRow, ...]:
        """Rows from the top."""
        ...

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What to tell about the file."""
        ...


class Taken(Protocol):
    """What an import came to."""

    @property
    def receipt(self) -> Receipt:
        """Every row accounted for."""
        ...

    @property
    def import_id(self) -> int:
        """The number by which it is undone; 0 for a trial."""
        ...


class Importer(Protocol):
    """One kind of import. All methods but ``questions`` are called off the GUI thread."""

    @property
    def title(self) -> str:
        """What is imported: "Import comments"."""
        ...

    @property
    def target(self) -> Target:
        """The fields that can be filled."""
        ...

    def questions(self) -> Sequence[Field]:
        """Further questions, asked beside the columns; their answers are given to ``take_in``."""
        ...

    def open_file(
        self, path: Path, options: ReadOptions | None, progress: Progress, cancelled: Cancelled
    ) -> Any:
        """Open a file; what comes back is an `Opened`."""
        ...

    def propose(self, table: Any) -> tuple[Proposal, bool]:
        """A mapping to start from, and whether it is that of an earlier import of this layout."""
        ...

    def take_in(
        self,
        table: Any,
        mapping: Mapping,
        answers: Dictionary[str, Any],
        dry_run: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Taken:
        """Import, or only try."""
        ...

    def undo(self, import_id: int, why: str) -> object:
        """Take an import out again."""
        ...
