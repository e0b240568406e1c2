"""The quarterly report of the demonstration office: prepared, issued, kept, and told from every other file."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.words import number
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.journeys.hands import Hands
from tests.offices import TODAY
from tests.reports.structure import read

pytestmark = pytest.mark.journey

QUARTER = Quarter(2026, 3)
NUMBER = "QR-2026Q3-01"


@pytest.mark.requirement("R1", "R2", "R3")
def test_a_report_is_issued_once_and_whoever_holds_the_file_can_tell_that_it_is_genuine(
    demonstration: Office, hands: Hands, tmp_path: Path
) -> None:
    hands.press("Ctrl+6")
    hands.answer("Quarter", "2026 Q3")
    figures = demonstration.complaints.figures(QUARTER, TODAY)
    comments = demonstration.comments.figures(QUARTER, TODAY)
    training = demonstration.training.figures(QUARTER, TODAY)
    hands.reads(number(figures.received))
    hands.press("Ctrl+Shift+I")
    asked = hands.dialog("Issue the report on 2026 Q3?")
    hands.reads(NUMBER, asked)
    hands.press("Return")
    hands.gone(asked)
    hands.is_told(f"{NUMBER} has been issued.")

    genuine, altered = tmp_path / "report.pdf", tmp_path / "altered.pdf"
    hands.press("Ctrl+S")
    hands.choose_file(genuine)
    hands.reads("Saved as report.pdf")
    pdf = genuine.read_bytes()
    assert check(pdf) == ()
    text = read(pdf)
    for said in (
        NUMBER,
        "fictional",
        f"{number(figures.received)}",
        f"{number(figures.open_at_end)}",
        f"{number(comments.decided)} of {number(comments.comments)}",
        f"{number(training.compliant_rolling)} of {number(training.required_rolling)} people",
    ):
        assert said in text, said

    middle = len(pdf) // 2
    altered.write_bytes(pdf[:middle] + bytes([pdf[middle] ^ 1]) + pdf[middle + 1 :])
    for path, verdict in ((genuine, "Genuine"), (altered, "Not genuine")):
        hands.press("Ctrl+Shift+V")
        hands.choose_file(path)
        dialog = hands.dialog("Check of a file")
        assert verdict in hands.words(dialog).splitlines()
        hands.press("Escape")
        hands.gone(dialog)
    hands.check_history()
