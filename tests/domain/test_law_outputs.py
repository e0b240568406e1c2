"""The rules of logs, periods and medians, checked against what can be counted by hand."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations

import pytest

from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.estimates.medians import median_of, order_rank
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.outputs import categories, state_table
from gen63_desktop.domain.outputs.behind import label_of, spans_of, value_of
from gen63_desktop.domain.outputs.log_report import active_in, log_line
from gen63_desktop.domain.outputs.logs import Log, memberships
from gen63_desktop.domain.outputs.naming import without_names
from gen63_desktop.domain.outputs.period import Period, periods
from gen63_desktop.domain.outputs.rows import Against, Alleged, CaseRow, Closure
from gen63_desktop.domain.outputs.statistics import Counted
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute

TODAY = date(2026, 11, 20)
HEADING = Heading(
    ReportKind.STATE_TABLE, Audience.EXECUTIVE, "2026", "Example Transit", True, datetime(2026, 11, 20, tzinfo=UTC), 1, ""
)  # fmt: skip
OFFICER = Against(RespondentKind.LAW_ENFORCEMENT, "County Police")


def alleged(*bases: Basis, place: int = 1, **more: object) -> Alleged:
    """An allegation without a finding."""
    plain: dict[str, object] = {
        "retaliation": False, "statutes": (), "outcome": Outcome.OPEN, "finding": None, "closing": None,
        "approved_on": None, "against": (OFFICER,),
    }  # fmt: skip
    return Alleged(place, place, bases, **{**plain, **more})  # type: ignore[arg-type]


def found(finding: Finding) -> dict[str, object]:
    """An approved finding."""
    return {"outcome": Outcome.APPROVED, "finding": finding, "approved_on": date(2026, 3, 1)}


def case(*allegations: Alleged, **more: object) -> CaseRow:
    """An open complaint of this year."""
    plain: dict[str, object] = {
        "received": date(2026, 2, 1), "status": Status.RECEIVED, "closed": None, "closing": None, "line": "20",
        "sealed": False, "imported": False, "answerable": True, "allegations": allegations,
    }  # fmt: skip
    return CaseRow(1, "C-2026-0001", **{**plain, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 9, 10, 12, 15])
def test_the_interval_of_a_median_keeps_its_level_by_a_full_count_of_the_sides(count: int) -> None:
    rank = order_rank(count)

    def outside(r: int) -> float:
        """The chance that fewer than r of the values lie on one side of the true median, of all sides counted."""
        sides = sum(1 for k in range(r) for _ in combinations(range(count), k))
        return 2 * sides / 2**count

    assert rank == 0 or outside(rank) <= 0.05
    assert rank + 1 > count // 2 or outside(rank + 1) > 0.05


def test_a_median_of_few_values_has_no_interval_and_one_of_six_spans_them_all() -> None:
    few, six = median_of([5, 1, 9, 3, 7]), median_of([9, 1, 4, 7, 2, 8])
    assert few is not None
    assert six is not None
    assert (few.value, few.interval) == (5.0, None)
    assert six.interval is not None
    assert (six.value, six.interval.low, six.interval.high) == (5.5, 1.0, 9.0)
    assert median_of([]) is None
    many = median_of(list(range(1, 2001)))
    assert many is not None
    assert many.interval is not None
    assert math.isclose(many.interval.low + many.interval.high, 2001)


@pytest.mark.requirement("V3")
@pytest.mark.parametrize(
    ("text", "name", "first", "last"),
    [
        ("2026", "2026", date(2026, 1, 1), date(2026, 12, 31)),
        (" fy27 ", "FY27", date(2026, 7, 1), date(2027, 6, 30)),
        ("2026q3", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("FY27 Q1", "FY27 Q1", date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_a_period_is_read_as_people_write_it(text: str, name: str, first: date, last: date) -> None:
    read = Period.parse(text, 7)
    assert (read.name, read.first, read.last) == (name, first, last)


@pytest.mark.parametrize(
    "text", ["", "next year", "2026 Q5", "0000", "9999", "FY", "26", "2026-07-01", "'; DROP"]
)
def test_what_is_no_period_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refused):
        Period.parse(text, 7)


def test_every_period_that_is_offered_has_begun_and_is_read_back() -> None:
    offered = periods(TODAY, 7)
    assert len({one.name for one in offered}) == len(offered)
    assert all(one.first <= TODAY for one in offered)
    assert all(Period.parse(one.name, 7) == one for one in offered)


@pytest.mark.requirement("C14")
def test_a_log_says_why_a_complaint_is_in_it_and_why_not() -> None:
    race = alleged(Basis.RACE, Basis.AGE)
    chair = alleged(Basis.AGE, place=2, statutes=(Statute.REHABILITATION_ACT,))
    title_vi, ada = memberships((race, chair))
    assert title_vi.within
    assert title_vi.why == ("Allegation 1 is said to rest on race.",)
    assert ada.within
    assert ada.why == ("Allegation 2 names the Rehabilitation Act of 1973.",)
    vi, none = memberships((alleged(Basis.AGE, statutes=(Statute.TITLE_VII,)),))
    assert not vi.within
    assert not none.within
    assert "Title VII alone" in vi.why[0]
    assert memberships(())[0].why == ("No allegation is recorded yet.",)


@pytest.mark.requirement("C14")
def test_each_log_lists_only_the_bases_and_allegations_of_its_own_law() -> None:
    both = case(
        alleged(Basis.RACE, Basis.DISABILITY, conduct="Turned away"),
        alleged(Basis.DISABILITY, place=2, conduct="No ramp", **found(Finding.SUSTAINED)),
    )
    title_vi, ada = (log_line(both, log, TODAY) for log in Log)
    assert (title_vi.bases, title_vi.summary) == (("Race",), "Turned away (line 20)")
    assert (ada.bases, ada.summary) == (("Disability",), "Turned away; No ramp (line 20)")


@pytest.mark.requirement("S1", "C14")
def test_a_sealed_case_stands_in_its_log_without_a_word() -> None:
    line = log_line(
        case(alleged(Basis.RACE, conduct="Said by the driver Ames"), sealed=True), Log.TITLE_VI, TODAY
    )
    assert "Ames" not in repr(line)
    assert line.bases == ("Race",)


def test_a_complaint_is_active_from_its_receipt_to_its_closing_and_again_when_reopened() -> None:
    shut = Closure(date(2026, 3, 10), date(2026, 6, 5)), Closure(date(2026, 6, 8))
    one = case(status=Status.CLOSED, closed=date(2026, 6, 8), closures=shut)
    days = {
        (date(2026, 1, 1), date(2026, 1, 31)): False,
        (date(2026, 2, 1), date(2026, 2, 1)): True,
        (date(2026, 3, 10), date(2026, 3, 10)): True,
        (date(2026, 3, 11), date(2026, 6, 4)): False,
        (date(2026, 6, 5), date(2026, 6, 5)): True,
        (date(2026, 6, 9), date(2026, 12, 31)): False,
    }
    assert {span: active_in(one, *span) for span in days} == days


@pytest.mark.requirement("C14", "C15")
def test_a_complaint_of_several_findings_ends_as_the_gravest_and_pending_before_what_clears() -> None:
    def ends(*findings: Finding | None) -> str:
        return state_table.end_of(
            alleged(Basis.RACE, place=n, **(found(one) if one else {})) for n, one in enumerate(findings)
        )

    assert ends(Finding.UNFOUNDED, None, Finding.SUSTAINED) == "Sustained"
    assert ends(Finding.UNFOUNDED, None) == "Pending"
    assert ends(Finding.EXONERATED, Finding.NOT_SUSTAINED) == "Not sustained"


@pytest.mark.requirement("C15")
@pytest.mark.parametrize(
    ("one", "bound"),
    [
        (Against(RespondentKind.LAW_ENFORCEMENT), True),
        (Against(RespondentKind.LAW_ENFORCEMENT, sworn=False), False),
        (Against(RespondentKind.EMPLOYEE, sworn=True), True),
        (Against(RespondentKind.EMPLOYEE), False),
        (Against(RespondentKind.SECURITY_OFFICER), False),
        (Against(RespondentKind.UNKNOWN), False),
    ],
)
def test_the_state_is_told_only_of_peace_officers(one: Against, *, bound: bool) -> None:
    assert bool(state_table.counted(case(alleged(Basis.RACE, against=(one,))))) is bound


def test_what_was_received_twice_counts_once_and_is_told() -> None:
    twice = {"outcome": Outcome.NO_FINDING, "closing": ClosingReason.DUPLICATE}
    first = case(alleged(Basis.RACE))
    again = replace(case(alleged(Basis.RACE, **twice)), id=2)
    other = replace(case(alleged(Basis.RACE, **twice), alleged(Basis.AGE, place=2)), id=3)
    year = Period.parse("2026", 7)
    state = state_table.state_report(HEADING, year, TODAY, (first, again, other))
    assert (state.received, state.profiling, state.duplicates, state.no_type, state.others) == (3, 2, 1, 0, 0)
    assert state.complaints[-1].reported == 2
    assert {line.name: line.reported for line in state.allegations}["Race"] == 1
    public = categories.category_report(HEADING, year, TODAY, (first, again, other))
    assert (public.received, public.total.allegations, public.duplicates, public.others) == (4, 2, 2, 0)
    assert {each.name: each.allegations for each in public.categories}["Race"] == 1


def test_names_numbers_and_addresses_are_taken_out_of_the_words_on_conduct() -> None:
    said = "Driver O'Neil-Ames told Ms. Ames, 213-555-0143, ames@example.org, to leave\nthe bus"
    washed = without_names(said, lambda word: word.casefold() in {"ames", "o'neil"})
    assert "Ames" not in washed
    assert "555" not in washed
    assert "example" not in washed
    assert washed.startswith("Driver [name] told Ms. [name]")
    assert without_names("Denied boarding", lambda _word: False) == "Denied boarding"


def test_the_cases_behind_a_figure_are_named_in_ranges_and_nothing_else_is_understood() -> None:
    value = value_of(Counted("Closed|late", 9, (1, 2, 3, 7, 9, 10)), "2026 Q3")
    assert value == "Closed|late, 2026 Q3|1-3,7,9-10"
    assert label_of(value) == "Closed|late, 2026 Q3"
    assert spans_of(value) == ((1, 3), (7, 7), (9, 10))
    for hostile in ("", "x|1; DROP TABLE complaints", "x|1,", "1-3", "x|-1", None):
        assert spans_of(hostile) == ()
