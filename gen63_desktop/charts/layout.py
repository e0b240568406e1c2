"""The one door from a chart's description to its shapes."""

from __future__ import annotations

from gen63_desktop.charts import bars, columns, funnel, lines, multiples, run
from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.palette import PAPER, Palette
from gen63_desktop.charts.shapes import Scene

LEAST_WIDTH = 170.0
"""Narrower no chart is drawn: its words would have no room."""

_UPRIGHT, _LEAST_UPRIGHT = 168.0, 110.0


def height_for(chart: Chart, width: float) -> float:
    """The height that suits a chart of this width; where its names need lines, they decide."""
    wide = max(width, LEAST_WIDTH)
    if chart.form is Form.BARS:
        return bars.height_of(chart, wide)
    if chart.form is Form.MULTIPLES:
        return multiples.height_of(chart, wide)
    return _UPRIGHT


def lay_out(chart: Chart, width: float, height: float = 0.0, colours: Palette = PAPER) -> Scene:
    """The chart's shapes in a width; the scene is as high as was asked, or higher where the names need it."""
    wide = max(width, LEAST_WIDTH)
    if chart.form in {Form.BARS, Form.MULTIPLES}:
        high = max(height, height_for(chart, wide))
    else:
        high = max(height or _UPRIGHT, _LEAST_UPRIGHT)
    match chart.form:
        case Form.BARS:
            return bars.bars(chart, wide, high, colours)
        case Form.MULTIPLES:
            return multiples.multiples(chart, wide, high, colours)
        case Form.LINES:
            return lines.lines(chart, wide, high, colours)
        case Form.RUN:
            return run.run_chart(chart, wide, high, colours)
        case Form.FUNNEL:
            return funnel.funnel(chart, wide, high, colours)
        case Form.COLUMNS | Form.STACKED:
            return columns.columns(chart, wide, high, colours)
