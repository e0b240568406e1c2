"""Words in all cases and comments: newest first, fifty at once, counted as far as it is cheap; walls and seals hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.search.found import COUNTED, FIRST, Asked, Kind
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import write
from tests.offices import TODAY
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import join

HEAD = ("Comment No", "Received", "Line", "Comment")
Q4 = Quarter.of(TODAY)


def _receive(office: Office, narrative: str, **facts: object) -> Complaint:
    complaint = replace(Complaint("", TODAY, narrative), **facts)  # type: ignore[arg-type]
    return office.complaints.receive(NewComplaint(complaint, (), ()))


def _comments(office: Office, folder: Path, texts: list[str]) -> None:
    lines = [[f"K-{n}", "2026-10-06 09:00", "204", text] for n, text in enumerate(texts, 1)]
    table = office.comments.open_file(write(folder / "comments.csv", lines, HEAD))
    office.comments.take_in(table, office.comments.propose(table)[0].mapping, Q4)


def _found(office: Office, kind: Kind, words: str, **asked: str) -> list[str]:
    return [hit.name for hit in office.search.found(kind, Asked(words, **asked)).hits]  # type: ignore[arg-type]


def _all_told(office: Office, words: str) -> list[object]:
    """Everything that the search tells somebody about words."""
    told: list[object] = []
    for kind in office.search.kinds():
        facets = office.search.facets(kind, words)
        told += [*office.search.found(kind, Asked(words)).hits, *facets.by.items(), facets.capped]
    return told


@pytest.mark.requirement("C5")
def test_cases_and_comments_are_found_by_their_words_the_newest_first_with_the_words_marked(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    old = _receive(office, "The rámp was out", received=TODAY.replace(year=2025))
    new = _receive(office, "No elevator", summary="Ramp and elevator")
    _receive(office, "Nothing of it")
    _comments(office, tmp_path, ["The ramp is slow", "All well", "Ramps everywhere"])

    assert _found(office, Kind.CASE, "ramp") == [new.number, old.number]
    assert _found(office, Kind.COMMENT, "RAMP") == ["K-3", "K-1"]
    assert _found(office, Kind.COMMENT, '"ramp" slow') == ["K-1"]
    hit = office.search.found(Kind.CASE, Asked("ramp", year="2025")).hits[0]
    assert (hit.kind, hit.id, hit.name, hit.day, hit.status, hit.sealed) == (
        Kind.CASE, old.id, old.number, old.received, "received", False,
    )  # fmt: skip
    assert hit.told() == ("The rámp was out", ((4, 4),))
    assert _found(office, Kind.CASE, "ramp", status="closed") == []
    facets = office.search.facets(Kind.CASE, "ramp")
    assert dict(facets.by) == {("2025", "received"): 1, ("2026", "received"): 1}
    assert dict(office.search.facets(Kind.COMMENT, "ramp").by) == {("2026", "undecided"): 2}
    assert not facets.capped


@pytest.mark.requirement("U2")
def test_fifty_come_at_once_the_rest_on_demand_and_no_count_goes_on_forever(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    _comments(office, tmp_path, [f"The bus was late {n}" for n in range(COUNTED + 5)])

    first = office.search.found(Kind.COMMENT, Asked("bus"))
    assert first.more
    assert len(first.hits) == FIRST
    second = office.search.found(Kind.COMMENT, Asked("bus", before=first.hits[-1].id))
    ids = [hit.id for hit in (*first.hits, *second.hits)]
    assert ids == sorted(ids, reverse=True)
    assert len(set(ids)) == 2 * FIRST
    last = office.search.found(Kind.COMMENT, Asked("bus", before=ids[-1] - 1_000 + 2 * FIRST))
    assert not last.more
    facets = office.search.facets(Kind.COMMENT, "bus")
    assert facets.capped
    assert facets.count() == COUNTED


@pytest.mark.requirement("S1")
def test_neither_results_nor_counts_nor_facets_know_of_a_walled_or_a_sealed_case(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    walled = _receive(office, "The manatee was refused", received=TODAY.replace(year=2024))
    sealed = _receive(office, "The manatee was sealed in")
    _comments(office, tmp_path, ["A pelican at the stop"])
    first = office.comments.next_to_read(str(Q4))
    assert first is not None
    made = office.comments.make_complaint(first.comment.id, (Basis.DISABILITY,)).complaint
    assert made is not None
    other = join(office, "Ines Calloway", Role.CHIEF, Role.AUDITOR, Role.REVIEWER)
    assert len(_found(other, Kind.CASE, "manatee")) == 2
    assert _found(other, Kind.COMMENT, "pelican") == ["K-1"]

    with office.session.act("complaint.changed") as work:
        work.add(CaseWall(walled.id, other.session.person.id))
    for case_id in (sealed.id, made.complaint_id):
        office.complaints.seal(case_id, [with_own_key(office)], "Conflict of interest")

    for words in ("manatee", "sealed", "pelican", walled.number, sealed.number, made.number):
        assert not [told for told in _all_told(other, words) if told is not False], words
    assert _found(office, Kind.CASE, "manatee") == [walled.number]
    (kept,) = office.search.found(Kind.CASE, Asked(sealed.number)).hits
    assert kept.sealed
    assert kept.told() == ("", ())
    (comment,) = other.search.found(Kind.COMMENT, Asked("K-1")).hits
    assert comment.sealed
    assert comment.told() == ("", ())


@pytest.mark.requirement("S1")
def test_who_may_not_read_a_kind_neither_finds_nor_counts_it(office: Office) -> None:
    _receive(office, "The manatee was refused")
    reviewer = join(office, "Rex Reviewer", Role.REVIEWER)

    assert reviewer.search.kinds() == (Kind.COMMENT,)
    with pytest.raises(NotAllowed):
        reviewer.search.found(Kind.CASE, Asked("manatee"))
    with pytest.raises(NotAllowed):
        reviewer.search.facets(Kind.CASE, "manatee")


@pytest.mark.requirement("S1")
def test_hostile_questions_are_words(either_office: Office) -> None:
    office = either_office
    case = _receive(office, "The ramp OR elevator NEAR the stop")

    for typed in (
        '"',
        "' OR 1=1 --",
        "ramp)",
        "ramp AND NOT elevator",
        "a:b",
        "^",
        "\x00",
        "ramp' | '",
        "-",
        "x" * 5_000,
    ):
        _all_told(office, typed)
    assert _found(office, Kind.CASE, "OR") == [case.number]
    assert _found(office, Kind.CASE, "* : ramp -- (") == [case.number]
    assert _found(office, Kind.CASE, "ramp", year="' OR 1=1 --", status="%") == []
    assert _found(office, Kind.CASE, "") == []
