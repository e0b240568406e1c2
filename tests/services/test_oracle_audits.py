"""Every figure of the 90-day audits against clocks that are walked day by day."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import Answer, Audit, Question, Verdict
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.figures import AuditState
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.store.reader import Reader
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import filled, with_reasons

DAY = timedelta(days=1)
NINETY = timedelta(days=90)


@dataclass
class Walk:
    """A source's clock, walked from its first day of use to a day, with what was known on another."""

    source: Source
    statements: list[DemographicStatement]
    audits: list[Audit]
    until: date

    def __post_init__(self) -> None:
        self.overdue_days = 0
        self.due: date | None = None
        self.late: dict[date, int] = {}
        self.fell_due: list[tuple[date, str]] = []
        for first, last in self._chains():
            self._walk(first, last)
        self.overdue = self.used_on(self.until) and self.due is not None and self.due < self.until

    def said_on(self, day: date) -> DemographicStatement | None:
        held = [s for s in self.statements if s.since <= day]
        return max(held, key=lambda s: (s.since, s.id), default=None)

    def used_on(self, day: date) -> bool:
        said = self.said_on(day)
        retired = self.source.retired_on is not None and self.source.retired_on <= day
        return said is not None and said.uses and not retired

    def _chains(self) -> list[tuple[date, date]]:
        """First and last days of use, across pauses of less than ninety days."""
        chains: list[tuple[date, date]] = []
        day = min((s.since for s in self.statements), default=self.until + DAY)
        while day <= self.until:
            if self.used_on(day):
                if chains and day - chains[-1][1] - DAY < NINETY:
                    chains[-1] = (chains[-1][0], day)
                else:
                    chains.append((day, day))
            day += DAY
        return chains

    def _walk(self, first: date, last: date) -> None:
        due, unpaid, day = first + NINETY, 0, first
        audited = {a.performed_on for a in self.audits}
        while day <= last:
            unpaid += self.used_on(day) and day > due
            if day in audited:
                self.fell_due.append((due, "late" if unpaid else "in time"))
                if unpaid:
                    self.late[day] = unpaid
                due, unpaid = day + NINETY, 0
            day += DAY
        ceased = last < self.until
        if not (ceased and last < due):
            self.fell_due.append((due, "missed" if due < self.until else "running"))
        self.due, self.overdue_days = due, unpaid

    def state(self, quarter: Quarter) -> AuditState:
        performed = [
            a.performed_on for a in self.audits if a.performed_on and a.performed_on >= quarter.first
        ]
        if self.overdue:
            return AuditState.OVERDUE
        if performed:
            late = any(day in self.late for day in performed)
            return AuditState.DONE_LATE if late else AuditState.DONE_IN_TIME
        if self.used_on(self.until):
            return AuditState.NOT_YET_DUE
        retired = self.source.retired_on is not None and self.source.retired_on <= self.until
        return (
            AuditState.NO_DUTY if retired or self.said_on(self.until) is not None else AuditState.NOT_ASSESSED
        )


def _walks(reader: Reader, until: date, known: date) -> list[Walk]:
    def held(s: DemographicStatement) -> bool:
        return s.stated_on <= known and (s.withdrawn_on is None or s.withdrawn_on > known)

    return [
        Walk(
            source,
            [s for s in reader.find(DemographicStatement, source_id=source.id) if held(s)],
            [
                a
                for a in reader.find(Audit, source_id=source.id)
                if a.signed_on and a.signed_on <= known and a.performed_on and a.performed_on <= until
            ],
            until,
        )
        for source in sorted(reader.find(Source), key=lambda s: (s.place, s.id))
    ]


def _compare(office: Office, *days: tuple[Quarter, date]) -> None:
    with office.session.ask() as reader:
        for quarter, as_of in days:
            _compare_one(office, reader, quarter, as_of)


