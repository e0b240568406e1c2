"""The wheel that ``uv build`` makes: whole, and able to start far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from gen63_desktop import __version__
from tests.architecture.house import ROOT

SHIPPED = "gen63_desktop/shipped/"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"

READ_SHIPPED = """
from pathlib import Path
from gen63_desktop import resources
print(Path(resources.__file__).resolve())
assert resources.migrations().joinpath("versions", "0001_foundation.py").is_file()
for name in NAMES:
    assert resources.path(name).is_file(), name
"""


def _run(*command: str | Path, cwd: Path) -> str:
    environment = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}
    }
    environment["UV_PYTHON_DOWNLOADS"] = "never"
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def _uv() -> str:
    own = ROOT / ".tools" / SCRIPTS / "uv"
    uv = os.environ.get("GEN63_UV") or shutil.which(own) or shutil.which("uv")
    assert uv, "uv is not here: run python3 run.py setup"
    return uv


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, made by way of the source package."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(_uv(), "build", "--quiet", "--out-dir", folder, cwd=ROOT)
    (made,) = folder.glob("*.whl")
    return made


def _files(folder: str) -> set[str]:
    """What stands below a folder of the checkout, as it is named in the wheel."""
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {
        path.relative_to(ROOT).as_posix()
        for path in paths
        if path.suffix != ".pyc" and path.name != ".gitkeep"
    }


def test_the_wheel_holds_every_file_that_ships(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    shipped = {SHIPPED + name for folder in ("migrations", "resources") for name in _files(folder)}

    assert shipped | _files("gen63_desktop") <= inside
    assert not {name for name in inside if name.startswith("tests/")}


def test_the_installed_wheel_starts_far_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    names = sorted(
        name.removeprefix(f"{SHIPPED}resources/")
        for name in zipfile.ZipFile(wheel).namelist()
        if name.startswith(f"{SHIPPED}resources/")
    )
    pinned = tmp_path / "pinned.txt"
    _run(_uv(), "export", "--locked", "--quiet", "--no-dev", "--no-emit-project", "-o", pinned, cwd=ROOT)
    _run(
        _uv(),
        "venv",
        "--quiet",
        tmp_path / "venv",
        "--python",
        ROOT / ".venv" / SCRIPTS / "python",
        cwd=tmp_path,
    )
    python = tmp_path / "venv" / SCRIPTS / "python"
    install = [_uv(), "pip", "install", "--quiet", "--python", python]
    _run(*install, "--require-hashes", "-r", pinned, cwd=tmp_path)
    _run(*install, "--no-deps", wheel, cwd=tmp_path)

    gen63 = tmp_path / "venv" / SCRIPTS / "gen63"
    version = _run(gen63, "--version", cwd=tmp_path)
    _run(gen63, "self-test", cwd=tmp_path)  # its exit status is the verdict
    said = _run(python, "-c", READ_SHIPPED.replace("NAMES", repr(names)), cwd=tmp_path)

    assert version == f"gen63 {__version__}\n"
    assert wheel.name.startswith(f"gen63_desktop-{__version__}-")
    assert names
    assert Path(said.strip()).is_relative_to(tmp_path)
