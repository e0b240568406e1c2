"""How long it takes to find what may be the same complaint again, among many.

``python likely_duplicates.py FOLDER [COMPLAINTS]`` makes an office of invented words there once (every two
hundredth complaint has one text, as in a campaign), then looks for four complaints as if they were typed
again: their beginning, half of them, all of them. Prints the median and the longest look in milliseconds.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from gen63_desktop import startup
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.intake.likeness import Asked
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR

PERSON, PASSPHRASE, TODAY = "Dana Whitfield", "violet harbor lantern ninety", date(2026, 11, 20)
_CHANCE = random.Random(4)  # noqa: S311  invented words, no secret


def _vocabulary() -> tuple[list[str], list[float]]:
    """Twelve thousand words, few of them in most texts, as in a language."""
    syllables = [a + b for a in "bcdfghklmnprst" for b in "aeiou"]
    words = ["".join(_CHANCE.choices(syllables, k=_CHANCE.randint(2, 4))) for _ in range(12_000)]
    return words, [1 / (place + 5) for place in range(len(words))]


WORDS, WEIGHTS = _vocabulary()


def _text() -> str:
    return " ".join(_CHANCE.choices(WORDS, WEIGHTS, k=_CHANCE.randint(40, 160))).capitalize() + "."


def _complaints(count: int) -> Iterator[Complaint]:
    campaign = _text()
    for n in range(count):
        day = TODAY - timedelta(days=_CHANCE.randint(0, 3_000))
        yield Complaint(
            f"C-{day.year}-{n:06}", day, _text() if n % 200 else campaign, line=str(_CHANCE.randint(1, 130)),
            place=_CHANCE.choice(WORDS), incident=day - timedelta(days=2), serial=n,
        )  # fmt: skip


def _fill(office: Office, count: int) -> None:
    with office.session.act("register.imported") as work:
        first = work.add_many(Complaint, _complaints(count)).first
        ids = range(first, first + count)
        work.add_many(Party, (Party(n, name=f"{_CHANCE.choice(WORDS)} {_CHANCE.choice(WORDS)}") for n in ids))
        work.add_many(Allegation, (Allegation(n, conduct="Conduct") for n in ids))
        work.add_many(Respondent, (Respondent(n, 1, name=f"Operator {_CHANCE.choice(WORDS)}") for n in ids))


def _typed_again(office: Office, complaint_id: int) -> Iterator[Asked]:
    with office.session.ask() as reader:
        complaint = reader.get(Complaint, complaint_id)
        (party,) = reader.find(Party, complaint_id=complaint_id)
        (against,) = reader.find(Respondent, complaint_id=complaint_id)
    words = complaint.narrative.split()
    for length in (20, len(words) // 2, len(words)):
        yield Asked(
            " ".join(words[:length]), (party.name,), (against.name,), complaint.line, complaint.place, "",
            complaint.incident,
        )  # fmt: skip


def main(folder: Path, count: int) -> None:
    """Make the office where there is none, and measure."""
    if not folder.exists():
        new = startup.NewOffice("Measured", PERSON)
        made = startup.create_office(folder, new, PASSPHRASE, cost=FLOOR)
        _fill(made, count)
        made.close()
    office = startup.open_office(folder, PERSON, PASSPHRASE, cost=FLOOR)
    took = []
    for complaint_id in (1, 201, count // 20, count - 5):
        for asked in _typed_again(office, complaint_id):
            start = time.perf_counter()
            found = office.intake.likely(asked)
            took.append(1_000 * (time.perf_counter() - start))
            assert found, "the complaint itself was not found"
    office.close()
    sys.stdout.write(f"{statistics.median(took):.0f} {max(took):.0f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
