"""What a new office starts with, written in the act that creates it."""

from __future__ import annotations

from gen63_desktop.services import audits, sources
from gen63_desktop.services.letters import templates as letters
from gen63_desktop.services.training import service as training
from gen63_desktop.store.work import Work


def seed(work: Work) -> None:
    """Fill the registers that the policy itself lists. Each area adds its own."""
    sources.seed(work)
    audits.seed(work)
    training.seed(work)
    letters.seed(work)
