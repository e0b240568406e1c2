"""The list of complaints sorted by several columns, empty values last, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office


@pytest.mark.requirement("U2")
def test_complaints_are_sorted_by_several_columns_with_what_is_empty_last(either_office: Office) -> None:
    office = either_office
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    made: list[tuple[int, str, date | None, str]] = []
    for n, (owner, received, summary) in enumerate(
        [
            ("Maya Rivera", date(2026, 11, 2), "b"), ("Dana Whitfield", None, "a"), ("Maya Rivera", None, "c"),
            ("Dana Whitfield", date(2026, 11, 2), "c"), ("Maya Rivera", date(2026, 10, 1), "a"),
            ("Dana Whitfield", date(2026, 11, 2), "a"),
        ]
    ):  # fmt: skip
        day = received or date(2026, 9, 1)
        case = office.complaints.receive(NewComplaint(Complaint("", day, f"Ride {n}", summary)))
        if owner == maya.name:
            office.complaints.plan(case.id, Plan(maya.id, "Read it"))
        if received is None:
            with office.session.act("complaint.changed") as work:
                work.change(replace(work.get(Complaint, case.id), received=None))
        made.append((case.id, owner, received, summary))
    listing = office.complaints.listing()

    def ids(request: ListRequest) -> list[int]:
        pages = [listing.page(request, fence) for fence in listing.fences(request)]
        found = [row.id for page in pages for row in page]
        assert [listing.place_of(request, one) for one in found] == list(range(len(found)))
        assert listing.count(request) == len(found)
        return found

    by_day = ListRequest(
        Sort("received", descending=True), then=(Sort("owner"), Sort("summary", descending=True))
    )
    expected = sorted(made, key=lambda one: one[3], reverse=True)
    expected = sorted(expected, key=lambda one: one[1])
    expected = sorted(expected, key=lambda one: one[2] or date.min, reverse=True)
    assert ids(by_day) == [one[0] for one in expected]
    by_owner = ListRequest(Sort("owner"), then=(Sort("received"),))
    expected = sorted(made, key=lambda one: (one[1], one[2] or date.max, one[0]))
    assert ids(by_owner) == [one[0] for one in expected]
