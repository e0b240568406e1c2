"""A passage that a person marked to be taken out, with what stood around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.vocabulary.grounds import Ground


@dataclass(frozen=True, slots=True)
class Redaction:
    """A passage of a text of a complaint that is taken out of the versions for these audiences.

    ``place`` is the key of the text (`texts.CaseText.key`). ``before`` and ``after`` are what stood next to
    the passage, so that it is found again after the text was edited elsewhere. With the ground ``LEFT_IN`` it
    is the other way round: the program would take the passage out, and a person left it in.
    """

    complaint_id: int
    place: str
    passage: str
    before: str
    after: str
    ground: Ground
    audiences: tuple[Audience, ...]
    by: int
    on: date
    id: int = 0
    version: int = 0
