"""How near typed letters are to a text, and which case numbers they mean."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.search.case_numbers import YEAR, is_full, spans_of
from gen63_desktop.domain.search.nearness import nearness

COMMANDS = (
    "Assign and plan…", "Add an allegation…", "Propose a finding…", "Back up now…", "Sections at the left",
    "Comment review: All comments", "Élise Ortega",
)  # fmt: skip


def _nearest(typed: str) -> str:
    near = {text: score for text in COMMANDS if (score := nearness(typed, text)) is not None}
    return max(near, key=near.__getitem__) if near else ""


@pytest.mark.requirement("U1")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("assign", "Assign and plan…"),
        ("PLAN", "Assign and plan…"),
        ("aap", "Assign and plan…"),
        ("alleg add", "Add an allegation…"),
        ("prop find", "Propose a finding…"),
        ("bkup", "Back up now…"),
        ("elise", "Élise Ortega"),
        ("all com", "Comment review: All comments"),
        ("walrus", ""),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_few_letters_of_a_command_choose_it(typed: str, meant: str) -> None:
    assert _nearest(typed) == meant


def test_every_typed_word_must_have_to_do_with_the_text() -> None:
    assert nearness("assign walrus", "Assign and plan…") is None


def test_the_beginning_of_a_text_is_nearer_than_of_a_word_and_that_than_the_inside_of_one() -> None:
    scores = [
        nearness("plan", text) for text in ("Plan it now", "Now plan it", "Unplanned it", "Pelicans land")
    ]
    known = [score for score in scores if score is not None]
    assert len(known) == 4
    assert known == sorted(known, reverse=True)


@pytest.mark.requirement("C5")
@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("C-2026-0143", [(143, 143)]),
        (" c-2026-0143 ", [(143, 143)]),
        ("2026-143", [(143, 143), (1430, 1439)]),
        ("26-143", [(143, 143), (1430, 1439)]),
        ("26 14", [(14, 14), (1400, 1499)]),
        ("c20260143", [(143, 143)]),
        ("C-2026-", [(0, YEAR - 1)]),
        ("C-2026-01", [(1, 1), (100, 199)]),
    ],
)
def test_a_number_is_meant_however_it_is_written(typed: str, spans: list[tuple[int, int]]) -> None:
    assert list(spans_of(typed, 2026)) == [(2026 * YEAR + first, 2026 * YEAR + last) for first, last in spans]


def test_a_count_alone_is_of_this_year_first_and_then_of_years_before() -> None:
    assert spans_of("7", 2026)[:2] == ((2026 * YEAR + 7,) * 2, (2025 * YEAR + 7,) * 2)


@pytest.mark.parametrize("typed", ["", "walrus", "C", "C-", "12/24/36", "٣", "9" * 40, "C-2026-0143 or 1=1"])
def test_what_is_no_number_means_no_case(typed: str) -> None:
    assert spans_of(typed, 2026) == ()
    assert not is_full(typed)
