"""A quarter's customer comments: taken in, read with single keys, one made a complaint, signed off."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from gen63_desktop.services.office import Office
from tests.comment_files import TITLES
from tests.journeys.hands import Hands

pytestmark = pytest.mark.journey

QUARTER = "2026 Q3"
ROWS = (
    ("CC-1", "07/04/2026 08:15", "web form", "204", "The bus came late again.", "Vermont"),
    ("CC-2", "07/25/2026 09:15", "app", "Blue", "He told us to speak English on his train.", "Vermont"),
    ("CC-3", "08/13/2026 10:15", "telephone", "204", "The driver laughed at my walker.", "Vermont"),
    ("CC-4", "09/30/2026 17:05", "app", "204", "Thank you for the new shelters.", "Vermont"),
    ("CC-5", "09/31/2026 17:05", "app", "204", "A day that does not exist.", "Vermont"),
)


def _take_in(hands: Hands, path: Path) -> str:
    """Import the file; what the receipt says."""
    hands.press("Ctrl+I")
    wizard = hands.bring_in("Import", path)
    hands.press("Alt+T")
    hands.reads("Nothing is stored yet", wizard)
    if hands.buttons("Import"):
        hands.press("Alt+I")
        hands.reads("The import is done", wizard)
    receipt = hands.words(wizard)
    hands.press("Alt+C" if hands.buttons("Close") else "Escape")
    hands.gone(wizard)
    return receipt


@pytest.mark.requirement("M1", "M2", "M3", "M5", "U1")
def test_a_quarter_is_imported_read_by_keys_and_signed_off_and_is_read_only_then(
    at_work: Office, hands: Hands, tmp_path: Path
) -> None:
    path = tmp_path / "q3.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([TITLES, *ROWS])
    hands.press("Ctrl+3")
    hands.reads("no comments to read yet")
    receipt = _take_in(hands, path)
    assert "09/31/2026" in receipt, "the row that was refused is named"
    again = _take_in(hands, path)
    assert "every row is already there or refused" in again

    hands.reads(ROWS[0][4])
    hands.press("3")
    hands.reads(ROWS[1][4])
    hands.press("U")  # not a concern about policy after all
    hands.reads(ROWS[0][4])
    hands.press("1")
    hands.reads(ROWS[1][4])
    hands.press("2")
    hands.send(
        "Possible bias",
        {"What the comment says the act rested on": "Language spoken"},
        "Decide possible bias",
    )
    hands.reads(ROWS[2][4])
    hands.press("C")
    hands.send(
        "Make a complaint", {"What the comment says the act rested on": "Disability"}, "Make the complaint"
    )
    hands.reads(ROWS[3][4])
    hands.press("1")
    hands.reads(f"Every comment of {QUARTER} is decided")

    hands.press("Space")
    form = hands.dialog("Sign off the comment review of 2026 Q3")
    hands.reads("4 comments", form)
    hands.tab_to("I have read this statement and it is true.")
    hands.press("Space")
    hands.tab_to("Sign off")
    hands.press("Return")
    hands.gone(form)
    hands.reads("was signed off by Dana Whitfield")
    _is_read_only(hands)
    _is_linked_both_ways(hands)
    hands.check_history()


def _is_read_only(hands: Hands) -> None:
    """The last comment is shown again, and no key decides it."""
    hands.click("All comments")
    hands.click_row(hands.list, ROWS[0][4], twice=True)
    hands.reads("No concern")
    for key in ("3", "U", "C"):
        hands.press(key)
    hands.reads("is read-only")
    assert "Other policy concern" not in [b.text() for b in hands.buttons("Other policy concern")]
    assert not hands.buttons("Sign off the quarter…")


def _is_linked_both_ways(hands: Hands) -> None:
    """From the comment to its complaint, and back."""
    hands.click("All comments")
    hands.click_row(hands.list, ROWS[2][4], twice=True)
    hands.reads("C-2026-0001")
    hands.press("O")
    hands.reads("The driver laughed at my walker.")
    hands.reads("Customer comment")
    hands.show_tab("Time line")
    hands.reads("Made from customer comment CC-3 of 2026 Q3")
    hands.show_tab("Summary")
    hands.click("Open the customer comment it came from")
    hands.reads("is read-only")
    hands.reads(ROWS[2][4])
