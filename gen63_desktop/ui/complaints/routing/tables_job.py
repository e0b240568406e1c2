"""What the import wizard needs to know of a table of routing rules."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.routing.conditions import Compared
from gen63_desktop.domain.routing.table_fields import ROUTING
from gen63_desktop.domain.routing.tables import TableAnswers
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import Field, TickField
from gen63_desktop.ui.shared.vocabulary import word

if TYPE_CHECKING:
    from gen63_desktop.services.imports import TakenIn
    from gen63_desktop.services.routing.service import Routing

_SEVERAL = (Compared.ANY, Compared.ALL, Compared.ONLY, Compared.EXACTLY)


class RoutingJob:
    """The import of a table, each row a rule."""

    several = False
    target: Target = ROUTING

    def __init__(self, routing: Routing) -> None:
        self._routing = routing

    @property
    def title(self) -> str:
        """What is imported."""
        return QCoreApplication.translate("RoutingRules", "Import a table of routing rules")

    def open(self, path: Path, options: ReadOptions, progress: Progress, cancelled: Cancelled) -> Any:
        """Open a file for a preview."""
        return self._routing.open_table(path, options, progress, cancelled)

    def propose(self, tables: Sequence[Any]) -> tuple[Proposal, bool]:
        """The mapping to start from."""
        return self._routing.propose(tables[0])

    def words_in(
        self, table: Any, source: FieldSource, progress: Progress, cancelled: Cancelled
    ) -> Sequence[tuple[str, int]]:
        """The different words of a column in the whole file."""
        return self._routing.words_in(table, source, progress, cancelled)

    def questions(self, tables: Sequence[Any]) -> Sequence[Field]:
        """What a table does not say itself."""
        del tables
        compared = ChoiceField(
            "compared",
            QCoreApplication.translate("RoutingRules", "The values of a cell mean"),
            [(one, word(one)) for one in _SEVERAL],
            required=True,
        )
        compared.set_value(Compared.ANY)
        kind = ChoiceField(
            "kind",
            QCoreApplication.translate("RoutingRules", "Names that are no procedure of the agency’s are"),
            [(one, word(one)) for one in ReferredTo if one.is_outside],
            required=True,
        )
        kind.set_value(ReferredTo.OTHER)
        further = TickField(
            "further",
            QCoreApplication.translate("RoutingRules", "Columns that no field uses are conditions too"),
            hint=QCoreApplication.translate(
                "RoutingRules",
                "A rule that asks for what complaints here do not record suggests nothing for them.",
            ),
        )
        return compared, kind, further

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
        said = TableAnswers(**answers)
        return self._routing.import_rules(
            tables[0], mapping, said, dry_run=dry_run, progress=progress, cancelled=cancelled
        )

    def undo(self, import_id: int, why: str) -> object:
        """Withdraw the rules of the table in one step."""
        return self._routing.undo_rules_import(import_id, why)
