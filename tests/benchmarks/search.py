"""The first 50 results of each kind, for a rare word, a common one and a prefix: through the service against bare queries.

``python tests/benchmarks/search.py [--keep DIR] [--rounds 21]`` fills a large office, with a note on each complaint, and
prints for each the ratio against its limit, and what counting so far as it is shown costs. Both run in turn on the
same encrypted file; the bare run is the newest-first query on each index with the same columns, fetched as tuples.
Times are those of the thread's own work, so that another program on the machine counts for nothing.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks import filling
from tests.benchmarks.filling import EVERYWHERE, RARE

LIMIT = 3.0
OF_CASE = "complaints.received, complaints.status, complaints.seal, complaints.number"
COLUMNS = {
    "complaints": "complaints.id, number, received, status, seal, narrative, summary, category, complaints.source_ref",
    "allegations": (
        f"allegations.id, {OF_CASE}, allegations.conduct, rationale, evidence, other_basis, clause, their_finding, "
        "discipline, return_words"
    ),
    "complaint_notes": f"complaint_notes.id, at, {OF_CASE}, complaint_notes.text",
    "interviews": f'interviews.id, interviews."on", {OF_CASE}, interviews.summary, interviews.accommodation',
    "evidence_items": (
        f"evidence_items.id, recorded_at, {OF_CASE}, evidence_items.number, description, obtained_from, obtained_where, "
        "withdrawn_why"
    ),
    "file_texts": f"file_texts.id, {OF_CASE}, file_texts.words",
    "recording_requests": f"recording_requests.id, asked_at, {OF_CASE}, what, custodian, answer",
    "calls_for_service": f"calls_for_service.id, at, {OF_CASE}, what, reasons, responder, reference",
    "investigation_tasks": f"investigation_tasks.id, made_on, {OF_CASE}, what, words",
    "investigation_issues": f"investigation_issues.id, {OF_CASE}, question, steps, answer",
    "referrals": f"referrals.id, sent_on, {OF_CASE}, reason, answer, body, reference",
    "closings": f"closings.id, closings.closed, {OF_CASE}, words, reopening_words",
    "appeals": f"appeals.id, received_on, {OF_CASE}, grounds, review_words, late_words",
    "comments": "comments.id, comments.source_ref, received, decision, sealed_with, comments.text",
}
"""The tables of the kinds of result, in their order, with what each result shows."""


def bare(name: str) -> str:
    """The newest 51 rows whose texts hold a word, as plain SQL."""
    case = (
        ""
        if name in ("complaints", "comments")
        else f"JOIN complaints ON complaints.id = {name}.complaint_id "
    )
    return (
        f"SELECT {_named(name)} FROM {name}_search JOIN {name} ON {name}.id = {name}_search.rowid {case}"
        f"WHERE {name}_search MATCH ? ORDER BY {name}_search.rowid DESC LIMIT 51"
    )


def _named(name: str) -> str:
    columns = (one.strip() for one in COLUMNS[name].split(","))
    return ", ".join(one if "." in one else f"{name}.{one}" for one in columns)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def measure(office: Any, words: str, match: str, rounds: int) -> float:
    """The ratio of a question over all kinds together; prints it."""
    from gen63_desktop.domain.search.found import Asked, Kind

    search, asked = office.search, Asked(words)
    pool = office.session.store.engine.raw_connection()
    cursor = pool.cursor()

    def ours() -> list[int]:
        return [hit.id for found in search.found_in(tuple(Kind), asked).values() for hit in found.hits]

    def plain() -> list[int]:
        return [row[0] for name in COLUMNS for row in cursor.execute(bare(name), (match,)).fetchall()[:50]]

    if ours() != plain():
        raise AssertionError(f"{words}: the two searches differ")
    of_ours, of_bare = [], []
    for _ in range(rounds):
        of_ours.append(seconds(ours))
        of_bare.append(seconds(plain))
    counting = seconds(lambda: [search.facets(kind, words) for kind in Kind])
    ratio = statistics.median(of_ours) / statistics.median(of_bare)
    sys.stdout.write(
        f"{words}: {statistics.median(of_ours) * 1e3:.2f} ms, bare {statistics.median(of_bare) * 1e3:.2f} ms, "
        f"ratio {ratio:.2f}; counted beside in {counting * 1e3:.0f} ms\n"
    )
    pool.close()
    return ratio


def add_notes(office: Any) -> None:
    """A note on each complaint, with the words that are looked for; once for an office that is kept."""
    from gen63_desktop.domain.complaints.records import Note

    with office.session.ask() as reader:
        ids = reader.connection.exec_driver_sql("SELECT id FROM complaints ORDER BY id").scalars().all()
        noted = reader.connection.exec_driver_sql("SELECT count(*) FROM complaint_notes").scalar_one()
    if noted >= len(ids):
        return
    at, me = office.session.now(), office.session.person.id
    with office.session.act("benchmark.noted") as act:
        act.add_many(
            Note,
            (
                Note(
                    id_,
                    f"Asked at the {EVERYWHERE} for the recording of line {id_ % 97}"
                    f"{f' and the {RARE}' if id_ % 20_000 == 7 else ''}",
                    me,
                    at,
                )
                for id_ in ids
            ),
        )


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = filling.options(__doc__)
    asked.add_argument("--rounds", type=int, default=21)
    wanted = asked.parse_args()
    with filling.large_office(wanted) as office:
        add_notes(office)
        questions = ((f'"{RARE}"', f'"{RARE}"'), (f'"{EVERYWHERE}"', f'"{EVERYWHERE}"'), ("stat", '"stat"*'))
        worst = max(measure(office, words, match, wanted.rounds) for words, match in questions)
    sys.stdout.write(
        f"the first 50 of {wanted.complaints:,} complaints and {wanted.comments:,} comments: "
        f"worst ratio {worst:.2f} (limit {LIMIT})\n"
    )
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
