"""A save with its history against the same save without.

``python tests/benchmarks/history_cost.py [--saves 400] [--postgresql]`` prints for each kind of save the
ratio of the medians against its limit. Three kinds are the store's alone, the smallest of them one row. Embedded,
two more are saves as a window asks the services for them, whose checks and further questions both sides make: a
note on a case, and a complaint that is taken in. Both kinds of save are measured in the same run and in turn, each
after a look at a record by the same program, as a person looks before saving. The save without history is
the program's own: the same records are mapped, numbered and written by the same statements, in a
transaction that waits for the disk too; but there is no door, nothing is committed to, signed or written
for the history, and the tables have none of its triggers. The limit is one of the medians on the clock. Embedded,
a third kind of save is measured with them: the least history that could be kept, which is the save without and
one signature, and the rows of a like entry and the head written by the driver's bare statements. It checks nothing
and commits to nothing; what it costs above the save without, no program of ours can save. Beside
them stand what other people's work on the computer disturbs less: the medians of the quickest fifth, those of
this process's time on a core, of which no wait for the disk is part, and how much a save writes to the
database's log, which nothing disturbs. The quarter and three quarters of the clock say how much it was disturbed.

``--postgresql`` asks for a server: run it by ``python tests/throwaway_postgresql.py --durable python
tests/benchmarks/history_cost.py --postgresql``; ``--durable`` because an office's server waits for its disk.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from gen63_desktop.store.faults import in_words

LIMIT = 1.5
WEIGHED = 9
"""So many further saves are weighed, not timed."""
PASSPHRASE = "benchmark passphrase of no value"
NARRATIVE = "The operator of the bus did not stop for a person in a wheelchair. " * 6


class Took(NamedTuple):
    """Seconds on the clock, and of this process on a core."""

    clock: float
    core: float


def took(work: Callable[[], object]) -> Took:
    """How long it takes."""
    clock, core = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - core)


class WithHistory:
    """Saves through the one door."""

    def __init__(self, store: Any, signer: Any) -> None:
        self.store, self._signer = store, signer

    def act(self, name: str) -> Any:
        """One act of person 1."""
        now = lambda: datetime(2026, 11, 20, 12, tzinfo=UTC)  # noqa: E731
        return self.store.writing(signer=self._signer, who=1, office="0123456789abcdef", now=now, act=name)


class WithoutHistory:
    """The same saves of the same program with all that is the history's cut out."""

    def __init__(self, store: Any) -> None:
        from gen63_desktop.store.audit_trail.guards import lift
        from gen63_desktop.store.engine import to_write
        from gen63_desktop.store.work import Work

        class Plain(Work):
            """Tells nothing."""

            def _change_of(self, *_what: Any) -> Any:
                return None

            def _log(self, mapper: Any, _change: Any) -> None:
                self.kinds.add(mapper.kind)

        self.store, self._work, self._to_write = store, Plain, to_write
        with to_write(store.engine) as connection, connection.begin():
            lift(connection)

    @contextmanager
    def act(self, _name: str) -> Iterator[Any]:
        """One transaction."""
        with in_words(), self._to_write(self.store.engine) as connection, connection.begin():
            yield self._work(connection, self.store.vault)


class LeastHistory(WithoutHistory):
    """The save without, and no more than one signature and the rows of an entry like the last one of ``model``."""

    def __init__(self, store: Any, signer: Any, model: Any) -> None:
        super().__init__(store)
        self._signer, self._model = signer, model
        self._entry: tuple[Any, ...] = ()
        self._changes: list[tuple[Any, ...]] = []
        with store.engine.connect() as connection:
            self._seq = connection.exec_driver_sql("SELECT max(seq) FROM history_entries").scalar_one()

    def prepare(self) -> None:
        """Take the last entry of the model for the next act."""
        entry = "SELECT previous, payload, head, person_id, at, act, subject_kind, subject_id FROM history_entries"
        changes = "SELECT n, kind, record_id, op, salt, data FROM history_changes WHERE seq = ? ORDER BY n"
        with self._model.engine.connect() as connection:
            seq = connection.exec_driver_sql("SELECT max(seq) FROM history_entries").scalar_one()
            self._entry = tuple(connection.exec_driver_sql(f"{entry} WHERE seq = ?", (seq,)).one())
            self._changes = [tuple(row) for row in connection.exec_driver_sql(changes, (seq,))]

    @contextmanager
    def act(self, name: str) -> Iterator[Any]:
        """One transaction, with the rows of a history."""
        from gen63_desktop.store import driver
        from gen63_desktop.store.audit_trail import appending

        with super().act(name) as work:
            yield work
            self._seq += 1
            previous, payload, head, *further = self._entry
            signature = self._signer.sign(bytes.fromhex(head)).hex()
            driver.run(
                work.connection,
                (appending.ENTRY, (self._seq, previous, payload, head, signature, *further)),
                (appending.CHANGE, [(self._seq, *change) for change in self._changes]),
                (appending.HEAD_MOVES, (self._seq, head)),
            )


