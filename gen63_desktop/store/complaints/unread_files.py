"""Attached files whose words nobody read yet."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.investigation.file_text import MOST_BYTES, READABLE
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import complaints
from gen63_desktop.store.tables.investigation import evidence_items, file_texts

_MOST = 50


def unread_files(reader: Reader, scope: CaseScope, but: Collection[int] = ()) -> list[int]:
    """The latest items ``but`` these with a file that can be read and was not, of cases that the person may open.

    Files of sealed cases are left as they are: their words would be in no index.
    """
    item, case = evidence_items.c, complaints.c
    read = select(file_texts.c.id).where(file_texts.c.evidence_id == item.id)
    query = (
        select(item.id)
        .join(complaints, case.id == item.complaint_id)
        .where(item.blob != "", item.file_kind.in_(sorted(READABLE)), item.size <= MOST_BYTES)
        .where(case.seal.is_(None), ~read.exists(), item.id.not_in(sorted(but)), *seen_by(scope))
    )
    return list(reader.connection.execute(query.order_by(item.id.desc()).limit(_MOST)).scalars())
