"""What lets others check without the office: the exported history, a proof, a report's receipt, the keys."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.exports import act_with_file
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.session import Session, check_reason
from gen63_desktop.services.verifier_files import FORMAT, VERIFIER, check_places, put_beside
from gen63_desktop.services.whole_view import see_everything
from gen63_desktop.store.audit_trail import leaving, merkle
from gen63_desktop.store.audit_trail.leaving import Opening, SigningKey
from gen63_desktop.store.encryption.passphrases import words
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.records import instant_text

_STEP = 1_000
Record = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    entries: int
    values: int
    head: Head
    root: str


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """The office's keys as they were published; ``words`` stand for all of them and are read out."""

    people: int
    fingerprint: str
    words: str


class Leaving:
    """Writes what leaves; each time is an entry."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def export(
        self,
        path: Path,
        records: Sequence[Record] = (),
        reason: str = "",
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Exported:
        """Write every signed entry to a file, with the keys but no values, and the verifier beside it.

        Of ``records`` the values are written too, as far as this person can open them: that needs a reason.
        """
        session = self._session
        session.allow(Permission.READ_WHOLE_HISTORY)
        check_reason(reason)
        if records and not reason.strip():
            raise Refused(
                "Values leave the office only for a reason.",
                "Say why the values of these records are needed.",
            )
        beside = (VERIFIER, FORMAT)
        check_places(path, beside)
        see_everything(session, "history.exported")
        with (
            put_beside(path, beside) as put,
            act_with_file(session, "history.exported", path, reason.strip()) as (work, stream),
        ):
            for kind, number in records:
                require_history(session, work, kind, number)
            found = self._write(work, stream, records, progress, cancelled)
            work.detail(
                entries=found.entries, head=found.head.hash, root=found.root, values=found.values,
                records=", ".join(f"{kind} {number}" for kind, number in records),
            )  # fmt: skip
            put()
        return found

    def proof(self, path: Path, kind: str, record_id: int) -> int:
        """Write the proof that the entries about a record stand in the history; how many they are."""
        session = self._session
        session.allow(Permission.READ_HISTORY)
        beside = (VERIFIER,)
        check_places(path, beside)
        with (
            put_beside(path, beside) as put,
            act_with_file(session, "history.proved", path) as (work, stream),
        ):
            require_history(session, work, kind, record_id)
            found, head = leaving.entries_about(work, kind, record_id), work.head()
            tree = merkle.levels([leaving.leaf_exported(each) for each in leaving.entries(work)])
            told = {
                "format": "gen63-proof", "version": 1, "office": session.facts.uid, "about": [kind, record_id],
                "size": head.seq, "head": head.hash, "root": merkle.root(tree).hex(),
                "made": instant_text(session.now()), "person": session.person.id,
            }  # fmt: skip
            paths = ([each.hex() for each in merkle.inclusion(tree, entry["seq"] - 1)] for entry in found)
            entries = [{**entry, "path": way} for entry, way in zip(found, paths, strict=True)]
            _json(stream, {**told, "signature": self._sign(told), "entries": entries})
            work.detail(kind=kind, record=record_id, entries=len(found), root=str(told["root"]))
            put()
        return len(found)

    def receipt(self, path: Path, report_id: int) -> None:
        """Write the receipt of an issued report: the signed entry of its issue, and what it says."""
        session = self._session
        session.allow(Permission.READ_REPORTS)
        with act_with_file(session, "receipt.saved", path) as (work, stream):
            report = work.get(IssuedReport, report_id)
            entry = leaving.entry(work, "report.issued", "issued_reports", report_id)
            if entry is None:
                raise Refused("The history holds no entry of the issue of {number}.", number=report.number)
            said = json.loads(entry["payload"])
            told = {
                "number": report.number, "quarter": report.quarter, "sha256": report.sha256, "size": report.size,
                "head": {"seq": report.history_seq, "hash": report.history_hash},
                "issued_at": said["at"], "issued_by": report.issued_by_name, "person": said["who"],
            }  # fmt: skip
            _json(
                stream,
                {
                    "format": "gen63-receipt", "version": 1, "office": session.facts.uid, "name": session.facts.name,
                    "report": told, "entry": entry,
                },
            )  # fmt: skip
            work.about(report)
            work.detail(number=report.number)

    def publish_key(self, path: Path) -> PublishedKey:
        """Write the public signing keys of everybody who ever signed, with their fingerprint."""
        session = self._session
        session.allow_any(Permission.READ_REPORTS, Permission.READ_OFFICE, Permission.READ_WHOLE_HISTORY)
        with act_with_file(session, "key.published", path) as (work, stream):
            keys = leaving.signing_keys(work)
            said = _published(session.facts.uid, session.facts.name, keys, session.now())
            _json(stream, said)
            digest = str(said["fingerprint"])
            work.detail(fingerprint=digest, people=len({key.person for key in keys}))
        return PublishedKey(len({key.person for key in keys}), digest, fingerprint_words(digest))

    def _write(
        self,
        reader: Reader,
        stream: BinaryIO,
        records: Sequence[Record],
        progress: Progress,
        cancelled: Cancelled,
    ) -> Exported:
        session, head = self._session, reader.head()
        openings = _in_order(reader, leaving.signing_keys(reader), records)
        _line(
            stream,
            {
                "format": "gen63-history", "version": 2 if leaving.holds_leaves_alone(reader) else 1,
                "office": session.facts.uid, "name": session.facts.name,
                "made": instant_text(session.now()),
            },
        )  # fmt: skip
        leaves, place = list[bytes](), 0
        for entry in leaving.entries(reader):
            while place < len(openings) and openings[place].seq == entry["seq"]:
                opening = openings[place]
                value = {"seq": opening.seq, "n": opening.n, "salt": opening.salt, "data": opening.data}
                _line(stream, {"value": value})
                place += 1
            _line(stream, {"entry": entry})
            leaves.append(leaving.leaf_exported(entry))
            if len(leaves) % _STEP == 0:
                stop_if(cancelled)
                progress(len(leaves), head.seq, "Exporting the history")
        root = merkle.root(merkle.levels(leaves)).hex()
        told = {
            "entries": len(leaves), "head": head.hash, "root": root, "person": session.person.id,
            "made": instant_text(session.now()),
        }  # fmt: skip
        _line(stream, {"end": {**told, "signature": self._sign(told)}})
        return Exported(len(leaves), len(openings), head, root)

    def _sign(self, told: dict[str, Any]) -> str:
        return self._session.keys.sign(hashlib.sha256(_canonical(told)).digest()).hex()


def fingerprint_words(digest: str) -> str:
    """A fingerprint in eight words of the EFF's long list: 103 of its bits, to be read out."""
    known, number, chosen = words(), int(digest, 16), list[str]()
    for _ in range(8):
        number, place = divmod(number, len(known))
        chosen.append(known[place])
    return " ".join(chosen)


