"""What the program takes out and a person leaves in: for a reason, in one place, never what the public must not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.redactions.checking import LeftIn
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.reports.pictures import text as words_of
from gen63_desktop.services.office import Office
from tests.offices import TODAY

pytestmark = pytest.mark.requirement("C8")
CONDUCT = "The Grant program pays for it. Grant said so, and Sappho Vermillion of the Lark Choir; call 213-555-0142."
PUBLIC, OWN = Audience.PUBLIC, Audience.COMPLAINANT


def _case(office: Office, conduct: str = CONDUCT) -> tuple[Complaint, Allegation]:
    party = Party(0, name="Ulla Grant", gender="Sappho Vermillion")
    said = (
        Characteristic(
            0,
            0,
            Basis.SEXUAL_ORIENTATION,
            words="Lark Choir",
            volunteered=True,
            bears_on_incident=True,
            how_it_bears="He mocked it",
        ),
    )
    entry = AllegationEntry(Allegation(0, conduct=conduct, bases=(Basis.RACE,)), ())
    received = office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "Shouted."), (PartyEntry(party, said),), (entry,))
    )
    (allegation,) = office.complaints.case(received.id).allegations
    office.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, "She left.")
    return received, office.complaints.case(received.id).allegations[0]


def _leave(
    office: Office, found: tuple[Complaint, Allegation], words: str, *audiences: Audience, why: str = "A fund"
) -> None:
    case, allegation = found
    at = allegation.conduct.index(words)
    office.redactions.leave_in(
        case.id,
        f"allegation {allegation.id} conduct",
        at,
        at + len(words),
        audiences or (PUBLIC,),
        allegation.conduct,
        why,
    )


def _said(office: Office, case: Complaint, audience: Audience = PUBLIC) -> str:
    prepared = office.findings.prepare(ReportRequest(ReportKind.COMPLAINT, case.id, audience=audience))
    assert prepared.unready == ()
    return " ".join(" ".join(words_of(prepared.pdf)).split())


def test_what_is_left_in_is_read_in_its_place_and_nowhere_else_and_the_finished_file_passes(
    office: Office,
) -> None:
    case, allegation = found = _case(office)
    assert "Grant" not in _said(office, case)
    _leave(office, found, "Grant")
    said = _said(office, case)
    assert "The Grant program pays for it. [redacted: name of a person, complainant] said so" in said
    assert "Grant" not in _said(office, case, OWN)
    issued = office.findings.issue_report(ReportRequest(ReportKind.COMPLAINT, case.id, audience=PUBLIC))
    assert "The Grant program" in " ".join(" ".join(words_of(office.findings.file(issued.id))).split())
    (line,) = [one for one in office.redactions.review(case.id, PUBLIC).texts if "conduct" in one.text.label]
    assert [line.text.text[one.start : one.end] for one in line.left] == ["Grant"]
    assert not any(one.words == "Grant" and one.start < 10 for one in line.suspects)
    assert allegation.conduct == CONDUCT


def test_the_reason_stands_in_the_history_and_the_decision_can_be_taken_back(office: Office) -> None:
    case, _ = found = _case(office)
    with pytest.raises(RuleBroken, match="why"):
        _leave(office, found, "Grant", why=" ")
    _leave(office, found, "Grant", why="The grant of the county, not Ms. Grant")
    told = [line for line in office.history.of("complaints", case.id) if "left in" in line.words.lower()]
    assert [line.why for line in told] == ["The grant of the county, not Ms. Grant"]
    (mark,) = office.redactions.review(case.id, PUBLIC).marks
    assert mark.ground is Ground.LEFT_IN
    office.redactions.take_away(mark, "It was hers after all")
    assert "Grant" not in _said(office, case)


@pytest.mark.requirement("C4")
@pytest.mark.parametrize("words", ["213-555-0142", "Lark Choir", "Sappho Vermillion"])
def test_no_contact_and_nothing_that_somebody_volunteered_is_ever_left_in_for_the_public(
    office: Office, words: str
) -> None:
    case, _ = found = _case(office)
    for audiences in ((PUBLIC,), (OWN, PUBLIC)):
        with pytest.raises(RuleBroken, match="public"):
            _leave(office, found, words, *audiences)
    assert words not in _said(office, case)


def test_only_what_the_program_found_just_there_can_be_left_in(office: Office) -> None:
    case, allegation = found = _case(office)
    key = f"allegation {allegation.id} conduct"
    for words in ("program", "Grant program", "G"):
        with pytest.raises(RuleBroken):
            _leave(office, found, words)
    at = CONDUCT.index("program pays")
    office.redactions.mark(case.id, key, at, at + 12, Ground.PRIVILEGE, (PUBLIC,), CONDUCT)
    with pytest.raises(RuleBroken):
        _leave(office, found, "program pays")
    with pytest.raises(RuleBroken):
        office.redactions.mark(case.id, key, 0, 3, Ground.LEFT_IN, (PUBLIC,), CONDUCT)
    with pytest.raises(Refused, match="changed meanwhile"):
        office.redactions.leave_in(case.id, key, 4, 9, (PUBLIC,), "Another text", "x")


def test_words_that_grew_since_somebody_looked_at_them_go_out_again(office: Office) -> None:
    case, allegation = found = _case(office)
    _leave(office, found, "Grant")
    longer = CONDUCT.replace("The Grant program", "The Ulla Grant program")
    office.complaints.change_allegation(AllegationEntry(replace(allegation, conduct=longer), ()))
    said = _said(office, case)
    assert "Grant" not in said
    assert "Ulla" not in said


def test_a_passage_left_in_once_excuses_no_second_one_in_the_data() -> None:
    left = LeftIn(["Grant"])
    assert "Grant" not in left.counted("The Grant program")
    assert "Grant" in left.counted("signed by Grant")
