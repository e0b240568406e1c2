"""Whether this installation is whole: shipped files, encryption, migrations, search, report validation."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gen63_desktop import resources
from gen63_desktop.store import office_folder
from gen63_desktop.store.encryption.sealing import FLOOR


@dataclass(frozen=True, slots=True)
class Result:
    """One check; ``problem`` is empty where it passed."""

    name: str
    problem: str


def run() -> tuple[Result, ...]:
    """All checks, in a temporary folder."""
    return tuple(_result(name, check) for name, check in _CHECKS.items())


def _result(name: str, check: Callable[[], None]) -> Result:
    try:
        check()
    except Exception as error:  # noqa: BLE001  the point is to report whatever is wrong
        return Result(name, f"{type(error).__name__}: {error}")
    return Result(name, "")


def _shipped_files() -> None:
    for name in ("icons", "fonts", "checklists", "help"):
        if not any(resources.path(name).iterdir()):
            raise FileNotFoundError(name)
    if not any(resources.migrations().glob("versions/0*.py")):
        raise FileNotFoundError("migrations")


def _encrypted_office() -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = office_folder.make(
            Path(folder) / "office",
            uid=secrets.token_hex(8),
            person="Self-test",
            passphrase=secrets.token_hex(16),
            cost=FLOOR,
        )
        try:
            header = (opened.path / office_folder.DATABASE).read_bytes()[:15]
            with opened.store.unsigned() as connection:
                connection.exec_driver_sql("CREATE VIRTUAL TABLE self_test USING fts5(words)")
        finally:
            opened.close()
        if header == b"SQLite format 3":
            raise ValueError("the office's file is not encrypted")


_CHECKS: dict[str, Callable[[], None]] = {
    "shipped files": _shipped_files,
    "encrypted database, migrations and search": _encrypted_office,
}
