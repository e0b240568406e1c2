"""Somebody tries to get around the rules of audits and of the comment review, also with two programs at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, mapping, rows, take_in, write
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.audit_steps import performed, somebody, survey

WEEK = timedelta(days=7)


@pytest.fixture
def second(office: Office, clock: MovableClock) -> Iterator[Office]:
    """The same office, open in a second program of the same person."""
    assert office.folder is not None
    opened = startup.open_office(office.folder, PERSON, PASSPHRASE, clock=clock)
    yield opened
    opened.close()


@pytest.mark.requirement("A3", "S1")
def test_a_role_taken_away_in_one_program_signs_nothing_in_another(office: Office, second: Office) -> None:
    seen = performed(office, survey(office), TODAY)
    second.people.change(replace(second.session.person, roles=(Role.ADMINISTRATOR,)))
    with pytest.raises(NotAllowed, match="roles in the office were changed"):
        office.audits.sign(seen)
    with pytest.raises(RuleBroken, match="Only the Chief Civil Rights Officer"):
        office.audits.sign(seen)
    with second.session.ask() as reader:
        assert {audit.state for audit in reader.find(type(seen.audit))} == {AuditState.OPEN}


@pytest.mark.requirement("A3")
def test_who_left_the_office_signs_no_audit_and_is_named_for_none(office: Office) -> None:
    person, theirs = somebody(office, Role.REVIEWER)
    office.designees.name(person.id, TODAY - WEEK, TODAY + WEEK, "Memo 12", TODAY - WEEK)
    seen = performed(office, survey(office), TODAY)
    office.people.change(replace(person, active=False))
    with pytest.raises(NotAllowed, match="no longer with the office"):
        theirs.sign(seen)
    with pytest.raises(RuleBroken, match="no longer with the office"):
        office.designees.name(person.id, TODAY, TODAY + WEEK, "Memo 13", TODAY)


@pytest.mark.requirement("A1", "R1")
def test_no_statement_takes_an_overdue_spell_out_of_the_report(office: Office, clock: MovableClock) -> None:
    source = office.sources.all()[0]
    clock.on(date(2026, 5, 1))
    stated = office.sources.state_use(
        source, uses=True, since=date(2026, 5, 1), fields=("Age",), reason="Seen"
    )
    clock.on(date(2026, 9, 1))
    assert office.audits.figures(Quarter(2026, 3), date(2026, 9, 1)).overdue == 1
    office.sources.withdraw(stated, "A mistake")
    office.sources.state_use(source, uses=True, since=date(2026, 9, 1), fields=("Age",), reason="Seen")
    clock.on(date(2026, 10, 2))
    figures = office.findings.draft(Quarter(2026, 3)).audits
    assert figures.overdue == 0
    (note,) = (note for note in figures.basis.notes if source.name in note)
    assert "was shown as overdue since Jul 31, 2026, until a statement recorded on Sep 1, 2026" in note
    assert office.audits.figures(Quarter(2026, 3), date(2026, 8, 15)).overdue == 1


@pytest.mark.requirement("M5")
def test_a_quarter_signed_off_in_one_program_is_only_read_in_another(
    office: Office, second: Office, tmp_path: Path
) -> None:
    taken = take_in(office, tmp_path / "a.csv", rows(2))
    office.comments.decide(1, Decision.NO_CONCERN)
    office.comments.decide(2, Decision.POSSIBLE_BIAS, (Basis.AGE,))
    words = second.comments.statement(Q3)
    review = second.comments.sign_off(Q3, words)
    attempts: list[Callable[[], object]] = [
        lambda: office.comments.decide(1, Decision.OTHER_POLICY, reason="Read again"),
        lambda: office.comments.undo_last(Q3),
        lambda: office.comments.note(1, "A note"),
        lambda: office.comments.make_complaint(2, (Basis.AGE,)),
        lambda: office.comments.undo_import(taken.import_id, "The wrong file"),
        lambda: office.comments.sign_off(Q3, words),
    ]
    for attempt in attempts:
        with pytest.raises(RuleBroken, match="was signed off by"):
            attempt()
    with pytest.raises(Refused, match="is signed off"):
        take_in(office, tmp_path / "b.csv", rows(2, start=50))
    assert office.comments.counts(Q3).comments == review.comments == 2


@pytest.mark.requirement("M1")
def test_two_programs_that_previewed_one_file_store_its_comments_once(
    office: Office, second: Office, tmp_path: Path
) -> None:
    file = write(tmp_path / "a.csv", rows(5))
    one, other = office.comments.open_file(file), second.comments.open_file(file)
    assert office.comments.take_in(one, mapping()).receipt.stored == 5
    again = second.comments.take_in(other, mapping()).receipt
    assert (again.stored, again.already_there) == (0, 5)
