"""The agency's GTFS file, read in the worker: its lines, stops and courses, checked."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gen63_desktop.domain.intake.network import LineCourse, TransitLine, TransitStop
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.exchange.foreign_table import look_from_outside
from gen63_desktop.exchange.reading_process import frames

READING = "Reading the network"


@dataclass(slots=True)
class ReadNetwork:
    """What the file says, of no network yet."""

    name: str
    sha256: str = ""
    edition: str = ""
    lines: list[TransitLine] = field(default_factory=list)
    stops: list[TransitStop] = field(default_factory=list)
    courses: list[LineCourse] = field(default_factory=list)


def read_network(
    path: Path, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
) -> ReadNetwork:
    """Read a GTFS file. Raises Refused, WorkCancelled."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    look_from_outside(path, name)
    request = {"do": "network", "path": os.fsencode(path.resolve()).hex(), "name": name, "options": {}}
    read = ReadNetwork(name)
    for frame in frames(request, name, cancelled):
        _take(read, frame)
        progress(0, 0, READING)
    return read


def _take(read: ReadNetwork, frame: dict[str, Any]) -> None:
    for key, short, long, directions in frame.get("lines", ()):
        read.lines.append(TransitLine(0, str(key), str(short), str(long), tuple(map(str, directions))))
    for key, name, code, latitude, longitude in frame.get("stops", ()):
        read.stops.append(TransitStop(0, str(key), str(name), str(code), float(latitude), float(longitude)))
    for line, direction, points in frame.get("courses", ()):
        read.courses.append(LineCourse(0, str(line), str(direction), tuple(map(str, points))))
    if frame.get("end"):
        read.sha256, read.edition = str(frame["sha256"]), str(frame["edition"])
