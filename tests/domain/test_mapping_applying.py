"""A row read through a mapping: values, what was typed, what is left over, and every problem."""

from __future__ import annotations

from datetime import date, time

import pytest

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.mapping.applying import MappedRow, ProblemKind, RowMapping, apply
from gen63_desktop.domain.mapping.dates import Moment
from gen63_desktop.domain.mapping.mapping import FieldSource, FileSource, Mapping, check
from gen63_desktop.domain.mapping.source import SourceRow
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS, ROSTER
from gen63_desktop.domain.remarks import remark
from tests.domain.mapping_samples import sample

TODAY = date(2026, 11, 21)
LAYOUT = sample(("Id", "Day", "Time", "Finding", "Basis", "Age", "Extra", "Text"))[0]
US = ("%m/%d/%Y",)


def _mapping(*fields: FieldSource, **facts: object) -> Mapping:
    return Mapping("complaints", fields, (FileSource(id_column="Id"),), **facts)  # type: ignore[arg-type]  # named facts


def _apply(mapping: Mapping, *cells: str) -> MappedRow:
    values = (*cells, *[""] * (len(LAYOUT.columns) - len(cells)))
    return apply(mapping, COMPLAINTS, LAYOUT, SourceRow(7, values), TODAY)


def _kinds(row: MappedRow) -> list[ProblemKind]:
    return [problem.kind for problem in row.problems]


@pytest.mark.requirement("C1")
def test_values_come_trimmed_and_what_was_typed_stays_beside_them() -> None:
    row = _apply(
        _mapping(FieldSource("received", ("Day",), date_formats=US), FieldSource("category", ("Text",))),
        "26-1", " 1/7/2026 ", "", "", "", "", "kept", "  COURTESY ",
    )  # fmt: skip

    assert row.values == {"received": date(2026, 1, 7), "category": "COURTESY"}
    assert row.typed == {"received": " 1/7/2026 ", "category": "  COURTESY "}
    assert row.rest == {"Id": "26-1", "Extra": "kept"}
    assert (row.number, row.key, row.problems) == (7, "26-1", ())
    assert row.day("received") == date(2026, 1, 7)


@pytest.mark.requirement("C3")
def test_a_day_and_a_time_in_two_columns_are_read_together() -> None:
    source = FieldSource("incident", ("Day", "Time"), date_formats=("%m/%d/%Y %I:%M %p", "%m/%d/%Y"))
    mapping = _mapping(source)

    assert _apply(mapping, "1", "1/7/2026", "8:16 pm").values["incident"] == Moment(
        date(2026, 1, 7), time(20, 16)
    )
    assert _apply(mapping, "1", "1/7/2026", "").values["incident"] == Moment(date(2026, 1, 7))


@pytest.mark.requirement("C1")
@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("13/40/2026", ProblemKind.UNREADABLE, "is not a day written as month/day/year (1/7/2013)"),
        ("12/1/2026", ProblemKind.FUTURE, "“12/1/2026” is in the future"),
        ("1/7/1899", ProblemKind.EARLY, "“1/7/1899” is before 1900"),
        ("45750", ProblemKind.UNREADABLE, "Excel’s number of a day"),
        ("1/7/13", ProblemKind.UNREADABLE, "is not a day written as"),
    ],
)
def test_a_day_that_cannot_be_is_a_problem_of_its_row(typed: str, kind: ProblemKind, said: str) -> None:
    row = _apply(_mapping(FieldSource("received", ("Day",), date_formats=US)), "1", typed)

    assert _kinds(row) == [kind]
    assert said in row.problems[0].sentence()
    assert (row.values["received"], row.typed["received"]) == (None, typed)


@pytest.mark.requirement("C1")
def test_days_out_of_range_are_read_once_that_is_confirmed() -> None:
    fields = FieldSource("received", ("Day",), date_formats=US)
    mapping = _mapping(fields, future_days_confirmed=True, early_days_confirmed=True)

    assert _apply(mapping, "1", "1/7/2031").values["received"] == date(2031, 1, 7)
    assert _apply(mapping, "1", "1/7/1850").values["received"] == date(1850, 1, 7)


@pytest.mark.requirement("T3")
def test_a_day_that_may_lie_ahead_is_no_problem() -> None:
    layout = sample(("Badge", "Expires"))[0]
    mapping = Mapping("completions", (FieldSource("expires", ("Expires",), date_formats=US),))
    row = apply(mapping, COMPLETIONS, layout, SourceRow(2, ("1", "1/7/2031")), TODAY)

    assert (row.values["expires"], row.problems) == (date(2031, 1, 7), ())


@pytest.mark.requirement("C7")
def test_their_words_become_ours_and_theirs_stay_beside_them() -> None:
    words = (("Sustained Finding", "sustained"), ("Closed by order", ""))
    mapping = _mapping(FieldSource("finding", ("Finding",), words=words))

    found = [
        _apply(mapping, "1", "", "", word)
        for word in ("sustained  FINDING", "Unfounded", "Closed by order", "")
    ]
    assert [row.values["finding"] for row in found] == ["sustained", "unfounded", None, None]
    assert [row.typed["finding"] for row in found] == [
        "sustained  FINDING",
        "Unfounded",
        "Closed by order",
        "",
    ]
    assert not any(row.problems for row in found)


