"""Figures in a Spanish window: dates, plurals and sentences are said anew, what people wrote stands, English is as before."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from gen63_desktop.domain.findings.words import capital, counted, day, listed, span
from gen63_desktop.domain.outputs.statistics import NO_BASIS
from gen63_desktop.domain.remarks import ours, together, worded
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.language import set_language

BRACES = "Line {0} of {kind}"

pytestmark = [pytest.mark.requirement("U1"), pytest.mark.usefixtures("spanish")]


def test_dates_and_spans_are_written_in_the_language_of_the_window() -> None:
    days = span(date(2026, 7, 1), date(2026, 9, 30))

    assert days == "Jul 1 – Sep 30, 2026"
    assert messages.told(days) == "1 jul 2026 – 30 sept 2026"
    assert messages.told(day(date(2026, 11, 18))) == "18 nov 2026"


@pytest.mark.parametrize(
    ("count", "english", "said"),
    [
        (0, "no complaints", "ninguna queja"),
        (1, "1 complaint", "1 queja"),
        (1234, "1,234 complaints", "1,234 quejas"),
    ],
)
def test_none_one_and_many_have_their_own_words(count: int, english: str, said: str) -> None:
    found = counted(count, "complaint")

    assert (found, messages.told(found)) == (english, said)
    assert messages.told(capital(found)) == said[:1].upper() + said[1:]


def test_words_of_people_stand_within_a_sentence_of_the_program() -> None:
    said = worded("Overdue: {names}.", names=listed([BRACES, "Open"]))

    assert said == f"Overdue: {BRACES} and Open."
    assert messages.told(said) == f"Vencidas: {BRACES} y Open."
    assert messages.told("Open") == "Open"


@pytest.mark.parametrize("name", ["Summary", "Line", "Department", "Place"])
def test_a_name_that_people_gave_is_no_field_of_an_import_wherever_it_stands(name: str) -> None:
    said = worded("Overdue: {names}.", names=listed([name, "Zenith"]))

    assert messages.told(said) == f"Vencidas: {name} y Zenith."
    assert messages.told(together(name, NO_BASIS, by="; ")) == f"{name}; Ningún motivo indicado"


def test_sentences_and_words_of_lists_keep_what_they_were_made_of_when_they_are_copied() -> None:
    said = pickle.loads(pickle.dumps(together(NO_BASIS, ours(Finding.SUSTAINED.label), by="; ")))  # noqa: S301

    assert said == "No basis named; Sustained"
    assert messages.told(said) == "Ningún motivo indicado; Sostenida"


def test_an_english_window_shows_the_words_of_the_printed_report() -> None:
    set_language()
    days = span(date(2026, 7, 1), date(2026, 9, 30))

    assert messages.told(days) == str(days)