Side = WithHistory | WithoutHistory
Sides = tuple[Side, ...]
"""With, without and, embedded, the least."""


def add(side: Side, records: tuple[Any, ...]) -> tuple[Any, ...]:
    """New records in one act."""
    with side.act("benchmark.added") as work:
        return tuple(work.add(record) for record in records)


def change(side: Side, record: Any) -> Any:
    """One changed record."""
    with side.act("benchmark.changed") as work:
        return work.change(record)


def look(side: Side, record: Any) -> None:
    """What comes before a save: somebody looks."""
    with side.store.reading() as reader:
        reader.look_up(type(record), max(record.id, 1))


def people(n: int) -> tuple[Any, ...]:
    """One new record."""
    from gen63_desktop.domain.identity import Person

    return (Person(f"Person {n}", title="Investigator"),)


def case(n: int) -> tuple[Any, ...]:
    """A new complaint with three allegations (no persons: their encryption is no matter of the history)."""
    from gen63_desktop.domain.complaints.records import Allegation, Complaint

    complaint = Complaint(f"2026-{n:05}", date(2026, 8, 3), NARRATIVE, place="Main Street")
    return (complaint, *(Allegation(n + 1, conduct=NARRATIVE[:200]) for _ in range(3)))


def logged(side: Side, work: Callable[[], object]) -> int:
    """How many bytes the database's log grows by."""
    engine = side.store.engine
    if engine.dialect.name != "sqlite":
        before = _place(engine)
        work()
        return _place(engine) - before
    with engine.connect() as connection:
        name = connection.exec_driver_sql("PRAGMA database_list").one()[2]
        connection.commit()
        connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    work()
    return Path(f"{name}-wal").stat().st_size


def _place(engine: Any) -> int:
    with engine.connect() as connection:
        query = "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn"
        return int(connection.exec_driver_sql(query).scalar())


def weighed(side: Side, work: Callable[[int], object]) -> float:
    """The median of what saves write."""
    return statistics.median(logged(side, lambda n=n: work(n)) for n in range(WEIGHED))


def measure(sides: Sides, offices: tuple[Any, ...], saves: int) -> float:
    """The worst ratio; prints each."""
    worst = as_the_window_saves(offices, saves)
    for name, make in (("one new record", people), ("a new complaint, four records", case)):
        found: dict[Side, list[Took]] = {side: [] for side in sides}
        for n in range(saves):
            for side in _in_turn(sides, n):
                records = make(n)
                _before(side, records[0])
                found[side].append(took(lambda side=side, records=records: add(side, records)))
        weights = [weighed(side, lambda n, s=side, m=make: add(s, m(saves + 9 + n))) for side in sides]
        worst = max(worst, said(name, list(found.values()), weights))
    found = {side: [] for side in sides}
    complaint = {side: add(side, case(saves + 1))[0] for side in sides}
    for n in range(saves):
        for side in _in_turn(sides, n):
            changed = replace(complaint[side], place=f"Stop {n}", next_step=f"Step {n}")
            _before(side, changed)
            held: list[Any] = []
            found[side].append(took(lambda s=side, c=changed, h=held: h.append(change(s, c))))
            complaint[side] = held[0]

    def again(side: Side, n: int) -> None:
        complaint[side] = change(
            side, replace(complaint[side], place=f"Stop again {n}", next_step=f"Step again {n}")
        )

    weights = [weighed(side, lambda n, s=side: again(s, n)) for side in sides]
    return max(worst, said("one changed complaint", list(found.values()), weights))


def as_the_window_saves(offices: tuple[Any, ...], saves: int) -> float:
    """The worst ratio of saves through the services: offices with and without history."""
    if not offices:
        return 0.0
    cases = [office.complaints.receive(_complaint(0)).id for office in offices]
    kinds: dict[str, Callable[[int, int], object]] = {
        "a note on a case, as a window saves it": lambda at, n: offices[at].complaints.add_note(
            cases[at], f"Called the operator, {n}."
        ),
        "a complaint taken in, as a window saves it": lambda at, n: offices[at].complaints.receive(
            _complaint(n)
        ),
    }
    worst = 0.0
    for name, save in kinds.items():
        found: list[list[Took]] = [[], []]
        for n in range(saves):
            for at in (0, 1) if n % 2 else (1, 0):
                found[at].append(took(lambda at=at, n=n, save=save: save(at, n)))
        sides = [WithHistory(office.session.store, None) for office in offices]
        weights = [weighed(side, lambda n, at=at, save=save: save(at, n)) for at, side in enumerate(sides)]
        worst = max(worst, said(name, found, weights))
    return worst


