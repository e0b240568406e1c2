"""Attempts to sign in that failed: kept beside the office until the person signs in.

Without a key nobody can write into the office, so the file is plain and anybody could remove it; it names
only people whom the key file names, too.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically

FILE = "office.attempts"
LARGEST = 64 << 10
"""What is beyond is not counted: nobody fills the disk by typing."""


def note(folder: Path, person: str, at: datetime) -> None:
    """Keep an attempt under somebody's name."""
    path = folder / FILE
    line = json.dumps({"at": at.astimezone(UTC).isoformat(timespec="seconds"), "person": person}) + "\n"
    with in_words(FILE):
        if not path.exists() or path.stat().st_size < LARGEST:
            with path.open("a", encoding="utf-8") as file:
                file.write(line)


def take(folder: Path, *people: str) -> tuple[datetime, ...]:
    """The attempts under these names, oldest first; they are forgotten here and belong into the history."""
    path = folder / FILE
    if not path.exists():
        return ()
    found: list[datetime] = []
    rest: list[str] = []
    with in_words(FILE):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            person, at = _read(line)
            if at is not None and person in people:
                found.append(at)
            elif at is not None:
                rest.append(line)
        write_atomically(path, "".join(f"{line}\n" for line in rest).encode())
    return tuple(sorted(found))


def _read(line: str) -> tuple[str, datetime | None]:
    try:
        said = json.loads(line)
        at = datetime.fromisoformat(said["at"])
        return str(said["person"]), at if at.tzinfo else None
    except (ValueError, TypeError, KeyError):
        return "", None
