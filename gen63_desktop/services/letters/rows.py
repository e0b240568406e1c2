"""A sent letter as it is shown: without its key, and without the addressee before a look."""

from __future__ import annotations

from collections.abc import Mapping

from gen63_desktop.domain.letters.records import Letter, LetterRow
from gen63_desktop.domain.sealing import CONFIDENTIAL


def row_of(letter: Letter, names: Mapping[int, str], *, looked: bool) -> LetterRow:
    """The letter for a list."""
    return LetterRow(
        letter.id,
        letter.complaint_id,
        letter.number,
        letter.kind,
        letter.language,
        letter.to_name if looked or not letter.to_name else CONFIDENTIAL,
        letter.address if looked or not letter.address else CONFIDENTIAL,
        letter.way,
        letter.sent_on,
        names.get(letter.sent_by, "?"),
        letter.edition,
        letter.file_sha256 if looked else "",
        letter.size,
        letter.answer_by,
        letter.returned_on,
        letter.returned_words,
    )
