"""A table of routing rules from a file: previewed, mapped, tried, taken in with its contradictions told, undone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.mapping.applying import MappedRow, RowMapping
from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, Mapping, check
from gen63_desktop.domain.mapping.proposal import Proposal, QuestionKind, propose
from gen63_desktop.domain.mapping.rechecking import questions_of
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import FieldKind
from gen63_desktop.domain.mapping.toml_writing import dumps
from gen63_desktop.domain.mapping.words import propose_words
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.receipts import FileRead, Receipt, RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.routing.conditions import read_all
from gen63_desktop.domain.routing.records import RoutingImport, RoutingRule
from gen63_desktop.domain.routing.rules import PREFIX, RoutingBook, asked_for, contradict, unknown_facts
from gen63_desktop.domain.routing.suggesting import target_of
from gen63_desktop.domain.routing.table_fields import ROUTING
from gen63_desktop.domain.routing.tables import (
    MOST_RULES,
    TableAnswers,
    contradictions,
    further_cells,
    overlaps,
    repeats,
    rule_of,
)  # fmt: skip
from gen63_desktop.exchange.distinct_words import distinct_words
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.imports import TakenIn, in_one_step, remembered
from gen63_desktop.services.routing.suggesting import book_of
from gen63_desktop.store.work import Work

_BAR = "|"
_NAMED = 20
"""Pairs of rows that are told one by one."""


@dataclass(slots=True)
class _Sifted:
    """The rows of a table: those that become rules, and why the others do not."""

    rules: dict[int, RoutingRule] = field(default_factory=dict)
    refused: dict[int, tuple[Remark, ...]] = field(default_factory=dict)
    repeated: int = 0
    there: int = 0
    notes: list[Remark] = field(default_factory=list)


class RoutingTables(Part):
    """Import of tables."""

    def open_table(
        self,
        path: Path,
        options: ReadOptions | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ForeignTable:
        """Open a CSV file or a workbook for a preview; nothing is stored."""
        self.session.allow(Permission.SET_ROUTING)
        return open_table(path, options, progress, cancelled)

    def propose(self, table: ForeignTable) -> tuple[Proposal, bool]:
        """The mapping of the last import of this layout, else a guess; and whether it is remembered and fits."""
        self.session.allow(Permission.SET_ROUTING)
        here = {MAIN: (table.layout, table.sample)}
        proposal = _divided_by_bars(propose(ROUTING, here, self.session.today()), table)
        with self.session.ask() as reader:
            kept = reader.find(RoutingImport, layout=table.layout.digest)
        return remembered(kept[-1].mapping if kept else None, proposal, ROUTING, lambda _mapping: here)

    def words_in(
        self,
        table: ForeignTable,
        source: FieldSource,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> tuple[tuple[str, int], ...]:
        """The different words of a column in the whole file, with how often each stands there."""
        self.session.allow(Permission.SET_ROUTING)
        return distinct_words(table, source, progress, cancelled)

    def import_rules(
        self,
        table: ForeignTable,
        mapping: Mapping,
        answers: TableAnswers | None = None,
        *,
        dry_run: bool = False,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> TakenIn:
        """Take the rules of a table in as first editions, in one transaction; rows that contradict are refused."""
        self.session.allow(Permission.SET_ROUTING)
        check(mapping, ROUTING, {MAIN: table.layout})
        read = RowMapping(mapping, ROUTING, table.layout, self.session.today())
        rows = []
        for row in table.rows(progress, cancelled):
            stop_if(cancelled)
            rows.append(read.apply(row))
            if len(rows) > MOST_RULES:
                raise Refused(
                    "The table has more than {most} rows.", "Divide it.", where=table.layout.file, most=MOST_RULES
                )  # fmt: skip
        asked = answers or TableAnswers()
        return in_one_step(
            self.session,
            "routing_rules.imported",
            lambda work: self._store(work, table, mapping, rows, asked),
            dry_run=dry_run,
        )

    def undo_rules_import(self, import_id: int, why: str) -> int:
        """Withdraw every rule of a table that still suggests, as new editions; how many. Referrals keep theirs."""
        self.session.allow(Permission.SET_ROUTING)
        if not why.strip():
            raise Refused("An import is undone only with a reason.", "Say why.")
        with self.session.act("routing_rules.import_undone", why.strip()) as work:
            record = work.get(RoutingImport, import_id)
            left = [one for one in book_of(work).newest if one.import_id == import_id and not one.withdrawn]
            if not left:
                raise Refused("No rule of this table suggests any more.", where=record.file)
            made = [self._withdrawn(one, why.strip()) for one in left]
            work.add_many(RoutingRule, made)
            work.about(record)
            work.detail(rules=len(made))
        return len(made)

    def _withdrawn(self, rule: RoutingRule, why: str) -> RoutingRule:
        return replace(
            rule, edition=rule.edition + 1, withdrawn=True, why=why, made_by=self.session.person.id,
            made_on=self.session.today(), id=0, version=0,
        )  # fmt: skip

    def _store(
        self, work: Work, table: ForeignTable, mapping: Mapping, rows: Sequence[MappedRow], answers: TableAnswers
    ) -> TakenIn:  # fmt: skip
        book = book_of(work)
        sifted = _sift(rows, answers, table.layout.file, book)
        record = work.add(
            RoutingImport(
                table.layout.file, table.sha256, table.layout.digest, dumps(mapping, ROUTING), len(sifted.rules),
                self.session.person.id, self.session.now(),
            )
        )  # fmt: skip
        work.add_many(RoutingRule, self._numbered(sifted.rules.values(), book.free(), record.id))
        work.about(record)
        work.detail(file_sha256=table.sha256, rows_read=len(rows), rules=len(sifted.rules))
        receipt = Receipt(
            (FileRead(table.layout.file, table.sha256, len(rows), table.layout.sheet),),
            len(rows),
            len(sifted.rules),
            already_there=sifted.there,
            exact_repeats=sifted.repeated,
            refused=tuple(
                RefusedRow(table.layout.file, number, reasons)
                for number, reasons in sorted(sifted.refused.items())
            ),
            notes=(*table.notes, *sifted.notes),
        )
        return TakenIn(receipt, record.id)

    def _numbered(self, rules: Iterable[RoutingRule], first: int, import_id: int) -> Iterator[RoutingRule]:
        for number, one in enumerate(rules, first):
            yield replace(
                one, rule=f"{PREFIX}{number}", made_by=self.session.person.id, made_on=self.session.today(),
                import_id=import_id,
            )  # fmt: skip


def _divided_by_bars(proposal: Proposal, table: ForeignTable) -> Proposal:
    """Where cells hold a bar, it divides them, as an export writes it: a slash may be part of a word (Race/color)."""
    mapping, columns = proposal.mapping, table.layout.columns
    for source in mapping.fields:
        field_ = ROUTING.field(source.field)
        if field_.kind is not FieldKind.WORDS or not source.columns:
            continue
        at = columns.index(source.columns[0])
        cells = [row.values[at] for row in table.sample if len(row.values) > at]
        if source.separator != _BAR and any(_BAR in cell for cell in cells):
            words = [part for cell in cells for part in cell.split(_BAR)]
            divided = replace(source, separator=_BAR, words=propose_words(field_, words))
            mapping = mapping.with_field(divided)
    if mapping == proposal.mapping:
        return proposal
    columns_asked = tuple(one for one in proposal.questions if one.kind is QuestionKind.COLUMN)
    asked = questions_of(mapping, ROUTING, {MAIN: (table.layout, table.sample)})
    return replace(proposal, mapping=mapping, questions=(*columns_asked, *asked))


def _sift(rows: Sequence[MappedRow], answers: TableAnswers, file: str, book: RoutingBook) -> _Sifted:
    """Which rows become rules; of two that contradict none does, since nothing says which one is meant."""
    sifted = _Sifted()
    why = f"Imported from {file}"
    for row in rows:
        if row.problems:
            sifted.refused[row.number] = tuple(one.text for one in row.problems)
            continue
        try:
            sifted.rules[row.number] = rule_of(row, answers, file, why)
        except Problems as problems:
            sifted.refused[row.number] = tuple(said for one in problems.problems for said in one.remarks())
        except Refused as refused:
            sifted.refused[row.number] = refused.remarks()
    _refuse_contradictions(sifted)
    for number in repeats(sifted.rules):
        del sifted.rules[number]
        sifted.repeated += 1
    _compare_with(sifted, book)
    sifted.notes += _notes(sifted)
    left = dict.fromkeys(title for row in rows for title in further_cells(row))
    if left and not answers.further:
        sifted.notes.append(
            remark(
                "Columns that no field uses were left out: {columns}. What they ask for is no condition of a rule.",
                columns=", ".join(left)[:400],
            )
        )
    return sifted


def _refuse_contradictions(sifted: _Sifted) -> None:
    rules = dict(sifted.rules)
    for number, others in contradictions(rules).items():
        said = Refused(
            "It asks for the very same as row {others}, which sends a complaint to {target}: one of them is wrong.",
            others=", ".join(map(str, others[:_NAMED])),
            target=_where(rules[others[0]]),
        )
        sifted.refused[number] = said.remarks()
        del sifted.rules[number]


def _compare_with(sifted: _Sifted, book: RoutingBook) -> None:
    """Rules that the office has already, and those that contradict one of them."""
    ours = [one for one in book.newest if not one.withdrawn]
    known = {(asked_for(one), target_of(one)) for one in ours}
    for number, rule in list(sifted.rules.items()):
        against = next((one for one in ours if contradict(rule, one)), None)
        if (asked_for(rule), target_of(rule)) in known:
            sifted.there += 1
        elif against is not None:
            said = Refused(
                "It asks for the very same as rule {rule} of the office, which sends a complaint to {target}.",
                "Change or withdraw that rule first.",
                rule=against.rule,
                target=_where(against),
            )
            sifted.refused[number] = said.remarks()
        else:
            continue
        del sifted.rules[number]


def _notes(sifted: _Sifted) -> Iterator[Remark]:
    pairs = overlaps(sifted.rules)
    for one, other in pairs[:_NAMED]:
        yield remark(
            "Rows {one} and {other} can both fit one complaint and send it to {here} and {there}; both are shown then.",
            one=one,
            other=other,
            here=_where(sifted.rules[one]),
            there=_where(sifted.rules[other]),
        )
    if len(pairs) > _NAMED:
        yield remark("{count} further pairs of rows can both fit one complaint.", count=len(pairs) - _NAMED)
    strange = unknown_facts(one for rule in sifted.rules.values() for one in read_all(rule.conditions))
    for fact in strange:
        yield remark(
            "“{fact}” is no fact of a complaint here: a rule that asks for it suggests nothing for one.",
            fact=fact[:80],
        )


def _where(rule: RoutingRule) -> str:
    return rule.body or rule.to.value
