"""Reading a file that a person attaches."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.errors import Refused

LARGEST = 200 << 20


def read_file(path: Path) -> bytes:
    """The file's bytes; refused in words where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(
                "{name} has more than {most} MB.",
                "Attach a smaller copy and note where the original is kept.",
                name=path.name,
                most=LARGEST >> 20,
            )
        return path.read_bytes()
    except OSError as fault:
        raise Refused(
            "{name} cannot be read: {reason}.",
            "Check that it is still there and that you may open it.",
            name=path.name,
            reason=fault.strerror or type(fault).__name__,
        ) from fault
