"""The kept files of issued reports: what went out and its data; those on a sealed case under the key of the case."""

from __future__ import annotations

import base64
from dataclasses import replace
from hashlib import sha256
from typing import Any

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.records import CheckerRemark, IssuedReport, ReportStep
from gen63_desktop.services.session import Session
from gen63_desktop.store.confidential import Vault, case_key_id, refuse_sealed
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work

_FILE, _DATA = "file", "data"


def keep(session: Session, case_id: int | None, pdf: bytes, data: bytes) -> dict[str, Any]:
    """Keep both files; what the record of the report says of them, by field."""
    key_id, key = _key(session, case_id)
    said = {
        "sha256": sha256(pdf).hexdigest(),
        "size": len(pdf),
        "data_sha256": sha256(data).hexdigest(),
    }
    return {**said, **_stored(session, pdf, data, key_id, key)}


def fetch(session: Session, report: IssuedReport) -> bytes:
    """The file as it went out, to the last byte."""
    return _fetched(session, report, _FILE)


def fetch_data(session: Session, report: IssuedReport) -> bytes:
    """The data that the file was drawn from."""
    return _fetched(session, report, _DATA)


def follow_seal(work: Work, session: Session, complaint_id: int, key_id: str, key: bytes) -> None:
    """Put the files of a case's reports, and what the history says of them, under the key of the case.

    An empty ``key_id``: the case was opened again.
    """
    found = work.find(IssuedReport, case_id=complaint_id)
    words = (
        work.find(ReportStep, case_id=complaint_id),
        work.find(CheckerRemark, case_id=complaint_id),
    )
    kept = [(one, fetch(session, one), fetch_data(session, one)) for one in found]
    for records in (found, *words):
        work.veil_earlier(records, key_id, key)
    with work.veiling(key_id, key):
        for one, pdf, data in kept:
            work.change(replace(one, **_stored(session, pdf, data, key_id, key)))
        for records in words:
            for record in records:
                work.change(record)


def _key(session: Session, case_id: int | None) -> tuple[str, bytes]:
    """The key of the case, where it is sealed."""
    if case_id is None:
        return "", b""
    with session.ask() as reader:
        seal = reader.get(Complaint, case_id).seal
        if seal is None:
            return "", b""
        key = _vault(session).key_of_case(reader.connection, case_id, seal)
    if key is None:
        raise refuse_sealed()
    return case_key_id(case_id, seal), key


def _stored(session: Session, pdf: bytes, data: bytes, key_id: str, key: bytes) -> dict[str, Any]:
    if not key_id:
        return {
            "blob": session.attachments.keep(pdf).blob,
            "data_blob": session.attachments.keep(data).blob,
            "sealed_blob": None,
            "sealed_sha256": None,
            "sealed_data_blob": None,
            "sealed_data_sha256": None,
        }
    locked = [
        session.attachments.keep(_locked(session, kind, content, key_id, key))
        for kind, content in ((_FILE, pdf), (_DATA, data))
    ]
    return {
        "blob": "",
        "data_blob": "",
        "sealed_blob": locked[0].blob,
        "sealed_sha256": locked[0].sha256,
        "sealed_data_blob": locked[1].blob,
        "sealed_data_sha256": locked[1].sha256,
    }


def _locked(session: Session, kind: str, content: bytes, key_id: str, key: bytes) -> bytes:
    context = _context(kind, sha256(content).hexdigest())
    return _vault(session).lock(key_id, key, base64.b64encode(content).decode(), context).encode()


def _fetched(session: Session, report: IssuedReport, kind: str) -> bytes:
    digest = report.sha256 if kind == _FILE else report.data_sha256
    blob = report.blob if kind == _FILE else report.data_blob
    sealed = report.sealed_blob if kind == _FILE else report.sealed_data_blob
    if sealed:
        with session.ask() as reader:
            data = _opened(session, reader, session.attachments.fetch(sealed), _context(kind, digest))
    else:
        data = session.attachments.fetch(blob)
    if sha256(data).hexdigest() != digest:
        raise Refused(
            "What is kept of {number} is not what was issued.",
            "Restore it from a backup.",
            number=report.number,
        )
    return data


def _opened(session: Session, reader: Reader, stored: bytes, context: str) -> bytes:
    said = _vault(session).unlock(reader.connection, stored.decode("ascii", "replace"), context)
    if not isinstance(said, str):
        raise refuse_sealed()
    return base64.b64decode(said)


def _context(kind: str, digest: str) -> str:
    return f"issued report, {kind}, {digest}"


def _vault(session: Session) -> Vault:
    vault = session.store.vault
    if vault is None:
        raise refuse_sealed()
    return vault
