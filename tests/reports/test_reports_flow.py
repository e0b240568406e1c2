"""What is kept together on a page, and where it is let go so that no page stays half empty."""

from __future__ import annotations

import io

import pikepdf
import pytest
from reportlab.platypus import Spacer

from gen63_desktop.charts.description import Chart, Form, Series
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.flow import with_headings_kept
from tests.reports import structure
from tests.reports.paper import heading, made

_KINDS = tuple(f"Kind {number}" for number in range(18))


def _drawn(gap: float) -> bytes:
    """A chart of 18 bars with its table, under a heading, after a gap."""
    composer = Composer()
    values = tuple(float(number) for number in range(18, 0, -1))
    chart = Chart("Cases by kind", "cases by kind", Form.BARS, _KINDS, (Series("Cases", values),))
    rows = tuple(zip(_KINDS, (int(value) for value in values), strict=True))
    columns = (Column("Kind"), Column("Cases", Kind.WHOLE_NUMBER))
    table = PlainTable("Cases by kind", columns, rows, "Register", "2026", "All")
    story = [heading(), Spacer(1, gap), composer.section("Kinds"), *composer.chart(chart, table, "None.")]
    pdf = made(with_headings_kept(story))
    assert check(pdf) == ()
    assert structure.problems(pdf) == []
    return pdf


def _pages(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [" ".join(" ".join(structure.all_texts(page)).split()) for page in file.pages]


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    ("left", "pages", "first"),
    [
        (600, 1, ("Kinds", "Figure 1.", "Table 1.")),
        (375, 2, ("Kinds", "Figure 1.")),
        (270, 2, ()),  # the figure has no room
        (200, 2, ()),
    ],
)
def test_a_figure_and_its_table_part_only_where_much_of_a_page_would_stay_empty(
    left: float, pages: int, first: tuple[str, ...]
) -> None:
    shown = _pages(_drawn(styles.HEIGHT - 40 - left))
    assert len(shown) == pages
    found = tuple(words for words in ("Kinds", "Figure 1.", "Table 1.") if words in shown[0])
    assert found == first
    together = " ".join(shown)
    for words in ("Figure 1.", "Table 1.", "Source:"):
        assert together.count(words) == 1


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("left", [600, 375, 200])
def test_however_they_stand_they_are_read_alike(left: float) -> None:
    spoken = structure.read(_drawn(styles.HEIGHT - 40 - left)).split()
    assert spoken[2:4] == ["Kinds", "Figure"]
    assert spoken.index("Figure") < spoken.index("Table") < spoken.index("Source:")
    assert [word for word in spoken if word.startswith("Kind")].count("Kind") >= 18


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("left", range(40, 160, 10))
def test_a_short_list_of_facts_stays_whole_under_its_heading_wherever_the_page_ends(left: int) -> None:
    composer = Composer()
    labels = ("Conduct", "Finding", "Rule", "Violation")
    facts = composer.facts([(label, "Sustained") for label in labels])
    gap = styles.HEIGHT - 40 - left
    pdf = made(with_headings_kept([heading(), Spacer(1, gap), composer.section("Allegation 4"), *facts]))
    holding = [page for page in _pages(pdf) if "Allegation 4" in page or any(one in page for one in labels)]
    assert len(holding) == 1
    assert structure.problems(pdf) == []


@pytest.mark.requirement("R2")
def test_a_long_list_of_facts_leaves_its_page_where_it_is_full_and_not_before() -> None:
    composer = Composer()
    facts = composer.facts([(f"Fact {number}", "word " * 60) for number in range(6)])
    gap = styles.HEIGHT - 40 - 200
    pages = _pages(made(with_headings_kept([heading(), Spacer(1, gap), composer.section("Facts"), *facts])))
    assert "Fact 1" in pages[0]
    assert "Fact 5" in pages[1]
