"""The functions of the server that policies and the program ask; all run as the owner or the keeper.

Every one fixes its search path, so that nobody puts a function of theirs in the place of another.
"""

from __future__ import annotations

from collections.abc import Mapping

from gen63_desktop.domain.complaints.coded import NAMES_OF_SSLE, OF_SSLE
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.kinds import Scope
from gen63_desktop.domain.roles import CARRIED, CARRIED_ALONE, CARRIED_BY_DUTY, Permission
from gen63_desktop.store.confidential import NOT_LOOKED
from gen63_desktop.store.team.connecting import quoted
from gen63_desktop.store.team.rights.names import ServerRoles
from gen63_desktop.store.team.rights.tables import (
    AREAS,
    CASES,
    LINKS,
    LOOKED_AT,
    OF_VIOLATIONS,
    READS_CASES,
    REPORTS_OF_CASES,
    SHOWN_AFTER_A_LOOK,
)  # fmt: skip

LOOK_HOURS = 12
"""A look at a case holds for a working day."""
NOW = "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
_THEN = (
    f"to_char((clock_timestamp() - interval '{LOOK_HOURS} hours') AT TIME ZONE 'UTC',"
    ' \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
)


def sql(signature: str, returns: str, body: str) -> str:
    """A function that only reads."""
    return (
        f"CREATE OR REPLACE FUNCTION {signature} RETURNS {returns} LANGUAGE sql STABLE SECURITY DEFINER "
        f"SET search_path = public, pg_temp AS $gen63${body}$gen63$"
    )


def plpgsql(signature: str, returns: str, body: str) -> str:
    """A function that may write."""
    return (
        f"CREATE OR REPLACE FUNCTION {signature} RETURNS {returns} LANGUAGE plpgsql VOLATILE SECURITY DEFINER "
        f"SET search_path = public, pg_temp AS $gen63${body}$gen63$"
    )


def _pairs(rows: Mapping[str, frozenset[Permission]]) -> str:
    return ", ".join(
        f"({quoted(name)}, {quoted(one.name)})" for name, carried in rows.items() for one in sorted(carried)
    )


def permissions(roles: ServerRoles) -> tuple[str, ...]:
    """Who is there, and what they may do today: as `domain.roles.Standing` says it."""
    by_group = {roles.group(role): CARRIED[role] for role in Role}
    by_duty = {duty.value: carried for duty, carried in CARRIED_BY_DUTY.items()}
    alone = ", ".join(f"({quoted(one.name)})" for one in sorted(CARRIED_ALONE))
    chief = quoted(roles.group(Role.CHIEF))
    me = sql(
        "gen63_me()",
        "bigint",
        "SELECT l.person_id FROM team_logins l JOIN people p ON p.id = l.person_id"
        " WHERE l.login = session_user AND p.active = 1",
    )
    carried = sql(
        "gen63_permissions()",
        "text[]",
        f"""
        SELECT coalesce(array_agg(DISTINCT permission), '{{}}') FROM (
            SELECT c.permission FROM (VALUES {_pairs(by_group)}) AS c(held, permission)
             WHERE gen63_me() IS NOT NULL AND pg_has_role(session_user, c.held, 'member')
            UNION ALL
            SELECT a.permission FROM (VALUES {alone}) AS a(permission)
             WHERE gen63_me() IS NOT NULL AND pg_has_role(session_user, {chief}, 'member')
               AND NOT EXISTS (SELECT FROM people p
                                WHERE p.active = 1 AND p.signing_key <> '' AND p.id <> gen63_me())
            UNION ALL
            SELECT d.permission FROM (VALUES {_pairs(by_duty)}) AS d(duty, permission)
              JOIN audit_designations n ON n.person_id = gen63_me()
               AND coalesce(n.duties, '["90-day audits"]')::jsonb ? d.duty
             WHERE current_date::text >= n.starts
               AND current_date::text <= least(n.ends, coalesce(n.ended_on, n.ends))
        ) AS held""",
    )
    may = sql("gen63_may(VARIADIC wanted text[])", "boolean", "SELECT gen63_permissions() && wanted")
    return me, carried, may


