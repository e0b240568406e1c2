"""Small fictional files of customer comments, and offices that have imported them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.services.imports import TakenIn
from gen63_desktop.services.office import Office

TITLES = ("Comment ID", "Received", "Channel", "Line", "Comment", "Station")
WITHOUT_IDS = TITLES[1:]
Q3 = "2026 Q3"


def write(path: Path, rows: Iterable[Sequence[str]], titles: Sequence[str] = TITLES) -> Path:
    """A CSV file with these rows."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([titles, *rows])
    return path


def rows(count: int, start: int = 1) -> list[list[str]]:
    """So many different comments of 2026 Q3, one after the other in time."""
    return [
        [
            f"CC-{n:05}",
            f"{7 + n // 1000 % 3:02}/{1 + n // 40 % 28:02}/2026 {8 + n % 12:02}:15",
            ("web form", "telephone", "app")[n % 3],
            ("204", "Blue", "")[n % 3],
            f"The bus at stop {n} came late, and the operator did not stop.",
            "Vermont",
        ]
        for n in range(start, start + count)
    ]


def mapping(*, ids: bool = True, dated: bool = True) -> Mapping:
    """How these files are read."""
    fields = [
        FieldSource("channel", ("Channel",)),
        FieldSource("line", ("Line",)),
        FieldSource("text", ("Comment",)),
    ]
    if ids:
        fields.append(FieldSource("source_ref", ("Comment ID",)))
    if dated:
        fields.append(FieldSource("received", ("Received",), date_formats=("%m/%d/%Y %H:%M",)))
    return Mapping("comments", tuple(fields))


def take_in(
    office: Office,
    path: Path,
    wanted: Sequence[Sequence[str]],
    *,
    ids: bool = True,
    quarter: str = "",
    dry_run: bool = False,
) -> TakenIn:
    """Write the rows to a file and import it."""
    titles = TITLES if ids else WITHOUT_IDS
    file = write(path, [row if ids else row[1:] for row in wanted], titles)
    table = office.comments.open_file(file)
    named = Quarter.parse(quarter) if quarter else None
    return office.comments.take_in(table, mapping(ids=ids), named, dry_run=dry_run)
