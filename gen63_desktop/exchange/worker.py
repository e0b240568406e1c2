"""The process that reads foreign files: hostile bytes meet no data of ours here, and its memory is capped.

Run as ``python -m gen63_desktop.exchange.worker``; it takes one request on standard input, answers in frames
on standard output and ends. Keep its imports small: a preview waits for them.
"""

from __future__ import annotations

import os
import sys
import time
import traceback
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import EncodingUnknown, ReadOptions, SourceRow
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.exchange import limits, wire
from gen63_desktop.exchange.file_kind import OLE, TEXT, kind_of
from gen63_desktop.exchange.foreign_rows import Grid, Header, find_header, table_rows, top_rows
from gen63_desktop.exchange.memory_cap import cap_memory

TELL_EVERY = 0.2
"""Seconds between two words about the progress."""


class Answering:
    """Answers one request; frames go to ``out``."""

    def __init__(self, out: BinaryIO, request: wire.Frame) -> None:
        self._out = out
        self._path = Path(os.fsdecode(bytes.fromhex(request["path"])))
        self._name = str(request["name"])
        self._options = ReadOptions(**request["options"])
        self._expected = str(request.get("sha256", ""))
        self._told = 0.0

    def scan(self) -> None:
        """Check the whole file, then send its layout and its first rows."""
        grid = self._open()
        header = self._header(grid)
        layout = self._layout(grid, header)
        sample: list[SourceRow] = []
        characters = 0
        for row in table_rows(grid, header, fill_short=self._options.fill_short_rows):
            characters += sum(map(len, row.values))
            sample.append(row)
            if len(sample) == limits.SAMPLE_ROWS or characters > limits.SAMPLE_CHARACTERS:
                break
        self._send(
            {
                "layout": layout,
                "sample": [_plain_row(row) for row in sample],
                "sha256": grid.sha256,
                "notes": [_plain_remark(note) for note in grid.notes],
            }
        )

    def rows(self) -> None:
        """Send all rows in batches, then the notes."""
        grid = self._open()
        if self._expected and grid.sha256 != self._expected:
            raise Refused("The file was changed since it was opened.", "Open it again.", where=self._name)
        batch: list[list[object]] = []
        characters = 0
        for row in table_rows(grid, self._header(grid), fill_short=self._options.fill_short_rows):
            batch.append(_plain_row(row))
            characters += sum(map(len, row.values))
            if len(batch) == limits.BATCH_ROWS or characters > limits.BATCH_CHARACTERS:
                self._send({"rows": batch, "done": grid.done, "total": grid.total})
                batch, characters = [], 0
        self._send({"rows": batch, "done": grid.total, "total": grid.total})
        self._send({"end": True, "notes": [_plain_remark(note) for note in grid.notes]})

    def _open(self) -> Grid:
        kind = kind_of(self._path, self._name)
        size = self._path.stat().st_size
        largest = limits.TEXT_BYTES if kind == TEXT else limits.SPREADSHEET_BYTES
        if size > largest:
            raise Refused(
                "The file has {size} MB; a {kind} may have {limit} MB at most.",
                "Export it in parts, for instance by month.",
                where=self._name,
                size=-(-size // limits.MIB),
                kind="text file (CSV)" if kind == TEXT else "workbook",
                limit=largest // limits.MIB,
            )
        if kind == TEXT:
            cap_memory(limits.WORKER_BYTES_TEXT)
            from gen63_desktop.exchange.delimited import DelimitedGrid
            from gen63_desktop.exchange.text_encoding import CheckedText, check_encoding

            if self._expected and self._options.encoding:
                # checked when it was opened; that it is still the same file is seen from the bytes as they are read
                text = CheckedText(self._options.encoding, self._expected, size)
            else:
                text = check_encoding(self._path, self._name, self._options.encoding, self._tell)
            return DelimitedGrid(self._path, self._name, text, self._options.delimiter)
        old = limits.WORKER_BYTES_OLD_WORKBOOK + 20 * size
        cap_memory(
            min(old, limits.WORKER_BYTES_SPREADSHEET) if kind == OLE else limits.WORKER_BYTES_SPREADSHEET
        )
        from gen63_desktop.exchange.spreadsheet import SheetGrid

        return SheetGrid(self._path, self._name, kind, self._options.sheet)

    def _header(self, grid: Grid) -> Header:
        return find_header(top_rows(grid), self._options, getattr(grid, "merged", ()), self._name)

    def _layout(self, grid: Grid, header: Header) -> wire.Frame:
        return {
            "file": self._name,
            "format": grid.format,
            "columns": header.columns,
            "header_row": header.row,
            "header_rows": header.rows,
            "header_proposed": header.proposed,
            "preamble": header.preamble,
            "encoding": getattr(grid, "encoding", ""),
            "delimiter": getattr(grid, "delimiter", ""),
            "sheet": getattr(grid, "sheet", ""),
            "sheets": [[sheet.name, sheet.hidden] for sheet in getattr(grid, "sheets", ())],
            "fill_short_rows": self._options.fill_short_rows,
        }

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told > TELL_EVERY:
            self._told = now
            self._send({"done": done, "total": total})

    def _send(self, frame: wire.Frame) -> None:
        wire.send(self._out, frame)


def _plain_row(row: SourceRow) -> list[object]:
    return [row.number, row.values, _plain_remark(row.problem) if row.problem else None]


def _plain_remark(note: Remark) -> list[object]:
    return [note.text, note.values]


def _plain_refusal(refusal: Refused) -> wire.Frame:
    values = {key: value if isinstance(value, int) else str(value) for key, value in refusal.values.items()}
    plain: wire.Frame = {"what": refusal.what, "do": refusal.do, "where": refusal.where, "values": values}
    if isinstance(refusal, EncodingUnknown):
        plain["choices"] = [[choice.encoding, choice.label, choice.lines] for choice in refusal.choices]
    return {"refused": plain}


def _places(fault: BaseException) -> list[str]:
    """Where it went wrong, without any text of the file."""
    return [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(fault.__traceback__)]


def main() -> None:
    """Answer the request on standard input."""
    # a program without a console has no sys.stdin and sys.stdout, but it has the pipes it was given
    inwards = sys.stdin.buffer if sys.stdin else open(0, "rb", closefd=False)  # noqa: SIM115  open to the end
    outwards = sys.stdout.buffer if sys.stdout else open(1, "wb", closefd=False)  # noqa: SIM115  same
    request = wire.receive(inwards)
    if request is None:
        return
    try:
        if request["do"] == "preview":
            from gen63_desktop.exchange import preview_reading

            preview_reading.answer(outwards, request)
            return
        if request["do"] == "words":
            from gen63_desktop.exchange import words_reading

            words_reading.answer(outwards, request)
            return
        if request["do"] == "arrived":
            from gen63_desktop.exchange import arrived_reading

            path = Path(os.fsdecode(bytes.fromhex(request["path"])))
            arrived_reading.answer(outwards, request, path, str(request["name"]))
            return
        if request["do"] == "network":
            from gen63_desktop.exchange import network_reading

            network_reading.answer(
                outwards, Path(os.fsdecode(bytes.fromhex(request["path"]))), str(request["name"])
            )
            return
        answering = Answering(outwards, request)
        (answering.scan if request["do"] == "scan" else answering.rows)()
    except Refused as refusal:
        wire.send(outwards, _plain_refusal(refusal))
    except MemoryError:
        wire.send(outwards, {"memory": True})
    except OSError as fault:
        wire.send(outwards, {"unreadable": fault.strerror or type(fault).__name__})
    except BaseException as fault:  # noqa: BLE001  also a panic of the workbook library: all end as a sentence
        wire.send(outwards, {"fault": type(fault).__name__, "places": _places(fault)})


if __name__ == "__main__":
    main()
