"""The rows that the outputs of complaints are made of, read in a few passes, and words of names in them (C14)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select

from gen63_desktop.domain.appeals.records import AppealOutcome, AppealState
from gen63_desktop.domain.clocks.acknowledging import Acknowledged
from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.investigation.calls import Answer
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.outputs.course import AppealSaid, CallSaid
from gen63_desktop.domain.outputs.naming import TITLES, without_names
from gen63_desktop.domain.outputs.rows import Against, Alleged, CaseRow, Closure, Steps
from gen63_desktop.domain.violations.records import ViolationState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute
from gen63_desktop.store.complaints import acknowledged
from gen63_desktop.store.complaints.letter_clocks import arrived
from gen63_desktop.store.confidential import folded_words
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import (
    allegations,
    closings,
    complaints,
    extensions,
    investigators,
    respondents,
)  # fmt: skip
from gen63_desktop.store.tables.course import appeals
from gen63_desktop.store.tables.investigation import calls_for_service
from gen63_desktop.store.tables.names import name_words
from gen63_desktop.store.tables.team import case_walls, party_cases
from gen63_desktop.store.tables.violations import corrective_actions, violations

_C, _A, _R, _K = complaints.c, allegations.c, respondents.c, closings.c
_STANDING = (violations.c.complaint_id.is_not(None), violations.c.state != ViolationState.WITHDRAWN.value)


def output_rows(reader: Reader, day: date) -> tuple[CaseRow, ...]:
    """Every complaint in the order of its number, with its steps up to a day."""
    alleged, shut, steps = _alleged(reader), _closures(reader), _steps(reader, day)
    told, called, appealed = acknowledged.read(reader, day), _calls(reader), _appeals(reader)
    query = select(
        _C.id, _C.number, _C.received, _C.status, _C.closed, _C.closing, _C.line, _C.seal, _C.import_id
    ).order_by(_C.serial, _C.id)  # fmt: skip
    rows = (
        _case(
            row,
            tuple(alleged.get(row.id, ())),
            tuple(shut.get(row.id, ())),
            steps.get(row.id, Steps()),
            told.of(row.id, imported=row.import_id is not None),
        )
        for row in reader.connection.execute(query)
    )
    return tuple(
        replace(row, calls=tuple(called.get(row.id, ())), appeals=tuple(appealed.get(row.id, ())))
        for row in rows
    )


def _calls(reader: Reader) -> dict[int, list[CallSaid]]:
    """Of the calls for service the two answers, and none of their words."""
    s = calls_for_service.c
    found: dict[int, list[CallSaid]] = defaultdict(list)
    for row in reader.connection.execute(select(s.complaint_id, s.fit, s.sent).order_by(s.id)):
        found[row.complaint_id].append(CallSaid(Answer(row.fit), Answer(row.sent)))
    return found


def _appeals(reader: Reader) -> dict[int, list[AppealSaid]]:
    p = appeals.c
    query = select(p.complaint_id, p.received_on, p.in_time_until, p.state, p.review_outcome).order_by(p.id)
    found: dict[int, list[AppealSaid]] = defaultdict(list)
    for row in reader.connection.execute(query):
        found[row.complaint_id].append(
            AppealSaid(
                date.fromisoformat(row.received_on),
                row.received_on > row.in_time_until,
                AppealState(row.state),
                AppealOutcome(row.review_outcome) if row.review_outcome else None,
            )
        )
    return found


def _case(
    row: Any, alleged: tuple[Alleged, ...], shut: tuple[Closure, ...], steps: Steps, told: Acknowledged
) -> CaseRow:
    sealed = row.seal is not None
    return CaseRow(
        id=row.id,
        number=row.number,
        received=_day(row.received),
        status=Status(row.status),
        closed=_day(row.closed),
        closing=ClosingReason(row.closing) if row.closing else None,
        line=" ".join(row.line.split()),
        sealed=sealed,
        imported=row.import_id is not None,
        answerable=told.owed,
        allegations=tuple(replace(one, conduct="") for one in alleged) if sealed else alleged,
        closures=shut,
        steps=replace(steps, acknowledged=told.on),
    )


def alleged_in(reader: Reader, complaint_id: int) -> tuple[Alleged, ...]:
    """The allegations of one complaint, without words."""
    found = _alleged(reader, _A.complaint_id == complaint_id).get(complaint_id, [])
    return tuple(replace(one, conduct="") for one in found)


def _alleged(reader: Reader, wanted: ColumnElement[bool] | None = None) -> dict[int, list[Alleged]]:
    against: dict[int, list[Against]] = defaultdict(list)
    of_whom = select(_R.allegation_id, _R.kind, _R.employer, _R.sworn).order_by(_R.id)
    for allegation_id, kind, employer, sworn in reader.connection.execute(of_whom):
        known = None if sworn is None else bool(sworn)
        against[allegation_id].append(Against(RespondentKind(kind), employer, known))
    found: dict[int, list[Alleged]] = defaultdict(list)
    query = select(
        _A.id, _A.complaint_id, _A.place, _A.bases, _A.retaliation, _A.statutes, _A.outcome, _A.finding, _A.closing,
        _A.approved_on, _A.conduct,
    ).order_by(_A.complaint_id, _A.place, _A.id)  # fmt: skip
    query = query if wanted is None else query.where(wanted)
    for row in reader.connection.execute(query):
        found[row.complaint_id].append(
            Alleged(
                id=row.id,
                place=row.place,
                bases=tuple(Basis(each) for each in json.loads(row.bases)),
                retaliation=bool(row.retaliation),
                statutes=tuple(Statute(each) for each in json.loads(row.statutes)),
                outcome=Outcome(row.outcome),
                finding=Finding(row.finding) if row.finding else None,
                closing=ClosingReason(row.closing) if row.closing else None,
                approved_on=_day(row.approved_on),
                against=tuple(dict.fromkeys(against.get(row.id, ()))),
                conduct=row.conduct or "",
            )
        )
    return found


def _closures(reader: Reader) -> dict[int, list[Closure]]:
    found: dict[int, list[Closure]] = defaultdict(list)
    query = select(_K.complaint_id, _K.closed, _K.reopened).order_by(_K.closed, _K.id)
    for case, shut, reopened in reader.connection.execute(query):
        found[case].append(Closure(date.fromisoformat(shut), _day(reopened)))
    return found


def _steps(reader: Reader, day: date) -> dict[int, Steps]:
    found: dict[int, dict[str, Any]] = defaultdict(dict)

    def told(field: str, cases: Mapping[int, Any]) -> None:
        for case, what in cases.items():
            found[case][field] = tuple(what) if isinstance(what, list) else what

    told("asked", arrived(reader, LetterKind.INFORMATION, day))
    told("noticed", arrived(reader, LetterKind.DISPOSITION, day))
    moved, since, v = extensions.c, investigators.c, violations.c
    told(
        "extensions",
        _numbers(reader, select(moved.complaint_id, func.count()).group_by(moved.complaint_id)),
    )
    first = select(since.complaint_id, func.min(since.since)).group_by(since.complaint_id)
    told("investigated_since", {case: _day(said) for case, said in _numbers(reader, first).items()})
    standing = select(v.complaint_id, func.count()).where(*_STANDING).group_by(v.complaint_id)
    told("violations", _numbers(reader, standing))
    told("actions", _actions(reader))
    return {case: Steps(**fields) for case, fields in found.items()}


def _actions(reader: Reader) -> dict[int, list[tuple[str, int]]]:
    """Corrective actions by state, of the violations found in each complaint."""
    v, a = violations.c, corrective_actions.c
    query = (
        select(v.complaint_id, a.state, func.count())
        .select_from(corrective_actions.join(violations, v.id == a.violation_id))
        .where(*_STANDING)
        .group_by(v.complaint_id, a.state)
        .order_by(v.complaint_id, a.state)
    )
    states: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for case, state, count in reader.connection.execute(query):
        states[case].append((state, count))
    return states


def _numbers(reader: Reader, query: Any) -> dict[int, Any]:
    return {row[0]: row[1] for row in reader.connection.execute(query)}


def walled_from(reader: Reader, person_id: int) -> int:
    """How many complaints are closed to a person by name."""
    table = case_walls.c
    query = select(func.count()).select_from(case_walls).where(table.person_id == person_id)
    return int(reader.connection.execute(query).scalar_one())


def with_names_out(reader: Reader, cases: tuple[CaseRow, ...]) -> tuple[CaseRow, ...]:
    """The cases with the names of their persons and respondents taken out of the words on conduct.

    Persons are told by the keyed hashes that the search finds them by, so that nobody's identity is looked at.
    Without the keys nothing can be told, and the words are left out.
    """
    if reader.vault is None:
        return tuple(_without_words(case) for case in cases)
    wanted = {case.id for case in cases if any(one.conduct for one in case.allegations)}
    marks, named = _marks(reader, wanted), _respondents(reader, wanted)
    vault, known = reader.vault, dict[str, tuple[int, ...]]()

    def marks_of(word: str) -> tuple[int, ...]:
        if word not in known:
            known[word] = vault.marks(word, begun=False)
        return known[word]

    def told(case: CaseRow) -> CaseRow:
        persons, against = marks.get(case.id, set()), named.get(case.id, set())

        def is_name(word: str) -> bool:
            parts = folded_words(word)
            return any(part in against or not persons.isdisjoint(marks_of(part)) for part in parts)

        said = (replace(one, conduct=without_names(one.conduct, is_name)) for one in case.allegations)
        return replace(case, allegations=tuple(said))

    return tuple(told(case) for case in cases)


def _without_words(case: CaseRow) -> CaseRow:
    return replace(case, allegations=tuple(replace(one, conduct="") for one in case.allegations))


def _marks(reader: Reader, cases: set[int]) -> dict[int, set[int]]:
    query = (
        select(party_cases.c.complaint_id, name_words.c.mark)
        .select_from(name_words.join(party_cases, party_cases.c.id == name_words.c.record_id))
        .where(name_words.c.kind == "parties")
    )
    found: dict[int, set[int]] = defaultdict(set)
    for case, mark in reader.connection.execute(query):
        if case in cases:
            found[case].add(mark)
    return found


def _respondents(reader: Reader, cases: set[int]) -> dict[int, set[str]]:
    """Folded words of the names and identifiers of respondents, of which a letter or a digit alone is none."""
    found: dict[int, set[str]] = defaultdict(set)
    query = select(_R.complaint_id, _R.name, _R.identifier)
    for case, *said in reader.connection.execute(query):
        if case in cases:
            words = (word for text in said for word in folded_words(text or ""))
            found[case].update(word for word in words if len(word) > 1 and word not in TITLES)
    return found


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)
