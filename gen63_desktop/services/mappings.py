"""Mapping files: reading one, and writing a first one from the files to be imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gen63_desktop.domain.mapping.mapping import MAIN, FileSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import Layout, ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.exchange import mapping_file


def load(path: Path) -> Mapping:
    """The mapping in a file; every mistake in it is a sentence with its key."""
    return mapping_file.load(path)


def write(path: Path, proposal: Proposal, target: Target, layouts: Sequence[Layout]) -> None:
    """Write the proposed mapping, with what is still to be decided as comments."""
    mapping_file.dump(path, proposal.mapping, target, proposal.questions, layouts)


def options_for(mapping: Mapping | None, file: str, given: ReadOptions) -> ReadOptions:
    """How to read a file: as the person says, else as the mapping has it for a file of this name."""
    if mapping is None or given != ReadOptions():
        return given
    named = [source for source in mapping.files if source.name == file]
    alone = mapping.files if len(mapping.files) == 1 else ()
    found: Sequence[FileSource] = (
        named or alone or [s for s in mapping.files if s.alias == MAIN and not s.name]
    )
    return found[0].options if found else given
