"""What stands beside each backup in plain JSON: when, why, the history's head, counts. No personal data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupKind
from gen63_desktop.store.files import write_atomically
from gen63_desktop.store.records import instant_text

FORMAT = 1
_WORDS = {BackupKind.DAILY: "daily", BackupKind.ASKED: "asked", BackupKind.UPGRADE: "upgrade"}


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup is there when its manifest is: that is written last and removed first.

    ``files`` name the attached files of the office by their keyed hashes (with ".k" behind, where a file has
    a key of its own), ``lacking`` those of them that could not be copied. ``counts`` are records by kind.
    """

    office: str
    made: datetime
    kind: BackupKind
    schema: str
    program: str
    head_seq: int
    head: str
    counts: Mapping[str, int]
    bytes: int
    sha256: str
    files: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that its files share: moment, reason, and the history's head."""
        return f"{self.made:%Y%m%dT%H%M%SZ}-{_WORDS[self.kind]}-{self.head_seq}-{self.head[:16]}"

    @property
    def records(self) -> int:
        """How many records it holds."""
        return sum(self.counts.values())


def write(manifest: Manifest, folder: Path) -> Path:
    """Put the manifest beside the backup's files."""
    path = folder / f"{manifest.name}.json"
    content = {"format": FORMAT} | asdict(manifest) | {"made": instant_text(manifest.made)}
    write_atomically(path, json.dumps(content, indent=1, sort_keys=True).encode())
    return path


def read(path: Path) -> Manifest:
    """The manifest in a file; refused in words where it is none."""
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("format") != FORMAT:
            raise Refused("This backup was made by a newer version of the program.", where=path.name)
        content["made"] = datetime.fromisoformat(content["made"])
        content["kind"] = BackupKind(content["kind"])
        content["files"], content["lacking"] = tuple(content["files"]), tuple(content["lacking"])
        return Manifest(**content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused(
            "The description of this backup cannot be read.", "Choose another backup.", where=path.name
        ) from error
