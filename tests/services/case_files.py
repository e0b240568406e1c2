"""What the tests of printed case files share: a case with something in every part, and a file's words."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.case_paper import FilePart, Told
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.reports.pictures import text
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.investigation_steps import investigated

NAME, PHONE, OWN_WORDS = "Henrietta Plover", "213-555-0177", "walks with a tamanduacane"
PERSONAL = (NAME, PHONE, "tamanduacane", "sandpiper keeper")


def full_case(office: Office) -> Complaint:
    """A case with a person who said something of herself, an allegation, notes and an investigation."""
    said = Characteristic(0, 0, Basis.DISABILITY, OWN_WORDS)
    alleged = Allegation(0, conduct="Refused the sandpiper", bases=(Basis.DISABILITY,))
    operator = Respondent(0, 0, RespondentKind.EMPLOYEE, "Operator Curlew", employer="Fictional Transit")
    entry = NewComplaint(
        Complaint("", TODAY, "The <b>dunlin</b> & the “ramp” were refused.\n\nShe waited.", summary="A ramp"),
        (PartyEntry(Party(0, name=NAME, phone=PHONE), (said,)),),
        (AllegationEntry(alleged, (operator,)),),
    )
    case = office.complaints.receive(entry)
    office.complaints.add_note(case.id, "Called the depot about the plover.")
    investigated(office, case, "sandpiper")
    return case


def plainly(entry: TimeLineEntry) -> Told:
    """An entry of the time line with all that it changed."""
    return entry.words, (
        entry.person,
        entry.why,
        *(f"{one.field}: {one.before} {one.after}" for one in entry.details),
    )


def printed(office: Office, case: Complaint, path: Path, *parts: FilePart) -> str:
    """The words of the case's file with these parts; none: all but the persons."""
    chosen = parts or tuple(part for part in FilePart if part is not FilePart.PERSONS)
    office.case_files.print(case.id, chosen, plainly, path)
    return " ".join("".join(text(path.read_bytes())).split())
