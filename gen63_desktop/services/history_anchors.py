"""The heads of the history that stand elsewhere: on issued reports, in the key file, beside backups, on paper."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.remarks import worded
from gen63_desktop.services.access.access import Access
from gen63_desktop.services.keeping.copies import Copies
from gen63_desktop.services.keeping.service import Keeping
from gen63_desktop.store.audit_trail.anchors import Anchor
from gen63_desktop.store.reader import Reader

_PRINTED = re.compile(r"\s*(\d{1,15})[\s:,]+((?:[0-9a-fA-F][\s]*){64})\s*")


class Elsewhere:
    """Gathers what the office itself can reach; a head on paper is typed."""

    def __init__(
        self,
        access: Callable[[], Access | None] = lambda: None,
        keeping: Callable[[], Keeping | None] = lambda: None,
        copies: Callable[[], Copies | None] = lambda: None,
    ) -> None:
        self._access, self._keeping, self._copies = access, keeping, copies

    def beside(self) -> tuple[Anchor, ...]:
        """Those beside the records: to be gathered before the records are read, for they may grow meanwhile."""
        return (*self._seen(), *self._backups())

    @staticmethod
    def reports(reader: Reader) -> Iterator[Anchor]:
        """Those on the issued reports that the reader sees."""
        for report in reader.find(IssuedReport):
            yield Anchor(
                report.history_seq,
                report.history_hash,
                worded("The issued report {number}", number=report.number),
            )

    def _seen(self) -> Iterator[Anchor]:
        access = self._access()
        for name, seen in access.seen_heads() if access is not None else ():
            yield Anchor(seen.seq, seen.hash, worded("The key file, for {name},", name=name))

    def _backups(self) -> Iterator[Anchor]:
        keeping, copies = self._keeping(), self._copies()
        with contextlib.suppress(NotAllowed):  # who may not see backups checks without them
            rows = keeping.backups() if keeping is not None and keeping.available else ()
            for row in (*rows, *(copies.all() if copies is not None else ())):
                yield Anchor(row.head_seq, row.head, worded("The backup {name}", name=row.name))


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
    return Anchor(int(found[1]), digits, worded("The head that was typed"))
