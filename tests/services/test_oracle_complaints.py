"""Every figure of complaints against a naive recount of the records, on three offices and many days."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.samples.test_complaints_samples import PHILLY
from tests.services.oracle_complaints import Register, told

LEAP_DAY = date(2024, 2, 29)


def _compare(office: Office, *days: tuple[Quarter, date]) -> None:
    with office.session.ask() as reader:
        register = Register(reader)
    for quarter, as_of in days:
        expected, found = register.counted(quarter, as_of), told(office.complaints.figures(quarter, as_of))
        differing = {
            name: (expected[name], found[name]) for name in expected if expected[name] != found[name]
        }
        assert not differing, f"{quarter} as of {as_of}"


@pytest.fixture(scope="module")
def demonstration(demonstration_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = shutil.copytree(demonstration_folder, tmp_path_factory.mktemp("demo") / "office")
    office = startup.open_office(folder, stage.PERSON, stage.PASSPHRASE, clock=MovableClock())
    yield office
    office.close()


@pytest.mark.requirement("R1", "V4")
def test_the_demonstration_office_is_counted_as_its_records_say(demonstration: Office) -> None:
    _compare(
        demonstration,
        (Quarter(2026, 3), TODAY),
        (Quarter(2027, 1, 7), TODAY),
        (Quarter(2026, 3), date(2026, 9, 30)),
        (Quarter(2026, 3), date(2026, 7, 1)),
        (Quarter.of(TODAY), TODAY),
        (Quarter(2025, 1), date(2025, 3, 31)),
        (Quarter(2024, 4), TODAY),
        (Quarter(2024, 1), LEAP_DAY),
        (Quarter(2019, 2), TODAY),
    )


@pytest.mark.requirement("R1", "V4")
def test_two_years_of_random_work_are_counted_as_the_records_say(
    either_office: Office, clock: MovableClock
) -> None:
    maya = either_office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    clock.on(date(2024, 2, 25))
    chance = _Chance(either_office, clock, maya, Random(63))  # noqa: S311  repeatable, guards nothing
    chance.work(320)
    today = either_office.session.today()
    quarters = [Quarter.of(LEAP_DAY)]
    while quarters[-1].next().first <= today:
        quarters.append(quarters[-1].next())
    assert sum(either_office.complaints.figures(q, today).reopened for q in quarters) > 5
    _compare(either_office, (Quarter(2024, 1), LEAP_DAY), *((quarter, today) for quarter in quarters))
    for quarter in quarters:
        check(either_office.findings.draft(quarter))


class _Chance:
    """Somebody who does whatever the program allows, on days that run forward, and backdates where it lets them."""

    def __init__(self, office: Office, clock: MovableClock, maya: Person, random: Random) -> None:
        self.office, self.clock, self.maya, self.random = office, clock, maya, random
        self.ids: list[int] = []
        self.acts = [
            self.receive, self.receive, self.plan, self.propose, self.propose, self.close, self.close, self.reopen,
            self.extend, self.correct,
        ]  # fmt: skip

    def work(self, times: int) -> None:
        for _ in range(times):
            self.clock.pass_time(days=self.random.choice((0, 1, 2, 4)))
            try:
                self.random.choice(self.acts)() if self.ids else self.receive()
            except Refused:
                continue

    def some_day(self, back: int) -> date:
        return self.office.session.today() - timedelta(days=self.random.randrange(back))

    def case(self) -> Complaint:
        return self.office.complaints.get(self.random.choice(self.ids[-25:]))

    def receive(self) -> None:
        bases = [
            tuple(self.random.sample(list(Basis)[:8], k)) for k in self.random.choices((0, 1, 1, 2), k=3)
        ]
        entries = tuple(
            AllegationEntry(Allegation(0, conduct="Conduct", bases=b))
            for b in bases[: self.random.randrange(4)]
        )
        channel = self.random.choice((None, *Channel))
        new = NewComplaint(Complaint("", self.some_day(100), "What happened", channel=channel), (), entries)
        self.ids.append(self.office.complaints.receive(new).id)

    def plan(self) -> None:
        step = Plan(self.office.session.person.id, "Go on", investigator_id=self.maya.id)
        self.office.complaints.plan(self.case().id, step)

    def propose(self) -> None:
        case = self.case()
        self.office.complaints.plan(
            case.id, Plan(self.office.session.person.id, "Go on", investigator_id=self.maya.id)
        )
        for allegation in self.office.complaints.case(case.id).allegations:
            if not allegation.outcome.decided:
                finding = self.random.choice(list(Finding))
                made = self.office.complaints.propose_finding(allegation, finding, "Reasons", self.maya.id)
                self.office.complaints.approve_finding(made)

    def close(self) -> None:
        reason = self.random.choice((None, None, *ClosingReason))
        self.office.complaints.close(self.case().id, reason, "Words" if reason else "", on=self.some_day(60))

    def reopen(self) -> None:
        self.office.complaints.reopen(self.case().id, "More came up", "Look again")

    def extend(self) -> None:
        case = self.case()
        self.office.complaints.extend(
            case.id, (case.due or TODAY) + timedelta(days=self.random.randrange(1, 90)), "Busy"
        )

    def correct(self) -> None:
        self.office.complaints.change(replace(self.case(), received=self.some_day(200)), "A typing mistake")


@pytest.mark.requirement("R1", "C1", "V4")
def test_a_real_register_is_counted_as_its_records_say_also_when_worked_on(
    office: Office, samples: Path
) -> None:
    tables = [office.complaints.open_file(samples / "philly-complaints" / name) for name in PHILLY]
    proposal, _ = office.complaints.propose(tables)
    office.complaints.import_register(tables, replace(proposal.mapping, two_digit_pivot=26))
    with office.session.ask() as reader:
        closed_first = [
            c for c in reader.find(Complaint) if c.closed and c.received and c.closed < c.received
        ]
    for complaint in closed_first[:3]:
        office.complaints.reopen(complaint.id, "Look into the dates", "Ask the other agency")
    quarters = (
        *(Quarter(2019, n) for n in range(1, 5)), Quarter(2018, 4), Quarter(2020, 1), Quarter.of(TODAY),
        *(Quarter.of(day) for c in closed_first for day in (c.closed,) if day),
    )  # fmt: skip
    _compare(office, *((quarter, TODAY) for quarter in dict.fromkeys(quarters)))
    for quarter in dict.fromkeys(quarters):
        office.findings.draft(quarter)
