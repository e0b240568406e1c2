"""The office of several people: built once, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.roles.world import Facts, World, make_office


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Facts]:
    """The closed office. Copy it before you open it."""
    folder = tmp_path_factory.mktemp("several")
    return folder / "office", make_office(folder / "office", folder)


@pytest.fixture
def world(built: tuple[Path, Facts], tmp_path: Path) -> Iterator[World]:
    """A copy of the office of several people."""
    folder, facts = built
    made = World(Path(shutil.copytree(folder, tmp_path / "office")), tmp_path, facts)
    yield made
    made.close()
