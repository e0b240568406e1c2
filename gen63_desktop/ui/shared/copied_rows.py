"""The selected rows of a list on the clipboard: tab-separated, with headers, safe in a spreadsheet program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from gen63_desktop.domain.safe_text import guarded
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.columns import ColumnSpec
from gen63_desktop.ui.shared.table_layout import TableLayout

MOST_ROWS = 10_000
"""So many rows of a selection are taken at once."""


class _Table(Protocol):
    """What is asked of the list."""

    layout_of_columns: TableLayout

    @property
    def selected_count(self) -> int: ...
    def with_selected(self, use: Callable[[tuple[Any, ...]], None]) -> None: ...


def copy_selected(table: _Table) -> None:
    """Copy them as the list shows them."""
    if not table.selected_count:
        return
    left_out = max(table.selected_count - MOST_ROWS, 0)
    shown = [spec for spec, visible in table.layout_of_columns.order() if visible]

    def put(rows: tuple[Any, ...]) -> None:
        QGuiApplication.clipboard().setText(as_text(shown, rows))
        one = QCoreApplication.translate("RecordTable", "{n} row copied.")
        many = QCoreApplication.translate("RecordTable", "{n} rows copied.")
        copied = words.count(len(rows), one, many)
        if left_out:
            more = QCoreApplication.translate(
                "RecordTable", "{n} more were selected; export the list to have them all."
            )
            copied += " " + more.format(n=words.number(left_out))
        messages.tell(copied)

    table.with_selected(put)


def as_text(columns: Sequence[ColumnSpec[Any]], rows: Sequence[Any]) -> str:
    """A line of titles, then a line a row; no cell has a tab or a break in it, or is run as a formula."""
    lines = ["\t".join(column.title for column in columns)]
    lines += ["\t".join(guarded(" ".join(column.text(row).split())) for column in columns) for row in rows]
    return "\n".join(lines)
