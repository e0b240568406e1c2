"""A few letters on the demonstration's complaints, sent on its last day, in English and Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gen63_desktop.domain.complaints.records import Complaint, Outcome, Status
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind
from gen63_desktop.services.demonstration.stage import Stage

_PLAN = (
    (LetterKind.ACKNOWLEDGEMENT, Status.RECEIVED, Language.ENGLISH),
    (LetterKind.ACKNOWLEDGEMENT, Status.INVESTIGATION, Language.SPANISH),
    (LetterKind.INFORMATION, Status.INVESTIGATION, Language.ENGLISH),
    (LetterKind.DISPOSITION, Status.CLOSED, Language.ENGLISH),
    (LetterKind.DISPOSITION, Status.CLOSED, Language.SPANISH),
)
_SAID = {
    Language.ENGLISH: {
        Field.NEXT_STEP: "We will ask for the recordings and speak with everyone concerned.",
        Field.INFORMATION_NEEDED: "The number of the vehicle, if you noted it\nNames of people who saw what happened",
        Field.REASONS: "We listened to everyone concerned and looked at the recordings of that day.",
        Field.AGENCY_ADDRESS: "1 Harbor Plaza (fictional), Los Angeles, CA 90000",
    },
    Language.SPANISH: {
        Field.NEXT_STEP: "Solicitaremos las grabaciones y hablaremos con todas las personas involucradas.",
        Field.REASONS: "Escuchamos a todas las personas involucradas y vimos las grabaciones de ese día.",
        Field.OFFICER_TITLE: "Titular de la Oficina de Derechos Civiles",
        Field.AGENCY_ADDRESS: "1 Harbor Plaza (ficticio), Los Angeles, CA 90000",
    },
}  # fmt: skip
_CONDUCT = "Los hechos que usted describió en su queja"


def send(stage: Stage) -> None:
    """Send one letter of each, on the latest complaint of which somebody is named. Nothing is drawn by lot."""
    taken: set[int] = set()
    for kind, status, language in _PLAN:
        found = next((one for one in _named(stage, status, kind) if one.id not in taken), None)
        if found is not None:
            taken.add(found.id)
            _send(stage, found, kind, language)


def _named(stage: Stage, status: Status, kind: LetterKind) -> Iterator[Complaint]:
    """The complaints of a status that such a letter fits, the latest first."""
    with stage.office.session.ask() as reader:
        found = reader.find(Complaint, status=status.value)
    for one in reversed(found):
        case = stage.office.complaints.case(one.id)
        decided = all(allegation.outcome is Outcome.APPROVED for allegation in case.allegations)
        if case.parties and (decided or kind is not LetterKind.DISPOSITION):
            yield one


def _send(stage: Stage, complaint: Complaint, kind: LetterKind, language: Language) -> None:
    office = stage.office
    office.complaints.identities(complaint.id, "Writing a letter")
    draft = office.letters.draft(complaint.id, kind, language)
    spanish = language is Language.SPANISH
    writing = replace(
        draft.writing,
        values={field: text for field, text in _SAID[language].items() if field in draft.asked},
        allegations={line.id: _CONDUCT for line in draft.lines} if spanish else {},
        then_step="" if kind is LetterKind.DISPOSITION else draft.writing.then_step,
    )
    preview = office.letters.preview(writing)
    office.letters.send(writing, preview.digest)
