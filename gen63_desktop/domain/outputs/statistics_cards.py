"""The figures of the statistics that a reader takes away, and the sentence above them."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.estimates.medians import Median
from gen63_desktop.domain.findings.words import counted, day, number, share, span
from gen63_desktop.domain.outputs.statistics import Counted, Statistics, Took
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.remarks import together, worded


@dataclass(frozen=True, slots=True)
class Card:
    """A figure that a reader takes away."""

    label: str
    value: str
    note: str
    behind: Counted


def cards(found: Statistics) -> tuple[Card, ...]:
    """Received, closed, open, and how long it took."""
    close, told = found.to_close, found.to_acknowledge
    return (
        Card(worded("Received"), number(found.received.number), worded("by date received"), found.received),
        Card(worded("Closed"), number(found.closed.number), worded("by date closed"), found.closed),
        Card(
            worded("Open"),
            number(found.open_at_end.number),
            worded("on {day}", day=day(found.end)),
            found.open_at_end,
        ),
        _took(worded("Days to close, median"), close),
        _took(worded("Days to acknowledge, median"), told),
    )


def _took(label: str, took: Took) -> Card:
    value = "–" if took.median is None else number(took.median.value)
    note = (
        together(counted(took.median.count, "case"), between(took.median), by=", ")
        if took.median
        else worded("nothing to count")
    )
    return Card(label, value, note, Counted(took.label, len(took.cases), took.cases))


def between(one: Median) -> str:
    """The interval of a median in words."""
    if one.interval is None:
        return worded("too few for an interval")
    return worded(
        "95% interval {low} to {high}", low=number(one.interval.low), high=number(one.interval.high)
    )


def sentence(found: Statistics) -> str:
    """What the figures rest on, in a sentence for the head of the page."""
    end = share(found.findings[0].number, found.ended)
    sustained = (
        worded(
            "Sustained: {share} of {allegations} closed.",
            share=percent(end),
            allegations=counted(found.ended, "allegation"),
        )
        if found.ended
        else ""
    )
    register = worded(
        "{days}, of {complaints} in the register.",
        days=span(found.period.first, found.end),
        complaints=counted(found.complaints, "complaint"),
    )
    return together(register, sustained)
