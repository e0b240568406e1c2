"""Import of a quarter's comments: preview, remembered mapping, dry run, receipt, and undo in one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.intake import check_complete, check_named
from gen63_desktop.domain.comments.records import (
    Comment,
    CommentImport,
    CommentImportQuarter,
    CommentImportRow,
    ImportState,
    RowNews,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Listing
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping, check
from gen63_desktop.domain.mapping.proposal import Proposal, propose
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.toml_writing import dumps
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.receipts import FileRead, Receipt, RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.comments.part import Part, require_open
from gen63_desktop.services.comments.sifting import Sifting
from gen63_desktop.services.held_records import while_no_series_is_held
from gen63_desktop.services.imports import TakenIn, in_one_step, remembered
from gen63_desktop.store.comments import intake as there
from gen63_desktop.store.comments import review as queue
from gen63_desktop.store.work import Work


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """An import as the office keeps it."""

    record: CommentImport
    quarters: tuple[CommentImportQuarter, ...]
    rows: tuple[CommentImportRow, ...]
    person: str


class Importing(Part):
    """Import of comments."""

    def open_file(
        self,
        path: Path,
        options: ReadOptions | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ForeignTable:
        """Open a CSV file or a workbook for a preview; nothing is stored."""
        self.session.allow(Permission.IMPORT_COMMENTS)
        return open_table(path, options, progress, cancelled)

    def propose(self, table: ForeignTable) -> tuple[Proposal, bool]:
        """The mapping of the last import of this layout, else a guess; and whether it is remembered and fits.

        A remembered mapping that the new file speaks against comes with questions.
        """
        self.session.allow(Permission.IMPORT_COMMENTS)
        proposal = propose(COMMENTS, {MAIN: (table.layout, table.sample)}, self.session.today())
        with self.session.ask() as reader:
            kept = there.last_mapping(reader, table.layout.digest)
        here = {MAIN: (table.layout, table.sample)}
        return remembered(kept, proposal, COMMENTS, lambda _mapping: here)

    def take_in(
        self,
        table: ForeignTable,
        mapping: Mapping,
        quarter: Quarter | None = None,
        *,
        dry_run: bool = False,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> TakenIn:
        """Import all rows that can be comments, in one transaction; the receipt names each other row.

        A row is already there if its own id is or, where it has none, if an equal row is; two equal rows
        of a file are two comments. ``quarter`` refuses rows dated outside of it.
        """
        self.session.allow(Permission.IMPORT_COMMENTS)
        check(mapping, COMMENTS, {MAIN: table.layout})
        check_complete(mapping, "" if quarter is None else str(quarter))
        return in_one_step(
            self.session,
            "comment.imported",
            lambda work: self._store(work, table, mapping, quarter, progress, cancelled),
            dry_run=dry_run,
        )

    def imports(self) -> tuple[CommentImport, ...]:
        """Every import, latest first."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            return reader.find(CommentImport)[::-1]

    def imports_listing(self) -> Listing[CommentImport]:
        """The imports as a list: by number, file, time and state."""
        return RowsListing(
            self.imports,
            {
                "number": lambda row: row.id,
                "file": lambda row: row.file_name,
                "stored": lambda row: row.stored,
                "state": lambda row: row.state.value,
            },
            words=lambda row: row.file_name,
        )

    def kept_receipt(self, import_id: int) -> KeptReceipt:
        """The receipt of an earlier import."""
        self.session.allow(Permission.READ_COMMENTS)
        with self.session.ask() as reader:
            record = reader.get(CommentImport, import_id)
            return KeptReceipt(
                record,
                reader.find(CommentImportQuarter, import_id=import_id),
                reader.find(CommentImportRow, import_id=import_id),
                self.person_name(reader, record.by),
            )

    def undo_import(self, import_id: int, why: str) -> CommentImport:
        """Take all comments of an import out again; refused once one of them is decided or signed for."""
        self.session.allow(Permission.IMPORT_COMMENTS)
        with self.session.act("comment.import_undone", why=why.strip()) as work:
            record = work.get(CommentImport, import_id)
            if record.state is ImportState.UNDONE:
                raise Refused("This import was undone before.", where=record.file_name)
            for quarter in there.quarters_of(work, import_id):
                require_open(work, quarter)
            decided = queue.decided_in(work, import_id)
            if decided:
                raise Refused(
                    "The import cannot be undone: {decided} of its comments are decided.",
                    "A decision is never lost. Undo these decisions first, if the import was a mistake.",
                    where=record.file_name,
                    decided=f"{decided:,}",
                )
            with while_no_series_is_held(work, Series.COMMENTS):
                work.remove_many(Comment, import_id=import_id)
            for share in work.find(CommentImportQuarter, import_id=import_id):
                work.remove(share)
            undone = work.change(
                replace(
                    record,
                    state=ImportState.UNDONE,
                    undone_by=self.session.person.id,
                    undone_at=self.session.now(),
                )
            )
            work.about(undone)
            work.detail(comments=record.stored)
            return undone

    def _store(
        self,
        work: Work,
        table: ForeignTable,
        mapping: Mapping,
        quarter: Quarter | None,
        progress: Progress,
        cancelled: Cancelled,
    ) -> TakenIn:
        signed_off = there.signed_off(work)
        named = check_named(quarter, signed_off)
        record = work.add(
            CommentImport(
                file_name=table.layout.file,
                file_sha256=table.sha256,
                layout=table.layout.digest,
                mapping=dumps(mapping, COMMENTS),
                quarter=named,
                by=self.session.person.id,
                at=self.session.now(),
            )
        )
        sifting = Sifting(work, record.id, table.layout, mapping, named, signed_off, self.session.today())
        batch = work.add_many(Comment, sifting.comments(table.rows(progress, cancelled)))
        for name, (stored, undated) in sorted(sifting.quarters.items()):
            work.add(CommentImportQuarter(record.id, name, stored, undated))
        work.add_many(CommentImportRow, _news(record.id, sifting))
        record = work.change(
            replace(
                record,
                rows_read=sifting.rows,
                stored=batch.count,
                already_there=sifting.already_there,
                refused=len(sifting.refused),
                other_words=len(sifting.other_words),
                undated=sifting.undated,
                wordless=sifting.wordless,
            )
        )
        work.about(record)
        work.detail(
            file_sha256=table.sha256,
            rows_read=record.rows_read,
            stored=record.stored,
            already_there=record.already_there,
            refused=record.refused,
        )
        return TakenIn(_receipt(table, record, sifting), record.id)


