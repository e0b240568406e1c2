"""A program of its own that takes hostile files to the office's door for imports, one after the other.

The words are the office's folder, its person and passphrase. For each path on standard input it says in a line
of JSON what became of the file, how long it took, and how much memory the program itself took more at most.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any


def memory() -> float:
    """The most that this process had in memory so far, in megabytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    unit = 1 if sys.platform == "darwin" else 1_024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / (1 << 20)


def answer(office: Any, path: Path) -> str:
    """Refused with a sentence, or taken as data; anything else is said as broken."""
    from gen63_desktop.domain.errors import Refused

    try:
        table = office.comments.open_file(path)
        proposal, _ = office.comments.propose(table)
        taken = office.comments.take_in(table, proposal.mapping)
    except Refused as said:
        return f"refused: {said.sentence()}"
    except BaseException as fault:  # noqa: BLE001  it is what the test asks for
        return f"broken: {type(fault).__name__}"
    return f"taken: {taken.receipt.stored} rows"


def main() -> None:
    """Answer each line."""
    from gen63_desktop import startup

    folder, person, passphrase, plain = sys.argv[1:]
    office = startup.open_office(Path(folder), person, passphrase)
    answer(office, Path(plain))
    before = memory()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        start = time.monotonic()
        said = answer(office, Path(json.loads(line)))
        about = {"said": said, "seconds": time.monotonic() - start, "grown": memory() - before}
        sys.stdout.write(json.dumps(about) + "\n")
        sys.stdout.flush()
    office.close()


if __name__ == "__main__":
    main()
