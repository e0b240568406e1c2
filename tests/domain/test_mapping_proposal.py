"""A first mapping is guessed from titles and values; what is not certain is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, Mapping, check
from gen63_desktop.domain.mapping.proposal import Proposal, QuestionKind, propose
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.targets.known import TARGETS
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS, ROSTER
from gen63_desktop.domain.mapping.words import propose_words
from gen63_desktop.domain.vocabulary.bases import ONLY_VOLUNTEERED
from tests.domain.mapping_samples import ALLEGATIONS, PEOPLE, REGISTER, Sample, sample

TODAY = date(2026, 11, 21)


def _columns(mapping: Mapping) -> dict[str, tuple[str, ...]]:
    return {source.field: source.columns for source in mapping.fields}


def _register() -> Proposal:
    files = {"one": PEOPLE, "two": REGISTER, "three": ALLEGATIONS}
    return propose(COMPLAINTS, files, TODAY)


@pytest.mark.requirement("C1", "C2")
def test_three_files_of_a_register_are_joined_by_the_id_they_share() -> None:
    mapping = _register().mapping

    assert [(file.alias, file.part, file.id_column, file.name) for file in mapping.files] == [
        (MAIN, "complaint", "case_no", "cases.csv"),
        ("person", "person", "case_no", "people.csv"),
        ("allegation", "allegation", "case_no", "allegations.csv"),
    ]


@pytest.mark.requirement("C1", "C2", "C7")
def test_the_columns_of_a_register_find_their_fields() -> None:
    mapping = _register().mapping

    assert _columns(mapping) == {
        "source_ref": ("case_no",),
        "received": ("date_received",),
        "narrative": ("summary",),
        "summary": ("shortened_summary",),
        "category": ("classification",),
        "conduct": ("allegations_investigated",),
        "bases": ("basis",),
        "finding": ("investigative_findings",),
        "respondent": ("officer_initials",),
        "person_race": ("complainant_race",),
        "person_sex": ("complainant_sex",),
        "person_age": ("complainant_age",),
    }
    finding, bases = mapping.source("finding"), mapping.source("bases")
    assert finding is not None
    assert dict(finding.words) == {
        "Sustained Finding": "sustained",
        "No Sustained Findings": "not sustained",
        "Pending": "pending",
    }
    assert bases is not None
    assert (bases.separator, bases.file) == (";", "allegation")
    assert [ours for _theirs, ours in bases.words] == ["disability", "race", "color", "national origin"]


@pytest.mark.requirement("C1")
def test_the_century_of_two_digit_years_is_asked_and_refused_until_answered() -> None:
    proposal = _register()
    layouts = {MAIN: REGISTER[0], "person": PEOPLE[0], "allegation": ALLEGATIONS[0]}

    assert [question.kind for question in proposal.questions] == [QuestionKind.CENTURY]
    with pytest.raises(Refused, match="century is not confirmed"):
        check(proposal.mapping, COMPLAINTS, layouts)
    check(replace(proposal.mapping, two_digit_pivot=26), COMPLAINTS, layouts)


@pytest.mark.requirement("M1")
def test_a_date_that_fits_both_ways_is_asked_and_refused_until_answered() -> None:
    table = sample(("Id", "Date", "Comment"), ("1", "03/04/2026", "late"), ("2", "05/06/2026", "rude"))
    proposal = propose(COMMENTS, {MAIN: table}, TODAY)

    (question,) = proposal.questions
    assert question.kind is QuestionKind.DATE_FORMAT
    assert question.choices == ("%m/%d/%Y", "%d/%m/%Y")
    assert (
        "“03/04/2026” could be month/day/year (1/7/2013) or day/month/year (7/1/2013)"
        in question.text.sentence()
    )
    with pytest.raises(Refused, match="date format of “Received” is not chosen"):
        check(proposal.mapping, COMMENTS, {MAIN: table[0]})
    answered = proposal.mapping.with_field(FieldSource("received", ("Date",), date_formats=("%m/%d/%Y",)))
    check(answered, COMMENTS, {MAIN: table[0]})


@pytest.mark.requirement("M1")
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            sample(
                ("userName", "content", "score", "at", "replyContent", "repliedAt"),
                ("User_1", "Good", "5", "2026-12-18 17:17:19", "", ""),
            ),
            {"text": ("content",), "received": ("at",)},
        ),
        (
            sample(
                ("CCATS #", "Date Received", "Contact Method", "Bus Line", "Comment Text", "Closed"),
                ("88", "11/20/2026 4:05 PM", "Phone", "720", "Late again", "11/21/2026"),
            ),
            {
                "source_ref": ("CCATS #",),
                "received": ("Date Received",),
                "channel": ("Contact Method",),
                "line": ("Bus Line",),
                "text": ("Comment Text",),
            },
        ),
        (
            sample(
                ("CaseID", "Opened", "Request.Details", "Source", "Status"),
                ("1", "4/13/2026", "x", "Web", "Open"),
            ),
            {
                "source_ref": ("CaseID",),
                "received": ("Opened",),
                "text": ("Request.Details",),
                "channel": ("Source",),
            },
        ),
    ],
)
def test_the_columns_of_comments_find_their_fields(
    table: Sample, expected: dict[str, tuple[str, ...]]
) -> None:
    assert _columns(propose(COMMENTS, {MAIN: table}, TODAY).mapping) == expected


@pytest.mark.requirement("M1")
def test_a_title_alone_does_not_make_a_column_a_date() -> None:
    table = sample(("Date", "Opened", "Comment"), ("first", "11/20/2026", "x"), ("second", "11/21/2026", "y"))

    assert _columns(propose(COMMENTS, {MAIN: table}, TODAY).mapping)["received"] == ("Opened",)


@pytest.mark.requirement("T3")
def test_the_course_of_a_training_export_is_taken_from_the_lines_above_the_table() -> None:
    table = sample(
        ("LAST NAME", "FIRST NAME", "STAR/BADGE", "DATE OF APPOINTMENT", "SESSION END DATE"),
        ("Doe", "Ana", "901", "1992-01-02", "2026-10-29 16:00:00"),
        preamble=(("Date Run: Aug 19, 2026",), ("Module ID=", "Bias-free service"), ("Status=", "Completed")),
    )
    mapping = propose(COMPLETIONS, {MAIN: table}, TODAY).mapping
    course = mapping.source("course")

    assert course is not None
    assert (course.constant, course.columns) == ("Bias-free service", ())
    assert _columns(mapping)["completed"] == ("SESSION END DATE",)
    assert _columns(mapping)["person_ref"] == ("STAR/BADGE",)


@pytest.mark.requirement("T3")
def test_a_needed_column_that_is_not_found_is_asked() -> None:
    table = sample(("Employee ID", "Completed"), ("901", "11/20/2026"))
    proposal = propose(COMPLETIONS, {MAIN: table}, TODAY)

    (question,) = proposal.questions
    assert (question.kind, question.field) == (QuestionKind.COLUMN, "course")
    with pytest.raises(Refused, match="“Course” has no column"):
        check(proposal.mapping, COMPLETIONS, {MAIN: table[0]})


@pytest.mark.requirement("T3")
def test_words_that_have_none_of_ours_are_asked() -> None:
    table = sample(
        ("Employee ID", "Name", "Status"), ("1", "A", "Active"), ("2", "B", "LOA"), ("3", "C", "Furlough")
    )
    proposal = propose(ROSTER, {MAIN: table}, TODAY)
    status = proposal.mapping.source("status")

    assert status is not None
    assert dict(status.words) == {"Active": "active", "LOA": "on leave"}
    assert [(q.kind, q.choices) for q in proposal.questions] == [(QuestionKind.WORDS, ("Furlough",))]


@pytest.mark.requirement("T3")
def test_a_session_date_is_not_taken_for_the_day_someone_left() -> None:
    table = sample(("Badge", "Last Name", "Session End Date"), ("901", "Doe", "2026-10-29"))

    assert "left" not in _columns(propose(ROSTER, {MAIN: table}, TODAY).mapping)


@pytest.mark.requirement("C4")
def test_no_field_of_a_person_takes_what_may_only_be_volunteered() -> None:
    titles = (
        "Sexual Orientation",
        "Gender Identity",
        "Immigration Status",
        "Complainant Gender Identity",
        "Citizenship of Complainant",
        "Pronouns",
        "Complaint ID",
        "Summary",
    )
    table = sample(titles, ("x", "x", "x", "x", "x", "x", "1", "text"))
    mapping = propose(COMPLAINTS, {MAIN: table}, TODAY).mapping

    assert set(_columns(mapping)) == {"source_ref", "narrative"}
    persons = [field for field in COMPLAINTS.fields if field.part == "person"]
    said = " ".join(f"{field.title} {' '.join(field.synonyms)}".casefold() for field in persons)
    assert not [basis for basis in ONLY_VOLUNTEERED if basis.value in said]


@pytest.mark.requirement("V1")
def test_each_of_our_words_is_recognised_by_its_own_name() -> None:
    for target in TARGETS.values():
        for field in target.fields:
            words = [word.word for word in field.our_words]
            assert [ours for _theirs, ours in propose_words(field, words)] == words, field.name
