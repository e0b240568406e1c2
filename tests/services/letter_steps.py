"""What the tests of letters share: a case with a person, its findings, and a letter on it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pypdfium2

from gen63_desktop.domain.appeals.records import AppealFrom, AppealOutcome, NewAppeal, Review
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Investigator, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.writing import LetterDraft, Writing
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from tests.offices import TODAY

NAME = "Ottoline Quizenberry"
STREET = "9 Tamandua Lane\nLos Angeles, CA 90000"
MAIL = "ottoline@example.org"
PARTY = Party(0, name=NAME, address=STREET, email=MAIL, language="Spanish")
CONDUCT = "The driver drove on although I stood at the stop"
WHY = "The recording shows it."
APPEAL_WORDS = "She was named as a witness and nobody heard her"


def receive(office: Office, *parties: Party, allegations: bool = True, look: bool = True) -> Complaint:
    """A complaint that the person has looked into."""
    entry = AllegationEntry(Allegation(0, conduct=CONDUCT, bases=(Basis.DISABILITY, Basis.LANGUAGE_SPOKEN)))
    complaint = Complaint(
        "", TODAY - timedelta(days=7), "He drove on.", incident=TODAY - timedelta(days=9), line="720"
    )
    people = tuple(PartyEntry(one, ()) for one in (parties or (PARTY,)))
    stored = office.complaints.receive(NewComplaint(complaint, people, (entry,) if allegations else ()))
    if look:
        office.complaints.identities(stored.id, "Writing a letter")
    return stored


def decided(office: Office, complaint: Complaint, finding: Finding = Finding.SUSTAINED) -> Callable[[], None]:
    """Propose a finding for each allegation, by somebody who does not sign in; what is returned approves them."""
    ines = office.people.add("Ines Vale", (Role.INVESTIGATOR,))
    with office.session.act("complaint.planned") as work:
        work.add(Investigator(complaint.id, ines.id, TODAY))
    proposed = [
        office.complaints.propose_finding(allegation, finding, "The log.", by=ines.id)
        for allegation in office.complaints.case(complaint.id).allegations
    ]

    def approve() -> None:
        for one in proposed:
            office.complaints.approve_finding(one)

    return approve


def ready(draft: LetterDraft, **typed: str) -> Writing:
    """The draft with everything typed that it misses."""
    values = {one: f"Words on {one.value}" for one in draft.missing}
    values |= {Field(name): text for name, text in typed.items()}
    return replace(draft.writing, values=values)


def write(
    office: Office,
    complaint: Complaint,
    kind: LetterKind = LetterKind.ACKNOWLEDGEMENT,
    language: Language = Language.ENGLISH,
    **typed: str,
) -> Writing:
    """A letter that can be sent."""
    return ready(office.letters.draft(complaint.id, kind, language), **typed)


def send(office: Office, writing: Writing) -> LetterRow:
    """Send it as it is seen."""
    preview = office.letters.preview(writing)
    assert preview.problems == ()
    return office.letters.send(writing, preview.digest)


def draft_of(office: Office, complaint: Complaint) -> LetterDraft:
    """An acknowledgement as the case proposes it."""
    return office.letters.draft(complaint.id, LetterKind.ACKNOWLEDGEMENT, Language.ENGLISH)


def text_of(pdf: bytes) -> str:
    """The words of a file, as another program reads them."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    words = " ".join(page.get_textpage().get_text_range() for page in document)
    return " ".join(words.replace("\u00a0", " ").split())


def with_note_and_letter(office: Office, complaint: Complaint, note: str) -> LetterRow:
    """A note on the case, and an acknowledgement as it is proposed, after a look."""
    office.complaints.add_note(complaint.id, note)
    office.complaints.identities(complaint.id, "Writing a letter")
    return send(office, draft_of(office, complaint).writing)


def letter_of(office: Office, complaint: Complaint) -> bytes:
    """The file of the first letter of a case."""
    office.complaints.identities(complaint.id, "A call back")
    return office.letters.file(office.letters.of_case(complaint.id).letters[0].id)


LETTER_OPERATIONS: dict[str, Callable[[Office, Complaint], object]] = {
    "letters": lambda office, case: office.letters.of_case(case.id),
    "letter": letter_of,
    "write a letter": draft_of,
}
"""What can be learned of a case by its letters."""


def with_decided_appeal(office: Office, outcome: AppealOutcome) -> Complaint:
    """A closed complaint, its decision told, and an appeal on it that is decided."""
    complaint = receive(office)
    decided(office, complaint)()
    office.complaints.close(complaint.id)
    send(office, write(office, complaint))
    send(office, write(office, complaint, LetterKind.DISPOSITION))
    appeal = office.complaints.receive_appeal(
        complaint.id, NewAppeal(AppealFrom.COMPLAINANT, TODAY, "A witness was not heard")
    )
    hana = office.people.add("Hana Okafor", (Role.OFFICER,), "Officer").id
    ids = tuple(one.id for one in office.complaints.case(complaint.id).allegations)
    office.complaints.decide_appeal(appeal, Review(hana, outcome, APPEAL_WORDS, TODAY, ids, "Hear her"))
    return office.complaints.get(complaint.id)
