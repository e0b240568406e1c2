"""C7: the letter that tells that an appeal is not taken up, why, what follows and where else to go."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gen63_desktop.domain.appeals.records import Appeal, AppealFrom, AppealState, NewAppeal
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import decided, receive, send, text_of, write

WHY = "The office was never told of a reason for the delay."


def _closed(office: Office) -> Complaint:
    """Closed, its receipt and its decision told."""
    complaint = receive(office)
    decided(office, complaint)()
    office.complaints.close(complaint.id)
    send(office, write(office, complaint))
    send(office, write(office, complaint, LetterKind.DISPOSITION))
    return complaint


def _turned_away(office: Office, complaint: Complaint, clock: MovableClock) -> Appeal:
    late = TODAY + timedelta(days=45)
    clock.on(late)
    new = NewAppeal(AppealFrom.COMPLAINANT, late, "Nobody heard me", late_words=WHY, taken_up=False)
    return office.complaints.receive_appeal(complaint.id, new)


@pytest.mark.requirement("C6", "C7", "C13")
def test_a_late_appeal_is_answered_with_its_last_day_the_reason_and_the_rights(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    complaint = _closed(office)
    before = office.letters.of_case(complaint.id)
    assert (before.appeal_turned_away, before.proposed) == (False, LetterKind.DISPOSITION)
    appeal = _turned_away(office, complaint, clock)
    assert appeal.state is AppealState.NOT_TAKEN
    assert office.letters.of_case(complaint.id).proposed is LetterKind.NOT_TAKEN
    office.complaints.identities(complaint.id, "To write to her")
    draft = office.letters.draft(complaint.id, LetterKind.NOT_TAKEN, Language.ENGLISH)
    assert draft.missing == ()
    sent = send(office, draft.writing)
    text = text_of(office.letters.file(sent.id))
    for said in (
        "after the last day for an appeal, which was December 20, 2026",
        "On January 4, 2027 we received an appeal",
        WHY,
        "The decision on the complaint stays as it is",
        "Federal Transit Administration",
    ):
        assert said in text, said
    assert office.letters.of_case(complaint.id).proposed is not LetterKind.NOT_TAKEN  # it was told
    office.letters.note_return(sent.id, office.session.today(), "Moved away")
    assert office.letters.of_case(complaint.id).proposed is LetterKind.NOT_TAKEN


@pytest.mark.requirement("C7")
def test_an_appeal_in_time_is_turned_away_as_not_admissible_only_with_a_reason_and_told_so(
    office: Office,
) -> None:
    complaint = _closed(office)
    new = NewAppeal(AppealFrom.RESPONDENT, TODAY, "The finding is wrong", taken_up=False)
    with pytest.raises(Problems, match="Nothing says why an appeal that came in time is not taken up"):
        office.complaints.receive_appeal(complaint.id, new)
    why = "No agreement gives a respondent an appeal."
    made = office.complaints.receive_appeal(
        complaint.id, NewAppeal(new.appeal_from, TODAY, new.grounds, late_words=why, taken_up=False)
    )
    assert made.state is AppealState.NOT_ADMISSIBLE
    draft = office.letters.draft(complaint.id, LetterKind.NOT_TAKEN, Language.SPANISH)
    assert draft.missing == (Field.REASONS,)
    writing = write(
        office, complaint, LetterKind.NOT_TAKEN, Language.SPANISH, reasons="Ningún convenio lo prevé."
    )
    text = text_of(office.letters.file(send(office, writing).id))
    for said in ("No es una apelación que podamos revisar", "Ningún convenio lo prevé.", "no cambia"):
        assert said in text, said
    assert why not in text


@pytest.mark.requirement("C7")
def test_no_letter_turns_an_appeal_away_that_was_not_or_where_the_complaint_is_open_again(
    office: Office, clock: MovableClock
) -> None:
    complaint = _closed(office)
    with pytest.raises(RuleBroken, match="no appeal that was not taken up"):
        office.letters.draft(complaint.id, LetterKind.NOT_TAKEN, Language.ENGLISH)
    _turned_away(office, complaint, clock)
    office.complaints.reopen(complaint.id, "New evidence", "Look at it")
    assert not office.letters.of_case(complaint.id).appeal_turned_away
    with pytest.raises(RuleBroken, match="it was reopened since"):
        office.letters.draft(complaint.id, LetterKind.NOT_TAKEN, Language.ENGLISH)


@pytest.mark.requirement("C6")
@pytest.mark.parametrize("language", Language)
def test_its_text_is_seen_as_a_letter_before_it_is_saved(office: Office, language: Language) -> None:
    (template,) = [
        one
        for one in office.letters.templates()
        if one.name is TemplateName.NOT_TAKEN and one.language is language
    ]
    page = text_of(office.letters.preview_template(template))
    assert ("not taken up", "no se admite")[language is Language.SPANISH] in page
