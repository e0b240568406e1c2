"""Migrations: head is the models, every step goes up and down, and a failure leaves all as it was."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

import gen63_desktop.store
from gen63_desktop import resources, startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.store import backup, schema_upgrade
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.engine import WRITES, embedded, team
from gen63_desktop.store.tables.base import METADATA
from tests.offices import PASSPHRASE, PERSON, MovableClock

KEY = bytes(range(32))
SEARCH = "_search"


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", resources.migrations().as_posix())
    return ScriptDirectory.from_config(config)


def _revisions() -> list[str]:
    """Every revision, oldest first."""
    return [script.revision for script in _scripts().walk_revisions()][::-1]


def _know_every_table() -> None:
    for module in pkgutil.walk_packages(gen63_desktop.store.__path__, "gen63_desktop.store."):
        importlib.import_module(module.name)


@pytest.fixture(params=["embedded", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database on either engine."""
    if request.param == "embedded":
        made = embedded(tmp_path / "office.db", KEY, new=True)
    else:
        made = team(request.getfixturevalue("postgresql_url"))
    yield made
    made.dispose()


def _ours(name: str | None, kind: str) -> bool:
    """What the models describe: all but the search index, which each engine keeps in its own way."""
    word = str(name)
    return not (SEARCH in word and kind in {"table", "index"}) and word != "search_vector"


def _schema(engine: Engine) -> dict[str, Any]:
    """Everything that the database says of itself."""
    found: dict[str, Any] = {}
    with engine.connect() as connection:
        looked = inspect(connection)
        keys, indexes = looked.get_multi_pk_constraint(), looked.get_multi_indexes()
        for table, columns in looked.get_multi_columns().items():
            found[str(table[1])] = (
                [(c["name"], str(c["type"]), c["nullable"]) for c in columns],
                sorted((str(i["name"]), tuple(i["column_names"]), i["unique"]) for i in indexes[table]),
                keys[table],
            )
        if engine.dialect.name == "sqlite":
            rest = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') ORDER BY 2"
        else:
            rest = (
                "SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
                " UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE proname LIKE 'gen63%'"
                " ORDER BY 2"
            )
        found["rest"] = connection.execute(text(rest.replace(":", "\\:"))).all()
    return found


def test_the_program_knows_the_newest_schema() -> None:
    assert _scripts().get_current_head() == schema_upgrade.HEAD
    assert _revisions() == sorted(_revisions()), "revisions are compared as text: they sort as they follow"


def test_the_newest_schema_is_what_the_tables_say(engine: Engine) -> None:
    _know_every_table()
    schema_upgrade.upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _: _ours(name, kind),
                "include_object": lambda _thing, name, kind, _reflected, _other: _ours(name, kind),
            },
        )
        assert compare_metadata(context, METADATA) == []


def test_every_step_up_is_undone_by_its_step_down(engine: Engine) -> None:
    before = [_schema(engine)]
    for revision in _revisions():
        schema_upgrade.upgrade(engine, revision)
        before.append(_schema(engine))
    head = before.pop()

    for revision, expected in zip([*_revisions()[-2::-1], "base"], before[::-1], strict=True):
        schema_upgrade.downgrade(engine, revision)
        left = {name: what for name, what in _schema(engine).items() if name != "alembic_version"}
        assert left == {name: what for name, what in expected.items() if name != "alembic_version"}, revision

    schema_upgrade.upgrade(engine)
    assert _schema(engine) == head


# --- an office of an earlier version --------------------------------------------------------------


def _engine_of(folder: Path) -> Engine:
    keys = KeyFile.read(folder / "office.keys").open(PERSON, PASSPHRASE)
    return embedded(folder / "office.db", keys.data_key, pooled=False)


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return schema_upgrade.revision_of(connection)


def _history(folder: Path) -> tuple[tuple[str, ...], ...]:
    engine = _engine_of(folder)
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT head, signature, payload FROM history_entries ORDER BY seq")
        ).all()
        people = connection.execute(text("SELECT name FROM people ORDER BY id")).all()
    engine.dispose()
    return tuple(tuple(row) for row in (*rows, *people))


@pytest.fixture
def earlier_office(office_folder: Path, clock: MovableClock) -> Path:
    """A closed office with some people, one revision behind the program."""
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    for name in ("J. Tan", "Ana Núñez"):
        office.people.add(name, ())
    office.close()
    engine = _engine_of(office_folder)
    schema_upgrade.downgrade(engine, "-1")
    engine.dispose()
    return office_folder


