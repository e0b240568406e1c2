"""A sent letter as it is shown: without its key, and without the addressee before a look."""

from __future__ import annotations

from collections.abc import Mapping

from gen63_desktop.domain.letters.records import Letter, LetterRow


def row_of(letter: Letter, names: Mapping[int, str], *, looked: bool) -> LetterRow:
    """The letter for a list."""
    row = LetterRow(
        letter.id,
        letter.complaint_id,
        letter.number,
        letter.kind,
        letter.language,
        letter.to_name,
        letter.address,
        letter.way,
        letter.sent_on,
        names.get(letter.sent_by, "?"),
        letter.edition,
        letter.file_sha256,
        letter.size,
        letter.answer_by,
        letter.returned_on,
        letter.returned_words,
    )
    return row if looked else row.without_identity()
