"""Every test without a screen: all of them on Qt's offscreen platform, the journeys again on a real X server,
and there, beside an accessibility bus, what a screen reader is told.

``run.py test`` calls it in the environment that it has made; its words are handed to pytest, but for
``--long``: the tests that throw dice then throw them many times (tests/long_runs.py), which takes hours.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINUX = sys.platform.startswith("linux")
_LONG = {"GEN63_LONG": "1", "PYTEST_ADDOPTS": "--timeout=28800 -o faulthandler_timeout=0"}
_NO_TESTS = 5  # pytest's exit status where nothing was chosen


def _pytest(words: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run pytest, passing its output on; its exit status and its closing line."""
    command = [sys.executable, "-m", "pytest", "-q", "-ra", *words]
    if sys.stdout.isatty():
        command.append("--color=yes")
    closing = ""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as run:
        assert run.stdout is not None
        try:
            for line in run.stdout:
                sys.stdout.buffer.write(line)
                sys.stdout.buffer.flush()
                closing = line.decode("utf-8", "replace").strip() or closing
        except BaseException:
            run.terminate()
            raise
    return run.returncode, closing


def _environment(**further: str) -> dict[str, str]:
    """This environment in a UTF-8 locale that is on every computer.

    Compiled modules are kept, whatever was said here: the tests start hundreds of processes.
    """
    locale = {"LC_ALL": "C.UTF-8"} if LINUX else {}
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return given | {"PYTHONUTF8": "1"} | locale | further


def _offscreen(words: list[str], further: dict[str, str]) -> tuple[int, str]:
    """All tests but the benchmarks, on two processes."""
    benchmarks = [] if any("benchmarks" in word for word in words) else ["--ignore=tests/benchmarks"]
    spread = ["-n", "2", "--dist", "worksteal", "--durations=10", "--durations-min=2"]
    return _pytest([*spread, *benchmarks, *words], _environment(QT_QPA_PLATFORM="offscreen", **further))


def _on_x(mark: str, words: list[str], further: dict[str, str], screen: str) -> tuple[int, str]:
    """Tests of one kind, one after the other: two windows of one screen would take the focus from each other."""
    environment = _environment(QT_QPA_PLATFORM="xcb", DISPLAY=screen, **further)
    status, closing = _pytest([*words, "-m", mark, "-n", "0"], environment)
    none_meant = bool(words) or not any((ROOT / "tests" / "journeys").glob("test_*.py"))
    return (0 if status == _NO_TESTS and none_meant else status), closing


def main(words: list[str]) -> int:
    """Run every leg; not zero if one of them failed."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    legs: list[tuple[str, int, str]] = []
    further: dict[str, str] = _LONG if "--long" in words else {}
    words = [word for word in words if word != "--long"]
    with ExitStack() as stack:
        if LINUX:
            from throwaway_postgresql import VARIABLE, server

            further = further | {VARIABLE: stack.enter_context(server())}
        legs.append(("offscreen", *_offscreen(words, further)))
        if LINUX:
            from accessibility_bus import VARIABLE as BUS
            from accessibility_bus import bus
            from virtual_screen import display

            screen = stack.enter_context(display())
            legs.append(("journeys on X", *_on_x("journey", words, further, screen)))
            address = stack.enter_context(bus(screen))
            legs.append(("heard on X", *_on_x("heard", words, further | {BUS: address}, screen)))
    sys.stdout.write("\n" + "".join(f"{name}: {closing}\n" for name, _, closing in legs))
    return next((status for _, status, _ in legs if status != 0), 0)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
