"""The verifier and the description of the formats, as they are put beside what leaves the office."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from gen63_desktop import resources
from gen63_desktop.domain.errors import NotPlaced, Refused
from gen63_desktop.exchange.atomic_file import write_file
from gen63_desktop.store.faults import in_words

VERIFIER, FORMAT = "gen63_check", "history-format.md"
_MADE_BY_PYTHON = "__pycache__"


def check_places(path: Path, names: Iterable[str]) -> None:
    """Refuse before anything is written where one of the names beside ``path`` is taken by something else.

    What is there is never overwritten: it may be somebody's own, or an earlier verifier that an auditor trusts.
    """
    for name in names:
        if path.name.casefold() == name.casefold():
            raise Refused(
                "“{name}” is the name of what is put beside the file.", "Choose another name.", name=name
            )
        with in_words(name):
            target = path.parent / name
            if (target.exists() or target.is_symlink()) and not _same(target, _shipped(name)):
                raise Refused(
                    "“{name}” is in that folder already, and is not what this version of the program puts there.",
                    "Choose another folder, or move it away.",
                    name=name,
                )


@contextmanager
def put_beside(path: Path, names: Iterable[str]) -> Iterator[Callable[[], None]]:
    """What is called puts what has these names beside ``path``, each whole; what is there and the same is left.

    Where what leaves is refused after that, nothing that was put stays: it would stand there without an entry.
    """
    put: list[Path] = []
    try:
        yield lambda: _put(path, names, put)
    except NotPlaced:
        raise  # it left, under another name
    except BaseException:
        for target in put:
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        raise


def _put(path: Path, names: Iterable[str], put: list[Path]) -> None:
    for name in names:
        target, shipped = path.parent / name, _shipped(name)
        if _same(target, shipped):
            continue
        if shipped.is_dir():
            _put_folder(shipped, target)
        else:
            write_file(target, shipped.read_bytes())
        put.append(target)


def _shipped(name: str) -> Path:
    return resources.path(f"verifier/{name}" if name == VERIFIER else f"help/{name}")


def _modules(folder: Path) -> dict[str, Path]:
    return {each.name: each for each in folder.iterdir() if each.name != _MADE_BY_PYTHON}


def _same(target: Path, shipped: Path) -> bool:
    if not shipped.is_dir():
        return target.is_file() and target.read_bytes() == shipped.read_bytes()
    if not target.is_dir():
        return False
    there, wanted = _modules(target), _modules(shipped)
    return there.keys() == wanted.keys() and all(_same(there[name], wanted[name]) for name in wanted)


def _put_folder(shipped: Path, target: Path) -> None:
    """Make a folder that has its name only once it is whole: some of its modules alone would not run."""
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        beside.mkdir()
        for name, module in _modules(shipped).items():
            write_file(beside / name, module.read_bytes())
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
