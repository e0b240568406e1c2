"""The keeper's functions: logins are made and ended at the server by an administrator of the office.

The keeper may make roles; it owns these functions and nothing else, nobody signs in as it, and every name
that they touch starts with the office's database. So an administrator of the office needs no login of the
server's administrator, and can do nothing else there.
"""

from __future__ import annotations

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.team.connecting import name, quoted
from gen63_desktop.store.team.rights.functions import plpgsql
from gen63_desktop.store.team.rights.names import ServerRoles

_MANAGES = f"gen63_may({quoted(Permission.MANAGE_OFFICE.name)})"
_MUST_MANAGE = (
    f"IF NOT {_MANAGES} THEN RAISE EXCEPTION 'only an administrator of the office may do this'; END IF;"
)


def functions(roles: ServerRoles) -> tuple[str, ...]:
    """To be made as the keeper."""
    return _sync(roles), _let_in(roles), _give_code(), _own_password(), _shut_out(roles), _guard_people()


def _groups(roles: ServerRoles) -> str:
    rows = ", ".join(f"({quoted(role.value)}, {quoted(roles.group(role))})" for role in Role)
    return f"(VALUES {rows}) AS g(role, held)"


def _sync(roles: ServerRoles) -> str:
    """The groups of a login follow the roles in the register of people."""
    return plpgsql(
        "gen63_sync(person bigint)",
        "void",
        f"""
        DECLARE one record; theirs text; wanted jsonb; works boolean;
        BEGIN
            SELECT login INTO theirs FROM team_logins WHERE person_id = person;
            IF theirs IS NULL THEN RETURN; END IF;
            SELECT p.roles::jsonb, p.active = 1 INTO wanted, works FROM people p WHERE p.id = person;
            FOR one IN SELECT * FROM {_groups(roles)} LOOP
                IF works AND wanted ? one.role THEN
                    EXECUTE format('GRANT %I TO %I', one.held, theirs);
                ELSIF pg_has_role(theirs, one.held, 'member') THEN
                    EXECUTE format('REVOKE %I FROM %I', one.held, theirs);
                END IF;
            END LOOP;
            IF works THEN EXECUTE format('ALTER ROLE %I LOGIN', theirs);
            ELSE EXECUTE format('ALTER ROLE %I NOLOGIN', theirs); END IF;
        END""",
    )


def _let_in(roles: ServerRoles) -> str:
    return plpgsql(
        "gen63_let_in(slot text, name text, person bigint, verifier text, until timestamptz)",
        "text",
        f"""
        DECLARE made text := {quoted(roles.database)} || '.' || name;
        BEGIN
            IF NOT ({_MANAGES} OR session_user = (SELECT rolname FROM pg_roles WHERE rolname = session_user
                    AND (rolsuper OR rolcreaterole)))
            THEN RAISE EXCEPTION 'only an administrator of the office may do this'; END IF;
            IF name !~ '^[a-z][a-z0-9._-]{{0,29}}$' OR verifier !~ '^SCRAM-SHA-256\\$'
            THEN RAISE EXCEPTION 'this cannot be a login'; END IF;
            IF EXISTS (SELECT FROM team_logins WHERE login = made OR person_id = person)
            THEN RAISE EXCEPTION 'there is such a login already, or the person has one'; END IF;
            EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L', made, verifier,
                           coalesce(until::text, 'infinity'));
            EXECUTE format('GRANT {name(roles.member)} TO %I', made);
            INSERT INTO team_logins (login, person_id) VALUES (made, person);
            UPDATE key_slots SET login = made WHERE key_slots.slot = gen63_let_in.slot;
            UPDATE key_secrets SET login = made WHERE key_secrets.slot = gen63_let_in.slot;
            PERFORM gen63_sync(person);
            RETURN made;
        END""",
    )


def _give_code() -> str:
    """Another first password for someone whose own was lost or belongs to another address."""
    return plpgsql(
        "gen63_give_code(person bigint, verifier text, until timestamptz)",
        "text",
        f"""
        DECLARE theirs text;
        BEGIN
            {_MUST_MANAGE}
            SELECT login INTO theirs FROM team_logins WHERE person_id = person;
            IF theirs IS NULL OR verifier !~ '^SCRAM-SHA-256\\$'
            THEN RAISE EXCEPTION 'the person has no login'; END IF;
            EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', theirs, verifier,
                           coalesce(until::text, 'infinity'));
            RETURN theirs;
        END""",
    )


def _own_password() -> str:
    """One's own password, which goes on; a first code ends with it."""
    return plpgsql(
        "gen63_own_password(verifier text)",
        "void",
        """
        BEGIN
            IF verifier !~ '^SCRAM-SHA-256\\$' OR NOT EXISTS (SELECT FROM team_logins WHERE login = session_user)
            THEN RAISE EXCEPTION 'the person has no login'; END IF;
            EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', session_user, verifier, 'infinity');
        END""",
    )


def _shut_out(roles: ServerRoles) -> str:
    """A slot and its login end at once: what is still connected sees no row any more.

    The login itself stays, closed for good: were its name given away again, whoever is still connected with
    it would be somebody else.
    """
    return plpgsql(
        "gen63_shut_out(gone text)",
        "void",
        f"""
        DECLARE theirs text; one record;
        BEGIN
            {_MUST_MANAGE}
            SELECT login INTO theirs FROM key_slots WHERE slot = gone;
            IF theirs = session_user THEN RAISE EXCEPTION 'nobody takes away their own sign-in'; END IF;
            DELETE FROM key_secrets WHERE slot = gone;
            DELETE FROM key_slots WHERE slot = gone;
            IF theirs <> '' THEN
                DELETE FROM team_logins WHERE login = theirs;
                EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', theirs);
                FOR one IN SELECT * FROM {_groups(roles)} LOOP
                    IF pg_has_role(theirs, one.held, 'member') THEN
                        EXECUTE format('REVOKE %I FROM %I', one.held, theirs);
                    END IF;
                END LOOP;
            END IF;
        END""",
    )


def _guard_people() -> str:
    """Only an administrator gives roles; the server's groups follow in the same transaction."""
    return plpgsql(
        "gen63_people()",
        "trigger",
        f"""
        BEGIN
            IF (NEW.roles, NEW.active, NEW.id) IS DISTINCT FROM (OLD.roles, OLD.active, OLD.id)
               AND EXISTS (SELECT FROM team_logins WHERE login = session_user) AND NOT {_MANAGES}
            THEN RAISE EXCEPTION 'only an administrator of the office may do this'; END IF;
            PERFORM gen63_sync(NEW.id);
            RETURN NEW;
        END""",
    )
