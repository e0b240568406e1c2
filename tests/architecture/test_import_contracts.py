"""The direction of imports, held by import-linter's contracts in pyproject.toml."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from tests.architecture.house import ROOT

_PROGRAM = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


def _check(house: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, "--no-cache", "--no-logo", "--config", house / "pyproject.toml"],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_import_contract_is_kept() -> None:
    checked = _check(ROOT)

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("gen63_desktop", cache_dir=None)

    circles = [
        f"{importer} > {chain[0]} > … > {importer}"
        for importer in sorted(graph.modules)
        for imported in sorted(graph.find_modules_directly_imported_by(importer))
        if (chain := graph.find_shortest_chain(imported, importer)) is not None
    ]

    assert not circles


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("domain/errors.py", "import PySide6.QtCore", "Qt only in ui BROKEN"),
        ("services/session.py", "import sqlalchemy", "SQL only in store BROKEN"),
        (
            "ui/shared/__init__.py",
            "import gen63_desktop.store.engine",
            "the window and the commands ask the services BROKEN",
        ),
        ("store/engine.py", "import gen63_desktop.reports", "storeys BROKEN"),
        ("ui/audits/__init__.py", "import gen63_desktop.ui.training", "inside the window BROKEN"),
        ("attic.py", '"""A room of no storey."""', "storeys BROKEN"),
    ],
)
def test_an_import_against_the_house_plan_breaks_its_contract(
    tmp_path: Path, module: str, line: str, contract: str
) -> None:
    ours = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "gen63_desktop", tmp_path / "gen63_desktop", ignore=ours)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "gen63_desktop" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")

    checked = _check(tmp_path)

    assert contract in checked.stdout, checked.stdout + checked.stderr
