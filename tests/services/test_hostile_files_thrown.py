"""Hostile files at the public door for imports: each refused in a sentence, and the window's memory stays small."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.comments.records import Comment
from tests.comment_files import TITLES, rows, write
from tests.exchange.foreign_files import workbook
from tests.exchange.hostile_corpus import HOSTILE, Maker
from tests.exchange.hostile_traps import FOR_POSIX, FURTHER
from tests.offices import PASSPHRASE, PERSON, MovableClock

PATIENCE = 60
"""Seconds after which a file is taken to have caught the program; the two of the promise are told, not asserted."""
PROMISED_SECONDS = 2.0
MOST_MEMORY = 200
CORPUS: dict[str, tuple[Maker, str]] = HOSTILE | FURTHER | (FOR_POSIX if os.name == "posix" else {})


@dataclass(frozen=True)
class Answer:
    """What became of one file."""

    said: str
    seconds: float
    grown: float


class Door:
    """The program at the door; a file that holds it up for a minute ends it."""

    def __init__(self, folder: Path, plain: Path) -> None:
        here = Path(__file__).with_name("hostile_files_at_the_door.py")
        paths = os.pathsep.join(filter(None, (str(Path.cwd()), os.environ.get("PYTHONPATH", ""))))
        self._program = subprocess.Popen(
            [sys.executable, here, folder, PERSON, PASSPHRASE, plain],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": paths},
        )  # fmt: skip
        assert self._read() == "ready"

    def bring(self, path: Path) -> Answer:
        """Take one file there."""
        assert self._program.stdin is not None
        self._program.stdin.write(json.dumps(str(path)) + "\n")
        self._program.stdin.flush()
        return Answer(**json.loads(self._read()))

    def _read(self) -> str:
        assert self._program.stdout is not None
        guard = threading.Timer(PATIENCE, self._program.kill)
        guard.start()
        try:
            line = self._program.stdout.readline()
        finally:
            guard.cancel()
        return line.rstrip("\n") or '{"said": "broken: it held the program up", "seconds": 60, "grown": 0}'

    def close(self) -> None:
        """Let the program go."""
        self._program.communicate()


def _dated(wanted: list[list[str]]) -> list[list[str]]:
    """On a day whose month nobody takes for the day."""
    for row in wanted:
        row[1] = "07/25/2026 08:15"
    return wanted


@pytest.fixture
def door(office_folder: Path, tmp_path: Path) -> Iterator[Door]:
    opened = Door(office_folder, write(tmp_path / "plain.csv", _dated(rows(3))))
    yield opened
    opened.close()


@pytest.mark.promise("files")
@pytest.mark.requirement("S4", "M1")
@pytest.mark.timeout(900)
def test_hostile_files_are_refused_in_words_and_the_program_stays_small(
    door: Door, office_folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    assert len(CORPUS) >= (60 if os.name == "nt" else 80)
    answers = {}
    for number, (name, (make, _)) in enumerate(CORPUS.items()):
        folder = tmp_path / f"file-{number}"
        folder.mkdir()
        answers[name] = door.bring(make(folder))
    door.close()

    _tell(answers)
    assert [f"{name}: {a.said}" for name, a in answers.items() if not a.said.startswith("refused: ")] == []
    wrong = [f"{name}: {a.said}" for name, a in answers.items() if not re.search(CORPUS[name][1], a.said)]
    assert wrong == []
    assert "TOPSECRET" not in str(answers)
    assert "root:" not in str(answers)
    assert max(answer.grown for answer in answers.values()) < MOST_MEMORY
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    with office.session.ask() as reader:
        assert len(reader.find(Comment)) == 3, "nothing of a hostile file was kept"
    assert office.history.verify().problems == ()
    office.close()


def _tell(answers: dict[str, Answer]) -> None:
    late = [name for name, answer in answers.items() if answer.seconds > PROMISED_SECONDS]
    lines = [
        f"{answer.seconds:6.2f} s {answer.grown:5.0f} MB  {name}: {answer.said[:90]}"
        for name, answer in answers.items()
    ]
    sys.stdout.write("\n" + "\n".join(lines) + f"\n{len(answers)} files, later than promised: {late}\n")


@pytest.mark.promise("files")
@pytest.mark.requirement("S4", "M1")
def test_what_is_hostile_only_to_who_runs_it_is_taken_as_text(door: Door, tmp_path: Path) -> None:
    """Formulas, commands and paths in the cells of an honest table are data."""
    wanted = _dated(rows(4))
    for row, text in zip(
        wanted,
        ("=cmd|' /C calc'!A0", "../../etc/passwd", "<script>alert(1)</script>", "'; DROP TABLE x; --"),
        strict=True,
    ):
        row[0], row[4] = f"N{row[0]}", text
    book = workbook(tmp_path, [TITLES, *wanted])
    formulas = [[f"F{n}", *row[1:4], "=1+1", row[5]] for n, row in enumerate(wanted)]
    computed = workbook(tmp_path, [TITLES, *formulas], "formulas.xlsx")

    assert door.bring(write(tmp_path / "named=1+1;%s{0}.csv", wanted)).said == "taken: 4 rows"
    assert door.bring(book).said == "taken: 0 rows", "the same comments came as a CSV file before"
    assert not door.bring(computed).said.startswith("broken")