@pytest.mark.requirement("C7")
def test_a_word_without_one_of_ours_is_a_problem_unless_it_is_to_be_kept() -> None:
    refusing = _mapping(FieldSource("finding", ("Finding",)))
    keeping = _mapping(FieldSource("finding", ("Finding",), unlisted="keep"))
    row = _apply(refusing, "1", "", "", "Training")

    assert _kinds(row) == [ProblemKind.UNKNOWN_WORD]
    assert "“Training”" in row.problems[0].sentence()
    kept = _apply(keeping, "1", "", "", "Training")
    assert (kept.values["finding"], kept.typed["finding"], kept.problems) == (None, "Training", ())


@pytest.mark.requirement("C2")
def test_several_bases_in_one_cell_are_several_bases() -> None:
    mapping = _mapping(
        FieldSource("bases", ("Basis",), separator=";", words=(("Nationality", "national origin"),))
    )

    assert _apply(mapping, "1", "", "", "", "Race; nationality;race;").values["bases"] == (
        "race",
        "national origin",
    )
    assert _apply(mapping, "1").values["bases"] == ()


@pytest.mark.requirement("C1")
@pytest.mark.parametrize(("typed", "age"), [("66", 66), ("66.0", 66), ("1,066", 1066), ("-5", -5)])
def test_whole_numbers_are_read_as_they_are(typed: str, age: int) -> None:
    row = _apply(_mapping(FieldSource("person_age", ("Age",))), "1", "", "", "", "", typed)

    assert (row.values["person_age"], row.problems) == (age, ())


@pytest.mark.requirement("C1")
@pytest.mark.parametrize("typed", ["about 40", "1,06", "6.5", "１２", "1e3"])
def test_what_is_no_whole_number_is_a_problem(typed: str) -> None:
    row = _apply(_mapping(FieldSource("person_age", ("Age",))), "1", "", "", "", "", typed)

    assert _kinds(row) == [ProblemKind.UNREADABLE]


@pytest.mark.requirement("T3")
def test_yes_and_no_are_read_in_the_words_of_others() -> None:
    layout = sample(("Badge", "Analyst"))[0]
    mapping = RowMapping(
        Mapping("roster", (FieldSource("analyst", ("Analyst",), words=(("Y", "yes"),)),)),
        ROSTER,
        layout,
        TODAY,
    )

    read = [mapping.apply(SourceRow(2, ("1", text))).values["analyst"] for text in ("y", "No", "")]
    assert read == [True, False, None]


@pytest.mark.requirement("T3")
def test_an_empty_needed_field_is_a_problem_of_its_row() -> None:
    layout = sample(("Badge", "Course", "Completed"))[0]
    mapping = Mapping(
        "completions",
        (FieldSource("course", ("Course",)), FieldSource("completed", ("Completed",), date_formats=US)),
    )
    row = apply(mapping, COMPLETIONS, layout, SourceRow(2, ("1", " ", "11/2/2026")), TODAY)

    assert [(problem.field, problem.kind) for problem in row.problems] == [("course", ProblemKind.MISSING)]


@pytest.mark.requirement("M1")
def test_a_row_that_does_not_fit_the_file_keeps_that_reason() -> None:
    layout = sample(("Id", "Comment"))[0]
    broken = SourceRow(
        9, ("1", "x"), remark("The row has {cells} cells, the header {columns}.", cells=3, columns=2)
    )
    row = apply(Mapping("comments", (FieldSource("text", ("Comment",)),)), COMMENTS, layout, broken, TODAY)

    assert [(problem.kind, problem.sentence()) for problem in row.problems] == [
        (ProblemKind.ROW, "The row has 3 cells, the header 2.")
    ]


@pytest.mark.requirement("C1")
def test_a_value_for_all_rows_stands_in_the_place_of_a_column() -> None:
    row = _apply(_mapping(FieldSource("channel", constant="letter")), "1")

    assert row.values["channel"] == "letter"


@pytest.mark.requirement("M1")
def test_all_mistakes_of_a_mapping_are_told_together() -> None:
    mapping = Mapping(
        "complaints",
        (
            FieldSource("received", ("Gone",)),
            FieldSource("colour", ("Text",)),
            FieldSource("finding", ("Finding",), words=(("x", "guilty"),)),
            FieldSource("narrative"),
        ),
        (FileSource(), FileSource("allegation")),
        two_digit_pivot=200,
    )
    with pytest.raises(Problems) as caught:
        check(mapping, COMPLAINTS, {"main": LAYOUT})

    said = caught.value.sentence()
    for part in (
        "“Gone”",
        "“colour”",
        "“guilty”",
        "“Narrative” needs",
        "“allegation” of the mapping is missing",
        "pivot",
    ):
        assert part in said
    assert all(isinstance(problem, Refused) for problem in caught.value.problems)
