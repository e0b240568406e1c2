"""A foreign file opened for import: its layout, a preview, and its rows as a stream."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import Layout, ReadOptions, Sheet, SourceRow
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.exchange.reading_process import as_remark, frames
from gen63_desktop.exchange.wire import Frame

CHECKING = "Checking the file"
READING = "Reading the file"


class ForeignTable:
    """One table of a foreign file. It holds the layout and the first rows, never the whole file."""

    def __init__(
        self,
        path: Path,
        layout: Layout,
        sample: tuple[SourceRow, ...],
        sha256: str,
        notes: tuple[Remark, ...],
    ) -> None:
        self.path = path
        self.layout = layout
        self.sample = sample
        """Up to 1,000 rows from the top, from which a mapping is proposed."""
        self.sha256 = sha256
        self.notes = notes
        """Remarks for the receipt; complete once all rows were read."""

    def preview(self, rows: int = 50) -> tuple[SourceRow, ...]:
        """The first rows under the header."""
        return self.sample[:rows]

    def rows(
        self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Iterator[SourceRow]:
        """All rows under the header, streamed from a new worker; may be called again.

        Raises Refused where the file is broken (then nothing of it may be kept) or was changed since it
        was opened, and WorkCancelled. ``progress`` counts bytes of a text file, rows of a workbook.
        """
        request = _request("rows", self.path, self.layout.file, self.layout.options) | {"sha256": self.sha256}
        for frame in frames(request, self.layout.file, cancelled):
            if "done" in frame:
                progress(frame["done"], frame["total"], READING)
            for plain in frame.get("rows", ()):
                yield _row(plain)
            if frame.get("end"):
                self.notes = tuple(as_remark(note) for note in frame["notes"])


def open_table(
    path: Path,
    options: ReadOptions | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> ForeignTable:
    """Open a CSV file or workbook; what ``options`` leave open is proposed in the table's layout.

    Raises EncodingUnknown (with choices to show) for text that is not UTF-8, else Refused, WorkCancelled.
    """
    path = Path(path)
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    look_from_outside(path, name)
    for frame in frames(_request("scan", path, name, options or ReadOptions()), name, cancelled):
        if "layout" in frame:
            notes = tuple(as_remark(note) for note in frame["notes"])
            layout = _layout(frame["layout"], notes)
            return ForeignTable(
                path.resolve(), layout, tuple(map(_row, frame["sample"])), str(frame["sha256"]), notes
            )
        progress(frame["done"], frame["total"], CHECKING)
    raise AssertionError("the reading process ended without a layout and without a refusal")


def look_from_outside(path: Path, name: str) -> None:
    """Refuse what can be seen without a worker."""
    try:
        if not path.exists():
            raise Refused("The file is not there.", "Check its name and folder.", where=name or str(path))
        if path.is_dir():
            raise Refused("This is a folder, not a file.", "Choose the file in it.", where=name or str(path))
        if not path.is_file():
            raise Refused("This is not an ordinary file.", "Choose a CSV file or workbook.", where=name)
        if path.stat().st_size == 0:
            raise Refused("The file is empty.", "Export it again.", where=name)
        with path.open("rb") as stream:
            stream.read(1)
    except PermissionError:
        raise Refused(
            "You may not read this file.", "Ask for the right to read it, or copy it elsewhere.", where=name
        ) from None
    except OSError as fault:
        raise Refused(
            "The file cannot be read: {reason}.",
            "Check that it is still there and that you may open it.",
            where=name,
            reason=fault.strerror or type(fault).__name__,
        ) from None


def _request(do: str, path: Path, name: str, options: ReadOptions) -> Frame:
    return {
        "do": do,
        "path": os.fsencode(path.resolve()).hex(),
        "name": name,
        "options": dataclasses.asdict(options),
    }


def _row(plain: list[Any]) -> SourceRow:
    number, values, problem = plain
    return SourceRow(number, tuple(values), as_remark(problem) if problem else None)


def _layout(plain: dict[str, Any], notes: tuple[Remark, ...]) -> Layout:
    return Layout(
        **{
            **plain,
            "columns": tuple(plain["columns"]),
            "sheets": tuple(Sheet(name, hidden) for name, hidden in plain["sheets"]),
            "preamble": tuple(map(tuple, plain["preamble"])),
            "notes": notes,
        }
    )
