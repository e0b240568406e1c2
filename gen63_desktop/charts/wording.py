"""A chart in words: its alternate text, and its values as a table."""

from __future__ import annotations

from gen63_desktop.charts.description import Chart, Form, Measure
from gen63_desktop.domain.tables import Column, Kind, PlainTable

_FORMS = {
    Form.BARS: "Bar chart",
    Form.COLUMNS: "Column chart",
    Form.STACKED: "Stacked column chart",
    Form.LINES: "Line chart",
}


def alternate_text(chart: Chart) -> str:
    """What the chart shows, every value, and what stands out, from the data alone."""
    sentences = [f"{_FORMS[chart.form]}: {chart.subject}."]
    if chart.measure is Measure.PERCENT:
        sentences.append("Values are percentages; the axis runs from 0 to 100.")
    for series in chart.series:
        values = "; ".join(
            f"{name} {'no figure' if value is None else chart.words(value)}"
            for name, value in zip(chart.categories, series.values, strict=True)
        )
        sentences.append(f"{series.name}: {values}.")
        if chart.form is Form.LINES:
            sentences.extend(_extremes(chart, series.name, series.values))
    if chart.target:
        sentences.append(f"{chart.target.name}: {chart.words(chart.target.value)}.")
    median = chart.median()
    if median is not None:
        sentences.append(f"Median of {chart.series[0].name}: {chart.words(median)}.")
    return " ".join(sentences)


def _extremes(chart: Chart, name: str, values: tuple[float | None, ...]) -> list[str]:
    known = [(value, at) for at, value in enumerate(values) if value is not None]
    if len({value for value, _ in known}) < 2:
        return []
    low, high = (f"{chart.categories[at]} ({chart.words(value)})" for value, at in (min(known), max(known)))
    return [f"{name} is highest in {high} and lowest in {low}."]


def data_table(chart: Chart) -> PlainTable:
    """The values behind the chart, one row for each category."""
    kind = Kind.PERCENT if chart.measure is Measure.PERCENT else Kind.WHOLE_NUMBER
    columns = (Column(chart.categories_are), *(Column(series.name, kind) for series in chart.series))
    rows = tuple(
        (name, *(series.values[at] for series in chart.series)) for at, name in enumerate(chart.categories)
    )
    return PlainTable(chart.title, columns, rows)
