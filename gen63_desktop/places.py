"""The only knower of the folders outside an office: settings, logs, the demonstration office."""

from __future__ import annotations

import os
from pathlib import Path

_APP = "GEN 63 Desktop"


def _base(kind: str) -> Path:
    override = os.environ.get("GEN63_HOME")
    if override:
        return Path(override) / kind
    import platformdirs  # kept off the path to the first window

    dirs = platformdirs.PlatformDirs(_APP, appauthor=False, roaming=False)
    return Path(dirs.user_log_dir if kind == "logs" else dirs.user_data_dir)


def settings_file() -> Path:
    """Window state and recent offices, INI. No personal data."""
    return _base("settings") / "settings.ini"


def backup_places() -> Path:
    """Which folder each office's second backups go to, JSON by the office's uid. No personal data."""
    return _base("settings") / "backup places.json"


def log_folder() -> Path:
    """Rotating logs. No personal data."""
    return _base("logs")


def demonstration_office() -> Path:
    """Where the demonstration office is built."""
    return _base("data") / "demonstration office"


def offices() -> Path:
    """The folder that is proposed for a new office."""
    return Path.home() / "Documents"
