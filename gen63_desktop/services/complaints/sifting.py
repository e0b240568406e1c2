"""Going through the rows of a register: which become complaints, which are repeats, which are refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from gen63_desktop.domain.complaints import imported
from gen63_desktop.domain.complaints.imported import ImportedAllegation, ImportedCase, ImportedPerson
from gen63_desktop.domain.complaints.records import Mark
from gen63_desktop.domain.mapping.applying import MappedRow, RowMapping
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping
from gen63_desktop.domain.mapping.row_identity import row_digest
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS, PERSON
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.receipts import RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.exchange.foreign_table import ForeignTable
from gen63_desktop.exchange.joined_tables import JoinedRow, JoinedTables
from gen63_desktop.services.session import Session

NAMED = 20
"""Rows that a note of the receipt names one by one."""


@dataclass(slots=True)
class Sifting:
    """The counts of one import, while its rows go by."""

    tables: dict[str, ForeignTable]
    mapping: Mapping
    session: Session
    destroyed: Callable[[str], Remark | None] = lambda _number: None
    """Why the complaint with this number in the register is not taken in again; empty: it was not destroyed."""
    exact_repeats: int = 0
    already_there: int = 0
    stored: int = 0
    saying_nothing: int = 0
    refused: list[RefusedRow] = field(default_factory=list)
    unreadable: list[tuple[str, int, Remark]] = field(default_factory=list)
    repeated: Counter[str] = field(default_factory=Counter)
    rows_read: dict[str, int] = field(default_factory=dict)
    _further: dict[str, list[MappedRow]] = field(default_factory=dict)

    @property
    def one_row_each(self) -> bool:
        """Whether a row of the main file is one allegation, so that rows of one number are one complaint."""
        parts = imported.ALLEGATION_FIELDS
        return any(s.field in parts and s.file == MAIN and s.columns for s in self.mapping.fields)

    def cases(self, progress: Progress, cancelled: Cancelled) -> Iterator[tuple[ImportedCase, int]]:
        """Each complaint with the number of rows that it is made of; rows that are none are counted."""
        self._look_through(cancelled)
        joined = JoinedTables(self.mapping, COMPLAINTS, self.tables, self.session.today())
        for row in joined.rows(progress, cancelled):
            if row.repeats and self.one_row_each:
                continue  # it came with the first row of its number
            case = self._case(row)
            if case is not None:
                yield case
        for alias in (file.alias for file in self.mapping.files if file.alias != MAIN):
            for orphan in joined.without_record(alias):
                self._refuse(
                    alias, orphan, remark("No complaint has the number “{key}”.", key=orphan.key[:80])
                )
        self.rows_read = dict(joined.rows_read)

    def _look_through(self, cancelled: Cancelled) -> None:
        """Find the numbers that occur more than once, and the further rows of such complaints."""
        main = self.tables[MAIN]
        reader = RowMapping(self.mapping, COMPLAINTS, main.layout, self.session.today())
        seen: Counter[str] = Counter()
        for row in main.rows(cancelled=cancelled):
            key = reader.key(row)
            if key:
                seen[key] += 1
                if seen[key] > 1 and self.one_row_each:
                    self._further.setdefault(key, []).append(reader.apply(row))
        self.repeated = Counter({key: count for key, count in seen.items() if count > 1})

    def _case(self, row: JoinedRow) -> tuple[ImportedCase, int] | None:
        further = self._further.pop(row.main.key, [])
        problems = imported.refusing(row.main)
        if problems:
            self._refuse_case(row, further, *(p.text for p in problems))
            return None
        if gone := self.destroyed(imported.ref_of(row.main)):
            self._refuse_case(row, further, gone)
            return None
        self._tell_tolerated(MAIN, row.main)
        used = 1
        allegations: list[ImportedAllegation] = []
        persons: list[ImportedPerson] = []
        for alias, rows in [(MAIN, (row.main, *further)), *row.parts.items()]:
            taken = list(self._distinct(alias, rows, first_counts=alias == MAIN))
            used += len(taken) - (1 if alias == MAIN else 0)
            for one in taken:
                allegation = imported.allegation_of(one)
                if allegation is not None:
                    allegations.append(allegation)
                person = imported.person_of(one)
                if person is not None and (alias != MAIN or one is row.main):
                    persons.append(person)
                self.saying_nothing += alias != MAIN and allegation is None and person is None
        complaint = imported.complaint_of(row.main, tuple(allegations))
        if self.repeated[row.main.key] and not self.one_row_each:
            complaint = replace(complaint, marks=(Mark.REPEATED_REF,))
        return ImportedCase(complaint, tuple(allegations), tuple(persons)), used

    def _distinct(
        self, alias: str, rows: tuple[MappedRow, ...], *, first_counts: bool
    ) -> Iterator[MappedRow]:
        """The rows without exact repeats and without those that are refused.

        Equal rows about persons are different persons: a file of these has no exact repeats.
        """
        persons = alias != MAIN and self.mapping.file(alias).part == PERSON
        seen: set[str] = set()
        for at, row in enumerate(rows):
            problems = imported.refusing(row)
            if problems and not (first_counts and at == 0):
                self._refuse(alias, row, *(p.text for p in problems))
                continue
            digest = row_digest(row.source.values)
            if digest in seen and not persons:
                self.exact_repeats += 1
                continue
            seen.add(digest)
            if not (first_counts and at == 0):
                self._tell_tolerated(alias, row)
            yield row

    def _refuse_case(self, row: JoinedRow, further: list[MappedRow], *reasons: Remark) -> None:
        self._refuse(MAIN, row.main, *reasons)
        for alias, rows in [(MAIN, tuple(further)), *row.parts.items()]:
            for part in rows:
                self._refuse(
                    alias, part, remark("Its complaint (row {row}) was refused.", row=row.main.number)
                )

    def _refuse(self, alias: str, row: MappedRow, *reasons: Remark) -> None:
        self.refused.append(RefusedRow(self.tables[alias].layout.file, row.number, reasons))

    def _tell_tolerated(self, alias: str, row: MappedRow) -> None:
        for problem in imported.tolerated(row):
            self.unreadable.append((self.tables[alias].layout.file, row.number, problem.text))
