"""The heads of the history that stand elsewhere: on issued reports, in the key file, beside backups, on paper."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.keeping.service import Keeping
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail.anchors import Anchor

_PRINTED = re.compile(r"\s*(\d{1,15})[\s:,]+((?:[0-9a-fA-F][\s]*){64})\s*")


class Elsewhere:
    """Gathers what the office itself can reach; a head on paper is typed."""

    def __init__(
        self,
        session: Session,
        access: Callable[[], Access | None] = lambda: None,
        keeping: Callable[[], Keeping | None] = lambda: None,
    ) -> None:
        self._session, self._access, self._keeping = session, access, keeping

    def anchors(self) -> tuple[Anchor, ...]:
        """All of them."""
        return (*self._reports(), *self._seen(), *self._backups())

    def _reports(self) -> Iterator[Anchor]:
        with self._session.ask() as reader:
            for report in reader.find(IssuedReport):
                yield Anchor(report.history_seq, report.history_hash, f"The issued report {report.number}")

    def _seen(self) -> Iterator[Anchor]:
        access = self._access()
        for name, seen in access.seen_heads() if access is not None else ():
            yield Anchor(seen.seq, seen.hash, f"The key file, for {name},")

    def _backups(self) -> Iterator[Anchor]:
        keeping = self._keeping()
        if keeping is None or not keeping.available:
            return
        with contextlib.suppress(NotAllowed):  # who may not see backups checks without them
            for row in keeping.backups():
                yield Anchor(row.head_seq, row.head, f"The backup {row.name}")


def printed(text: str) -> Anchor:
    """A head as somebody copied it from paper: the number of the entry, then 64 hex digits."""
    found = _PRINTED.fullmatch(text)
    if found is None:
        raise Refused(
            "“{text}” is no head of a history.",
            "Type the number of the entry, a blank, and the 64 digits as they stand on the report.",
            text=text,
        )
    digits = "".join(found[2].split()).lower()
    return Anchor(int(found[1]), digits, "The head that was typed")
