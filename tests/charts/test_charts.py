"""Charts: honest axes, labels that touch nothing, marks that are told apart without colour, words for all."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.charts import quarterly
from gen63_desktop.charts.description import Chart, Form, Measure, Series, Target
from gen63_desktop.charts.drawing import drawing
from gen63_desktop.charts.layout import lay_out
from gen63_desktop.charts.measures import box_of, ticks
from gen63_desktop.charts.palette import DARK, PAPER, Palette, contrast
from gen63_desktop.charts.shapes import Box, Dot, Rectangle, Scene, Stroke, Words, hatched
from gen63_desktop.charts.svg import svg
from gen63_desktop.charts.wording import alternate_text, data_table
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.tables import Column, Kind
from gen63_desktop.reports.kit.cells import written
from tests.reports.fictional import report

QUARTERS = tuple(f"{year} Q{number}" for year in (2025, 2026) for number in (1, 2, 3, 4))


def counts(
    form: Form, *rows: tuple[float | None, ...], target: float | None = None, run: bool = False
) -> Chart:
    """A chart of counts over the first quarters."""
    series = tuple(Series(f"Series {number}", row) for number, row in enumerate(rows, 1))
    return Chart(
        "A chart",
        "things counted",
        form,
        QUARTERS[: len(rows[0])],
        series,
        target=None if target is None else Target(target),
        run=run,
    )


def shares(form: Form, *values: float, target: float = 0.95) -> Chart:
    """A chart of percentages with a target."""
    names = QUARTERS[: len(values)]
    return Chart(
        "Shares", "shares", form, names, (Series("Share", values),), Measure.PERCENT, target=Target(target)
    )


def words_of(scene: Scene) -> list[Words]:
    return [shape for shape in scene.shapes if isinstance(shape, Words)]


def target_boxes(scene: Scene, colours: Palette) -> list[Box]:
    """The target line as a box."""
    out = []
    for shape in scene.shapes:
        if isinstance(shape, Stroke) and shape.colour == colours.target:
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            out.append(Box(min(xs), min(ys) - 0.6, max(xs) - min(xs) + 0.01, max(ys) - min(ys) + 1.2))
    return out


# -- honest axes -------------------------------------------------------------------------------------


@pytest.mark.requirement("R1")
@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=8))
def test_every_axis_starts_at_zero_has_round_steps_and_reaches_the_greatest_value(values: list[int]) -> None:
    marks = ticks(counts(Form.COLUMNS, tuple(float(value) for value in values)))
    steps = {round(after - before, 6) for before, after in pairwise(marks)}
    assert marks[0] == 0
    assert marks[-1] >= max(values)
    assert len(steps) == 1
    assert all(mark == int(mark) for mark in marks)
    assert 2 <= len(marks) <= 12


@pytest.mark.requirement("R1")
def test_a_percentage_never_goes_past_100() -> None:
    assert ticks(shares(Form.LINES, 0.92, 0.99))[-1] == 1.0
    with pytest.raises(ValueError, match="100"):
        shares(Form.COLUMNS, 1.01)


@pytest.mark.requirement("R1")
def test_a_value_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="zero"):
        counts(Form.COLUMNS, (-1.0,))


@pytest.mark.requirement("R1")
def test_columns_are_as_high_as_their_values() -> None:
    scene = lay_out(counts(Form.COLUMNS, (10.0, 20.0, 40.0)), 400)
    bars = [s.box for s in scene.shapes if isinstance(s, Rectangle) and s.fill == PAPER.series[0]]
    assert [round(box.height / bars[0].height, 2) for box in bars] == [1.0, 2.0, 4.0]
    assert len({round(box.bottom, 3) for box in bars}) == 1


@pytest.mark.requirement("R1")
def test_a_share_just_short_of_the_whole_never_reads_100() -> None:
    assert shares(Form.COLUMNS, 0.9999).words(0.9999) == "99.9%"
    assert shares(Form.COLUMNS, 1.0).words(1.0) == "100.0%"


# -- labels ------------------------------------------------------------------------------------------


def _random_chart(seed: int) -> Chart:
    dice = random.Random(seed)  # noqa: S311  the same charts in every run
    form = dice.choice((Form.BARS, Form.COLUMNS, Form.STACKED, Form.LINES))
    number = dice.randint(1, 8)
    if form is Form.STACKED:
        return counts(form, *(tuple(float(dice.randint(0, 9)) for _ in range(number)) for _ in range(3)))
    if dice.random() < 0.5:
        return shares(
            form, *(dice.uniform(0.8, 1) for _ in range(number)), target=dice.choice((0.9, 0.95, 1.0))
        )
    rows = 1 if form is Form.BARS else dice.randint(1, 3)
    values = [tuple(float(dice.randint(0, 120)) for _ in range(number)) for _ in range(rows)]
    return counts(form, *values, target=float(dice.randint(1, 120)), run=dice.random() < 0.4)


@pytest.mark.requirement("R1")
@pytest.mark.parametrize("seed", range(60))
def test_no_label_touches_the_target_line_or_another_label_or_leaves_the_chart(seed: int) -> None:
    scene = lay_out(_random_chart(seed), 300 + seed * 4)
    boxes = [(words.text, box_of(words)) for words in words_of(scene)]
    for text, box in boxes:
        assert box.x >= -0.5, text
        assert box.right <= scene.width + 0.5, text
        assert box.bottom <= scene.height + 1.5, text
        for line in target_boxes(scene, PAPER):
            assert not box.overlaps(line), text
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second, -0.4), (one, other)


@pytest.mark.requirement("R1")
def test_every_series_of_lines_is_named_with_its_last_value_beside_the_chart() -> None:
    scene = lay_out(counts(Form.LINES, (3.0, 5.0), (4.0, 5.0), (1.0, 5.0)), 400)
    named = [words for words in words_of(scene) if words.bold]
    assert [words.text for words in named] == ["Series 1 5", "Series 2 5", "Series 3 5"]
    assert len({round(words.at[1]) for words in named}) == 3


@pytest.mark.requirement("R1")
def test_a_line_is_broken_where_there_is_no_figure() -> None:
    scene = lay_out(counts(Form.LINES, (3.0, 4.0, None, 5.0, 6.0)), 400)
    lines = [s for s in scene.shapes if isinstance(s, Stroke) and s.colour == PAPER.series[0]]
    assert [len(line.points) for line in lines] == [2, 2]


@pytest.mark.requirement("R1")
def test_a_run_chart_shows_the_median() -> None:
    chart = counts(Form.LINES, (1.0, 9.0, 4.0), run=True)
    assert chart.median() == 4
    assert any(words.text == "Median 4" for words in words_of(lay_out(chart, 400)))


# -- told apart without colour -----------------------------------------------------------------------


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("colours", [PAPER, DARK])
def test_marks_and_words_stand_out_from_their_ground(colours: Palette) -> None:
    for mark, on_mark in zip(colours.series, colours.on_series, strict=True):
        assert contrast(mark, colours.background) >= 4.5  # names of series are written in their colours
        assert contrast(mark, on_mark) >= 4.5
    for colour in (colours.text, colours.muted, colours.target):
        assert contrast(colour, colours.background) >= 4.5
    assert contrast(colours.axis, colours.background) >= 3


@pytest.mark.requirement("R2")
def test_series_differ_in_more_than_colour() -> None:
    lines = lay_out(counts(Form.LINES, (1.0, 2.0), (2.0, 3.0), (3.0, 4.0)), 400)
    assert len({dot.mark for dot in lines.shapes if isinstance(dot, Dot)}) == 3
    strokes = [s for s in lines.shapes if isinstance(s, Stroke) and s.colour in PAPER.series]
    assert len({stroke.dashes for stroke in strokes}) == 3
    stacked = lay_out(counts(Form.STACKED, (4.0, 4.0), (4.0, 4.0), (4.0, 4.0)), 400)
    hatches = [s for s in stacked.shapes if isinstance(s, Stroke) and s.colour == PAPER.series[1]]
    assert len(hatches) > 20


@given(
    st.floats(0, 100), st.floats(0, 100), st.floats(1, 60), st.floats(1, 60)
)  # fmt: skip
def test_a_hatch_stays_in_its_box(x: float, y: float, wide: float, high: float) -> None:
    box = Box(x, y, wide, high)
    for stroke in hatched(box, "#000000"):
        for px, py in stroke.points:
            assert box.x - 1e-6 <= px <= box.right + 1e-6
            assert box.y - 1e-6 <= py <= box.bottom + 1e-6


# -- words and files ---------------------------------------------------------------------------------


@pytest.mark.requirement("R2")
@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(0, 5_000)), min_size=2, max_size=8))
def test_the_alternate_text_holds_every_value_of_the_table(values: list[int | None]) -> None:
    chart = counts(Form.LINES, tuple(None if value is None else float(value) for value in values))
    text = alternate_text(chart)
    for name, value in data_table(chart).rows:
        assert f"{name} {'no figure' if value is None else f'{value:,.0f}'}" in text


@pytest.mark.requirement("R2")
def test_svg_is_whole_says_its_title_and_holds_the_words() -> None:
    chart = shares(Form.COLUMNS, 0.92, 0.94, 0.9)
    text = svg(lay_out(chart, 400), 'Shares <&> "all"', alternate_text(chart))
    root = ET.fromstring(text)  # noqa: S314  our own file
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == 'Shares <&> "all"'
    assert root.findtext(f"{space}desc") == alternate_text(chart)
    assert {"92.0%", "94.0%", "90.0%"} <= {each.text for each in root.iter(f"{space}text")}


@pytest.mark.requirement("R1")
def test_paper_and_screen_draw_the_same_shapes() -> None:
    scene = lay_out(counts(Form.STACKED, (4.0, 5.0), (1.0, 2.0)), 400)
    assert len(drawing(scene).contents) == len(scene.shapes)
    assert svg(scene, "t", "a").count("<") - 8 <= 2 * len(scene.shapes) + 8


@pytest.mark.requirement("R1")
def test_the_report_has_a_chart_for_each_of_its_parts_and_none_for_nothing() -> None:
    made = report()
    assert quarterly.complaints_trend(made.complaints) is not None
    assert quarterly.by_department(made.training) is not None
    from dataclasses import replace

    assert quarterly.complaints_trend(replace(made.complaints, trend=())) is None
    assert quarterly.comments_by_basis(replace(made.comments, by_basis=())) is None


@pytest.mark.requirement("R1", "K5")
def test_every_figure_of_percent_has_one_decimal_on_page_screen_and_chart() -> None:
    column = Column("Share", Kind.PERCENT)
    figures = Chart("C", "c", Form.BARS, ("a",), (Series("s", (0.22,)),), Measure.PERCENT)
    for share, said in ((0.122, "12.2%"), (0.22, "22.0%"), (1.0, "100.0%"), (0.0, "0.0%"), (2 / 3, "66.7%")):
        assert percent(share) == written(share, column) == figures.words(share) == said
    assert figures.mark(0.2) == "20%"
    assert percent(None) == "–"
