"""How the register of data sources opens, which facts of a source are missing, and when one may be kept."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.sources.demographic_use import Assessed, assessed_on
from gen63_desktop.domain.sources.records import DemographicStatement, Known, Origin, Source

LONGEST_NAME = 200


def opening_register(seed: str) -> tuple[Source, ...]:
    """The sources that a new office starts with, read from the shipped list; only names are known."""
    listed = tomllib.loads(seed)["source"]
    return tuple(
        Source(
            name=entry["name"],
            origin=Origin(entry["origin"]),
            clause=entry["clause"],
            place=place,
        )
        for place, entry in enumerate(listed, start=1)
    )


def missing_facts(source: Source, statements: Sequence[DemographicStatement], on: date) -> tuple[str, ...]:
    """The names of the fields of D1 that nobody has found out yet; the record shows them as gaps."""
    missing = [
        field
        for field in ("owner", "holder", "purpose", "refresh", "retention")
        if not getattr(source, field).strip()
    ]
    if source.personal_information is Known.UNKNOWN:
        missing.append("personal_information")
    elif source.personal_information is Known.YES and not source.personal_details.strip():
        missing.append("personal_details")
    state = assessed_on(statements, on)
    if state.answer is Assessed.NOT_ASSESSED:
        missing.append("demographic_use")
    elif state.answer is Assessed.USES and not state.fields:
        missing.append("demographic_fields")
    return tuple(missing)


def checked(source: Source, others: Iterable[Source]) -> Source:
    """The source with its texts trimmed, or all that keeps it from being kept."""
    tidy = replace(
        source,
        name=" ".join(source.name.split()),
        **{
            field: getattr(source, field).strip()
            for field in ("owner", "holder", "purpose", "refresh", "retention", "personal_details", "note")
        },
    )
    problems: list[Refused] = []
    if not tidy.name:
        problems.append(Refused("The data source has no name.", "Give it one.", where="name"))
    if len(tidy.name) > LONGEST_NAME:
        problems.append(
            Refused(
                "The name is longer than {most} characters.", "Shorten it.", where="name", most=LONGEST_NAME
            )
        )
    if any(other.id != tidy.id and other.name.casefold() == tidy.name.casefold() for other in others):
        problems.append(
            Refused(
                "The register already has a source called {name}.",
                "Open that one, or choose a name that tells the two apart.",
                where="name",
                name=tidy.name,
            )
        )
    if problems:
        raise Problems(problems)
    return tidy


def retired(source: Source, on: date, why: str, today: date) -> Source:
    """The source from the day on which the agency stopped using it. It stays in the register."""
    if source.retired_on is not None:
        raise Refused("{name} was retired already.", "Nothing is left to do.", name=source.name)
    if on > today:
        raise RuleBroken("D1", "The day lies in the future.", "Record it on the day it happens.", where="day")
    if not why.strip():
        raise RuleBroken("D1", "A source leaves use for a reason.", "Say why, in a few words.", where="why")
    return replace(source, retired_on=on, retired_why=why.strip(), retired_stated_on=today)


def check_removable(source: Source, why: str, *, known: bool) -> None:
    """Refuse to take a source out that the policy names, or of which something is recorded (``known``)."""
    if source.origin is not Origin.ADDED:
        raise RuleBroken("D1", "GEN 63 names this source, so it stays in the register.")
    if known or source.retired_on is not None:
        raise RuleBroken(
            "D1",
            "Statements or audits of {name} are recorded, so it stays in the register.",
            "Retire it, if the agency does not use it any more.",
            name=source.name,
        )
    if not why.strip():
        raise Refused("A source is taken out only with a reason.", "Say why; the history keeps it.")
