"""Copies of a test's database on the same server."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.engine import make_url

_numbers = itertools.count(1)


@contextmanager
def copy_of(url: str) -> Iterator[str]:
    """The URL of a copy, dropped at the end. Nobody may be connected to the original."""
    original = make_url(url)
    name = f"{original.database}_copy{next(_numbers)}"
    admin = original.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {original.database}".encode())
    try:
        yield original.set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
