"""Whatever a chart holds, nothing in it overlaps, leaves the frame or misleads: charts of every form and size."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gen63_desktop.charts import multiples
from gen63_desktop.charts.description import MOST_PANELS, MOST_SERIES, Chart, Form, Measure, Series, Target
from gen63_desktop.charts.drawing import drawing
from gen63_desktop.charts.layout import LEAST_WIDTH, height_for, lay_out
from gen63_desktop.charts.measures import box_of, share_ticks, whole_ticks
from gen63_desktop.charts.palette import DARK, PAPER
from gen63_desktop.charts.run import BEYOND
from gen63_desktop.charts.shapes import Box, Dot, Rectangle, Scene, Shape, Stroke, Words
from gen63_desktop.charts.svg import svg
from gen63_desktop.charts.wording import alternate_text, data_table, value_in_words
from gen63_desktop.domain.estimates.limits import natural_limits

pytestmark = [pytest.mark.requirement("R1"), pytest.mark.requirement("R2")]

NAMES = st.one_of(
    st.sampled_from(
        ["2026 Q3", "Race", "System Security and Law Enforcement", "Ünïcode — “quoted”", "W" * 60]
    ),
    st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), min_size=1, max_size=40),
)
COUNTS = st.one_of(
    st.none(),
    st.just(0.0),
    st.integers(0, 20).map(float),
    st.integers(0, 10**12).map(float),
    st.floats(0, 1e6, allow_nan=False),
)
SHARES = st.one_of(st.none(), st.sampled_from([0.0, 1.0, 0.9999, 0.0001]), st.floats(0, 1, allow_nan=False))


SEEN_ON_PAPER = 1e-6
"""A share or count below this has no length that could be drawn."""


@st.composite
def charts(draw: st.DrawFn, forms: tuple[Form, ...] = tuple(Form)) -> Chart:
    """A chart of any form: 1 to 40 categories, long names, nothing, zeros, missing and huge values."""
    form = draw(st.sampled_from(forms))
    number = draw(st.integers(1, 40))
    share = form is Form.FUNNEL or (form is not Form.STACKED and draw(st.booleans()))
    most = {Form.BARS: 1, Form.RUN: 1, Form.FUNNEL: 1, Form.MULTIPLES: MOST_PANELS}.get(form, MOST_SERIES)
    values = SHARES if share else COUNTS
    series = tuple(
        Series(draw(NAMES), tuple(draw(st.lists(values, min_size=number, max_size=number))))
        for _ in range(draw(st.integers(1, most)))
    )
    if draw(st.booleans()):
        series = tuple(_sure(one, share=share) for one in series)
    target = None
    if form in {Form.BARS, Form.COLUMNS, Form.LINES, Form.RUN} and draw(st.booleans()):
        target = Target(draw(st.floats(0, 1) if share else st.floats(0, 1e9)), draw(NAMES))
    limits = natural_limits(series[0].values[:-1], ceiling=1.0 if share else None)
    assume(limits is None or limits.upper < 1e15)
    return Chart(
        draw(NAMES), draw(NAMES), form,
        tuple(draw(st.lists(NAMES, min_size=number, max_size=number))),
        series,
        Measure.PERCENT if share else Measure.COUNT,
        draw(NAMES),
        target,
        run=form in {Form.COLUMNS, Form.LINES} and draw(st.booleans()),
        limits=limits if form is Form.RUN else None,
        sizes=tuple(draw(st.lists(st.integers(1, 3_000), min_size=number, max_size=number)))
        if form is Form.FUNNEL else (),
    )  # fmt: skip


def _sure(series: Series, *, share: bool) -> Series:
    return Series(
        series.name,
        series.values,
        tuple(
            None
            if value is None
            else (value * 0.8, min(1.0, value * 1.1 + 0.05) if share else value * 1.3 + 1)
            for value in series.values
        ),
    )


def room_of(shape: Shape) -> Box:
    if isinstance(shape, Rectangle):
        return shape.box
    if isinstance(shape, Words):
        return box_of(shape)
    if isinstance(shape, Dot):
        return Box(shape.at[0] - shape.size / 2, shape.at[1] - shape.size / 2, shape.size, shape.size)
    xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def words_of(scene: Scene) -> list[Words]:
    return [shape for shape in scene.shapes if isinstance(shape, Words)]


ALL = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


@ALL
@given(charts(), st.floats(120, 760), st.sampled_from([0.0, 120.0, 168.0, 300.0]))
def test_nothing_leaves_the_frame(chart: Chart, width: float, height: float) -> None:
    scene = lay_out(chart, width, height)
    assert scene.width == max(width, LEAST_WIDTH)
    assert scene.height >= height
    for shape in scene.shapes:
        room = room_of(shape)
        assert room.x >= -1, shape
        assert room.right <= scene.width + 1, shape
        assert room.y >= -1, shape
        assert room.bottom <= scene.height + 1.5, shape


@ALL
@given(charts(), st.floats(120, 760))
def test_no_words_touch_other_words(chart: Chart, width: float) -> None:
    boxes = [(words.text, box_of(words)) for words in words_of(lay_out(chart, width))]
    for (one, first), (other, second) in combinations(boxes, 2):
        assert not first.overlaps(second, -0.4), (one, other)


@ALL
@given(charts((Form.LINES, Form.RUN, Form.FUNNEL)), st.floats(120, 760))
def test_no_words_cover_a_mark(chart: Chart, width: float) -> None:
    scene = lay_out(chart, width)
    marks = [room_of(shape) for shape in scene.shapes if isinstance(shape, Dot)]
    for words in words_of(scene):
        if words.text != BEYOND:  # the legend has a mark of its own beside it
            assert not any(box_of(words).overlaps(mark, -0.8) for mark in marks), words.text


@ALL
@given(charts((Form.COLUMNS, Form.STACKED, Form.BARS, Form.MULTIPLES)), st.floats(170, 760))
def test_columns_and_bars_are_as_long_as_their_values_from_one_zero(chart: Chart, width: float) -> None:
    scene = lay_out(chart, width)
    spots = {(spot.series, spot.at) for spot in scene.spots}
    for number, series in enumerate(chart.series):
        for at, value in enumerate(series.values):
            if value:
                assert (number, at) in spots or value < max(chart.known()) / 1e4
    if chart.form is Form.COLUMNS:
        bodies = [
            shape.box
            for shape in scene.shapes
            if isinstance(shape, Rectangle) and shape.fill == PAPER.series[0] and shape.box.x > 0  # no swatch
        ]
        tallest = max((body.height for body in bodies), default=0.0)
        greatest = max((value or 0 for value in chart.series[0].values), default=0.0)
        if 0 < greatest < SEEN_ON_PAPER:
            return
        seen = [value for value in chart.series[0].values if value and value > greatest * 1e-5]
        drawn = [body.height for body in bodies if body.height > tallest * 1e-5]
        assert [height / tallest for height in drawn] == pytest.approx(
            [value / greatest for value in seen], abs=1e-4
        )
        assert len({round(body.bottom, 4) for body in bodies}) <= 1


@ALL
@given(charts(), st.floats(170, 760))
def test_every_value_has_a_spot_and_spots_say_their_value(chart: Chart, width: float) -> None:
    scene = lay_out(chart, width)
    for spot in scene.spots:
        value = chart.series[spot.series].values[spot.at]
        assert value is not None
        assert chart.words(value) in value_in_words(chart, spot.series, spot.at)
        assert spot.box.right <= scene.width + 8
        assert spot.box.bottom <= scene.height + 8
    known = {
        (number, at)
        for number, series in enumerate(chart.series)
        for at, value in enumerate(series.values)
        if value is not None and (value > 0 or chart.form is not Form.STACKED)
    }
    assert {(spot.series, spot.at) for spot in scene.spots} <= known
    if chart.form is not Form.STACKED:
        assert {(spot.series, spot.at) for spot in scene.spots} == known


@ALL
@given(charts())
def test_the_alternate_text_and_the_table_hold_every_value(chart: Chart) -> None:
    text = alternate_text(chart)
    for series in chart.series:
        for at, value in enumerate(series.values):
            said = "no figure" if value is None else chart.words(value)
            assert f"{chart.categories[at]} {said}" in text
    table = data_table(chart)
    rows = list(table.rows)
    assert len(rows) == len(chart.categories)
    assert all(len(row) == len(table.columns) for row in rows)


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(charts())
def test_paper_and_web_take_every_chart(chart: Chart) -> None:
    scene = lay_out(chart, 420)
    assert len(drawing(scene).contents) == len(scene.shapes)
    assert svg(scene, chart.title, alternate_text(chart)).count("<text ") == len(words_of(scene))
    dark = lay_out(chart, 420, colours=DARK)
    assert [type(shape) for shape in dark.shapes] == [type(shape) for shape in scene.shapes]


@given(st.floats(0.0001, 1))
def test_an_axis_of_small_shares_starts_at_zero_holds_the_greatest_and_ends_at_100_at_most(
    top: float,
) -> None:
    marks = share_ticks(top)
    assert marks[0] == 0
    assert top <= marks[-1] + 1e-9 <= 1 + 1e-9
    assert len(marks) >= 5


@given(st.floats(1, 1e15))
def test_an_axis_of_counts_has_round_whole_steps(top: float) -> None:
    marks = whole_ticks(top)
    assert marks[0] == 0
    assert marks[-1] >= top
    assert all(mark == int(mark) for mark in marks)
    assert len(marks) <= 12


def test_all_panels_of_small_multiples_stand_on_one_axis() -> None:
    chart = Chart(
        "Complaints by channel", "complaints by channel", Form.MULTIPLES, ("2026 Q1", "2026 Q2"),
        (Series("Web form", (40.0, 20.0)), Series("Letter", (4.0, 2.0)), Series("Telephone", (0.0, None))),
    )  # fmt: skip
    scene = lay_out(chart, 480)
    bodies = [
        shape.box
        for shape in scene.shapes
        if isinstance(shape, Rectangle)
        and shape.fill in {PAPER.series[0], PAPER.axis}
        and shape.box.height > 0
    ]
    assert [round(body.height / bodies[0].height, 3) for body in bodies] == [1.0, 0.5, 0.1, 0.05]
    assert sum(words.text == "40" for words in words_of(scene)) >= 3, "each panel names the top of the axis"
    assert height_for(chart, 480) == multiples.height_of(chart, 480)


@pytest.mark.parametrize("form", list(Form))
def test_one_lonely_value_is_a_chart(form: Form) -> None:
    share = form is Form.FUNNEL
    chart = Chart(
        "One", "one thing", form, ("2026 Q3",), (Series("Things", (0.5 if share else 7.0,)),),
        Measure.PERCENT if share else Measure.COUNT,
        sizes=(10,) if share else (),
    )  # fmt: skip
    scene = lay_out(chart, 300)
    assert any(
        words.text in {"7", "Things 7", "2026 Q3"} or "50.0%" in words.text for words in words_of(scene)
    )
    assert len(scene.spots) == 1


def test_strokes_of_a_funnel_stay_on_the_plane_and_each_pair_of_limits_is_dashed_its_own_way() -> None:
    chart = Chart(
        "Sustained", "share of allegations sustained", Form.FUNNEL, ("North", "South", "East"),
        (Series("Sustained", (0.1, 0.4, 0.2)),), Measure.PERCENT, "Division", sizes=(200, 150, 20),
    )  # fmt: skip
    scene = lay_out(chart, 420)
    limits = [
        shape
        for shape in scene.shapes
        if isinstance(shape, Stroke) and len(shape.points) > 10 and shape.dashes
    ]
    assert len(limits) == 4
    assert len({stroke.dashes for stroke in limits}) == 2
