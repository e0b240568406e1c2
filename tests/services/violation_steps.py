"""Steps that tests of violations share: a sustained allegation, a violation, an action on its way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.violations.records import CorrectiveAction, Level, Origin, Violation
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.unit_of_work import Store
from tests.offices import TODAY
from tests.services.audit_steps import performed, survey

DUE = TODAY + timedelta(days=30)
BADGE = "Badge 4417"
PERSON_NAMED = "Octavia Quillfeather"
"""A respondent's name: it never stands in the register of violations."""


def join(office: Office, name: str, *roles: Role) -> Office:
    """Somebody else who signs in to the same office, with keys of their own."""
    mine = office.session.keys
    keys = Keys(name, mine.data_key, X25519PrivateKey.generate(), Ed25519PrivateKey.generate(), mine.ring)  # type: ignore[attr-defined]  # the test's own keys
    person = office.people.add(name, roles)
    sealing = keys.sealing.public_key().public_bytes_raw().hex()
    with office.session.act("person.changed") as work:
        known = work.change(replace(person, signing_key=keys.signing_key, sealing_key=sealing))
    own = office.session
    store = Store(own.store.engine, Vault(keys))
    return Office(
        Session(store, keys, known, own.facts, own.attachments, own._clock), office.folder, lambda: None
    )


def supervisor(office: Office, name: str = "Sam Okafor") -> Person:
    """Somebody who owns actions and does not sign in."""
    return office.people.add(name, ())


def ceo(office: Office) -> Person:
    """The CEO, who does not sign in."""
    return office.people.add("Morgan Hale", (Role.EXECUTIVE,), "Chief Executive Officer")


def sustained(office: Office, *, day: date = TODAY, line: str = "720") -> tuple[Complaint, Allegation]:
    """A complaint with one allegation, sustained and approved."""
    entry = AllegationEntry(
        Allegation(0, conduct="Refused to let her board", bases=(Basis.RACE,), clause="GEN 63 §1.0"),
        (
            Respondent(
                0, 0, RespondentKind.SECURITY_OFFICER, PERSON_NAMED, BADGE, "Fictional Transit", "Division 4"
            ),
        ),
    )
    complaint = Complaint("", day, "He looked at me and closed the door.", line=line)
    stored = office.complaints.receive(NewComplaint(complaint, (), (entry,)))
    return stored, sustain(office, stored)


def sustain(office: Office, complaint: Complaint) -> Allegation:
    """Sustain the first allegation of a complaint: proposed by an investigator, approved by the office's person."""
    known = [one for one in office.people.all() if one.name == "Ira Investigates"]
    investigator = known[0] if known else office.people.add("Ira Investigates", (Role.INVESTIGATOR,))
    office.complaints.plan(
        complaint.id, Plan(office.session.person.id, "Find out", investigator_id=investigator.id)
    )
    (allegation,) = office.complaints.case(complaint.id).allegations
    proposed = office.complaints.propose_finding(
        allegation, Finding.SUSTAINED, "It is on video.", by=investigator.id
    )
    return office.complaints.approve_finding(proposed)


def registered(office: Office, **facts: object) -> Violation:
    """A violation registered from a sustained allegation."""
    _, allegation = sustained(office)
    draft = office.violations.draft_from_allegation(allegation.id)
    return office.violations.register(replace(draft, **facts))  # type: ignore[arg-type]


def outside(
    office: Office, what: str = "A vendor's dashboard sorted riders by race", **facts: object
) -> Violation:
    """A violation found outside the office."""
    violation = Violation(
        what=what,
        origin=Origin.OUTSIDE,
        found_on=office.session.today(),
        found_in="Letter of an advisory body",
        clauses=("GEN 63 §3.3",),
    )
    return office.violations.register(replace(violation, **facts))  # type: ignore[arg-type]


def recommended(
    office: Office, violation: Violation, owner: Person, what: str = "Retrain the unit", due: date = DUE
) -> CorrectiveAction:
    """An action on a violation."""
    return office.violations.recommend(violation.id, Level.SUPERVISOR, what, owner.id, due)


def accepted(office: Office, action: CorrectiveAction, by: Person) -> CorrectiveAction:
    """The CEO's decision, recorded from a memorandum."""
    return office.violations.decide(action, accepted=True, by=by.id, document="Memo 12")


def verified(office: Office, action: CorrectiveAction, by: Person) -> CorrectiveAction:
    """An action accepted, reported done and verified."""
    done = office.violations.report_done(accepted(office, action, by), "All trained on one day")
    return office.violations.verify(done, "Read the sign-in sheets")


def audited(office: Office) -> AuditRecord:
    """A signed audit with a finding."""
    record = performed(office, survey(office), TODAY, no_deployment=Verdict.YES)
    return office.audits.sign(record)
