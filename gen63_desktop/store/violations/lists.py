"""The list of violations: paged on indexes, searched in violations and in their actions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, or_, select

from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.violations.records import Origin, ViolationState
from gen63_desktop.domain.violations.rows import ViolationRow
from gen63_desktop.store.empty_last import ADDED, EmptyLast
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.lists import ListColumn, Reading, TableListing, compare
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.violations import corrective_actions, violations
from gen63_desktop.store.violations.scope import ViolationScope, seen_violations

_V, _A = violations.c, corrective_actions.c
_MAY_BE_EMPTY = frozenset({"due", "look_due"})


@dataclass(frozen=True, slots=True)
class _Search(FullText):
    """Words in a violation, or in one of its actions."""

    def found(self, reader: Reader, record_id: ColumnElement[int], words: str) -> ColumnElement[bool]:
        said = FullText("corrective_actions").matches(reader.connection, _A.id, words)
        in_action = select(_A.violation_id).where(said)
        return or_(self.matches(reader.connection, record_id, words), record_id.in_(in_action))


def all_violations(reading: Reading, scope: Callable[[], ViolationScope]) -> EmptyLast[ViolationRow]:
    """Every violation that a person may see; ``scope`` is asked each time anew."""

    def runs(column: str) -> tuple[TableListing[ViolationRow], TableListing[ViolationRow] | None]:
        seen = seen_violations(scope())
        if column in _MAY_BE_EMPTY:
            day = _V[column]
            return _violations(reading, *seen, day.is_not(None)), _violations(reading, *seen, day.is_(None))
        return _violations(reading, *seen), None

    def several() -> TableListing[ViolationRow]:
        whole = _violations(reading, *seen_violations(scope()))
        days = {day: ListColumn(_V[day], nullable=True) for day in _MAY_BE_EMPTY}
        return replace(whole, columns={**whole.columns, **days})

    return EmptyLast(runs, several)


def _violations(reading: Reading, *always: ColumnElement[bool]) -> TableListing[ViolationRow]:
    return TableListing(
        reading=reading,
        source=violations,
        record_id=_V.id,
        selected=(
            _V.id, _V.number, _V.what, _V.origin, _V.clauses, _V.other_clause, _V.found_on, _V.registered_on,
            _V.state, _V.due, _V.look_due, _V.to_verify, _V.coded,
        ),
        row=_row,
        columns={
            ADDED: ListColumn(_V.id),
            "number": ListColumn(_V.serial),
            "what": ListColumn(_V.what),
            "origin": ListColumn(_V.origin),
            "clause": ListColumn(_V.clauses, condition=_cites),
            "found_on": ListColumn(_V.found_on),
            "registered_on": ListColumn(_V.registered_on),
            "state": ListColumn(_V.state),
            "due": ListColumn(_V.due),
            "look_due": ListColumn(_V.look_due),
            "to_verify": ListColumn(_V.to_verify),
            "owner": ListColumn(_V.id, condition=_has_owner),
            "complaint": ListColumn(_V.complaint_id),
            "level": ListColumn(_V.id, condition=_has_level),
        },
        search=_Search("violations"),
        always=always,
    )  # fmt: skip


def _cites(wanted: Filter) -> ColumnElement[bool]:
    """Violations of one of these clauses; the empty value: of another policy alone."""
    held = [
        _V.clauses.contains(json.dumps(str(value), ensure_ascii=False), autoescape=True)
        for value in wanted.values
        if value is not None
    ]
    if None in wanted.values or wanted.test in (Test.MISSING, Test.PRESENT):
        held.append(_V.clauses == "[]")
    found = or_(*held)
    return ~found if wanted.test in (Test.NONE_OF, Test.PRESENT) else found


def _has_owner(wanted: Filter) -> ColumnElement[bool]:
    return _of_actions(wanted, "owner_id")


def _has_level(wanted: Filter) -> ColumnElement[bool]:
    return _of_actions(wanted, "level")


def _of_actions(wanted: Filter, column: str) -> ColumnElement[bool]:
    """Violations with an action of which this holds; empty: without any action."""
    some = select(_A.violation_id)
    if wanted.test in (Test.MISSING, Test.PRESENT):
        return _V.id.not_in(some) if wanted.test is Test.MISSING else _V.id.in_(some)
    given = Filter(column, Test.ANY_OF, tuple(value for value in wanted.values if value is not None))
    found: ColumnElement[bool] = _V.id.in_(some.where(compare(_A[column], given)))
    if None in wanted.values:
        found = or_(found, _V.id.not_in(some))
    return ~found if wanted.test is Test.NONE_OF else found


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _row(
    id_: int, number: str, what: str, origin: str, clauses: str, other: str, found_on: str,
    registered_on: str, state: str, due: str | None, look_due: str | None, to_verify: int, coded: int,
) -> ViolationRow:  # fmt: skip
    return ViolationRow(
        id=id_,
        number=number,
        what=what,
        origin=Origin(origin),
        clauses=tuple(json.loads(clauses)),
        other_clause=other,
        found_on=date.fromisoformat(found_on),
        registered_on=date.fromisoformat(registered_on),
        state=ViolationState(state),
        due=_day(due),
        look_due=_day(look_due),
        to_verify=to_verify,
        coded=bool(coded),
    )
