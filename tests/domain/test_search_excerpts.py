"""The piece of a text around what was searched for, with each of its words marked."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.search.excerpts import LONG, excerpt
from gen63_desktop.domain.search.found import Facets, Kind

pytestmark = pytest.mark.requirement("C5")


def _marked(texts: list[str], *phrases: tuple[str, bool]) -> tuple[str, list[str]]:
    shown, marks = excerpt(texts, phrases)
    return shown, [shown[start : start + length] for start, length in marks]


@pytest.mark.parametrize(
    ("text", "phrases", "marked"),
    [
        ("The ramp was out, no ramp at all", [("ramp", False)], ["ramp", "ramp"]),
        ("The RAMP-request was refused", [("ramp request", False)], ["RAMP-request"]),
        ("Está cerrado el ascensor", [("esta", False), ("ascen", True)], ["Está", "ascensor"]),
        ("Élevé an elevator", [("elev", True)], ["Élevé", "elevator"]),
        ("Trampled", [("ramp", False)], []),
        ("ramps", [("ramp", False)], []),
        ("<b>ramp</b> & (ramp.*)", [("ramp.*", False)], ["ramp", "ramp"]),
    ],
)
def test_the_words_that_were_searched_for_are_marked_however_they_are_written(
    text: str, phrases: list[tuple[str, bool]], marked: list[str]
) -> None:
    assert _marked([text], *phrases) == (text, marked)


def test_a_long_text_is_cut_at_words_around_the_first_of_them() -> None:
    text = "before " * 300 + "the walrus was refused " + "after " * 300

    shown, marked = _marked(["no such word", text], ("walrus", False))

    assert marked == ["walrus"]
    assert len(shown) <= LONG + 4
    assert shown.startswith("… before")
    assert shown.endswith("after …")


def test_where_the_words_stand_in_no_text_its_beginning_is_shown() -> None:
    assert _marked(["", "A summary"], ("0143", False)) == ("A summary", [])
    assert _marked([], ("x", False)) == ("", [])
    assert _marked(["word" * 400], ("word", True))[0].startswith("word")


def test_facets_count_a_year_a_status_and_both() -> None:
    facets = Facets(
        Kind.CASE, {("2026", "closed"): 3, ("2026", "received"): 1, ("", "closed"): 2}, capped=False
    )

    assert facets.count() == 6
    assert facets.count("2026") == 4
    assert facets.count(status="closed") == 5
    assert facets.count("2026", "closed") == 3
    assert facets.years() == ("2026",)
    assert facets.statuses() == (("closed", 5), ("received", 1))
