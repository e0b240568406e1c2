"""The tables of retention: editions of rules, counsel's confirmations, holds on one case and wider ones."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from gen63_desktop.domain.retention.records import (
    CaseHold,
    Hold,
    RetentionConfirmation,
    RetentionRule,
)  # fmt: skip
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    counsels_word,
    day,
    id_column,
    number,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

retention_rules = Table(
    "retention_rules",
    METADATA,
    text("rule"),
    number("edition"),
    text("starts"),
    number("years", nullable=True),
    text("source"),
    text("note"),
    reference("made_by", nullable=True, index=False),
    day("made_on", nullable=True),
    text("why"),
    id_column(),
    version_column(),
)
mapped(RetentionRule, retention_rules, lasting=("rule", "edition", "years", "source", "note", "why"))
Index("uq_retention_rules_rule_edition", retention_rules.c.rule, retention_rules.c.edition, unique=True)

retention_confirmations = Table("retention_confirmations", METADATA, *counsels_word())
mapped(RetentionConfirmation, retention_confirmations, lasting=("rule", "edition", "counsel", "on", "words"))


def _told_of_a_hold() -> tuple[Column[str] | Column[int], ...]:
    return (
        text("number", unique=True),
        text("matter"),
        text("reason"),
        day("since"),
        reference("set_by", index=False),
        day("set_on"),
        day("released_on", nullable=True),
        reference("released_by", nullable=True, index=False),
        text("release_reason"),
    )


_WORDS = ("matter", "reason", "release_reason")

case_holds = Table(
    "case_holds",
    METADATA,
    reference("complaint_id"),
    *_told_of_a_hold(),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(CaseHold, case_holds, case="complaint_id", confidential=_WORDS, sealable=_WORDS)

retention_holds = Table(
    "retention_holds",
    METADATA,
    *_told_of_a_hold(),
    text("scope"),
    text("series"),
    text("person"),
    day("received_from", nullable=True),
    day("received_to", nullable=True),
    text("line"),
    text("basis", nullable=True),
    text("employer"),
    text("words"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(Hold, retention_holds, confidential=(*_WORDS, "person", "words"))
