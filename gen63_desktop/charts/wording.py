"""A chart in words: its alternate text, each of its values, and its values as a table."""

from __future__ import annotations

from gen63_desktop.charts.description import Chart, Form, Measure, Series
from gen63_desktop.charts.funnel import outside
from gen63_desktop.charts.measures import ticks
from gen63_desktop.charts.run import BEYOND, beyond
from gen63_desktop.domain.estimates.limits import FORMULA
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

_FORMS = {
    Form.BARS: worded("Bar chart"),
    Form.COLUMNS: worded("Column chart"),
    Form.STACKED: worded("Stacked column chart"),
    Form.LINES: worded("Line chart"),
    Form.RUN: worded("Run chart"),
    Form.FUNNEL: worded("Funnel plot"),
    Form.MULTIPLES: worded("Small multiples"),
}


def alternate_text(chart: Chart) -> str:
    """What the chart shows, every value, and what stands out, from the data alone."""
    sentences: list[str] = [f"{chart.told(_FORMS[chart.form])}: {chart.subject}."]
    if chart.form is Form.MULTIPLES:
        panels = worded("{n} panels, all on the same axis from zero.", n=len(chart.series))
        sentences.append(chart.told(panels))
    elif chart.measure is Measure.PERCENT and chart.form is not Form.FUNNEL:
        base = f"{ticks(chart)[0] * 100:.0f}"
        axis = worded("Values are percentages; the axis runs from {base} to 100.", base=base)
        sentences.append(chart.told(axis))
    for series in chart.series:
        values = "; ".join(_value(chart, series, at) for at in range(len(chart.categories)))
        sentences.append(f"{series.name}: {values}.")
        if chart.form in {Form.LINES, Form.RUN}:
            sentences.extend(_extremes(chart, series.name, series.values))
    if chart.target:
        sentences.append(f"{chart.target.name}: {chart.words(chart.target.value)}.")
    median = chart.median()
    if median is not None:
        middle = worded("Median of {name}: {value}.", name=chart.series[0].name, value=chart.words(median))
        sentences.append(chart.told(middle))
    sentences += _limits(chart) + _funnel(chart)
    return " ".join(sentences)


def _value(chart: Chart, series: Series, at: int) -> str:
    value = series.values[at]
    shown = chart.told(worded("no figure")) if value is None else chart.words(value)
    if chart.sizes:
        shown = chart.told(worded("{value} of {size}", value=shown, size=f"{chart.sizes[at]:,}"))
    ends = series.interval(at)
    if ends is not None:
        low, high = (chart.words(end) for end in ends)
        shown = chart.told(worded("{value} ({low} to {high})", value=shown, low=low, high=high))
    return f"{chart.categories[at]} {shown}"


def value_in_words(chart: Chart, series: int, at: int) -> str:
    """One value as it is said when it is pointed at."""
    one = chart.series[series]
    words = f"{one.name}, {_value(chart, one, at)}"
    if chart.form is Form.RUN and at in beyond(chart):
        words += f". {chart.told(BEYOND)}"
    far = dict(outside(chart)) if chart.form is Form.FUNNEL else {}
    if at not in far:
        return words
    return f"{words}. {chart.told(worded('Outside the limits of {share}', share=far[at]))}"


def _limits(chart: Chart) -> list[str]:
    limits = chart.limits
    if limits is None:
        return []
    low, mean, high = (
        chart.words(round(value, 4 if chart.measure is Measure.PERCENT else 1))
        for value in (limits.lower, limits.centre, limits.upper)
    )
    usual = worded(
        "Usual range, from {n} earlier values ({formula}): {low} to {high}, mean {mean}.",
        n=limits.values,
        formula=FORMULA,
        low=low,
        high=high,
        mean=mean,
    )
    far = [chart.categories[at] for at in beyond(chart)]
    said = (
        worded("Outside it: {which}.", which="; ".join(far)) if far else worded("No value lies outside it.")
    )
    return [f"{chart.told(usual)} {chart.told(said)}"]


def _funnel(chart: Chart) -> list[str]:
    share = chart.overall() if chart.form is Form.FUNNEL else None
    if share is None:
        return []
    far = [f"{chart.categories[at]} ({name})" for at, name in outside(chart)]
    said = worded(
        "All together: {share}. Outside the limits that chance alone explains: {which}.",
        share=chart.words(share),
        which="; ".join(far) if far else worded("none"),
    )
    return [chart.told(said)]


def _extremes(chart: Chart, name: str, values: tuple[float | None, ...]) -> list[str]:
    known = [(value, at) for at, value in enumerate(values) if value is not None]
    if len({value for value, _ in known}) < 2:
        return []
    low, high = (f"{chart.categories[at]} ({chart.words(value)})" for value, at in (min(known), max(known)))
    said = worded("{name} is highest in {high} and lowest in {low}.", name=name, high=high, low=low)
    return [chart.told(said)]


def data_table(chart: Chart) -> PlainTable:
    """The values behind the chart, one row for each category; sizes and intervals beside them."""
    kind = Kind.PERCENT if chart.measure is Measure.PERCENT else Kind.WHOLE_NUMBER
    columns = [Column(chart.categories_are)]
    if chart.sizes:
        columns.append(Column("Cases", Kind.WHOLE_NUMBER))
    for series in chart.series:
        columns.append(Column(series.name, kind))
        if series.intervals:
            ends = Kind.PERCENT if kind is Kind.PERCENT else Kind.DECIMAL
            columns += [Column(f"{series.name}, from", ends), Column("to", ends)]
    return PlainTable(
        chart.title, tuple(columns), tuple(_row(chart, at) for at in range(len(chart.categories)))
    )


def _row(chart: Chart, at: int) -> tuple[Cell, ...]:
    cells: list[Cell] = [chart.categories[at]]
    if chart.sizes:
        cells.append(chart.sizes[at])
    for series in chart.series:
        cells.append(series.values[at])
        if series.intervals:
            cells += series.interval(at) or (None, None)
    return tuple(cells)
