"""Who is in a team's office with a walled case, and how its two cases are received."""

from __future__ import annotations

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import FileText, TextState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.services.investigation_steps import investigated
from tests.services.letter_steps import with_note_and_letter

PEOPLE = {
    "Ann Chief": Role.CHIEF,
    "Oscar Officer": Role.OFFICER,
    "Ivy Investigator": Role.INVESTIGATOR,
    "Rex Reviewer": Role.REVIEWER,
    "Eve Executive": Role.EXECUTIVE,
    "Aud Auditor": Role.AUDITOR,
    "Ada Administrator": Role.ADMINISTRATOR,
}
SEES_CASES = {"Ann Chief", "Oscar Officer", "Ivy Investigator", "Aud Auditor"}
CASE_TABLES = (
    "allegations", "respondents", "investigators", "extensions", "closings", "complaint_notes", "case_keys", "parties",
    "characteristics", "case_walls", "redactions", "letters", "clock_pauses", "clock_entries", "acknowledgements", "appeals", "evidence_items", "custody_entries",
    "recording_requests", "investigation_tasks", "investigation_issues", "interviews", "calls_for_service", "file_texts",
)  # fmt: skip


def received(office: Office, word: str, investigator: int) -> Complaint:
    alleged = Allegation(0, conduct=f"refused the {word}", bases=(Basis.DISABILITY,))
    operator = Respondent(0, 0, RespondentKind.EMPLOYEE, f"Operator {word}", employer="Fictional Transit")
    entry = NewComplaint(
        Complaint(
            "", office.session.today(), f"The {word} was refused", summary=f"{word} summary", line=word
        ),
        (PartyEntry(Party(0, name=f"Henrietta {word}", email=f"{word}@example.org")),),
        (AllegationEntry(alleged, (operator,)),),
    )
    case = office.complaints.receive(entry)
    with_note_and_letter(office, case, f"{word} note")
    investigated(office, case, word)
    with office.session.act("evidence.file_read") as work:
        item = work.find(EvidenceItem, complaint_id=case.id)[0]
        work.add(FileText(case.id, item.id, TextState.READ, f"{word} on a tape"))
    mine = office.session.person.id
    return office.complaints.plan(case.id, Plan(mine, f"{word} step", investigator_id=investigator))
