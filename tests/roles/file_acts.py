"""The rows of what leaves as a file: printed cases and time lines, due dates as calendars, lists."""

from __future__ import annotations

from gen63_desktop.domain.case_paper import FilePart
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.case_files import DrawnCase
from tests.roles.rows import Row, every
from tests.roles.world import World
from tests.services.list_papers import complaints as list_of_complaints


def _drawn(world: World) -> DrawnCase:
    """The facts of the investigator's complaint, as the chief has drawn them."""
    return world.chief.case_files.draw(world.facts.own, (FilePart.FACTS,), lambda one: (one.words, ()))


FILES_ROWS = {
    "due_dates.write_of_case": Row(
        "COIU", lambda w, o: o.due_dates.write_of_case(w.facts.own, w.files / "c.ics")
    ),
    "due_dates.write_mine": Row("COIU", lambda w, o: o.due_dates.write_mine(w.files / "m.ics")),
    "case_files.print": Row(
        "COIU",
        lambda w, o: o.case_files.print(
            w.facts.own, (FilePart.FACTS,), lambda one: (one.words, ()), w.files / "c.pdf"
        ),
    ),
    "case_files.draw": Row(
        "COIU", lambda w, o: o.case_files.draw(w.facts.own, (FilePart.FACTS,), lambda one: (one.words, ()))
    ),
    "case_files.save": Row("COIU", lambda w, o: o.case_files.save(_drawn(w), w.files / "d.pdf")),
    "list_papers.draw": Row("COIU", lambda _w, o: list_of_complaints(o)),
    "list_papers.save": Row(
        "COIU", lambda w, o: o.list_papers.save(list_of_complaints(w.chief), w.files / "l.pdf")
    ),
    "list_papers.pictures": Row(
        "*", lambda w, o: o.list_papers.pictures(list_of_complaints(w.chief).pdf, 200)
    ),
    "complaints.print_time_line": Row(
        "COIU",
        lambda w, o: o.complaints.print_time_line(w.facts.own, "All", (("Received", ()),), w.files / "t.pdf"),
    ),
    "complaints.table": Row("COIU", lambda _w, o: every(o.complaints.table().rows)),
    "complaints.allegations_table": Row("COIU", lambda _w, o: every(o.complaints.allegations_table().rows)),
    "complaints.export_list": Row(
        "COIU", lambda w, o: o.complaints.export_list(w.files / "out.xlsx", ListRequest(Sort("number")))
    ),
}
