"""Whoever carries the files away, or reads the log, reads nothing that people wrote (S3)."""

from __future__ import annotations

import base64
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from gen63_desktop import places, startup
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    PartyRole,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.errors import ChangedMeanwhile
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.entries import head_of
from gen63_desktop.ui.shell import crash_report
from tests.comment_files import rows, take_in
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.audit_steps import survey
from tests.services.training_steps import AMY, roster
from tests.team_offices import TeamPlace

CANARY = "Zyxomma"
"""A word of every text; on PostgreSQL, of every text that identifies a person."""
LAST = "Quintavalle"
WHO = f"{CANARY} {LAST}"
FORMS = tuple(
    form
    for word in (CANARY, LAST)
    for form in (
        *(word.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")),
        word.lower().encode(),
        word.encode().hex().encode(),
        *(base64.b64encode(b"x" * shift + word.encode())[shift + 1 : -4] for shift in range(3)),
    )
)
"""How a word may stand in a file: plain, folded for a search, as hexadecimal digits, inside of base64."""
AUGUST = date(2026, 8, 3)


def _case(words: str) -> NewComplaint:
    """A complaint of the person; ``words`` stand wherever a person is not named."""
    complaint = replace(Complaint("", AUGUST, words), summary=words, place=words, remedy=words)
    party = Party(
        0, PartyRole.COMPLAINANT, WHO, WHO, WHO, "555 Quintavalle", f"{WHO}@example.org", WHO, "", WHO
    )
    said = Characteristic(0, 0, Basis.GENDER_IDENTITY, WHO, True, True, WHO)
    allegation = Allegation(0, conduct=words, bases=(Basis.OTHER,), other_basis=words)
    respondent = Respondent(0, 0, name=words, identifier=words, unit=words)
    return NewComplaint(
        complaint, (PartyEntry(party, (said,)),), (AllegationEntry(allegation, (respondent,)),)
    )


def _holding(*folders: Path) -> list[str]:
    """The files that hold a canary in any form, or are called by it."""
    return [
        f"{path.relative_to(folder)}: {form!r}"
        for folder in folders
        for path in folder.rglob("*")
        for form in FORMS
        if form.decode("latin-1") in path.name or (path.is_file() and form in path.read_bytes())
    ]


def _work_of_a_day(office: Office, folder: Path) -> None:
    """Everything that people write, in every area."""
    office.settings.change(replace(office.session.facts, name=WHO))
    office.people.add(WHO, (Role.INVESTIGATOR,), WHO)
    received = office.complaints.receive(_case(WHO))
    office.complaints.add_note(received.id, WHO)
    office.complaints.identities(received.id, WHO)
    office.complaints.seal(office.complaints.receive(_case(WHO)).id, (office.session.person.id,), WHO)
    office.complaints.listing().page(ListRequest(Sort("received"), words=WHO), None)
    office.sources.add(Source(name=WHO, owner=WHO, purpose=WHO))
    audit = office.audits.start(survey(office).id)
    office.audits.attach(audit.audit, audit.questions[0].code, f"{WHO}.txt", WHO.encode() * 500)
    office.audits.attach(audit.audit, audit.questions[0].code, f"{WHO}.bin", WHO.encode() * 50_000)
    wanted = rows(2_000)
    for row in wanted:
        row[4] = row[5] = f"{WHO} {row[4]}"
    take_in(office, folder / "comments.csv", wanted)
    roster(office, folder, [(AMY[0], WHO, WHO, WHO, *AMY[4:6], WHO)], TODAY)
    office.drafts.keep("complaint", WHO, {"narrative": WHO})
    office.preferences.set(WHO, [WHO])
    with office.session.ask() as reader:  # sorts more than fits into one page of memory
        reader.connection.execute(text("SELECT * FROM comments ORDER BY text DESC, other")).all()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's program puts temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.mark.promise("stolen")
@pytest.mark.requirement("S3")
def test_the_files_of_an_office_hold_no_word_that_people_wrote(
    office_folder: Path, tmp_path: Path, temporary: Path, clock: MovableClock
) -> None:
    theirs = tmp_path / "files of their own"
    theirs.mkdir()
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    _work_of_a_day(office, theirs)
    assert _holding(theirs), "the search finds the words where they stand readable"
    office.keeping.back_up()
    office.keeping.try_restore()
    office.keeping.check_files()
    home = Path(os.environ["GEN63_HOME"])

    assert (office_folder / "office.db-wal").stat().st_size > 100_000
    assert list((office_folder / "attachments").rglob("*"))
    assert len(list((office_folder / "backups").rglob("*"))) > 2
    while_open = _holding(office_folder, temporary, home)
    office.close()
    assert while_open == _holding(office_folder, temporary, home) == []
    assert list(temporary.iterdir()) == []


# --- a team's server ------------------------------------------------------------------------------


def _whole_database(place: TeamPlace) -> Iterator[tuple[str, bytes]]:
    """Every row of every table as the server's administrator reads it."""
    with place.as_superuser() as connection:
        found = connection.execute(
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
            " AND table_schema NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        for schema, name in found:
            for (row,) in connection.execute(f'SELECT t::text FROM "{schema}"."{name}" t'.encode()):
                yield f"{schema}.{name}", row.encode()


@pytest.mark.promise("stolen")
@pytest.mark.requirement("S3", "S1")
def test_a_stolen_database_of_a_team_names_no_person_and_tells_nothing_of_a_sealed_case(
    team_place: TeamPlace, tmp_path: Path, temporary: Path
) -> None:
    office = team_place.open()
    plain = office.complaints.receive(_case("The bus did not stop."))
    office.complaints.identities(plain.id, "To write to the person")
    sealed = office.complaints.receive(_case("What happened is of no matter here."))
    office.complaints.seal(sealed.id, (office.session.person.id,), "A conflict of interest")
    found = office.complaints.listing().page(ListRequest(Sort("received"), words=WHO), None)
    assert found, "the person is found by the name"
    audit = office.audits.start(survey(office).id)
    office.audits.attach(audit.audit, audit.questions[0].code, "letter.txt", WHO.encode() * 50_000)
    office.drafts.keep("complaint", "new", {"narrative": WHO})

    everything = list(_whole_database(team_place))
    assert any(b"The bus did not stop." in row for _, row in everything), "an ordinary case is readable there"
    assert [name for name, row in everything if b"of no matter here" in row] == []
    assert [name for name, row in everything for form in FORMS if form in row] == []
    assert _holding(temporary) == []


# --- the log --------------------------------------------------------------------------------------


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """The program's own log, and beside it whatever any logger says, down to the least."""
    monkeypatch.setenv("GEN63_HOME", str(tmp_path / "home"))
    root = logging.getLogger()
    beside = logging.FileHandler(tmp_path / "beside.log", encoding="utf-8")
    held = list(root.handlers)
    crash_report.start_log()
    root.addHandler(beside)
    for name in ("gen63_desktop", "psycopg"):
        logging.getLogger(name).setLevel(logging.DEBUG)

    def written() -> str:
        files = (*places.log_folder().glob("*"), tmp_path / "beside.log")
        return "".join(path.read_text(encoding="utf-8") for path in files)

    yield written
    for handler in [one for one in root.handlers if one not in held]:
        root.removeHandler(handler)
        handler.close()
    for name in ("gen63_desktop", "psycopg"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def _past(office: Office, statement: str, **values: Any) -> Callable[[], object]:
    def run() -> None:
        with office.session.store.unsigned() as connection:
            connection.execute(text(statement), values)

    return run


def _errors(office: Office, folder: Path) -> list[Callable[[], object]]:
    """Thirty ways to fail with a person's words in hand."""
    person = office.people.add(WHO, (Role.OFFICER,), WHO)
    complaint = office.complaints.receive(_case(WHO))
    office.complaints.change(replace(complaint, place="elsewhere"), "Seen")
    broken = folder / f"{WHO}.csv"
    broken.write_text(f'Comment ID,Comment\n1,"{WHO}\n')
    picture = folder / f"{WHO}.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + WHO.encode())
    party = office.complaints.case(complaint.id).parties[0]

    def fault() -> None:
        named = WHO
        raise ValueError(f"could not do {named}")

    def chained() -> None:
        try:
            fault()
        except ValueError as cause:
            raise RuntimeError(WHO) from cause

    def in_an_act() -> None:
        with office.session.act("person.added", why=WHO) as work:
            work.add(Person(f"{WHO} 2"))
            fault()

    def twice() -> None:
        with office.session.act("person.changed") as work:
            work.change(replace(person, version=99))

    past = [
        _past(office, "INSERT INTO people SELECT * FROM people WHERE id = :id", id=person.id),
        _past(office, "UPDATE people SET roles = NULL WHERE name = :name", name=WHO),
        _past(office, "UPDATE people SET id = 1 WHERE name = :name", name=WHO),
        _past(office, "SELECT * FROM nowhere WHERE name = :name", name=WHO),
        _past(office, "SELECT nothing FROM people WHERE name = :name", name=WHO),
        _past(office, "SELEC :name", name=WHO),
        _past(office, "INSERT INTO people (name) VALUES (:name)", name=WHO),
        _past(office, "INSERT INTO settings (name, value) VALUES (:n, :n), (:n, :n)", n=WHO),
        _past(office, "UPDATE complaints SET number = NULL WHERE narrative = :n", n=WHO),
        _past(office, "INSERT INTO history_head (one, seq, head) VALUES (1, 1, :n)", n=WHO),
        _past(office, "UPDATE parties SET sealed = NULL, complaint_id = NULL WHERE id = :id", id=party.id),
    ]
    return [
        *past,
        fault,
        chained,
        in_an_act,
        twice,
        lambda: office.people.add(WHO, ()),
        lambda: office.people.change(replace(person, name="", version=99)),
        lambda: office.people.get(999_999),
        lambda: office.complaints.change(replace(complaint, narrative=f"{WHO} again"), WHO),
        lambda: office.complaints.receive(_case(f"{WHO}\x00")),
        lambda: office.complaints.receive(_case(f"{WHO}\ud800")),
        lambda: office.complaints.add_note(complaint.id, ""),
        lambda: office.complaints.get(999_999),
        lambda: office.complaints.find_number(f"{WHO}\x00"),
        lambda: office.comments.open_file(broken),
        lambda: office.comments.open_file(picture),
        lambda: office.comments.open_file(folder / f"{WHO} is gone.csv"),
        lambda: office.complaints.export_list(folder / WHO / "out.xlsx", ListRequest(Sort("received"))),
        lambda: office.session.attachments.fetch("0" * 64),
        lambda: office.session.attachments.fetch(WHO),
        lambda: office.sources.add(Source(name="")),
        lambda: office.drafts.keep("form", WHO, {"narrative": object()}),
        lambda: head_of(WHO, 1, WHO),
    ]


@pytest.mark.promise("stolen")
@pytest.mark.requirement("S3")
@pytest.mark.expects_log("a fault of the program")
def test_thirty_errors_leave_no_word_of_a_person_in_the_log(
    either_office: Office, tmp_path: Path, log: Callable[[], str], capfd: pytest.CaptureFixture[str]
) -> None:
    failed = []
    for act in _errors(either_office, tmp_path):
        with pytest.raises(Exception) as raised:  # noqa: PT011  whatever it is, it is written down
            act()
        failed.append(raised.value)
        crash_report.write_down(raised.value)
        logging.getLogger("gen63_desktop").error("a fault of the program: %s", type(raised.value).__name__)

    assert len(failed) >= 30
    assert any(isinstance(error, ChangedMeanwhile) for error in failed)
    said = log() + "".join(capfd.readouterr())
    assert said.count("a fault of the program") >= 60
    assert [line for line in said.splitlines() for form in FORMS if form.decode("latin-1") in line] == []