def _complaint(n: int) -> Any:
    """What the form of a new complaint hands over."""
    from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint
    from gen63_desktop.domain.complaints.records import Allegation, Complaint

    allegations = tuple(AllegationEntry(Allegation(0, conduct=NARRATIVE[:200])) for _ in range(2))
    return NewComplaint(Complaint("", date(2026, 8, 3), NARRATIVE, place=f"Stop {n}"), (), allegations)


def _in_turn(sides: Sides, n: int) -> Sides:
    """Each comes first as often as the others; the first save of all has its history, for the least to be like."""
    at = n % len(sides)
    return (*sides[at:], *sides[:at])


def _before(side: Side, record: Any) -> None:
    look(side, record)
    if isinstance(side, LeastHistory):
        side.prepare()


def said(name: str, took_by: list[list[Took]], weights: list[float]) -> float:
    """The ratio of the medians on the clock; printed with both, and with what disturbs it less."""
    warm = len(took_by[0]) // 10
    kept = [each[warm:] for each in took_by]
    clock = [statistics.median(each.clock for each in side) for side in kept]
    quick = [statistics.median(sorted(each.clock for each in side)[: len(side) // 5]) for side in kept]
    core = [statistics.median(each.core for each in side) for side in kept]
    ends = [statistics.quantiles((each.clock * 1e3 for each in side), n=4) for side in kept]
    sys.stdout.write(
        f"{name}: with history {clock[0] * 1e3:.2f} ms, without {clock[1] * 1e3:.2f} ms, "
        f"ratio {clock[0] / clock[1]:.2f} (limit {LIMIT}); quarters {ends[0][0]:.2f} to {ends[0][2]:.2f} ms, "
        f"{ends[1][0]:.2f} to {ends[1][2]:.2f} ms; the quickest fifth {quick[0] * 1e3:.2f} ms, "
        f"{quick[1] * 1e3:.2f} ms, {quick[0] / quick[1]:.2f}; "
        f"on a core {core[0] * 1e3:.2f} ms, {core[1] * 1e3:.2f} ms, {core[0] / core[1]:.2f}; "
        f"writes {weights[0] / 1024:.1f} KB, {weights[1] / 1024:.1f} KB\n"
    )
    if len(kept) > len(("with", "without")):
        sys.stdout.write(
            f"    the least history: {clock[2] * 1e3:.2f} ms, {clock[2] / clock[1]:.2f} times without; "
            f"the quickest fifth {quick[2] / quick[1]:.2f}, on a core {core[2] / core[1]:.2f}; "
            f"writes {weights[2] / 1024:.1f} KB; ours costs {clock[0] / clock[2]:.2f} times the least\n"
        )
    return clock[0] / clock[1]


def embedded(work: Path) -> tuple[Sides, tuple[Any, ...]]:
    """The sides, and the offices with and without history: all new, encrypted, on the same disk."""
    from gen63_desktop import startup
    from gen63_desktop.store.encryption.sealing import FLOOR

    new = startup.NewOffice("Benchmark office (fictional)", "Dana Whitfield")
    one, two, three, with_, without = (
        startup.create_office(work / name, new, PASSPHRASE, cost=FLOOR)
        for name in ("with", "without", "least", "window with", "window without")
    )
    least = LeastHistory(three.session.store, three.session.keys, one.session.store)
    bare = WithoutHistory(without.session.store)
    without.session.store.writing = lambda **how: bare.act(how["act"])
    sides = WithHistory(one.session.store, one.session.keys), WithoutHistory(two.session.store), least
    return sides, (with_, without)


def postgresql(server: str) -> tuple[Sides, tuple[Any, ...]]:
    """Two new databases of one server."""
    import psycopg
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from sqlalchemy.engine import make_url

    from gen63_desktop.domain.identity import Person
    from gen63_desktop.store import schema_upgrade
    from gen63_desktop.store.confidential import Vault
    from gen63_desktop.store.encryption.key_file import Keys
    from gen63_desktop.store.engine import team
    from gen63_desktop.store.unit_of_work import Store

    keys = Keys("Dana Whitfield", b"\7" * 32, X25519PrivateKey.generate(), Ed25519PrivateKey.generate())
    stores = []
    for name in ("with", "without"):
        url = make_url(server)
        admin = url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE benchmark_{name}".encode())
        store = Store(
            team(url.set(database=f"benchmark_{name}").render_as_string(hide_password=False)), Vault(keys)
        )
        schema_upgrade.upgrade(store.engine)
        stores.append(store)
    ours = WithHistory(stores[0], keys)
    add(ours, (Person("Dana Whitfield", signing_key=keys.signing_key),))
    return (ours, WithoutHistory(stores[1])), ()


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--saves", type=int, default=1500)
    asked.add_argument("--postgresql", action="store_true")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as work:
        both = postgresql(os.environ["GEN63_TEST_POSTGRESQL"]) if wanted.postgresql else embedded(Path(work))
        worst = measure(*both, wanted.saves)
    sys.stdout.write(f"a save with history: worst ratio {worst:.2f} (limit {LIMIT})\n")
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
