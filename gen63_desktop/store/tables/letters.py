"""The templates of letters in their editions, and the letters that were sent on a case."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    instant,
    looked_column,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

letter_templates = Table(
    "letter_templates",
    METADATA,
    text("name"),
    text("language"),
    number("edition"),
    text("subject"),
    text("body"),
    flag("shipped"),
    reference("made_by", nullable=True, index=False),
    instant("made_at"),
    text("why"),
    id_column(),
    version_column(),
    Index("uq_letter_templates_name_language_edition", "name", "language", "edition", unique=True),
)
mapped(Template, letter_templates)

letters = Table(
    "letters",
    METADATA,
    reference("complaint_id"),
    text("number", unique=True),
    text("kind"),
    text("way"),
    day("sent_on"),
    reference("sent_by", index=False),
    text("signed_as"),
    number("edition"),
    number("rights_edition", nullable=True),
    text("blob"),
    text("sha256"),
    number("size"),
    text("checked"),
    text("language"),
    reference("party_id", nullable=True, index=False),
    text("to_name"),
    text("address"),
    text("file_key"),
    text("file_sha256"),
    day("answer_by", nullable=True),
    day("returned_on", nullable=True),
    text("returned_words"),
    id_column(),
    version_column(),
    looked_column("letters"),
)
mapped(
    Letter,
    letters,
    case="complaint_id",
    confidential=("to_name", "address", "file_key", "file_sha256"),
    sealable=("to_name", "address", "file_key", "file_sha256", "language", "returned_words"),
)