def _news(import_id: int, sifting: Sifting) -> Iterator[CommentImportRow]:
    for number, reasons in sifting.refused:
        yield CommentImportRow(import_id, number, RowNews.REFUSED, " ".join(map(str, reasons)))
    for number, reason in sifting.other_words:
        yield CommentImportRow(import_id, number, RowNews.OTHER_WORDS, reason)


def _receipt(table: ForeignTable, record: CommentImport, sifting: Sifting) -> Receipt:
    name = table.layout.file
    counts = {"stored without a date": record.undated, "stored without words": record.wordless}
    return Receipt(
        files=(FileRead(name, table.sha256, record.rows_read, table.layout.sheet),),
        rows_read=record.rows_read,
        stored=record.stored,
        already_there=record.already_there,
        refused=tuple(RefusedRow(name, number, reasons) for number, reasons in sifting.refused),
        notes=(*table.notes, *_notes(sifting)),
        further_counts=(
            *((f"stored in {quarter}", stored) for quarter, (stored, _) in sorted(sifting.quarters.items())),
            *((words, count) for words, count in counts.items() if count),
        ),
    )


def _notes(sifting: Sifting) -> Iterator[Remark]:
    """What a careful reader of the receipt must know: rows whose number is there with other words."""
    if sifting.other_words:
        yield remark(
            "{count} rows have the number of a comment that is already there, but other words: {rows}. "
            "They were not stored. If the numbers come from another system, import the file without "
            "mapping the comment number.",
            count=len(sifting.other_words),
            rows=", ".join(str(number) for number, _ in sifting.other_words[:20])
            + (" …" if len(sifting.other_words) > 20 else ""),
        )
