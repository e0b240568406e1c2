"""Walls (S1): a case closed to a person with a conflict of interest, held by the server of a team's office.

In an office on one computer everybody holds the key of every ordinary case, so a wall would only look like
one; there a case is sealed instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.complaints import seals
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.tables import team as _tables  # noqa: F401  makes walls known to the store


class Walls(Part):
    """Closing a case to a person, and opening it again."""

    @property
    def has_walls(self) -> bool:
        """Whether the office's server holds walls, so that closing a case to a person is real."""
        return self.session.store.looks is not None

    def close_to(self, complaint_id: int, person_id: int, why: str) -> CaseWall:
        """Close a case to a person, at once: they see nothing of it, whatever their roles and programs."""
        self._allow()
        seals.check_reason(why)
        with self.session.act("complaint.closed_to", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            person = work.get(Person, person_id)
            if work.find(CaseWall, complaint_id=complaint.id, person_id=person.id):
                raise Refused("The case is closed to {name} already.", name=person.name)
            self._check(complaint, person)
            return work.add(CaseWall(complaint.id, person.id))

    def close_to_these(self, complaint_id: int, people: Sequence[int], why: str) -> None:
        """Close a case to these people and to nobody else: to further ones at once, to others no more."""
        self._allow()
        seals.check_reason(why)
        with self.session.act("complaint.closed_to", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            walls = {wall.person_id: wall for wall in work.find(CaseWall, complaint_id=complaint.id)}
            for person_id in sorted(set(people) - set(walls)):
                self._check(complaint, work.get(Person, person_id))
                work.add(CaseWall(complaint.id, person_id))
            for person_id in sorted(set(walls) - set(people)):
                work.remove(walls[person_id])

    def open_to(self, complaint_id: int, person_id: int, why: str) -> None:
        """Open a case to a person again."""
        self._allow()
        seals.check_reason(why)
        with self.session.act("complaint.opened_to", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            found = work.find(CaseWall, complaint_id=complaint.id, person_id=person_id)
            if not found:
                raise Refused("The case is not closed to this person.")
            work.remove(found[0])

    def closed_to(self, complaint_id: int) -> tuple[Person, ...]:
        """To whom a case is closed."""
        self.session.allow(Permission.WALL_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            walls = reader.find(CaseWall, complaint_id=complaint.id)
            return tuple(reader.get(Person, wall.person_id) for wall in walls)

    def _check(self, complaint: Complaint, person: Person) -> None:
        if person.id == self.session.person.id:
            raise RuleBroken(
                "S1",
                "Nobody closes a case to themselves: they could not see that it was done.",
                "Ask someone else whose role permits it.",
            )
        if person.id in (complaint.owner_id, complaint.investigator_id):
            raise RuleBroken(
                "S1",
                "{name} owns or investigates the case.",
                "Give it to someone else first, so that somebody works on it.",
                name=person.name,
            )

    def _allow(self) -> None:
        self.session.allow(Permission.WALL_COMPLAINTS)
        if not self.has_walls:
            raise Refused(
                "In an office on one computer everybody holds the key of every case that is not sealed.",
                "Seal the case to those who may open it.",
            )
