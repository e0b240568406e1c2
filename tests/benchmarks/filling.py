"""Large fictional offices for the benchmarks, filled once and kept where ``--keep`` says.

All goes through the one door of the history: complaints, allegations, investigators and closings in bulk, comments by
an import of a file, and the long time line of one case by five hundred acts.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

PERSON, PASSPHRASE = "Dana Whitfield", "benchmark passphrase of no value"
COMPLAINTS, COMMENTS, ENTRIES = 100_000, 1_000_000, 500
RARE, EVERYWHERE = "walrus", "station"
PEOPLE = ("Rosa Ibarra", "Kim Tran", "Sam Okafor", "Lee Novak", "Ana Reyes")
TITLES = ("Comment ID", "Received", "Channel", "Line", "Comment", "Station")
WORDS = (
    "the", "bus", "operator", "train", "late", "stop", "rude", "driver", "passed", "waited", "minutes",
    "station", "elevator", "ramp", "wheelchair", "fare", "inspector", "officer", "asked", "only", "us",
    "because", "of", "seat", "phone", "dirty", "thank", "you", "helpful", "announcement", "route",
    "night",
)  # fmt: skip


def options(description: str | None) -> argparse.ArgumentParser:
    """The options of every benchmark over a large office."""
    asked = argparse.ArgumentParser(description=description)
    asked.add_argument("--complaints", type=int, default=COMPLAINTS)
    asked.add_argument("--comments", type=int, default=COMMENTS)
    asked.add_argument("--keep", type=Path, help="a folder in which the filled office stays for the next run")
    return asked


@contextmanager
def large_office(wanted: argparse.Namespace) -> Iterator[Any]:
    """The office of this size, filled now or earlier; open."""
    with large_folder(wanted) as folder:
        office = reopened(folder)
        try:
            yield office
        finally:
            office.close()


@contextmanager
def large_folder(wanted: argparse.Namespace) -> Iterator[Path]:
    """The same, closed."""
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as name:
        place = wanted.keep or Path(name)
        folder = place / f"office-{wanted.complaints}-{wanted.comments}"
        whole = folder.with_suffix(".filled")
        if not whole.exists():
            place.mkdir(parents=True, exist_ok=True)
            office = open_office(folder)
            try:
                fill(office, place, wanted.complaints, wanted.comments)
            finally:
                office.close()
            whole.touch()
        yield folder


def open_office(folder: Path) -> Any:
    """A new, empty, encrypted office."""
    from gen63_desktop import startup
    from gen63_desktop.store.encryption.sealing import FLOOR

    new = startup.NewOffice("Benchmark office (fictional)", PERSON)
    return startup.create_office(folder, new, PASSPHRASE, cost=FLOOR)


def reopened(folder: Path) -> Any:
    """An office that was filled."""
    from gen63_desktop import startup
    from gen63_desktop.store.encryption.sealing import FLOOR

    return startup.open_office(folder, PERSON, PASSPHRASE, cost=FLOOR)


def fill(office: Any, work: Path, complaints: int, comments: int) -> None:
    """Everything that the benchmarks ask for; the last case has the long time line."""
    if comments:
        fill_comments(office, work, comments)
    fill_complaints(office, complaints)
    long_case(office)
    with office.session.act("benchmark.prepared") as work_:
        work_.connection.exec_driver_sql("ANALYZE")


# -- comments --------------------------------------------------------------------------------------


def write_file(path: Path, rows: int) -> None:
    """A quarter of fictional comments, about 200 characters each; every hundredth has no own id."""
    chance = random.Random(63)  # noqa: S311  invented words, no secret
    start = datetime(2026, 7, 1, tzinfo=UTC)
    with path.open("w", newline="", encoding="utf-8") as stream:
        out = csv.writer(stream)
        out.writerow(TITLES)
        for n in range(rows):
            at = start + timedelta(seconds=n * 7_900_000 // rows)
            rare = f" {RARE}" if n % 100_000 == 7 else ""
            text = " ".join(chance.choices(WORDS, k=36)) + f"{rare} {n}."
            own_id = "" if n % 100 == 0 else f"CC-{n:07}"
            out.writerow([own_id, f"{at:%m/%d/%Y %H:%M}", chance.choice(("web", "phone", "app")),
                          str(chance.randint(2, 180)), text, f"Stop {n % 500}"])  # fmt: skip


def mapping() -> Any:
    """How the file is read."""
    from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping

    return Mapping(
        "comments",
        (
            FieldSource("source_ref", ("Comment ID",)),
            FieldSource("received", ("Received",), date_formats=("%m/%d/%Y %H:%M",)),
            FieldSource("channel", ("Channel",)),
            FieldSource("line", ("Line",)),
            FieldSource("text", ("Comment",)),
        ),
    )


def fill_comments(office: Any, work: Path, rows: int) -> None:
    """Import a file; every tenth comment is decided."""
    file = work / "comments.csv"
    write_file(file, rows)
    office.comments.take_in(office.comments.open_file(file), mapping())
    file.unlink()
    with office.session.act("benchmark.decided") as act:
        act.connection.exec_driver_sql("UPDATE comments SET decision = 'no concern' WHERE id % 10 = 0")


# -- complaints ------------------------------------------------------------------------------------


def fill_complaints(office: Any, rows: int) -> None:
    """Complaints that differ in all that their list is sorted and filtered by, with what belongs to them."""
    from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Investigator
    from gen63_desktop.domain.roles import Role

    owners = [office.session.person.id]
    owners += [office.people.add(name, (Role.INVESTIGATOR,)).id for name in PEOPLE]
    assert office.complaints is not None  # makes the records known to the store
    with office.session.act("complaint.imported") as act:
        first = act.add_many(Complaint, (_complaint(i, owners) for i in range(2, rows + 1))).first
        belonging: tuple[tuple[type, Callable[[int, int], Any]], ...] = (
            (Allegation, _allegation), (Closing, _closing), (Investigator, lambda i, n: _investigator(i, n, owners)),
        )  # fmt: skip
        for kind, made in belonging:
            every = (made(i, first + i - 2) for i in range(2, rows + 1))
            act.add_many(kind, (one for one in every if one is not None))


def _complaint(i: int, owners: list[int]) -> Any:
    from gen63_desktop.domain.complaints.records import Complaint, Mark, Status
    from gen63_desktop.domain.vocabulary.channels import Channel
    from gen63_desktop.domain.vocabulary.findings import ClosingReason

    closed = _closed(i)
    under_way = (Status.RECEIVED, Status.INVESTIGATION, Status.INVESTIGATION, Status.WAITING, Status.APPROVAL)
    rare = f" with a {RARE}" if i % 20_000 == 7 else ""
    return Complaint(
        f"C-2025-{i:06}",
        date(2026, 11, 1) - timedelta(days=i * 31 % 700),
        f"The operator of line {i % 97} did not stop at the {EVERYWHERE}, and said nothing to the rider who waited "
        f"there for {i % 60} minutes{rare}. The next bus came late, and its ramp did not work. "
        + "More. "
        * 40,
        summary="" if i % 3 == 0 else f"Line {i * 7919 % 9973} did not stop",
        channel=None if i % 11 == 0 else list(Channel)[i % len(Channel)],
        category=("Service", "Conduct", "Access")[i % 3],
        line=str(i % 97),
        status=under_way[i // 2 % 5] if closed is None else Status.CLOSED,
        owner_id=owners[i // 7 % len(owners)] if i % 7 == 0 else None,
        due=_due(i),
        closed=closed,
        closing=ClosingReason.WITHDRAWN if i % 10 == 5 else ClosingReason.DUPLICATE if i % 50 == 1 else None,
        bases=_bases(i),
        marks=(Mark.NO_ALLEGATION,) if i % 40 == 3 else (),
        serial=20_250_000_000 + i,
        source_ref=f"F-{i * 104_729 % 1_000_003}",
    )


def _closed(i: int) -> date | None:
    return date(2026, 11, 20) - timedelta(days=i * 13 % 500) if i % 2 else None


def _due(i: int) -> date | None:
    return None if i % 10 == 0 else date(2026, 12, 31) - timedelta(days=i * 17 % 600)


def _bases(i: int) -> tuple[Any, ...]:
    from gen63_desktop.domain.vocabulary.bases import Basis

    return ((Basis("disability"),), (Basis("race"), Basis("age")), (), ())[i % 4]


def _allegation(i: int, case: int) -> Any:
    from gen63_desktop.domain.complaints.records import Allegation, Outcome
    from gen63_desktop.domain.vocabulary.findings import Finding

    found = i % 2 == 1 and i % 50 != 1 and i % 10 != 5
    return Allegation(
        case,
        conduct="Did not stop for a person who waited at the stop.",
        bases=_bases(i),
        outcome=Outcome.APPROVED if found else Outcome.OPEN,
        finding=list(Finding)[i % 4] if found else None,
    )


def _closing(i: int, case: int) -> Any:
    from gen63_desktop.domain.complaints.records import Closing

    closed = _closed(i)
    return None if closed is None else Closing(case, closed, None, "", _due(i), extended=False, by=1)


def _investigator(i: int, case: int, people: list[int]) -> Any:
    from gen63_desktop.domain.complaints.records import Investigator

    return None if i % 7 else Investigator(case, people[i // 7 % len(people)], date(2026, 10, 1))


def long_case(office: Any, entries: int = ENTRIES) -> int:
    """A case with so many entries on its time line, each by an act of its own; its id."""
    from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
    from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole

    complaints, today = office.complaints, office.session.today()
    new = NewComplaint(
        Complaint("", today, "The operator of line 20 drove past a rider with a walker at Main Street."),
        (PartyEntry(Party(0, PartyRole.COMPLAINANT, "Jordan Doe", phone="555-0100")),),
        (AllegationEntry(Allegation(0, conduct="Did not stop.", bases=_bases(0))),),
    )
    case = int(complaints.receive(new).id)
    for n in range(1, entries):
        if n % 100 == 0:
            entry = AllegationEntry(
                Allegation(case, conduct=f"Said “no” to the rider, number {n}.", bases=_bases(n))
            )
            complaints.add_allegation(case, entry)
        elif n % 3:
            complaints.add_note(case, f"Spoke with the depot about run {n}; the log is asked for.")
        else:
            complaints.plan(
                case, Plan(office.session.person.id, f"Ask the depot for the log of run {n}", today)
            )
    return case


def read_sizes(folder: Path) -> dict[str, int]:
    """How large the office's files are, in megabytes."""
    return {file.name: file.stat().st_size >> 20 for file in sorted(folder.iterdir()) if file.is_file()}


if __name__ == "__main__":
    with large_folder(options(__doc__).parse_args()) as filled:
        sys.stdout.write(json.dumps(read_sizes(filled)) + "\n")
