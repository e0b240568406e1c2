"""The policies on rows: who may see which, whatever was granted. A wall beats everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gen63_desktop.domain.retention.destruction import BatchState
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.saved_views import LONGEST
from gen63_desktop.domain.shared_views import LARGEST, READERS
from gen63_desktop.store.team.connecting import name, quoted
from gen63_desktop.store.team.rights.names import ServerRoles
from gen63_desktop.store.team.rights.tables import (
    AREAS,
    CASES,
    EVERYBODY,
    LINKS,
    LOOKED_AT,
    OF_VIOLATIONS,
    REPORTS_OF_CASES,
    WRITES_CASES,
)  # fmt: skip

_P = Permission
_THERE = "(SELECT gen63_me()) IS NOT NULL"
_KEEPERS = ("people", "team_logins", "key_slots", "key_secrets")


def may(*permissions: Permission) -> str:
    """The person may any of these; asked once for a whole statement."""
    return f"(SELECT gen63_may({', '.join(quoted(one.name) for one in permissions)}))"


def of(roles: ServerRoles, tables: Iterable[str]) -> Iterator[str]:
    """Every policy of the office."""
    tables = sorted(tables)
    for table in tables:
        yield _policy("owner", table, roles.owner, "ALL", "true", "true")
        yield _policy("there", table, roles.member, "ALL", _THERE, _THERE, restrictive=True)
    for table in _KEEPERS:
        yield _policy("keeper", table, roles.keeper, "ALL", "true", "true")
    member = roles.member
    yield from _areas(member)
    yield from _cases(member)
    yield from _names(member)
    yield from _history(member)
    yield from _own(member)
    yield from _shared_views(member)
    yield from _keys(member)


def _policy(
    what: str, table: str, to: str, verb: str, using: str = "", check: str = "", *, restrictive: bool = False
) -> str:
    form = "RESTRICTIVE" if restrictive else "PERMISSIVE"
    text = f"CREATE POLICY gen63_{what} ON {name(table)} AS {form} FOR {verb} TO {name(to)}"
    return text + (f" USING ({using})" if using else "") + (f" WITH CHECK ({check})" if check else "")


def _writes(table: str, member: str, rows: str, new: str) -> Iterator[str]:
    yield _policy("insert", table, member, "INSERT", check=new)
    yield _policy("update", table, member, "UPDATE", rows, new)
    yield _policy("delete", table, member, "DELETE", rows)


def _areas(member: str) -> Iterator[str]:
    for table, rights in AREAS.items():
        read = "true" if table in EVERYBODY else may(*rights.read)
        write = may(*rights.write)
        yield _policy("read", table, member, "SELECT", read)
        if table == "people":  # a person gives themselves their own keys; roles are held by a trigger
            own = f"{write} OR id = (SELECT gen63_me())"
            yield _policy("insert", table, member, "INSERT", check=write)
            yield _policy("update", table, member, "UPDATE", own, own)
            yield _policy("delete", table, member, "DELETE", write)
        else:
            yield from _writes(table, member, write, write)


def _reach(column: str) -> str:
    """The rows of complaints that the person may open, apart from walls."""
    own = f"{may(_P.READ_COMPLAINTS)} AND {column} IN (SELECT gen63_own_cases())"
    return f"{may(_P.READ_ALL_COMPLAINTS)} OR ({own})"


def _cases(member: str) -> Iterator[str]:
    write = may(*WRITES_CASES)
    coded = may(_P.READ_CODED_FACTS)
    kept_back = "(SELECT gen63_withheld())"
    told = f"({coded} AND id NOT IN {kept_back})"
    yield _policy("read", "complaints", member, "SELECT", f"{_reach('id')} OR {told}")
    yield _policy("insert", "complaints", member, "INSERT", check=write)
    yield _policy("update", "complaints", member, "UPDATE", f"{write} AND ({_reach('id')})", write)
    undone = (
        f"{write} AND import_id IS NOT NULL AND ({_reach('id')})"  # any other goes by a destruction alone
    )
    yield _policy("delete", "complaints", member, "DELETE", undone)
    yield _wall("complaints", "id", member)
    for table in CASES:
        seen = f"{_reach('complaint_id')} OR ({coded} AND complaint_id NOT IN {kept_back})"
        yield _policy("read", table, member, "SELECT", seen)
        rows = f"{write} AND ({_reach('complaint_id')})"
        yield from _writes(table, member, rows, f"{write} AND gen63_reaches(complaint_id)")
        yield _wall(table, "complaint_id", member)
    for table in LINKS:
        both = f"({_reach('complaint_id')}) AND ({_reach('other_id')})"
        yield _policy("read", table, member, "SELECT", both)
        new = f"{write} AND gen63_reaches(complaint_id) AND gen63_reaches(other_id)"
        yield from _writes(table, member, f"{write} AND {both}", new)
        yield _wall(table, "complaint_id", member)
        yield _wall(table, "other_id", member, what="wall_other")
    looked = "((SELECT gen63_looks_at_all()) OR complaint_id IN (SELECT gen63_looked()))"
    for table in LOOKED_AT:
        just_made = "xmin = pg_current_xact_id_if_assigned()::xid"
        rows = f"({_reach('complaint_id')}) AND ({looked} OR {just_made})"
        yield _policy("read", table, member, "SELECT", rows)
        yield from _writes(table, member, f"{write} AND {rows}", f"{write} AND gen63_reaches(complaint_id)")
        yield _wall(table, "complaint_id", member)
    yield _wall("comment_complaints", "complaint_id", member)
    yield _wall("violations", "complaint_id", member)
    yield from _destruction(member)
    yield from _violations(member)
    for table in REPORTS_OF_CASES:
        yield _wall(table, "case_id", member)
    walls = may(_P.WALL_COMPLAINTS)
    yield _policy("read", "case_walls", member, "SELECT", may(_P.WALL_COMPLAINTS, _P.READ_WHOLE_HISTORY))
    yield from _writes("case_walls", member, walls, f"{walls} AND gen63_reaches(complaint_id)")
    yield _wall("case_walls", "complaint_id", member, new=False)
    yield _policy("read", "looks", member, "SELECT", may(_P.READ_WHOLE_HISTORY))
    yield _wall("looks", "complaint_id", member)


def _destruction(member: str) -> Iterator[str]:
    """A list is made by who proposes it, in one step, and approved by everybody in their own name alone."""
    yield _wall("destruction_items", "complaint_id", member)
    first = f"proposed_by = (SELECT gen63_me()) AND state = {quoted(BatchState.PROPOSED.value)}"
    proposes = may(_P.PROPOSE_DESTRUCTION)
    approves = (
        f"{may(_P.APPROVE_DESTRUCTION)} AND by = (SELECT gen63_me()) AND gen63_may_approve(batch_id, digest)"
    )
    for table, new in (
        ("destruction_batches", f"{proposes} AND {first}"),
        ("destruction_items", f"{proposes} AND gen63_proposes(batch_id)"),
        ("destruction_approvals", approves),
    ):
        yield _policy("new", table, member, "INSERT", check=new, restrictive=True)
        yield _policy("stays", table, member, "DELETE", "false", restrictive=True)
    yield _policy("stays_so", "destruction_approvals", member, "UPDATE", "false", "false", restrictive=True)
    for verb in ("UPDATE", "DELETE"):
        yield _policy(f"stays_{verb.lower()}", "destroyed_cases", member, verb, "false", restrictive=True)


def _violations(member: str) -> Iterator[str]:
    """Who does not read all violations has those of their own cases and actions; a wall hides their parts too."""
    every = may(_P.READ_ALL_VIOLATIONS)
    for table, column in (("violations", "id"), *((table, "violation_id") for table in OF_VIOLATIONS)):
        own = f"({every} OR {column} IN (SELECT gen63_own_violations()))"
        yield _policy("own", table, member, "ALL", own, own, restrictive=True)
    for table in OF_VIOLATIONS:
        shut = "violation_id NOT IN (SELECT gen63_walled_violations())"
        yield _policy("wall", table, member, "ALL", shut, shut, restrictive=True)


def _wall(table: str, column: str, member: str, *, new: bool = True, what: str = "wall") -> str:
    """A wall hides every row of the case and lets none be made; a wall hides itself too."""
    shut = f"({column} IS NULL OR {column} NOT IN (SELECT gen63_walled()))"
    return _policy(what, table, member, "ALL", shut, shut if new else "true", restrictive=True)


def _names(member: str) -> Iterator[str]:
    hidden = "record_id NOT IN (SELECT gen63_hidden_words(kind))"
    yield _policy("read", "name_words", member, "SELECT", may(_P.READ_COMPLAINTS, _P.READ_ALL_COMPLAINTS))
    yield from _writes("name_words", member, may(*WRITES_CASES), may(*WRITES_CASES))
    yield _policy("wall", "name_words", member, "ALL", hidden, "true", restrictive=True)


def _history(member: str) -> Iterator[str]:
    whole = may(_P.READ_WHOLE_HISTORY)
    areas = may(_P.READ_HISTORY)
    own = "seq IN (SELECT gen63_own_entries())"
    yield _policy(
        "read", "history_entries", member, "SELECT",
        f"{whole} OR person_id = (SELECT gen63_me()) OR "
        f"({areas} AND (subject_kind = ANY ((SELECT gen63_kinds())::text[]) OR {own}))",
    )  # fmt: skip
    yield _policy(
        "read", "history_changes", member, "SELECT",
        f"{whole} OR ({areas} AND (kind = ANY ((SELECT gen63_kinds())::text[]) OR {own}))",
    )  # fmt: skip
    yield _policy("insert", "history_entries", member, "INSERT", check="person_id = (SELECT gen63_me())")
    yield _policy("insert", "history_changes", member, "INSERT", check="gen63_is_last_of_mine(seq)")
    for table in ("history_entries", "history_changes"):
        walled = "seq NOT IN (SELECT gen63_walled_entries())"
        yield _policy("wall", table, member, "SELECT", walled, restrictive=True)
    # comments are sealed with the case that was made of them; a hold over many cases tells of none
    of_comments = "kind IN ('comments', 'comment_decisions', 'retention_holds')"
    veils = f"{may(_P.WALL_COMPLAINTS)} AND (seq IN (SELECT gen63_told_of_cases()) OR {of_comments})"
    yield _policy("update", "history_changes", member, "UPDATE", veils, veils)
    yield _policy("read", "history_head", member, "SELECT", "true")
    yield _policy("update", "history_head", member, "UPDATE", "true", "one = 1")
    yield _policy("read", "foreign_changes", member, "SELECT", "true")
    checks = may(_P.READ_WHOLE_HISTORY, _P.CHECK_HISTORY)
    yield _policy("update", "foreign_changes", member, "UPDATE", checks, checks)
    case = "coalesce((nullif(was, '')::jsonb ->> 'complaint_id')::bigint, CASE kind WHEN 'complaints' THEN record_id END, 0)"
    yield _policy(
        "wall", "foreign_changes", member, "ALL", f"{case} NOT IN (SELECT gen63_walled())", "true", restrictive=True
    )  # fmt: skip


def _own(member: str) -> Iterator[str]:
    mine = "person_id = (SELECT gen63_me())"
    yield _policy("own", "drafts", member, "ALL", mine, mine)
    theirs = "name LIKE (SELECT gen63_me()) || '/%'"
    yield _policy("own", "settings", member, "ALL", theirs, theirs)
    yield _policy("read", "settings", member, "SELECT", "name LIKE 'office/%'")
    yield _policy("read", "record_ids", member, "SELECT", "true")
    yield _policy("insert", "record_ids", member, "INSERT", check="true")
    yield _policy("update", "record_ids", member, "UPDATE", "true", "true")
    for table in ("blobs", "blob_chunks", "file_keys"):
        yield _policy("insert", table, member, "INSERT", check="true")
    yield _policy("read", "alembic_version", member, "SELECT", "true")


def _shared_views(member: str) -> Iterator[str]:
    """Who reads a list reads what is shared of it; what a view looks for is told to nobody else."""
    reads = " OR ".join(f"(of_list = {quoted(one)} AND {may(*READERS[one])})" for one in sorted(READERS))
    mine = f"({may(_P.SHARE_VIEWS)} AND made_by = (SELECT gen63_me()))"
    changes = f"({reads}) AND ({mine} OR {may(_P.KEEP_SHARED_VIEWS)})"
    fits = f"char_length(title) <= {LONGEST} AND char_length(content) <= {LARGEST}"  # everybody's window reads it
    yield _policy("read", "shared_views", member, "SELECT", reads)
    yield _policy("insert", "shared_views", member, "INSERT", check=f"({reads}) AND {mine} AND {fits}")
    yield _policy("update", "shared_views", member, "UPDATE", changes, f"{changes} AND {fits}")
    yield _policy("delete", "shared_views", member, "DELETE", changes)


def _keys(member: str) -> Iterator[str]:
    manages = may(_P.MANAGE_OFFICE)
    mine = "login = session_user"
    yield _policy("read", "key_slots", member, "SELECT", "true")
    yield _policy("insert", "key_slots", member, "INSERT", check=manages)
    changes = f"{manages} OR {mine} OR slot = ''"
    yield _policy("update", "key_slots", member, "UPDATE", changes, changes)
    printed = f"(login = '' AND {manages})"  # the recovery key's, which a printed code of 160 bits wraps
    yield _policy("read", "key_secrets", member, "SELECT", f"{mine} OR {printed}")
    yield _policy("insert", "key_secrets", member, "INSERT", check=manages)
    yield _policy("update", "key_secrets", member, "UPDATE", f"{mine} OR {printed}", f"{mine} OR {printed}")
    yield _policy("read", "team_logins", member, "SELECT", manages)
