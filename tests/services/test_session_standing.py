"""What a person may do is known without reading it each time, and never longer than it is so."""

from __future__ import annotations

from contextlib import suppress

import pytest
from sqlalchemy import text

from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.roles import CARRIED_ALONE, Permission, permitted
from gen63_desktop.domain.search.found import Kind
from gen63_desktop.services.office import Office


@pytest.mark.requirement("S1")
def test_who_was_barred_past_the_program_is_refused_at_once(either_office: Office) -> None:
    session = either_office.session
    assert session.holds(Permission.READ_COMPLAINTS)
    with session.store.unsigned() as connection:
        connection.execute(text("UPDATE people SET active = 0 WHERE id = :me"), {"me": session.person.id})
    with pytest.raises(NotAllowed):
        either_office.search.facets(Kind.CASE, "ramp")
    with pytest.raises(NotAllowed):
        session.allow(Permission.READ_COMPLAINTS)


@pytest.mark.requirement("S1")
def test_what_an_act_found_that_was_given_up_is_not_gone_by(office: Office) -> None:
    session = office.session
    alone = next(one for one in sorted(CARRIED_ALONE) if not permitted(session.person.roles, one))
    assert session.holds(alone)
    with suppress(ZeroDivisionError), session.act("test.given_up") as work:
        work.add(Person("Robin Marsh", (Role.OFFICER,), signing_key="ab" * 32))
        with suppress(NotAllowed):
            session.allow_in(work, alone)
        raise ZeroDivisionError
    assert session.holds(alone)
    assert session.may(alone)
