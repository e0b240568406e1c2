"""An entry follows the last one also where somebody else saves while it is made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy.exc import DBAPIError

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.appending import BEHIND_THE_LOCK
from gen63_desktop.store.audit_trail.verify import Signatures, verify
from tests.team_offices import TeamPlace


@pytest.fixture(params=["without rights", "of a team"])
def at_server(request: pytest.FixtureRequest) -> Iterator[Office]:
    """An office at a server."""
    if request.param == "of a team":
        place: TeamPlace = request.getfixturevalue("team_place")
        yield place.open()
    else:
        yield request.getfixturevalue("postgresql_office")


def _problems(office: Office) -> tuple[object, ...]:
    with office.session.ask() as reader:
        return tuple(verify(reader, signatures=Signatures.ALL).problems)


def _names(office: Office) -> set[str]:
    return {one.name for one in office.people.all()}


@pytest.mark.requirement("S2", "S4")
def test_who_saves_while_another_act_is_open_makes_no_fork_and_loses_nothing(at_server: Office) -> None:
    for n in range(3):  # the first meets somebody; the others know that there is a crowd
        with at_server.session.act("test.slow") as work:
            work.look_up(Person, 1)  # by now the act has read the head
            with at_server.session.act("test.between") as between:
                between.detail(number=n)
            with at_server.session.act("test.between") as between:
                between.detail(number=n)
            work.add(Person(f"Slow {n}"))
    assert {"Slow 0", "Slow 1", "Slow 2"} <= _names(at_server)
    assert _problems(at_server) == ()


@pytest.mark.requirement("S2", "S4")
def test_after_a_crowd_the_head_is_tried_again(postgresql_office: Office) -> None:
    session = postgresql_office.session
    with session.act("test.slow") as work:
        work.look_up(Person, 1)
        postgresql_office.people.add("Between", ())
        work.detail(slow=True)
    for n in range(BEHIND_THE_LOCK + 2):
        with session.act("test.alone") as work:
            work.detail(number=n)
    assert _problems(postgresql_office) == ()


@pytest.mark.requirement("S2", "S4")
def test_what_is_wrong_with_a_row_that_waits_is_said_and_nothing_of_the_act_is_kept(
    postgresql_office: Office,
) -> None:
    with (
        pytest.raises((DBAPIError, Refused)),
        postgresql_office.session.act("test.wrong") as work,
    ):
        kept = work.add(Person("Never kept"))
        work.connection.exec_driver_sql(f"INSERT INTO people (id, name) VALUES ({kept.id}, 'Twice')")
    with pytest.raises(ZeroDivisionError), postgresql_office.session.act("test.given_up") as work:
        work.add(Person("Given up"))
        raise ZeroDivisionError
    with postgresql_office.session.store.unsigned():
        pass  # nothing that waited goes with the next transaction
    assert not {"Never kept", "Twice", "Given up"} & _names(postgresql_office)
    assert postgresql_office.people.add("Next", ()).name in _names(postgresql_office)
    assert _problems(postgresql_office) == ()
