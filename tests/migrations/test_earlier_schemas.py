"""An office of each released schema is brought up with all it holds, also where it is killed half way."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.engine import embedded, team
from gen63_desktop.store.unit_of_work import Store
from tests.long_runs import times
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, MovableClock

pytestmark = pytest.mark.requirement("S4")
KILLS = times(6, 100_000)

CHILD = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from gen63_desktop import startup
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.engine import team
where, last, person, passphrase = sys.argv[1], int(sys.argv[2]), *sys.argv[3:]
done, in_upgrade = 0, False

def step(*_):
    global done
    if in_upgrade:
        if done == last:
            os.kill(os.getpid(), signal.SIGKILL)
        done += 1

event.listen(Engine, "before_cursor_execute", step)
event.listen(Engine, "commit", step)
own = schema_upgrade._run

def watched(engine, work):
    global in_upgrade
    in_upgrade = True
    own(engine, work)
    step()
    in_upgrade = False

schema_upgrade._run = watched
if where.startswith("postgresql"):
    schema_upgrade.upgrade(team(where))
else:
    startup.open_office(Path(where), person, passphrase).close()
print(done)
"""


def _migrate(where: str | Path, last: int = -1) -> subprocess.CompletedProcess[str]:
    """Bring an office up in a process of its own, killed before the ``last``-th step."""
    return subprocess.run(
        [sys.executable, "-c", CHILD, str(where), str(last), PERSON, PASSPHRASE],
        capture_output=True,
        text=True,
        check=False,
    )


def _steps_to_kill(count: int) -> list[int]:
    """So many as the run has time for, the first and the last two among them."""
    wanted = min(KILLS, count)
    return sorted({round(n * (count - 1) / (wanted - 1)) for n in range(wanted)} | {count - 2, count - 1})


def _check(office: Office, facts: dict[str, Any]) -> None:
    verdict = office.history.verify()
    assert verdict.problems == ()
    assert verdict.entries >= facts["entries"]
    assert verdict.records >= facts["records"]
    with office.session.ask() as reader:
        head = reader.connection.execute(
            text("SELECT head FROM history_entries WHERE seq = :seq"), {"seq": facts["entries"]}
        ).scalar()
    assert head == facts["head"], "the entries of the earlier version are as they were signed"
    assert earlier.differences(office, facts) == []
    assert earlier.lost_files(office, facts) == []
    draft = office.drafts.find(*earlier.DRAFT)
    assert draft is not None
    assert draft.content == facts["draft"]


# --- embedded -------------------------------------------------------------------------------------


def _revision(folder: Path) -> str | None:
    key = KeyFile.read(folder / "office.keys").open(PERSON, PASSPHRASE).data_key
    engine = embedded(folder / "office.db", key, pooled=False)
    with engine.connect() as connection:
        return schema_upgrade.revision_of(connection)


@pytest.mark.parametrize("schema", earlier.SCHEMAS)
def test_an_office_of_each_released_schema_holds_everything_after_it_is_brought_up(
    schema: str, tmp_path: Path, clock: MovableClock
) -> None:
    folder, facts = earlier.unpacked(schema, "embedded", tmp_path), earlier.held(schema, "embedded")
    assert _revision(folder) == schema
    assert len(facts["rows"]["complaints"]) > 20

    for _time in ("first", "second"):
        office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
        try:
            _check(office, facts)
        finally:
            office.close()
    assert _revision(folder) == schema_upgrade.HEAD


@pytest.mark.parametrize("schema", earlier.SCHEMAS)
def test_an_upgrade_killed_at_any_step_leaves_the_old_office_or_the_new_one_whole(
    schema: str, tmp_path: Path, clock: MovableClock
) -> None:
    facts = earlier.held(schema, "embedded")
    count = int(_migrate(earlier.unpacked(schema, "embedded", tmp_path / "counted")).stdout)
    assert count > 10
    seen = set()
    for step in _steps_to_kill(count):
        folder = earlier.unpacked(schema, "embedded", tmp_path / f"killed{step}")
        assert _migrate(folder, step).returncode == -signal.SIGKILL
        seen.add(_revision(folder))
        office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
        try:
            _check(office, facts)
        finally:
            office.close()
    assert seen == {schema, schema_upgrade.HEAD}, "killed before and after the commit"


# --- PostgreSQL -----------------------------------------------------------------------------------


@pytest.fixture
def dumped(request: pytest.FixtureRequest, postgresql_url: str, tmp_path: Path) -> tuple[str, Path]:
    """The office of an earlier schema on a server of today."""
    folder = earlier.unpacked(request.param, "postgresql", tmp_path)
    earlier.load_dump(folder / "dump.sql", postgresql_url)
    return request.param, folder


def _opened(url: str, folder: Path, clock: MovableClock) -> Iterator[Office]:
    store, keys = Store(team(url)), earlier.fixed_keys()
    with store.reading() as reader:
        (person,) = reader.find(Person, signing_key=keys.signing_key)
        (facts,) = reader.find(OfficeFacts)
    attachments = Attachments(folder / "attachments", keys.office_key("attachments"))
    yield Office(Session(store, keys, person, facts, attachments, clock), None, store.close)
    store.close()


def _revision_there(url: str) -> str | None:
    engine = team(url)
    try:
        with engine.connect() as connection:
            return schema_upgrade.revision_of(connection)
    finally:
        engine.dispose()


@pytest.mark.parametrize("dumped", earlier.SCHEMAS, indirect=True)
def test_a_postgresql_office_of_each_released_schema_holds_everything_after_it_is_brought_up(
    dumped: tuple[str, Path], postgresql_url: str, clock: MovableClock
) -> None:
    schema, folder = dumped
    assert _revision_there(postgresql_url) == schema

    engine = team(postgresql_url)
    schema_upgrade.upgrade(engine)
    engine.dispose()

    assert _revision_there(postgresql_url) == schema_upgrade.HEAD
    for office in _opened(postgresql_url, folder, clock):
        _check(office, earlier.held(schema, "postgresql"))


@pytest.mark.parametrize("dumped", earlier.SCHEMAS, indirect=True)
def test_a_postgresql_upgrade_killed_at_any_step_leaves_the_old_office_or_the_new_one_whole(
    dumped: tuple[str, Path], postgresql_url: str, clock: MovableClock
) -> None:
    schema, folder = dumped
    from tests.migrations.postgresql_copies import copy_of

    with copy_of(postgresql_url) as counted:
        count = int(_migrate(counted).stdout)
    seen = set()
    for step in _steps_to_kill(count):
        with copy_of(postgresql_url) as url:
            assert _migrate(url, step).returncode == -signal.SIGKILL
            seen.add(_revision_there(url))
            engine = team(url)
            schema_upgrade.upgrade(engine)
            engine.dispose()
            for office in _opened(url, folder, clock):
                _check(office, earlier.held(schema, "postgresql"))
    assert seen == {schema, schema_upgrade.HEAD}, "killed before and after the commit"
