"""The tables of routing: editions of its rules, counsel's confirmations, imported tables of rules."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.routing.records import RoutingConfirmation, RoutingImport, RoutingRule
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    counsels_word,
    day,
    flag,
    id_column,
    instant,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

routing_rules = Table(
    "routing_rules",
    METADATA,
    text("rule"),
    number("edition"),
    text("name"),
    text("to"),
    text("body"),
    number("rank"),
    text("conditions"),
    text("source"),
    text("note"),
    flag("withdrawn"),
    reference("made_by", nullable=True, index=False),
    day("made_on", nullable=True),
    text("why"),
    reference("import_id", nullable=True),
    id_column(),
    version_column(),
    Index("uq_routing_rules_rule_edition", "rule", "edition", unique=True),
)
mapped(RoutingRule, routing_rules)

routing_confirmations = Table("routing_confirmations", METADATA, *counsels_word())
mapped(RoutingConfirmation, routing_confirmations)

routing_imports = Table(
    "routing_imports",
    METADATA,
    text("file"),
    text("sha256"),
    text("layout"),
    text("mapping"),
    number("rules"),
    reference("by", index=False),
    instant("at"),
    id_column(),
    version_column(),
)
mapped(RoutingImport, routing_imports)
