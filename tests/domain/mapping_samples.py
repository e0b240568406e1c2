"""Layouts and rows of fictional registers, for the tests of mappings."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.mapping.source import Layout, SourceRow

Sample = tuple[Layout, tuple[SourceRow, ...]]


def sample(
    titles: Sequence[str], *rows: Sequence[str], file: str = "register.csv", **facts: object
) -> Sample:
    """A layout with its first rows."""
    layout = Layout(file, "csv", tuple(titles), 1, **facts)  # type: ignore[arg-type]  # named facts of a Layout
    return layout, tuple(SourceRow(number, tuple(row)) for number, row in enumerate(rows, start=2))


REGISTER = sample(
    ("case_no", "date_received", "classification", "summary", "shortened_summary"),
    ("26-001", "1/7/26", "COURTESY", "The guard refused the ramp.", "Ramp"),
    ("26-002", "3/24/26", " PROFILING", "Asked for papers.", "Papers"),
    file="cases.csv",
)
ALLEGATIONS = sample(
    ("case_no", "officer_initials", "allegations_investigated", "investigative_findings", "basis"),
    ("26-001", "AB", "Discourtesy", "Sustained Finding", "Disability"),
    ("26-001", "CD", "Discourtesy", "No Sustained Findings", "Race; Color"),
    ("26-002", "EF", "Profiling", "Pending", "National Origin"),
    file="allegations.csv",
)
PEOPLE = sample(
    ("case_no", "complainant_sex", "complainant_race", "complainant_age"),
    ("26-001", "female", "black", "66"),
    ("26-002", "male", "latino", ""),
    file="people.csv",
)