def cases() -> tuple[str, ...]:
    """Which complaints somebody sees: never one that is closed to them, whatever else holds."""
    walled = sql(
        "gen63_walled()", "SETOF bigint", "SELECT complaint_id FROM case_walls WHERE person_id = gen63_me()"
    )
    own = sql(
        "gen63_own_cases()",
        "SETOF bigint",
        "SELECT id FROM complaints WHERE owner_id = gen63_me() UNION "
        "SELECT id FROM complaints WHERE investigator_id = gen63_me() UNION "
        "SELECT complaint_id FROM investigators WHERE person_id = gen63_me() AND until IS NULL UNION "
        "SELECT k.complaint_id FROM case_keys k JOIN complaints c ON c.id = k.complaint_id AND c.seal = k.epoch "
        "WHERE k.person_id = gen63_me()",
    )
    reaches = sql(
        "gen63_reaches(one bigint)",
        "boolean",
        """
        SELECT EXISTS (SELECT FROM complaints c WHERE c.id = one
           AND NOT EXISTS (SELECT FROM case_walls w WHERE w.complaint_id = one AND w.person_id = gen63_me())
           AND (gen63_may('READ_ALL_COMPLAINTS') OR (gen63_may('READ_COMPLAINTS') AND
                (gen63_me() IN (c.owner_id, c.investigator_id) OR c.xmin = pg_current_xact_id_if_assigned()::xid
                 OR EXISTS (SELECT FROM investigators i
                             WHERE i.complaint_id = one AND i.person_id = gen63_me() AND i.until IS NULL)
                 OR EXISTS (SELECT FROM case_keys k WHERE k.complaint_id = one AND k.person_id = gen63_me()
                              AND k.epoch = c.seal)))))
        """,
    )
    violations = sql(
        "gen63_walled_violations()", "SETOF bigint",
        "SELECT id FROM violations WHERE complaint_id IN (SELECT gen63_walled())",
    )  # fmt: skip
    own_violations = sql(
        "gen63_own_violations()", "SETOF bigint",
        "SELECT id FROM violations WHERE complaint_id IN (SELECT gen63_own_cases()) UNION "
        "SELECT violation_id FROM corrective_actions WHERE owner_id = gen63_me()",
    )  # fmt: skip
    hidden = sql("gen63_hidden_cases()", "bigint", "SELECT count(*) FROM gen63_walled()")
    held = sql(
        "gen63_holds_of_series(which text)",
        "SETOF text",
        "SELECT number FROM retention_holds WHERE series = which AND released_on IS NULL"
        f" AND scope = {quoted(Scope.SERIES.value)} AND gen63_me() IS NOT NULL ORDER BY id",
    )
    words = sql(
        "gen63_hidden_words(which text)", "SETOF bigint",
        "SELECT id FROM parties WHERE which = 'parties' AND complaint_id IN (SELECT gen63_walled())",
    )  # fmt: skip
    some = sql(
        "gen63_some_complaints(asked tsquery, most integer)", "SETOF bigint",
        "SELECT id FROM (SELECT id FROM complaints WHERE search_vector @@ asked LIMIT least(most, 100000)) AS found"
        " WHERE id NOT IN (SELECT gen63_walled()) AND (gen63_may('READ_ALL_COMPLAINTS')"
        " OR (gen63_may('READ_COMPLAINTS') AND id IN (SELECT gen63_own_cases())))",
    )  # fmt: skip
    return walled, own, some, reaches, violations, own_violations, *_withheld(), hidden, held, words


