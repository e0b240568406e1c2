"""What the server's roles of one office are called: by its database, because a server may hold several."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import CARRIED, CARRIED_ALONE, CARRIED_BY_DUTY, Permission
from gen63_desktop.store.team.rights.tables import READS_CASES, WRITES_CASES


@dataclass(frozen=True, slots=True)
class ServerRoles:
    """The server's roles of one office."""

    database: str

    @property
    def owner(self) -> str:
        """Owns everything; nobody signs in as it."""
        return f"{self.database}_owner"

    @property
    def keeper(self) -> str:
        """Makes and ends logins, by its functions alone; nobody signs in as it."""
        return f"{self.database}_keeper"

    @property
    def member(self) -> str:
        """Everybody of the office."""
        return f"{self.database}_member"

    @property
    def backup(self) -> str:
        """Reads every row and writes none."""
        return f"{self.database}_backup"

    def group(self, role: Role) -> str:
        """Everybody of one role."""
        return f"{self.database}_{role.name.lower()}"

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of all roles."""
        return tuple(self.group(role) for role in Role)


def grants_of(role: Role) -> frozenset[Permission]:
    """What a role may ever need: its own, a designee's, and all of a chief who works alone.

    The grants say what a role could ever do, the policies what its holder may do today.
    """
    duties = frozenset[Permission]().union(*CARRIED_BY_DUTY.values())
    if role is Role.CHIEF:
        return CARRIED[role] | CARRIED_ALONE | duties
    if role in (Role.OFFICER, Role.INVESTIGATOR):
        return CARRIED[role] | duties
    if role is Role.REVIEWER:  # never more of complaints than their coded facts
        return (CARRIED[role] | duties) - {*READS_CASES, *WRITES_CASES, Permission.WALL_COMPLAINTS}
    return CARRIED[role]