@pytest.mark.requirement("S4")
def test_an_office_of_an_earlier_version_is_copied_and_then_brought_up_with_all_it_holds(
    earlier_office: Path, clock: MovableClock
) -> None:
    held = _history(earlier_office)

    office = startup.open_office(earlier_office, PERSON, PASSPHRASE, clock=clock)
    people = {person.name for person in office.people.all()}
    office.close()

    assert _revision(_engine_of(earlier_office)) == schema_upgrade.HEAD
    assert people == {PERSON, "J. Tan", "Ana Núñez"}
    assert set(_history(earlier_office)) >= set(held)
    (copy,) = (earlier_office / "backups").glob("*-upgrade-*.db")
    key = KeyFile.read(earlier_office / "office.keys").open(PERSON, PASSPHRASE).data_key
    backup.verify(copy, key)
    assert _revision(embedded(copy, key, pooled=False)) == _revisions()[-2]


@pytest.mark.requirement("S4")
def test_an_office_that_another_window_works_in_is_not_brought_up_under_it(
    earlier_office: Path, clock: MovableClock
) -> None:
    from gen63_desktop.store.location import Occupancy

    other = Occupancy(earlier_office)
    other.enter()
    try:
        with pytest.raises(Refused, match="another window has it open"):
            startup.open_office(earlier_office, PERSON, PASSPHRASE, clock=clock)
    finally:
        other.leave()
    assert _revision(_engine_of(earlier_office)) == _revisions()[-2]


@pytest.mark.requirement("S4")
def test_an_office_of_a_newer_version_is_refused_and_left_as_it_is(
    office_folder: Path, clock: MovableClock
) -> None:
    engine = _engine_of(office_folder)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9000'"))
    engine.dispose()
    before = (office_folder / "office.db").read_bytes()

    with pytest.raises(Refused, match="newer version"):
        startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)

    assert (office_folder / "office.db").read_bytes() == before


# --- a migration that does not come to its end ----------------------------------------------------


def _problems(office: Office) -> tuple[str, ...]:
    _know_every_table()
    with office.session.ask() as reader:
        return verify(reader).problems


UNFINISHED = """
from alembic import op
import sqlalchemy as sa
import os, signal
revision, down_revision, branch_labels, depends_on = "9000", "{head}", None, None
def upgrade():
    op.add_column("people", sa.Column("district", sa.Text))
    op.execute("UPDATE people SET district = 'd' || id, title = 'spoilt'")
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.drop_table("settings")
    {end}
"""
CHILD = """
import sys
from pathlib import Path
from gen63_desktop import resources, startup
from gen63_desktop.store import schema_upgrade
folder, scripts, person, passphrase = sys.argv[1:]
resources.migrations = lambda: Path(scripts)
schema_upgrade.HEAD = "9000"
startup.open_office(Path(folder), person, passphrase)
"""


def _with_a_step_that_ends_in(end: str, tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    shutil.copytree(resources.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    step = UNFINISHED.format(head=schema_upgrade.HEAD, end=end)
    (folder / "versions" / "9000_unfinished.py").write_text(step, encoding="utf-8")
    return folder


@pytest.mark.requirement("S4")
def test_a_migration_that_fails_leaves_schema_and_records_as_they_were(
    either_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _with_a_step_that_ends_in("raise ZeroDivisionError", tmp_path)
    engine, before = either_office.session.store.engine, _schema(either_office.session.store.engine)

    with monkeypatch.context() as patch:
        patch.setattr(resources, "migrations", lambda: folder)
        patch.setattr(schema_upgrade, "HEAD", "9000")
        with pytest.raises(ZeroDivisionError):
            schema_upgrade.upgrade(engine)

    assert _schema(engine) == before
    assert _revision(engine) == schema_upgrade.HEAD
    assert _problems(either_office) == ()


@pytest.mark.requirement("S4")
def test_a_program_killed_while_it_migrates_leaves_schema_and_records_as_they_were(
    office_folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    folder = _with_a_step_that_ends_in("os.kill(os.getpid(), signal.SIGKILL)", tmp_path)
    before, held = _schema(_engine_of(office_folder)), _history(office_folder)

    child = subprocess.run(
        [sys.executable, "-c", CHILD, office_folder, folder, PERSON, PASSPHRASE], check=False
    )

    assert child.returncode == -signal.SIGKILL
    assert _schema(_engine_of(office_folder)) == before
    assert _history(office_folder) == held
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    assert _problems(office) == ()
    office.close()
    (copy,) = (office_folder / "backups").glob("*-upgrade-*.db")
    assert _revision(
        embedded(copy, KeyFile.read(office_folder / "office.keys").open(PERSON, PASSPHRASE).data_key)
    ) == (schema_upgrade.HEAD)
