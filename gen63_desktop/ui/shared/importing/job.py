"""What the import wizard needs to know of an area."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import Layout, ReadOptions, SourceRow
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.receipts import Receipt
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.ui.shared.fields import Field


class Table(Protocol):
    """An opened foreign file, as the services give it."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def layout(self) -> Layout:
        """How it is built."""
        ...

    @property
    def sample(self) -> Sequence[SourceRow]:
        """Its first rows."""
        ...

    @property
    def notes(self) -> Sequence[Remark]:
        """What was noticed while reading."""
        ...


class Taken(Protocol):
    """What an import answers."""

    @property
    def receipt(self) -> Receipt:
        """Every row in one count."""
        ...

    @property
    def import_id(self) -> int:
        """By which it can be undone; 0: a trial."""
        ...


class ImportJob(Protocol):
    """One kind of import. The methods without Qt in them are called off the GUI thread."""

    @property
    def title(self) -> str:
        """What the window says ("Import customer comments")."""
        ...

    @property
    def target(self) -> Target:
        """Our fields."""
        ...

    @property
    def several(self) -> bool:
        """Whether several files joined by an id make one import."""
        ...

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Table:
        """Open a file for a preview."""
        ...

    def propose(self, tables: Sequence[Any]) -> tuple[Proposal, bool]:
        """The mapping to start from, and whether it is the remembered one of these layouts."""
        ...

    def words_in(
        self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled
    ) -> Sequence[tuple[str, int]]:
        """The different words of a column in the whole file, with their counts."""
        ...

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """Further questions (the quarter, the roster's day), made in the GUI thread."""
        ...

    def run(
        self,
        tables: Sequence[Any],
        mapping: Mapping,
        answers: Dictionary[str, Any],
        dry_run: bool,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Taken:
        """Try or do the import."""
        ...

    def undo(self, import_id: int, why: str) -> Any:
        """Take the import back in one step."""
        ...
