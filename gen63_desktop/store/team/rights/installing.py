"""Puts the rights in force, and again after each change of the schema: what was in force before is replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, inspect

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.team.connecting import name, quoted, run
from gen63_desktop.store.team.rights import destroying, drafts, files, functions, leaving, logins, policies
from gen63_desktop.store.team.rights.names import ServerRoles, grants_of
from gen63_desktop.store.team.rights.tables import (
    AREAS,
    CASES,
    CODED,
    EVERYBODY,
    LINKS,
    LOOKED_AT,
    READS_CASES,
    SHOWN_AFTER_A_LOOK,
    WRITES_CASES,
    Rights,
    said_of,
)  # fmt: skip

_TRIGGERS = (
    ("history_entries", "gen63_a_entry", "BEFORE INSERT", "gen63_entry"),
    ("history_changes", "gen63_a_change", "AFTER INSERT", "gen63_change"),
    ("history_changes", "gen63_a_veil", "BEFORE UPDATE", "gen63_veil"),
    ("history_head", "gen63_a_head", "BEFORE UPDATE", "gen63_head"),
    ("record_ids", "gen63_a_ids", "BEFORE UPDATE", "gen63_ids"),
    ("people", "gen63_z_people", "AFTER UPDATE", "gen63_people"),
    *destroying.TRIGGERS,
)
_ALL = "SELECT, INSERT, UPDATE, DELETE"
_KEEPERS_TABLES = ("people", "team_logins", "key_slots", "key_secrets")


def install(connection: Connection, database: str) -> None:
    """Put the rights in force; as somebody who may act as the owner and as the keeper."""
    roles = ServerRoles(database)
    tables = inspect(connection).get_table_names()
    if unsaid := said_of(tables):
        raise AssertionError(f"nothing says who may read {unsaid}")
    run(connection, f"SET LOCAL ROLE {name(roles.owner)}")
    for statement in _withdrawn(connection, roles, tables):
        run(connection, statement)
    for making in (functions.permissions(roles), functions.cases(), functions.looks(), functions.history(), files.functions(), drafts.functions(), leaving.functions(), destroying.functions()):  # fmt: skip
        for statement in making:
            run(connection, statement)
    run(connection, _PARTY_CASES)
    columns_of = {
        table: [str(column["name"]) for column in inspect(connection).get_columns(table)]
        for table in SHOWN_AFTER_A_LOOK
    }
    granted = _granted(roles, _own_functions(connection), columns_of)
    for statement in (*granted, *policies.of(roles, tables)):
        run(connection, statement)
    run(connection, f"GRANT CREATE ON SCHEMA public TO {name(roles.keeper)}")
    run(connection, f"SET LOCAL ROLE {name(roles.keeper)}")
    for statement in logins.functions(roles):
        run(connection, statement)
    run(connection, f"REVOKE EXECUTE ON FUNCTION {_own_functions(connection)} FROM PUBLIC")
    for signature in _FOR_MEMBERS:
        run(connection, f"GRANT EXECUTE ON FUNCTION {signature} TO {name(roles.member)}, {name(roles.owner)}")
    run(connection, f"GRANT EXECUTE ON FUNCTION gen63_people() TO {name(roles.owner)}")
    run(connection, f"SET LOCAL ROLE {name(roles.owner)}")
    run(connection, f"REVOKE CREATE ON SCHEMA public FROM {name(roles.keeper)}")
    for table, trigger, when, function in _TRIGGERS:
        run(connection, f"DROP TRIGGER IF EXISTS {trigger} ON {table}")
        run(
            connection,
            f"CREATE TRIGGER {trigger} {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
        )
    run(connection, "DROP TRIGGER IF EXISTS gen63_c_told ON complaints")
    run(connection, destroying.AT_COMMIT)
    run(connection, "RESET ROLE")


_PARTY_CASES = """
CREATE OR REPLACE VIEW party_cases WITH (security_barrier) AS
SELECT id, complaint_id, role, language, import_id, version FROM parties
 WHERE gen63_me() IS NOT NULL AND complaint_id NOT IN (SELECT gen63_walled())
"""
_FOR_MEMBERS = (
    "gen63_let_in(text, text, bigint, text, timestamptz)", "gen63_give_code(bigint, text, timestamptz)",
    "gen63_shut_out(text)", "gen63_own_password(text)",
)  # fmt: skip


def _withdrawn(connection: Connection, roles: ServerRoles, tables: Iterable[str]) -> Iterator[str]:
    """Everything that was granted before."""
    query = "SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'"
    for policy, table in connection.exec_driver_sql(query).all():
        yield f"DROP POLICY {name(policy)} ON {name(table)}"
    everybody = ", ".join(map(name, (roles.member, roles.keeper, roles.backup, *roles.groups)))
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {everybody}"
    for table in tables:
        yield f"ALTER TABLE {name(table)} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {name(table)} FORCE ROW LEVEL SECURITY"


def _own_functions(connection: Connection) -> str:
    """The functions of who makes them now: nobody's else can be granted or withdrawn."""
    query = (
        "SELECT string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner"
        " WHERE r.rolname = current_user AND p.pronamespace = 'public'::regnamespace"
    )
    return str(connection.exec_driver_sql(query).scalar_one())


