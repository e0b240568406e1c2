"""A page of 200 comments, filtered and sorted, anywhere in the list: through the service against the bare query.

``python tests/benchmarks/comment_page.py [--keep DIR] [--rounds 31]`` fills a large office, where every
tenth comment is decided, and prints for each list and place the ratio against its limit. Both run in turn
on the same encrypted file; the bare run is the same SELECT with its values bound, fetched as tuples. Times are those
of the thread's own work, so that another program on the machine counts for nothing.
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

LIMIT = 5.0
COLUMNS = "id, quarter, received, received_time, line, channel, substr(text, 1, 240), decision, complaint, source_ref"
PLACES = (0.0, 0.1, 0.5, 0.9, 0.999)
Case = tuple[str, Any, str, tuple[str, ...], str]
"""A name, the request, and of the bare query the condition, its values and the order."""


def cases() -> list[Case]:
    """Lists that people look at."""
    from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test

    quarter = Filter("quarter", Test.ANY_OF, ("2026 Q3",))
    undecided = Filter("decision", Test.MISSING)
    decided = Filter("decision", Test.ANY_OF, ("no concern",))
    days = (Filter("received", Test.FROM, ("2026-07-05",)), Filter("received", Test.TO, ("2026-09-15",)))
    line = Filter("line", Test.ANY_OF, ("20",))
    newest, oldest = Sort("received", descending=True), Sort("received")
    return [
        ("all, newest first", ListRequest(newest), "1", (), "received DESC, id DESC"),
        (
            "the quarter, newest first", ListRequest(newest, (quarter,)),
            "received BETWEEN ? AND ?", ("2026-07-01", "2026-09-30"), "received DESC, id DESC",
        ),
        (
            "of some days, oldest first", ListRequest(oldest, days),
            "received <= ?", ("2026-09-15",), "received, id",
        ),
        (
            "undecided of the quarter, oldest first", ListRequest(oldest, (quarter, undecided)),
            "quarter = ? AND decision IS NULL", ("2026 Q3",), "received, id",
        ),
        (
            "no concern, newest first", ListRequest(newest, (decided,)),
            "decision = ?", ("no concern",), "received DESC, id DESC",
        ),
        ("one line, oldest first", ListRequest(oldest, (line,)), "line = ?", ("20",), "received, id"),
        ("in the order of the files", ListRequest(Sort("added")), "1", (), "id"),
    ]  # fmt: skip


def bare_query(case: Case, fence: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
    """The same page as plain SQL, from the same key on."""
    _, _, condition, values, order = case
    keys = "(received, id)" if "received" in order else "(id)"
    beyond = "<=" if "DESC" in order else ">="
    marks = ", ".join("?" * len(fence))
    where = f"{condition} AND {keys} {beyond} ({marks})"
    return f"SELECT {COLUMNS} FROM comments WHERE {where} ORDER BY {order} LIMIT 200", (*values, *fence)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


def measure(office: Any, case: Case, rounds: int) -> float:
    """The worst ratio of a list over its places; prints each."""
    listing = office.comments.listing()
    name, request = case[0], case[1]
    start = time.perf_counter()
    fences = listing.fences(request)
    found = time.perf_counter() - start
    pool = office.session.store.engine.raw_connection()
    cursor = pool.cursor()
    worst = 0.0
    for place in PLACES:
        fence = fences[int(place * (len(fences) - 1))]
        key = fence[1:] if len(fence) > 1 else fence
        sql, values = bare_query(case, key)
        if [row.id for row in listing.page(request, fence)] != [r[0] for r in cursor.execute(sql, values)]:
            raise AssertionError(f"{name}: the two pages differ")
        ours, bare = [], []
        for _ in range(rounds):
            ours.append(seconds(lambda f=fence: listing.page(request, f)))
            bare.append(seconds(lambda s=sql, v=values: cursor.execute(s, v).fetchall()))
        ratio = statistics.median(ours) / statistics.median(bare)
        worst = max(worst, ratio)
        sys.stdout.write(
            f"{name}, at {place:.1%}: {statistics.median(ours) * 1e3:.2f} ms, "
            f"bare {statistics.median(bare) * 1e3:.2f} ms, ratio {ratio:.2f}\n"
        )
    pool.close()
    sys.stdout.write(f"{name}: {len(fences)} pages, their fences found in {found:.2f} s\n")
    return worst


def main() -> int:
    """Measure and print; 1 where the limit is missed."""
    asked = filling.options(__doc__)
    asked.add_argument("--rounds", type=int, default=31)
    wanted = asked.parse_args()
    with filling.large_office(wanted) as office:
        worst = max(measure(office, case, wanted.rounds) for case in cases())
    sys.stdout.write(
        f"a page of 200 of {wanted.comments:,} comments: worst ratio {worst:.2f} (limit {LIMIT})\n"
    )
    return 0 if worst <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
