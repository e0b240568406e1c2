"""Dated copies of a team's office: enough of them stay, and nothing else is ever removed (S4)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gen63_desktop.services.keeping import copying
from gen63_desktop.store.office_folder import KEYS
from gen63_desktop.store.reader import Head
from gen63_desktop.store.team.holding import Proof

NOW = datetime(2026, 11, 20, 22, tzinfo=UTC)


def copy_of(folder: Path, at: datetime, office: str = "ours") -> Path:
    made = copying.dated(folder, at)
    made.mkdir()
    (made / KEYS).write_text("{}")
    (made / "office.db").write_bytes(b"encrypted")
    proof = Proof(office, "a server", str(made), "then", Head(1, "0" * 64), (), 0, "0" * 64)
    (made / copying.PROOF).write_text(proof.text(), encoding="utf-8")
    return made


@pytest.mark.requirement("S4")
def test_of_a_year_of_daily_copies_seven_days_four_weeks_and_twelve_months_stay(tmp_path: Path) -> None:
    days = [NOW - timedelta(days=ago) for ago in range(400)]
    made = [copy_of(tmp_path, day) for day in days]
    gone = copying.let_old_copies_go(tmp_path)
    there = sorted(path.name for path in tmp_path.iterdir())
    assert len(gone) + len(there) == 400
    assert {path.name for path in made[:7]} <= set(there), "the last seven days"
    assert 7 + 3 + 10 <= len(there) <= 7 + 4 + 12
    assert copying.let_old_copies_go(tmp_path) == ()


@pytest.mark.requirement("S4")
def test_what_is_no_proved_copy_is_never_removed(tmp_path: Path) -> None:
    for ago in range(30):
        copy_of(tmp_path, NOW - timedelta(days=ago))
    old = NOW - timedelta(days=4000)
    (tmp_path / "letters").mkdir()
    unproved = copy_of(tmp_path, old)
    (unproved / copying.PROOF).unlink()
    no_office = copy_of(tmp_path, old + timedelta(days=1))
    (no_office / KEYS).unlink()
    elsewhere = tmp_path.parent / f"{tmp_path.name} elsewhere"
    elsewhere.mkdir()
    pointed_at = copy_of(elsewhere, old + timedelta(days=2))
    (tmp_path / pointed_at.name).symlink_to(pointed_at)
    renamed = copy_of(tmp_path, old + timedelta(days=3)).rename(tmp_path / "before the audit")
    copying.let_old_copies_go(tmp_path)
    for path in (tmp_path / "letters", unproved, no_office, pointed_at / "office.db", renamed / "office.db"):
        assert path.exists(), path


@pytest.mark.requirement("S4")
def test_copies_of_another_office_in_the_same_folder_take_no_place_of_ours(tmp_path: Path) -> None:
    ours = [copy_of(tmp_path, NOW - timedelta(days=ago)) for ago in range(7)]
    theirs = [copy_of(tmp_path, NOW - timedelta(days=ago, minutes=5), "theirs") for ago in range(7)]
    assert copying.let_old_copies_go(tmp_path) == ()
    assert all(path.exists() for path in (*ours, *theirs))
