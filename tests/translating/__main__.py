"""Bring the Spanish file to what the program says today and compile it: ``python -m tests.translating``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

from gen63_desktop import resources
from tests.translating.figure_texts import figure_texts
from tests.translating.service_texts import service_texts
from tests.translating.ts_file import merged, read_ts, write_ts
from tests.translating.window_texts import window_texts

TS = resources.path("translations/gen63_es.ts")


def compiled(ts: Path) -> Path:
    """Compile the file with the compiler that comes with PySide6."""
    compiler = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    made = ts.with_suffix(".qm")
    subprocess.run([str(compiler), "-silent", "-compress", str(ts), "-qm", str(made)], check=True)
    return made


def main() -> None:
    """Merge, write, compile, and say what is left to translate."""
    texts = merged([*window_texts(), *service_texts(), *figure_texts()], read_ts(TS))
    write_ts(TS, texts)
    compiled(TS)
    left = sorted(text for text, said in texts.items() if not said)
    sys.stdout.writelines(f"{text.context}: {text.source!r}\n" for text in left)
    sys.stdout.write(f"{len(texts)} texts, {len(left)} not translated yet\n")


if __name__ == "__main__":
    main()
