"""The register as plain tables: violations, actions, and the steps of each action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction, Violation
from gen63_desktop.services import exports
from gen63_desktop.services.violations.part import Part, actions_of
from gen63_desktop.store.complaints.asked import names
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.violations.lists import all_violations

VIOLATIONS = (
    Column("Number"), Column("What"), Column("Found in"), Column("Where"), Column("Found on", Kind.DAY),
    Column("Registered on", Kind.DAY), Column("Clauses of GEN 63"), Column("Other policy"), Column("Alleged bases"),
    Column("Respondents"), Column("Their employers"), Column("Looked at again"), Column("State"),
    Column("Who decides"), Column("Reported on", Kind.DAY), Column("Reported by"), Column("Had it on", Kind.DAY),
    Column("Closed on", Kind.DAY), Column("Withdrawn on", Kind.DAY), Column("Withdrawn because"),
)  # fmt: skip
ACTIONS = (
    Column("Violation"), Column("Action", Kind.WHOLE_NUMBER), Column("Level"), Column("What"), Column("Owner"),
    Column("Due", Kind.DAY), Column("State"), Column("Look again from", Kind.DAY),
    Column("Times reopened", Kind.WHOLE_NUMBER),
)  # fmt: skip
STEPS = (
    Column("Violation"), Column("Action", Kind.WHOLE_NUMBER), Column("Step"), Column("On", Kind.DAY),
    Column("Recorded on", Kind.DAY), Column("By"), Column("Recorded by"), Column("In words"), Column("Document"),
    Column("Owner then"), Column("Due then", Kind.DAY),
)  # fmt: skip
STEP = "Reading violations"
_ABOUT = "without identities: respondents are coded"


class Exporting(Part):
    """Export of the register."""

    def table(
        self,
        request: ListRequest | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> PlainTable:
        """All violations that a list shows. The rows are read when they are taken."""
        return self._table("Violations", VIOLATIONS, self._violations(request, progress, cancelled), request)

    def actions_table(
        self, request: ListRequest | None = None, cancelled: Cancelled = never_cancelled
    ) -> PlainTable:
        """The corrective actions of the violations that a list shows."""
        return self._table("Corrective actions", ACTIONS, self._actions(request, cancelled), request)

    def steps_table(
        self, request: ListRequest | None = None, cancelled: Cancelled = never_cancelled
    ) -> PlainTable:
        """What happened to those actions, step by step."""
        return self._table("Steps of the actions", STEPS, self._steps(request, cancelled), request)

    def export_list(
        self,
        path: Path,
        request: ListRequest,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
        selection: str = "",
    ) -> int:
        """Write what a list shows to a file of the person's own; with actions and steps where there is room.

        ``selection`` says in the person's words what the list showed, and how; the file says it too.
        """
        tables = [self.table(request, progress, cancelled)]
        if path.suffix.lower() != ".csv":
            tables += [self.actions_table(request, cancelled), self.steps_table(request, cancelled)]
        tables = [replace(table, note=selection) for table in tables]
        return exports.write_tables(self.session, path, tables, progress, cancelled)

    def _table(
        self,
        title: str,
        columns: tuple[Column, ...],
        rows: Iterator[tuple[Cell, ...]],
        request: ListRequest | None,
    ) -> PlainTable:
        self.session.allow(Permission.READ_VIOLATIONS)
        return PlainTable(
            title=title,
            columns=columns,
            rows=rows,
            source="Register of violations of this office",
            time_range=f"As of {self.session.now():%Y-%m-%d %H:%M} UTC",
            scope=f"{_in_words(request)}; {_ABOUT}",
        )

    def _ids(self, request: ListRequest | None) -> list[int]:
        seen = all_violations(self.session.ask, self.present_scope)
        return list(seen.ids(request or ListRequest(Sort("number"))))

    def _each(self, request: ListRequest | None, cancelled: Cancelled) -> Iterator[tuple[Reader, Violation]]:
        ids = self._ids(request)
        with self.session.ask() as reader:
            for done, number in enumerate(ids, 1):
                if done % 100 == 0:
                    stop_if(cancelled)
                yield reader, reader.get(Violation, number)

    def _violations(
        self, request: ListRequest | None, progress: Progress, cancelled: Cancelled
    ) -> Iterator[tuple[Cell, ...]]:
        people: dict[int, str] | None = None
        for done, (reader, one) in enumerate(self._each(request, cancelled), 1):
            people = names(reader) if people is None else people
            if done % 100 == 0:
                progress(done, None, STEP)
            yield (
                one.number, one.what, one.origin.value, one.found_in, one.found_on, one.registered_on,
                ", ".join(one.clauses), one.other_clause, ", ".join(one.bases), ", ".join(one.respondents),
                ", ".join(one.employers), one.about, one.state.value, people.get(one.decider_id or 0, ""),
                one.transmitted_on, one.transmittal, one.receipt_on, one.closed_on, one.withdrawn_on,
                one.withdrawn_why,
            )  # fmt: skip

    def _actions(self, request: ListRequest | None, cancelled: Cancelled) -> Iterator[tuple[Cell, ...]]:
        for reader, violation in self._each(request, cancelled):
            people = names(reader)
            for one in actions_of(reader, violation.id):
                yield (
                    violation.number, one.place, one.level.value, one.what, people.get(one.owner_id, ""), one.due,
                    one.state.value, one.look_due, one.reopened,
                )  # fmt: skip

    def _steps(self, request: ListRequest | None, cancelled: Cancelled) -> Iterator[tuple[Cell, ...]]:
        for reader, violation in self._each(request, cancelled):
            people = names(reader)
            actions = {one.id: one for one in actions_of(reader, violation.id)}
            for step in reader.find(ActionStep, violation_id=violation.id):
                yield _step(violation, actions[step.action_id], step, people)


def _step(
    violation: Violation, action: CorrectiveAction, step: ActionStep, people: dict[int, str]
) -> tuple[Cell, ...]:
    return (
        violation.number, action.place, step.kind.value, step.on, step.entered_on, people.get(step.by, ""),
        people.get(step.recorded_by, ""), step.words, step.document, people.get(step.owner_id, ""), step.due,
    )  # fmt: skip


def _in_words(request: ListRequest | None) -> str:
    if request is None or not (request.filters or request.words.strip()):
        return "All violations"
    parts = [
        f"{one.column} {one.test.value} {', '.join(str(value) for value in one.values)}".strip()
        for one in request.filters
    ]
    if request.words.strip():
        parts.append(f"with the words {request.words.strip()}")
    return "; ".join(parts)
