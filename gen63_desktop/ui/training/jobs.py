"""What the import window needs to know of rosters and of completions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.training.courses import COURSE
from gen63_desktop.domain.training.records import Course, ImportKind
from gen63_desktop.domain.training.roster import NO_DECISIONS, Decisions
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.training.rosters import RosterPreview
from gen63_desktop.services.training.service import Training
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import Field, TickField


class _TrainingJob:
    """What both imports have in common."""

    several = False
    kind: ImportKind

    def __init__(self, training: Training, target: Target) -> None:
        self.training = training
        self.target = target

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Any:
        """Open a file for a preview."""
        return self.training.open_file(path, options, progress, cancelled)

    def propose(self, tables: Sequence[Any]) -> tuple[Proposal, bool]:
        """The mapping to start from."""
        return self.training.propose(self.kind, tables[0])

    def words_in(
        self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled
    ) -> Sequence[tuple[str, int]]:
        """The different words of a column."""
        return self.training.words_in(table, source, progress, cancelled)

    def undo(self, import_id: int, why: str) -> object:
        """Take the import back in one step."""
        return self.training.undo_import(import_id, why)


class RosterJob(_TrainingJob):
    """A roster. The trial also works out who is gone; ``decisions`` are what a person made of it."""

    kind = ImportKind.ROSTER

    def __init__(self, training: Training, target: Target, today: Callable[[], date]) -> None:
        super().__init__(training, target)
        self._today = today
        self.preview: RosterPreview | None = None
        self.decisions: Decisions = NO_DECISIONS

    @property
    def title(self) -> str:
        """What is imported."""
        return QCoreApplication.translate("TrainingJobs", "Import a roster")

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """The day of the roster, and whether it names everybody."""
        day = DayField(
            "as_of",
            QCoreApplication.translate("TrainingJobs", "Day of the roster"),
            self._today,
            required=True,
            not_after_today=True,
            hint=QCoreApplication.translate("TrainingJobs", "The day on which the file was drawn."),
        )
        day.set_value(self.training.roster_day(tables[0]))
        whole = TickField(
            "whole",
            QCoreApplication.translate("TrainingJobs", "It names everybody who was employed on that day"),
            hint=QCoreApplication.translate(
                "TrainingJobs", "Then those whom it does not name are proposed as having left."
            ),
        )
        whole.set_value(True)
        return (day, whole)

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
        table, as_of, whole = tables[0], answers["as_of"], bool(answers["whole"])
        if dry_run:
            self.decisions = NO_DECISIONS
            self.preview = self.training.preview_roster(
                table, mapping, as_of, whole=whole, progress=progress, cancelled=cancelled
            )
        return self.training.take_in_roster(
            table,
            mapping,
            as_of,
            whole=whole,
            decisions=self.decisions,
            dry_run=dry_run,
            progress=progress,
            cancelled=cancelled,
        )


class CompletionsJob(_TrainingJob):
    """Completions of one course or of several."""

    kind = ImportKind.COMPLETIONS

    def __init__(self, training: Training, target: Target, courses: Sequence[Course]) -> None:
        super().__init__(training, target)
        self._courses = courses

    @property
    def title(self) -> str:
        """What is imported."""
        return QCoreApplication.translate("TrainingJobs", "Import completions")

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """The course, where no column names it."""
        del tables
        return (
            ChoiceField(
                "course_of_all",
                QCoreApplication.translate("TrainingJobs", "Course of all rows, where no column names it"),
                [(course.name, course.name) for course in self._courses],
            ),
        )

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
        named = answers.get("course_of_all")
        source = mapping.source(COURSE)
        if named and (source is None or not source.columns):
            mapping = replace(mapping).with_field(FieldSource(COURSE, constant=str(named)))
        return self.training.take_in_completions(
            tables[0], mapping, dry_run=dry_run, progress=progress, cancelled=cancelled
        )
