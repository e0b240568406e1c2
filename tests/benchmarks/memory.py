"""The memory of the window with a large office, against an empty window with the same libraries loaded.

``python tests/benchmarks/memory.py [--keep DIR]`` starts two processes in turn. One opens the office in the real window,
scrolls its list of complaints from end to end, sorts and filters it and opens some cases. The other imports the same
modules and shows an empty window. What is compared is the memory that each holds in the end by the kernel's account: of
the first when nothing has been done for a second, as it stands beside other programs most of the day.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import filling

LIMIT = 100.0
CASES = 20


def held() -> float:
    """The megabytes of memory that this process holds."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    kilobytes = {line.partition(":")[0]: int(line.split()[1]) for line in lines if line.endswith(" kB")}
    return kilobytes["VmRSS"] / 1024


def settle(application: Any) -> None:
    """Until all that was asked for is shown."""
    from gen63_desktop.ui.shared import tasks

    application.processEvents()
    while tasks.busy():
        time.sleep(0.001)
        application.processEvents()


def ours(folder: Path) -> dict[str, Any]:
    """Work in the window as a person does; what was held on the way."""
    from gen63_desktop.commands.window import Openers
    from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
    from gen63_desktop.ui.shared.garbage import Collector
    from gen63_desktop.ui.shell.application import Shell, make_application
    from gen63_desktop.ui.shell.main_window import MainWindow

    application = make_application(sys.argv[:1])
    shell = Shell(application, Openers())
    collector = Collector(shell)  # as the program has it
    shell.show_welcome()
    settle(application)
    steps = {"welcome": held()}
    shell.show_office(filling.reopened(folder))
    settle(application)
    steps["office opened"] = held()
    window = next(one for one in application.topLevelWidgets() if isinstance(one, MainWindow))
    window.open_section("complaints")
    settle(application)
    page: Any = window.page_of("complaints")
    steps["page of complaints"] = held()
    page.views.choose("all")
    settle(application)
    table = page.table
    for request in (
        ListRequest(Sort("due")), ListRequest(Sort("summary"), (Filter("basis", Test.ANY_OF, ("disability",)),)),
        ListRequest(Sort("status"), then=(Sort("due", descending=True),)), ListRequest(Sort("number", descending=True)),
    ):  # fmt: skip
        table.load(request)
        settle(application)
        bar = table.view.verticalScrollBar()
        for n in range(81):
            bar.setValue(bar.maximum() * n // 80)
            table.view.viewport().repaint()
            settle(application)
    steps["list scrolled"] = held()
    for n in range(CASES):
        table.view.setCurrentIndex(table.model.index(n * 7, 0))
        settle(application)
    steps["cases opened"] = held()
    collector.at_rest = False
    while not collector.at_rest:
        time.sleep(0.01)
        application.processEvents()
    steps["at rest"] = held()
    modules = [name for name in sys.modules if not name.startswith(("tests", "__main__"))]
    return {"steps": steps, "held": held(), "modules": modules}


def empty(modules: list[str]) -> dict[str, Any]:
    """An empty window with the same modules imported."""
    import importlib
    from contextlib import suppress

    from PySide6.QtWidgets import QApplication, QMainWindow

    for name in modules:
        with suppress(ImportError):  # made by another one as it is imported
            importlib.import_module(name)
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1300, 800)
    window.show()
    application.processEvents()
    return {"held": held()}


def run(home: Path, *words: str | Path, given: str = "") -> dict[str, Any]:
    """One of the two in a process of its own."""
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GEN63_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, __file__, *words],
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=settings,
    )
    return dict(json.loads(done.stdout))


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = filling.options(__doc__)
    asked.add_argument("--rounds", type=int, default=3)
    wanted = asked.parse_args()
    more = []
    with filling.large_folder(wanted) as folder:
        for turn in range(wanted.rounds):
            home = folder.parent / f"home-{os.getpid()}-{turn}"
            with_office = run(home, "--ours", folder)
            without = run(home, "--empty", given=json.dumps(with_office["modules"]))
            more.append(with_office["held"] - without["held"])
            steps = ", ".join(f"{name} {size:.0f}" for name, size in with_office["steps"].items())
            sys.stdout.write(f"turn {turn + 1}: {steps} MB; the empty window {without['held']:.0f} MB\n")
    sys.stdout.write(
        f"the window with {wanted.complaints:,} complaints and {wanted.comments:,} comments: "
        f"{max(more):.0f} MB more than an empty one (limit {LIMIT:.0f})\n"
    )
    return 0 if max(more) <= LIMIT else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ours"]:
        sys.stdout.write(json.dumps(ours(Path(sys.argv[2]))))
        sys.stdout.flush()
        os._exit(0)
    if sys.argv[1:2] == ["--empty"]:
        sys.stdout.write(json.dumps(empty(json.loads(sys.stdin.read()))))
        sys.stdout.flush()
        os._exit(0)
    sys.exit(main())
