"""The obligations of one matrix as a list to search, filter and sort."""

from __future__ import annotations

from gen63_desktop.domain.compliance.matrix import Line, Matrix
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.rows_listing import RowsListing

_ORDER = {state: place for place, state in enumerate(State)}


class MatrixOfDay:
    """Holds the matrix that the list shows."""

    def __init__(self) -> None:
        self.matrix: Matrix | None = None

    def lines(self) -> tuple[Line, ...]:
        """Its obligations; none until it was read."""
        return self.matrix.lines if self.matrix is not None else ()


def listing() -> tuple[MatrixOfDay, RowsListing[Line]]:
    """The list, and the holder whose matrix it shows."""
    holder = MatrixOfDay()
    return holder, RowsListing(
        holder.lines,
        {
            "id": lambda line: line.id,
            "clause": lambda line: line.clause,
            "code": lambda line: line.id,
            "quote": lambda line: line.quote,
            "control": lambda line: line.control,
            "state": lambda line: line.state.value,
            "weight": lambda line: _ORDER[line.state],
            "since": lambda line: line.since.isoformat() if line.since else None,
            "evidence": lambda line: len(line.evidence),
            "notes": lambda line: len(line.notes),
        },
        lambda line: (
            f"{line.code} {line.clause} {line.part} {line.quote} {line.control} {' '.join(line.requirements)}"
        ),
    )
