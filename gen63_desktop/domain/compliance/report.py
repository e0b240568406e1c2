"""The compliance matrix as a report: its frozen data, the figures of its first page, the tables that it prints."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.key_figures import KeyFigure
from gen63_desktop.domain.findings.key_figures import State as Look
from gen63_desktop.domain.findings.words import day, moment, number, plural
from gen63_desktop.domain.tables import Column, Kind, PlainTable


@dataclass(frozen=True, slots=True)
class MatrixReport:
    """One edition: the matrix of a day, and the head."""

    heading: Heading
    matrix: Matrix


_LOOKS = {
    State.NOT_MET: Look.ALERT,
    State.IN_PART: Look.CAUTION,
    State.MET: Look.GOOD,
    State.NOT_DUE: Look.PLAIN,
    State.NO_DATA: Look.NOTHING,
    State.NOT_KEPT: Look.NOTHING,
}
_NOTES = {
    State.NOT_MET: "something in the records goes against it",
    State.IN_PART: "a part of it is shown",
    State.MET: "the records show what the control asks",
    State.NOT_DUE: "records are there, nothing has fallen due",
    State.NO_DATA: "the office has no records of it",
    State.NOT_KEPT: "nothing is said of it",
}
_LABELS = {State.NOT_KEPT: "No data: not kept here"}


def key_figures(matrix: Matrix) -> tuple[KeyFigure, ...]:
    """How many obligations are in each state."""
    return tuple(
        KeyFigure(
            _LABELS.get(state, state.label),
            number(matrix.count(state)),
            _NOTES[state],
            _LOOKS[state] if matrix.count(state) else Look.NOTHING,
        )
        for state in State
    )


def verdict(matrix: Matrix) -> str:
    """The matrix in a sentence or two."""
    every, kept = len(matrix.lines), len(matrix.lines) - matrix.count(State.NOT_KEPT)
    bad = matrix.count(State.NOT_MET)
    first = (
        f"GEN 63 binds the agency by {plural(every, 'obligation')}; this program keeps records of {number(kept)} "
        f"of them."
    )
    if not bad:
        return f"{first} By these records none of them is not met on {day(matrix.day)}."
    is_not = "is not" if bad == 1 else "are not"
    return f"{first} By these records {number(bad)} {is_not} met on {day(matrix.day)}."


def not_met(matrix: Matrix) -> tuple[tuple[str, str], ...]:
    """What is not met, the longest first: which obligation since when, and why."""
    found = sorted(
        matrix.of(State.NOT_MET), key=lambda one: (one.since is None, one.since or matrix.day, one.id)
    )
    return tuple((f"{_named(one)}{_since(one)}", one.because) for one in found)


def _named(line: Line) -> str:
    where = line.clause.removeprefix("GEN 63 ")
    return f"{where[:1].upper()}{where[1:]}, {line.title[:1].lower()}{line.title[1:]}"


def _since(line: Line) -> str:
    return f" (since {day(line.since)})" if line.since is not None else ""


def overview(matrix: Matrix) -> PlainTable:
    """Every obligation in a line: where it stands in the policy, what it says, its state."""
    rows = tuple(
        (
            one.code,
            f"{one.quote} [{one.part}]" if one.part else one.quote,
            one.control,
            _LABELS.get(one.state, one.state.label),
            one.since,
        )
        for one in matrix.lines
    )
    columns = (
        Column("Obligation", width=0.1),
        Column("What the policy says", width=0.4),
        Column("Control", width=0.22),
        Column("State", width=0.16),
        Column("Not met since", Kind.DAY),
    )
    return _table(matrix, "Every obligation", columns, rows)


def _table(
    matrix: Matrix, title: str, columns: tuple[Column, ...], rows: tuple[tuple[object, ...], ...]
) -> PlainTable:
    return PlainTable(
        title=title,
        columns=columns,
        rows=rows,  # type: ignore[arg-type]  # cells of one row are of several types
        source=f"Records of the office; wording: {matrix.document}",
        time_range=f"As of {day(matrix.day)}, from the records as of {moment(matrix.read_at)}",
        scope="Every binding sentence of the policy statement, purpose, application and §1.0 to §4.3",
    )