def _withheld() -> tuple[str, ...]:
    """What is kept from SSLE's reviewers: cases about SSLE's own people, sealed ones, and those closed to them."""
    kinds = ", ".join(quoted(kind.value) for kind in sorted(OF_SSLE))
    named = " OR ".join(
        f"{column} ILIKE {quoted(f'%{one}%')}" for column in ("employer", "unit") for one in NAMES_OF_SSLE
    )
    withheld = sql(
        "gen63_withheld()",
        "SETOF bigint",
        f"SELECT complaint_id FROM respondents WHERE kind IN ({kinds}) OR {named} UNION "
        "SELECT id FROM complaints WHERE seal IS NOT NULL UNION SELECT gen63_walled()",
    )
    count = sql(
        "gen63_withheld_cases(first text, last text)",
        "bigint",
        "SELECT count(*) FROM complaints c WHERE gen63_may('READ_CODED_FACTS')"
        " AND c.id IN (SELECT gen63_withheld()) AND (c.received BETWEEN first AND last"
        " OR c.id IN (SELECT complaint_id FROM closings WHERE closed BETWEEN first AND last))",
    )
    return withheld, count


def looks() -> tuple[str, ...]:
    """Looks at identities. What was looked at is read in a later transaction: no rollback unsays a look."""
    reads = ", ".join(quoted(one.name) for one in READS_CASES)
    kinds = ", ".join(map(quoted, (*LOOKED_AT, *SHOWN_AFTER_A_LOOK)))
    look = plpgsql(
        "gen63_look(complaint bigint, reason text)",
        "boolean",
        f"""
        DECLARE ok boolean;
        BEGIN
            IF length(btrim(coalesce(reason, ''))) < 3 THEN
                RAISE EXCEPTION 'a look at identities needs a reason';
            END IF;
            IF complaint = 0 THEN ok := gen63_may({reads}); ELSE ok := gen63_reaches(complaint); END IF;
            ok := coalesce(ok AND gen63_me() IS NOT NULL, false);
            INSERT INTO looks (id, at, login, person_id, complaint_id, reason, allowed, done_in)
            VALUES (gen_random_uuid()::text, {NOW}, session_user, gen63_me(), complaint, btrim(reason),
                    ok::int, pg_current_xact_id()::text);
            RETURN ok;
        END""",
    )
    look_at = plpgsql(
        "gen63_look_at(kind text, record bigint, reason text)",
        "boolean",
        f"""
        DECLARE found_case bigint;
        BEGIN
            IF kind NOT IN ({kinds}) THEN RETURN false; END IF;
            EXECUTE format('SELECT complaint_id FROM %I WHERE id = $1', kind) INTO found_case USING record;
            RETURN gen63_look(coalesce(found_case, -1), reason);
        END""",
    )
    mine = (
        "SELECT complaint_id FROM looks WHERE login = session_user AND allowed = 1 "
        f"AND at > {_THEN} AND done_in <> coalesce(pg_current_xact_id_if_assigned()::text, '')"
    )
    looked = sql("gen63_looked()", "SETOF bigint", f"{mine} AND complaint_id <> 0")
    looks_at_all = sql("gen63_looks_at_all()", "boolean", f"SELECT EXISTS ({mine} AND complaint_id = 0)")
    return look, look_at, looked, looks_at_all, *map(_shown, SHOWN_AFTER_A_LOOK)


def _shown(kind: str) -> str:
    """What is confidential in a row, to who looked at its case or has just made it; else under which key it lies."""
    return sql(
        f"gen63_shown_{kind}(one bigint)",
        "text",
        f"""
        SELECT CASE WHEN sealed IS NULL OR gen63_me() IS NULL THEN NULL
                    WHEN (gen63_looks_at_all() OR complaint_id IN (SELECT gen63_looked())
                          OR xmin = pg_current_xact_id_if_assigned()::xid) AND gen63_reaches(complaint_id)
                    THEN sealed ELSE substring(sealed from '^(?:o:[0-9]+[.]|[^:]*:)') || '{NOT_LOOKED}' END
          FROM {kind} WHERE id = one""",
    )


