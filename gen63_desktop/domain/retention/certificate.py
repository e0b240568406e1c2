"""The certificate of destruction: what it prints, and its tables. It names no fact of a case but its number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.tables import Column, Kind, PlainTable

STATEMENT = (
    "The records named here were taken out of the office’s records and out of the signed history: rows, texts, persons, "
    "identities, letters, attached files and issued reports of the case, and the salts without which nobody can guess what "
    "the history’s commitments stood for. The history itself goes on: each entry keeps its place, its signature and the hash "
    "of what it said."
)
STAYS = (
    "What stays of each case is its number, the rule and edition under which it was destroyed, the day, this certificate, and who "
    "proposed, approved and carried it out. No figure counts it any more: those of past quarters stand in issued reports only. "
    "Violations found in a case and customer comments are record series of their own and are kept for their own periods."
)


@dataclass(frozen=True, slots=True)
class Step:
    """What a person did on a day; ``entry`` is that of the history, ``words`` what they said."""

    what: str
    person: str
    on: date
    entry: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class DestroyedRow:
    """A case that was destroyed, and under which rule; ``until`` is the last day of its period."""

    number: str
    series: str
    rule: str
    edition: int
    until: date


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A case of the list that was not destroyed, and why."""

    number: str
    why: str


@dataclass(frozen=True, slots=True)
class DestructionCertificate:
    """Everything that the certificate prints. ``backups`` still held the records; ``gone_by``: until the last goes."""

    heading: Heading
    certificate: str
    batch: str
    reason: str
    digest: str
    on: date
    steps: tuple[Step, ...]
    rows: tuple[DestroyedRow, ...]
    left_out: tuple[LeftOut, ...]
    backups: tuple[str, ...] = ()
    gone_by: date | None = None


def tables(data: DestructionCertificate) -> tuple[PlainTable, ...]:
    """Every table of the certificate."""
    return destroyed(data), people(data), *((left(data),) if data.left_out else ())


def destroyed(data: DestructionCertificate) -> PlainTable:
    """The cases."""
    columns = (
        Column("Number"), Column("Record series"), Column("Rule"), Column("Edition", Kind.WHOLE_NUMBER),
        Column("Kept until", Kind.DAY),
    )  # fmt: skip
    rows = tuple((one.number, one.series, one.rule, one.edition, one.until) for one in data.rows)
    return _table(data, "Cases that were destroyed", columns, rows)


def people(data: DestructionCertificate) -> PlainTable:
    """Who proposed, approved and carried out."""
    columns = (
        Column("Step"), Column("Person"), Column("Day", Kind.DAY), Column("Entry of the history", Kind.WHOLE_NUMBER),
        Column("Words"),
    )  # fmt: skip
    rows = tuple((one.what, one.person, one.on, one.entry, one.words) for one in data.steps)
    return _table(data, "Who agreed", columns, rows)


def left(data: DestructionCertificate) -> PlainTable:
    """The cases of the list that stay."""
    rows = tuple((one.number, one.why) for one in data.left_out)
    return _table(data, "Cases of the list that were not destroyed", (Column("Number"), Column("Why")), rows)


def _table(
    data: DestructionCertificate,
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[str | int | date, ...], ...],
) -> PlainTable:
    return PlainTable(
        title,
        columns,
        rows,
        source="the office’s records of destruction",
        time_range=day(data.on),
        scope=f"batch {data.batch}",
    )
