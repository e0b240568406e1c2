"""The agency's network: the file that is in force, its lines, stops and courses."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.intake.network import LineCourse, TransitLine, TransitNetwork, TransitStop
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    id_column,
    instant,
    number,
    real,
    reference,
    text,
    version_column,
)  # fmt: skip

networks = Table(
    "transit_networks",
    METADATA,
    text("file_name"),
    text("sha256"),
    text("edition"),
    number("lines"),
    number("stops"),
    number("courses"),
    number("by"),
    instant("at"),
    id_column(),
    version_column(),
)
mapped(TransitNetwork, networks)

lines = Table(
    "transit_lines",
    METADATA,
    reference("network_id"),
    text("key"),
    text("short"),
    text("long"),
    text("directions"),
    id_column(),
    version_column(),
)
mapped(TransitLine, lines)

stops = Table(
    "transit_stops",
    METADATA,
    reference("network_id"),
    text("key"),
    text("name"),
    text("code"),
    real("latitude"),
    real("longitude"),
    id_column(),
    version_column(),
)
mapped(TransitStop, stops)

courses = Table(
    "line_courses",
    METADATA,
    reference("network_id"),
    text("line_key", index=True),
    text("direction"),
    text("points"),
    id_column(),
    version_column(),
)
mapped(LineCourse, courses)
