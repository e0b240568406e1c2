"""The rows of the table of roles that are about reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.records import Decision, Means
from tests.roles.rows import Q3, TODAY, Q, Row, every, listed
from tests.roles.world import World

OF_QUARTER = ReportRequest(ReportKind.QUARTERLY, quarter=Q3)


def _some_file(world: World) -> Path:
    path = world.files / "some.pdf"
    path.write_bytes(b"%PDF-1.7 of somebody else")
    return path


def _sent(world: World) -> int:
    """The report, sent to the one who decides."""
    world.chief.findings.send(world.facts.report, "", Means.IN_HAND, to=world.facts.people["executive"])
    return world.facts.report


REPORTS_ROWS = {
    "findings.quarter": Row("*", lambda _w, o: o.findings.quarter(Q3)),
    "findings.quarters": Row("*", lambda _w, o: o.findings.quarters()),
    "findings.draft": Row("CO", lambda _w, o: o.findings.draft(Q)),
    "findings.draft_file": Row("CO", lambda _w, o: o.findings.draft_file(Q)),
    "findings.save_draft": Row("CO", lambda w, o: o.findings.save_draft(Q, w.files / "draft.pdf")),
    "findings.issue": Row("C", lambda _w, o: o.findings.issue(Q, "A figure was corrected")),
    "findings.draft_as_of": Row("CO", lambda _w, o: o.findings.draft_as_of(Q, TODAY)),
    "findings.produce_again": Row("COU", lambda w, o: o.findings.produce_again(w.facts.report)),
    "findings.save_drawn": Row(
        "COEU",
        lambda w, o: o.findings.save_drawn(w.chief.findings.data(w.facts.report), w.files / "drawn.pdf"),
    ),
    "findings.latest": Row("COEU", lambda _w, o: o.findings.latest(Q)),
    "findings.reports": Row("COEU", lambda _w, o: o.findings.reports()),
    "findings.listing": Row("COEU", lambda _w, o: listed(o.findings.listing(), "number")),
    "findings.get": Row("COEU", lambda w, o: o.findings.get(w.facts.report)),
    "findings.find": Row("COEU", lambda w, o: o.findings.find(w.facts.number)),
    "findings.file": Row("COEU", lambda w, o: o.findings.file(w.facts.report)),
    "findings.data": Row("COEU", lambda w, o: o.findings.data(w.facts.report)),
    "findings.save_copy": Row("COEU", lambda w, o: o.findings.save_copy(w.facts.report, w.files / "r.pdf")),
    "findings.save_tables": Row(
        "COEU",
        lambda w, o: o.findings.save_tables(w.chief.findings.data(w.facts.report), w.files / "t.xlsx"),
    ),
    "findings.save_table": Row(
        "COEU",
        lambda w, o: o.findings.save_table(
            w.chief.findings.data(w.facts.report), "90-day audits of the quarter", w.files / "t.csv"
        ),
    ),
    "findings.verify_file": Row("COEU", lambda w, o: o.findings.verify_file(_some_file(w))),
    "findings.find_request": Row("CO", lambda _w, o: o.findings.find_request(ReportKind.QUARTERLY, Q3)),
    "findings.prepare": Row("CO", lambda _w, o: o.findings.prepare(OF_QUARTER)),
    "findings.issue_report": Row(
        "C", lambda _w, o: o.findings.issue_report(OF_QUARTER, "A figure was corrected")
    ),
    "findings.prepared_as_of": Row("CO", lambda _w, o: o.findings.prepared_as_of(OF_QUARTER, TODAY)),
    "findings.remark": Row(
        "CO",
        lambda w, o: o.findings.remark(
            replace(w.chief.findings.prepare(OF_QUARTER), faults=("PDF/UA-1, 7.1-3: a false alarm",)),
            "It errs",
        ),
    ),
    "findings.pages": Row("*", lambda w, o: o.findings.pages(w.chief.findings.file(w.facts.report), 60)),
    "findings.signer": Row("C", lambda w, o: o.findings.signer(_some_file(w), "")),
    "findings.audiences": Row("*", lambda _w, o: o.findings.audiences(ReportKind.QUARTERLY)),
    "findings.issued_on": Row("COIEU", lambda _w, o: o.findings.issued_on(ReportKind.QUARTERLY, 1)),
    "findings.tables": Row("*", lambda w, o: o.findings.tables(w.chief.findings.data(w.facts.report))),
    "findings.steps": Row("COEU", lambda w, o: o.findings.steps(w.facts.report)),
    "findings.recipients": Row("COEU", lambda _w, o: o.findings.recipients()),
    "findings.send": Row("C", lambda w, o: o.findings.send(w.facts.report, "The CEO", Means.IN_HAND)),
    "findings.receive": Row("CE", lambda w, o: o.findings.receive(_sent(w), document="Memo of today")),
    "findings.decide": Row(
        "CE", lambda w, o: o.findings.decide(_sent(w), Decision.NOTED, document="Memo of today")
    ),
    "findings.came_back": Row("C", lambda w, o: o.findings.came_back(_sent(w), "Nobody was there")),
    "findings.message": Row(
        "C",
        lambda w, o: o.findings.message(
            w.facts.report, w.files / "m.eml", "ceo@agency.gov", "Report", "Words"
        ),
    ),
    "findings.work_items": Row("*", lambda _w, o: every(o.findings.work_items(TODAY))),
}