def history() -> tuple[str, ...]:
    """The chain at the server: an entry follows the last one, is its author's own, and moves the head."""
    whole = ", ".join(
        f"({quoted(table)}, {quoted(one.name)})"
        for table, rights in AREAS.items()
        for one in rights.read
        if one is not Permission.READ_VIOLATIONS  # theirs alone, as `gen63_own_entries` has them
    )
    kinds = sql(
        "gen63_kinds()",
        "text[]",
        f"""
        SELECT coalesce(array_agg(DISTINCT kind), '{{}}') FROM (
            SELECT k.kind FROM (VALUES {whole}) AS k(kind, permission)
             WHERE k.permission = ANY (gen63_permissions())
            UNION ALL SELECT unnest(ARRAY[{", ".join(map(quoted, ("complaints", *CASES, *LINKS, *LOOKED_AT)))}])
             WHERE gen63_may('READ_ALL_COMPLAINTS')
        ) AS readable""",
    )
    entries = (
        sql(
            "gen63_walled_entries()",
            "SETOF bigint",
            "SELECT seq FROM history_cases WHERE complaint_id IN (SELECT gen63_walled())",
        ),
        sql(
            "gen63_told_of_cases()",
            "SETOF bigint",
            "SELECT seq FROM history_cases WHERE complaint_id NOT IN (SELECT gen63_walled())",
        ),
        sql(
            "gen63_own_entries()",
            "SETOF bigint",
            "SELECT seq FROM history_cases WHERE complaint_id IN (SELECT gen63_own_cases()) UNION "
            "SELECT seq FROM history_entries WHERE subject_kind = 'violations' "
            "AND subject_id IN (SELECT gen63_own_violations())",
        ),
        sql(
            "gen63_is_last_of_mine(entry bigint)",
            "boolean",
            "SELECT EXISTS (SELECT FROM history_entries e JOIN history_head h ON h.seq = e.seq"
            " WHERE e.seq = entry AND e.person_id = gen63_me())",
        ),
    )
    return (
        kinds,
        *entries,
        _entry_trigger(),
        _head_trigger(),
        _case_triggers(),
        _ids_trigger(),
        _veil_trigger(),
    )


def _entry_trigger() -> str:
    return plpgsql(
        "gen63_entry()",
        "trigger",
        r"""
        DECLARE last record;
        BEGIN
            SELECT seq, head INTO last FROM history_head WHERE one = 1 FOR UPDATE;
            IF NEW.seq <> last.seq + 1 OR NEW.previous <> last.head
               OR NEW.head <> encode(sha256('\x01'::bytea || decode(NEW.previous, 'hex') || int8send(NEW.seq)
                  || sha256('\x00'::bytea || convert_to(NEW.payload, 'UTF8'))), 'hex')
            THEN RAISE EXCEPTION 'the entry does not follow the last one of the history'; END IF;
            IF EXISTS (SELECT FROM team_logins WHERE login = session_user)
               AND NEW.person_id IS DISTINCT FROM gen63_me()
            THEN RAISE EXCEPTION 'the entry is not of the person who signed in'; END IF;
            UPDATE history_head SET seq = NEW.seq, head = NEW.head WHERE one = 1;
            PERFORM gen63_note_case(NEW.seq, NEW.subject_kind, NEW.subject_id, '');
            RETURN NEW;
        END""",
    )


def _head_trigger() -> str:
    """Nobody moves the head but the trigger on the entries, which runs as the owner."""
    return (
        "CREATE OR REPLACE FUNCTION gen63_head() RETURNS trigger LANGUAGE plpgsql "
        "SET search_path = public, pg_temp AS $gen63$ BEGIN "
        "IF (NEW.one, NEW.seq, NEW.head) IS DISTINCT FROM (OLD.one, OLD.seq, OLD.head) "
        "AND current_user <> (SELECT tableowner FROM pg_catalog.pg_tables "
        "WHERE schemaname = 'public' AND tablename = 'history_head') "
        "THEN RAISE EXCEPTION 'the head of the history moves with its entries alone'; END IF; "
        "RETURN NEW; END $gen63$"
    )


