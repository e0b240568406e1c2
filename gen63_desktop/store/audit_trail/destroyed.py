"""What signed entries say was lawfully destroyed: records, the content of entries, and what of these is kept.

An entry of a destruction has changes of four further kinds, none of which shows a value:

* ``destroyed``: ``ids``, the records of a kind that are gone; of the kind ``history_entries`` the entries of
  which only the leaf is left.
* ``kept``: what such an entry (``of``, at its place ``n``) said of a record that stays: its operation ``was``,
  and the commitments that stood in its payload.
* ``remains``: what is left of records that came together in entry ``of``: how many, and a new digest of them.
* ``examined``: the digest of the changes past the program that entry ``id`` examined, without what they were.

The entry names the list that was approved by its digest, and the entries that proposed and approved it. These
name the cases of the list (``listed``), and no list is carried out twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.retention.destruction import digest_of_listed
from gen63_desktop.store.audit_trail.entries import is_destroyed
from gen63_desktop.store.audit_trail.known import Bulk, Known, Step
from gen63_desktop.store.tables.foundation import history_entries

DESTROYING_ACT, PROPOSING_ACT, APPROVING_ACT, WITHDRAWING_ACT = (
    "retention.destroyed",
    "retention.destruction_proposed",
    "retention.destruction_approved",
    "retention.destruction_withdrawn",
)
STEPS = (PROPOSING_ACT, APPROVING_ACT, WITHDRAWING_ACT, DESTROYING_ACT)
DESTROYED_ENTRY = "entry.destroyed"
"""The act that stands beside an entry of which only the leaf is left: its own went with its content."""
ENTRIES = "history_entries"
OF_RECORDS = ("add", "change", "remove")
SAYING = ("destroyed", "kept", "remains", "examined")
APPROVALS = 2
_DIGESTED = ("complaint_id", "number", "rule", "edition", "until", "standing")
_UNTIL = _DIGESTED.index("until")
Said = Mapping[str, Any]


@dataclass(slots=True)
class Destroyed:
    """What all entries of destructions say, the later ones over the earlier."""

    entries: dict[int, int] = field(default_factory=dict)
    """An entry of which only the leaf is left, to the entry that says so."""
    kept: dict[int, dict[int, Said]] = field(default_factory=dict)
    """By entry and place: what it said of records that stay, as a payload says it."""
    examined: dict[int, str] = field(default_factory=dict)
    """The digest of the changes past the program that an entry examined."""


def spans(numbers: Iterable[int]) -> str:
    """Numbers as a payload lists them: ``3-5,9``."""
    out: list[list[int]] = []
    for number in sorted(set(numbers)):
        if out and out[-1][1] == number - 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in out)


def numbers_in(said: str) -> Iterator[int]:
    """The numbers of such a list."""
    for part in said.split(",") if said else ():
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def lawful(connection: Connection) -> Destroyed:
    """What the entries of destructions say; whether they hold themselves, the check of the chain finds."""
    found, table = Destroyed(), history_entries.c
    query = select(table.seq, table.payload).where(table.act == DESTROYING_ACT).order_by(table.seq)
    for seq, payload in connection.execute(query):
        try:
            for said in json.loads(payload)["changes"]:
                _learn(found, int(seq), said)
        except (ValueError, KeyError, TypeError):
            continue  # named by the check of that entry
    return found


def _learn(found: Destroyed, seq: int, said: Said) -> None:
    op = said["op"]
    if op == "destroyed" and said["kind"] == ENTRIES:
        for number in numbers_in(said["ids"]):
            found.entries[number] = seq
            found.kept[number] = {}
    elif op == "kept":
        shown = {name: value for name, value in said.items() if name not in ("of", "n", "was")}
        found.kept.setdefault(int(said["of"]), {})[int(said["n"])] = {**shown, "op": said["was"]}
    elif op == "examined":
        found.examined[int(said["id"])] = str(said["digest"])


def changes_said(found: Destroyed, seq: int, payload: str) -> dict[int, Said]:
    """What an entry says of records by place, also where only the leaf of it is left."""
    if is_destroyed(payload):
        return found.kept.get(seq, {})
    return dict(enumerate(json.loads(payload)["changes"]))


# -- for the check of the history ------------------------------------------------------------------


def take(known: Known, seq: int, said: Said, salt: str) -> list[str]:
    """Learn what an entry of a destruction says of records that are gone, and of those that remain."""
    kind, op = str(said["kind"]), said["op"]
    if op == "destroyed" and kind != ENTRIES:
        for number in numbers_in(said["ids"]):
            known.destroyed[kind, number] = seq
            known.latest.pop((kind, number), None)
            known.original.pop((kind, number), None)
            known.unread.discard((kind, number))
    elif op == "remains":
        bulks = known.bulks.get(kind, [])
        for place, bulk in enumerate(bulks):
            if (bulk.first, bulk.last) == (said["first"], said["last"]):
                bulks[place] = Bulk(seq, bulk.first, bulk.last, said["count"], said["digest"], salt)
                return []
        return [
            worded(
                "Entry {seq} tells what remains of {table} {first} to {last}, which never came.",
                seq=seq,
                table=kind,
                first=said["first"],
                last=said["last"],
            )
        ]
    return []


def learn_step(known: Known, seq: int, payload: Said) -> None:
    """Learn who proposed, approved or gave up which list."""
    act, detail, subject = payload["act"], payload["detail"], payload["subject"]
    if act in (PROPOSING_ACT, APPROVING_ACT):
        said = str(detail.get("digest", "")), str(detail.get("listed", ""))
        known.steps[seq] = Step(act, int(payload["who"]), int(subject[1]), *said)
    elif act == WITHDRAWING_ACT:
        known.withdrawn.add(int(subject[1]))


def learn_list(known: Known, kind: str, number: int, values: Mapping[str, Any]) -> None:
    """Learn what a proposal says of its batch and the cases in it: what the digest is over."""
    if kind == "destruction_batches":
        known.batches.setdefault(number, (values["number"][1], values["reason"][1]))
    elif kind == "destruction_items":
        case = tuple(values[name][1] for name in _DIGESTED)
        known.listed.setdefault(int(values["batch_id"][1]), {})[int(values["complaint_id"][1])] = case


def unlawful(known: Known, seq: int, payload: Said) -> list[str]:
    """What is wrong with the approval of a destruction, as the entries before it tell it."""
    who, detail = payload["who"], payload["detail"]
    try:
        numbers = [int(detail["proposed"]), *numbers_in(str(detail["approved"]))]
        steps = [known.steps[number] for number in numbers]
    except (KeyError, ValueError, TypeError):
        return [
            worded(
                "Entry {seq} destroyed records without a proposal and approvals that the history knows.",
                seq=seq,
            )
        ]
    acts = [step.act for step in steps] == [PROPOSING_ACT, *[APPROVING_ACT] * (len(steps) - 1)]
    people = {step.person for step in steps}
    if not acts or len(steps) <= APPROVALS or len(people) != len(steps) or min(numbers) != numbers[0]:
        return [
            worded(
                "Entry {seq} destroyed records that two other people had not approved (person {person}).",
                seq=seq,
                person=who,
            )
        ]
    batch, digest, cases = steps[0].batch, steps[0].digest, steps[0].cases
    same = {(step.batch, step.digest, step.cases) for step in steps} == {(batch, digest, cases)}
    listed = known.listed.get(batch, {})
    told = digest_of_listed(*known.batches.get(batch, ("", "")), listed.values())
    if not same or digest != str(detail["digest"]) or (told, spans(listed)) != (digest, cases):
        return [
            worded("Entry {seq} destroyed records by another list than the one that was approved.", seq=seq)
        ]
    return _misused(known, seq, payload, batch)


def _misused(known: Known, seq: int, payload: Said, batch: int) -> list[str]:
    """What is wrong with the use of a list that was lawfully approved."""
    problems, before = list[str](), known.carried.setdefault(batch, seq)
    if before != seq:
        problems.append(
            worded(
                "Entry {seq} destroyed records by a list that entry {before} had carried out.",
                seq=seq,
                before=before,
            )
        )
    if batch in known.withdrawn:
        problems.append(worded("Entry {seq} destroyed records by a list that had been withdrawn.", seq=seq))
    gone = {
        number
        for said in payload["changes"]
        if (said["kind"], said["op"]) == ("complaints", "destroyed")
        for number in numbers_in(said["ids"])
    }
    listed, day = known.listed.get(batch, {}), str(payload["at"])[:10]
    if young := {number for number in gone & set(listed) if str(listed[number][_UNTIL]) > day}:
        problems.append(
            worded(
                "Entry {seq} destroyed cases before the last day that its list names: {cases}.",
                seq=seq,
                cases=spans(young),
            )
        )
    if other := gone - set(listed):
        problems.append(
            worded(
                "Entry {seq} destroyed cases that its list does not name: {cases}.",
                seq=seq,
                cases=spans(other),
            )
        )
    return problems
