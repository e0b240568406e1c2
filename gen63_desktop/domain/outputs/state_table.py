"""The annual state table: complaints of racial or identity profiling against peace officers, by type and finding (C14, C15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.words import capital, day, number, plural, span
from gen63_desktop.domain.outputs.log_report import SOURCE
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.rows import NOT_RECORDED, Against, Alleged, CaseRow
from gen63_desktop.domain.tables import Column, Kind, PlainTable
from gen63_desktop.domain.vocabulary.bases import StateProfilingType
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

PENDING, WITHOUT = "Pending", "Closed without a finding"
ENDS = (Finding.SUSTAINED.label, PENDING, Finding.NOT_SUSTAINED.label, Finding.EXONERATED.label, Finding.UNFOUNDED.label, WITHOUT)  # fmt: skip
"""The ends of a complaint, the one that decides first: one allegation sustained makes the complaint sustained."""
SHOWN = (
    Finding.SUSTAINED.label, Finding.EXONERATED.label, Finding.NOT_SUSTAINED.label, Finding.UNFOUNDED.label, PENDING,
    WITHOUT,
)  # fmt: skip
"""The ends in the order of the state's form."""
ALL_TYPES = "All profiling complaints"


def is_peace_officer(one: Against) -> bool:
    """C15: whether the rules for employers of peace officers apply: contracted law enforcement, unless not sworn."""
    return one.sworn is True or (one.kind is RespondentKind.LAW_ENFORCEMENT and one.sworn is None)


def may_be_peace_officer(one: Against) -> bool:
    """Whether it is not known: nobody said whether the respondent is sworn, or who it is."""
    unknown = {RespondentKind.SECURITY_OFFICER, RespondentKind.CONTRACTOR, RespondentKind.UNKNOWN}
    return one.sworn is None and one.kind in unknown


@dataclass(frozen=True, slots=True)
class TypeCount:
    """One line: a type, how many were reported, and how they ended in the order of ``SHOWN``."""

    name: str
    reported: int
    ended: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """The table of one employing agency; a complaint against officers of two agencies stands in both."""

    agency: str
    lines: tuple[TypeCount, ...]


@dataclass(frozen=True, slots=True)
class StateReport:
    """The table of a calendar year.

    ``complaints`` count each complaint once in each type, ``allegations`` each allegation once in each type.
    ``received`` are all complaints received in the year: against peace officers with a type of profiling
    (``complaints`` holds them), against them without one, against others, of unknown respondents, and
    ``duplicates``, whose allegations of profiling were closed as such.
    """

    heading: Heading
    period: str
    first: date
    last: date
    day: date
    complaints: tuple[TypeCount, ...]
    allegations: tuple[TypeCount, ...]
    agencies: tuple[AgencyCount, ...]
    received: int
    profiling: int
    no_type: int
    unknown: int
    others: int
    undated: int
    duplicates: int = 0


def types_of(one: Alleged) -> frozenset[StateProfilingType]:
    """The state's types that an allegation counts under."""
    return frozenset(basis.facts.state for basis in one.bases if basis.facts.state is not None)


def counted(case: CaseRow, agency: str = "") -> tuple[Alleged, ...]:
    """The allegations of profiling against peace officers; with ``agency``, against those of that one.

    A duplicate counts where it stands first.
    """
    return tuple(
        one
        for one in case.counted
        if types_of(one)
        and any(is_peace_officer(each) and agency in {"", each.agency} for each in one.against)
    )


def end_of(allegations: Iterable[Alleged]) -> str:
    """How a complaint ended: the first of ``ENDS`` that one of its allegations has."""
    ends = {end_of_one(one) for one in allegations}
    return next(each for each in ENDS if each in ends)


def end_of_one(one: Alleged) -> str:
    """How an allegation ended."""
    if one.decided is not None:
        return one.decided.label
    return WITHOUT if one.closed_without else PENDING


def state_report(heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]) -> StateReport:
    """The table of a year, counted by the date received; findings as they stand today."""
    came = [case for case in cases if case.received_in(period.first, period.end(today))]
    profiling = [case for case in came if counted(case)]
    again = [
        case
        for case in came
        if not counted(case) and any(_profiling_again(one, case_again=case.again) for one in case.allegations)
    ]
    listed = {case.id for case in (*profiling, *again)}
    rest = [case for case in came if case.id not in listed]
    no_type = [case for case in rest if any(is_peace_officer(each) for each in _all(case))]
    unknown = [
        case
        for case in rest
        if not any(is_peace_officer(each) for each in _all(case))
        and (not _all(case) or any(may_be_peace_officer(each) for each in _all(case)))
    ]
    agencies = sorted(
        {each.agency for case in profiling for one in counted(case) for each in one.against if is_peace_officer(each)}
    )  # fmt: skip
    return StateReport(
        heading,
        period.name,
        period.first,
        period.last,
        today,
        by_complaint(profiling),
        by_allegation(profiling),
        tuple(AgencyCount(agency, by_complaint(profiling, agency)) for agency in agencies),
        received=len(came),
        profiling=len(profiling),
        no_type=len(no_type),
        unknown=len(unknown),
        others=len(rest) - len(no_type) - len(unknown),
        undated=sum(case.received is None for case in cases),
        duplicates=len(again),
    )


def _profiling_again(one: Alleged, *, case_again: bool) -> bool:
    return (
        (case_again or one.duplicate)
        and bool(types_of(one))
        and any(is_peace_officer(each) for each in one.against)
    )


def _all(case: CaseRow) -> list[Against]:
    return [each for one in case.allegations for each in one.against]


