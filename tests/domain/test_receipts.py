"""The receipt of an import adds up, or there is none; equal rows are counted by their occurrence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.mapping.row_identity import Occurrences, row_digest
from gen63_desktop.domain.receipts import FileRead, Receipt, RefusedRow
from gen63_desktop.domain.remarks import remark

pytestmark = pytest.mark.requirement("M1", "T3")

CELLS = st.lists(st.text(max_size=6), min_size=1, max_size=4).map(tuple)


def test_a_receipt_that_loses_a_row_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="9 of 10 rows"):
        Receipt((FileRead("a.csv", "00"),), rows_read=10, stored=6, already_there=2, exact_repeats=1)


def test_a_receipt_tells_programs_everything() -> None:
    receipt = Receipt(
        (FileRead("a.csv", "ab", 4),),
        rows_read=4,
        stored=2,
        already_there=1,
        refused=(RefusedRow("a.csv", 9, (remark("The row has {n} cells, the header {m}.", n=2, m=3),)),),
        notes=(remark("{count} zero bytes were replaced.", count=2),),
        further_counts=(("without a summary", 1),),
    )

    assert json.loads(receipt.to_json()) == {
        "dry_run": False,
        "files": [{"name": "a.csv", "sheet": "", "sha256": "ab", "rows": 4}],
        "rows_read": 4,
        "stored": 2,
        "already_there": 1,
        "exact_repeats": 0,
        "refused": 1,
        "without_a_summary": 1,
        "refused_rows": [{"file": "a.csv", "row": 9, "reasons": ["The row has 2 cells, the header 3."]}],
        "notes": ["2 zero bytes were replaced."],
    }


@given(CELLS, CELLS)
def test_different_rows_have_different_digests(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    def plain(row: tuple[str, ...]) -> tuple[str, ...]:
        import unicodedata

        cells = (cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in row)
        return tuple(unicodedata.normalize("NFC", cell) for cell in cells)

    assert (row_digest(one) == row_digest(other)) == (plain(one) == plain(other))


def test_text_moved_from_one_cell_to_the_next_makes_another_row() -> None:
    assert row_digest(("ab", "c")) != row_digest(("a", "bc"))
    assert row_digest(("a", "", "b")) != row_digest(("a", "b", ""))


def test_blanks_around_cells_and_line_end_styles_do_not_make_another_row() -> None:
    assert row_digest((" a", "x\r\ny")) == row_digest(("a ", "x\ny"))


def test_equal_rows_are_counted_by_occurrence() -> None:
    seen = Occurrences()
    one, other = row_digest(("late",)), row_digest(("rude",))

    assert [seen.next(digest) for digest in (one, other, one, one)] == [1, 1, 2, 3]
