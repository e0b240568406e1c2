"""An office of several people who sign in: one of each role, with work of every area in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import Audit, EvidenceFile
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.comment_files import Q3, rows, take_in
from tests.offices import NEW, PASSPHRASE, TODAY, MovableClock
from tests.services.audit_steps import performed, survey
from tests.services.training_steps import AMY, BO, completions, roster

OWN = "orbit walnut kettle friday"
MEMBERS = {
    "administrator": ("Ada Moreno", (Role.ADMINISTRATOR,)),
    "chief": ("Cleo Marsh", (Role.CHIEF,)),
    "officer": ("Omar Finch", (Role.OFFICER,)),
    "investigator": ("Ines Vale", (Role.INVESTIGATOR,)),
    "reviewer": ("Rhea Stone", (Role.REVIEWER,)),
    "executive": ("Enzo Clay", (Role.EXECUTIVE,)),
    "auditor": ("Uma Lark", (Role.AUDITOR,)),
    "nobody": ("Nils Berg", ()),
}
"""Who signs in: one person of each role, and one of none."""
SECRET = "zanzibar"
"""Stands in the sealed case and nowhere else."""
HIDDEN = "quagmire"
"""Stands in the officer's case and nowhere else."""


@dataclass(frozen=True)
class Facts:
    """What stands in the office, by number."""

    people: dict[str, int]
    own: int
    """The investigator's complaint, with a proposed finding."""
    other: int
    """The officer's complaint."""
    sealed: int
    """Sealed to the chief alone."""
    report: int
    number: str


class World:
    """A copy of the office, opened by each member who is asked for."""

    def __init__(self, folder: Path, files: Path, facts: Facts) -> None:
        self.folder, self.files, self.facts = folder, files, facts
        self.clock = MovableClock()
        self._open: dict[str, Office] = {}

    def by(self, key: str) -> Office:
        """The office as a member has it open."""
        if key not in self._open:
            self._open[key] = open_as(self.folder, MEMBERS[key][0], OWN, self.clock)
        return self._open[key]

    @property
    def chief(self) -> Office:
        """The office as the chief has it open."""
        return self.by("chief")

    def second(self, key: str) -> Office:
        """The office open in another program of a member."""
        opened = open_as(self.folder, MEMBERS[key][0], OWN, self.clock)
        self._open[f"{key}, second"] = opened
        return opened

    def opened(self) -> tuple[Office, ...]:
        """Every office that somebody has open."""
        return tuple(self._open.values())

    def close(self) -> None:
        """Everybody closes the office."""
        for office in self._open.values():
            office.close()


def open_as(folder: Path, name: str, passphrase: str, clock: MovableClock) -> Office:
    """The office as somebody opens it; a first passphrase gives way to one of their own."""
    return startup.open_office(folder, name, passphrase, own_passphrase=OWN, clock=clock, cost=FLOOR)


def make_office(folder: Path, files: Path) -> Facts:
    """An office with the members above. What stands in it was entered while one person signed in."""
    clock = MovableClock()
    office = startup.create_office(folder, NEW, PASSPHRASE, clock=clock, cost=FLOOR)
    people = {key: office.people.add(name, roles) for key, (name, roles) in MEMBERS.items()}
    _enter_work(office, files)
    own = _receive(office, "The operator drove on while I waited.", RespondentKind.EMPLOYEE)
    other = _receive(office, f"It was a {HIDDEN} of a ride.", RespondentKind.SECURITY_OFFICER)
    sealed = _receive(office, f"They named the {SECRET}.", RespondentKind.EMPLOYEE)
    report = office.findings.issue(Quarter.parse(Q3))
    for case, key in ((own, "investigator"), (other, "officer"), (sealed, "chief")):
        office.complaints.plan(case.id, Plan(people[key].id, "Read it", investigator_id=people[key].id))
    assert office.access is not None
    given = {key: office.access.give(person.id) for key, person in people.items()}
    office.close()
    for key, passphrase in given.items():
        open_as(folder, people[key].name, passphrase, clock).close()
    facts = Facts(
        {key: one.id for key, one in people.items()}, own.id, other.id, sealed.id, report.id, report.number
    )
    world = World(folder, files, facts)
    (allegation,) = world.chief.complaints.case(own.id).allegations
    by = world.by("investigator")
    by.complaints.propose_finding(allegation, Finding.UNFOUNDED, "The log of the bus.")
    world.chief.complaints.seal(sealed.id, [facts.people["chief"]], "A conflict of interest")
    world.close()
    return facts


def _enter_work(office: Office, files: Path) -> None:
    take_in(office, files / "q3.csv", rows(4))
    with_decision = office.comments.next_to_read(Q3)
    assert with_decision is not None
    office.comments.decide(with_decision.comment.id, Decision.NO_CONCERN)
    roster(office, files, [AMY, BO], TODAY - timedelta(days=40))
    completions(office, files, [("9", "Lou Vega", "Implicit Bias", "2026-05-04")])
    performed(office, survey(office), TODAY)


def _receive(office: Office, narrative: str, against: RespondentKind) -> Complaint:
    entry = AllegationEntry(
        Allegation(0, conduct=f"{narrative} (conduct)", bases=(Basis.RACE,)),
        (Respondent(0, 0, against, "Pat"),),
    )
    person = PartyEntry(Party(0, name=f"Witness of {narrative}", phone="555-0134"), ())
    new = NewComplaint(Complaint("", TODAY - timedelta(days=30), narrative), (person,), (entry,))
    return office.complaints.receive(new)


def source_of(world: World) -> Source:
    """A data source of the register that is not under audit."""
    found = world.chief.sources.all()
    return next(one for one in found if one.name != "Customer Experience surveys")


def surveyed(world: World) -> Source:
    """The source with the open audit."""
    return next(one for one in world.chief.sources.all() if one.name == "Customer Experience surveys")


def open_audit(world: World) -> Audit:
    """The open audit."""
    with world.chief.session.ask() as reader:
        return reader.find(Audit)[-1]


def some_file(world: World) -> EvidenceFile:
    """A file that is evidence in the open audit."""
    return world.chief.audits.attach(open_audit(world), "no-deployment", "a.txt", b"seen")
