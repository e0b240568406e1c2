"""The process that reads foreign files: small, capped, streaming, and ended at any time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import WorkCancelled
from gen63_desktop.exchange.foreign_table import open_table
from gen63_desktop.exchange.wire import receive, send
from tests.exchange.foreign_files import read, simple_workbook, text_file

ROOT = Path(__file__).resolve().parents[2]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

GROWTH = """
import resource, sys
from pathlib import Path
from gen63_desktop.exchange.foreign_table import open_table
def now():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
before = now()
rows = sum(1 for row in open_table(Path(sys.argv[1])).rows())
print(rows, (now() - before) // 1024)
"""
CAPPED = """
import sys
from gen63_desktop.exchange.memory_cap import cap_memory
cap_memory(300 << 20)
kept = bytearray(100 << 20)
print("within", flush=True)
try:
    kept = bytearray(400 << 20)
except MemoryError:
    print("refused")
"""


def _program(code: str, *words: str, folder: Path | None = None) -> str:
    """What a fresh interpreter prints, started away from the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def _children() -> set[str]:
    """The processes that this one has started and that still run."""
    tasks = Path("/proc/self/task").iterdir()
    return {child for task in tasks for child in (task / "children").read_text().split()}


def _rows(count: int) -> Iterator[str]:
    yield "Id,Received,Line,Comment\n"
    for at in range(count):
        yield f'{at},2026-01-02 03:04:05,{at % 200},"The bus of line {at % 200} passed the stop ""again"" at {at}"\n'


@pytest.mark.requirement("U2")
@pytest.mark.skipif(sys.platform == "win32", reason="measures with getrusage")
def test_reading_three_hundred_thousand_rows_costs_the_window_less_than_200_mb(tmp_path: Path) -> None:
    path = tmp_path / "comments.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(_rows(300_000))

    rows, megabytes = map(int, _program(GROWTH, str(path), folder=tmp_path).split())

    assert rows == 300_000
    assert megabytes < 200


@pytest.mark.requirement("U2")
@pytest.mark.skipif(sys.platform == "win32", reason="measures with getrusage")
def test_a_cell_heavy_file_costs_the_window_less_than_200_mb(tmp_path: Path) -> None:
    path = tmp_path / "comments.csv"
    with path.open("w", encoding="utf-8") as stream:
        stream.write("Id,Comment\n")
        stream.writelines(f"{at},{'x' * 500_000}\n" for at in range(300))

    rows, megabytes = map(int, _program(GROWTH, str(path), folder=tmp_path).split())

    assert rows == 300
    assert megabytes < 200


@pytest.mark.requirement("S4")
@pytest.mark.skipif(sys.platform != "linux", reason="other systems cap by other means")
def test_the_cap_on_memory_holds(tmp_path: Path) -> None:
    assert _program(CAPPED).split() == ["within", "refused"]


@ON_LINUX
@pytest.mark.requirement("U2")
def test_cancelling_ends_the_process_and_takes_nothing(tmp_path: Path) -> None:
    path = text_file(tmp_path, "".join(_rows(50_000)))
    before = _children()
    seen: list[int] = []

    rows = open_table(path).rows(cancelled=lambda: len(seen) >= 700)
    with pytest.raises(WorkCancelled):
        seen.extend(row.number for row in rows)

    assert 700 <= len(seen) < 50_000
    assert _children() == before


@ON_LINUX
@pytest.mark.requirement("U2")
def test_leaving_the_rows_early_ends_the_process(tmp_path: Path) -> None:
    before = _children()
    rows = open_table(text_file(tmp_path, "".join(_rows(50_000)))).rows()

    assert next(rows).number == 2
    rows.close()  # type: ignore[attr-defined]  # a generator

    assert _children() == before


@ON_LINUX
@pytest.mark.requirement("S3")
def test_the_process_is_never_given_the_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEN63_PASSPHRASE", "canary of a passphrase")
    before = _children()
    rows = open_table(text_file(tmp_path, "".join(_rows(50_000)))).rows()
    next(rows)

    (child,) = _children() - before
    assert b"canary" not in Path(f"/proc/{child}/environ").read_bytes()
    rows.close()  # type: ignore[attr-defined]  # a generator


@pytest.mark.requirement("U2")
def test_opening_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(WorkCancelled):
        open_table(text_file(tmp_path, "a,b\n1,2\n"), cancelled=lambda: True)


@pytest.mark.requirement("U2")
def test_progress_runs_up_to_the_whole_file(tmp_path: Path) -> None:
    path = text_file(tmp_path, "".join(_rows(5_000)))
    told: list[tuple[int, int | None]] = []

    list(open_table(path).rows(progress=lambda done, total, _step: told.append((done, total))))

    assert told == sorted(told)
    assert told[-1] == (path.stat().st_size, path.stat().st_size)


@pytest.mark.requirement("U2")
def test_the_process_loads_neither_the_window_nor_the_store_nor_what_writes(tmp_path: Path) -> None:
    code = "import json, sys, gen63_desktop.exchange.worker; print(json.dumps(sorted(sys.modules)))"

    loaded = {name.split(".")[0] for name in json.loads(_program(code, folder=tmp_path))}

    assert not loaded & {
        "PySide6",
        "sqlalchemy",
        "sqlcipher3",
        "xlsxwriter",
        "reportlab",
        "charset_normalizer",
    }
    assert "python_calamine" not in loaded, "a CSV file does not wait for it"


@pytest.mark.requirement("U2")
def test_a_frozen_program_reads_by_starting_itself(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Name,Note\nAna,late\n")
    request = {
        "do": "scan",
        "path": os.fsencode(path).hex(),
        "name": path.name,
        "options": {},
    }
    with subprocess.Popen(
        [sys.executable, "-m", "gen63_desktop", "--read-foreign-file"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        send(program.stdin, request)
        program.stdin.close()
        answers = list(iter(partial(receive, program.stdout), None))

    assert answers[-1]["layout"]["columns"] == ["Name", "Note"]


@pytest.mark.requirement("U2")
def test_files_are_read_from_any_folder_whatever_stands_there(tmp_path: Path) -> None:
    text_file(tmp_path, "raise SystemExit('a module of a stranger was loaded')", "json.py")
    text_file(tmp_path, "raise SystemExit('a module of a stranger was loaded')", "csv.py")
    path = text_file(tmp_path, "a,b\n1,2\n")
    code = (
        "import sys; sys.path.pop(0)\n"
        "from pathlib import Path\n"
        "from gen63_desktop.exchange.foreign_table import open_table\n"
        "print([row.values for row in open_table(Path(sys.argv[1])).rows()])"
    )

    assert _program(code, str(path), folder=tmp_path).strip() == "[('1', '2')]"


@pytest.mark.requirement("M1")
def test_a_table_can_be_read_again(tmp_path: Path) -> None:
    table, rows = read(simple_workbook(tmp_path))

    assert list(table.rows()) == rows == list(table.preview())
