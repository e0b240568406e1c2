"""The check of a long history against the bare hashing and the bare signature checks of the same entries.

``python tests/benchmarks/verify_history.py [--entries 1000000] [--keep FOLDER] [--rounds 3] [--whole]`` builds an
encrypted office with so many entries (of one changed record each, made, signed and chained by the program's own
functions, written many at a time), and prints the ratios of the medians against their limits, measured in the
same run and in turn. The bare hashing reads the entries from the same file and hashes each payload and the chain.
The bare signature check is `cryptography`'s alone, of every signature, already in memory, in as many processes as
the program uses: one for each core. Beside the clock stands the time of all processes on the cores, which other
people's work disturbs less; the limits are of the clock.
``--whole`` also takes the time of the check of everything, with values and rows. ``--keep`` keeps the office for
a further run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

HASH_LIMIT, SIGNATURE_LIMIT = 2.0, 1.3
PERSON, PASSPHRASE = "Dana Whitfield", "benchmark passphrase of no value"
PEOPLE = 500
AT_ONCE = 5_000
PAIR = 32 + 64
"""The bytes of a head and its signature."""


class Took(NamedTuple):
    """Seconds on the clock, and of this process and its children on the cores."""

    clock: float
    cores: float


def took(work: Callable[[], object]) -> Took:
    """How long it takes; children count once they have ended."""

    def spent() -> float:
        times = os.times()
        return times.user + times.system + times.children_user + times.children_system

    clock, core = time.perf_counter(), spent()
    work()
    return Took(time.perf_counter() - clock, spent() - core)


def build(folder: Path, entries: int) -> None:
    """An office whose history has so many entries; many to a transaction, because a million commits take hours."""
    from gen63_desktop import startup
    from gen63_desktop.domain.identity import Person
    from gen63_desktop.store import driver
    from gen63_desktop.store.audit_trail import appending, guards
    from gen63_desktop.store.encryption.sealing import FLOOR
    from gen63_desktop.store.engine import WRITES

    new = startup.NewOffice("Benchmark office (fictional)", PERSON)
    office = startup.create_office(folder, new, PASSPHRASE, cost=FLOOR, durable=False)
    with office.session.act("benchmark.people") as act:
        people = [act.add(Person(f"Person {n}")) for n in range(PEOPLE)]
    done = 0
    while done < entries:
        until = min(entries, done + AT_ONCE)
        with office.session.store.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                made = list(_made(office, guards.open_door(connection).head, people, range(done, until)))
                driver.run(
                    connection,
                    (appending.ENTRY, [entry for entry, _ in made]),
                    (appending.CHANGE, [change for _, change in made]),
                    (
                        "UPDATE people SET title = ?, version = ? WHERE id = ?",
                        [(p.title, p.version, p.id) for p in people],
                    ),
                    (appending.HEAD_MOVES, (made[-1][0][0], made[-1][0][3])),
                )
        done = until
        sys.stderr.write(f"\r{done:,} of {entries:,} entries")
    sys.stderr.write("\n")
    office.close()


def _made(office: Any, head: Any, people: list[Any], which: range) -> Iterator[tuple[tuple[Any, ...], ...]]:
    """Each entry with its change, as they are stored; the people are changed with them."""
    from gen63_desktop.store.audit_trail.entries import make_payload, sign_entry, told_change
    from gen63_desktop.store.records import instant_text, mapper_of

    start, mapper, act = datetime(2026, 1, 1, tzinfo=UTC), mapper_of(type(people[0])), "person.changed"
    me, uid, keys = office.session.person.id, office.session.facts.uid, office.session.keys
    seq, previous = head
    for n in which:
        before = people[n % PEOPLE]
        after = people[n % PEOPLE] = replace(before, title=f"Title {n}", version=before.version + 1)
        old, new = mapper.to_values(before), mapper.to_values(after)
        change = told_change(mapper.kind, after.id, "change", mapper.told(old, new), mapper.digestible(new))
        seq, at, subject = seq + 1, start + timedelta(seconds=n), (mapper.kind, after.id)
        payload = make_payload(
            office=uid, seq=seq, at=at, who=me, act=act, why="A reason of some words", subject=subject, detail={},
            changes=[change],
        )  # fmt: skip
        entry = sign_entry(previous, seq, payload, keys)
        previous = entry.head
        yield (
            (seq, entry.previous, payload, entry.head, entry.signature, me, instant_text(at), act, *subject),
            (seq, 0, mapper.kind, after.id, "change", change.salt, change.data),
        )


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


def signatures_of(office: Any) -> list[bytes]:
    """Every head with its signature, in one portion for each core."""
    pool = office.session.store.engine.raw_connection()
    try:
        found = bytearray()
        for head, signature in pool.cursor().execute(
            "SELECT head, signature FROM history_entries ORDER BY seq"
        ):
            found += bytes.fromhex(head) + bytes.fromhex(signature)
    finally:
        pool.close()
    share = -(-len(found) // PAIR // cores()) * PAIR
    return [bytes(found[at : at + share]) for at in range(0, len(found), share)]


def bare_signatures(public: bytes, portion: bytes) -> Took:
    """The checks alone of one portion, in a process of its own."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key = Ed25519PublicKey.from_public_bytes(public)

    def check() -> None:
        for at in range(0, len(portion), PAIR):
            key.verify(portion[at + 32 : at + PAIR], portion[at : at + 32])

    return took(check)


