"""Letters: drafted from the case, sent once as they were seen, kept to the last byte (C5, C13, R3)."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pypdfium2
import pytest

from gen63_desktop.domain.complaints.incident import About
from gen63_desktop.domain.complaints.records import (
    Party,
    PartyRole,
    Status,
)  # fmt: skip
from gen63_desktop.domain.deadlines import DueState
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, LetterKind, Way
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.work_list import Group
from gen63_desktop.reports import checking
from gen63_desktop.services.office import Office, verdict_on
from tests.offices import TODAY, MovableClock
from tests.services.letter_steps import (
    CONDUCT,
    MAIL,
    NAME,
    PARTY,
    decided,
    ready,
    receive,
    send,
    text_of,
    write,
)


def place_of(problems: Problems) -> set[str]:
    return {one.where for one in problems.problems}


@pytest.mark.requirement("C5", "C13")
def test_an_acknowledgement_meets_the_clock_of_its_case_and_stands_on_the_time_line(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office)
    (clock,) = office.letters.of_case(complaint.id).clocks
    assert clock.done is None
    assert office.letters.of_case(complaint.id).proposed is LetterKind.ACKNOWLEDGEMENT
    sent = send(office, write(office, complaint))
    assert sent.number == f"L-{complaint.number.removeprefix('C-')}-01"
    (clock,) = office.letters.of_case(complaint.id).clocks
    assert (clock.done, clock.state(TODAY)) == (TODAY, DueState.MET)
    newest = office.complaints.time_line(complaint.id)[0]
    assert newest.act == "letter.sent"
    told = {detail.field: detail.after for detail in newest.details}
    assert (told["number"], told["kind"], told["way"]) == (sent.number, "acknowledgement", "post")
    assert NAME not in str(newest)


@pytest.mark.requirement("R3")
def test_a_letter_is_kept_to_the_last_byte_and_passes_both_profiles(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    complaint = receive(office)
    sent = send(office, write(office, complaint))
    pdf = office.letters.file(sent.id)
    assert checking.check(pdf) == ()
    office.letters.save_copy(sent.id, tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes() == pdf
    found = office.letters.recognised(pdf)
    assert found is not None
    assert found.number == sent.number
    assert office.letters.recognised(pdf + b"\n") is None
    verdict = verdict_on(office, tmp_path / "letter.pdf")
    assert verdict.genuine
    assert f"the letter {sent.number}, sent" in verdict.sentence()
    (tmp_path / "letter.pdf").write_bytes(pdf + b"\n")
    assert not verdict_on(office, tmp_path / "letter.pdf").genuine
    words = text_of(pdf)
    assert all(said in words for said in (NAME, CONDUCT, complaint.number, sent.number, "November 13, 2026"))
    assert "DRAFT" not in words


@pytest.mark.requirement("R3")
def test_a_letter_is_never_sent_otherwise_than_it_was_seen(office: Office) -> None:
    complaint = receive(office)
    writing = write(office, complaint)
    seen = office.letters.preview(writing).digest
    with pytest.raises(RuleBroken, match="would say something else"):
        office.letters.send(replace(writing, values={**writing.values, Field.OWN_WORDS: "More"}), seen)
    allegation = office.complaints.case(complaint.id).allegations[0]
    from gen63_desktop.domain.complaints.entries import AllegationEntry

    changed = replace(allegation, conduct="Something else happened")
    office.complaints.change_allegation(AllegationEntry(changed))
    with pytest.raises(RuleBroken, match="would say something else"):
        office.letters.send(writing, seen)
    assert office.letters.of_case(complaint.id).letters == ()
    assert send(office, write(office, complaint)).number.endswith("-01")


@pytest.mark.requirement("C7")
@pytest.mark.parametrize("language", list(Language))
def test_a_disposition_tells_only_findings_that_were_approved(office: Office, language: Language) -> None:
    complaint = receive(office)
    with pytest.raises(RuleBroken, match="approved findings only"):
        office.letters.draft(complaint.id, LetterKind.DISPOSITION, language)
    approve = decided(office, complaint)
    with pytest.raises(RuleBroken, match="approved findings only"):
        office.letters.draft(complaint.id, LetterKind.DISPOSITION, language)
    approve()
    writing = write(office, complaint, LetterKind.DISPOSITION, language, findings="Unfounded, all of it.")
    words = text_of(office.letters.file(send(office, writing).id))
    finding = "Finding: sustained." if language is Language.ENGLISH else "Conclusión: sostenida."
    assert finding in words
    assert "all of it" not in words
    assert "Federal Transit Administration" in words
    deadline = "May 10, 2027" if language is Language.ENGLISH else "10 de mayo de 2027"
    assert deadline in words
    assert office.complaints.get(complaint.id).next_step == "Close the complaint: the decision was sent"


@pytest.mark.requirement("C13")
def test_a_deadline_that_has_passed_is_told_as_passed(office: Office, clock: MovableClock) -> None:
    complaint = receive(office)
    decided(office, complaint)()
    clock.on(TODAY + timedelta(days=300))
    draft = office.letters.draft(complaint.id, LetterKind.DISPOSITION, Language.ENGLISH)
    assert "has passed" in draft.values[Field.FEDERAL_DEADLINE]
    assert "has passed" not in draft.values[Field.STATE_DEADLINE]


@pytest.mark.requirement("C3", "C13")
def test_nobody_is_told_that_a_deadline_has_passed_which_may_not_have(
    office: Office, clock: MovableClock
) -> None:
    complaint = receive(office)
    decided(office, complaint)()
    now = office.complaints.get(complaint.id)
    of_year = {
        "incident": date(2026, 1, 1),
        "incident_to": date(2026, 11, 1),
        "incident_about": About.BETWEEN,
    }
    office.complaints.change(replace(now, **of_year), "She said so")  # type: ignore[arg-type]

    def told() -> tuple[str, str]:
        values = office.letters.draft(complaint.id, LetterKind.DISPOSITION, Language.ENGLISH).values
        days = (values.get(field, "") for field in (Field.FEDERAL_DEADLINE, Field.STATE_DEADLINE))
        federal, state = (said.replace("\N{NO-BREAK SPACE}", " ") for said in days)
        return federal, state

    assert told() == ("", "January 1, 2027"), "180 days after the first day have passed, after the last not"
    clock.on(date(2027, 12, 1))
    assert told()[0].startswith("April 30, 2027 (that day has passed")


@pytest.mark.requirement("C13")
def test_the_notice_of_disposition_has_thirty_days_from_the_closing(
    office: Office, clock: MovableClock
) -> None:
    complaint = receive(office, allegations=False)
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "By telephone")
    notice = office.letters.of_case(complaint.id).clocks[-1]
    assert (notice.kind, notice.due, notice.done) == (
        LetterKind.DISPOSITION,
        TODAY + timedelta(days=30),
        None,
    )
    sent = send(office, write(office, complaint, LetterKind.DISPOSITION))
    assert "It was withdrawn." in text_of(office.letters.file(sent.id))
    assert office.letters.of_case(complaint.id).clocks[-1].done == TODAY
    office.letters.note_return(sent.id, TODAY, "Unknown at this address")
    assert office.letters.of_case(complaint.id).clocks[-1].done is None
    with pytest.raises(Refused, match="noted already"):
        office.letters.note_return(sent.id, TODAY, "Again")
    assert office.complaints.get(complaint.id).status is Status.CLOSED


@pytest.mark.requirement("C5")
def test_a_request_for_information_sets_the_case_to_wait_with_its_day(
    either_office: Office, clock: MovableClock
) -> None:
    office = either_office
    complaint = receive(office)
    by = TODAY + timedelta(days=20)
    writing = replace(
        write(office, complaint, LetterKind.INFORMATION, information_needed="The bus number\n\n- The time"),
        answer_by=by,
        then_due=by,
    )
    sent = send(office, writing)
    waits = office.complaints.get(complaint.id)
    assert (waits.status, waits.next_step_due, sent.answer_by) == (Status.WAITING, by, by)
    assert office.complaints.time_line(complaint.id)[0].act == "letter.sent"
    words = text_of(office.letters.file(sent.id))
    assert "December 10, 2026" in words
    assert "14 business days after this letter" in words
    clock.on(by - timedelta(days=3))
    (item,) = (one for one in office.work_list.items() if one.title.endswith(sent.number))
    assert (item.group, item.due, item.record_id) == (Group.DUE_THIS_WEEK, by, complaint.id)
    clock.on(by + timedelta(days=1))
    (item,) = (one for one in office.work_list.items() if one.title.endswith(sent.number))
    assert item.group is Group.OVERDUE
    clock.on(TODAY)
    with pytest.raises(Problems) as refused:
        office.letters.send(replace(writing, answer_by=TODAY), "")
    assert "answer_by" in place_of(refused.value)


@pytest.mark.requirement("C5", "C13")
def test_an_extension_letter_tells_the_extension_that_is_recorded(office: Office) -> None:
    complaint = receive(office)
    with pytest.raises(Refused, match="was not extended"):
        office.letters.draft(complaint.id, LetterKind.EXTENSION, Language.ENGLISH)
    later = complaint.due
    assert later is not None
    office.complaints.extend(complaint.id, later + timedelta(days=30), "A witness is away")
    words = text_of(office.letters.file(send(office, write(office, complaint, LetterKind.EXTENSION)).id))
    assert "A witness is away" in words
    assert "by February 11, 2027" in words
    assert "by March 13, 2027" in words
    spanish = office.letters.draft(complaint.id, LetterKind.EXTENSION, Language.SPANISH)
    assert Field.EXTENSION_REASON in spanish.missing  # the office's own words are never passed for Spanish


@pytest.mark.requirement("C4", "U3")
def test_a_letter_uses_the_name_and_the_address_that_the_person_gave(office: Office) -> None:
    complaint = receive(office, replace(PARTY, addressed_as="Otto Q."))
    sent = send(office, write(office, complaint, LetterKind.ACKNOWLEDGEMENT, Language.SPANISH))
    words = text_of(office.letters.file(sent.id))
    assert "Reciba un cordial saludo, Otto Q.:" in words
    assert "Motivo alegado: discapacidad, idioma que se habla." in words
    assert f"{NAME} 9 Tamandua Lane" in words
    assert pypdfium2.PdfDocument(io.BytesIO(office.letters.file(sent.id))).get_version()
    assert b"es-US" in office.letters.file(sent.id)
    shown = office.letters.of_case(complaint.id)
    assert (shown.recorded_language, shown.language) == ("Spanish", Language.SPANISH)


@pytest.mark.requirement("C5")
def test_what_is_missing_is_named_with_its_place_and_may_be_typed(office: Office) -> None:
    complaint = receive(office, Party(0), allegations=False)
    draft = office.letters.draft(complaint.id, LetterKind.REFERRAL, Language.ENGLISH)
    preview = office.letters.preview(draft.writing)
    missing = {one.where for one in preview.problems}
    assert missing == {"addressed_as", "referred_to", "referral_reason", "to_name", "address"}
    assert draft.writing.way is Way.POST
    with pytest.raises(Problems) as refused:
        office.letters.send(draft.writing, preview.digest)
    assert place_of(refused.value) == missing
    assert "[referred_to]" in text_of(preview.pdf)
    typed = replace(ready(draft), to_name="Whoever wrote to us", address="Box 7")
    assert send(office, typed).to_name == "Whoever wrote to us"


@pytest.mark.requirement("S1", "S2")
def test_a_letter_is_neither_written_nor_opened_before_a_look_at_the_identities(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office, look=False)
    with pytest.raises(RuleBroken, match="not looked"):
        office.letters.draft(complaint.id, LetterKind.ACKNOWLEDGEMENT, Language.ENGLISH)
    office.complaints.identities(complaint.id, "Writing to her")
    sent = send(office, write(office, complaint))
    assert office.session.store.vault is not None
    office.session.store.vault.drop()
    (row,) = office.letters.of_case(complaint.id).letters
    assert (row.to_name, row.address, row.sha256) == (CONFIDENTIAL, CONFIDENTIAL, "")
    with pytest.raises(RuleBroken, match="not looked"):
        office.letters.file(sent.id)


@pytest.mark.requirement("S1")
def test_a_witness_gets_a_request_for_information_and_nothing_else(office: Office) -> None:
    witness = replace(PARTY, role=PartyRole.WITNESS, name="Wanda Witness")
    complaint = receive(office, PARTY, witness)
    parties = {one.name: one.id for one in office.complaints.case(complaint.id).parties}
    with pytest.raises(RuleBroken, match="witness"):
        office.letters.draft(
            complaint.id, LetterKind.ACKNOWLEDGEMENT, Language.ENGLISH, parties["Wanda Witness"]
        )
    asked = office.letters.draft(
        complaint.id, LetterKind.INFORMATION, Language.ENGLISH, parties["Wanda Witness"]
    )
    sent = send(office, ready(asked))
    words = text_of(office.letters.file(sent.id))
    assert NAME not in words
    assert CONDUCT not in words


@pytest.mark.requirement("R3")
def test_a_mail_draft_goes_to_the_one_address_with_the_letter_as_it_was_sent(
    office: Office, tmp_path: Path
) -> None:
    complaint = receive(office)
    draft = office.letters.draft(complaint.id, LetterKind.ACKNOWLEDGEMENT, Language.SPANISH, way=Way.EMAIL)
    assert draft.writing.address == MAIL
    with pytest.raises(Problems) as refused:
        office.letters.send(replace(ready(draft), address="a@b.org\nBcc: c@d.org"), "")
    assert "address" in place_of(refused.value)
    sent = send(office, ready(draft))
    office.letters.save_mail(sent.id, tmp_path / "letter.eml")
    mail = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=default)
    assert mail["To"] == MAIL
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == office.letters.file(sent.id)
    assert attached.get_filename() == f"{sent.number}.pdf"
    body = mail.get_body()
    assert body is not None
    assert "Se adjunta una carta" in body.get_content()


@pytest.mark.requirement("U3")
def test_words_from_right_to_left_and_characters_without_a_typeface_are_refused_in_words(
    office: Office,
) -> None:
    complaint = receive(office)
    writing = write(office, complaint, own_words="مرحبا")
    with pytest.raises(Problems, match="right to left"):
        office.letters.send(writing, "")
    emoji = write(office, complaint, own_words="Thank you \U0001f600")
    assert "typeface of letters lacks" in office.letters.preview(emoji).problems[0].sentence()
    with pytest.raises(Problems, match="typeface of letters lacks"):
        office.letters.send(emoji, office.letters.preview(emoji).digest)
    assert office.letters.of_case(complaint.id).letters == ()


@pytest.mark.requirement("C4")
@pytest.mark.parametrize(
    "question",
    [
        "What is your immigration status?",
        "Please tell us your sexual orientation",
        "Indique su identidad de género",
        "¿Cuál es su estatus migratorio?",
        "Your preferred pronouns, please",
    ],
)
def test_no_letter_asks_for_what_is_never_asked_for(office: Office, question: str) -> None:
    complaint = receive(office)
    for field in ("information_needed", "own_words"):
        writing = write(office, complaint, LetterKind.INFORMATION, **{field: question})
        with pytest.raises(Problems, match="never asked for"):
            office.letters.send(writing, "")
    told = write(
        office, complaint, LetterKind.INFORMATION,
        own_words="You wrote that the guard asked about your immigration status.",
    )  # fmt: skip
    assert office.letters.preview(told).problems == ()


@pytest.mark.requirement("S1")
def test_what_people_typed_is_never_a_field_a_heading_or_markup(office: Office) -> None:
    evil = "# Head {rights} </para><b>bold</b> {0.__class__} &amp; {office_name"
    complaint = receive(office, replace(PARTY, name=evil, addressed_as=evil))
    writing = write(office, complaint, own_words=evil, next_step="{agency_address}\n\n- item {name}")
    pdf = office.letters.file(send(office, replace(writing, allegations={})).id)
    words = text_of(pdf)
    assert words.count(evil) == 3
    assert "{agency_address}" in words
    assert checking.check(pdf) == ()
    assert "Federal Transit" not in words


@pytest.mark.requirement("R3")
def test_letters_of_two_people_at_once_get_two_numbers(either_office: Office) -> None:
    office = either_office
    complaint = receive(office)
    numbers = [send(office, write(office, complaint)).number for _ in range(3)]
    assert [number[-2:] for number in numbers] == ["01", "02", "03"]
    with office.session.ask() as reader:
        kept = reader.find(Letter, complaint_id=complaint.id)
    assert len({one.blob for one in kept}) == 3
    assert office.history.verify().problems == ()
