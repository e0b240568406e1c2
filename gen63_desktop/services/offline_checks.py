"""Checks of what left an office, by the very verifier that leaves with it: no office is opened."""

from __future__ import annotations

import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from gen63_desktop import resources
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.history_leaving import PublishedKey, fingerprint_words
from gen63_desktop.services.verifier_files import VERIFIER
from gen63_desktop.store.faults import in_words

_LARGEST = 200 << 20


@cache
def verifier() -> ModuleType:
    """The shipped verifier, as the package that its folder is."""
    spec = importlib.util.spec_from_file_location(
        VERIFIER, resources.path(f"verifier/{VERIFIER}/__init__.py")
    )
    if spec is None or spec.loader is None:
        raise FileNotFoundError(VERIFIER)
    module = sys.modules[VERIFIER] = importlib.util.module_from_spec(spec)  # its modules name each other
    spec.loader.exec_module(module)
    return module


def check_receipt(report: Path, receipt: Path, key: Path) -> tuple[tuple[str, ...], PublishedKey]:
    """What is wrong with a report by its receipt, and the keys it was checked against (R3)."""
    published, shown = _published(key)
    with in_words():
        if report.stat().st_size > _LARGEST:
            raise Refused(
                "“{name}” is larger than any report.", "Choose the report’s file.", name=report.name
            )
        data = report.read_bytes()
    return tuple(_asked(receipt, lambda said: verifier().check_receipt(data, said, published))), shown


def check_proof(proof: Path, key: Path) -> tuple[tuple[str, ...], PublishedKey]:
    """What is wrong with a proof that entries stand in the history."""
    published, shown = _published(key)
    return tuple(_asked(proof, lambda said: verifier().check_proof(said, published))), shown


def _published(key: Path) -> tuple[Any, PublishedKey]:
    published = _asked(key, lambda said: verifier().Published(said))
    people = len({each["person"] for each in published.people})
    return published, PublishedKey(people, published.fingerprint, fingerprint_words(published.fingerprint))


def _asked(path: Path, ask: Any) -> Any:
    """What the verifier says of a JSON file; a file that is none is refused in words."""
    with in_words():
        data = path.read_bytes()
    try:
        return ask(json.loads(data.decode("utf-8")))
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
        raise Refused(
            "“{name}” is not such a file, or it was damaged.", "Ask for it again.", name=path.name
        ) from error