def bare_signatures_on_all_cores(public: bytes, portions: list[bytes]) -> Took:
    """The slowest process's time, and the time of all of them on the cores."""
    with ProcessPoolExecutor(len(portions)) as pool:
        found = list(pool.map(bare_signatures, [public] * len(portions), portions))
    return Took(max(each.clock for each in found), sum(each.cores for each in found))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def measure(folder: Path, rounds: int, *, whole: bool) -> int:
    """Print the ratios; 1 where a limit is missed."""
    from gen63_desktop import startup
    from gen63_desktop.store.audit_trail.all_signatures import check_signatures
    from gen63_desktop.store.audit_trail.chain import check_chain
    from gen63_desktop.store.audit_trail.verify import verify

    office = startup.open_office(folder, PERSON, PASSPHRASE)
    public, portions = bytes.fromhex(office.session.keys.signing_key), signatures_of(office)
    count, problems = sum(map(len, portions)) // PAIR, list[object]()
    with office.session.ask() as reader:
        hashing, chain, signing, signed = list[Took](), list[Took](), list[Took](), list[Took]()
        for _ in range(rounds):  # in turn, so that a busy moment of the computer meets both
            hashing.append(took(lambda: bare_hashing(office)))
            chain.append(took(lambda: problems.extend(check_chain(reader).problems)))
        held = [said("by hash", chain, hashing, HASH_LIMIT)]
        for _ in range(rounds):
            signing.append(bare_signatures_on_all_cores(public, portions))
            signed.append(took(lambda: problems.extend(check_signatures(reader)[1])))
        held.append(said("signatures", signed, signing, SIGNATURE_LIMIT))
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        every = took(lambda: problems.extend(verify(reader).problems)) if whole else None
    office.close()
    if problems:
        raise AssertionError(problems[:3])
    sys.stdout.write(
        f"{count:,} entries, {cores()} cores, {rounds} rounds, at most {grown // 1024} MB of memory\n"
    )
    if every is not None:
        sys.stdout.write(
            f"everything, with values and rows: {every.clock:.1f} s, {every.cores:.1f} s of a core\n"
        )
    return 0 if all(held) else 1


def said(name: str, ours: list[Took], bare: list[Took], limit: float) -> bool:
    """Whether the ratio of the medians on the clock holds; printed with that of the time on the cores."""
    clock, core = (
        (statistics.median(each[place] for each in ours), statistics.median(each[place] for each in bare))
        for place in (0, 1)
    )
    sys.stdout.write(
        f"{name}: {clock[0]:.1f} s against {clock[1]:.1f} s, ratio {clock[0] / clock[1]:.2f} (limit {limit}); on the "
        f"cores {core[0]:.1f} s against {core[1]:.1f} s, ratio {core[0] / core[1]:.2f}\n"
    )
    sys.stdout.flush()
    return clock[0] / clock[1] <= limit


def main() -> int:
    """Build and measure."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--entries", type=int, default=1_000_000)
    asked.add_argument("--keep", type=Path)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--whole", action="store_true")
    wanted = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen63-benchmark-") as work:
        folder = wanted.keep or Path(work) / "office"
        if not folder.exists():
            build(folder, wanted.entries)
        return measure(folder, wanted.rounds, whole=wanted.whole)


if __name__ == "__main__":
    sys.exit(main())
