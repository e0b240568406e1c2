"""Codes and days of complaints as the server of a team's office tells them to reviewers: no other column is theirs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, text

from gen63_desktop.domain.complaints.coded import CodedAllegation, CodedComplaint, CodedQuarter
from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.store.complaints.asked import received_or_closed
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import allegations, complaints, respondents

_WITHHELD = text("SELECT gen63_withheld_cases(:first, :last)")
_C, _A, _R = complaints.c, allegations.c, respondents.c
_AT_ONCE = 500


def coded_quarter(reader: Reader, first: date, last: date) -> CodedQuarter:
    """What the server shows of the complaints received or closed on these days, and how many it withholds."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    told: list[CodedComplaint] = []
    numbers = received_or_closed(reader, first, last)
    for at in range(0, len(numbers), _AT_ONCE):
        told += _coded(reader, numbers[at : at + _AT_ONCE])
    return CodedQuarter(tuple(told), int(reader.connection.execute(_WITHHELD, days).scalar_one()))


def _coded(reader: Reader, numbers: Sequence[int]) -> list[CodedComplaint]:
    alleged = _allegations(reader, numbers)
    query = (
        select(_C.id, _C.number, _C.received, _C.channel, _C.status, _C.due, _C.closed)
        .where(_C.id.in_(numbers))
        .order_by(_C.serial)
    )
    return [
        CodedComplaint(
            row.number,
            _day(row.received),
            Channel(row.channel) if row.channel else None,
            Status(row.status),
            _day(row.due),
            _day(row.closed),
            tuple(alleged.get(row.id, ())),
        )
        for row in reader.connection.execute(query)
    ]


def _allegations(reader: Reader, numbers: Sequence[int]) -> dict[int, list[CodedAllegation]]:
    against: dict[int, set[RespondentKind]] = {}
    kinds = select(_R.allegation_id, _R.kind).where(_R.complaint_id.in_(numbers))
    for allegation_id, kind in reader.connection.execute(kinds):
        against.setdefault(allegation_id, set()).add(RespondentKind(kind))
    found: dict[int, list[CodedAllegation]] = {}
    query = (
        select(_A.id, _A.complaint_id, _A.bases, _A.retaliation, _A.outcome, _A.finding)
        .where(_A.complaint_id.in_(numbers))
        .order_by(_A.complaint_id, _A.place, _A.id)
    )
    for row in reader.connection.execute(query):
        found.setdefault(row.complaint_id, []).append(
            CodedAllegation(
                tuple(Basis(each) for each in json.loads(row.bases)),
                bool(row.retaliation),
                tuple(sorted(against.get(row.id, ()))),
                Outcome(row.outcome),
                Finding(row.finding) if row.finding else None,
            )
        )
    return found


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None
