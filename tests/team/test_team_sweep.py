"""Files at the server that nothing names: swept a day later, and never one that a record names (S4)."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE
from tests.services.audit_steps import survey
from tests.team_offices import LOGIN, TeamPlace

SWEEP = "SELECT gen63_sweep_files()"


def _attach(office: Office, *files: bytes) -> list[str]:
    audit = office.audits.start(survey(office).id)
    code = audit.questions[0].code
    return [
        office.audits.attach(audit.audit, code, f"extract {number}.txt", data).blob
        for number, data in enumerate(files)
    ]


def _all_old(place: TeamPlace) -> None:
    with place.as_superuser() as connection:
        connection.execute("UPDATE blobs SET kept = '2020-01-01T00:00:00.000000Z'")


def _there(place: TeamPlace) -> set[str]:
    with place.as_superuser() as connection:
        found = {str(blob) for (blob,) in connection.execute("SELECT blob FROM blobs").fetchall()}
        chunks = {str(blob) for (blob,) in connection.execute("SELECT blob FROM blob_chunks").fetchall()}
        keys = {str(blob) for (blob,) in connection.execute("SELECT blob FROM file_keys").fetchall()}
    assert found == chunks == keys
    return found


def _swept(office: Office) -> int:
    return office.session.attachments.sweep((), office.session.now())


@pytest.mark.requirement("S4", "S1")
def test_the_server_sweeps_what_nothing_names_and_never_what_a_record_or_the_history_names(
    team_place: TeamPlace, team_office: Office
) -> None:
    named, told = _attach(team_office, b"named by a record", b"named by the history alone")
    files = team_office.session.attachments
    orphan, young = files.keep(b"broken off").blob, ""
    with team_place.as_superuser() as connection:  # as if somebody had removed its record
        connection.execute("DELETE FROM audit_files WHERE blob = %s", (told,))
    assert _swept(team_office) == 0, "within a day nothing is swept"
    _all_old(team_place)
    young = files.keep(b"being attached").blob
    again = files.keep(b"broken off and attached again").blob

    found = team_office.keeping.check_some_files()

    assert found is not None
    assert found.whole
    assert _there(team_place) == {named, told, young, again}
    assert orphan not in _there(team_place)
    assert files.fetch(named) == b"named by a record"


@pytest.mark.requirement("S4")
def test_a_file_that_a_record_names_which_is_being_written_just_now_is_not_swept(
    team_place: TeamPlace, team_office: Office
) -> None:
    """The record is not committed yet, so that the sweep does not see it; and the file is old."""
    (first,) = _attach(team_office, b"of a record")
    orphan = team_office.session.attachments.keep(b"in use in a moment").blob
    _all_old(team_place)
    with team_place.as_superuser() as writing:
        writing.execute("UPDATE audit_files SET blob = %s WHERE blob = %s", (orphan, first))
        assert _swept(team_office) == 0
        writing.commit()
    _swept(team_office)
    assert orphan in _there(team_place)


@pytest.mark.requirement("S4")
def test_a_file_that_is_attached_again_while_the_sweep_runs_stays(
    team_place: TeamPlace, team_office: Office
) -> None:
    orphan = team_office.session.attachments.keep(b"attached again").blob
    _all_old(team_place)
    with team_place.by_hand(LOGIN, PASSPHRASE) as keeping:
        assert keeping.execute("SELECT gen63_kept_again(%s)", (orphan,)).fetchone() == (True,)
        assert _swept(team_office) == 0
        keeping.commit()
    assert _swept(team_office) == 0
    assert team_office.session.attachments.fetch(orphan) == b"attached again"


@pytest.mark.requirement("S1", "S4")
@pytest.mark.parametrize("role", [Role.OFFICER, Role.INVESTIGATOR, Role.EXECUTIVE])
def test_nobody_else_sweeps_and_nobody_removes_or_wraps_a_file_by_hand(
    team_place: TeamPlace, team_office: Office, role: Role
) -> None:
    (blob,) = _attach(team_office, b"of a record")
    team_place.let_in(team_office, "Otto Other", role)
    _all_old(team_place)
    tries = (
        SWEEP,
        "DELETE FROM blobs",
        "DELETE FROM file_keys",
        "SELECT * FROM file_keys",
        "UPDATE file_keys SET wrapped = ''",
        f"SELECT gen63_let_go_blob('{blob}')",
        "SELECT gen63_wrap_anew(ref, 9, '') FROM gen63_file_key('" + blob + "')",
    )
    for attempt in tries:
        with team_place.by_hand("otto.other", "copper meadow whistle forty Otto Other") as hand:
            assert _refused(hand, attempt), attempt
    with team_place.by_hand("otto.other", "copper meadow whistle forty Otto Other") as hand:
        assert hand.execute("SELECT * FROM gen63_earlier_file_keys(9)").fetchall() == []
    assert team_office.session.attachments.fetch(blob) == b"of a record"


def _refused(hand: psycopg.Connection[Any], attempt: str) -> bool:
    try:
        hand.execute(attempt)  # type: ignore[call-overload]
    except psycopg.Error:
        return True
    return False
