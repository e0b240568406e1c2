"""Questions about retention: what has which period, in which cases words occur, what a hold decides by."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, func, select, text

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.retention.holds import HeldFacts
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.confidential import folded_words, not_looked_at
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mappers
from gen63_desktop.store.tables.audits import audits
from gen63_desktop.store.tables.comments import reviews
from gen63_desktop.store.tables.complaints import allegations, complaints, respondents
from gen63_desktop.store.tables.findings import issued_reports
from gen63_desktop.store.tables.intake import case_links
from gen63_desktop.store.tables.names import name_words
from gen63_desktop.store.tables.retention import case_holds, retention_holds
from gen63_desktop.store.tables.team import party_cases
from gen63_desktop.store.tables.violations import violations

_C, _A, _R, _V = complaints.c, allegations.c, respondents.c, violations.c
_AT_ONCE = 500
_INDEXED = frozenset({"parties", "characteristics"})
"""Persons are found by their index: reading them is a look, which has its reason."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A record with the day that starts its period; None: it has not come, for what ``waits_for`` names."""

    record_id: int
    number: str
    start: date | None
    sustained: bool = False
    waits_for: str = ""


def closed_cases(reader: Reader, scope: CaseScope) -> tuple[Ended, ...]:
    """Every closed complaint that a person may open; its period starts once it and each violation found in it are closed.

    Complaints that were merged are one: they are kept together, as long as the one that is kept longest.
    """
    ask = reader.connection.execute
    sustained = set(
        ask(
            select(_A.complaint_id).where(
                _A.finding == Finding.SUSTAINED.value, _A.outcome != Outcome.PROPOSED.value
            )
        ).scalars()
    )
    under_way, last = set[int](), dict[int, str]()
    query = select(_V.complaint_id, func.coalesce(_V.closed_on, _V.withdrawn_on)).where(
        _V.complaint_id.is_not(None)
    )
    for case, ended in ask(query):
        if ended is None:
            under_way.add(int(case))
        else:
            last[int(case)] = max(last.get(int(case), ""), ended)
    found = (
        select(_C.id, _C.number, _C.closed)
        .where(_C.status == Status.CLOSED.value, *seen_by(scope))
        .order_by(_C.id)
    )
    together = merged(reader)
    ends = _closed_on(reader, {one for group in together.values() for one in group})

    def of(number: int, name: str, closed: str | None) -> Ended:
        group = together.get(number, frozenset((number,)))
        days = [closed if one == number else ends[one] for one in group]
        known = [day for day in days if day is not None]
        waits = "violation" if number in under_way else "" if closed else "closing date"
        if not waits and (len(known) < len(days) or group & under_way):
            waits = "merged"
        start = None if waits else _day(max((*known, *(last.get(one, "") for one in group))))
        return Ended(number, name, start, bool(group & sustained), waits)

    return tuple(of(number, name, closed) for number, name, closed in ask(found))


def merged(reader: Reader) -> dict[int, frozenset[int]]:
    """Each complaint that was merged or merged into, and those it is one with, itself among them."""
    link = case_links.c
    query = select(link.complaint_id, link.other_id).where(link.kind == LinkKind.MERGED.value)
    into = {int(row[0]): int(row[1]) for row in reader.connection.execute(query)}

    def root(number: int) -> int:
        while number in into:
            number = into[number]
        return number

    groups = defaultdict[int, set[int]](set)
    for number in (*into.keys(), *into.values()):
        groups[root(number)].add(number)
    return {number: frozenset(group) for group in groups.values() for number in group}


def _closed_on(reader: Reader, ids: Collection[int]) -> dict[int, str | None]:
    """The day on which complaints were closed; None: they are open, or it is not known."""
    found: dict[int, str | None] = dict.fromkeys(ids)
    query = select(_C.id, _C.closed).where(_C.status == Status.CLOSED.value)
    found.update((row[0], row[1]) for row in _rows(reader, query, _C.id, tuple(ids)))
    return found


def signed_audits(reader: Reader) -> tuple[Ended, ...]:
    """Every signed audit."""
    table = audits.c
    query = select(table.id, table.performed_on, table.signed_on).where(table.signed_on.is_not(None))
    rows = reader.connection.execute(query.order_by(table.id))
    return tuple(Ended(number, performed or "", _day(signed)) for number, performed, signed in rows)


def ended_violations(reader: Reader) -> tuple[Ended, ...]:
    """Every violation that is closed or withdrawn."""
    ended = func.coalesce(_V.closed_on, _V.withdrawn_on)
    rows = reader.connection.execute(
        select(_V.id, _V.number, ended).where(ended.is_not(None)).order_by(_V.id)
    )
    return tuple(Ended(number, name, _day(on)) for number, name, on in rows)


def reports_of_no_case(reader: Reader) -> tuple[Ended, ...]:
    """Every issued report but those on one case, which are kept with it."""
    table = issued_reports.c
    query = select(table.id, table.number, table.issued_at).where(table.case_id.is_(None)).order_by(table.id)
    return tuple(Ended(number, name, _day_of(at)) for number, name, at in reader.connection.execute(query))


