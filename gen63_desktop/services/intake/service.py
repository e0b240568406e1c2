"""Intake: what helps to take a complaint in, and to see what belongs together."""

from __future__ import annotations

from gen63_desktop.services.intake.arriving import Arriving
from gen63_desktop.services.intake.likeness import Likeness
from gen63_desktop.services.intake.network import Networks
from gen63_desktop.services.intake.referring import Referring


class Intake(Arriving, Likeness, Referring, Networks):
    """Intake with its files, likely duplicates, links and merges, referrals, the network."""
