"""Attached files of a team's office: checked by those who see all of them, a part by nobody (S4, S1)."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.audit_steps import survey
from tests.team_offices import TeamPlace


@pytest.fixture
def with_file(team_office: Office) -> Office:
    audit = team_office.audits.start(survey(team_office).id)
    team_office.audits.attach(audit.audit, audit.questions[0].code, "extract.txt", b"a line\n" * 500)
    return team_office


@pytest.mark.requirement("S4", "S1")
def test_whoever_sees_all_files_checks_them_and_nobody_else_is_troubled(
    team_place: TeamPlace, with_file: Office
) -> None:
    auditor = team_place.let_in(with_file, "Aud Auditor", Role.AUDITOR)
    administrator = team_place.let_in(with_file, "Ada Administrator", Role.ADMINISTRATOR)
    reviewer = team_place.let_in(with_file, "Rex Reviewer", Role.REVIEWER)
    for office in (with_file, auditor):
        assert office.keeping.checks_files
        assert office.keeping.check_files().checked == 1
        some = office.keeping.check_some_files()
        assert some is not None
        assert (some.checked, some.wrong, some.whole) == (1, (), True)
        assert office.keeping.check_some_files() is None, "done for today"
    for office in (administrator, reviewer):
        assert not office.keeping.checks_files
        assert office.keeping.check_some_files() is None
        with pytest.raises(Refused):
            office.keeping.check_files()


@pytest.mark.requirement("S4")
def test_a_file_that_the_server_lost_or_changed_is_found(team_place: TeamPlace, with_file: Office) -> None:
    with team_place.as_superuser() as connection:
        connection.execute("UPDATE blob_chunks SET data = data || 'x'::bytea")
    (wrong,) = with_file.keeping.check_files().wrong
    assert wrong.kind == "audit_files"
    with with_file.session.ask() as reader:
        acts = reader.connection.exec_driver_sql(
            "SELECT act FROM history_entries ORDER BY seq DESC LIMIT 1"
        ).scalar()
    assert acts == "attachments.checked"


@pytest.mark.requirement("S1", "S4")
def test_somebody_to_whom_a_case_is_closed_never_checks_a_part_as_if_it_were_all(
    team_place: TeamPlace, with_file: Office
) -> None:
    auditor = team_place.let_in(with_file, "Aud Auditor", Role.AUDITOR)
    case = with_file.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (), ()))
    with_file.complaints.close_to(case.id, auditor.session.person.id, "Is named in it")
    assert not auditor.keeping.checks_files
    assert auditor.keeping.check_some_files() is None
    with pytest.raises(Refused, match="Cases are closed to you"):
        auditor.keeping.check_files()
