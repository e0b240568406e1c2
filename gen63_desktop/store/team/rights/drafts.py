"""The server's function that sweeps drafts which nobody can go on with: nobody else sees all of them."""

from __future__ import annotations

from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.keeping.drafts_sweep import LEFT_DAYS, LONGEST, OF_NO_RECORD, RECORDS
from gen63_desktop.store.team.connecting import quoted
from gen63_desktop.store.team.rights.functions import NOW, plpgsql

_SWEEPS = quoted(Permission.READ_WHOLE_HISTORY.name)


def functions() -> tuple[str, ...]:
    """To be made as the owner."""
    return (_sweep(),)


def _ago(days: int) -> str:
    return NOW.replace("clock_timestamp()", f"(clock_timestamp() - interval '{days} days')")


def _sweep() -> str:
    """The same drafts as `store.keeping.drafts_sweep` removes in an office on one computer."""
    number = f"substring(d.key from '^([0-9]{{1,{LONGEST}}})(?::|$)')::bigint"
    there = " ".join(
        f"WHEN split_part(d.form, '.', 1) = {quoted(area)} THEN EXISTS (SELECT FROM {table.name} r WHERE r.id = {number})"
        for area, table in RECORDS.items()
    )
    others = ", ".join(map(quoted, OF_NO_RECORD))
    return plpgsql(
        "gen63_sweep_drafts()",
        "bigint",
        f"""
        DECLARE gone bigint;
        BEGIN
            IF NOT gen63_may({_SWEEPS}) THEN RAISE EXCEPTION 'only who reads the whole history may do this'; END IF;
            WITH went AS (
                DELETE FROM drafts d
                 WHERE (d.at < {_ago(1)} AND d.form NOT IN ({others}) AND {number} IS NOT NULL
                        AND NOT CASE {there} ELSE true END)
                    OR (d.at < {_ago(LEFT_DAYS)} AND EXISTS (
                        SELECT FROM people p WHERE p.id = d.person_id AND p.active = 0 AND NOT EXISTS (
                            SELECT FROM history_changes c JOIN history_entries e ON e.seq = c.seq
                             WHERE c.kind = 'people' AND c.record_id = p.id AND e.at >= {_ago(LEFT_DAYS)})))
                RETURNING 1)
            SELECT count(*) INTO gone FROM went;
            RETURN gone;
        END""",
    )
