"""What the window remembers on this computer: sizes, columns, recent offices. No personal data."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from gen63_desktop import places


def settings() -> QSettings:
    """The INI file with the state of the window."""
    return QSettings(str(places.settings_file()), QSettings.Format.IniFormat)


def remember(name: str, value: object) -> None:
    """Keep plain data (as JSON) under a name such as ``tables/complaints``."""
    import json

    settings().setValue(name, json.dumps(value))


def remembered(name: str, otherwise: object = None) -> object:
    """The data kept under the name; ``otherwise`` where there is none or it cannot be read."""
    kept = settings().value(name)
    if not isinstance(kept, str):
        return otherwise
    import json

    try:
        value: object = json.loads(kept)
    except ValueError:
        return otherwise
    return value


def remember_bytes(name: str, value: QByteArray) -> None:
    """Keep the state of a widget."""
    remember(name, bytes(value.toBase64().data()).decode("ascii"))


def remembered_bytes(name: str) -> QByteArray:
    """The state of a widget; empty where there is none."""
    kept = remembered(name)
    return QByteArray.fromBase64(kept.encode("ascii")) if isinstance(kept, str) else QByteArray()
