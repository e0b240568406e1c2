"""The engine itself, and what records must be to be the same on both engines."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import MetaData, Table, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.engine import WRITES, embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables import base


@pytest.mark.requirement("S4")
def test_a_connection_whose_page_did_not_read_is_given_up(tmp_path: Path) -> None:
    """After a transient failure of the disk SQLCipher's connection answers nothing: the next is a new one."""
    file = tmp_path / "office.db"
    engine = embedded(file, bytes(32), new=True)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        connection.execute(text("CREATE TABLE notes (words)"))
        for _ in range(200):
            connection.execute(text("INSERT INTO notes VALUES (:words)"), {"words": "x" * 2_000})
    engine.dispose()
    whole = file.read_bytes()

    def length() -> int:
        with in_words(), engine.connect() as connection, connection.begin():
            return int(connection.execute(text("SELECT sum(length(words)) FROM notes")).scalar_one())

    file.write_bytes(whole[: 4096 * 3] + b"\xff" * (len(whole) - 4096 * 3))
    with pytest.raises(Refused, match="could not be read"):
        length()
    file.write_bytes(whole)

    assert length() == 400_000
    engine.dispose()


@pytest.mark.requirement("S4")
def test_every_connection_waits_for_the_disk_and_keeps_temporary_data_in_memory(tmp_path: Path) -> None:
    engine = embedded(tmp_path / "office.db", bytes(32), new=True)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0, "temp_store": 2, "recursive_triggers": 1, "cell_size_check": 1}  # fmt: skip
    for _ in range(2):
        with engine.connect() as connection:
            assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted
    engine.dispose()


# --- records --------------------------------------------------------------------------------------


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Sample:
    """A record with a field of every kind; of the tests only."""

    words: str
    maybe: str | None
    whole: int
    fraction: float
    maybe_fraction: float | None
    yes: bool
    day: date
    maybe_day: date | None
    instant: datetime
    colour: Colour
    colours: tuple[Colour, ...]
    several: tuple[str, ...]
    id: int = 0
    version: int = 0


SAMPLES = Table(
    "samples",
    MetaData(),
    base.text("words"),
    base.text("maybe", nullable=True),
    base.number("whole"),
    base.real("fraction"),
    base.real("maybe_fraction", nullable=True),
    base.flag("yes"),
    base.day("day"),
    base.day("maybe_day", nullable=True),
    base.instant("instant"),
    base.text("colour"),
    base.text("colours"),
    base.text("several"),
    base.id_column(),
    base.version_column(),
)
HERE = timezone(timedelta(hours=-8))
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
FRACTIONS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**50), 2**50)
RECORDS = st.builds(
    Sample,
    words=WORDS,
    maybe=st.none() | WORDS,
    whole=st.integers(-(2**63), 2**63 - 1),
    fraction=FRACTIONS,
    maybe_fraction=st.none() | FRACTIONS,
    yes=st.booleans(),
    day=st.dates(),
    maybe_day=st.none() | st.dates(),
    instant=st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=st.sampled_from([UTC, HERE])),  # noqa: DTZ001  the zones are given beside
    colour=st.sampled_from(Colour),
    colours=st.lists(st.sampled_from(Colour), max_size=3).map(tuple),
    several=st.lists(WORDS, max_size=3).map(tuple),
    id=st.just(0),
    version=st.just(0),
)  # fmt: skip


@pytest.fixture
def sampling(either_office: Office) -> Iterator[Office]:
    """An office that knows samples too, for this test."""
    from gen63_desktop.store import records

    mapper = mapped(Sample, SAMPLES)
    with either_office.session.store.unsigned() as connection:
        SAMPLES.create(connection)
        guards.lay(connection)
    try:
        yield either_office
    finally:
        records._BY_TYPE.pop(Sample)
        records._BY_KIND.pop(mapper.kind)


@pytest.mark.requirement("S2")
def test_any_record_comes_back_as_it_was_and_the_history_agrees(sampling: Office) -> None:
    """On both engines: stored singly, changed, and in a batch."""

    @settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(RECORDS, RECORDS, st.lists(RECORDS, max_size=3))
    def keep(first: Sample, second: Sample, many: list[Sample]) -> None:
        with sampling.session.act("sample.added") as work:
            stored = work.add(first)
            changed = work.change(replace(second, id=stored.id, version=stored.version))
            batch = work.add_many(Sample, many)
        with sampling.session.ask() as reader:
            assert reader.get(Sample, stored.id) == changed
            found = [reader.get(Sample, n) for n in range(batch.first, batch.last + 1)]
        assert [replace(one, id=0, version=0) for one in found] == many

    keep()
    with sampling.session.ask() as reader:
        assert verify(reader).problems == ()


SAMPLE = Sample("", None, 0, 0.0, None, False, date(2026, 1, 1), None, datetime(2026, 1, 1, tzinfo=UTC), Colour.RED, (), ())  # fmt: skip


@pytest.mark.parametrize("words", ["a\0b", "\ud83d", "fine \udc00"], ids=["NUL", "first half", "second half"])
def test_a_text_that_no_database_keeps_whole_is_refused_in_words(sampling: Office, words: str) -> None:
    """PostgreSQL refuses NUL, SQLite would hide what follows it: never a different text than was typed."""
    record = replace(SAMPLE, words=words)
    with pytest.raises(Refused, match="no character"), sampling.session.act("sample.added") as work:
        work.add(record)
    with pytest.raises(Refused, match="no character"), sampling.session.act("sample.added") as work:
        work.add_many(Sample, [SAMPLE, record])
    assert sampling.session.store.count(Sample) == 0
    with sampling.session.act("sample.added") as work:  # a backslash and letters are not NUL
        kept = work.add(replace(SAMPLE, words="\\u0000"))
    assert kept.words == "\\u0000"


@pytest.mark.parametrize(
    "broken",
    [
        replace(SAMPLE, fraction=math.nan),
        replace(SAMPLE, fraction=math.inf),
        replace(SAMPLE, instant=datetime(2026, 1, 1)),  # noqa: DTZ001  that is the point
    ],
    ids=["not a number", "infinite", "without a time zone"],
)
def test_a_value_that_means_nothing_is_never_stored(sampling: Office, broken: Sample) -> None:
    refused = pytest.raises(ValueError, match=r"is no number|time zone")
    with refused, sampling.session.act("sample.added") as work:
        work.add(broken)
    assert sampling.session.store.count(Sample) == 0


@pytest.mark.expects_log("A listener failed after a commit")
def test_a_listener_that_fails_does_not_make_a_saved_act_look_lost(office: Office) -> None:
    heard: list[frozenset[str]] = []

    def broken(_: frozenset[str]) -> None:
        raise ZeroDivisionError

    office.session.on_change(broken)
    office.session.on_change(heard.append)
    office.people.add("J. Tan", ())
    assert heard == [frozenset({"people"})]


def test_the_times_of_entries_follow_their_numbers(either_office: Office) -> None:
    """The instant is taken behind the lock that gives the number."""
    session = either_office.session
    with session.act("person.added") as work:
        work.add(Person("J. Tan"))
        session._clock.pass_time(minutes=5)  # type: ignore[attr-defined]
    with session.ask() as reader:
        payload = reader.connection.execute(text("SELECT payload FROM history_entries ORDER BY seq DESC")).scalars().first()  # fmt: skip
    assert json.loads(str(payload))["at"] == session.now().isoformat(timespec="microseconds").replace("+00:00", "Z")  # fmt: skip
