"""Whom letters and interviews name: read at the server after a look with its reason alone (S1, S2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)
from gen63_desktop.domain.letters.kinds import LetterKind, Way
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.retention.records import Hold
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.team_offices import TeamPlace

NAME = "Henrietta Quibble"
OTTO, INA = "Otto Officer", "Ina Investigator"


def _case(office: Office) -> int:
    """A case with a letter to a person, and an interview of another."""
    case = office.complaints.receive(
        NewComplaint(Complaint("", TODAY, "The ramp was refused"), (PartyEntry(Party(0, name=NAME)),), ())
    )
    with office.session.act("letter.sent") as work:
        work.add(
            Letter(
                case.id, f"L-{case.number.removeprefix('C-')}-1", LetterKind.ACKNOWLEDGEMENT, Way.POST, TODAY,
                office.session.person.id, "", 1, None, "", "", 0, "", to_name=NAME, address="1 Hidden Lane",
                file_key="ab" * 32, file_sha256="cd" * 32,
            )
        )  # fmt: skip
        work.about(case)
    talk = Interview(
        case.id, InterviewRole.WITNESS, "Wanda Witness", TODAY, "", InterviewWay.TELEPHONE, office.session.person.id,
        InterviewState.SCHEDULED,
    )  # fmt: skip
    office.investigation.add_interview(talk)
    return case.id


def _asked(hand: psycopg.Connection[Any], question: str) -> Sequence[Any] | str:
    try:
        with hand.transaction():
            return hand.execute(question).fetchall()  # type: ignore[call-overload,no-any-return]
    except psycopg.errors.InsufficientPrivilege:
        return "refused"


def _looks(place: TeamPlace, login: str) -> list[tuple[int, str, int]]:
    with place.as_superuser() as connection:
        query = "SELECT complaint_id, reason, allowed FROM looks WHERE login = %s ORDER BY at"
        return connection.execute(query, (f"{place.address.database}.{login}",)).fetchall()


@pytest.mark.requirement("S1", "S2")
@pytest.mark.parametrize("table", ["letters", "interviews"])
def test_by_hand_nobody_reads_whom_letters_and_interviews_name_without_a_look(
    team_place: TeamPlace, team_office: Office, table: str
) -> None:
    case = _case(team_office)
    team_place.let_in(team_office, OTTO, Role.OFFICER).close()
    team_place.let_in(team_office, INA, Role.INVESTIGATOR).close()
    shown = f"SELECT gen63_shown_{table}(id) FROM {table}"
    by_id = f"SELECT gen63_shown_{table}(1)"
    with team_place.by_hand("otto.officer", f"copper meadow whistle forty {OTTO}") as otto:
        before = len(_looks(team_place, "otto.officer"))
        for question in (f"SELECT * FROM {table}", f"SELECT sealed FROM {table}", f"TABLE {table}",
                         f"SELECT {table}::text FROM {table}", f"SELECT row_to_json({table}) FROM {table}",
                         f"SELECT 1 FROM {table} WHERE sealed LIKE 'o%'",
                         f"UPDATE {table} SET sealed = sealed RETURNING sealed"):  # fmt: skip
            assert _asked(otto, question) == "refused", question
        assert _asked(otto, shown) == [("o:not looked at",)]
        assert len(_asked(otto, f"SELECT id, complaint_id FROM {table}")) == 1, (
            "the rest is read as the case is"
        )
        assert len(_looks(team_place, "otto.officer")) == before

        otto.execute("SELECT gen63_look(%s, 'a call back')", (case,))
        otto.commit()

        ((opened,),) = _asked(otto, shown)
        assert opened.startswith("o:")
        assert len(opened) > 60
        assert _looks(team_place, "otto.officer")[-1] == (case, "a call back", 1)
    with team_place.by_hand("ina.investigator", f"copper meadow whistle forty {INA}") as ina:
        assert _asked(ina, f"SELECT id FROM {table}") == [], "not their case"
        ina.execute("SELECT gen63_look(%s, 'curious')", (case,))
        ina.commit()
        assert _asked(ina, by_id) == [("o:not looked at",)]
        assert _looks(team_place, "ina.investigator")[-1] == (case, "curious", 0)


@pytest.mark.requirement("S1", "S2")
def test_in_the_program_names_are_hidden_before_a_look_and_nothing_is_saved_over_them(
    team_place: TeamPlace, team_office: Office
) -> None:
    case = _case(team_office)
    otto = team_place.let_in(team_office, OTTO, Role.OFFICER)
    assert [one.to_name for one in otto.letters.of_case(case).letters] == [CONFIDENTIAL]
    assert [one.whom for one in otto.investigation.of_case(case).interviews] == [CONFIDENTIAL]
    (letter,) = otto.letters.of_case(case).letters

    otto.letters.note_return(letter.id, TODAY, "Moved away")
    otto.complaints.identities(case, "a call back")

    assert [(one.to_name, one.returned_words) for one in otto.letters.of_case(case).letters] == [
        (NAME, "Moved away")
    ]
    assert [one.whom for one in otto.investigation.of_case(case).interviews] == ["Wanda Witness"]
    reasons = [reason for _case, reason, _allowed in _looks(team_place, "otto.officer")]
    assert any("a call back" in reason for reason in reasons)
    assert any(reason.startswith("letter.") for reason in reasons), "what an act reads is a look too"
    again = team_place.open()
    again.complaints.seal(case, (again.session.person.id,), "A conflict of interest")
    again.complaints.identities(case, "a call back")
    assert [one.to_name for one in again.letters.of_case(case).letters] == [NAME]
    assert [one.whom for one in again.investigation.of_case(case).interviews] == ["Wanda Witness"]
    assert again.history.verify().problems == ()


@pytest.mark.requirement("S1", "S5")
def test_a_hold_beyond_one_case_is_shown_by_the_server_to_those_who_read_retention_alone(
    team_place: TeamPlace, team_office: Office
) -> None:
    case = _case(team_office)
    wide = Hold(
        "",
        Scope.SERIES,
        Series.COMPLAINTS,
        "A claim",
        "It is pending",
        TODAY,
        0,
        TODAY,
        person="Wanda Witness",
    )
    team_office.retention.hold_widely(wide)
    otto = team_place.let_in(team_office, OTTO, Role.OFFICER)
    ina = team_place.let_in(team_office, INA, Role.INVESTIGATOR)
    mine = team_office.session.person.id
    team_office.complaints.plan(case, Plan(mine, "Read it", investigator_id=ina.session.person.id))

    assert [one.hold.person for one in otto.retention.holds()] == ["Wanda Witness"]
    assert otto.retention.would_hold(wide) == 1, "found by whom an interview names"
    assert ina.retention.holds_on(case) == ()
    for login, name, rows in (("otto.officer", OTTO, 1), ("ina.investigator", INA, 0)):
        with team_place.by_hand(login, f"copper meadow whistle forty {name}") as hand:
            assert len(_asked(hand, "SELECT sealed FROM retention_holds")) == rows
            told = _asked(hand, "SELECT data FROM history_changes WHERE kind = 'retention_holds'")
            assert len(told) == rows
