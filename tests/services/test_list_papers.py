"""A list on paper: the rows as the list shows them, what it says of itself, who may, and what never stands in it."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.list_paper import MOST_CHARACTERS, MOST_ROWS, ListOf
from gen63_desktop.domain.listing import PAGE, Filter, ListRequest, Sort, Test
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.comment_files import rows, take_in
from tests.offices import TODAY, MovableClock
from tests.services.list_papers import comments, complaints, said, saved, violations, wanted
from tests.services.sealed_world import sealed_world, secrets_in
from tests.services.test_hostile_text import HOSTILE
from tests.team_offices import team

NAME = "Rosa Maldonado"


def receive(office: Office, narrative: str, **more: Any) -> Complaint:
    person = (PartyEntry(Party(0, name=NAME), ()),)
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, narrative, **more), person))


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts stand in the text one after the other."""
    at = -1
    for part in parts:
        at = text.find(part, at + 1)
        if at < 0:
            return False
    return True


@pytest.mark.requirement("U1", "R2")
def test_the_rows_stand_in_the_lists_order_under_its_columns_with_what_it_shows_in_words(
    either_office: Office, tmp_path: Path
) -> None:
    for n in range(PAGE + 5):  # more than a page of the list
        receive(either_office, f"Told {n}", summary=f"The ramp {n}.")
    drawn = complaints(either_office, ListRequest(Sort("number", descending=True)))
    text = saved(either_office, drawn, tmp_path / "list.pdf")
    pdf = (tmp_path / "list.pdf").read_bytes()
    assert check(pdf) == ()
    assert pdf == drawn.pdf, "what is saved is what was looked at"
    assert in_order(text, "205 rows", "View: Open", "Filters: Status: New", "Order: by Number", "Printed by")
    assert in_order(text, *(f"The ramp {n}." for n in reversed(range(PAGE + 5))))
    assert text.count("Number Summary Owner") == drawn.pages, "the heads stand on each page"
    facts = either_office.session.facts
    assert facts.name in text
    assert either_office.session.person.name in text
    assert f"Page {drawn.pages} of {drawn.pages}" in text
    assert "Confidential" in text
    assert "FICTIONAL" not in text
    assert NAME not in text, "no person of a case"


@pytest.mark.requirement("U1")
def test_a_filter_leaves_out_on_paper_what_it_leaves_out_of_the_list(either_office: Office) -> None:
    receive(either_office, "One", summary="The ramp", channel=None)
    none = ListRequest(Sort("number"), (Filter("status", Test.ANY_OF, ("closed",)),))
    assert "No row of the list matches." in said(complaints(either_office, none).pdf)
    assert check(complaints(either_office, none).pdf) == ()
    assert "The ramp" in said(complaints(either_office, ListRequest(Sort("number"), (), "ramp")).pdf)


@pytest.mark.requirement("C6", "K3")
def test_the_history_tells_that_a_list_left_and_nothing_of_one_that_was_only_looked_at(
    either_office: Office, tmp_path: Path
) -> None:
    receive(either_office, "One")
    before = head(either_office)
    drawn = complaints(either_office)
    assert head(either_office) == before
    saved(either_office, drawn, tmp_path / "list.pdf")
    assert head(either_office) == before + 1
    with either_office.session.ask() as reader:
        query = "SELECT act, payload FROM history_entries ORDER BY seq DESC LIMIT 1"
        act, payload = reader.connection.exec_driver_sql(query).one()
    assert act == "export.written"
    kept = json.loads(payload)["detail"]
    assert (kept["tables"], kept["format"], kept["rows"]) == ("Complaints", "pdf", 1)
    assert kept["file_sha256"] == sha256(drawn.pdf).hexdigest()


def head(office: Office) -> int:
    with office.session.ask() as reader:
        return reader.head().seq


@pytest.mark.requirement("U1")
def test_texts_of_which_the_list_shows_the_beginning_are_whole_on_paper(
    either_office: Office, tmp_path: Path
) -> None:
    told = " ".join(f"word{n}" for n in range(2_000))
    receive(either_office, told)
    comment = " ".join(f"stop{n}" for n in range(120))
    row = rows(1)[0]
    take_in(either_office, tmp_path / "c.csv", [[*row[:4], comment, row[5]]])
    assert in_order(
        said(complaints(either_office).pdf), *(f"word{n}" for n in range(0, 2_000, 50)), "word1999"
    )
    assert in_order(said(comments(either_office).pdf), *(f"stop{n}" for n in range(120)))


@pytest.mark.requirement("K6")
def test_texts_that_look_like_markup_are_words_on_paper(office: Office) -> None:
    hostile = [text for text in HOSTILE if text.isascii() and "\x1b" not in text]
    for text in hostile:
        receive(office, text, summary=text)
    drawn = complaints(office)
    text = said(drawn.pdf)
    missing = [one for one in hostile if "".join(one.split()) not in "".join(text.split())]
    assert missing == []
    for other in set(HOSTILE) - set(hostile):
        receive(office, other, summary=other)
    assert check(complaints(office).pdf) == ()


