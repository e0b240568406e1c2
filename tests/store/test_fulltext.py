"""Searching texts: the same answers on both engines, and nothing typed is ever an operator."""

from __future__ import annotations

import random
import string
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, column, select, table, text

from gen63_desktop.services.office import Office
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.fulltext import FullText

NOTES = table("notes", column("id"), column("body"))
ON_SQLITE = (
    "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL, hidden TEXT NOT NULL DEFAULT 'lopez')",
    (
        "CREATE VIRTUAL TABLE notes_search USING fts5("
        " body, content='notes', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    ),
    (
        "CREATE TRIGGER notes_add AFTER INSERT ON notes BEGIN"
        " INSERT INTO notes_search(rowid, body) VALUES (new.id, new.body); END"
    ),
)
ON_POSTGRESQL = (
    (
        "CREATE TABLE notes (id bigint PRIMARY KEY, body text NOT NULL, hidden text NOT NULL DEFAULT 'lopez',"
        " search_vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', gen63_folded(body))) STORED)"
    ),
    "CREATE INDEX ix_notes_search_vector ON notes USING gin (search_vector)",
)

TEXTS = {
    1: "The driver said “no ramp” and drove on.",
    2: "No room on the ramp at Estación Núñez",
    3: "La señora Nguyễn and Mr. Łukasz Groß took the bus 720/733",
    4: "Mail from x.lopez@example.org about www.metro.example/lines",
    5: "case_id A1234-56 of 2026-11-20, fare $3.14, O'Brien's stop",
    6: "車掌 が スペイン語 で",
    7: "İSTANBUL cafe\u0301s 😀 ΟΔΟΣ",
    8: "drivers and/or not near",
}


def _write(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    for statement in ON_SQLITE if is_sqlite(connection) else ON_POSTGRESQL:
        connection.exec_driver_sql(statement)
    for number, body in texts:
        connection.execute(text("INSERT INTO notes (id, body) VALUES (:n, :b)"), {"n": number, "b": body})


def _found(connection: Connection, words: str) -> list[int]:
    matching = FullText("notes").matches(connection, NOTES.c.id, words)
    return list(connection.execute(select(NOTES.c.id).where(matching).order_by(NOTES.c.id)).scalars())


@pytest.fixture
def notes(either_office: Office) -> Office:
    """An office with searchable notes."""
    with either_office.session.store.unsigned() as connection:
        _write(connection, TEXTS.items())
    return either_office


ANSWERS = {
    "ramp": [1, 2],
    "RAMP no": [1, 2],
    '"no ramp"': [1],
    '"no ramp': [1, 2],  # the quotation is still being typed
    "nunez estacion": [2],
    "NÚÑEZ": [2],
    "nguyen": [3],
    "Nguyễn": [3],
    "groß": [3],
    "gross": [],  # ß is a letter of its own
    "łukasz": [3],
    "lukasz": [],  # ł is a letter of its own
    "733": [3],
    "720/733": [3],
    "example": [4],
    "lopez@example.org": [4],
    "lopez": [4],  # not the column that is not searched
    "metro.example/lines": [4],
    "case_id": [5],
    "A1234-56": [5],
    "3.14": [5],
    "o'brien": [5],
    "-20": [5],
    "車掌": [6],
    "スペイン": [6],
    "istanbul": [7],
    "cafés": [7],
    "cafes": [7],
    "οδος": [7],
    "😀": [],  # an emoji is no word
    "driv": [1, 8],  # the last word may be begun only
    "driv said": [],  # the others not
    '"driv"': [],  # nor a word in quotation marks
    "not near": [8],  # words, not operators
    "near OR driv": [8],
    "driver NOT ramp": [],
    "hidden : lopez": [],
    "!!!": [],
    '"': [],
    '""': [],
    "ramp !!!": [1, 2],
    '!!! "" ramp': [1, 2],
    "ramp\x00": [1, 2],
    "ra\udcffmp": [],
}


def test_a_search_finds_the_texts_that_hold_all_its_words(notes: Office) -> None:
    with notes.session.ask() as reader:
        assert {words: _found(reader.connection, words) for words in ANSWERS} == ANSWERS


LETTERS = (
    string.printable + "'\"*^:()[]{}&|!<>-_\\äéñÅøßŁłıİçőễ’“”…—١٢アあ中한ж\u0301\u200b\u202e\x00\x1f\ud800😀"
)
OPERATORS = (
    "AND", "OR", "NOT", "NEAR(a b, 1)", "rowid:1", "{body}:", "hidden:lopez", ":*", "<->", "& !", "'; DROP TABLE notes",
)  # fmt: skip


def _hostile(dice: random.Random) -> str:
    parts = [
        dice.choice(OPERATORS) if dice.random() < 0.3 else "".join(dice.choices(LETTERS, k=dice.randrange(9)))
        for _ in range(dice.randrange(1, 6))
    ]
    return " ".join(parts)


def test_no_query_however_hostile_is_an_error_or_an_operator(notes: Office) -> None:
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    queries = [_hostile(dice) for _ in range(2_000)]
    with notes.session.ask() as reader:
        for query in queries:
            _found(reader.connection, query)
        # with a word that no text holds, no operator may make an answer
        assert not [q for q in queries[:500] if _found(reader.connection, f"xyzzy {q.replace(chr(34), '')}")]
        _found(reader.connection, "word " * 5_000)


ALPHABET = "ab éÉñÑåőßłçжЖ中あ1 2-_.,'@/:%$&😀\u2019"
WORDS = st.text(st.sampled_from(ALPHABET), max_size=12)


def test_both_engines_answer_alike(office: Office, postgresql_office: Office) -> None:
    """For random texts and random questions in the letters that people of a transit agency use."""
    offices = (office, postgresql_office)
    for one in offices:
        with one.session.store.unsigned() as connection:
            _write(connection, ())

    @settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(WORDS, min_size=1, max_size=8), st.lists(WORDS, min_size=1, max_size=4))
    def compare(bodies: list[str], questions: list[str]) -> None:
        answers = []
        for one in offices:
            with one.session.store.unsigned() as connection:
                connection.execute(text("DELETE FROM notes"))
                if is_sqlite(connection):
                    connection.execute(text("INSERT INTO notes_search(notes_search) VALUES ('delete-all')"))
                rows = [{"n": n, "b": body} for n, body in enumerate(bodies)]
                connection.execute(text("INSERT INTO notes (id, body) VALUES (:n, :b)"), rows)
                asked = [*questions, *(f'"{q}"' for q in questions), *bodies]
                answers.append([_found(connection, question) for question in asked])
        assert answers[0] == answers[1]
        for n, body in enumerate(bodies):  # a text is found by its own words
            if any(letter.isalnum() for letter in body):
                assert n in answers[0][len(questions) * 2 + n]

    compare()
