"""The server's functions for attached files: read by who knows their names, swept when nothing names them."""

from __future__ import annotations

from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.team.connecting import quoted
from gen63_desktop.store.team.rights.functions import NOW, plpgsql, sql

_REWRAPS = ", ".join(quoted(one.name) for one in (Permission.MANAGE_OFFICE, Permission.WALL_COMPLAINTS))
_SEALS = quoted(Permission.WALL_COMPLAINTS.name)
_SWEEPS = quoted(Permission.READ_WHOLE_HISTORY.name)
_A_DAY_AGO = NOW.replace("clock_timestamp()", "(clock_timestamp() - interval '1 day')")
_A_NAME = "[0-9a-f]{64}"


def functions() -> tuple[str, ...]:
    """To be made as the owner."""
    return *_reading(), _mend(), _kept_again(), *_keys(), _let_go(), _sweep()


def _reading() -> tuple[str, ...]:
    facts = (
        "CREATE OR REPLACE FUNCTION gen63_blob_facts(one text, OUT size bigint, OUT digest text) "
        "RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $gen63$"
        "SELECT size, digest FROM blobs WHERE blob = one AND gen63_me() IS NOT NULL$gen63$"
    )
    chunk = sql(
        "gen63_blob_chunk(one text, place integer)", "bytea",
        "SELECT data FROM blob_chunks WHERE blob = one AND n = place AND gen63_me() IS NOT NULL",
    )  # fmt: skip
    return facts, chunk


def _mend() -> str:
    """A damaged file makes room for a whole one; its key goes on."""
    return plpgsql(
        "gen63_mend_blob(one text)", "void",
        """
        BEGIN
            IF gen63_me() IS NULL OR EXISTS (
                SELECT FROM blobs b WHERE b.blob = one AND b.digest = encode(sha256(
                    (SELECT coalesce(string_agg(data, ''::bytea ORDER BY n), ''::bytea)
                       FROM blob_chunks c WHERE c.blob = one)), 'hex'))
            THEN RAISE EXCEPTION 'the attached file is as it was kept'; END IF;
            DELETE FROM blob_chunks WHERE blob = one;
            DELETE FROM blobs WHERE blob = one;
        END""",
    )  # fmt: skip


def _kept_again() -> str:
    """Somebody attaches the same bytes once more: from now on it is no file that nothing names."""
    return plpgsql(
        "gen63_kept_again(one text)",
        "boolean",
        f"BEGIN UPDATE blobs SET kept = {NOW} WHERE blob = one AND gen63_me() IS NOT NULL; RETURN FOUND; END",
    )


def _keys() -> tuple[str, ...]:
    """The key of a file for who knows its name; all keys, without the names, for who wraps them anew."""
    shape = "OUT ref text, OUT under bigint, OUT wrapped text"
    begin = "RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $gen63$"
    one = (
        f"CREATE OR REPLACE FUNCTION gen63_file_key(one text, {shape}) {begin}"
        "SELECT ref, under, wrapped FROM file_keys WHERE blob = one AND gen63_me() IS NOT NULL$gen63$"
    )
    earlier = (
        f"CREATE OR REPLACE FUNCTION gen63_earlier_file_keys(before bigint, {shape}) {begin}"
        "SELECT ref, under, wrapped FROM file_keys"
        f" WHERE under < before AND gen63_may({_REWRAPS}) ORDER BY ref$gen63$"
    )
    anew = plpgsql(
        "gen63_wrap_anew(one text, later bigint, text text)",
        "void",
        f"""
        BEGIN
            IF NOT gen63_may({_REWRAPS})
            THEN RAISE EXCEPTION 'only who changes the keys of the office may do this'; END IF;
            UPDATE file_keys SET under = later, wrapped = text WHERE ref = one AND under < later;
        END""",
    )
    return one, earlier, anew


def _let_go() -> str:
    """A file of an earlier version lies under a key of the office, and makes room once for itself under its own."""
    return plpgsql(
        "gen63_let_go_blob(one text)",
        "void",
        f"""
        BEGIN
            IF NOT gen63_may({_SEALS}) OR EXISTS (SELECT FROM file_keys WHERE blob = one)
            THEN RAISE EXCEPTION 'the attached file stays as it was kept'; END IF;
            DELETE FROM blob_chunks WHERE blob = one;
            DELETE FROM blobs WHERE blob = one;
        END""",
    )


def _sweep() -> str:
    """Files that neither a record nor the history names, a day after they were attached.

    What names them is found by the names of columns, so that no table is forgotten. Rows that somebody is just
    writing are waited for, a moment: then nobody names a file until the sweep is over. Whoever cannot have that
    moment sweeps another time. The history is read before: what is told since, is looked at once more.
    """
    return plpgsql(
        "gen63_sweep_files()",
        "bigint",
        f"""
        DECLARE named text; locked text; seen bigint; found text[]; gone text[];
        BEGIN
            IF NOT gen63_may({_SWEEPS}) THEN RAISE EXCEPTION 'only who reads the whole history may do this'; END IF;
            SELECT string_agg(format('SELECT %I FROM %I', attname, relname), ' UNION ALL '),
                   string_agg(DISTINCT quote_ident(relname), ', ')
              INTO named, locked
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
               AND NOT a.attisdropped AND (attname = 'blob' OR attname LIKE '%\\_blob')
               AND relname NOT IN ('blobs', 'blob_chunks', 'file_keys');
            SELECT coalesce(max(seq), 0) INTO seen FROM history_entries;
            EXECUTE format('SELECT array_agg(blob) FROM blobs WHERE kept < {_A_DAY_AGO.replace("'", "''")}'
                ' AND blob NOT IN (SELECT one FROM (%s) AS n(one) WHERE one IS NOT NULL)', named) INTO found;
            SELECT array_agg(f) INTO found FROM unnest(found) AS f WHERE f NOT IN (
                SELECT m[1] FROM history_changes, regexp_matches(data, '{_A_NAME}', 'g') AS m WHERE data LIKE '{{%'
                UNION ALL
                SELECT m[1] FROM history_entries, regexp_matches(payload, '{_A_NAME}', 'g') AS m
                 WHERE act = 'office.salvaged');
            IF found IS NULL THEN RETURN 0; END IF;
            BEGIN
                PERFORM set_config('lock_timeout', '300ms', true);
                EXECUTE 'LOCK TABLE ' || locked || ' IN SHARE MODE';
                EXECUTE format('WITH went AS (DELETE FROM blobs WHERE blob = ANY ($1)'
                    ' AND kept < {_A_DAY_AGO.replace("'", "''")}'
                    ' AND blob NOT IN (SELECT one FROM (%s) AS n(one) WHERE one IS NOT NULL)'
                    ' AND NOT EXISTS (SELECT FROM history_changes h WHERE h.seq > $2 AND strpos(h.data, blobs.blob) > 0)'
                    ' RETURNING blob) SELECT array_agg(blob) FROM went', named) INTO gone USING found, seen;
            EXCEPTION WHEN lock_not_available OR deadlock_detected THEN RETURN 0;
            END;
            DELETE FROM blob_chunks WHERE blob = ANY (gone);
            DELETE FROM file_keys WHERE blob = ANY (gone);
            RETURN coalesce(array_length(gone, 1), 0);
        END""",
    )
