"""Which rows of a file become comments: the rest is already there, or refused with its reasons."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from gen63_desktop.domain.comments.intake import MOST_REFUSED, Intake, too_many_other_words, too_many_refused
from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.mapping.applying import RowMapping
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.store.comments import intake as there
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import BULK_ROWS

BATCH = 2_000


class Sifting:
    """Streams the comments of a file, and counts what became of each row.

    Whether a row is already there is asked of the database a batch at a time, so that memory does not
    grow with the file. Each comment that was there before answers for one equal row of the file, however
    the file was mapped then; a bit for each comment remembers which ones have answered.
    """

    def __init__(
        self,
        reader: Reader,
        import_id: int,
        layout: Layout,
        mapping: Mapping,
        quarter: str,
        signed_off: Collection[str],
        today: date,
    ) -> None:
        self.rows = 0
        self.already_there = 0
        self.undated = 0
        self.wordless = 0
        self.refused: list[tuple[int, tuple[Remark, ...]]] = []
        self.other_words: list[tuple[int, str]] = []
        self.quarters: dict[str, tuple[int, int]] = {}
        self._reader = reader
        self._mapping = RowMapping(mapping, COMMENTS, layout, today)
        self._intake = Intake(import_id, quarter, signed_off)
        self._before = there.last_comment(reader)
        self._answered = bytearray(self._before // 8 + 1)
        self._unstored: dict[str, str] = {}

    def comments(self, rows: Iterable[SourceRow]) -> Iterator[Comment]:
        """The comments to be stored, in the order of the file."""
        stream = iter(rows)
        while batch := list(itertools.islice(stream, BATCH)):
            self.rows += len(batch)
            yield from self._new(self._readable(batch))

    def _readable(self, batch: list[SourceRow]) -> list[Comment]:
        found = []
        for row in batch:
            comment = self._intake.comment(self._mapping.apply(row))
            if isinstance(comment, Comment):
                found.append(comment)
                continue
            self.refused.append((row.number, comment))
            if len(self.refused) > MOST_REFUSED:
                number, reasons = self.refused[0]
                raise too_many_refused(number, reasons[0])
        return found

    def _new(self, batch: list[Comment]) -> Iterator[Comment]:
        own_ids = [comment.source_ref for comment in batch if comment.source_ref]
        digests = [comment.digest for comment in batch] if self._before else []
        stored = there.own_ids_there(self._reader, own_ids) if own_ids else {}
        equal = (
            there.equal_rows_there(self._reader, digests, self._before) if self._before and digests else {}
        )
        words = {own_id: text for own_id, (_, text) in stored.items()}
        for comment in batch:
            if self._own_id_there(comment, words) or self._equal_row_there(comment, equal):
                continue
            if comment.source_ref:
                self._remember(comment)
            self._count(comment)
            yield comment

    def _own_id_there(self, comment: Comment, stored: dict[str, str | None]) -> bool:
        own = comment.source_ref
        if not own or (own not in stored and own not in self._unstored):
            return False
        self.already_there += 1
        text = stored.get(own, self._unstored.get(own))
        if text is None:  # sealed with the complaint made from it: nothing is said of its words
            return True
        if " ".join(text.split()) != " ".join(comment.text.split()):
            self.other_words.append((comment.row, comment.source_ref))
            if len(self.other_words) > MOST_REFUSED:
                raise too_many_other_words()
        return True

    def _remember(self, comment: Comment) -> None:
        """The store writes in chunks: what it may not have written yet is found here instead."""
        self._unstored[comment.source_ref] = comment.text
        if len(self._unstored) > 2 * BULK_ROWS:
            for written in list(itertools.islice(self._unstored, BULK_ROWS)):
                del self._unstored[written]

    def _equal_row_there(self, comment: Comment, equal: dict[str, list[int]]) -> bool:
        for comment_id in equal.get(comment.digest, ()):
            place, bit = comment_id // 8, 1 << comment_id % 8
            if not self._answered[place] & bit:
                self._answered[place] |= bit
                self.already_there += 1
                return True
        return False

    def _count(self, comment: Comment) -> None:
        undated = comment.received is None
        self.undated += undated
        self.wordless += not comment.text.strip()
        stored, without_day = self.quarters.get(comment.quarter, (0, 0))
        self.quarters[comment.quarter] = (stored + 1, without_day + undated)
