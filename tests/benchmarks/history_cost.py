"""A save with its history against the same rows saved without.

``python tests/benchmarks/history_cost.py [--saves 400] [--postgresql]`` prints for each kind of save the
ratio against its limit, both measured in the same run and in turn. The run without history writes the very
rows that the save stored, by the same statements, in a transaction of its own that waits for the disk too,
into an office whose tables have none of the history's triggers. ``--postgresql`` asks for a server: run it by
``python tests/throwaway_postgresql.py python tests/benchmarks/history_cost.py --postgresql``.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

LIMIT = 1.5
PASSPHRASE = "benchmark passphrase of no value"
NARRATIVE = "The operator of the bus did not stop for a person in a wheelchair. " * 6
Save = Callable[[int], object]


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class WithHistory:
    """Saves through the one door."""

    def __init__(self, store: Any, signer: Any) -> None:
        self.store, self._signer = store, signer

    def act(self, name: str) -> Any:
        """One act of person 1."""
        now = lambda: datetime(2026, 11, 20, 12, tzinfo=UTC)  # noqa: E731
        return self.store.writing(signer=self._signer, who=1, office="0123456789abcdef", now=now, act=name)

    def add(self, records: tuple[Any, ...]) -> tuple[Any, ...]:
        """New records in one act."""
        with self.act("benchmark.added") as work:
            return tuple(work.add(record) for record in records)

    def change(self, record: Any) -> Any:
        """One changed record."""
        with self.act("benchmark.changed") as work:
            return work.change(record)


class Bare:
    """Saves the same stored rows, and nothing else, in one transaction."""

    def __init__(self, store: Any) -> None:
        from gen63_desktop.store.audit_trail.guards import lift
        from gen63_desktop.store.engine import WRITES

        self._engine, self._writes = store.engine, {WRITES: True}
        with self._begun() as connection:
            lift(connection)

    def _begun(self) -> Any:
        return _Transaction(self._engine, self._writes)

    def add(self, rows: list[tuple[Any, dict[str, Any]]]) -> None:
        """The rows of new records, and the counters that gave their ids."""
        from gen63_desktop.store.statements import statements_of
        from gen63_desktop.store.work import _IDS

        with self._begun() as connection:
            for mapper, row in rows:
                ids = _IDS if connection.dialect.name == "sqlite" else _IDS.replace("?", "%s")
                connection.exec_driver_sql(ids, (mapper.kind, 1)).scalar_one()
                connection.execute(statements_of(mapper).insert, row)

    def change(self, mapper: Any, row: dict[str, Any]) -> None:
        """One row: read with its lock, then written."""
        from gen63_desktop.store.statements import ROW_ID, statements_of

        with self._begun() as connection:
            connection.execute(statements_of(mapper).locked_row, {ROW_ID: row["id"]}).one()
            connection.execute(statements_of(mapper).update, {ROW_ID: row["id"], **row})


class _Transaction:
    """A writing transaction without history."""

    def __init__(self, engine: Any, options: dict[str, Any]) -> None:
        self._plain = engine.connect()
        self._connection = self._plain.execution_options(**options)

    def __enter__(self) -> Any:
        self._begun = self._connection.begin()
        return self._connection

    def __exit__(self, *failure: object) -> None:
        if failure[0] is None:
            self._begun.commit()
        else:
            self._begun.rollback()
        self._plain.close()


def stored(store: Any, record: Any) -> tuple[Any, dict[str, Any]]:
    """The row as it lies in the table."""
    from gen63_desktop.store.records import mapper_of
    from gen63_desktop.store.statements import ROW_ID, statements_of

    mapper = mapper_of(type(record))
    with store.reading() as reader:
        row = reader.connection.execute(statements_of(mapper).row, {ROW_ID: record.id}).one()
    return mapper, dict(row._mapping)


def people(n: int) -> tuple[Any, ...]:
    """One new record."""
    from gen63_desktop.domain.identity import Person

    return (Person(f"Person {n}", title="Investigator"),)


def case(n: int) -> tuple[Any, ...]:
    """A new complaint with three allegations (no persons: their encryption is no matter of the history)."""
    from gen63_desktop.domain.complaints.records import Allegation, Complaint

    complaint = Complaint(f"2026-{n:05}", date(2026, 8, 3), NARRATIVE, place="Main Street")
    return (complaint, *(Allegation(n + 1, conduct=NARRATIVE[:200]) for _ in range(3)))


def measure(ours: WithHistory, bare: Bare, saves: int) -> float:
    """The worst ratio; prints each."""
    worst = 0.0
    for name, make in (("one new record", people), ("a new complaint, four records", case)):
        took: dict[str, list[float]] = {"with": [], "without": []}
        for n in range(saves):
            records: list[Any] = []
            took["with"].append(seconds(lambda n=n, made=make, r=records: r.extend(ours.add(made(n)))))
            rows = [stored(ours.store, record) for record in records]
            took["without"].append(seconds(lambda rows=rows: bare.add(rows)))
        worst = max(worst, said(name, took))
    complaint = records[0]
    took = {"with": [], "without": []}
    for n in range(saves):
        changed = replace(complaint, place=f"Stop {n}", next_step=f"Step {n}")
        held: list[Any] = []
        took["with"].append(seconds(lambda c=changed, h=held: h.append(ours.change(c))))
        complaint = held[0]
        row = stored(ours.store, complaint)
        took["without"].append(seconds(lambda row=row: bare.change(*row)))
    return max(worst, said("one changed complaint", took))


def said(name: str, took: dict[str, list[float]]) -> float:
    """The ratio of the medians; printed with both."""
    middle = {key: statistics.median(found[len(found) // 10 :]) for key, found in took.items()}
    ratio = middle["with"] / middle["without"]
    sys.stdout.write(
        f"{name}: with history {middle['with'] * 1e3:.2f} ms, without {middle['without'] * 1e3:.2f} ms, "
        f"ratio {ratio:.2f} (limit {LIMIT})\n"
    )
    return ratio


def embedded(work: Path) -> tuple[WithHistory, Bare]:
    """Two new encrypted offices on the same disk."""
    from gen63_desktop import startup
    from gen63_desktop.store.encryption.sealing import FLOOR

    new = startup.NewOffice("Benchmark office (fictional)", "Dana Whitfield")
    one, two = (
        startup.create_office(work / name, new, PASSPHRASE, cost=FLOOR) for name in ("with", "without")
    )
    return WithHistory(one.session.store, one.session.keys), Bare(two.session.store)


def postgresql(server: str) -> tuple[WithHistory, Bare]:
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
    ours.add((Person("Dana Whitfield", signing_key=keys.signing_key),))
    return ours, Bare(stores[1])


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--saves", type=int, default=400)
    asked.add_argument("--postgresql", action="store_true")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as work:
        both = postgresql(os.environ["GEN63_TEST_POSTGRESQL"]) if wanted.postgresql else embedded(Path(work))
        worst = measure(*both, wanted.saves)
    sys.stdout.write(f"a save with history: worst ratio {worst:.2f} (limit {LIMIT})\n")
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
