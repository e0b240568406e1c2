"""The one door from a chart's description to its shapes."""

from __future__ import annotations

from gen63_desktop.charts.bars import bars, height_of
from gen63_desktop.charts.columns import columns
from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.lines import lines
from gen63_desktop.charts.palette import PAPER, Palette
from gen63_desktop.charts.shapes import Scene

_UPRIGHT = 168.0


def lay_out(chart: Chart, width: float, height: float = 0.0, colours: Palette = PAPER) -> Scene:
    """The chart's shapes in a width, and in the height that suits it where none is given."""
    if chart.form is Form.BARS:
        return bars(chart, width, height or height_of(chart, width), colours)
    if chart.form is Form.LINES:
        return lines(chart, width, height or _UPRIGHT, colours)
    return columns(chart, width, height or _UPRIGHT, colours)
