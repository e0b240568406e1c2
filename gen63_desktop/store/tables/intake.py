"""The tables of intake: complaints that belong together, and where complaints were referred."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.intake.records import CaseLink
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    id_column,
    number,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

case_links = Table(
    "case_links",
    METADATA,
    reference("complaint_id"),
    reference("other_id"),
    text("kind"),
    text("reason"),
    number("by"),
    day("on"),
    reference("case_id"),
    text("was", nullable=True),
    text("next_step"),
    day("next_step_due", nullable=True),
    number("closing_id", nullable=True),
    text("ended"),
    text("rationales"),
    id_column(),
    version_column(),
    sealed_column(),
    Index("uq_case_links_pair", "complaint_id", "other_id", unique=True),
)
mapped(CaseLink, case_links, case="case_id", sealable=("reason", "next_step", "rationales"))

referrals = Table(
    "referrals",
    METADATA,
    reference("complaint_id"),
    text("to"),
    text("body"),
    text("reference"),
    day("sent_on"),
    text("reason"),
    number("sent_by"),
    day("answered_on", nullable=True),
    text("answer"),
    text("rule", nullable=True),
    number("rule_edition", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(Referral, referrals, case="complaint_id", sealable=("body", "reference", "reason", "answer"))
