"""The one function of the server by which cases and the content of their entries go, and what holds its rules.

It acts as the owner of the tables, and for a list that one person proposed and two others approved. Nobody's own login deletes
a case, or anything of the history, in any other way; a held case goes in no way at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.retention.destruction import APPROVALS, BatchState
from gen63_desktop.domain.retention.kinds import Scope, Series
from gen63_desktop.domain.roles import Permission
from gen63_desktop.store.audit_trail.destroyed import DESTROYING_ACT, STEPS
from gen63_desktop.store.destruction import belonging, standing_kinds
from gen63_desktop.store.keeping.contents import SALVAGED, file_columns
from gen63_desktop.store.records import mappers
from gen63_desktop.store.team.connecting import name, quoted
from gen63_desktop.store.team.rights.functions import plpgsql, sql

_NOTHING_ELSE = (
    "IF (to_jsonb(NEW) - {free}) IS DISTINCT FROM (to_jsonb(OLD) - {free}) THEN"
    " RAISE EXCEPTION 'a list of records to be destroyed is never changed'; END IF; RETURN NEW;"
)
AT_COMMIT = (
    "CREATE CONSTRAINT TRIGGER gen63_c_told AFTER DELETE ON complaints DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
    " WHEN (current_setting('gen63.destroying', true) = 'yes') EXECUTE FUNCTION gen63_told_destroyed()"
)
"""Whoever destroys says so in the same transaction, in an entry that names the case; else there is no commit."""
TRIGGERS = (
    ("complaints", "gen63_a_held", "BEFORE DELETE", "gen63_held"),
    ("history_changes", "gen63_b_destroyed", "AFTER INSERT", "gen63_of_destroyed"),
    ("destruction_batches", "gen63_a_list", "BEFORE UPDATE", "gen63_batch"),
    ("destruction_items", "gen63_a_list", "BEFORE UPDATE", "gen63_item"),
)


def functions() -> tuple[str, ...]:
    """To be made as the owner."""
    free = "'{state,closed_by,closed_on,closing_words,certificate,destroyed,backups,backups_until,version}'::text[]"
    return (
        _holds(),
        plpgsql("gen63_held()", "trigger", _HELD),
        plpgsql("gen63_of_destroyed()", "trigger", _of_destroyed()),
        plpgsql("gen63_told_destroyed()", "trigger", _told()),
        plpgsql("gen63_batch()", "trigger", f"BEGIN {_NOTHING_ELSE.format(free=free)} END"),
        plpgsql("gen63_item()", "trigger", f"BEGIN {_NOTHING_ELSE.format(free=_LEFT_OUT)} END"),
        sql(
            "gen63_proposes(one bigint)",
            "boolean",
            "SELECT EXISTS (SELECT FROM destruction_batches b WHERE b.id = one AND b.proposed_by = gen63_me()"
            " AND b.xmin = pg_current_xact_id_if_assigned()::xid)",
        ),
        sql(
            "gen63_may_approve(one bigint, list text)",
            "boolean",
            "SELECT EXISTS (SELECT FROM destruction_batches b WHERE b.id = one AND b.digest = list"
            f" AND b.state = {quoted(BatchState.PROPOSED.value)} AND b.proposed_by <> gen63_me())"
            " AND NOT EXISTS (SELECT FROM destruction_items i WHERE i.batch_id = one"
            " AND i.complaint_id IN (SELECT gen63_walled()))",
        ),
        _standing(),
        plpgsql(_SIGNATURE, "void", _destroy()),
    )


_LEFT_OUT = "'{left_out,version}'::text[]"
_SIGNATURE = (
    "gen63_destroy(which bigint, cases bigint[], told jsonb, entries bigint[], marks bigint[], files text[])"
)
_HELD = """
BEGIN
    IF EXISTS (SELECT gen63_holds(ARRAY[OLD.id])) THEN RAISE EXCEPTION 'a case that is held is not removed'; END IF;
    RETURN OLD;
