"""A mapping as TOML: written and read back the same, whatever stands in it; its mistakes told by their key."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.dates import CANDIDATES
from gen63_desktop.domain.mapping.mapping import KEEP, REFUSE, FieldSource, FileSource, Mapping, check
from gen63_desktop.domain.mapping.proposal import propose
from gen63_desktop.domain.mapping.source import DELIMITERS, ENCODINGS, Layout, ReadOptions
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.known import TARGETS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS
from gen63_desktop.domain.mapping.toml_reading import loads
from gen63_desktop.domain.mapping.toml_writing import dumps
from tests.domain.mapping_samples import ALLEGATIONS, PEOPLE, REGISTER, sample

pytestmark = pytest.mark.requirement("M1")

HELP = Path(__file__).resolve().parents[2] / "resources" / "help" / "mapping.md"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
OPTIONAL = st.just("") | TEXT
OPTIONS = st.builds(
    ReadOptions,
    encoding=st.none() | st.sampled_from(list(ENCODINGS)),
    delimiter=st.none() | st.sampled_from(list(DELIMITERS)),
    sheet=st.none() | TEXT,
    header_row=st.none() | st.integers(0, 60),
    header_rows=st.integers(1, 3),
    fill_short_rows=st.booleans(),
)
FILES = st.lists(
    st.builds(FileSource, TEXT, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONS),
    min_size=1,
    max_size=3,
    unique_by=lambda file: file.alias,
)
WORDS = st.dictionaries(OPTIONAL, OPTIONAL, max_size=3).map(lambda words: tuple(words.items()))
FIELDS = st.lists(
    st.builds(
        FieldSource,
        TEXT,
        columns=st.lists(TEXT, max_size=2).map(tuple),
        file=TEXT,
        join=OPTIONAL,
        date_formats=st.lists(st.sampled_from(CANDIDATES), max_size=2).map(tuple),
        words=WORDS,
        unlisted=st.sampled_from([REFUSE, KEEP]),
        separator=OPTIONAL,
        constant=OPTIONAL,
    ),
    max_size=4,
    unique_by=lambda source: source.field,
)
MAPPINGS = st.builds(
    Mapping,
    TEXT,
    FIELDS.map(tuple),
    FILES.map(tuple),
    st.none() | st.integers(0, 99),
    st.booleans(),
    st.booleans(),
)


@given(MAPPINGS)
def test_any_mapping_is_read_back_as_it_was_written(mapping: Mapping) -> None:
    assert loads(dumps(mapping)) == mapping


@given(st.lists(TEXT, min_size=1, max_size=5, unique=True), st.lists(TEXT, min_size=5, max_size=5), TEXT)
def test_no_title_or_value_of_a_file_breaks_out_of_a_comment(
    titles: list[str], cells: list[str], name: str
) -> None:
    row = tuple((cells * len(titles))[: len(titles)])
    layout, rows = sample(("Finding", "Received", *titles), (cells[0], "03/04/26", *row), file=name)
    proposal = propose(COMPLAINTS, {"file": (layout, rows)}, date(2026, 11, 21))

    text = dumps(proposal.mapping, COMPLAINTS, proposal.questions, [layout])

    assert loads(text) == proposal.mapping
    assert set(tomllib.loads(text)) <= {"target", "files", "fields"}


def test_a_first_mapping_says_what_is_to_be_decided_and_what_is_left() -> None:
    proposal = propose(COMPLAINTS, {"a": REGISTER, "b": ALLEGATIONS, "c": PEOPLE}, date(2026, 11, 21))
    text = dumps(proposal.mapping, COMPLAINTS, proposal.questions, [REGISTER[0]])

    assert "# DECIDE: Years are written with two digits." in text
    assert "# two_digit_years_up_to = 26" in text
    assert "# %m/%d/%y is month/day/year (1/7/13)" in text
    assert "# Vehicle: no column was found." in text
    edited = text.replace("# two_digit_years_up_to", "two_digit_years_up_to")
    layouts: dict[str, Layout] = {"main": REGISTER[0], "allegation": ALLEGATIONS[0], "person": PEOPLE[0]}
    check(loads(edited), COMPLAINTS, layouts)


def test_a_field_that_is_needed_and_has_no_column_offers_one_value_for_all_rows() -> None:
    layout, rows = sample(("Employee ID", "Ended"), ("7", "2026-03-04"))
    proposal = propose(COMPLETIONS, {"a": (layout, rows)}, date(2026, 11, 21))
    text = dumps(proposal.mapping, COMPLETIONS, proposal.questions, [layout])

    assert "# Course: DECIDE: needed, and no column was found." in text
    assert "# Or, if it is the same in all rows" in text
    edited = text.replace('# [fields.course]\n# column = ""\n', "[fields.course]\n")
    course = edited.index("[fields.course]")
    edited = edited[:course] + edited[course:].replace('# constant = ""', 'constant = "Bias"', 1)
    source = loads(edited).source("course")
    assert source is not None
    assert source.constant == "Bias"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = = 3\ntarget = 'complaints'", "line 1"),
        ("", "There is no target"),
        ("target = 3", "target is not a text"),
        ("target = 'complaints'\ncolour = 1", "“colour” is not known"),
        ("target = 'complaints'\n[fields.received]\ncolum = 'x'", "“fields.received.colum” is not known"),
        ("target = 'complaints'\n[fields.received]\ncolumn = 3", "fields.received.column is not a text"),
        ("target = 'complaints'\n[fields]\nreceived = 'x'", "fields.received is not a table"),
        (
            "target = 'complaints'\n[fields.received]\ncolumn = 'a'\ndate_formats = ['%d/%m']",
            "fields.received.date_formats: The date format “%d/%m” must hold year, month and day",
        ),
        (
            "target = 'complaints'\n[fields.received]\ndate_formats = '%d'",
            "date_formats is not a list of texts",
        ),
        ("target = 'complaints'\n[fields.a]\ncolumn = 'x'\ncolumns = ['y']", "stands beside column"),
        ("target = 'complaints'\n[fields.a]\nunlisted = 'drop'", "fields.a.unlisted"),
        ("target = 'complaints'\n[fields.a.words]\nx = 3", "fields.a.words.x is not a text"),
        ("target = 'complaints'\ntwo_digit_years_up_to = 120", "from 0 to 99"),
        ("target = 'complaints'\ntwo_digit_years_up_to = true", "is not a whole number"),
        ("target = 'complaints'\n[files.main]\nencoding = 'idna'", "files.main.encoding"),
        ("target = 'complaints'\n[files.main]\nheader_row = -1", "files.main.header_row is -1"),
    ],
)
def test_each_mistake_is_told_with_its_key(text: str, said: str) -> None:
    with pytest.raises(Refused) as caught:
        loads(text, "my.toml")

    assert said in caught.value.sentence()
    assert "my.toml" in caught.value.sentence()


def test_the_example_of_the_help_is_a_mapping_that_can_be_used() -> None:
    example = HELP.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
    mapping = loads(example)
    titles = {
        "main": ("Case No", "Received", "Incident Date", "Incident Time", "Summary"),
        "allegation": ("Case No", "Allegation", "Basis", "Finding"),
    }

    check(mapping, COMPLAINTS, {alias: sample(columns)[0] for alias, columns in titles.items()})


def test_the_help_names_every_key_and_every_field() -> None:
    text = HELP.read_text(encoding="utf-8")
    keys = (
        "target", "two_digit_years_up_to", "future_days_confirmed", "early_days_confirmed", "id_column", "part",
        "encoding", "delimiter", "sheet", "header_row", "header_rows", "fill_short_rows", "column", "columns", "join",
        "constant", "file", "date_formats", "words", "unlisted", "separator",
    )  # fmt: skip
    fields = [field.name for target in TARGETS.values() for field in target.fields]

    assert not [name for name in (*keys, *fields) if f"`{name}`" not in text]
