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
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LINUX = sys.platform.startswith("linux")
_LONG = {"GEN63_LONG": "1", "PYTEST_ADDOPTS": "--timeout=28800 -o faulthandler_timeout=0"}
_FOLDERS = {"journey": "journeys", "heard": "heard"}
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


def _on_x(mark: str, words: list[str], further: dict[str, str], screens: list[str]) -> tuple[int, str]:
    """Tests of one kind, one process for each screen: two windows of one would take the focus from each other."""
    told = {"DISPLAY": screens[0], "GEN63_TEST_SCREENS": " ".join(screens)}
    environment = _environment(QT_QPA_PLATFORM="xcb", **told, **further)
    spread = ["-n", str(len(screens)), "--dist", "worksteal"] if screens[1:] else ["-n", "0"]
    folder = ROOT / "tests" / _FOLDERS[mark]
    where = words or ([str(folder)] if folder.is_dir() else [])
    status, closing = _pytest([*where, "-m", mark, *spread], environment)
    none_meant = bool(words) or not any(folder.glob("test_*.py"))
    return (0 if status == _NO_TESTS and none_meant else status), closing


@contextmanager
def _demonstration(*, ahead: bool) -> Iterator[dict[str, str]]:
    """Where the legs find the demonstration office; built ahead, beside the first tests, or when one asks."""
    with (
        TemporaryDirectory(prefix="gen63-demonstration-", ignore_cleanup_errors=True) as folder,
        ExitStack() as end,
    ):
        if ahead and (ROOT / "tests" / "demonstration.py").exists():
            command = [sys.executable, "-m", "tests.demonstration", folder]
            builder = end.enter_context(subprocess.Popen(command, cwd=ROOT, env=_environment()))
            end.callback(builder.terminate)
        yield {"GEN63_TEST_DEMONSTRATION": folder}


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
        further = further | stack.enter_context(_demonstration(ahead=not words))
        legs.append(("offscreen", *_offscreen(words, further)))
        if LINUX:
            from accessibility_bus import VARIABLE as BUS
            from accessibility_bus import bus
            from virtual_screen import display

            screens = [stack.enter_context(display()) for _ in range(2)]
            legs.append(("journeys on X", *_on_x("journey", words, further, screens)))
            address = stack.enter_context(bus(screens[0]))
            legs.append(("heard on X", *_on_x("heard", words, further | {BUS: address}, screens[:1])))
    sys.stdout.write("\n" + "".join(f"{name}: {closing}\n" for name, _, closing in legs))
    return next((status for _, status, _ in legs if status != 0), 0)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
