"""What is proposed where a column is empty or its title is abbreviated."""

from __future__ import annotations

from datetime import date

import pytest

from gen63_desktop.domain.mapping.mapping import MAIN, check
from gen63_desktop.domain.mapping.proposal import propose
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.training import ROSTER

_COLUMNS = ("Employee Number", "Name", "Hire Date", "Termination Date")


@pytest.mark.requirement("T3")
@pytest.mark.parametrize(("hired", "read_as"), [("04/25/2019", "%m/%d/%Y"), ("2019-04-25", "%Y-%m-%d")])
def test_an_empty_date_column_is_read_as_the_other_dates_of_the_file(hired: str, read_as: str) -> None:
    layout = Layout(file="roster.csv", format="csv", columns=_COLUMNS, header_row=1)
    rows = [SourceRow(n, (str(n), f"Person {n}", hired, "")) for n in range(2, 9)]
    proposal = propose(ROSTER, {MAIN: (layout, rows)}, date(2026, 11, 20))
    left = proposal.mapping.source("left")
    assert left is not None
    assert left.date_formats == (read_as,)
    check(proposal.mapping, ROSTER, {MAIN: layout})


@pytest.mark.requirement("M1")
@pytest.mark.parametrize("title", ["Comment No", "Comment No.", "COMMENT_NBR", "Comment #", "commentNumber"])
def test_a_number_is_recognised_however_it_is_abbreviated(title: str) -> None:
    layout = Layout(file="comments.csv", format="csv", columns=(title, "Received", "Comment"), header_row=1)
    rows = [SourceRow(n, (f"CC-{n}", "2026-07-04", "late again")) for n in range(2, 9)]
    source = propose(COMMENTS, {MAIN: (layout, rows)}, date(2026, 11, 20)).mapping.source("source_ref")
    assert source is not None
    assert source.columns == (title,)
