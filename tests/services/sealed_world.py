"""An office with a sealed case in which every text is a secret word, and somebody who is not permitted to it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.comment_files import write
from tests.offices import TODAY, MovableClock

OTHER, OWN = "Ines Calloway", "orbit walnut kettle friday"
SECRETS = (
    "manatee", "pelican", "caracal", "ibisbill", "tamandua", "echidna", "quizenberry", "wallaroo", "capybara", "axolotl", "potoroo",
    "pangolin", "gazelle", "lorises", "narwhal",
)  # fmt: skip
Q4 = Quarter.of(TODAY)


@dataclass
class SealedWorld:
    """``mine`` is permitted, ``other`` is not, whatever their roles; ``case`` is sealed."""

    mine: Office
    other: Office
    case: Complaint
    comment_id: int
    violation_id: int


def secrets_in(text: str) -> list[str]:
    """The secret words that stand in a text."""
    folded = text.casefold()
    return [word for word in SECRETS if word in folded]


def words_of_file(path: Path) -> str:
    """Everything that a file says: packed files unpacked, the text and the attachments of a PDF."""
    data = path.read_bytes()
    said = data.decode("utf-8", "replace")
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            said += " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if data.startswith(b"%PDF"):
        document = pdfium.PdfDocument(data)
        for page in document:
            said += page.get_textpage().get_text_bounded()
        for place in range(document.count_attachments()):
            attached = document.get_attachment(place).get_data()
            said += bytes(attached).decode("utf-8", "replace")
        document.close()
    return said


def sealed_world(office: Office, folder: Path) -> SealedWorld:
    """Fill an office, seal the case, and let somebody else in with every role."""
    assert office.folder is not None
    me = office.session.person
    file = write(
        folder / "comments.csv",
        [
            ["C-1", "2026-10-05 08:15", "204", "The wallaroo was refused", "No capybara"],
            *([f"C-{n}", "2026-10-06 09:00", "204", f"Late at stop {n}", ""] for n in range(2, 5)),
        ],
        ("No", "Received", "Line", "Comment", "Driver said"),
    )
    table = office.comments.open_file(file)
    office.comments.take_in(table, office.comments.propose(table)[0].mapping, Q4)
    first = office.comments.next_to_read(str(Q4))
    assert first is not None
    link = office.comments.make_complaint(
        first.comment.id, (Basis.DISABILITY,), note="Note of the axolotl"
    ).complaint
    assert link is not None
    case = _worked_on(office, link.complaint_id)
    violation = _violation(office, case.id)
    office.complaints.seal(case.id, [me.id], "Conflict of interest")
    office.drafts.keep("complaints.note", str(case.id), {"text": "The gazelle was seen"})
    stored = office.complaints.get(case.id)
    office.complaints.change(replace(stored, summary="A narwhal"), "The lorises was told")
    plain = NewComplaint(
        Complaint("", TODAY, "An ordinary case"), (PartyEntry(Party(0, name="Ada Ortiz"), ()),), ()
    )
    office.complaints.receive(plain)
    person = office.people.add(OTHER, (Role.CHIEF, Role.ADMINISTRATOR, Role.AUDITOR))
    assert office.access is not None
    given = office.access.give(person.id)
    other = startup.open_office(
        office.folder, OTHER, given, own_passphrase=OWN, clock=MovableClock(), cost=FLOOR
    )
    return SealedWorld(office, other, office.complaints.get(case.id), first.comment.id, violation)


def _worked_on(office: Office, number: int) -> Complaint:
    stored = office.complaints.get(number)
    changed = replace(
        stored,
        narrative="The manatee was refused",
        summary="A pelican",
        place="caracal station",
        vehicle="ibisbill 7",
    )
    office.complaints.change(changed, "")
    said = Characteristic(0, 0, Basis.DISABILITY, "uses a echidna")
    office.complaints.add_person(
        number, PartyEntry(Party(0, name="Ottoline Quizenberry", phone="555-0134"), (said,))
    )
    office.complaints.add_note(number, "Called about the tamandua.")
    (allegation,) = office.complaints.case(number).allegations
    respondent = Respondent(
        0, 0, RespondentKind.EMPLOYEE, "Operator Quizenberry", "badge pangolin", "Fictional Transit"
    )
    changed_allegation = replace(allegation, conduct="Refused the manatee", clause="Rule of the potoroo")
    office.complaints.change_allegation(AllegationEntry(changed_allegation, (respondent,)))
    return office.complaints.get(number)


def _violation(office: Office, number: int) -> int:
    investigator = office.people.add("Ivy Marlow", (Role.INVESTIGATOR,))
    office.complaints.plan(number, Plan(office.session.person.id, "Ask the caracal", TODAY, investigator.id))
    (allegation,) = office.complaints.case(number).allegations
    proposed = office.complaints.propose_finding(
        allegation, Finding.SUSTAINED, "The pelican shows it.", by=investigator.id
    )
    office.complaints.approve_finding(proposed)
    draft = office.violations.draft_from_allegation(allegation.id)
    registered = office.violations.register(
        replace(
            draft,
            what="The potoroo was left",
            other_clause="Rule of the potoroo",
            found_in="echidna yard",
            about="ibisbill line",
        )
    )
    return registered.id
