"""An existing register of complaints comes in, is looked at, and is taken out again in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.services.office import Office
from tests.journeys.hands import Hands, until

pytestmark = pytest.mark.journey

CASES = """complaint_id,date_received,classification,summary
F-1,1/15/2026,SERVICE,The operator drove on.
F-2,2/16/2026,SERVICE,
F-3,13/45/2026,SERVICE,The elevator.
"""
ALLEGATIONS = """complaint_id,officer_id,allegation,finding
F-1,77,Passed by,Sustained Finding
F-1,77,Passed by,Sustained Finding
F-2,78,Spoke rudely,Pending
"""


def _kept(office: Office) -> int:
    return sum(office.complaints.count_by_status().values())


@pytest.mark.requirement("C1", "U2")
def test_a_register_is_tried_imported_and_undone(at_work: Office, hands: Hands, tmp_path: Path) -> None:
    files = [tmp_path / "cases.csv", tmp_path / "allegations.csv"]
    for path, text in zip(files, (CASES, ALLEGATIONS), strict=True):
        path.write_text(text, encoding="utf-8")

    hands.press("Ctrl+2", "Ctrl+I")
    wizard = hands.bring_in("Import", *files)
    hands.press("Alt+T")
    hands.reads("Nothing is stored yet", wizard)
    tried = hands.words(wizard)
    assert not _kept(at_work)
    hands.press("Alt+I")
    hands.reads("The import is done", wizard)
    hands.press("Alt+C")
    hands.gone(wizard)
    hands.reads("2 complaints")
    hands.click("All  3")  # one of them is closed: its finding came with it
    hands.reads("3 complaints")
    assert "13/45/2026" in tried
    hands.click_row(hands.list, "The operator drove on.")
    hands.show_tab("Allegations 1")
    hands.reads("Passed by")

    hands.menu("Complaints", "Set up", "Imported registers…")
    imports = hands.dialog("Imported registers")
    hands.reads("cases.csv", imports)
    hands.click("Undo this import…")
    hands.send("Undo this import", {"Why is it undone?": "It was the register of another year."}, "Undo it")
    hands.reads("undone", imports)
    hands.press("Escape")
    hands.gone(imports)

    until(lambda: not _kept(at_work), "an office without complaints")
    hands.reads("0 complaints")
    hands.check_history()