def _published(office: str, name: str, keys: Iterable[SigningKey], made: datetime) -> dict[str, Any]:
    keys = tuple(keys)
    people = [{"person": k.person, "name": k.name, "public": k.public, "from": k.seq} for k in keys]
    known = sorted([k.person, k.public] for k in keys)
    fingerprint = hashlib.sha256(_canonical({"office": office, "keys": known})).hexdigest()
    return {
        "format": "gen63-office-key", "version": 1, "office": office, "name": name, "made": instant_text(made),
        "people": people, "fingerprint": fingerprint, "words": fingerprint_words(fingerprint),
    }  # fmt: skip


def _in_order(reader: Reader, keys: Iterable[SigningKey], records: Sequence[Record]) -> list[Opening]:
    """What is opened in the export: the changes that gave keys, and the chosen records."""
    found = {(key.seq, key.n): Opening(key.seq, key.n, key.salt, key.data) for key in keys}
    for kind in dict.fromkeys(kind for kind, _ in records):
        ids = [number for of, number in records if of == kind]
        found.update(((each.seq, each.n), each) for each in leaving.openings(reader, kind, ids))
    return [found[place] for place in sorted(found)]


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _line(stream: BinaryIO, value: dict[str, Any]) -> None:
    stream.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def _json(stream: BinaryIO, value: dict[str, Any]) -> None:
    stream.write(json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n")


def record_named(text: str) -> Record:
    """A record as the command line names it: ``complaints:12``."""
    found = re.fullmatch(r"([a-z_]+):(\d{1,18})", text.strip())
    if found is None:
        raise Refused(
            "“{text}” names no record.", "Write the kind and the number, like complaints:12.", text=text
        )
    return found[1], int(found[2])
