"""The different words of a column in the whole file, for a map from their words to ours."""

from __future__ import annotations

from collections import Counter

from gen63_desktop.domain.mapping.mapping import FieldSource, column_index
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.exchange.foreign_table import ForeignTable

MOST = 500


def distinct_words(
    table: ForeignTable,
    source: FieldSource,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> tuple[tuple[str, int], ...]:
    """Each word and how often it stands there, most frequent first; at most 500 different ones are told."""
    indexes = [at for column in source.columns if (at := column_index(table.layout, column)) is not None]
    counts: Counter[str] = Counter()
    for row in table.rows(progress, cancelled):
        for index in indexes:
            cell = row.values[index]
            parts = cell.split(source.separator) if source.separator else [cell]
            for part in parts:
                word = " ".join(part.split())
                if word and (word in counts or len(counts) < MOST):
                    counts[word] += 1
    return tuple(counts.most_common())
