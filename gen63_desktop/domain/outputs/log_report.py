"""The Title VI log and the ADA log as frozen data: a line for each complaint that was active in the period (C14)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.words import capital, day, number, plural, span
from gen63_desktop.domain.outputs.logs import RULES, Log, either, laws, own_allegations
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.rows import Against, Alleged, CaseRow
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

SEALED = "The case is sealed: its words are not shown."
SOURCE = worded("Complaint register of the office")
ACTIVE = "Received in the period, or open on a day of it"


@dataclass(frozen=True, slots=True)
class LogLine:
    """One complaint in a log, with the allegations that are the log's own. No person stands in it."""

    number: str
    filed: date | None
    bases: tuple[str, ...]
    statutes: tuple[str, ...]
    summary: str
    against: tuple[str, ...]
    status: str
    actions: str
    completed: date | None
    disposition: str
    disposed: date | None
    open_at_end: bool


@dataclass(frozen=True, slots=True)
class LogReport:
    """A log of a period: who is in it goes by the period, how each stands by ``day``.

    ``active`` are all complaints active in the period, of which ``lines`` stand in this log, ``elsewhere`` in the
    other alone and ``nowhere`` in none; ``undated`` are closed on no known day and received on none, in no period.
    """

    heading: Heading
    log: Log
    period: str
    first: date
    last: date
    day: date
    lines: tuple[LogLine, ...]
    active: int
    both: int
    elsewhere: int
    nowhere: int
    undated: int

    @property
    def open_now(self) -> int:
        """Lines that were open at the end."""
        return sum(line.open_at_end for line in self.lines)


def log_report(
    heading: Heading, log: Log, period: Period, today: date, cases: tuple[CaseRow, ...]
) -> LogReport:
    """The log of a period; ``cases`` are all complaints, with names taken out of their words."""
    end = period.end(today)
    active = tuple(case for case in cases if active_in(case, period.first, end))
    other = next(each for each in Log if each is not log)
    within = [case for case in active if own_allegations(case, log)]
    outside = [case for case in active if not own_allegations(case, log)]
    elsewhere = sum(bool(own_allegations(case, other)) for case in outside)
    return LogReport(
        heading,
        log,
        period.name,
        period.first,
        period.last,
        today,
        tuple(log_line(case, log, today) for case in within),
        active=len(active),
        both=sum(bool(own_allegations(case, other)) for case in within),
        elsewhere=elsewhere,
        nowhere=len(outside) - elsewhere,
        undated=sum(case.received is None and case.closed_on_unknown_day for case in cases),
    )


def active_in(case: CaseRow, first: date, last: date) -> bool:
    """Whether a complaint was received on these days, or was open on one of them.

    One without a date received is taken as received before; closed on an unknown day, it is known by its receipt.
    """
    if case.received is not None and case.received > last:
        return False
    if case.received is not None and case.received >= first:
        return True
    return case.unfinished_on(first) or bool(case.closed_in(first, last)) or _reopened(case, first, last)


def _reopened(case: CaseRow, first: date, last: date) -> bool:
    return any(one.reopened is not None and first <= one.reopened <= last for one in case.closures)


def log_line(case: CaseRow, log: Log, end: date) -> LogLine:
    """A complaint as a log lists it, on a day."""
    own = own_allegations(case, log)
    closed = max((one.closed for one in case.closures if one.closed <= end), default=None)
    open_at_end = case.unfinished_on(end)
    decided = [one.approved_on for one in own if one.approved_on is not None]
    over = not open_at_end
    return LogLine(
        number=case.number,
        filed=case.received,
        bases=tuple(
            dict.fromkeys(basis.label for one in own for basis in one.bases if basis in RULES[log].bases)
        ),
        statutes=tuple(dict.fromkeys(statute.value for one in own for statute in one.statutes)),
        summary=_summary(case, own),
        against=tuple(dict.fromkeys(_against(each) for one in own for each in one.against)),
        status=_status(case, open_at_end),
        actions="; ".join(_actions(case, end)),
        completed=(max(decided) if decided else closed) if over else None,
        disposition=disposition(case, own) if over else "",
        disposed=closed if over else None,
        open_at_end=open_at_end,
    )


def _status(case: CaseRow, open_at_end: bool) -> str:
    if not open_at_end:
        return Status.CLOSED.label
    return "Open" if case.status is Status.CLOSED else case.status.label


def _summary(case: CaseRow, own: tuple[Alleged, ...]) -> str:
    if case.sealed:
        return SEALED
    words = [one.conduct for one in own if one.conduct]
    if any(one.retaliation and "retaliat" not in one.conduct.casefold() for one in own):
        words.append("Retaliation for complaining")
    said = "; ".join(dict.fromkeys(words)) or "No conduct is recorded"
    if not case.line:
        return capital(said)
    return capital(f"{said} (line {case.line})" if case.line[0].isdigit() else f"{said} ({case.line})")


def _against(one: Against) -> str:
    employer = " ".join(one.employer.split())
    return f"{one.kind.label}, {employer}" if employer and one.kind.is_person else one.kind.label


