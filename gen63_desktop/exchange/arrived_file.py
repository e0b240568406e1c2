"""An e-mail or a letter that arrived as a file, read in the worker: proposals for a form."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.intake.arrived import Arrived
from gen63_desktop.domain.progress import Cancelled, never_cancelled
from gen63_desktop.exchange.foreign_table import look_from_outside
from gen63_desktop.exchange.reading_process import frames

PATIENCE = 30.0
"""Seconds that reading one file may take."""


def read_arrived(path: Path, cancelled: Cancelled = never_cancelled) -> Arrived:
    """Read the file; a kind whose words cannot be read has none. Raises Refused, WorkCancelled."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    look_from_outside(path, name)
    request = {"do": "arrived", "path": os.fsencode(path.resolve()).hex(), "name": name, "options": {}}
    begun = time.monotonic()

    def over() -> bool:
        return cancelled() or time.monotonic() - begun > PATIENCE

    try:
        for frame in frames(request, name, over):
            if "arrived" in frame:
                return _arrived(name, frame["arrived"])
    except WorkCancelled:
        if cancelled():
            raise
    raise Refused(
        "The words of the file cannot be read.", "It can be kept as it is; type what it says.", where=name
    )


def _arrived(name: str, plain: Any) -> Arrived:
    """What the worker said, checked: it read a hostile file."""
    sent = str(plain.get("sent", ""))
    return Arrived(
        name=name,
        kind=str(plain.get("kind", "")),
        text=str(plain.get("text", "")),
        subject=str(plain.get("subject", "")),
        sender=str(plain.get("sender", "")),
        address=str(plain.get("address", "")),
        sent=date.fromisoformat(sent) if sent else None,
        attached=tuple(str(one) for one in plain.get("attached", ())),
        shortened=plain.get("shortened") is True,
    )
