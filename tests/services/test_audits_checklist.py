"""The checklist of the 90-day audits: editions, who makes them, and what audits keep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.editions import Alteration, QuestionEntry, entry_of
from gen63_desktop.domain.audits.records import AuditState, Verdict
from gen63_desktop.domain.errors import NotAllowed, Problems, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.checklists import Checklists
from gen63_desktop.services.office import Office
from tests.offices import PERSON, TODAY
from tests.services.audit_steps import filled, performed, somebody, survey, with_reasons

WHO = QuestionEntry(
    "Who outside the agency was given the data?",
    "CIV 5",
    "Sharing is recorded.",
    "Look at the log of requests.",
    Verdict.YES,
    may_not_apply=True,
)
WHY = "Counsel's letter of Nov 10"


def entries(office: Office) -> list[QuestionEntry]:
    return [entry_of(question) for question in office.checklists.editions()[0].questions]


def publish(office: Office, wanted: Sequence[QuestionEntry], why: str = WHY) -> None:
    office.checklists.publish(office.checklists.editions()[0], wanted, why)


@pytest.mark.requirement("A2", "S2")
def test_a_new_edition_says_what_changed_who_changed_it_when_and_why(either_office: Office) -> None:
    office = either_office
    first = office.checklists.editions()
    assert [edition.number for edition in first] == [1]
    asked = entries(office)
    reworded = replace(asked[3], text="Is the source kept in compliance with the policies on bias?")
    publish(office, [asked[1], asked[0], asked[2], WHO, reworded])

    newest, before = office.checklists.editions()
    assert (newest.number, newest.person, newest.why) == (2, PERSON, WHY)
    assert newest.at == office.session.now()
    assert before.questions == first[0].questions, "the edition before stands as it was"
    assert [(one.what, one.question and one.question.place) for one in newest.changes] == [
        (Alteration.ADDED, 4),
        (Alteration.REWORDED, 5),
        (Alteration.REORDERED, None),
    ]
    assert [question.place for question in newest.questions] == [1, 2, 3, 4, 5]

    publish(office, [*entries(office)[:3], entries(office)[4]], "It is asked elsewhere")
    newest = office.checklists.editions()[0]
    assert [(one.what, one.question and one.question.text) for one in newest.changes] == [
        (Alteration.WITHDRAWN, WHO.text)
    ]
    (line,) = office.history.of("checklist_questions", newest.questions[0].id)
    assert (line.words, line.why) == ("Checklist of the audits changed", "It is asked elsewhere")


@pytest.mark.requirement("A2", "A5")
def test_audits_begun_keep_the_edition_with_which_they_began(either_office: Office) -> None:
    office = either_office
    source = survey(office)
    begun = performed(office, source, TODAY)
    publish(office, [*entries(office), WHO])

    record = office.audits.record(begun.audit.id)
    assert (record.audit.edition, len(record.questions)) == (1, 4)
    signed = office.audits.sign(record)
    assert signed.audit.state is AuditState.SIGNED

    later = office.audits.start(source.id)
    assert (later.audit.edition, len(later.questions)) == (2, 5)
    half = filled(later, TODAY)[:4]
    office.audits.save(later.audit, half, with_reasons(later))
    with pytest.raises(Problems, match="Question 5"):
        office.audits.sign(office.audits.record(later.audit.id))
    assert office.audits.record(begun.audit.id).questions == begun.questions


@pytest.mark.requirement("A2", "R2")
def test_exports_and_the_quarterly_figures_name_the_edition(office: Office) -> None:
    source = survey(office)
    office.audits.sign(performed(office, source, TODAY))
    publish(office, [*entries(office), WHO])
    office.audits.start(source.id)

    table = office.audits.table()
    column = [one.title for one in table.columns].index("Checklist edition")
    assert [row[column] for row in table.rows] == [1] * 4 + [2] * 5
    notes = office.audits.figures(Quarter.of(TODAY), TODAY).basis.notes
    assert "The audits performed answered edition 1 of the office’s checklist." in notes


@pytest.mark.requirement("A2")
@pytest.mark.parametrize("withdrawn", range(4))
def test_what_the_policy_has_every_audit_check_is_never_withdrawn(office: Office, withdrawn: int) -> None:
    asked = entries(office)
    gone = asked.pop(withdrawn)
    with pytest.raises(Problems) as refused:
        publish(office, asked)
    (problem,) = refused.value.problems
    assert isinstance(problem, RuleBroken)
    assert problem.requirement == "A2"
    assert gone.text in str(problem)
    assert len(office.checklists.editions()) == 1


@pytest.mark.requirement("A2")
@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda asked: asked, "The checklist is as it was"),
        (lambda asked: [*asked, QuestionEntry("  ")], "Question 5 has no words"),
        (lambda asked: [*asked, WHO, WHO], "Question 6 stands twice"),
        (lambda asked: [*asked, asked[0]], "Question 5 stands twice"),
        (lambda asked: [*asked, replace(WHO, compliant=Verdict.NOT_APPLICABLE)], "cannot be not applicable"),
        (
            lambda asked: [replace(asked[0], compliant=Verdict.NO), *asked[1:]],
            "Question 1 cannot be no".lower(),
        ),
    ],
)
def test_a_checklist_that_cannot_be_answered_is_refused_in_words(
    office: Office, alter: Callable[[list[QuestionEntry]], list[QuestionEntry]], said: str
) -> None:
    with pytest.raises(Problems) as refused:
        publish(office, alter(entries(office)))
    assert said.casefold() in str(refused.value).casefold()
    assert len(office.checklists.editions()) == 1


@pytest.mark.requirement("A2")
def test_a_withdrawn_question_never_lends_its_code_to_another(office: Office) -> None:
    publish(office, [*entries(office), WHO])
    publish(office, entries(office)[:4])
    publish(office, [*entries(office), replace(WHO, text="Was anybody outside given the data?")])
    codes = [question.code for edition in office.checklists.editions() for question in edition.questions]
    assert codes.count("added-2-5") == 1
    assert codes.count("added-4-5") == 1


@pytest.mark.requirement("A2", "S1")
def test_a_checklist_is_changed_for_a_reason_by_the_chief_and_from_the_newest_edition(
    either_office: Office,
) -> None:
    office = either_office
    seen = office.checklists.editions()[0]
    wanted = [*entries(office), WHO]
    with pytest.raises(Refused, match="Say why"):
        office.checklists.publish(seen, wanted, "  ")
    _, audits = somebody(office, Role.OFFICER)
    with pytest.raises(NotAllowed):
        Checklists(audits._session).publish(seen, wanted, WHY)
    office.checklists.publish(seen, wanted, WHY)
    with pytest.raises(RuleBroken, match="made edition 2"):
        office.checklists.publish(seen, [*wanted, replace(WHO, text="And since when?")], WHY)
    assert len(office.checklists.editions()) == 2
