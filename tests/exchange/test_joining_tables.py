"""Several files of a register: each complaint with its allegations and people, and nothing falls between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.applying import ProblemKind
from gen63_desktop.domain.mapping.mapping import FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import propose
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.exchange import joined_tables
from gen63_desktop.exchange.distinct_words import distinct_words
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.exchange.joined_tables import JoinedTables
from gen63_desktop.exchange.mapping_file import dump, load
from tests.exchange.foreign_files import text_file

TODAY = date(2026, 11, 21)
CASES = """case_no,date_received,summary
26-1,1/27/2026,The guard refused the ramp.
26-2,3/24/2026,Asked for papers.
26-3,3/25/2026,
26-2,3/26/2026,The same number again.
"""
ALLEGATIONS = """case_no,officer_initials,allegations_investigated,investigative_findings
26-2,AB,Profiling,Sustained Finding
26-1,CD,Discourtesy,Pending
26-2,EF,Profiling,No Sustained Findings
26-2,AB,Profiling,Sustained Finding
26-9,GH,Discourtesy,Pending
,IJ,Discourtesy,Pending
26-1,KL
"""
PEOPLE = "case_no,complainant_race,complainant_sex,complainant_age\n26-1,black,female,66\n26-3,latino,male,forty\n26-2,white,male,31\n"


def _register(folder: Path) -> tuple[Mapping, dict[str, ForeignTable]]:
    contents = {"cases.csv": CASES, "allegations.csv": ALLEGATIONS, "people.csv": PEOPLE}
    tables = {name: open_table(text_file(folder, content, name)) for name, content in contents.items()}
    samples = {name: (table.layout, table.sample) for name, table in tables.items()}
    mapping = propose(COMPLAINTS, samples, TODAY).mapping
    return mapping, {file.alias: tables[file.name] for file in mapping.files}


@pytest.mark.requirement("C1", "C2")
def test_each_complaint_comes_with_the_rows_of_its_parts(tmp_path: Path) -> None:
    rows = list(_joined(tmp_path).rows())

    assert [(row.main.number, row.main.key, row.repeats) for row in rows] == [
        (2, "26-1", False),
        (3, "26-2", False),
        (4, "26-3", False),
        (5, "26-2", True),
    ]
    assert [[part.number for part in row.parts["allegation"]] for row in rows] == [[3, 8], [2, 4, 5], [], []]
    assert [part.values["finding"] for part in rows[1].parts["allegation"]] == [
        "sustained",
        "not sustained",
        "sustained",
    ]
    assert rows[0].parts["person"][0].values["person_age"] == 66


def _joined(folder: Path) -> JoinedTables:
    mapping, tables = _register(folder)
    return JoinedTables(mapping, COMPLAINTS, tables, TODAY)


@pytest.mark.requirement("C1")
def test_rows_that_find_no_complaint_are_told_not_dropped(tmp_path: Path) -> None:
    joined = _joined(tmp_path)
    list(joined.rows())

    assert [(row.number, row.key) for row in joined.without_record("allegation")] == [(6, "26-9"), (7, "")]
    assert joined.without_record("person") == ()
    assert joined.rows_read == {"main": 4, "allegation": 7, "person": 3}


@pytest.mark.requirement("C1")
def test_problems_of_the_parts_stay_with_their_rows(tmp_path: Path) -> None:
    rows = list(_joined(tmp_path).rows())

    assert [problem.kind for problem in rows[0].parts["allegation"][1].problems] == [ProblemKind.ROW]
    assert [problem.kind for problem in rows[2].parts["person"][0].problems] == [ProblemKind.UNREADABLE]


@pytest.mark.requirement("C1")
def test_a_mapping_that_does_not_fit_the_files_is_refused_before_a_row_is_read(tmp_path: Path) -> None:
    mapping, tables = _register(tmp_path)
    wrong = mapping.with_field(FieldSource("place", ("Gone",)))

    with pytest.raises(Refused, match="“Gone”"):
        JoinedTables(wrong, COMPLAINTS, tables, TODAY)
    with pytest.raises(Refused, match="“person” of the mapping is missing"):
        JoinedTables(mapping, COMPLAINTS, {alias: tables[alias] for alias in ("main", "allegation")}, TODAY)


@pytest.mark.requirement("U2")
def test_side_files_that_would_fill_the_memory_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joined_tables, "MOST_ROWS", 5)

    with pytest.raises(Refused, match="hold too much"):
        list(_joined(tmp_path).rows())


@pytest.mark.requirement("C7")
def test_all_words_of_a_column_are_counted_for_the_map(tmp_path: Path) -> None:
    mapping, tables = _register(tmp_path)
    source = mapping.source("finding")
    assert source is not None

    assert distinct_words(tables["allegation"], source) == (
        ("Pending", 3),
        ("Sustained Finding", 2),
        ("No Sustained Findings", 1),
    )


@pytest.mark.requirement("M1")
def test_a_mapping_file_is_written_and_read_back(tmp_path: Path) -> None:
    mapping, _tables = _register(tmp_path)
    mapping = replace(mapping, two_digit_pivot=26)
    path = tmp_path / "register.toml"

    dump(path, mapping, COMPLAINTS)

    assert load(path) == mapping
    path.write_bytes(path.read_text(encoding="utf-8").replace("\n", "\r\n").encode("utf-8-sig"))
    assert load(path) == mapping, "as Notepad saves it"


@pytest.mark.requirement("M1")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"target = 'se\xf1or'", "not UTF-8 (line 1)"),
        (b"#" * (1 << 21), "more than 1 MB"),
        (b"target = ", "not TOML"),
    ],
)
def test_a_mapping_file_that_cannot_be_used_is_refused_in_words(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = text_file(tmp_path, content, "register.toml")

    with pytest.raises(Refused) as caught:
        load(path)

    assert said in caught.value.sentence()
    assert "register.toml" in caught.value.sentence()


@pytest.mark.requirement("M1")
def test_a_mapping_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        load(tmp_path / "gone.toml")
