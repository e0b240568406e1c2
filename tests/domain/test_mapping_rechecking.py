"""A remembered mapping is asked about again where a new file of the same layout speaks against it."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import QuestionKind
from gen63_desktop.domain.mapping.rechecking import questions_of
from gen63_desktop.domain.mapping.targets.comments import COMMENTS
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from tests.domain.mapping_samples import sample

pytestmark = pytest.mark.requirement("M1")

TITLES = ("Id", "Date", "Comment")
MAPPING = Mapping("comments", (FieldSource("received", ("Date",), date_formats=("%m/%d/%Y",)),))


def test_a_file_that_fits_raises_no_question() -> None:
    table = sample(TITLES, ("1", "03/04/2026", "late"), ("2", "11/20/2026", "rude"), ("3", "unknown", ""))

    assert questions_of(MAPPING, COMMENTS, {MAIN: table}) == ()


def test_days_written_the_other_way_round_are_asked_about() -> None:
    table = sample(TITLES, ("1", "03/04/2026", "late"), ("2", "20/11/2026", "rude"))

    (question,) = questions_of(MAPPING, COMMENTS, {MAIN: table})
    assert (question.kind, question.choices) == (QuestionKind.DATE_FORMAT, ("%m/%d/%Y", "%d/%m/%Y"))
    assert "“20/11/2026” does not fit" in question.text.sentence()


def test_years_of_two_digits_are_checked_with_their_pivot() -> None:
    source = FieldSource("received", ("Date",), date_formats=("%m/%d/%y",))
    mapping = Mapping("comments", (source,), two_digit_pivot=26)

    assert not questions_of(mapping, COMMENTS, {MAIN: sample(TITLES, ("1", "11/20/26", "x"))})
    assert questions_of(mapping, COMMENTS, {MAIN: sample(TITLES, ("1", "20/11/26", "x"))})


def test_new_words_are_asked_about_unless_they_are_to_be_kept() -> None:
    table = sample(("Id", "Finding"), ("1", "Sustained"), ("2", "Training"))
    refusing = Mapping("complaints", (FieldSource("finding", ("Finding",)),))
    keeping = Mapping("complaints", (FieldSource("finding", ("Finding",), unlisted="keep"),))

    assert [question.choices for question in questions_of(refusing, COMPLAINTS, {MAIN: table})] == [
        ("Training",)
    ]
    assert questions_of(keeping, COMPLAINTS, {MAIN: table}) == ()
