"""The real public samples, where GEN63_SAMPLES names them: what was counted by other means is found again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.mapping.applying import MappedRow, RowMapping
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping
from gen63_desktop.domain.mapping.proposal import QuestionKind, propose
from gen63_desktop.domain.mapping.row_identity import row_digest
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.exchange.joined_tables import JoinedRow, JoinedTables
from tests.exchange.foreign_files import read

TODAY = date(2026, 11, 21)


def _proposed(target: Target, table: ForeignTable) -> Mapping:
    proposal = propose(target, {MAIN: (table.layout, table.sample)}, TODAY)
    assert not proposal.questions
    return proposal.mapping


def _mapped(target: Target, path: Path) -> list[MappedRow]:
    table = open_table(path)
    mapping = RowMapping(_proposed(target, table), target, table.layout, TODAY)
    return [mapping.apply(row) for row in table.rows()]


@pytest.fixture(scope="module")
def register(samples: Path) -> tuple[JoinedTables, list[JoinedRow]]:
    """The three files of philly-complaints, joined by the mapping that is proposed for them."""
    folder = samples / "philly-complaints"
    tables = {path.name: open_table(path) for path in sorted(folder.glob("*.csv"))}
    proposal = propose(COMPLAINTS, {name: (t.layout, t.sample) for name, t in tables.items()}, TODAY)
    assert [question.kind for question in proposal.questions] == [QuestionKind.CENTURY]
    mapping = replace(proposal.mapping, two_digit_pivot=26)
    joined = JoinedTables(
        mapping, COMPLAINTS, {file.alias: tables[file.name] for file in mapping.files}, TODAY
    )
    return joined, list(joined.rows())


@pytest.mark.requirement("C1", "C2", "C7")
def test_the_register_of_philadelphia_counts_as_published(
    register: tuple[JoinedTables, list[JoinedRow]],
) -> None:
    joined, rows = register
    allegations = [part for row in rows for part in row.parts["allegation"]]
    distinct = {row_digest(part.source.values): part for part in allegations}

    assert joined.rows_read == {"main": 5_296, "allegation": 13_332, "person": 5_660}
    assert (len(allegations), len(distinct)) == (13_332, 12_278)
    assert Counter(part.typed["finding"] for part in distinct.values()) == {
        "No Sustained Findings": 9_373,
        "Sustained Finding": 2_018,
        "Pending": 647,
        "Not Applicable": 240,
    }
    assert Counter(part.values["finding"] for part in distinct.values()) == {
        "not sustained": 9_373,
        "sustained": 2_018,
        "pending": 647,
        "not applicable": 240,
    }
    assert not joined.without_record("allegation")


@pytest.mark.requirement("C1")
def test_what_the_register_of_philadelphia_lacks_is_lacking_not_made_up(
    register: tuple[JoinedTables, list[JoinedRow]],
) -> None:
    _joined, rows = register
    days = [row.main.day("received") for row in rows]

    assert sum(1 for row in rows if not row.parts["allegation"]) == 27
    assert sum(1 for row in rows if not row.main.text("narrative")) == 1_510
    assert len({row.main.text("category") for row in rows}) == 14
    assert Counter((day.month - 1) // 3 + 1 for day in days if day and day.year == 2019) == {
        1: 130,
        2: 180,
        3: 187,
        4: 185,
    }
    assert not any(row.main.problems for row in rows)


@pytest.mark.requirement("C1")
def test_a_workbook_and_its_csv_give_the_same_rows(samples: Path) -> None:
    folder = samples / "chicago-copa-cases"
    text, book = (_mapped(COMPLAINTS, folder / f"copa_data.{ending}") for ending in ("csv", "xlsx"))

    def told(row: MappedRow) -> dict[str, object]:
        place = (
            row.text("place").removesuffix(".0").lstrip("0")
        )  # the workbook has numbers, the text 06 and 10.0
        return row.values | {
            "place": place,
            "number": row.number,
            "problems": row.problems,
        }

    assert len(text) == len(book) == 2_403
    assert [told(row) for row in text] == [told(row) for row in book]


@pytest.mark.requirement("C1")
def test_the_odd_rows_of_chicago_are_there_to_be_shown(samples: Path) -> None:
    rows = _mapped(COMPLAINTS, samples / "chicago-copa-cases" / "copa_data.csv")
    numbers = Counter(row.text("source_ref") for row in rows)
    closed_first = [
        row
        for row in rows
        if (closed := row.day("closed")) and (received := row.day("received")) and closed < received
    ]

    assert sum(1 for count in numbers.values() if count > 1) == 10
    assert len(rows) - len(numbers) == 11
    assert sum(1 for row in rows if row.day("received") is None) == 1
    assert len(closed_first) == 13


@pytest.mark.requirement("T3")
def test_the_completions_are_found_under_their_preamble(samples: Path) -> None:
    path = samples / "chicago-cit-training" / "CIT_40HR_certified_deidentified.xlsx"
    table = open_table(path)
    rows = _mapped(COMPLETIONS, path)

    assert table.layout.header_row == 6
    assert (len(rows), rows[0].number, rows[-1].number) == (2_236, 8, 2_243)
    assert {row.text("course") for row in rows} == {"Crisis Intervention Team (CIT) 40 Hour Certification"}
    assert not any(row.problems for row in rows)
    assert len({row.text("person_ref") for row in rows}) == 2_163


@pytest.mark.requirement("M1")
def test_the_reviews_are_twelve_thousand_comments_of_one_quarter(samples: Path) -> None:
    rows = _mapped(COMMENTS, samples / "uber-reviews" / "uber_reviews_without_reviewid.csv")
    days = {row.day("received") for row in rows}

    assert len(rows) == 12_000
    assert not any(row.problems for row in rows)
    assert all(day and date(2024, 10, 1) <= day <= date(2024, 12, 31) for day in days)


@pytest.mark.requirement("M1")
def test_the_calls_of_san_francisco_read_as_comments(samples: Path) -> None:
    rows = _mapped(COMMENTS, samples / "sf311-sample" / "cases_sample_10000.csv")

    assert len(rows) == 10_000
    assert not any(row.problems for row in rows)


@pytest.mark.requirement("C3")
def test_a_file_with_lone_carriage_returns_is_read(samples: Path) -> None:
    table, rows = read(samples / "lametro-lines-stops" / "railstations_CR_only.csv")

    assert table.layout.columns[:3] == ("stop_id", "stop_code", "stop_name")
    assert len(rows) == 250
    assert not any(row.problem for row in rows)


@pytest.mark.requirement("C1")
@pytest.mark.parametrize(("name", "header", "columns"), [("B-1_", 2, 8), ("B-8_", 3, 25), ("B-11_", 2, 10)])
def test_the_tables_of_a_government_report_open(samples: Path, name: str, header: int, columns: int) -> None:
    (path,) = (samples / "eeoc-tables").glob(f"Table_{name}*.xlsx")
    table, rows = read(path)

    assert (table.layout.header_row, len(table.layout.columns)) == (header, columns)
    assert len(rows) > 100


@pytest.mark.requirement("M1")
def test_every_sample_opens_within_its_own_layout(samples: Path) -> None:
    paths = [path for ending in ("csv", "xlsx", "txt") for path in sorted(samples.rglob(f"*.{ending}"))]

    for path in paths:
        table, rows = read(path)
        assert {len(row.values) for row in rows} == {len(table.layout.columns)}, path.name
