"""Copies that leave for a file, at a team's server: nobody behind a wall learns from the history that there were any."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.identity import Role
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import MovableClock
from tests.services.letter_steps import receive, send, write
from tests.team_offices import OWN, team


@pytest.mark.requirement("S1")
def test_an_auditor_behind_a_wall_is_not_told_that_a_letter_or_a_draft_of_the_case_was_copied(
    postgresql_server: str, tmp_path: Path
) -> None:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        auditor = place.let_in(first, "Ada Auditor", Role.AUDITOR)
        case = receive(first)
        first.complaints.close_to(case.id, auditor.session.person.id, "Is named in it")
        sent = send(first, write(first, case))
        first.letters.save_copy(sent.id, tmp_path / "letter.pdf")
        first.letters.save_mail(sent.id, tmp_path / "letter.eml")
        draft = first.findings.prepare(ReportRequest(ReportKind.COMPLAINT, case.id)).data
        first.findings.save_drawn(draft, tmp_path / "draft.pdf")
        first.findings.save_tables(draft, tmp_path / "draft.xlsx")
        assert case.number in draft.heading.subject
        acts = [entry.act for entry in first.complaints.time_line(case.id)]
        assert acts.count("letter.copied") == 2
        with place.by_hand(login_of("Ada Auditor"), f"{OWN} Ada Auditor") as connection:
            told = connection.execute("SELECT payload FROM history_entries").fetchall()
            assert told
            assert not [row for row in told if case.number.removeprefix("C-") in row[0]]
