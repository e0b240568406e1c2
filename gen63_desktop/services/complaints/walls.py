"""Walls (S1): a case closed to a person with a conflict of interest, held by the server of a team's office.

In an office on one computer everybody holds the key of every ordinary case, so a wall would only look like
one; there a case is sealed instead.
"""

from __future__ import annotations

from gen63_desktop.domain.complaints import seals
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
            if person.id == self.session.person.id:
                raise RuleBroken(
                    "S1",
                    "Nobody closes a case to themselves: they could not see that it was done.",
                    "Ask someone else whose role permits it.",
                )
            if work.find(CaseWall, complaint_id=complaint.id, person_id=person.id):
                raise Refused("The case is closed to {name} already.", name=person.name)
            if person.id in (complaint.owner_id, complaint.investigator_id):
                raise RuleBroken(
                    "S1",
                    "{name} owns or investigates the case.",
                    "Give it to someone else first, so that somebody works on it.",
                    name=person.name,
                )
            return work.add(CaseWall(complaint.id, person.id))

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

    def _allow(self) -> None:
        self.session.allow(Permission.WALL_COMPLAINTS)
        if not self.has_walls:
            raise Refused(
                "In an office on one computer everybody holds the key of every case that is not sealed.",
                "Seal the case to those who may open it.",
            )
