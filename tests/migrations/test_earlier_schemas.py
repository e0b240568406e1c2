"""An office of each released schema is brought up with all it holds, also where it is killed half way."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, inspect, text

from gen63_desktop import startup
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.engine import embedded, team
from gen63_desktop.store.office_folder import attachments_of
from gen63_desktop.store.unit_of_work import Store
from tests.long_runs import times
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.postgresql_databases import database, name_of

pytestmark = pytest.mark.requirement("S4")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a fork is killed")


class _Steps:
    """Counts the statements and commits of an upgrade, and kills the process before one of them."""

    def __init__(self, last: int | None) -> None:
        self.done = 0
        self.revisions: list[int] = []
        """Where one revision ends and the next begins."""
        self._last = last

    def statement(self, _connection: object, _cursor: object, said: str, *_: object) -> None:
        if said.startswith("UPDATE alembic_version"):
            self.revisions += [self.done, self.done + 1]
        self()

    def __call__(self, *_: object) -> None:
        if self.done == self._last:
            os.kill(os.getpid(), signal.SIGKILL)
        self.done += 1


def _upgrade(engine: Engine, last: int | None = None) -> _Steps:
    """Bring the database up; which steps that took."""
    step = _Steps(last)
    event.listen(engine, "before_cursor_execute", step.statement)
    event.listen(engine, "commit", step)
    schema_upgrade.upgrade(engine)
    step()
    engine.dispose()
    return step


def _killed(make: Callable[[], Engine], last: int) -> bool:
    """Bring the database up in a fork that is killed before its ``last``-th step; whether it got there."""
    child = os.fork()
    if child == 0:
        try:
            _upgrade(make(), last)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] == signal.SIGKILL


def _content(engine: Engine) -> str:
    """The digest of every table and row."""
    seen = hashlib.sha256()
    with engine.connect() as connection:
        for table in sorted(inspect(connection).get_table_names()):
            rows = connection.execute(text(f'SELECT * FROM "{table}"')).all()
            seen.update(f"{table} {sorted(map(repr, rows))}".encode())
    engine.dispose()
    return seen.hexdigest()


def _kill_at_every_step(make: Callable[[], Engine], steps: _Steps) -> None:
    """Every kill but the last leaves what was there; the last comes after the commit.

    Around each revision and at some statements within; a long run kills before every statement. That is half a
    second of a core each, on either engine: some ten minutes for both on a computer that does nothing else.
    It is asked for by ``run.py test --long``, because pytest by itself ends a test after five minutes.
    """
    before, end = _content(make()), steps.done - 1
    within = range(0, end, max(1, end // times(12, 1_000_000)))
    for step in sorted({*within, *steps.revisions, end - 1}):
        assert _killed(make, step)
        assert _content(make()) == before, f"killed before step {step}"
    assert _killed(make, end)


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


@linux
@pytest.mark.promise("migration")
@pytest.mark.parametrize("schema", earlier.SCHEMAS)
def test_an_upgrade_killed_at_any_step_leaves_the_old_office_or_the_new_one_whole(
    schema: str, tmp_path: Path, clock: MovableClock
) -> None:
    facts = earlier.held(schema, "embedded")
    counted, folder = (earlier.unpacked(schema, "embedded", tmp_path / name) for name in ("one", "two"))
    key = KeyFile.read(folder / "office.keys").open(PERSON, PASSPHRASE).data_key

    steps = _upgrade(embedded(counted / "office.db", key, pooled=False))
    assert len(steps.revisions) >= 2 * (int(schema_upgrade.HEAD) - int(schema))
    _kill_at_every_step(lambda: embedded(folder / "office.db", key, pooled=False), steps)

    assert _revision(folder) == schema_upgrade.HEAD
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        _check(office, facts)
    finally:
        office.close()


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
    attachments = attachments_of(folder, store, keys)
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


@linux
@pytest.mark.promise("migration")
@pytest.mark.parametrize("dumped", earlier.SCHEMAS, indirect=True)
def test_a_postgresql_upgrade_killed_at_any_step_leaves_the_old_office_or_the_new_one_whole(
    dumped: tuple[str, Path], postgresql_server: str, postgresql_url: str, clock: MovableClock
) -> None:
    schema, folder = dumped
    with database(postgresql_server, like=name_of(postgresql_url)) as counted:
        steps = _upgrade(team(counted))
    assert len(steps.revisions) >= 2 * (int(schema_upgrade.HEAD) - int(schema))

    _kill_at_every_step(lambda: team(postgresql_url), steps)

    assert _revision_there(postgresql_url) == schema_upgrade.HEAD
    for office in _opened(postgresql_url, folder, clock):
        _check(office, earlier.held(schema, "postgresql"))
