"""How many things wait in each section, and in which section an area's things are shown."""

from __future__ import annotations

from collections import Counter

from gen63_desktop.services.office import Office

SECTION_OF_AREA = {"audits": "sources"}
"""Areas that are shown in the section of another; all others have their own."""


def waiting(office: Office) -> dict[str, int]:
    """Things that wait, by section; the section My work holds them all. Asks the office."""
    counts: Counter[str] = Counter()
    for item in office.work_list.items():
        counts["work_list"] += item.count
        if item.area:
            counts[SECTION_OF_AREA.get(item.area, item.area)] += item.count
    return dict(counts)