def by_complaint(cases: Sequence[CaseRow], agency: str = "") -> tuple[TypeCount, ...]:
    """Complaints, once in each type and once in all."""
    own = [found for case in cases if (found := counted(case, agency))]
    lines = [
        _line(kind.value, [end_of(match) for found in own if (match := [one for one in found if kind in types_of(one)])])
        for kind in StateProfilingType
    ]  # fmt: skip
    return (*lines, _line(ALL_TYPES, [end_of(found) for found in own]))


def by_allegation(cases: Sequence[CaseRow]) -> tuple[TypeCount, ...]:
    """Allegations, once in each type and once in all."""
    own = [one for case in cases for one in counted(case)]
    lines = [
        _line(kind.value, [end_of_one(one) for one in own if kind in types_of(one)])
        for kind in StateProfilingType
    ]
    return (*lines, _line("All allegations of profiling", [end_of_one(one) for one in own]))


def _line(name: str, ends: Sequence[str]) -> TypeCount:
    return TypeCount(capital(name), len(ends), tuple(ends.count(each) for each in SHOWN))


# -- in words and tables -----------------------------------------------------------------------------


def verdict(report: StateReport) -> str:
    """The sentence of the first page."""
    if not report.profiling:
        return (
            f"No complaint of racial or identity profiling by peace officers was received in {report.period}."
        )
    own = report.complaints[-1]
    return (
        f"{capital(plural(report.profiling, 'complaint'))} of racial or identity profiling by peace officers "
        f"{'was' if report.profiling == 1 else 'were'} received in {report.period}; "
        f"{number(own.ended[SHOWN.index(PENDING)]) if own.ended[SHOWN.index(PENDING)] else 'none'} pending on {day(report.day)}."
    )


def key_figures(report: StateReport) -> tuple[KeyFigure, ...]:
    """Reported, pending, and those of whom it is not known."""
    own = report.complaints[-1]
    unknown = "say whether the respondent is sworn" if report.unknown else "every respondent is told"
    return (
        KeyFigure("Profiling complaints", number(own.reported), f"of {number(report.received)} received", State.PLAIN),
        KeyFigure("Pending", number(own.ended[SHOWN.index(PENDING)]), f"as of {day(report.day)}", State.PLAIN),
        KeyFigure(
            "Not known", number(report.unknown), unknown, State.CAUTION if report.unknown else State.GOOD
        ),
    )  # fmt: skip


def tables(report: StateReport) -> tuple[PlainTable, ...]:
    """Complaints by type and finding, by agency, allegations, and what was not counted."""
    return complaints_table(report), *agency_tables(report), allegations_table(report), not_counted(report)


_HEADS = (
    Column("Type of profiling", width=0.26),
    Column("Reported", Kind.WHOLE_NUMBER),
    *(Column(each, Kind.WHOLE_NUMBER) for each in SHOWN),
)
_SCOPE = (
    "Complaints with an allegation against a peace officer (contracted law enforcement, unless recorded as not sworn, "
    "and whoever is recorded as sworn) that rests on a basis of the state’s types"
)


def _range(report: StateReport) -> str:
    return f"{report.period}: {span(report.first, report.last)}. Counted by the date received; findings as of {day(report.day)}"


def complaints_table(report: StateReport) -> PlainTable:
    """Complaints by type and finding."""
    return PlainTable(
        "Complaints of profiling by type and finding",
        _HEADS,
        _rows(report.complaints),
        SOURCE,
        _range(report),
        _SCOPE,
        "A complaint of several types counts once under each, so the types add up to more than the last line. It is "
        "sustained where one of its allegations of the type is, pending where none is and one is undecided; then not "
        "sustained, exonerated, unfounded, in this order. The state’s form has no column for what is closed without a "
        "finding: ask counsel where to enter it.",
    )


def agency_tables(report: StateReport) -> tuple[PlainTable, ...]:
    """The same for each employing agency."""
    return tuple(
        PlainTable(
            f"Complaints of profiling: {'employing agency not recorded' if one.agency == NOT_RECORDED else one.agency}",
            _HEADS,
            _rows(one.lines),
            SOURCE,
            _range(report),
            f"{_SCOPE}, employed by this agency",
            "A complaint against officers of two agencies stands in the table of each.",
        )
        for one in report.agencies
    )


def allegations_table(report: StateReport) -> PlainTable:
    """Allegations by type and finding."""
    return PlainTable(
        "Allegations of profiling by type and finding",
        _HEADS,
        _rows(report.allegations),
        SOURCE,
        _range(report),
        "The allegations of these complaints that are of profiling and against a peace officer",
        "An allegation of several types counts once under each.",
    )


def _rows(lines: tuple[TypeCount, ...]) -> tuple[tuple[str | int, ...], ...]:
    return tuple((line.name, line.reported, *line.ended) for line in lines)


def not_counted(report: StateReport) -> PlainTable:
    """Every complaint received in the year, and why it is in the table or not."""
    undated = ""
    if report.undated:
        undated = (
            f"{capital(plural(report.undated, 'complaint'))} without a date received "
            f"{'is' if report.undated == 1 else 'are'} counted in no year."
        )
    return PlainTable(
        "Complaints received, and which of them are counted",
        (Column("Complaints"), Column("Number", Kind.WHOLE_NUMBER)),
        (
            ("Of profiling by a peace officer: counted", report.profiling),
            ("Against a peace officer, on no basis of the state’s types", report.no_type),
            ("Respondent not told, or not told whether sworn", report.unknown),
            ("Against others, whom the state’s table does not ask about", report.others),
            ("Of profiling, closed as a duplicate: counted with the other complaint", report.duplicates),
            ("Received in the year", report.received),
        ),
        SOURCE,
        _range(report),
        "All complaints of bias or discrimination received in the year",
        undated,
    )
