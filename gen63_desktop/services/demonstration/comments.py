"""Nine quarters of customer comments: the earlier ones read and signed off, the last being read."""

from __future__ import annotations

import csv
import tempfile
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.demonstration.complaints import carry_on
from gen63_desktop.services.demonstration.stage import Stage, words

A_QUARTER = 260
_KINDS = (("plain", 94.0), ("accessibility", 2.0), ("bias", 2.2), ("policy", 1.8))
_BASES = {"bias": (Basis.RACE, Basis.ETHNICITY), "accessibility": (Basis.DISABILITY,)}
_COLUMNS = ("Comment No", "Received", "Line", "Channel", "Comment")


def schedule(stage: Stage) -> None:
    """Import each quarter's comments in the first days of the next, then read them."""
    quarter = Quarter.of(stage.first_day)
    while quarter.last < stage.today:
        here = quarter
        stage.on(quarter.last + timedelta(days=5), partial(_import, stage, here))
        quarter = quarter.next()


def _import(stage: Stage, quarter: Quarter) -> None:
    comments = stage.office.comments
    rows = _rows(stage, quarter)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"customer comments {quarter}.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(_COLUMNS)
            writer.writerows(row[:5] for row in rows)
        table = comments.open_file(path)
        proposal, _ = comments.propose(table)
        comments.take_in(table, proposal.mapping, quarter)
    day = quarter.last + timedelta(days=8)
    kinds = {row[0]: row[5] for row in rows}
    last = quarter.next().last >= stage.today
    share = 0.55 if last else 1.0
    batches = 12
    for _ in range(int(batches * share)):
        day = stage.working_day(day + timedelta(days=1), 2)
        stage.on(day, lambda: _read(stage, quarter, kinds, A_QUARTER // batches + 1))
    if not last:
        stage.on(day + timedelta(days=3), lambda: _sign_off(stage, quarter))


def _rows(stage: Stage, quarter: Quarter) -> list[tuple[str, str, str, str, str, str]]:
    kinds, weights = [kind for kind, _ in _KINDS], [weight for _, weight in _KINDS]
    days = (quarter.last - quarter.first).days
    moments = sorted(
        datetime.combine(
            quarter.first + timedelta(days=stage.random.randint(0, days)),
            time(stage.random.randint(5, 23), stage.random.randint(0, 59)),
        )
        for _ in range(A_QUARTER)
    )
    rows = []
    for number, moment in enumerate(moments, 1):
        kind = stage.random.choices(kinds, weights)[0]
        scene = stage.scene(stage.one_of(words("comments")[kind]))
        rows.append(
            (
                f"CC-{quarter.first:%y}{(quarter.first.month + 2) // 3}-{number:04}",
                f"{moment:%Y-%m-%d %H:%M}",
                scene.line,
                stage.one_of(("web", "app", "telephone", "letter")),
                scene.text,
                kind,
            )
        )
    return rows


def _read(stage: Stage, quarter: Quarter, kinds: dict[str, str], number: int) -> None:
    comments, name = stage.office.comments, str(quarter)
    after = 0
    for _ in range(number):
        found = comments.next_to_read(name, after)
        if found is None:
            return
        _decide(stage, found.comment.id, kinds.get(found.comment.source_ref, "plain"))
        after = found.comment.id


def _decide(stage: Stage, comment: int, kind: str) -> None:
    comments = stage.office.comments
    if kind == "plain":
        comments.decide(comment, Decision.NO_CONCERN)
    elif kind == "policy":
        comments.decide(comment, Decision.OTHER_POLICY, note="Passed on to the program that answers for it.")
    elif stage.chance(0.6):
        made = comments.make_complaint(comment, _BASES[kind])
        if made.complaint is not None:
            received = stage.office.complaints.get(made.complaint.complaint_id).received
            carry_on(stage, made.complaint.complaint_id, received or stage.clock.instant.date())
    else:
        comments.decide(
            comment,
            Decision.POSSIBLE_BIAS,
            _BASES[kind],
            note="Nobody who was there can be found from it; it cannot be followed up.",
        )


def _sign_off(stage: Stage, quarter: Quarter) -> None:
    comments, name = stage.office.comments, str(quarter)
    while (found := comments.next_to_read(name)) is not None:
        comments.decide(found.comment.id, Decision.NO_CONCERN)
    comments.sign_off(name, comments.statement(name))
