"""What is kept together on a page, and where it is let go so that no page stays half empty."""

from __future__ import annotations

import io
import random
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from reportlab.platypus import Spacer

from gen63_desktop.charts.description import Chart, Form, Series
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.flow import with_headings_kept, with_the_end_kept
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


# -- tables: headings, empty columns, empty tables, like tables ----------------------------------------


def _table(rows: list[str], title: str = "Clocks", **changes: str) -> PlainTable:
    said = {"source": "Register", "time_range": "2026", "scope": "All", **changes}
    columns = (Column("Clock"), Column("Rule", width=0.5), Column("Unit"), Column("Days", Kind.WHOLE_NUMBER))
    body = tuple((f"Row {at}", words, None, None) for at, words in enumerate(rows))
    return PlainTable(title, columns, body, **said)


def _lowest(pdf: bytes) -> list[float]:
    """Of each page the share of its body that is used, from the top down."""
    document = pypdfium2.PdfDocument(pdf)
    shares = []
    for page in document:
        text = page.get_textpage()
        lows = [text.get_charbox(at)[1] for at in range(text.count_chars())]
        body = [low for low in lows if low > styles.BOTTOM - 2]
        shares.append((styles.PAGE[1] - styles.TOP - min(body, default=styles.PAGE[1])) / styles.HEIGHT)
    document.close()
    return shares


@pytest.mark.requirement("R1", "R2")
@pytest.mark.parametrize("seed", range(30))
def test_a_heading_stands_with_the_first_row_of_its_table_and_no_page_is_left_nearly_empty(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  nothing is kept secret by it
    composer = Composer()
    rows = ["word " * dice.choice((1, 8, 40, 90, 160)) for _ in range(dice.choice((1, 2, 5, 9, 10, 30)))]
    gap = Spacer(1, dice.randrange(0, int(styles.HEIGHT) - 40))
    said = [composer.say("One clock was missed. " * dice.choice((1, 4)))] * dice.randrange(2)
    story = [heading(), gap, composer.section("Clocks here"), *said]
    story += composer.table(_table(rows), "", longest_cell=dice.choice((0, 600)))
    pdf = made(with_headings_kept(story))
    pages = _pages(pdf)
    (start,) = [at for at, page in enumerate(pages) if "Clocks here" in page]
    assert "Table 1." in pages[start]
    assert "Row 0" in pages[start]
    used = _lowest(pdf)
    used[0] = max(used[0], (gap.height + 30) / styles.HEIGHT)
    assert all(share > 0.45 for share in used[:-1]), used


@pytest.mark.requirement("R1", "P2")
def test_a_column_that_no_row_fills_is_left_out_and_named_below_the_table() -> None:
    spoken = structure.read(made([heading(), *Composer().table(_table(["Policy", "Law"]), "")]))
    words = " ".join(spoken.split())
    assert "Clock Rule Row 0 Policy Row 1 Law" in words
    assert "Nothing is recorded of: Unit, Days." in words


@pytest.mark.requirement("R1")
def test_a_column_with_a_single_value_or_a_zero_is_never_left_out() -> None:
    table = _table(["Policy", "Law"])
    rows = (table.rows[0], ("Row 1", "Law", None, 0)) if isinstance(table.rows, tuple) else ()
    words = " ".join(
        structure.read(made([heading(), *Composer().table(replace(table, rows=rows), "")])).split()
    )
    assert "Row 0 Policy – Row 1 Law 0" in words
    assert "Nothing is recorded of: Unit." in words


@pytest.mark.requirement("R1", "R2")
def test_heads_of_several_levels_lose_the_columns_that_no_row_fills_and_name_their_group() -> None:
    levels = ((("", 1), ("Policy", 1), ("Place", 1), ("Time", 1)),)
    pdf = made([heading(), *Composer().table(_table(["a", "b"]), "", levels=levels)])
    assert structure.problems(pdf) == []
    words = " ".join(structure.read(pdf).split())
    assert "Place" not in words.partition("Nothing")[0]
    assert "Nothing is recorded of: Unit (Place), Days (Time)." in words


@pytest.mark.requirement("R1")
def test_tables_of_the_same_kind_of_row_have_the_same_columns_and_widths() -> None:
    composer = Composer()
    full = replace(_table(["x"]), rows=(("A much longer name of a clock", "x", "Unit 1", None),))
    both = [_table(["Short"]), full]
    shape = composer.alike(both)
    grids = [composer.table(one, "", shape=shape)[0]._table for one in both]
    assert grids[0].options["colWidths"] == grids[1].options["colWidths"]
    assert [len(one.head[0]) for one in grids] == [3, 3]
    with pytest.raises(ValueError, match="same columns"):
        composer.alike([full, replace(full, columns=(*full.columns[:3], Column("Other")))])


@pytest.mark.requirement("R1", "P2")
def test_empty_tables_that_follow_one_another_have_one_box_of_caveats() -> None:
    composer = Composer()
    story = [
        heading(),
        composer.section("Findings"),
        *composer.table(_table([], "By finding"), "Nothing was closed."),
        *composer.table(_table([], "By closure", scope="Closed ones"), "Nothing was closed."),
        composer.subsection("Due dates"),
        *composer.table(_table([], "Missed"), "None was missed."),
        composer.section("Elsewhere"),
        *composer.table(_table([], "Elsewhere"), ""),
        composer.section("Next"),
        composer.say("Something else."),
        *composer.table(_table([], "Later"), ""),
    ]
    pdf = made(with_headings_kept(story))
    assert structure.problems(pdf) == []
    words = " ".join(structure.read(pdf).split())
    findings, _, later = words.partition("Next")
    assert findings.count("Source:") == later.count("Source:") == 1
    assert (
        "By finding. By closure. Nothing was closed. Due dates Missed. None was missed. "
        "Elsewhere There is none. Source:"
    ) in findings
    assert "Scope: By finding: All; By closure: Closed ones; Missed: All; Elsewhere: All." in findings
    assert "Later. There is none. Source:" in later


@pytest.mark.requirement("R1")
@pytest.mark.parametrize("left", range(20, 260, 40))
def test_a_last_page_holds_all_of_a_short_last_section(left: int) -> None:
    composer = Composer()
    gap = Spacer(1, styles.HEIGHT - 40 - left)
    story = [heading(), gap, composer.section("5. About this"), composer.say("One version of several.")]
    story += [composer.subsection("How to check"), composer.say("The office keeps a copy of it. " * 6)]
    pages = _pages(made(with_the_end_kept(with_headings_kept(story))))
    (last,) = [page for page in pages if "About this" in page or "How to check" in page]
    assert "keeps a copy" in last
