"""Import of comments with search index and history, against a bare executemany of the same rows.

``python tests/benchmarks/import_comments.py [--rows 1000000] [--rounds 3]`` prints the ratio against its
limit, both measured in the same run and in turn, and the memory that the import took. The bare run
writes the very rows that the import stored, ready made, in one transaction into the same tables with
the same indexes and the same search index of a new office; nothing but the database's own time counts.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.filling import PASSPHRASE, PERSON, mapping, open_office, write_file

LIMIT = 2.0
MOST_MEMORY = 200
CHUNK = 5_000


def ours(file: Path, folder: Path) -> dict[str, float]:
    """Import the file as a person would; returns seconds and megabytes."""
    office = open_office(folder)
    table = office.comments.open_file(file)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, cpu = time.perf_counter(), time.process_time()
    receipt = office.comments.take_in(table, mapping()).receipt
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    office.close()
    return {"seconds": seconds, "cpu": cpu, "memory": grown, "stored": receipt.stored}


def keep_rows(folder: Path, rows_file: Path) -> None:
    """Write the rows that an import stored, in chunks, for the bare run."""
    from gen63_desktop import startup

    office = startup.open_office(folder, PERSON, PASSPHRASE)
    names = ", ".join(f'"{name}"' for name in _columns())
    with office.session.ask() as reader, rows_file.open("w", encoding="utf-8") as stream:
        found = reader.connection.exec_driver_sql(f"SELECT {names} FROM comments ORDER BY id")
        while chunk := found.fetchmany(CHUNK):
            stream.write(json.dumps([list(row) for row in chunk]) + "\n")
    office.close()


def bare(rows_file: Path, folder: Path) -> dict[str, float]:
    """Only the database: executemany of ready rows, and the commit."""
    office = open_office(folder)
    names = _columns()
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    connection = office.session.store.engine.raw_connection()
    cursor = connection.cursor()
    for op in ("add", "change", "remove"):  # what notes changes past the program is ours, not bare
        cursor.execute(f"DROP TRIGGER IF EXISTS comments_foreign_{op}")
    seconds = cpu = 0.0
    cursor.execute("BEGIN IMMEDIATE")
    for chunk in itertools.chain(_chunks(rows_file), [None]):
        start, used = time.perf_counter(), time.process_time()
        if chunk is None:
            cursor.execute("COMMIT")
        else:
            cursor.executemany(f"INSERT INTO comments ({columns}) VALUES ({marks})", chunk)
        seconds += time.perf_counter() - start
        cpu += time.process_time() - used
    connection.close()
    office.close()
    return {"seconds": seconds, "cpu": cpu}


def _columns() -> tuple[str, ...]:
    """The stored columns of a comment."""
    from gen63_desktop.domain.comments.records import Comment
    from gen63_desktop.store.records import mapper_of
    from gen63_desktop.store.tables import comments as _  # noqa: F401  registers the record

    return mapper_of(Comment).names


def _chunks(rows_file: Path) -> Iterator[list[list[Any]]]:
    with rows_file.open(encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)


def run(what: str, file: Path, folder: Path) -> dict[str, float]:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--only", what, str(file), str(folder)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout))


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=1_000_000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--only", nargs=3, help=argparse.SUPPRESS)
    wanted = asked.parse_args()
    if wanted.only:
        what, file, folder = wanted.only
        steps = {"ours": ours, "bare": bare, "keep": keep_rows}
        sys.stdout.write(json.dumps(steps[what](Path(file), Path(folder)) or {}))
        return 0
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as name:
        return measure(Path(name), wanted.rows, wanted.rounds)


def measure(work: Path, rows: int, rounds: int) -> int:
    """Take turns, so that a busy moment of the computer meets both."""
    file, kept = work / "comments.csv", work / "rows.json"
    write_file(file, rows)
    results: dict[str, list[dict[str, float]]] = {"ours": [], "bare": []}
    for turn in range(rounds):
        imported = run("ours", file, work / f"ours{turn}")
        results["ours"].append(imported)
        if turn == 0:
            run("keep", work / "ours0", kept)
        results["bare"].append(run("bare", kept, work / f"bare{turn}"))
        sys.stdout.write(f"turn {turn + 1}: import {results['ours'][-1]}, bare {results['bare'][-1]}\n")
    median = {key: statistics.median(one["seconds"] for one in found) for key, found in results.items()}
    memory = max(one["memory"] for one in results["ours"])
    ratio = median["ours"] / median["bare"]
    sys.stdout.write(
        f"{rows:,} comments: import {median['ours']:.1f} s, bare executemany {median['bare']:.1f} s, "
        f"ratio {ratio:.2f} (limit {LIMIT}); memory {memory:.0f} MB more (limit {MOST_MEMORY})\n"
    )
    return 0 if ratio <= LIMIT and memory <= MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
