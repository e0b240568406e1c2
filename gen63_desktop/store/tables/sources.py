"""The register of data sources and the statements about their use of demographic data."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

sources = Table(
    "sources",
    METADATA,
    text("name"),
    text("origin"),
    text("clause"),
    number("place"),
    text("owner"),
    text("holder"),
    text("purpose"),
    text("refresh"),
    text("retention"),
    text("personal_information"),
    text("personal_details"),
    text("note"),
    day("retired_on", nullable=True),
    text("retired_why"),
    day("retired_stated_on", nullable=True),
    id_column(),
    version_column(),
)
mapped(Source, sources)

demographic_statements = Table(
    "demographic_statements",
    METADATA,
    reference("source_id"),
    flag("uses"),
    day("since"),
    text("fields"),
    text("reason"),
    reference("stated_by", index=False),
    day("stated_on"),
    reference("withdrawn_by", nullable=True, index=False),
    day("withdrawn_on", nullable=True),
    text("withdrawn_why"),
    id_column(),
    version_column(),
)
mapped(DemographicStatement, demographic_statements)
