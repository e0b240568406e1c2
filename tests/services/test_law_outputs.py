"""Logs, state table and categories through the services: issued, verified, produced again, and nobody named in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Identity, Party, Respondent
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.outputs.behind import COLUMN, value_of
from gen63_desktop.domain.outputs.log_report import LogReport
from gen63_desktop.domain.outputs.logs import Log
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.letter_steps import text_of
from tests.services.report_reading import sheets

YEAR = "2026"
KINDS = (ReportKind.TITLE_VI_LOG, ReportKind.ADA_LOG, ReportKind.STATE_TABLE, ReportKind.CATEGORIES)
SAID = "Deputy Quill told Ms. Okonjo-Ruiz (213-555-0143) to sit at the back"


def take_in(office: Office, *bases: Basis, conduct: str = SAID, received: date = TODAY) -> Complaint:
    """A complaint of Nadia Okonjo-Ruiz against a deputy."""
    deputy = Respondent(
        0, 0, RespondentKind.LAW_ENFORCEMENT, "Deputy Quill", "Badge 88", "County Police", "", True
    )
    entry = AllegationEntry(Allegation(0, conduct=conduct, bases=bases), (deputy,))
    person = PartyEntry(Party(0, name="Nadia Okonjo-Ruiz", email="nadia@example.org", phone="213-555-0143"))
    case = Complaint("", received, "What happened", identity=Identity.NAMED, line="20")
    return office.complaints.receive(NewComplaint(case, (person,), (entry,)))


def log_of(office: Office, log: Log = Log.TITLE_VI, period: str = YEAR) -> LogReport:
    """A log as it would go out."""
    kind = ReportKind.TITLE_VI_LOG if log is Log.TITLE_VI else ReportKind.ADA_LOG
    data = office.findings.prepare(ReportRequest(kind, quarter=period)).data
    assert isinstance(data, LogReport)
    return data


@pytest.mark.requirement("C14", "R1", "R2", "R3")
def test_every_output_is_issued_accessible_genuine_and_produced_again(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    take_in(office, Basis.RACE, Basis.DISABILITY)
    issued = [office.findings.issue_report(ReportRequest(kind, quarter=YEAR)) for kind in KINDS]
    assert [one.number for one in issued] == ["TL-2026-01", "AL-2026-01", "ST-2026-01", "DC-2026-01"]
    for one in issued:
        pdf = office.findings.file(one.id)
        assert check(pdf) == ()
        copy = tmp_path / f"{one.number}.pdf"
        copy.write_bytes(pdf)
        assert office.findings.verify_file(copy).genuine
        assert office.findings.produce_again(one.id).same, one.number
        assert one.number in text_of(pdf)
        assert "Source:" in text_of(pdf)


@pytest.mark.requirement("C14", "S1")
def test_nobody_is_named_in_a_log_nor_in_its_workbook(either_office: Office, tmp_path: Path) -> None:
    office = either_office
    case = take_in(office, Basis.RACE)
    prepared = office.findings.prepare(ReportRequest(ReportKind.TITLE_VI_LOG, quarter=YEAR))
    office.findings.save_tables(prepared.data, tmp_path / "log.xlsx")
    told = f"{text_of(prepared.pdf)} {prepared.data!r} {sheets(tmp_path / 'log.xlsx')!r}"
    assert case.number in told
    assert "to sit at the back" in told
    for secret in ("Okonjo", "Ruiz", "Nadia", "Quill", "555-0143", "nadia@", "Badge 88"):
        assert secret not in told


@pytest.mark.requirement("C14", "S1")
def test_a_sealed_case_is_counted_and_shows_no_words_to_whoever_prints_it(office: Office) -> None:
    case = take_in(office, Basis.RACE)
    office.complaints.seal(case.id, [office.session.person.id], "A conflict of interest")
    (line,) = log_of(office).lines
    assert (line.number, line.bases) == (case.number, ("Race",))
    assert "sit at the back" not in repr(line)
    assert office.outputs.statistics(office.outputs.period(YEAR)).received.cases == (case.id,)


@pytest.mark.requirement("C14", "S1")
def test_a_log_is_refused_to_whom_a_case_is_closed(office: Office) -> None:
    case = take_in(office, Basis.RACE)
    with office.session.act("complaint.walled") as work:
        work.add(CaseWall(case.id, office.session.person.id))
    with pytest.raises(NotAllowed, match="closed to you"):
        log_of(office)
    with pytest.raises(Refused):
        office.outputs.logs_of(case.id)


@pytest.mark.requirement("C14")
def test_a_case_says_in_which_log_it_stands_and_the_log_agrees(either_office: Office) -> None:
    office = either_office
    cases = {
        "race": take_in(office, Basis.RACE),
        "ramp": take_in(office, Basis.DISABILITY),
        "both": take_in(office, Basis.LANGUAGE_SPOKEN, Basis.DISABILITY),
        "neither": take_in(office, Basis.AGE),
    }
    for name, logs in (("race", {Log.TITLE_VI}), ("ramp", {Log.ADA}), ("both", set(Log)), ("neither", set())):
        told = office.outputs.logs_of(cases[name].id)
        assert {one.log for one in told if one.within} == logs
        assert all(one.why for one in told)
    for log in Log:
        report = log_of(office, log)
        listed = {
            name for name, case in cases.items() if any(line.number == case.number for line in report.lines)
        }
        assert listed == {name for name, case in cases.items() if log in _logs(office, case)}
        assert len(report.lines) + report.elsewhere + report.nowhere == report.active == 4


def _logs(office: Office, case: Complaint) -> set[Log]:
    return {one.log for one in office.outputs.logs_of(case.id) if one.within}


@pytest.mark.requirement("C14")
def test_an_edition_says_what_is_different_since_the_one_before(office: Office) -> None:
    take_in(office, Basis.RACE)
    wanted = ReportRequest(ReportKind.TITLE_VI_LOG, quarter=YEAR)
    office.findings.issue_report(wanted)
    take_in(office, Basis.COLOR)
    with pytest.raises(RuleBroken, match="has been issued"):
        office.findings.issue_report(wanted)
    second = office.findings.issue_report(wanted, "A complaint came in")
    changed = office.findings.data(second.id).heading.changed
    assert second.number == "TL-2026-02"
    assert any("C-2026-0002" in text for text in changed)


@pytest.mark.requirement("C14")
def test_the_state_table_is_made_of_calendar_years_that_have_begun_alone(office: Office) -> None:
    for period in ("FY27", "2026 Q3", "2027", "", "soon"):
        with pytest.raises(Refused):
            office.findings.prepare(ReportRequest(ReportKind.STATE_TABLE, quarter=period))


@pytest.mark.requirement("C9", "C14")
def test_a_small_number_is_marked_and_an_allegation_counts_under_each_of_its_categories(
    office: Office,
) -> None:
    take_in(office, Basis.RACE, Basis.COLOR, Basis.SEX)
    eight = office.findings.prepare(ReportRequest(ReportKind.CATEGORIES, quarter=YEAR)).data
    counted = {one.name: (one.allegations, one.small) for one in eight.categories if one.allegations}
    assert counted == {"Race": (1, True), "Gender": (1, True)}
    assert eight.total.allegations == 1


def test_a_complaint_closed_before_the_period_or_received_after_it_is_in_no_log_of_it(office: Office) -> None:
    case = take_in(office, Basis.RACE, received=TODAY - timedelta(days=400))
    assert [line.number for line in log_of(office, period="2024").lines] == []
    assert [line.number for line in log_of(office, period="2025").lines] == [case.number]


def test_nobody_counts_who_may_not_read_every_complaint(office: Office) -> None:
    take_in(office, Basis.RACE)
    person = office.session.person
    with office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, person.id), roles=()))
    with pytest.raises(NotAllowed):
        office.outputs.statistics(office.outputs.period(YEAR))


@pytest.mark.requirement("K5")
def test_scattered_cases_behind_a_figure_are_found_on_both_engines(either_office: Office) -> None:
    office = either_office
    for n in range(9):
        take_in(office, Basis.RACE if n % 2 else Basis.AGE)
    found = office.outputs.statistics(office.outputs.period("2026 Q4"))
    race = next(one for one in found.bases if one.label == "Race").received
    listing = office.complaints.listing()
    for test, expected in ((Test.ANY_OF, race.cases), (Test.NONE_OF, None)):
        wanted = Filter(COLUMN, test, (value_of(race, "2026 Q4"),))
        shown = listing.ids(ListRequest(Sort("received"), (wanted,)))
        assert len(shown) == listing.count(ListRequest(Sort("received"), (wanted,)))
        assert sorted(shown) == list(expected or sorted(set(found.received.cases) - set(race.cases)))
