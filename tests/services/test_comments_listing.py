"""The list of comments: order, filters, words, pages, and its export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.listing import PAGE, Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, rows, take_in


def all_ids(office: Office, request: ListRequest) -> list[int]:
    """Every row, read as a table reads it: fences first, then page by page."""
    listing = office.comments.listing()
    found = [row.id for fence in listing.fences(request) for row in listing.page(request, fence)]
    assert len(found) == listing.count(request)
    return found


@pytest.fixture
def filled(either_office: Office, tmp_path: Path) -> Office:
    """450 comments: 40 without a date, a third without a line."""
    wanted = rows(450)
    for row in wanted[5::11][:40]:
        row[1] = ""
    take_in(either_office, tmp_path / "q3.csv", wanted, quarter=Q3)
    return either_office


@pytest.mark.requirement("U2")
@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(
    ("column", "key"),
    [
        ("received", lambda c: c.received),
        ("added", lambda c: c.id),
    ],
)
def test_pages_follow_the_sort_with_empty_values_last_and_repeat_or_drop_no_row(
    filled: Office, column: str, key: Callable[..., object], down: bool
) -> None:
    request = ListRequest(Sort(column, down))
    ids = all_ids(filled, request)
    assert len(set(ids)) == 450
    shown = [key(filled.comments.look_at(id_).comment) for id_ in ids]
    with_value = [value for value in shown if value is not None]
    assert shown[: len(with_value)] == with_value
    assert with_value == sorted(with_value, reverse=down)  # type: ignore[type-var]
    assert ids == list(filled.comments.listing().ids(request))  # type: ignore[attr-defined]


@pytest.mark.requirement("U2")
def test_a_page_from_any_fence_is_full_until_the_last(filled: Office) -> None:
    request = ListRequest(Sort("received", descending=True))
    listing = filled.comments.listing()
    lengths = [len(listing.page(request, fence)) for fence in listing.fences(request)]
    assert lengths == [PAGE, PAGE, 50]


@pytest.mark.requirement("M2")
def test_the_list_is_filtered_by_quarter_decision_line_channel_and_day(filled: Office) -> None:
    filled.comments.decide(1, Decision.NO_CONCERN)
    filled.comments.decide(2, Decision.POSSIBLE_BIAS, (Basis.RACE,))

    def ids(*filters: Filter) -> list[int]:
        return all_ids(filled, ListRequest(Sort("received"), filters))

    assert ids(Filter("decision", Test.ANY_OF, ("possible bias",))) == [2]
    assert set(ids(Filter("decision", Test.PRESENT))) == {1, 2}
    undecided = ids(Filter("quarter", Test.ANY_OF, (Q3,)), Filter("decision", Test.MISSING))
    assert len(undecided) == 448
    assert not ids(Filter("quarter", Test.ANY_OF, ("2026 Q2",)))
    lines = ids(Filter("line", Test.ANY_OF, ("Blue",)), Filter("channel", Test.ANY_OF, ("telephone",)))
    assert len(lines) == 150
    days = ids(Filter("received", Test.FROM, ("2026-07-03",)), Filter("received", Test.TO, ("2026-07-03",)))
    assert {str(filled.comments.look_at(id_).comment.received) for id_ in days} == {"2026-07-03"}
    assert len(ids(Filter("received", Test.MISSING))) == 40


@pytest.mark.requirement("M2")
def test_words_find_comments_whatever_case_and_accents(either_office: Office, tmp_path: Path) -> None:
    wanted = rows(3)
    wanted[1][4] = "El conductor me gritó por hablar ESPAÑOL"
    take_in(either_office, tmp_path / "q3.csv", wanted)
    for words, found in (
        ("grito espanol", [2]),
        ("ESPAÑ", [2]),
        ('"operator did not"', [3, 1]),
        ("CC-00003", [3]),
        ('NEAR(" OR * --', []),
    ):
        request = ListRequest(Sort("added", descending=True), words=words)
        assert all_ids(either_office, request) == found


@pytest.mark.requirement("M2", "K6")
def test_the_export_holds_what_the_list_shows_whole_and_says_its_filter(filled: Office) -> None:
    filled.comments.decide(2, Decision.POSSIBLE_BIAS, (Basis.RACE, Basis.AGE), note="slur")
    request = ListRequest(Sort("added"), (Filter("decision", Test.PRESENT),))
    table = filled.comments.table(request)
    (row,) = list(table.rows)
    shown = dict(zip((column.title for column in table.columns), row, strict=True))
    comment = filled.comments.look_at(2).comment
    assert (shown["Text"], shown["Received"], shown["Own id"]) == (comment.text, comment.received, "CC-00002")
    assert (shown["Decision"], shown["Bases"], shown["Note"]) == ("possible bias", "race, age", "slur")
    assert "decision" in table.scope
    everything = filled.comments.table()
    assert len(list(everything.rows)) == 450
    assert everything.scope == "All comments"


@pytest.mark.requirement("M2", "V3")
@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize("quarters", [("2026 Q3",), ("2026 Q2",), ("2026 Q1", "2026 Q3"), ()])
def test_quarters_are_the_same_whatever_other_filters_hold(
    either_office: Office, tmp_path: Path, quarters: tuple[str, ...], down: bool
) -> None:
    wanted = rows(660)
    for number, row in enumerate(wanted):
        row[1] = f"{1 + number % 9:02}/{1 + number % 28:02}/2026 10:00"
    take_in(either_office, tmp_path / "three.csv", wanted)
    for number in range(1, 660, 7):
        either_office.comments.decide(number, Decision.NO_CONCERN)
    here = {number + 1 for number in range(660) if f"2026 Q{(number % 9) // 3 + 1}" in quarters}
    decided = set(range(1, 660, 7))
    named = Filter("quarter", Test.ANY_OF, quarters)
    for further, expected in (
        ((), here),
        ((Filter("decision", Test.MISSING),), here - decided),
        ((Filter("decision", Test.ANY_OF, ("no concern",)),), here & decided),
        ((Filter("decision", Test.ANY_OF, ("no concern", "not sure")),), here & decided),
    ):
        request = ListRequest(Sort("received", down), (named, *further))
        assert set(all_ids(either_office, request)) == expected
