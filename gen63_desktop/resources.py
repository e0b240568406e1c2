"""The only reader of the files that ship with the program."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_INSTALLED = _HERE / "shipped"


def _root(folder: str) -> Path:
    """The folder in the installed package, or beside it in a checkout."""
    installed = _INSTALLED / folder
    return installed if installed.is_dir() else _HERE.parent / folder


def path(name: str) -> Path:
    """The path of a shipped file, named from ``resources/`` on: ``icons/inbox.svg``."""
    return _root("resources").joinpath(*name.split("/"))


def text(name: str) -> str:
    """The text of a shipped file."""
    return path(name).read_text(encoding="utf-8")


def migrations() -> Path:
    """The folder with Alembic's environment and versions."""
    return _root("migrations")