def disposition(case: CaseRow, own: tuple[Alleged, ...]) -> str:
    """How the allegations ended, each word once with how many; else why the complaint was closed."""
    ended: dict[str, int] = {}
    for one in own:
        if one.decided is not None:
            word = one.decided.label
        elif one.closed_without:
            reason = one.closing or case.closing
            word = f"Closed without a finding: {reason.value}" if reason else "Closed without a finding"
        else:
            word = f"Closed: {case.closing.value}" if case.closing else "No finding"
        ended[word] = ended.get(word, 0) + 1
    if len(own) == 1:
        return next(iter(ended))
    return "; ".join(f"{word} ({count})" for word, count in ended.items())


def _actions(case: CaseRow, end: date) -> Iterator[str]:
    steps = case.steps
    if steps.acknowledged is not None:
        yield f"Acknowledged {day(steps.acknowledged)}"
    if steps.investigated_since is not None and steps.investigated_since <= end:
        yield f"Investigated since {day(steps.investigated_since)}"
    if steps.asked:
        yield f"Information asked for {day(steps.asked[-1])}"
    if steps.extensions:
        yield f"Due date extended ({steps.extensions})"
    reopened = [one.reopened for one in case.closures if one.reopened is not None and one.reopened <= end]
    if reopened:
        yield f"Reopened {day(max(reopened))}"
    if steps.noticed:
        yield f"Complainant told {day(steps.noticed[-1])}"
    if steps.violations:
        yield "Registered as a violation"
    for state, count in steps.actions:
        yield f"{plural(count, 'corrective action')} {state}"


# -- in words and tables -----------------------------------------------------------------------------


def verdict(report: LogReport) -> str:
    """The sentence of the first page."""
    if not report.lines:
        return f"No complaint of this log was active in {report.period}."
    return (
        f"{capital(plural(len(report.lines), 'complaint'))} of this log "
        f"{'was' if len(report.lines) == 1 else 'were'} active in {report.period}; "
        f"{'none' if not report.open_now else number(report.open_now)} "
        f"{'was' if report.open_now == 1 else 'were'} open on {day(report.day)}."
    )


def key_figures(report: LogReport) -> tuple[KeyFigure, ...]:
    """In the log, filed in the period, open."""
    received = sum(line.filed is not None and line.filed >= report.first for line in report.lines)
    return (
        KeyFigure(
            "In this log", number(len(report.lines)), f"of {number(report.active)} active", State.PLAIN
        ),
        KeyFigure("Filed in the period", number(received), "by date filed", State.PLAIN),
        KeyFigure("Open", number(report.open_now), f"on {day(report.day)}", State.PLAIN),
    )


def tables(report: LogReport) -> tuple[PlainTable, ...]:
    """The log, and what became of the complaints that are not in it."""
    return log_table(report), accounted(report)


def _range(report: LogReport) -> str:
    return f"{report.period}: {span(report.first, report.last)}, as of {day(report.day)}. {ACTIVE}"


def log_table(report: LogReport) -> PlainTable:
    """The log itself, in the order of the complaints' numbers."""
    return PlainTable(
        report.log.value,
        (
            Column("Complaint"), Column("Filed", Kind.DAY), Column("Basis"), Column("Summary of allegation"),
            Column("Against"), Column("Status"), Column("Actions taken"), Column("Investigation completed", Kind.DAY),
            Column("Disposition"), Column("Date of disposition", Kind.DAY), Column("Statutes named"),
        ),
        tuple(
            (
                line.number, line.filed, ", ".join(line.bases), line.summary, "; ".join(line.against), line.status,
                line.actions, line.completed, line.disposition, line.disposed, "; ".join(line.statutes),
            )
            for line in report.lines
        ),
        SOURCE,
        _range(report),
        f"Complaints with an allegation that names {laws(RULES[report.log])} or is said to rest on {either([basis.value for basis in RULES[report.log].bases])}; only these "
        "allegations of each",
        "No person is named. Where an investigation has no day of its own, it was completed when the complaint was "
        "closed.",
    )  # fmt: skip


def accounted(report: LogReport) -> PlainTable:
    """Every complaint that was active in the period, by log."""
    other = next(each.value for each in Log if each is not report.log)
    alone = len(report.lines) - report.both
    rows: tuple[tuple[Cell, ...], ...] = (
        (f"In the {report.log.value} alone", alone),
        ("In both logs, each with its own allegations", report.both),
        (f"In the {other} alone", report.elsewhere),
        ("In neither log", report.nowhere),
        ("Active in the period", report.active),
    )
    unknown = ""
    if report.undated:
        unknown = (
            f"{capital(plural(report.undated, 'complaint'))} with neither a date received nor a date closed "
            f"{'stands' if report.undated == 1 else 'stand'} in no period."
        )
    return PlainTable(
        "Complaints active in the period, by log",
        (Column("Complaints"), Column("Number", Kind.WHOLE_NUMBER)),
        rows,
        SOURCE,
        _range(report),
        "All complaints of bias or discrimination, whatever their channel",
        unknown,
    )
