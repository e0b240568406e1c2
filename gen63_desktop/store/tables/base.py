"""What every table shares: one metadata, and columns that hold the same values on both engines."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Float, Integer, MetaData, Text
from sqlalchemy.ext.compiler import compiles

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives an alias of the row id only to INTEGER; PostgreSQL needs eight bytes
ID = BigInteger().with_variant(Integer(), "sqlite")


def id_column() -> Column[int]:
    """The record's id, given by the unit of work, never by the engine."""
    return Column("id", ID, primary_key=True, autoincrement=False)


def version_column() -> Column[int]:
    """How often the record was saved; the first saved version is 1."""
    return Column("version", Integer, nullable=False)


def reference(name: str, *, nullable: bool = False, index: bool = True) -> Column[int]:
    """The id of another record. The unit of work holds it true; no engine cascades."""
    return Column(name, ID, nullable=nullable, index=index)


def text(name: str, *, nullable: bool = False, unique: bool = False, index: bool = False) -> Column[str]:
    """Text, a code, or a list as JSON."""
    return Column(name, Text, nullable=nullable, unique=unique or None, index=index or None)


def day(name: str, *, nullable: bool = False, index: bool = False) -> Column[str]:
    """A day as ISO text."""
    return text(name, nullable=nullable, index=index)


def instant(name: str, *, nullable: bool = False, index: bool = False) -> Column[str]:
    """An instant as ISO text in UTC, to the microsecond, so that text order is time order."""
    return text(name, nullable=nullable, index=index)


def number(name: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, BigInteger, nullable=nullable, index=index or None)


def flag(name: str, *, nullable: bool = False) -> Column[int]:
    """True or false as 1 or 0."""
    return Column(name, Integer, nullable=nullable)


def real(name: str, *, nullable: bool = False) -> Column[float]:
    """A number with a fraction."""
    return Column(name, Float, nullable=nullable)


def sealed_column() -> Column[str]:
    """What is confidential in the row, encrypted; see `store.confidential`."""
    return text("sealed", nullable=True)


class LookedColumn(Column[str]):
    """A column ``sealed`` that a server shows only after a look with its reason, as it shows identities.

    Nobody who signs in there may read the column; a function shows its values, and what says nothing where nobody
    looked. Whoever may read the column itself, as its owner and the login for backups, reads it here too.
    """

    inherit_cache = True


@compiles(LookedColumn, "postgresql")
def _shown(element: LookedColumn, compiler: Any, **how: Any) -> str:
    told: str = compiler.visit_column(element, **how)
    if not getattr(compiler.dialect, MEMBERS, False):
        return told
    kind, record = element.info[KIND], compiler.process(element.table.c.id)
    return f"gen63_shown_{kind}({record})"


MEMBERS = "gen63_members"
"""What an engine's dialect says of itself where people sign in with a login of their own."""
KIND = "kind"


def looked_column(kind: str) -> Column[str]:
    """The same of a table whose rows name persons beside what everybody on the case reads."""
    return LookedColumn("sealed", Text, nullable=True, info={KIND: kind})


def helper(name: str) -> Column[str]:
    """Text kept beside a record for lists, never part of it: the history's digests leave it out."""
    return Column(name, Text, nullable=True, info={"helper": True})


def counsels_word() -> tuple[Column[str] | Column[int], ...]:
    """The columns of counsel's confirmation of an edition of a rule, whatever the rules are about."""
    return (
        text("rule"),
        number("edition"),
        text("counsel"),
        day("on"),
        text("words"),
        reference("recorded_by", index=False),
        day("recorded_on"),
        id_column(),
        version_column(),
    )
