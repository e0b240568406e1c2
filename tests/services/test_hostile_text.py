"""Text that is no harm to read and much harm to interpret, in every field that a person can fill."""

from __future__ import annotations

import csv
import json
import logging
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    PartyRole,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.training.records import Audience, Course
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, rows, take_in
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import filled
from tests.services.training_steps import roster

CANARY = "Quetzalcoatlus"
"""A word that stands in every text, and may stand in no line of a log."""
HOSTILE = tuple(
    f"{text} {CANARY}"
    for text in (
        '=HYPERLINK("http://example.org","x")',
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "<b>bold</para> <img src=/etc/passwd> &amp; <!--",
        "%s %(name)s {name} {0} {} {{ ${x}",
        "'; DROP TABLE complaints; -- \" OR 1=1",
        "\u202eright to left\u2066 \u200bzero\ufeff",
        "../../etc/passwd C:\\CON\\nul",
        "emoji 👩🏽‍🚀 漢字 العربية e\u0301",
        "first line\r\nsecond\tline\u2028third\x1b[31m",
    )
)
LONG = "x" * 200_000 + CANARY
NO_TEXT = ("one\x00two", "half \ud800 of a pair")
AUGUST = date(2026, 8, 3)


def _complaint(text: str) -> NewComplaint:
    """A complaint with the text in every field that a person types."""
    plain = (
        "narrative", "summary", "language", "accommodation", "category", "incident_words", "line", "place", "vehicle",
        "remedy", "filed_elsewhere", "next_step",
    )  # fmt: skip
    complaint = replace(Complaint("", AUGUST, text), **dict.fromkeys(plain, text))
    party = Party(0, PartyRole.COMPLAINANT, text, text, text, text, text, text, text, text)
    said = Characteristic(0, 0, Basis.GENDER_IDENTITY, text, True, True, text)
    allegation = Allegation(
        0, conduct=text, bases=(Basis.OTHER, Basis.AGE), other_basis=text, clause=text, discipline=text
    )
    respondent = Respondent(0, 0, name=text, identifier=text, unit=text)
    return NewComplaint(
        complaint, (PartyEntry(party, (said,)),), (AllegationEntry(allegation, (respondent,)),)
    )


def _texts(record: Any) -> set[str]:
    return {value for field in fields(record) if isinstance(value := getattr(record, field.name), str)}