END
"""


def _holds() -> str:
    """The holds that the server can read: those on one case, and those on all cases."""
    return sql(
        "gen63_holds(cases bigint[])",
        "SETOF text",
        "SELECT number FROM case_holds WHERE released_on IS NULL AND complaint_id = ANY (cases) UNION "
        f"SELECT number FROM retention_holds WHERE released_on IS NULL AND scope = {quoted(Scope.SERIES.value)}"
        f" AND series = {quoted(Series.COMPLAINTS.value)}",
    )


def _standing() -> str:
    """How cases stand, and nothing of what they say: the same to who proposes and to who carries out."""
    rows = " UNION ALL ".join(
        f"SELECT {name(column)}, {quoted(kind)}, id, version FROM {name(kind)} WHERE {name(column)} = ANY (cases)"
        for kind, columns in sorted(standing_kinds().items())
        for column in columns
    )
    may = ", ".join(quoted(one.name) for one in (Permission.PROPOSE_DESTRUCTION, Permission.DESTROY))
    return (
        "CREATE OR REPLACE FUNCTION gen63_standing(cases bigint[], OUT of_case bigint, OUT kind text, OUT id bigint,"
        " OUT version integer) RETURNS SETOF record LANGUAGE sql STABLE SECURITY DEFINER"
        f" SET search_path = public, pg_temp AS $gen63$SELECT * FROM ({rows}) AS found(of_case, kind, id, version)"
        f" WHERE gen63_may({may}) AND of_case NOT IN (SELECT gen63_walled())$gen63$"
    )


def _of_destroyed() -> str:
    """Whoever was about to add to a case while it was destroyed is told; the head of the history orders both."""
    kinds = ", ".join(quoted(kind) for kind in sorted(belonging()))
    return f"""
BEGIN
    IF NEW.op IN ('add', 'change', 'bulk') AND NEW.kind IN ({kinds}) AND EXISTS (
        SELECT FROM history_cases h JOIN destroyed_cases d ON d.complaint_id = h.complaint_id WHERE h.seq = NEW.seq)
    THEN RAISE EXCEPTION 'the case was destroyed meanwhile'; END IF;
    RETURN NEW;
END
"""


_STANDS = (
    "SELECT encode(sha256(convert_to('[' || coalesce(string_agg(format('[\"%s\", %s, %s]', s.kind, s.id, s.version), ', '"
    " ORDER BY s.kind COLLATE \"C\", s.id, s.version), '') || ']', 'UTF8')), 'hex') FROM gen63_standing(ARRAY[i.complaint_id]) s"
)
"""As `store.destruction.standings` has it."""
_STAYING_ACTS = ", ".join(quoted(act) for act in (*STEPS, SALVAGED))
_LEFT_WITH = (
    "CASE WHEN starts_with(x.payload, 'leaf:') THEN '' ELSE coalesce(nullif(x.payload::jsonb #>> '{detail,records}', ''),"
    " (x.payload::jsonb #>> '{detail,kind}') || ' ' || (x.payload::jsonb #>> '{detail,record}')) END"
)
"""Kinds and ids of the records with which an export or a proof left the office."""
_OF_THIS_STEP = (
    "pg_xact_status(((pg_current_xact_id()::text::bigint / 4294967296) * 4294967296 + e.xmin::text::bigint)::text::xid8)"
    " = 'in progress'"
)
"""An entry that is seen though its transaction is not over is of this one, in whichever savepoint it was added."""


def _told() -> str:
    """The entry of this very transaction names the case, and so does what stays of it."""
    return f"""
DECLARE said text;
BEGIN
    SELECT e.payload INTO said FROM destroyed_cases d
      JOIN destruction_batches b ON b.id = d.batch_id AND b.state = {quoted(BatchState.CARRIED_OUT.value)}
      JOIN history_entries e ON e.subject_kind = 'destruction_batches' AND e.subject_id = b.id
       AND e.act = {quoted(DESTROYING_ACT)} AND {_OF_THIS_STEP}
     WHERE d.complaint_id = OLD.id;
    IF said IS NULL OR NOT EXISTS (
        SELECT FROM jsonb_array_elements(said::jsonb -> 'changes') AS c(of), regexp_split_to_table(c.of ->> 'ids', ',') AS span
         WHERE c.of ->> 'kind' = 'complaints' AND c.of ->> 'op' = 'destroyed'
           AND OLD.id BETWEEN split_part(span, '-', 1)::bigint
           AND coalesce(nullif(split_part(span, '-', 2), ''), span)::bigint)
    THEN RAISE EXCEPTION 'no entry of the history tells of this destruction'; END IF;
    RETURN NULL;
