"""What the house plan asks of every source file: its size, its calm, and who may read the clock."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator

from tests.architecture.house import ROOT, Source, read, sources

PROGRAM = "gen63_desktop"
MODULE_LINES = 400
FUNCTION_LINES = 60

CLOCK = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime"}
CLOCK_READERS = {
    "gen63_desktop/services/session.py": "the one reader of the clock",
    "gen63_desktop/store/location.py": "how long another computer's mark on a folder has not been renewed",
}
"""Every module that reads the clock, with the reason."""

WORLD = {
    "io",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "threading",
    "time",
}
"""Standard library modules that reach outside of the rules."""


def _function_lengths(source: Source) -> Iterator[tuple[str, int]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{source.name}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def _reads_the_clock(source: Source) -> list[str]:
    """Calls like ``datetime.now()``, however deep the dotted name."""
    return [
        f"{source.name}:{line} {name}()"
        for name, line in source.calls()
        if any(name == reading or name.endswith(f".{reading}") for reading in CLOCK)
    ]


def _imported(source: Source) -> Iterator[tuple[str, int]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node.lineno


def test_no_module_is_longer_than_the_house_plan_allows() -> None:
    everything = (*sources(PROGRAM, "tests"), read(ROOT / "run.py"), *sources("migrations"))

    too_long = [f"{source.name}: {source.lines}" for source in everything if source.lines > MODULE_LINES]

    assert not too_long


def test_no_function_of_the_program_is_longer_than_the_house_plan_allows() -> None:
    everything = (*sources(PROGRAM), read(ROOT / "run.py"))

    lengths = (length for source in everything for length in _function_lengths(source))

    assert not [f"{name}: {lines} lines" for name, lines in lengths if lines > FUNCTION_LINES]


def test_the_clock_is_read_only_where_a_reason_stands() -> None:
    readers = {source.name: found for source in sources(PROGRAM) if (found := _reads_the_clock(source))}

    assert not [line for name, found in readers.items() if name not in CLOCK_READERS for line in found]
    assert not CLOCK_READERS.keys() - readers.keys(), "an exception that is no longer needed"


def test_the_ground_floor_rests_on_nothing_but_pure_standard_library() -> None:
    pure = sys.stdlib_module_names - WORLD
    foreign = [
        f"{source.name}:{line} imports {name}"
        for source in sources(f"{PROGRAM}/domain")
        for name, line in _imported(source)
        if name.partition(".")[0] not in pure and not name.startswith(f"{PROGRAM}.domain")
    ]

    assert not foreign


def test_nothing_but_the_command_line_prints() -> None:
    printing = [
        f"{source.name}:{line}"
        for source in sources(PROGRAM)
        for name, line in source.calls()
        if name == "print" and not source.name.startswith(f"{PROGRAM}/__main__")
    ]

    assert not printing


def test_migrations_import_nothing_of_the_program() -> None:
    """A migration is frozen: what it did yesterday must not change with today's code."""
    live = [
        f"{source.name}:{line} imports {name}"
        for source in sources("migrations/versions")
        for name, line in _imported(source)
        if name.partition(".")[0] == PROGRAM
    ]

    assert not live
