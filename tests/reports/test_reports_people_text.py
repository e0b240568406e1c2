"""Text from people in reports: shown as it is, never run as markup, never stopping the report."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.figures import Basis, SustainedComplaint
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.kit.people_text import LONGEST_WORD, PeopleText
from gen63_desktop.reports.quarterly.report import draw
from tests.long_runs import times
from tests.reports import structure
from tests.reports.fictional import report
from tests.reports.paper import heading, made, words


def shown(text: str) -> str:
    """What a reader meets of a text."""
    return (
        structure.read(made([heading(), words(PeopleText().markup(text))]))
        .removeprefix("A heading \n")
        .strip()
    )


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    "text",
    [
        '<b>bold</b> & <img src="/etc/hostname"/>',
        '<para><font color="white">hidden</font></para>',
        "</para> <br/> &lt; &#60;",
        '<link href="file:///etc/passwd">here</link>',
        "[[[ ]]] {curly} %s ${x}",
    ],
)
def test_markup_from_people_is_never_run(text: str) -> None:
    assert shown(text) == text


def test_controls_and_direction_signs_are_taken_away_and_lines_stay_lines() -> None:
    assert shown("one\u202eowt\u2066\x07 three\x00") == "oneowt three"
    assert shown("first\r\nsecond\u2028third") == "first second third"


@pytest.mark.requirement("R2")
@pytest.mark.parametrize("text", ["Mr. مرحبا wrote", "say שלום!", "\u202eشما"])
def test_words_written_from_right_to_left_are_refused_with_their_place_in_a_letter(text: str) -> None:
    people = PeopleText(left_to_right_only=True)
    people.place = "2. Evidence"
    for way in (people.markup, people.plain):
        with pytest.raises(Refused, match=r"2\. Evidence: .*right to left"):
            way(text)


@pytest.mark.requirement("R2")
def test_a_report_with_words_from_right_to_left_is_drawn_and_says_that_they_stand_there() -> None:
    pdf = draw(_with_words("The rider אורח wrote"))
    assert check(pdf) == ()
    assert "[4 letters written from right to left]" in structure.read(pdf)


def test_a_word_too_long_for_any_line_is_broken() -> None:
    text = "x" * (3 * LONGEST_WORD)
    assert shown(text).replace(" ", "").replace("\n", "") == text


def test_a_missing_character_is_named_in_its_place_and_in_the_list() -> None:
    people = PeopleText()
    assert people.plain("Thanks \U0001f600!") == "Thanks [U+1F600]!"
    assert people.named == ("[U+1F600] GRINNING FACE",)


def test_a_long_text_in_a_cell_says_how_much_was_left_out() -> None:
    assert PeopleText().shortened("word " * 400, 600).endswith("[1,400 more characters in the record]")


def _left_to_right(text: str) -> bool:
    return not any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


@settings(max_examples=times(30, 2_000), deadline=None)
@given(st.lists(st.text(max_size=200).filter(_left_to_right), min_size=5, max_size=5))
def test_no_text_from_people_stops_a_paragraph(texts: list[str]) -> None:
    people = PeopleText()
    pdf = made([heading(), *(words(people.markup(text)) for text in texts)])
    assert structure.problems(pdf) == []


def _with_words(words_of_people: str) -> QuarterlyReport:
    """A report in which everything a person may have typed is this."""
    base = report()
    basis = Basis(words_of_people, words_of_people, (words_of_people,))
    complaints = replace(
        base.complaints,
        basis=basis,
        sustained=(
            SustainedComplaint(words_of_people, base.last, 1, (words_of_people,), words_of_people),
            *base.complaints.sustained,
        ),
    )
    audits = replace(
        base.audits, by_source=tuple(replace(each, source=words_of_people) for each in base.audits.by_source)
    )
    training = replace(
        base.training,
        cells=tuple(
            replace(each, department=f"{words_of_people} {at}", course=words_of_people)
            for at, each in enumerate(base.training.cells)
        ),
    )
    signed = base.comments.sign_off
    assert signed is not None
    comments = replace(base.comments, sign_off=replace(signed, by=words_of_people, statement=words_of_people))
    return replace(
        base,
        office=words_of_people,
        complaints=complaints,
        audits=audits,
        training=training,
        comments=comments,
        issued_by=words_of_people,
        replaces="QR-2026Q3-00",
        reason=words_of_people,
    )


@pytest.mark.requirement("R1")
@pytest.mark.parametrize(
    "words_of_people",
    [
        "One emoji \U0001f600 must not stop a report",
        "<b>A & B</b> <img src='/etc/passwd'/>",
        "W" * 300,
        "你好,世界 नमस्ते สวัสดี",
        "\x00\u202e\ud800 half",
        "Şěñőŕ Nguyễn Жуков Ωμέγα – “quoted”",
        " ",
        "line\nbreak\ttab",
    ],
)
def test_whatever_people_typed_the_report_is_drawn_and_accessible(words_of_people: str) -> None:
    pdf = draw(_with_words(words_of_people))
    assert check(pdf) == ()
    assert structure.problems(pdf) == []


@pytest.mark.requirement("R1")
def test_the_last_section_names_the_characters_that_could_not_be_drawn() -> None:
    spoken = structure.read(draw(_with_words("Riders \U0001f68c first")))
    assert "[U+1F68C] ONCOMING BUS" in spoken or unicodedata.name("\U0001f68c") in spoken
    assert "Characters that could not be drawn" in spoken


def test_a_report_of_plain_words_names_no_missing_character() -> None:
    assert "could not be drawn" not in structure.read(draw(report()))


def test_names_of_many_scripts_are_drawn_as_they_are() -> None:
    names = ["Nguyễn Thị Ánh", "Żółć", "Иванова", "Σωκράτης", "Şahin", "Ñuñoa"]
    spoken = shown(" ".join(names))
    assert reduce(lambda found, name: found and name in spoken, names, True)