def _granted(roles: ServerRoles, functions: str, columns_of: Mapping[str, Sequence[str]]) -> Iterator[str]:
    member = name(roles.member)
    everybody = f"{member}, {name(roles.keeper)}, {name(roles.backup)}"
    yield f"GRANT USAGE ON SCHEMA public TO {everybody}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name(roles.backup)}"
    yield f"GRANT SELECT, INSERT, UPDATE, DELETE ON {', '.join(_KEEPERS_TABLES)} TO {name(roles.keeper)}"
    yield f"REVOKE EXECUTE ON FUNCTION {functions} FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION {functions} TO {member}, {name(roles.keeper)}"
    yield f"REVOKE EXECUTE ON FUNCTION gen63_note_case(bigint, text, bigint, text) FROM {member}"
    yield f"GRANT SELECT ON {', '.join(EVERYBODY)}, alembic_version TO {member}"
    yield f"GRANT INSERT, UPDATE ON record_ids TO {member}"
    yield f"GRANT UPDATE ON history_head TO {member}"
    yield f"GRANT SELECT, INSERT ON history_entries, history_changes TO {member}"
    yield f"GRANT SELECT (n, kind, record_id, op, at, login, examined) ON foreign_changes TO {member}"
    yield f"GRANT {_ALL} ON drafts, settings, shared_views TO {member}"
    yield f"GRANT INSERT ON blobs, blob_chunks, file_keys TO {member}"
    yield f"GRANT SELECT, INSERT, UPDATE ON key_slots, key_secrets TO {member}"
    yield f"GRANT UPDATE ON people TO {member}"
    for role in Role:
        yield from _granted_to(name(roles.group(role)), grants_of(role), columns_of)


def _granted_to(
    group: str, carried: frozenset[Permission], columns_of: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """What the table of roles gives to one role."""

    def any_of(permissions: Iterable[Permission]) -> bool:
        return bool(carried & set(permissions))

    for table, rights in (
        *AREAS.items(),
        *((table, _CASE) for table in ("complaints", *CASES, *LINKS, *LOOKED_AT)),
    ):
        if any_of(rights.read):
            open_to_all = ""
            if table in SHOWN_AFTER_A_LOOK:
                open_to_all = f" ({', '.join(name(one) for one in columns_of[table] if one != 'sealed')})"
            yield f"GRANT SELECT{open_to_all} ON {table} TO {group}"
        elif Permission.READ_CODED_FACTS in carried and table in CODED:
            columns = ", ".join(map(name, CODED[table]))
            yield f"GRANT SELECT ({columns}) ON {table} TO {group}"
        if any_of(rights.write):
            yield f"GRANT INSERT, UPDATE, DELETE ON {table} TO {group}"
    if any_of(READS_CASES):
        yield f"GRANT SELECT ON name_words, party_cases TO {group}"
        # whoever reads cases asks what holds them; rows of wide holds, which may name a person, a policy keeps back
        yield f"GRANT SELECT ON retention_holds TO {group}"
    if any_of(WRITES_CASES):
        yield f"GRANT INSERT, UPDATE, DELETE ON name_words TO {group}"
    if any_of((Permission.WALL_COMPLAINTS, Permission.READ_WHOLE_HISTORY)):
        yield f"GRANT SELECT ON case_walls, looks TO {group}"
    if Permission.WALL_COMPLAINTS in carried:
        yield f"GRANT INSERT, DELETE, UPDATE ON case_walls TO {group}"
        yield f"GRANT UPDATE (salt, data) ON history_changes TO {group}"
    if any_of((Permission.READ_WHOLE_HISTORY, Permission.CHECK_HISTORY)):
        yield f"GRANT SELECT ON foreign_changes TO {group}"
        yield f"GRANT UPDATE (examined) ON foreign_changes TO {group}"
    if Permission.MANAGE_OFFICE in carried:
        yield f"GRANT SELECT ON team_logins TO {group}"
        yield f"GRANT INSERT, DELETE ON people TO {group}"


_CASE = Rights(READS_CASES, WRITES_CASES)


def policies_in_force(connection: Connection) -> int:
    """How many policies the database has; none: the rights were never put in force."""
    found = connection.exec_driver_sql(
        "SELECT count(*) FROM pg_policies WHERE policyname LIKE " + quoted("gen63_%%")
    )
    return int(found.scalar_one())
