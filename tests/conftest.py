"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with the real public samples; skips the test where there is none."""
    folder = os.environ.get("GEN63_SAMPLES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GEN63_SAMPLES names no folder with the real samples")
    return Path(folder)
