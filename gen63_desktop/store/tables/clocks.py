"""The tables of clocks: editions of their rules, counsel's confirmations, pauses of a case and acts on its clocks."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.clocks.records import ClockEntry, ClockRule, Confirmation, Pause
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    counsels_word,
    day,
    flag,
    id_column,
    number,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

clock_rules = Table(
    "clock_rules",
    METADATA,
    text("rule"),
    number("edition"),
    text("starts"),
    number("length"),
    text("unit"),
    text("roll"),
    text("pauses"),
    text("applies"),
    number("extension_days", nullable=True),
    text("source"),
    text("note"),
    day("from_day", nullable=True),
    flag("reaches_open"),
    reference("made_by", nullable=True, index=False),
    day("made_on", nullable=True),
    text("why"),
    id_column(),
    version_column(),
    Index("uq_clock_rules_rule_edition", "rule", "edition", unique=True),
)
mapped(ClockRule, clock_rules)

clock_confirmations = Table("clock_confirmations", METADATA, *counsels_word())
mapped(Confirmation, clock_confirmations)

clock_pauses = Table(
    "clock_pauses",
    METADATA,
    reference("complaint_id"),
    text("ground"),
    day("first"),
    day("last", index=True),
    text("reason"),
    reference("by", index=False),
    day("on"),
    reference("moved_by", nullable=True, index=False),
    day("moved_on", nullable=True),
    text("move_reason"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(Pause, clock_pauses, case="complaint_id", sealable=("reason", "move_reason"))

clock_entries = Table(
    "clock_entries",
    METADATA,
    reference("complaint_id"),
    text("rule"),
    text("kind"),
    day("day"),
    day("due", nullable=True),
    text("words"),
    reference("by", index=False),
    day("on"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(ClockEntry, clock_entries, case="complaint_id", sealable=("words",))
