"""Unfinished forms: kept within seconds, encrypted for their author, found again after a crash (C17)."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.session import Session
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, unlock
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import drafts as table


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it was left. ``key`` tells drafts of one form apart: a record's id, or "new"."""

    form: str
    key: str
    content: Mapping[str, Any]
    at: datetime


class Drafts:
    """The signed-in person's drafts; nobody else can read them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _key(self) -> bytes:
        """Made when it is needed: while the office is locked, nobody has it."""
        return self._session.keys.own_key("drafts")

    def keep(self, form: str, key: str, content: Mapping[str, Any]) -> datetime:
        """Keep the form's content (JSON values) in place of what was kept before; returns when."""
        at = self._session.now()
        data = json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
        sealed = base64.b64encode(lock(self._key, data, _context(form, key))).decode()
        with self._session.store.unsigned() as connection:
            table.keep(connection, self._session.person.id, form, key, sealed, at)
        return at

    def find(self, form: str, key: str) -> Draft | None:
        """The draft, if there is one."""
        return next((draft for draft in self.all() if (draft.form, draft.key) == (form, key)), None)

    def discard(self, form: str, key: str) -> None:
        """Forget the draft: it was saved, or the person gave it up."""
        with self._session.store.unsigned() as connection:
            table.discard(connection, self._session.person.id, form, key)

    def all(self) -> tuple[Draft, ...]:
        """All drafts, newest first; not those about a complaint that was closed to the person since."""
        with self._session.ask() as reader:
            rows = [
                row
                for row in table.all_of(reader.connection, self._session.person.id)
                if not self._closed(reader, row[0], row[1])
            ]
        return tuple(
            Draft(form, key, content, at)
            for form, key, sealed, at in rows
            if (content := self._opened(form, key, sealed)) is not None
        )

    def _closed(self, reader: Reader, form: str, key: str) -> bool:
        area, number = form.partition(".")[0], key.partition(":")[0]
        if area not in {"complaints", "findings"} or not number.isdecimal():
            return False
        case_id: int | None = int(number)
        if area == "findings":  # about an issued report, which may be on a case
            report = reader.look_up(IssuedReport, int(number))
            case_id = report.case_id if report is not None else None
        complaint = reader.look_up(Complaint, case_id) if case_id is not None else None
        return complaint is not None and not sees_case(self._session, reader, complaint)

    def _opened(self, form: str, key: str, sealed: str) -> dict[str, Any] | None:
        try:
            data = unlock(self._key, base64.b64decode(sealed), _context(form, key))
            return dict(json.loads(data.decode("utf-8", "surrogatepass")))
        except (DoesNotOpen, ValueError):
            return None


def _context(form: str, key: str) -> str:
    return json.dumps(["draft", form, key])
