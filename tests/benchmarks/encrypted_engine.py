"""The encrypted engine against the plain one: a page, a search and an import of comments.

``python tests/benchmarks/encrypted_engine.py [--rows 200000] [--rounds 21]`` prints each ratio against its
limit, both measured in the same run and in turn. The plain office is the same office, copied without a key
into a file of the same library, and worked on by the same services. Beside the clock stands the time of this
process on a core, which other people's work disturbs less; the limit is of the clock.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.filling import mapping, open_office, write_file

LIMIT = 2.5


def took(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of this process on a core."""
    clock, core = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - core


def plain_engine(path: Path) -> Any:
    """The engine of a file without a key, with everything else as the program sets it."""
    import sqlcipher3
    from sqlalchemy import create_engine, event

    from gen63_desktop.store import engine as ours
    from gen63_desktop.store.connections import WriterApart

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=10
        )
        for pragma in ours._PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        return connection

    made = create_engine(
        "sqlite://", creator=connect, module=sqlcipher3.dbapi2, poolclass=WriterApart, hide_parameters=True
    )
    event.listen(made, "begin", ours._begin_sqlite)
    return made


def in_plain(office: Any, path: Path) -> Any:
    """The same office over a copy of its database that has no key."""
    from gen63_desktop.services.office import Office
    from gen63_desktop.services.session import Session
    from gen63_desktop.store.unit_of_work import Store

    session = office.session
    pool = session.store.engine.raw_connection()
    cursor = pool.cursor()
    cursor.execute("PRAGMA query_only=OFF")
    cursor.execute("ATTACH DATABASE ? AS plain KEY ''", (str(path),))
    cursor.execute("SELECT sqlcipher_export('plain')")
    cursor.execute("DETACH DATABASE plain")
    pool.close()
    if not path.read_bytes()[:16].startswith(b"SQLite format 3"):
        raise AssertionError("the copy is not plain")
    store = Store(plain_engine(path), session.store.vault)
    return Office(
        Session(store, session.keys, session.person, session.facts, session.attachments), None, store.close
    )


Found = tuple[list[tuple[float, float]], list[tuple[float, float]]]


def compare(name: str, rounds: int, encrypted: Callable[[], object], plain: Callable[[], object]) -> float:
    """The ratio of the medians, measured in turn; printed with both."""
    found: Found = ([], [])
    for turn in range(rounds):
        for place, work in ((0, encrypted), (1, plain))[:: 1 if turn % 2 else -1]:
            found[place].append(took(work))
    return said(name, found)


def said(name: str, found: Found) -> float:
    """The ratio of the medians on the clock; printed with both."""
    clock, core = ([statistics.median(each[of] * 1e3 for each in side) for side in found] for of in (0, 1))
    sys.stdout.write(
        f"{name}: encrypted {clock[0]:.2f} ms, plain {clock[1]:.2f} ms, ratio {clock[0] / clock[1]:.2f} "
        f"(limit {LIMIT}); on a core {core[0]:.2f} ms, {core[1]:.2f} ms, {core[0] / core[1]:.2f}\n"
    )
    return clock[0] / clock[1]


def fresh(office: Any) -> None:
    """Let go of the connections and the pages that they hold in memory."""
    office.session.store.engine.dispose()


def reading(encrypted: Any, plain: Any, rounds: int) -> float:
    """Pages and searches, with the engine's memory warm and, of the first page, cold."""
    from gen63_desktop.domain.listing import ListRequest, Sort

    newest = ListRequest(Sort("received", descending=True))
    lists = [office.comments.listing() for office in (encrypted, plain)]
    fences = lists[0].fences(newest)
    middle = fences[len(fences) // 2]
    worst = compare(
        "a page in the middle of the list", rounds, *(lambda at=at: at.page(newest, middle) for at in lists)
    )

    def cold(office: Any) -> Callable[[], object]:
        def page() -> object:
            fresh(office)
            return office.comments.listing().page(newest, middle)

        return page

    worst = max(worst, compare("the same page after opening", rounds, cold(encrypted), cold(plain)))
    for words in ("wheelchair ramp", '"elevator station"', "announc"):
        asked = ListRequest(Sort("received", descending=True), words=words)
        worst = max(
            worst,
            compare(f"a search for {words}", max(3, rounds // 3), *(lambda at=at, a=asked: (at.count(a), at.page(a, None)) for at in lists)),
        )  # fmt: skip
    return worst


def importing(file: Path, work: Path, rounds: int) -> float:
    """The same file into new offices."""
    found: Found = ([], [])
    for turn in range(rounds):
        encrypted = open_office(work / f"import{turn}")
        plain = in_plain(encrypted, work / f"import{turn}.db")
        for place, office in ((0, encrypted), (1, plain))[:: 1 if turn % 2 else -1]:
            table = office.comments.open_file(file)
            found[place].append(took(lambda o=office, t=table: o.comments.take_in(t, mapping())))
        plain.close()
        encrypted.close()
    return said("an import", found)


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=200_000)
    asked.add_argument("--rounds", type=int, default=21)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as name:
        work = Path(name)
        file = work / "comments.csv"
        write_file(file, wanted.rows)
        encrypted = open_office(work / "office")
        encrypted.comments.take_in(encrypted.comments.open_file(file), mapping())
        plain = in_plain(encrypted, work / "plain.db")
        worst = reading(encrypted, plain, wanted.rounds)
        plain.close()
        encrypted.close()
        small = work / "small.csv"
        write_file(small, max(1_000, wanted.rows // 5))
        worst = max(worst, importing(small, work, 3))
    sys.stdout.write(f"the encrypted engine against the plain one: worst ratio {worst:.2f} (limit {LIMIT})\n")
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