END
"""


def _still_so() -> str:
    """What the list says of the cases is so today; no entry is emptied that tells of a destruction."""
    listed = "SELECT FROM destruction_items i WHERE i.batch_id = which AND i.complaint_id = ANY (cases)"
    return f"""    IF EXISTS (SELECT FROM complaints WHERE id = ANY (cases) AND status <> {quoted(Status.CLOSED.value)})
    THEN RAISE EXCEPTION 'a case that is open is not destroyed'; END IF;
    IF EXISTS ({listed} AND i.until > current_date::text)
    THEN RAISE EXCEPTION 'a case whose period is not over is not destroyed'; END IF;
    IF EXISTS ({listed} AND i.standing <> ({_STANDS}))
    THEN RAISE EXCEPTION 'a case that was changed after it was proposed is not destroyed'; END IF;
    IF EXISTS (SELECT FROM history_entries WHERE seq = ANY (entries) AND act IN ({_STAYING_ACTS}))
    THEN RAISE EXCEPTION 'what tells of destructions stays'; END IF;
"""


_DRAFTS = """    DELETE FROM drafts WHERE form LIKE 'complaints.%' AND split_part(key, ':', 1) = ANY (cases::text[]);
    DELETE FROM drafts d USING jsonb_to_recordset(told) AS t(kind text, ids bigint[]), unnest(t.ids) AS i(id)
     WHERE (d.form LIKE 'findings.%' AND t.kind = 'issued_reports' AND split_part(d.key, ':', 1) = i.id::text)
        OR (d.form LIKE 'violations.%' AND t.kind = 'allegations' AND d.key = 'allegation:' || i.id);
"""
"""Unfinished forms about the cases, their reports, and violations that were about to be registered from them."""


def _destroy() -> str:
    return f"""