def _worked(office: Office, text: str) -> Complaint:
    """A complaint taken from its receipt to its second end, with the text wherever words are asked for."""
    me = office.session.person
    maya = next((p for p in office.people.all() if p.title == "Investigator"), None) or office.people.add(
        "Maya Rivera", (Role.INVESTIGATOR,), "Investigator"
    )
    received = office.complaints.receive(_complaint(text))
    office.complaints.plan(received.id, Plan(me.id, text, investigator_id=maya.id), text)
    office.complaints.add_note(received.id, text)
    office.complaints.extend(received.id, TODAY + timedelta(days=200), text)
    (allegation,) = office.complaints.case(received.id).allegations
    back = office.complaints.return_finding(
        office.complaints.propose_finding(allegation, Finding.SUSTAINED, text, maya.id), text
    )
    office.complaints.approve_finding(
        office.complaints.propose_finding(back, Finding.SUSTAINED, text, maya.id)
    )
    office.complaints.close(received.id, None, text, on=date(2026, 9, 1))
    office.complaints.reopen(received.id, text, text)
    closed = office.complaints.close(received.id, ClosingReason.WITHDRAWN, text)
    return office.complaints.change(replace(closed, place=f"{text} again"), text)


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """All that was logged, down to the least."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("openpyxl").setLevel(logging.DEBUG)
    return lambda: caplog.text


@pytest.mark.requirement("C1", "C17", "S2")
def test_every_text_of_a_complaint_is_kept_as_it_was_typed(
    either_office: Office, heard: Callable[[], str], tmp_path: Path
) -> None:
    office = either_office
    for text in (*HOSTILE, LONG):
        complaint = _worked(office, text)
        office.complaints.identities(complaint.id, "To see what was stored")
        case = office.complaints.case(complaint.id)
        kept = _texts(case.complaint) | _texts(case.parties[0]) | _texts(case.characteristics[0])
        kept |= _texts(case.allegations[0]) | _texts(case.respondents[0]) | _texts(case.notes[0])
        expected = {text, text.strip(), f"{text} again", " ".join(text.split())}
        assert {word for word in kept if CANARY in word} <= expected
        assert text in _texts(case.parties[0])
        assert text in _texts(case.complaint)
        assert case.complaint.narrative == case.allegations[0].conduct == text
        line = office.complaints.time_line(complaint.id)
        assert text.strip() in {d.after.strip() for entry in line for d in entry.details}
        assert text.strip() in {entry.why.strip() for entry in line}
        assert office.history.of("complaints", complaint.id)
        listing = office.complaints.listing()
        for words in (text[:300], text.split()[0][:80], '"', "*", "NEAR(", "a AND (", "narrative:x"):
            listing.count(ListRequest(Sort("received"), words=words))
    assert listing.count(ListRequest(Sort("received"), words=CANARY)) == len(HOSTILE)
    assert not office.history.verify().problems
    _exports_are_sound(office, tmp_path)
    assert CANARY not in heard()


def _exports_are_sound(office: Office, tmp_path: Path) -> None:
    everything = ListRequest(Sort("received"))
    for ending in ("xlsx", "csv", "json"):
        assert office.complaints.export_list(tmp_path / f"out.{ending}", everything) >= len(HOSTILE) + 1
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert sum(CANARY in str(cell.value) for cell in cells) > len(HOSTILE)
    limit = csv.field_size_limit(4 * len(LONG))
    with (tmp_path / "out.csv").open(newline="", encoding="utf-8-sig") as stream:
        written = [cell for row in csv.reader(stream) for cell in row]
    csv.field_size_limit(limit)
    assert not [cell for cell in written if CANARY in cell and cell[0] in "=+@\t\r"]
    assert CANARY in json.dumps(json.loads((tmp_path / "out.json").read_text("utf-8")))


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("text", NO_TEXT)
def test_what_no_database_keeps_is_refused_in_words_and_leaves_nothing_behind(
    either_office: Office, text: str
) -> None:
    office = either_office
    received = office.complaints.receive(NewComplaint(Complaint("", AUGUST, "What happened"), (), ()))
    source = office.sources.all()[0]
    stated = office.sources.state_use(source, uses=True, since=AUGUST, fields=("Age",), reason="Seen")
    audit = office.audits.start(source.id)
    answer = replace(audit.answers[0], note=text)
    person = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    head = office.session.ask
    with head() as reader:
        before = reader.head()
    attempts: list[Callable[[], object]] = [
        lambda: office.complaints.receive(_complaint(text)),
        lambda: office.complaints.add_note(received.id, text),
        lambda: office.complaints.plan(received.id, Plan(person.id, text)),
        lambda: office.complaints.plan(received.id, Plan(person.id, "Go on"), text),
        lambda: office.complaints.extend(received.id, TODAY + timedelta(days=99), text),
        lambda: office.complaints.close(received.id, ClosingReason.WITHDRAWN, text),
        lambda: office.complaints.find_number(text),
        lambda: office.findings.find(text),
        lambda: office.sources.add(Source(name=text)),
        lambda: office.sources.change(replace(source, purpose=text)),
        lambda: office.sources.state_use(source, uses=True, since=TODAY, fields=(text,), reason=text),
        lambda: office.sources.withdraw(stated, text),
        lambda: office.sources.retire(source, TODAY, text),
        lambda: office.audits.save(audit.audit, (answer,), ()),
        lambda: office.audits.attach(audit.audit, audit.questions[0].code, text, b"file"),
        lambda: office.audits.give_up(audit.audit, text),
        lambda: office.designees.name(person.id, TODAY, TODAY, text, TODAY),
        lambda: office.people.add(text, (Role.OFFICER,)),
        lambda: office.people.change(replace(person, title=text)),
        lambda: office.settings.change(replace(office.session.facts, name=text)),
        lambda: office.training.add_course(Course(text, text, Audience.EVERYBODY)),
        lambda: office.findings.issue(Quarter(2026, 3)) and office.findings.issue(Quarter(2026, 3), text),
    ]
    for attempt in attempts[:-1]:
        with pytest.raises(Refused):
            attempt()
    with head() as reader:
        assert reader.head() == before
    with pytest.raises(Refused):
        attempts[-1]()


@pytest.mark.requirement("M1", "M2", "S2")
def test_every_text_of_a_comment_is_kept_and_its_complaint_has_the_same_words(
    either_office: Office, tmp_path: Path, heard: Callable[[], str]
) -> None:
    office, wanted = either_office, rows(len(HOSTILE) + 1)
    for row, text in zip(wanted, (*HOSTILE, LONG), strict=True):
        row[4], row[5] = text, text[:500]
    taken = take_in(office, tmp_path / "{hostile} %s.csv", wanted)
    assert taken.receipt.stored == len(wanted)
    for number, text in enumerate((*HOSTILE, LONG), 1):
        before = office.comments.look_at(number).comment.text
        assert CANARY in before
        assert len(before) >= len(text.strip()) - 2
        opened = office.comments.make_complaint(
            number, (Basis.OTHER,), other_basis=text, note=text, reason=text
        )
        assert opened.standing is not None
        assert opened.complaint is not None
        assert opened.standing.note == text.strip()
        assert office.complaints.get(opened.complaint.complaint_id).narrative == before
        with pytest.raises(Refused):
            office.comments.make_complaint(number, (Basis.AGE,), reason=text)
    assert office.comments.export(tmp_path / "out.xlsx", ListRequest(Sort("received"))) == len(wanted)
    assert not office.history.verify().problems
    assert take_in(office, tmp_path / "again.csv", wanted).receipt.stored == 0
    words = office.comments.statement(Q3)
    office.comments.sign_off(Q3, words)
    assert CANARY not in heard()


@pytest.mark.requirement("R2", "R3")
def test_a_report_with_hostile_words_in_it_is_still_an_accessible_file(
    office: Office, clock: MovableClock, tmp_path: Path, heard: Callable[[], str]
) -> None:
    text = " ".join(HOSTILE)
    clock.on(date(2026, 9, 1))
    for hostile in HOSTILE:
        _worked(office, hostile)
    _worked(office, LONG)
    for number, hostile in enumerate(HOSTILE):
        source = office.sources.add(Source(name=hostile, owner=hostile, purpose=hostile))
        office.sources.state_use(
            source, uses=True, since=date(2026, 3, number + 1), fields=(hostile,), reason=hostile
        )
        started = office.audits.start(source.id)
        record = office.audits.save(
            started.audit,
            filled(
                replace(started, answers=tuple(replace(a, note=hostile) for a in started.answers)),
                date(2026, 8, 1),
            ),
            tuple(replace(field, reason=hostile) for field in started.fields),
        )
        signed = office.audits.sign(record, hostile)
        office.audits.add_addendum(signed.audit, hostile)
    people = [
        (str(n), hostile, hostile, "Operator", "2020-05-04", "N", hostile)
        for n, hostile in enumerate(HOSTILE)
    ]
    roster(office, tmp_path, people, date(2026, 8, 1))
    office.training.add_course(Course("{x}", text[:200], Audience.EVERYBODY))
    office.settings.change(replace(office.session.facts, name=text))
    office.people.change(replace(office.session.person, name=text[:90], title=text[:90]))
    first = office.findings.issue(Quarter(2026, 3))
    issued = office.findings.issue(Quarter(2026, 3), text)
    file = office.findings.file(issued.id)
    assert check(file) == ()
    assert b"/etc/passwd" not in office.findings.file(first.id) or check(office.findings.file(first.id)) == ()
    report = office.findings.data(issued.id)
    assert report.reason == text.strip()
    assert office.findings.save_tables(report, tmp_path / "tables.xlsx") > 0
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert not [c.value for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    copy = tmp_path / "{copy} %s.pdf"
    office.findings.save_copy(issued.id, copy)
    assert office.findings.verify_file(copy).genuine
    assert "{copy} %s.pdf" in office.findings.verify_file(copy).sentence()
    assert not office.history.verify().problems
    assert CANARY not in heard()


@pytest.mark.requirement("C17")
def test_a_draft_keeps_whatever_was_typed(either_office: Office) -> None:
    for text in (*HOSTILE, *NO_TEXT, LONG):
        either_office.drafts.keep(
            "complaint", text[:100].replace("\x00", "").replace("\ud800", ""), {"narrative": text}
        )
    assert {draft.content["narrative"] for draft in either_office.drafts.all()} == {*HOSTILE, *NO_TEXT, LONG}
