"""What is written down about a fault of the program: where it happened, never what it was about.

The words of an exception may hold a name or a sentence of a complaint, so only its type and the lines
of the program are kept.
"""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

from gen63_desktop import __version__, places

_PACKAGE = Path(__file__).resolve().parents[2]
_LOG = "gen63.log"
_LARGEST = 1_000_000


def report(error: BaseException) -> str:
    """Type and place of the fault and of what caused it, and the versions of what ran."""
    import PySide6

    lines = [
        f"GEN 63 Desktop {__version__}, Python {sys.version.split()[0]}, Qt {PySide6.__version__}, {sys.platform}"
    ]
    lines += frames(error)
    return "\n".join(lines)


def frames(error: BaseException) -> list[str]:
    """The chain of causes, each with its lines of the program, innermost last."""
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        kind = type(cause)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return lines


def _short(filename: str) -> str:
    """A path without the folders of this computer."""
    path = Path(filename)
    try:
        return path.resolve().relative_to(_PACKAGE.parent).as_posix()
    except ValueError:
        return "/".join(path.parts[-2:])


class _WithoutWords(logging.Formatter):
    """Writes an exception's places only."""

    def formatException(self, ei: object) -> str:  # Qt-like name of logging's
        """Type and lines."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(frames(error)) if isinstance(error, BaseException) else ""


def start_log() -> None:
    """Write warnings of the program to a file that is turned over; a folder that cannot be written is no reason to stop."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        places.log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            places.log_folder() / _LOG, maxBytes=_LARGEST, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setLevel(logging.WARNING)
    handler.setFormatter(_WithoutWords("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)


def write_down(error: BaseException) -> str:
    """Log the report; returns it for the crash window."""
    text = report(error)
    logging.getLogger("gen63_desktop").error("a fault of the program\n%s", text)
    return text