DECLARE batch destruction_batches; one record; gone text;
BEGIN
    IF NOT gen63_may({quoted(Permission.DESTROY.name)}) THEN RAISE EXCEPTION 'your roles do not permit this'; END IF;
    SELECT * INTO batch FROM destruction_batches WHERE id = which FOR UPDATE;
    IF batch.id IS NULL OR batch.state <> {quoted(BatchState.APPROVED.value)} OR {APPROVALS} > (
        SELECT count(DISTINCT a.by) FROM destruction_approvals a JOIN people p ON p.id = a.by AND p.active = 1 AND p.signing_key <> ''
         WHERE a.batch_id = which AND a.by <> batch.proposed_by AND a.digest = batch.digest)
    THEN RAISE EXCEPTION 'two other people have not approved this list'; END IF;
    IF batch.cases <> (SELECT count(*) FROM destruction_items WHERE batch_id = which)
       OR NOT cases <@ (SELECT array_agg(complaint_id) FROM destruction_items WHERE batch_id = which)
    THEN RAISE EXCEPTION 'the list names no such case'; END IF;
    IF cardinality(cases) = 0 OR cardinality(cases) <> (SELECT count(*) FROM complaints WHERE id = ANY (cases))
    THEN RAISE EXCEPTION 'there is no such case'; END IF;
    IF EXISTS (SELECT gen63_holds(cases)) THEN RAISE EXCEPTION 'a case that is held is not destroyed'; END IF;
    IF EXISTS (SELECT gen63_holds(array_agg(CASE WHEN complaint_id = ANY (cases) THEN other_id ELSE complaint_id END))
                 FROM case_links WHERE complaint_id = ANY (cases) OR other_id = ANY (cases))
    THEN RAISE EXCEPTION 'a case that is linked to a held one is not destroyed'; END IF;
{_still_so()}    IF EXISTS (SELECT FROM unnest(entries) AS e(seq)
                WHERE NOT EXISTS (SELECT FROM history_cases h WHERE h.seq = e.seq AND h.complaint_id = ANY (cases))
                  AND NOT EXISTS (SELECT FROM history_entries x JOIN complaints c ON c.id = ANY (cases)
                                   WHERE x.seq = e.seq AND strpos(x.payload, c.number) > 0)
                  AND NOT EXISTS (SELECT FROM history_entries x, jsonb_to_recordset(told) AS t(kind text, ids bigint[]), unnest(t.ids) AS i(id)
                                   WHERE x.seq = e.seq AND x.act IN ('history.exported', 'history.proved')
                                     AND t.kind || ' ' || i.id = ANY (string_to_array({_LEFT_WITH}, ', '))))
    THEN RAISE EXCEPTION 'an entry of the history tells of none of these cases'; END IF;
    FOR one IN SELECT kind, ids FROM jsonb_to_recordset(told) AS t(kind text, ids bigint[]) LOOP
        IF EXISTS (SELECT FROM history_changes c WHERE c.kind = one.kind AND c.record_id = ANY (one.ids)
                      AND c.op IN ('add', 'change', 'remove') AND NOT c.seq = ANY (entries))
        THEN RAISE EXCEPTION 'a record of the list stands in entries that stay'; END IF;
    END LOOP;
    IF EXISTS (SELECT FROM foreign_changes f WHERE f.n = ANY (marks) AND NOT EXISTS (
        SELECT FROM jsonb_to_recordset(told) AS t(kind text, ids bigint[]) WHERE t.kind = f.kind AND f.record_id = ANY (t.ids)))
    THEN RAISE EXCEPTION 'a change past the program is of none of these records'; END IF;
    PERFORM set_config('gen63.destroying', 'yes', true);
{"".join(_deletes())}
    FOR one IN SELECT kind, ids FROM jsonb_to_recordset(told) AS t(kind text, ids bigint[]) LOOP
        EXECUTE format('SELECT string_agg(id::text, '','') FROM %I WHERE id = ANY ($1)', one.kind) INTO gone USING one.ids;
        IF gone IS NOT NULL THEN RAISE EXCEPTION 'records of % are not of these cases', one.kind; END IF;
        DELETE FROM history_changes c WHERE c.kind = one.kind AND c.record_id = ANY (one.ids)
           AND c.op IN ('add', 'change', 'remove');
    END LOOP;
    UPDATE history_entries SET act = 'entry.destroyed', subject_kind = '', subject_id = 0,
           payload = CASE WHEN starts_with(payload, 'leaf:') THEN payload
           ELSE 'leaf:' || encode(sha256('\\x00'::bytea || convert_to(payload, 'UTF8')), 'hex') END
     WHERE seq = ANY (entries);
    UPDATE foreign_changes SET was = '' WHERE n = ANY (marks);
    DELETE FROM history_cases WHERE complaint_id = ANY (cases);
    DELETE FROM looks WHERE complaint_id = ANY (cases);
{_DRAFTS}    DELETE FROM file_keys WHERE blob = ANY (files) AND NOT ({_named("file_keys.blob")});
    DELETE FROM blob_chunks WHERE blob = ANY (files) AND NOT ({_named("blob_chunks.blob")});
    DELETE FROM blobs WHERE blob = ANY (files) AND NOT ({_named("blobs.blob")});
    PERFORM set_config('gen63.destroying', '', true);
END"""


def _deletes() -> Iterator[str]:
    """Everything that belongs to the cases, the cases themselves last: what hangs on them is found by them."""
    kinds = belonging()
    named = {mapper.kind: mapper for mapper in mappers()}
    for kind in sorted(kinds, key=lambda kind: kind == "complaints"):
        of = " OR ".join(f"{name(column)} = ANY (cases)" for column in kinds[kind])
        if named[kind].found_by:
            yield (
                f"    DELETE FROM name_words WHERE kind = {quoted(kind)}"
                f" AND record_id IN (SELECT id FROM {name(kind)} WHERE {of});\n"
            )
        yield f"    DELETE FROM {name(kind)} WHERE {of};\n"


def _named(blob: str) -> str:
    """Whether a record still names a file."""
    found = [
        f"EXISTS (SELECT FROM {name(mapper.kind)} r WHERE r.{name(column)} = {blob})"
        for mapper in mappers()
        for column in file_columns(mapper)
    ]
    return " OR ".join(found)
