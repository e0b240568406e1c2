"""What an administrator has to know before somebody leaves, although they read no case."""

from __future__ import annotations

from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.team.connecting import quoted
from gen63_desktop.store.team.rights.functions import sql


def functions() -> tuple[str, ...]:
    """To be made as the owner: the numbers of sealed cases that nobody who stays could open, and nothing of them."""
    return (
        sql(
            "gen63_sealed_to_nobody_else(leaving bigint, staying text[])",
            "SETOF text",
            f"""
            SELECT c.number FROM complaints c
             WHERE gen63_may({quoted(Permission.MANAGE_OFFICE.name)}) AND c.seal > 0
               AND EXISTS (SELECT FROM case_keys k WHERE k.complaint_id = c.id AND k.epoch = c.seal
                              AND k.person_id = leaving)
               AND NOT EXISTS (SELECT FROM case_keys k WHERE k.complaint_id = c.id AND k.epoch = c.seal
                              AND k.recipient = ANY (staying))
             ORDER BY c.id""",
        ),
    )
