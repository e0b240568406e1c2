"""Eight writers at once on PostgreSQL, with the chained history and without it.

Run it by ``python tests/throwaway_postgresql.py python tests/benchmarks/team_writers.py [--seconds 8]``. Eight
programs save new records as fast as they can, in turn through the one door and without history (the same save
with all that is the history's cut out, into a database without its triggers). Printed are both rates and their
ratio; the chained runs must reach a hundred commits a second, leave no fork and no gap, and lose no
acknowledged save.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

WRITERS, ROUNDS = 8, 2
AT_LEAST = 100
NAME = "Dana Whitfield"


def keys() -> Any:
    """The same keys in every program of a run."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from gen63_desktop.store.encryption.key_file import Keys

    private = (
        X25519PrivateKey.from_private_bytes(b"\1" * 32),
        Ed25519PrivateKey.from_private_bytes(b"\2" * 32),
    )
    return Keys(NAME, b"\7" * 32, *private)


def store_of(url: str) -> Any:
    """The store behind an address."""
    from gen63_desktop.store.confidential import Vault
    from gen63_desktop.store.engine import team
    from gen63_desktop.store.unit_of_work import Store

    return Store(team(url), Vault(keys()))


def database(server: str, name: str) -> str:
    """A new database with the office's tables; its address."""
    import psycopg
    from sqlalchemy.engine import make_url

    from gen63_desktop.store import schema_upgrade

    url = make_url(server)
    admin = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    address = str(url.set(database=name).render_as_string(hide_password=False))
    store = store_of(address)
    schema_upgrade.upgrade(store.engine)
    store.close()
    return address


def write(how: str, url: str, writer: int, for_seconds: float) -> int:
    """One writer; says "ready", waits for a line, saves until the time is over, and says how many it saved."""
    from gen63_desktop.domain.identity import Person
    from tests.benchmarks.history_cost import WithHistory, WithoutHistory, add

    store = store_of(url)
    side = WithoutHistory(store) if how == "bare" else WithHistory(store, keys())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    end, done = time.perf_counter() + for_seconds, 0
    while time.perf_counter() < end:
        add(side, (Person(f"Writer {writer}, {done}", title="Investigator"),))
        done += 1
    store.close()
    sys.stdout.write(f"{done}\n")
    return 0


def run(how: str, url: str, for_seconds: float) -> int:
    """All writers at once; how many saves were acknowledged."""
    command = [sys.executable, __file__, "--only", how, url]
    writers = [
        subprocess.Popen(
            [*command, str(n), "--seconds", str(for_seconds)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for n in range(WRITERS)
    ]  # fmt: skip
    for each in writers:
        if each.stdout is None or each.stdout.readline() != "ready\n":
            raise AssertionError("a writer did not begin")
    return sum(int(each.communicate()[0]) for each in _told(writers))


def _told(writers: list[subprocess.Popen[str]]) -> list[subprocess.Popen[str]]:
    """Let all begin before the first is waited for."""
    for each in writers:
        if each.stdin is None:
            raise AssertionError
        each.stdin.write("go\n")
        each.stdin.flush()
    return writers


def problems(url: str, acknowledged: int) -> list[str]:
    """What is wrong with the chain, or was lost."""
    from gen63_desktop.domain.identity import Person
    from gen63_desktop.store.audit_trail.verify import verify

    store = store_of(url)
    with store.reading() as reader:
        verdict = verify(reader)
        found = list(verdict.problems)
        saved = len(reader.find(Person, title="Investigator"))
    store.close()
    if saved != acknowledged:
        found.append(f"{acknowledged} saves were acknowledged, {saved} are there")
    if verdict.entries != acknowledged + 1:
        found.append(f"{acknowledged} saves left {verdict.entries - 1} entries")
    return found


def main() -> int:
    """Measure and print; 1 where a limit is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=8.0)
    asked.add_argument("--only", nargs=3, help=argparse.SUPPRESS)
    wanted = asked.parse_args()
    if wanted.only:
        how, url, writer = wanted.only
        return write(how, url, int(writer), wanted.seconds)
    from gen63_desktop.domain.identity import Person
    from tests.benchmarks.history_cost import WithHistory, WithoutHistory, add

    server = os.environ["GEN63_TEST_POSTGRESQL"]
    chained, bare = database(server, "benchmark_chained"), database(server, "benchmark_bare")
    store = store_of(chained)
    add(WithHistory(store, keys()), (Person(NAME, signing_key=keys().signing_key),))
    store.close()
    store = store_of(bare)
    WithoutHistory(store)  # takes the triggers away, before the writers begin
    store.close()
    with_chain = without = 0
    for _ in range(ROUNDS):  # in turn, so that a busy moment of the computer meets both
        with_chain += run("chained", chained, wanted.seconds / ROUNDS)
        without += run("bare", bare, wanted.seconds / ROUNDS)
    found = problems(chained, with_chain)
    rate = with_chain / wanted.seconds
    sys.stdout.write(
        f"{WRITERS} writers: {rate:.0f} commits a second with the chain (at least {AT_LEAST}), "
        f"{without / wanted.seconds:.0f} without, ratio {without / with_chain:.2f}; {len(found)} problems\n"
    )
    for line in found[:5]:
        sys.stdout.write(f"  {line}\n")
    return 0 if rate >= AT_LEAST and not found else 1


if __name__ == "__main__":
    sys.exit(main())