def _case_triggers() -> str:
    by_case = (*CASES, *LOOKED_AT, "case_walls", "comment_complaints", "violations")
    kinds, with_case_id, of_violations, links = (
        ", ".join(map(quoted, each)) for each in (by_case, REPORTS_OF_CASES, OF_VIOLATIONS, LINKS)
    )
    return (
        plpgsql(
            "gen63_note_case(entry bigint, kind text, record bigint, data text)",
            "void",
            f"""
        DECLARE found_case bigint; said jsonb; field text;
        BEGIN
            field := CASE WHEN kind IN ({kinds}) THEN 'complaint_id' WHEN kind IN ({with_case_id}) THEN 'case_id'
                          WHEN kind IN ({of_violations}) THEN 'violation_id' END;
            IF kind = 'complaints' THEN found_case := record;
            ELSIF field IS NOT NULL THEN
                IF starts_with(data, '{{') THEN  -- else it lies under the key of a sealed case
                    said := data::jsonb -> field;
                    found_case := coalesce((said ->> 1)::bigint, (said ->> 0)::bigint);
                END IF;
                IF found_case IS NULL THEN
                    EXECUTE format('SELECT %I FROM %I WHERE id = $1', field, kind)
                       INTO found_case USING record;
                END IF;
                IF field = 'violation_id' THEN
                    SELECT complaint_id INTO found_case FROM violations WHERE id = found_case;
                END IF;
            END IF;
            IF kind IN ({links}) THEN  -- of both complaints
                said := CASE WHEN starts_with(data, '{{') THEN data::jsonb ELSE '{{}}' END;
                INSERT INTO history_cases (seq, complaint_id) SELECT entry, one FROM (
                    SELECT unnest(ARRAY[complaint_id, other_id]) AS one FROM case_links WHERE id = record
                    UNION SELECT coalesce(said -> name ->> 1, said -> name ->> 0)::bigint
                      FROM unnest(ARRAY['complaint_id', 'other_id']) AS name
                ) AS named WHERE one IS NOT NULL ON CONFLICT DO NOTHING;
            END IF;
            IF found_case IS NOT NULL THEN
                INSERT INTO history_cases (seq, complaint_id) VALUES (entry, found_case)
                ON CONFLICT DO NOTHING;
            END IF;
        END""",
        )
        + ";"
        + plpgsql(
            "gen63_change()",
            "trigger",
            "BEGIN PERFORM gen63_note_case(NEW.seq, NEW.kind, NEW.record_id, NEW.data); RETURN NEW; END",
        )
    )


def _ids_trigger() -> str:
    return plpgsql(
        "gen63_ids()",
        "trigger",
        "BEGIN IF NEW.last < OLD.last OR NEW.kind <> OLD.kind THEN"
        " RAISE EXCEPTION 'a number that was given out is not given out again'; END IF; RETURN NEW; END",
    )


def _veil_trigger() -> str:
    """What an entry says may go under the key of a sealed case and come back; nothing else of it changes."""
    return plpgsql(
        "gen63_veil()",
        "trigger",
        """
        BEGIN
            IF (NEW.seq, NEW.n, NEW.kind, NEW.record_id, NEW.op)
               IS DISTINCT FROM (OLD.seq, OLD.n, OLD.kind, OLD.record_id, OLD.op)
               OR NOT (NEW.salt = '' OR OLD.salt = '' OR (NEW.salt, NEW.data) = (OLD.salt, OLD.data))
            THEN RAISE EXCEPTION 'the history is append-only'; END IF;
            RETURN NEW;
        END""",
    )
