"""Offices that earlier versions of the program left behind, kept in tests/migrations_data."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy.engine import make_url

from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.records import mapper_of_kind
from tests.offices import PERSON

DATA = Path(__file__).parent.parent / "migrations_data"
SCHEMAS = tuple(sorted(folder.name for folder in DATA.iterdir() if folder.is_dir()))
DRAFT = ("complaints.intake", "new")


def unpacked(schema: str, engine: str, target: Path) -> Path:
    """The folder of the office ("embedded"), or the folder with its dump and attachments."""
    name = "office.zip" if engine == "embedded" else "postgresql.zip"
    with zipfile.ZipFile(DATA / schema / name) as archive:
        archive.extractall(target)
    return target / "office" if engine == "embedded" else target


def held(schema: str, engine: str) -> dict[str, Any]:
    """What the office held, written down by the version that made it."""
    with zipfile.ZipFile(DATA / schema / f"{engine}.json.zip") as archive:
        return dict(json.loads(archive.read(f"{engine}.json")))


def load_dump(dump: Path, url: str) -> None:
    """Put a plain dump into an empty database, as its owner."""
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    subprocess.run(
        ["psql", "--quiet", "--no-psqlrc", "-v", "ON_ERROR_STOP=1", "--file", dump, address],
        check=True,
        capture_output=True,
    )


def fixed_keys() -> Keys:
    """The keys that the kept PostgreSQL office was made with."""
    return Keys(
        PERSON,
        b"\7" * 32,
        X25519PrivateKey.from_private_bytes(b"\1" * 32),
        Ed25519PrivateKey.from_private_bytes(b"\2" * 32),
    )


def plain(value: Any) -> Any:
    """A field's value as JSON has it."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date | datetime) else value


def differences(office: Office, facts: dict[str, Any]) -> list[str]:
    """Every field of every record that no longer reads as it did."""
    return [
        f"{kind} {row['id']} {name}: {row[name]!r} became {now.get(name, 'nothing')!r}"
        for kind, rows in facts["rows"].items()
        for row, now in zip(rows, _now(office, kind, rows), strict=True)
        for name in row
        if name != "version"  # what was openly stored and is confidential now was saved again
        if now.get(name, ...) != row[name]
    ]


def _now(office: Office, kind: str, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    mapper = mapper_of_kind(kind)
    assert mapper is not None, f"records of the kind {kind} are no longer known"
    with office.session.ask() as reader:
        for row in rows:
            record = reader.look_up(mapper.record_type, row["id"])
            assert record is None or is_dataclass(record)
            yield (
                {field.name: plain(getattr(record, field.name)) for field in fields(record)} if record else {}
            )


def lost_files(office: Office, facts: dict[str, Any]) -> list[str]:
    """Attachments that no longer give the bytes that they gave."""
    from hashlib import sha256

    return [
        blob
        for blob, digest in facts["attachments"].items()
        if sha256(office.session.attachments.fetch(blob)).hexdigest() != digest
    ]