@pytest.mark.requirement("U1")
def test_the_paper_speaks_spanish_where_the_window_does(office: Office) -> None:
    receive(office, "One")
    drawn = complaints(office, language=Language.SPANISH)
    text = said(drawn.pdf)
    assert "Impreso por" in text
    assert "Página 1 de 1" in text
    assert "Confidencial" in text
    assert b"es-US" in drawn.pdf
    assert check(drawn.pdf) == ()


@pytest.mark.requirement("U1")
def test_a_list_too_long_for_paper_is_refused_with_the_way_out(office: Office) -> None:
    class Endless:
        """A listing of as many rows as are asked for; none of them is read."""

        def __init__(self, count: int) -> None:
            self.rows = count

        def count(self, _request: ListRequest) -> int:
            return self.rows

        def fences(self, _request: ListRequest) -> list[tuple[int]]:
            return [(at,) for at in range(0, self.rows, PAGE)]

        def page(self, _request: ListRequest, _fence: object) -> list[Complaint]:
            assert self.rows <= MOST_ROWS, "not a row is read"
            return [replace(Complaint("C-1", TODAY, "", summary="long " * 5_000), id=7)] * PAGE

    asked = wanted(
        ListOf.COMPLAINTS, ("Number", lambda row: row.number), ("Summary", lambda row: row.summary)
    )
    request = ListRequest(Sort("number"))
    with pytest.raises(Refused, match=r"2,001 rows.*Excel workbook"):
        office.list_papers.draw(asked, Endless(MOST_ROWS + 1), request)
    assert 25_000 * PAGE > MOST_CHARACTERS
    with pytest.raises(Refused, match=r"hundreds of pages.*Excel workbook"):
        office.list_papers.draw(asked, Endless(MOST_ROWS), request)


def test_the_drawing_is_given_up_where_the_person_cancels(office: Office) -> None:
    for n in range(80):
        receive(office, f"Told {n}", summary=f"The ramp {n}.")
    steps: list[str] = []
    asked = wanted(ListOf.COMPLAINTS, ("Number", lambda row: row.number))

    def stop() -> bool:
        return "Drawing the pages" in steps

    with pytest.raises(WorkCancelled):
        office.list_papers.draw(
            asked,
            office.complaints.listing(),
            ListRequest(Sort("number")),
            lambda _done, _total, step: steps.append(step),
            stop,
        )
    assert steps.count("Drawing the pages") == 1, "at the second page it stops"


@pytest.mark.requirement("S1", "K3")
def test_a_list_whose_rows_were_changed_meanwhile_is_not_saved(either_office: Office, tmp_path: Path) -> None:
    case = receive(either_office, "One", summary="The ramp")
    drawn = complaints(either_office)
    receive(either_office, "Another")
    saved(either_office, drawn, tmp_path / "first.pdf")  # what it shows still reads so
    either_office.complaints.change(replace(case, summary="The lift"), "Told wrong")
    with pytest.raises(Refused, match="changed since its pages were drawn"):
        either_office.list_papers.save(drawn, tmp_path / "second.pdf")
    assert not (tmp_path / "second.pdf").exists()


@pytest.mark.requirement("S1", "S2", "C4")
def test_a_sealed_case_tells_no_word_on_paper_nor_in_what_was_drawn_before_the_seal(
    office: Office, tmp_path: Path
) -> None:
    world = sealed_world(office, tmp_path)
    try:
        for draw in (complaints, comments, violations):
            assert secrets_in(said(draw(world.other).pdf)) == [], draw.__name__
        assert "narwhal" in said(complaints(world.mine).pdf), (
            "who holds the key has it on paper as in the list"
        )
        seen = complaints(world.other)
        assert "An ordinary case" in said(seen.pdf)
        ordinary = next(one for one in world.other.complaints.table().rows if "ordinary" in str(one[4]))
        case = world.mine.complaints.find_number(str(ordinary[0]))
        world.mine.complaints.seal(case.id, [world.mine.session.person.id], "Conflict of interest")
        with pytest.raises(Refused, match="changed since its pages were drawn"):
            world.other.list_papers.save(seen, tmp_path / "late.pdf")
        assert not (tmp_path / "late.pdf").exists()
    finally:
        world.other.close()


@pytest.mark.requirement("S1")
def test_a_walled_case_stands_on_nobodys_paper_and_takes_back_what_was_drawn_before(
    postgresql_server: str, tmp_path: Path
) -> None:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        officer = place.let_in(first, "Oscar Officer", Role.OFFICER)
        receive(first, "Open to all", summary="The ramp")
        case = receive(first, "Closed soon", summary="The manatee")
        drawn = complaints(officer)
        assert "manatee" in said(drawn.pdf)
        first.complaints.close_to(case.id, officer.session.person.id, "is named in it")
        with pytest.raises(Refused, match="changed since its pages were drawn"):
            officer.list_papers.save(drawn, tmp_path / "late.pdf")
        after = said(complaints(officer).pdf)
        assert "manatee" not in after
        assert case.number not in after
        assert "1 row" in after