def _compare_one(office: Office, reader: Reader, quarter: Quarter, as_of: date) -> None:
    walks = _walks(reader, min(quarter.last, as_of), as_of)
    figures = office.audits.figures(quarter, as_of)
    performed = [a for w in walks for a in w.audits if a.performed_on and a.performed_on >= quarter.first]
    fell = [what for w in walks for due, what in w.fell_due if due in quarter]
    good = {(q.edition, q.code): {q.compliant, Verdict.NOT_APPLICABLE, None} for q in reader.find(Question)}
    bad = {
        w.source.name: sum(
            x.verdict not in good[a.edition, x.question]
            for a in w.audits
            if a in performed
            for x in reader.find(Answer, audit_id=a.id)
        )
        for w in walks
    }
    expected = {
        "sources": len(walks),
        "with": sum(w.used_on(w.until) for w in walks),
        "due": len(fell),
        "performed": len(performed),
        "late": sum(day >= quarter.first for w in walks for day in w.late),
        "overdue": sum(w.overdue for w in walks),
        "trend": (len(fell), fell.count("in time"), fell.count("late"), fell.count("missed")),
        "states": [(w.source.name, w.state(quarter)) for w in walks],
        "findings": bad,
        "days": {
            w.source.name: w.overdue_days
            if w.overdue
            else max((n for day, n in w.late.items() if day >= quarter.first), default=0)
            for w in walks
        },
    }
    last = figures.trend[-1]
    found = {
        "sources": figures.sources,
        "with": figures.with_demographic_data,
        "due": figures.due,
        "performed": figures.performed,
        "late": figures.performed_late,
        "overdue": figures.overdue,
        "trend": (last.due, last.in_time, last.late, last.missed),
        "states": [(one.source, one.state) for one in figures.by_source],
        "findings": {one.source: one.non_compliant_answers for one in figures.by_source},
        "days": {one.source: one.days_overdue for one in figures.by_source},
    }
    assert found == expected, f"{quarter} as of {as_of}"
    assert figures.overdue == sum(one.state is AuditState.OVERDUE for one in figures.by_source)


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.mark.requirement("A1", "A6", "R1")
def test_the_audits_of_the_demonstration_are_counted_as_a_calendar_says(demonstration: Office) -> None:
    _compare(
        demonstration,
        (Quarter(2026, 3), TODAY),
        (Quarter(2026, 4), TODAY),
        (Quarter(2026, 3), date(2026, 9, 30)),
        (Quarter(2026, 1), date(2026, 2, 28)),
        (Quarter(2025, 2), TODAY),
        (Quarter(2020, 1), TODAY),
    )


@pytest.mark.requirement("A1", "A6", "R1")
def test_pauses_withdrawn_statements_and_late_audits_are_counted_as_a_calendar_says(
    office: Office, clock: MovableClock
) -> None:
    clock.on(date(2025, 1, 2))
    random = Random(63)  # noqa: S311  repeatable, guards nothing
    sources = [office.sources.add(Source(name=f"Source {n}")) for n in range(4)]
    for source in sources:
        office.sources.state_use(source, uses=True, since=date(2025, 1, 2), fields=("Age",), reason="Seen")
    for _ in range(70):
        clock.pass_time(days=random.randrange(3, 40))
        try:
            _act(office, random, random.choice(sources))
        except Refused:
            continue
    today = office.session.today()
    quarters = [Quarter(2025, 1)]
    while quarters[-1].next().first <= today:
        quarters.append(quarters[-1].next())
    assert sum(office.audits.figures(quarter, today).performed_late for quarter in quarters) > 5
    _compare(office, *((quarter, today) for quarter in quarters), (quarters[2], quarters[2].last))
    for quarter in quarters:
        check(office.findings.draft(quarter))


def _act(office: Office, random: Random, source: Source) -> None:
    today = office.session.today()
    day = today - timedelta(days=random.randrange(12))
    match random.randrange(7):
        case 0:
            office.sources.state_use(source, uses=False, since=day, reason="Told so")
        case 1:
            office.sources.state_use(source, uses=True, since=day, fields=("Age",), reason="Seen")
        case 2:
            stated = [s for s in office.sources.statements(source.id) if s.withdrawn_on is None]
            if len(stated) > 1:
                office.sources.withdraw(random.choice(stated), "It was wrong")
        case _:
            record = office.audits.start(source.id)
            try:
                saved = office.audits.save(record.audit, filled(record, day), with_reasons(record))
                office.audits.sign(saved, "Entered later")
            except Refused:
                office.audits.give_up(record.audit, "Not ready")
                raise
