"""The check of a long history against the bare hashing and the bare signature checks of the same entries.

``python tests/benchmarks/verify_history.py [--entries 1000000] [--keep FILE]`` builds an encrypted office
with so many entries (signed, one changed record each, by the program's own writing), and prints the ratios
against their limits, measured in the same run. The bare hashing reads the entries from the same file and
hashes each payload and the chain; the bare signature check is that of `cryptography` alone, of signatures
that lie in memory, divided by the number of cores. ``--keep`` keeps the office for a further run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

HASH_LIMIT, SIGNATURE_LIMIT = 2.0, 1.3
PERSON, PASSPHRASE = "Dana Whitfield", "benchmark passphrase of no value"
PEOPLE = 500
AT_ONCE = 5_000
ROUNDS = 3
SIGNATURES = 20_000
"""So many bare signature checks are timed; the rest takes as long."""


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def build(folder: Path, entries: int) -> None:
    """An office whose history has so many entries; many to a transaction, because a million commits take hours."""
    from gen63_desktop import startup
    from gen63_desktop.domain.identity import Person
    from gen63_desktop.store.audit_trail import guards
    from gen63_desktop.store.encryption.sealing import FLOOR
    from gen63_desktop.store.engine import WRITES
    from gen63_desktop.store.work import Author, Work

    new = startup.NewOffice("Benchmark office (fictional)", PERSON)
    office = startup.create_office(folder, new, PASSPHRASE, cost=FLOOR, durable=False)
    with office.session.act("benchmark.people") as work:
        people = [work.add(Person(f"Person {n}")) for n in range(PEOPLE)]
    store, start = office.session.store, datetime(2026, 1, 1, tzinfo=UTC)
    by = Author(office.session.keys, office.session.person.id, office.session.facts.uid)
    done = 0
    while done < entries:
        with store.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                for n in range(done, min(entries, done + AT_ONCE)):
                    door, at = guards.open_door(connection), start + timedelta(seconds=n)
                    work = Work(connection, store.vault, head=door.head)
                    people[n % PEOPLE] = work.change(replace(people[n % PEOPLE], title=f"Title {n}"))
                    work.about(people[n % PEOPLE])
                    work.finish(by, now=lambda at=at: at, act="person.changed", why="A reason of some words")
        done += AT_ONCE
        sys.stderr.write(f"\r{min(done, entries):,} of {entries:,} entries")
    sys.stderr.write("\n")
    office.close()


def bare_hashing(office: Any) -> int:
    """Read each entry and hash its payload into the chain, as the format says; how many."""
    from gen63_desktop.store.audit_trail.entries import GENESIS

    previous, count = GENESIS, 0
    pool = office.session.store.engine.raw_connection()
    try:
        cursor = pool.cursor()
        for seq, payload, head in cursor.execute(
            "SELECT seq, payload, head FROM history_entries ORDER BY seq"
        ):
            inner = hashlib.sha256(b"\x00" + payload.encode()).digest()
            found = hashlib.sha256(b"\x01" + bytes.fromhex(previous) + struct.pack(">Q", seq) + inner)
            previous, count = found.hexdigest(), count + 1
            if previous != head:
                raise AssertionError(f"entry {seq}")
    finally:
        pool.close()
    return count


def bare_signatures(office: Any, entries: int) -> float:
    """Seconds that all the signatures would take on all cores together, by the checks alone."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(office.session.keys.signing_key))
    pool = office.session.store.engine.raw_connection()
    query = f"SELECT signature, head FROM history_entries ORDER BY seq DESC LIMIT {SIGNATURES}"
    pairs = [(bytes.fromhex(s), bytes.fromhex(h)) for s, h in pool.cursor().execute(query)]
    pool.close()
    took = seconds(lambda: [key.verify(signature, head) for signature, head in pairs])
    return took / len(pairs) * entries / cores()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def measure(folder: Path) -> int:
    """Print the ratios; 1 where a limit is missed."""
    from gen63_desktop import startup
    from gen63_desktop.store.audit_trail.all_signatures import check_signatures
    from gen63_desktop.store.audit_trail.chain import check_chain
    from gen63_desktop.store.audit_trail.verify import verify

    office = startup.open_office(folder, PERSON, PASSPHRASE)
    count = 0

    def bare() -> None:
        nonlocal count
        count = bare_hashing(office)

    with office.session.ask() as reader:
        hashing, chain, signing, signed = [], [], [], []
        for _ in range(ROUNDS):  # in turn, so that a busy moment of the computer meets both
            hashing.append(seconds(bare))
            chain.append(seconds(lambda: check_chain(reader)))
        for _ in range(ROUNDS):
            signing.append(bare_signatures(office, count))
            signed.append(seconds(lambda: check_signatures(reader)))
        problems = (*check_chain(reader).problems, *check_signatures(reader)[1])
        start = time.perf_counter()
        found = verify(reader)
        whole = time.perf_counter() - start
    if found.problems or problems:
        raise AssertionError(problems or found.problems[:3])
    by_hash, by_signature = min(chain) / min(hashing), min(signed) / min(signing)
    sys.stdout.write(
        f"{count:,} entries, {cores()} cores: by hash {min(chain):.1f} s against {min(hashing):.1f} s, ratio "
        f"{by_hash:.2f} (limit {HASH_LIMIT}); signatures {min(signed):.1f} s against {min(signing):.1f} s, ratio "
        f"{by_signature:.2f} (limit {SIGNATURE_LIMIT}); everything, with values and rows, {whole:.1f} s\n"
    )
    office.close()
    return 0 if by_hash <= HASH_LIMIT and by_signature <= SIGNATURE_LIMIT else 1


def main() -> int:
    """Build and measure."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--entries", type=int, default=1_000_000)
    asked.add_argument("--keep", type=Path)
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as work:
        folder = wanted.keep or Path(work) / "office"
        if not folder.exists():
            build(folder, wanted.entries)
        return measure(folder)


if __name__ == "__main__":
    sys.exit(main())
