"""C7: the letter that tells how an appeal was decided."""

from __future__ import annotations

from datetime import timedelta

import pytest

from gen63_desktop.domain.appeals.records import AppealOutcome
from gen63_desktop.domain.complaints.time_line import Kind
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import APPEAL_WORDS, receive, send, text_of, with_decided_appeal, write


@pytest.mark.requirement("C6", "C7")
def test_the_decision_is_told_with_its_reasons_what_follows_and_the_rights(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    complaint = with_decided_appeal(office, AppealOutcome.REMANDED)
    of_case = office.letters.of_case(complaint.id)
    assert of_case.appeal_decided
    assert of_case.proposed is LetterKind.APPEAL
    draft = office.letters.draft(complaint.id, LetterKind.APPEAL, Language.ENGLISH)
    assert draft.missing == ()
    assert draft.values[Field.REASONS] == APPEAL_WORDS
    sent = send(office, draft.writing)
    text = text_of(office.letters.file(sent.id))
    for said in (
        "sent back to be investigated further",
        APPEAL_WORDS,
        "We have opened the complaint again",
        "Federal Transit Administration",
        "180 days after the incident",
        "November 20, 2026",
    ):
        assert said in text
    assert office.letters.of_case(complaint.id).proposed is not LetterKind.APPEAL  # it was told
    newest = next(one for one in office.complaints.time_line(complaint.id) if Kind.LETTER in one.kinds)
    assert LetterKind.APPEAL.value in str(newest.details)
    clock.on(TODAY + timedelta(days=1))
    office.letters.note_return(sent.id, TODAY + timedelta(days=1), "Moved away")
    assert office.letters.of_case(complaint.id).proposed is LetterKind.APPEAL


@pytest.mark.requirement("C6")
def test_in_spanish_nobody_puts_the_reasons_into_words_but_the_writer(office: Office) -> None:
    complaint = with_decided_appeal(office, AppealOutcome.UPHELD)
    draft = office.letters.draft(complaint.id, LetterKind.APPEAL, Language.SPANISH)
    assert draft.missing == (Field.REASONS,)
    writing = write(office, complaint, LetterKind.APPEAL, Language.SPANISH, reasons="La testigo fue oída.")
    text = text_of(office.letters.file(send(office, writing).id))
    for said in ("Se deniega la apelación", "La testigo fue oída.", "no cambian", "20 de noviembre de 2026"):
        assert said in text
    assert APPEAL_WORDS not in text


@pytest.mark.requirement("C7")
def test_no_letter_tells_a_decision_that_was_not_made_or_was_overtaken(office: Office) -> None:
    before = receive(office)
    assert not office.letters.of_case(before.id).appeal_decided
    with pytest.raises(RuleBroken, match="no decision on an appeal to tell"):
        office.letters.draft(before.id, LetterKind.APPEAL, Language.ENGLISH)
    upheld = with_decided_appeal(office, AppealOutcome.UPHELD)
    office.complaints.reopen(upheld.id, "New evidence", "Look at it")
    assert not office.letters.of_case(upheld.id).appeal_decided
    with pytest.raises(RuleBroken, match="reopened or decided anew"):
        office.letters.draft(upheld.id, LetterKind.APPEAL, Language.ENGLISH)


@pytest.mark.requirement("C7")
def test_what_an_appeal_reopened_is_told_until_the_complaint_is_closed_again(office: Office) -> None:
    complaint = with_decided_appeal(office, AppealOutcome.CHANGED)
    assert office.letters.of_case(complaint.id).appeal_decided
    for one in office.complaints.case(complaint.id).allegations:
        office.complaints.close_allegation(one, ClosingReason.WITHDRAWN, "She withdrew it")
    office.complaints.close(complaint.id)
    assert not office.letters.of_case(complaint.id).appeal_decided
