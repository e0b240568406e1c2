"""Complaints that may be the same again, by the indexes that are there: never more than a few hundred are read.

A text is found by runs of its words, which find equal texts however common their words are, and by its rare
words. Complaints that the person may not open are not among them, and sealed ones have no text to be found by.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.complaints.incident import About
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.intake.likeness import Asked, Candidate, Why, words_of
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.confidential import folded_words
from gen63_desktop.store.fulltext import FullText
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import complaints, respondents
from gen63_desktop.store.tables.names import name_words
from gen63_desktop.store.tables.team import party_cases

_C, _R, _N, _P = complaints.c, respondents.c, name_words.c, party_cases.c
_TEXTS = FullText("complaints")
RUN = 6
"""Words in a row by which an equal text is found."""
_RUNS = 5
_RARE = 300
"""A word that stands in more complaints than this tells nothing of one of them."""
_LOOKED_UP = 24
_KEPT = 6
_WAVE = 100_000
_EACH = 60
"""Complaints that one reason may bring."""
_LONG = 4
_NAME, _NAME_WORDS = 200, 8
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")


def candidates(
    reader: Reader, scope: CaseScope, asked: Asked, *, behind_policies: bool = False
) -> tuple[Candidate, ...]:
    """Complaints that have something in common with what is asked about, and what that is.

    ``behind_policies``: of a team's server.
    """
    asked = cleaned(asked)
    why: dict[int, set[Why]] = {}
    for found, reason in (
        (_by_text(reader, asked.narrative, behind_policies), None),
        (_by_person(reader, asked.people), Why.PERSON),
        (_by_place(reader, asked), Why.PLACE_AND_DAY),
        (_by_respondent(reader, asked.respondents), Why.RESPONDENT),
    ):
        for number in found:
            why.setdefault(number, set()).update((reason,) if reason else ())
    why.pop(asked.but, None)
    return tuple(_read(reader, scope, why)) if why else ()


def cleaned(asked: Asked) -> Asked:
    """Without what no database keeps: somebody may paste anything."""

    def clean(text: str) -> str:
        return _NO_TEXT.sub(" ", text)

    return replace(
        asked,
        narrative=clean(asked.narrative),
        people=tuple(map(clean, asked.people)),
        respondents=tuple(map(clean, asked.respondents)),
        line=clean(asked.line),
        place=clean(asked.place),
        vehicle=clean(asked.vehicle),
    )


def same_text(
    reader: Reader, scope: CaseScope, narrative: str, but: int, *, behind_policies: bool = False
) -> int:
    """How many complaints that the person may open have all runs of words of a text."""
    runs = _runs(words_of(narrative))
    if not runs:
        return 0
    if behind_policies:
        return len(set(_TEXTS.some(reader, runs, _WAVE, behind_policies=True)) - {but})
    holding = [_TEXTS.found(reader, _C.id, f'"{run}"') for run in runs]
    query = select(func.count()).select_from(complaints).where(*holding, _C.id != but, *seen_by(scope))
    return reader.connection.execute(query).scalar_one()


def _runs(words: Sequence[str]) -> list[str]:
    """Runs of words from all parts of a text; a short one as a whole."""
    if len(words) < RUN:
        return [" ".join(words)] if len(words) > 1 else []
    last = len(words) - RUN
    starts = sorted({round(last * part / (_RUNS - 1)) for part in range(_RUNS)})
    return [" ".join(words[at : at + RUN]) for at in starts]


def _by_text(reader: Reader, narrative: str, behind_policies: bool) -> list[int]:
    words = words_of(narrative)
    found: Counter[int] = Counter()
    for run in _runs(words):
        for number in _TEXTS.some(reader, [run], _EACH, behind_policies=behind_policies):
            found[number] += 3
    for word_ids in _rare(reader, words, behind_policies):
        found.update(word_ids)
    return [number for number, hits in found.most_common(2 * _EACH) if hits > 1 or len(words) < RUN]


def _rare(reader: Reader, words: Sequence[str], behind_policies: bool) -> list[list[int]]:
    """The complaints that hold the rarest words, word by word."""
    distinct = sorted({word for word in words if len(word) >= _LONG}, key=lambda word: (-len(word), word))
    looked_up = (
        _TEXTS.some(reader, [word], _RARE + 1, behind_policies=behind_policies)
        for word in distinct[:_LOOKED_UP]
    )
    rare = sorted((ids for ids in looked_up if 0 < len(ids) <= _RARE), key=len)
    return rare[:_KEPT]


def _by_person(reader: Reader, people: Iterable[str]) -> list[int]:
    """Complaints with a person who has all words of a name, an e-mail address or a telephone number."""
    if reader.vault is None:
        return []
    found: list[int] = []
    for said in people:
        words = dict.fromkeys(folded_words(said[:_NAME]))
        marks = [reader.vault.marks(word, begun=False) for word in list(words)[:_NAME_WORDS]]
        if not marks or sum(map(str.isalnum, said)) < _LONG:
            continue
        holding = [
            _P.id.in_(select(_N.record_id).where(_N.kind == "parties", _N.mark.in_(each))) for each in marks
        ]
        query = select(_P.complaint_id).where(*holding).order_by(_P.id.desc()).limit(_EACH)
        found += reader.connection.execute(query).scalars()
    return found


def _by_place(reader: Reader, asked: Asked) -> list[int]:
    days = asked.days
    named = [
        _same(column, value)
        for column, value in ((_C.line, asked.line), (_C.place, asked.place), (_C.vehicle, asked.vehicle))
        if value.strip()
    ]
    if days is None or not named:
        return []
    known = or_(_C.incident_about.is_(None), _C.incident_about.not_in((About.MONTH.value, About.YEAR.value)))
    within = and_(
        known,
        _C.incident <= days[1].isoformat(),
        func.coalesce(_C.incident_to, _C.incident) >= days[0].isoformat(),
    )
    query = select(_C.id).where(within, or_(*named)).order_by(_C.id.desc()).limit(_EACH)
    return list(reader.connection.execute(query).scalars())


def _same(column: ColumnElement[str], value: str) -> ColumnElement[bool]:
    return func.lower(column) == value.strip().lower()


def _by_respondent(reader: Reader, names: Iterable[str]) -> list[int]:
    found: list[int] = []
    for name in names:
        said = name.strip()
        if len(said) < _LONG:
            continue
        written = sorted({said, said.lower(), said.upper(), said.title()})
        for column in (_R.name, _R.identifier):
            query = select(_R.complaint_id).where(and_(column != "", column.in_(written)))
            found += reader.connection.execute(query.order_by(_R.id.desc()).limit(_EACH)).scalars()
    return found


def _read(reader: Reader, scope: CaseScope, why: dict[int, set[Why]]) -> Iterable[Candidate]:
    query = select(
        _C.id, _C.number, _C.received, _C.status, _C.summary, _C.narrative, _C.incident, _C.line, _C.place
    ).where(_C.id.in_(list(why)), _C.seal.is_(None), *seen_by(scope))
    for row in reader.connection.execute(query):
        yield Candidate(
            row.id,
            row.number,
            _day(row.received),
            Status(row.status),
            row.summary,
            row.narrative,
            _day(row.incident),
            row.line,
            row.place,
            frozenset(why[row.id]),
        )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
