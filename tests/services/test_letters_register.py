"""Letters across cases: what a draft says of itself, the register of those sent, acknowledgements that are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.complaints.records import Allegation, Identity, Outcome
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.letters import words
from gen63_desktop.domain.letters.filling import lines
from gen63_desktop.domain.letters.kinds import Language, LetterKind
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.services.letter_steps import receive, send, text_of, write


@pytest.mark.requirement("R6")
@pytest.mark.parametrize(
    ("language", "mark"), [(Language.ENGLISH, "NOT SENT"), (Language.SPANISH, "NO ENVIADO")]
)
def test_a_draft_says_that_it_was_not_sent_and_nothing_of_issuing(
    office: Office, language: Language, mark: str
) -> None:
    complaint = receive(office)
    said = text_of(office.letters.preview(write(office, complaint, language=language)).pdf)
    assert said.count(mark) > 1
    assert "ISSUED" not in said
    assert "EMITIDO" not in said


@pytest.mark.requirement("C7")
@pytest.mark.parametrize("language", Language)
def test_of_a_finding_taken_over_a_letter_tells_the_words_of_the_register_and_not_what_ours_mean(
    language: Language,
) -> None:
    taken = Allegation(
        0, conduct="Rude words", outcome=Outcome.IMPORTED, finding=Finding.SUSTAINED, their_finding="Upheld"
    )
    (line,) = lines([taken], language, {})
    own, meaning = words.finding(Finding.SUSTAINED, language)
    assert own in line.ended
    assert line.meaning.endswith("Upheld")
    assert meaning not in line.meaning


@pytest.mark.requirement("C13")
def test_my_work_names_each_acknowledgement_that_is_due_with_the_rule_that_asks_for_it(
    office: Office, clock: MovableClock
) -> None:
    complaint, other = receive(office), receive(office)
    send(office, write(office, other))
    assert complaint.received is not None
    due = AgencyCalendar(frozenset(office.session.facts.holidays)).add_business_days(complaint.received, 10)

    def items() -> list[WorkItem]:
        return [one for one in office.work_list.items() if "Acknowledgement" in one.title]

    clock.on(due)
    (item,) = items()
    assert (item.group, item.due, item.record_id) == (Group.DUE_THIS_WEEK, due, complaint.id)
    assert "10 business days after receipt. Published procedures of transit agencies" in item.note
    assert "10 business days" in item.note
    clock.on(due + timedelta(days=1))
    assert [one.group for one in items()] == [Group.OVERDUE]
    office.complaints.identities(complaint.id, "Writing")
    sent = send(office, write(office, complaint))
    assert items() == []
    office.letters.note_return(sent.id, office.session.today(), "Unknown at this address")
    assert [one.record_id for one in items()] == [complaint.id]


@pytest.mark.requirement("C13")
def test_nobody_is_asked_to_acknowledge_what_cannot_be_or_what_is_closed(
    office: Office, clock: MovableClock
) -> None:
    hidden = receive(office)
    office.complaints.change(replace(hidden, identity=Identity.ANONYMOUS))
    today = office.session.today()
    office.clocks.acknowledge(hidden.id, AcknowledgedBy.NO_WAY, today, words="No address was left.")
    closed = receive(office, allegations=False)
    office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "She left.")
    clock.pass_time(days=60)
    assert not [one for one in office.work_list.items() if "Acknowledgement" in one.title]


@pytest.mark.requirement("C13", "S1")
def test_the_register_of_letters_lists_sorts_filters_and_seeks_and_keeps_to_walls(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    first, second = receive(office), receive(office)
    one = send(office, write(office, first))
    clock.pass_time(days=1)
    send(office, write(office, second, LetterKind.REFERRAL))
    office.letters.note_return(one.id, office.session.today(), "Unknown")
    listing = office.letters.listing()

    def shown(request: ListRequest) -> list[str]:
        return [row.complaint for row in listing.page(request, None)]

    newest = Sort("sent_on", descending=True)
    assert shown(ListRequest(newest)) == [second.number, first.number]
    assert shown(ListRequest(Sort("returned_on"))) == [first.number, second.number]
    assert shown(ListRequest(newest, (Filter("kind", Test.ANY_OF, (LetterKind.REFERRAL.value,)),))) == [
        second.number
    ]
    assert shown(ListRequest(newest, words=first.number.lower())) == [first.number]
    assert shown(ListRequest(newest, words="%")) == []
    with office.session.act("complaint.closed_to", "A conflict of interest") as work:
        work.add(CaseWall(first.id, office.session.person.id))
    assert shown(ListRequest(newest)) == [second.number]
    assert not [item for item in office.work_list.items() if first.number in item.title]
