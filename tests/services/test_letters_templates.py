"""Templates of letters: shipped in two languages, checked on saving, edited in editions that nobody can change."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest

from gen63_desktop.domain.errors import ChangedMeanwhile, NotAllowed, Problems, Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.letters.asking import asks_for
from gen63_desktop.domain.letters.fields import COMPULSORY, FACTS, Field, fields_of
from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName
from gen63_desktop.domain.letters.templates import Template, check
from gen63_desktop.domain.letters.words import BASES_ES, CLOSED, FINDINGS_ES
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.reports import checking
from gen63_desktop.services.letters.templates import shipped
from gen63_desktop.services.office import Office
from tests.services.letter_steps import receive, send, write
from tests.services.test_sealed_cases import join

ALL = [(name, language) for name in TemplateName for language in Language]
ACK = TemplateName.ACKNOWLEDGEMENT


def said_by(template: Template) -> list[str]:
    with pytest.raises(Problems) as refused:
        check(template)
    return [one.sentence() for one in refused.value.problems]


@pytest.mark.requirement("U3")
@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_text_is_shipped_in_both_languages_and_makes_an_accessible_letter(
    office: Office, name: TemplateName, language: Language
) -> None:
    template = shipped(name, language)
    check(template)
    pdf = office.letters.preview_template(template)
    assert checking.check(pdf) == ()
    assert language.code.encode() in pdf
    words = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf)))
    assert "{" not in words
    assert ("DRAFT" if language is Language.ENGLISH else "BORRADOR") in words


@pytest.mark.requirement("C4")
@pytest.mark.parametrize(("name", "language"), ALL)
def test_no_shipped_letter_asks_for_orientation_identity_immigration_status_or_pronouns(
    name: TemplateName, language: Language
) -> None:
    template = shipped(name, language)
    assert asks_for(f"{template.subject}\n{template.body}", strictly=True) == ()
    said = template.body.casefold()
    assert not any(
        word in said
        for word in ("pronoun", "pronombre", "orientaci", "orientation", "migra", "gender", "género")
    )


@pytest.mark.requirement("C4")
@pytest.mark.parametrize(
    "question",
    [
        "Please tell us your gender identity.",
        "What are your pronouns?",
        "¿Cuáles son sus pronombres?",
        "Indique su estatus migratorio, si lo desea.",
        "Which sexual orientation shall we write down?",
        "Le pedimos que nos diga su orientación sexual: díganos cuál es.",
    ],
)
def test_a_template_that_asks_for_what_is_never_asked_for_is_refused(office: Office, question: str) -> None:
    for language in Language:
        seen = next(one for one in office.letters.templates() if (one.name, one.language) == (ACK, language))
        with pytest.raises(Problems, match="never asked for"):
            office.letters.change_template(seen, seen.subject, f"{seen.body}\n{question}", "To know more")
    assert all(one.edition == 1 for one in office.letters.templates())


@pytest.mark.requirement("C13")
@pytest.mark.parametrize(("name", "language"), ALL)
def test_what_a_text_must_say_cannot_be_taken_out(name: TemplateName, language: Language) -> None:
    template = shipped(name, language)
    assert COMPULSORY[name]
    for field in COMPULSORY[name]:
        without = replace(template, body=template.body.replace(f"{{{field.value}}}", "…"))
        assert any(f"{{{field.value}}} is missing" in one for one in said_by(without))
    assert {Field.RIGHTS, Field.FEDERAL_DEADLINE} <= set(COMPULSORY[TemplateName.DISPOSITION])


@pytest.mark.requirement("C13")
@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Dear {nam}:", "Line 3: “nam” is no field."),
        ("Dear {name:", "Line 3: a brace { has no partner."),
        ("Dear name}:", "Line 3: a brace } has no partner."),
        ("Dear {{name}}:", "Line 3: a brace { has no partner."),
        ("Dear {name} {findings}", "Line 3: {findings} has no value in this text (acknowledgement)."),
        ("See {allegations} above", "Line 3: {allegations} is a list or paragraphs of its own."),
        ("- {allegations}", "Line 3: {allegations} is a list or paragraphs of its own."),
        ("{0.__class__}", "Line 3: “0.__class__” is no field."),
        ("{complaint_number!r:>99}", "Line 3: “complaint_number!r:>99” is no field."),
    ],
)
def test_a_faulty_template_is_refused_in_a_sentence_that_says_what_and_where(
    line: str, sentence: str
) -> None:
    template = shipped(ACK, Language.ENGLISH)
    said = said_by(replace(template, body=f"First.\n\n{line}\n\n{template.body}"))
    assert any(sentence in one for one in said), said


@pytest.mark.requirement("C13")
def test_an_empty_text_and_one_without_a_subject_are_refused() -> None:
    template = shipped(ACK, Language.ENGLISH)
    assert any("empty" in one for one in said_by(replace(template, body=" \n")))
    assert any("not what it is about" in one for one in said_by(replace(template, subject=" ")))
    assert any("longer than a line" in one for one in said_by(replace(template, subject="{allegations}")))


@pytest.mark.requirement("R3")
def test_an_edition_is_made_beside_the_earlier_ones_and_a_sent_letter_keeps_its_own(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office)
    sent = send(office, write(office, complaint))
    before = office.letters.file(sent.id)
    seen = next(
        one for one in office.letters.templates() if (one.name, one.language) == (ACK, Language.ENGLISH)
    )
    body = seen.body.replace("We received your complaint", "Your complaint reached us")
    second = office.letters.change_template(seen, seen.subject, body, "Plainer words")
    assert (second.edition, second.shipped, second.why) == (2, False, "Plainer words")
    assert office.letters.file(sent.id) == before
    later = send(office, write(office, complaint))
    assert (sent.edition, later.edition) == (1, 2)
    assert [one.edition for one in office.letters.editions(ACK, Language.ENGLISH)] == [2, 1]
    with pytest.raises(ChangedMeanwhile):
        office.letters.change_template(seen, seen.subject, seen.body + "\nMore.", "Late")
    third = office.letters.put_back(second, "The first one was right")
    assert (third.edition, third.body, third.shipped) == (3, seen.body, True)
    with pytest.raises(Refused, match="as it was"):
        office.letters.put_back(third, "Again")
    with pytest.raises(Refused, match="for a reason"):
        office.letters.change_template(third, third.subject, body, " ")
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_an_investigator_writes_from_templates_and_does_not_change_them(office: Office) -> None:
    ines = join(office, "Ines Vale", Role.INVESTIGATOR)
    seen = ines.letters.templates()[0]
    with pytest.raises(NotAllowed):
        ines.letters.change_template(seen, seen.subject, seen.body + "More.", "Because")
    with pytest.raises(NotAllowed):
        ines.letters.put_back(seen, "Because")
    omar = join(office, "Omar Finch", Role.OFFICER)
    assert omar.letters.change_template(seen, seen.subject, seen.body + "More.", "Because").edition == 2


@pytest.mark.requirement("U3")
def test_an_office_from_before_letters_uses_what_came_with_the_program(office: Office) -> None:
    with office.session.act("letter_template.changed") as work:
        for template in work.find(Template):
            work.remove(template)
    complaint = receive(office)
    assert send(office, write(office, complaint)).edition == 1
    seen = next(one for one in office.letters.templates() if one.language is Language.SPANISH)
    assert seen.id == 0
    changed = office.letters.change_template(seen, seen.subject, seen.body + "\nGracias.", "Amable")
    assert changed.edition == 2
    assert [one.edition for one in office.letters.editions(seen.name, seen.language)] == [2, 1]


@pytest.mark.requirement("V1", "U3")
def test_every_basis_finding_and_reason_has_its_words_in_spanish() -> None:
    assert set(BASES_ES) == set(Basis)
    assert set(FINDINGS_ES) == set(Finding)
    assert set(CLOSED) == set(ClosingReason)
    assert set(FACTS) == set(Field)
    assert all(len(facts.sentence) > 10 for facts in FACTS.values())
    assert {kind.value for kind in LetterKind} < {name.value for name in TemplateName}
    assert Field.FINDINGS not in fields_of(ACK)
