"""Mapping files on disk: TOML, documented in the help page “Mapping files”."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import Mapping
from gen63_desktop.domain.mapping.proposal import Question
from gen63_desktop.domain.mapping.source import Layout
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.toml_reading import loads
from gen63_desktop.domain.mapping.toml_writing import dumps
from gen63_desktop.exchange.atomic_file import atomic_file

LARGEST = 1 << 20


def load(path: Path) -> Mapping:
    """The mapping in the file; every mistake in it is a sentence with its key."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as fault:
        raise Refused(
            "The mapping file cannot be read: {reason}.",
            "Check its name and folder.",
            where=path.name,
            reason=fault.strerror or type(fault).__name__,
        ) from None
    if len(data) > LARGEST:
        raise Refused("The mapping file has more than 1 MB.", "Choose a mapping file.", where=path.name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused(
            "The mapping file is not UTF-8 (line {line}).",
            "Save it as UTF-8; in Notepad choose that encoding under Save As.",
            where=path.name,
            line=data[: fault.start].count(b"\n") + 1,
        ) from None
    return loads(text.replace("\r\n", "\n"), path.name)


def dump(
    path: Path,
    mapping: Mapping,
    target: Target | None = None,
    questions: Sequence[Question] = (),
    layouts: Sequence[Layout] = (),
) -> None:
    """Write the mapping; with the target and the questions of its proposal, comments say what to decide."""
    with atomic_file(path) as stream:
        stream.write(dumps(mapping, target, questions, layouts).encode("utf-8"))
