"""The matrix as plain tables, for a spreadsheet and for what changed between two reports."""

from __future__ import annotations

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.findings.words import day as day_words
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.tables import Column, Kind, PlainTable

_COUNT, _DAY = Kind.WHOLE_NUMBER, Kind.DAY


def tables(matrix: Matrix) -> tuple[PlainTable, ...]:
    """Every table; the obligations come first."""
    return obligations(matrix), summary(matrix), figures(matrix), evidence(matrix), notes(matrix)


def obligations(matrix: Matrix) -> PlainTable:
    """One line for each obligation."""
    columns = (
        Column("Obligation"), Column("Clause"), Column("Part"), Column("Words of the policy"), Column("Control"),
        Column("Requirements"), Column("State"), Column("Why"), Column("Not met since", _DAY), Column("Rule"),
        Column("How the day was read"), Column("Items of evidence", _COUNT), Column("Notes", _COUNT),
    )  # fmt: skip
    rows = tuple(
        (
            one.code, one.clause, one.part, one.quote, one.control, ", ".join(one.requirements), one.state.value,
            one.because, one.since, one.rule, one.reading.value, len(one.evidence), len(one.notes),
        )
        for one in matrix.lines
    )  # fmt: skip
    return _table(matrix, "Compliance matrix", columns, rows)


def summary(matrix: Matrix) -> PlainTable:
    """How many obligations are in each state, and what the state says."""
    columns = Column("State"), Column("Obligations", _COUNT), Column("What it says")
    rows = tuple((state.label, matrix.count(state), state.meaning) for state in State)
    return _table(matrix, "Obligations by state", columns, rows)


def figures(matrix: Matrix) -> PlainTable:
    """Every figure behind a state."""
    columns = Column("Obligation"), Column("Figure"), Column("Number", _COUNT), Column("Of", _COUNT)
    rows = tuple(
        (one.code, figure.label, figure.number, figure.whole)
        for one in matrix.lines
        for figure in one.figures
    )
    return _table(matrix, "Figures", columns, rows)


def evidence(matrix: Matrix) -> PlainTable:
    """Every record that a state rests on."""
    columns = (
        Column("Obligation"), Column("Record"), Column("Number"), Column("What it is"), Column("Day", _DAY),
        Column("Shows what is not met"), Column("SHA-256 of the file"),
        Column("Entry of the history", _COUNT), Column("Hash of the entry"),
    )  # fmt: skip
    rows = tuple(
        (
            one.code, RECORDS.get(each.kind, each.kind), each.number, each.title, each.day,
            "yes" if each.against else "no", each.sha256, each.entry or None, each.entry_hash,
        )
        for one in matrix.lines
        for each in one.evidence
    )  # fmt: skip
    return _table(matrix, "Evidence", columns, rows)


def notes(matrix: Matrix) -> PlainTable:
    """What people noted; it changes no state."""
    columns = (
        Column("Obligation"), Column("Note"), Column("By"), Column("At", Kind.TIME), Column("Taken back by"),
        Column("Taken back at", Kind.TIME), Column("Because"),
    )  # fmt: skip
    rows = tuple(
        (one.code, each.text, each.by, each.at, each.withdrawn_by, each.withdrawn_at, each.withdrawn_why)
        for one in matrix.lines
        for each in one.notes
    )
    return _table(matrix, "Notes", columns, rows)


RECORDS = {
    "Source": "Data source",
    "Audit": "90-day audit",
    "Course": "Course",
    "training": "Training",
    "comments": "Comment review",
    "CommentImport": "Import of comments",
    "Complaint": "Complaint",
    "Violation": "Violation",
    "IssuedReport": "Issued report",
}
"""What the kinds of evidence are called."""


def of_clause(matrix: Matrix) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The obligations by clause, in the order of the policy."""
    found: dict[str, list[Line]] = {}
    for one in matrix.lines:
        found.setdefault(one.clause, []).append(one)
    return tuple((clause, tuple(lines)) for clause, lines in found.items())


def _table(
    matrix: Matrix, title: str, columns: tuple[Column, ...], rows: tuple[tuple[object, ...], ...]
) -> PlainTable:
    return PlainTable(
        title=title,
        columns=columns,
        rows=rows,  # type: ignore[arg-type]  # cells of one row are of several types
        source=f"Records of the office; wording: {matrix.document}. {matrix.standing}",
        time_range=f"As of {day_words(matrix.day)}, read {moment(matrix.read_at)}",
        scope="Every binding sentence of the policy statement, purpose, application and §1.0 to §4.3",
        note="States are computed from the records by the rules named; nobody sets them. Head of the history: entry "
        f"{matrix.history_number}, {matrix.history_hash}.",
    )