def signed_quarters(reader: Reader) -> tuple[Ended, ...]:
    """Every signed review of a quarter's comments."""
    table = reviews.c
    rows = reader.connection.execute(select(table.id, table.quarter, table.at).order_by(table.id))
    return tuple(Ended(number, quarter, _day_of(at)) for number, quarter, at in rows)


def held_facts(reader: Reader, only: Collection[int] | None = None) -> tuple[HeldFacts, ...]:
    """What decides whether cases are held; of all cases, or of some."""
    employers = defaultdict[int, list[str]](list)
    for case, employer in _rows(reader, select(_R.complaint_id, _R.employer), _R.complaint_id, only):
        employers[case].append(employer)
    columns = select(_C.id, _C.received, _C.line, _C.bases, _C.seal)
    return tuple(
        HeldFacts(
            number,
            _day(received) if received else None,
            line,
            tuple(Basis(one) for one in json.loads(bases)),
            tuple(employers.get(number, ())),
            seal is not None,
        )
        for number, received, line, bases, seal in _rows(reader, columns, _C.id, only)
    )


def holds_of_series(reader: Reader, series: Series) -> tuple[str, ...]:
    """The numbers of the holds that stand on everything of a series: told to everybody who could remove it."""
    ask = reader.connection
    if (
        not is_sqlite(ask)
        and ask.exec_driver_sql("SELECT to_regproc('public.gen63_holds_of_series')").scalar()
    ):
        rows = ask.execute(text("SELECT gen63_holds_of_series(:series)"), {"series": series.value})
        return tuple(rows.scalars())
    table = retention_holds.c
    found = select(table.number).where(
        table.scope == Scope.SERIES.value, table.series == series.value, table.released_on.is_(None)
    )
    return tuple(ask.execute(found.order_by(table.id)).scalars())


def standing_holds(reader: Reader) -> frozenset[str]:
    """The numbers of all holds that stand, as far as they are shown to the person."""
    ask = reader.connection.execute
    numbers = [
        ask(select(table.c.number).where(table.c.released_on.is_(None))).scalars()
        for table in (case_holds, retention_holds)
    ]
    return frozenset(number for found in numbers for number in found)


def cases_of_import(reader: Reader, import_id: int) -> tuple[int, ...]:
    """The complaints that came with an import of a register."""
    return tuple(reader.connection.execute(select(_C.id).where(_C.import_id == import_id)).scalars())


def numbers_of(reader: Reader, ids: Iterable[int]) -> dict[int, str]:
    """The numbers of complaints."""
    return {int(number): name for number, name in _rows(reader, select(_C.id, _C.number), _C.id, tuple(ids))}


def named_in(reader: Reader, words: str, only: Collection[int] | None = None) -> frozenset[int]:
    """The cases in which all these words occur: in its narrative, in one person, or in one record of it.

    The texts of sealed cases are under their keys and not looked in. ``only``: it is asked of these cases.
    """
    wanted = folded_words(words)
    if not wanted:
        return frozenset()
    ask = reader.connection.execute
    phrases = " ".join(f'"{word}"' for word in wanted)
    found = set(
        ask(select(_C.id).where(FullText("complaints").matches(reader.connection, _C.id, phrases))).scalars()
    )
    if reader.vault is not None:
        table, vault = name_words.c, reader.vault
        party = and_(
            *(
                party_cases.c.id.in_(
                    select(table.record_id).where(
                        table.kind == "parties", table.mark.in_(vault.marks(word, begun=False))
                    )
                )
                for word in wanted
            )
        )
        found |= set(ask(select(party_cases.c.complaint_id).where(party)).scalars())
    found |= {
        case for case, said in _texts(reader, only) if said is None or set(wanted) <= set(folded_words(said))
    }
    return frozenset(found)


def _texts(reader: Reader, only: Collection[int] | None) -> Iterator[tuple[int, str | None]]:
    """What no index holds: the words in whatever else belongs to a case, letters and notes among them.

    None: words that a server keeps back until somebody looks. They may be the ones, so that the case counts as held.
    """
    for mapper in mappers():
        if not mapper.case or not mapper.seals or mapper.kind in _INDEXED:
            continue
        case, places = mapper.names.index(mapper.case), mapper.sealable
        columns = select(*(mapper.table.c[name] for name in mapper.columns))
        for row in _rows(reader, columns, mapper.table.c[mapper.case], only):
            if not_looked_at(row[-1]):
                yield row[case], None
                continue
            values = reader.opened(mapper, tuple(row))
            said = [values[place] for place in places]
            yield row[case], " ".join(one for one in said if isinstance(one, str))


def _rows(reader: Reader, query: Select[Any], column: Any, only: Collection[int] | None) -> Iterator[Any]:
    if only is None:
        yield from reader.connection.execute(query.order_by(column))
        return
    ids = sorted(only)
    for at in range(0, len(ids), _AT_ONCE):
        yield from reader.connection.execute(query.where(column.in_(ids[at : at + _AT_ONCE])))


def _day_of(written: str) -> date:
    """The day at the office of a moment: late in the afternoon it is tomorrow already in UTC."""
    return datetime.fromisoformat(written).astimezone().date()


def _day(written: str) -> date:
    return date.fromisoformat(written)
