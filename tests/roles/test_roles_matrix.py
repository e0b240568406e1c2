"""The table of roles, cell by cell, over every public method of every service (S1)."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import pytest

from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.services.office import Office
from gen63_desktop.store.work import Work
from tests.roles.acts import ACTS
from tests.roles.rows import EVERYBODY
from tests.roles.world import World

OUTSIDE = {
    "violations.present_cases": "a condition of lists, not an act",
    "violations.present_scope": "a condition of lists, not an act",
    "access.change_passphrase": "one's own, by the old one",
    "access.unlock": "one's own sign-in",
    "access.lock": "one's own sign-in",
    "access.settle": "follows from what somebody permitted did",
    "access.signed_in": "the program's own",
    "access.signed_out": "the program's own",
    "access.recovery_page_lines": "words on what is in hand",
    "access.save_recovery_page": "words on what is in hand",
    "retention.finish_destruction": "the program's own, whoever is signed in",
    "keeping.stored_backups": "the program's own: a destruction names the backups that still hold it",
    "keeping.list_destroyed": "the program's own, whoever is signed in",
    "keeping.destroyed_certificates": "numbers of certificates that are never given again",
    "keeping.returned": "the program's own: numbers that a restored backup brought back",
    "keeping.note_restored": "the program's own, whoever is signed in",
    "keeping.keep_daily": "the program's own, whoever is signed in",
    "keeping.keep_at_closing": "the program's own, whoever is signed in",
    "keeping.check_some_files": "the program's own, whoever is signed in",
    "taking_back.listen": "the window's own, of what its person does in this program",
    "taking_back.forget": "what this program holds in memory",
    "taking_back.reason": "words on what the person is doing",
    "complaints.complete_seals": "the program's own, for who holds the key of the case",
}
"""Methods that are no act of a role, and why."""


def _methods() -> Iterator[str]:
    """Every public method of every service that an office has; what works inside an act is a part of others."""
    for name, made in vars(Office).items():
        if not isinstance(made, cached_property):
            continue
        found = re.search(r"from (gen63_desktop\.services\S*) import (\w+)", inspect.getsource(made.func))
        assert found is not None, name
        service = getattr(importlib.import_module(found[1]), found[2])
        for method, function in inspect.getmembers(service, inspect.isfunction):
            inside = list(inspect.signature(function).parameters)[:2]
            if not method.startswith("_") and not {"work", "reader"} & set(inside):
                yield f"{name}.{method}"


@pytest.mark.requirement("S1")
def test_every_public_method_of_every_service_is_in_the_table_of_roles() -> None:
    methods = set(_methods())
    assert methods - set(ACTS) - set(OUTSIDE) == set()
    assert (set(ACTS) | set(OUTSIDE)) - methods == set()


def _watched(office: Office) -> list[str]:
    """The acts that this program of a person brings to an end from now on."""
    ended: list[str] = []
    act = office.session.act

    @contextmanager
    def watched(*given: Any, **named: Any) -> Iterator[Work]:
        with act(*given, **named) as work:
            yield work
        if work.says_something():
            ended.append(str(given[0]))

    office.session.act = watched  # type: ignore[method-assign]  # looked at, not replaced
    return ended


def _try(world: World, act: str, office: Office) -> Refused | None:
    try:
        ACTS[act].call(world, office)
    except Refused as refusal:
        return refusal
    return None


def _by_role(refusal: Refused | None) -> bool:
    """Whether somebody was refused for who they are: by role, or as if the record were not there."""
    if isinstance(refusal, RuleBroken) and refusal.requirement == "A3":
        return "designee" in refusal.sentence()
    if isinstance(refusal, RuleBroken) and "in their own name" in refusal.sentence():
        return True  # for the one person whose deed it is
    return isinstance(refusal, NotAllowed) or (refusal is not None and "no such record" in refusal.what)


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("key", EVERYBODY)
def test_what_a_role_does_not_carry_is_refused_and_changes_nothing(world: World, key: str) -> None:
    office = world.second(
        key
    )  # what a row prepares in this person's name is done in another program of theirs
    ended = _watched(office)
    passed = []
    for act, row in ACTS.items():
        if key not in row.allowed:
            refusal = _try(world, act, office)
            if not _by_role(refusal):
                passed.append((act, refusal))
    assert passed == []
    assert ended == []
    assert world.chief.history.verify().problems == ()  # no row is other than the entries of others say


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("key", EVERYBODY)
def test_what_a_role_carries_is_not_refused_to_it(world: World, key: str) -> None:
    ended, refused = _watched(world.by(key)), []
    for act, row in ACTS.items():
        if key in row.allowed:
            refusal = _try(world, act, world.by(key))
            if _by_role(refusal):
                refused.append((act, refusal))
    assert refused == []
    assert bool(ended) is (key != "nobody")
