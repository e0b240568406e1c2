"""Databases at the throw-away server, each gone when its test ends."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.engine import make_url

_numbers = itertools.count(1)


@contextmanager
def database(server: str, like: str | None = None) -> Iterator[str]:
    """The URL of a database of its own, empty or a copy of the one called ``like``, which nobody may have open.

    ``server``: the URL of its superuser.
    """
    url = make_url(server)
    name = f"gen63_{os.getpid()}_{next(_numbers)}"
    admin = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{f' TEMPLATE {like}' if like else ''}".encode())
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def name_of(url: str) -> str:
    """The name of the database at a URL."""
    return make_url(url).database or ""
