"""Looks at every attached file that a record names, some at a time, and sweeps those that nothing names."""

from __future__ import annotations

from datetime import datetime

from gen63_desktop.domain.keeping.records import FilesChecked, WrongFile
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.keeping.contents import files_in_history, named_files
from gen63_desktop.store.unit_of_work import Store


def check_files(
    store: Store,
    attachments: Attachments,
    *,
    after: int = 0,
    at_most: int | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> FilesChecked:
    """Open and hash the files from place ``after`` on, at most so many."""
    with store.reading() as reader:
        named = list(named_files(reader.connection))
    end = len(named) if at_most is None else min(len(named), after + at_most)
    wrong = []
    for place in range(min(after, end), end):
        stop_if(cancelled)
        progress(place, len(named), "Checking attached files")
        file = named[place]
        fault = attachments.fault(file.blob, file.sha256)
        if fault is not None:
            wrong.append(WrongFile(file.kind, file.record_id, file.name, fault))
    return FilesChecked(end, end >= len(named), tuple(wrong))


def sweep(store: Store, attachments: Attachments, now: datetime) -> int:
    """Remove files older than a day that neither a record nor an entry of the history names."""
    with store.reading() as reader:
        wanted = {file.blob for file in named_files(reader.connection)} | files_in_history(reader.connection)
    return attachments.sweep(wanted, now)
