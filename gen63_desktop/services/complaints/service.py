"""Complaints: everything that a person can do with them."""

from __future__ import annotations

from gen63_desktop.services.complaints.appealing import Appealing
from gen63_desktop.services.complaints.coding import Coding
from gen63_desktop.services.complaints.exporting import Exporting
from gen63_desktop.services.complaints.figures import Figures
from gen63_desktop.services.complaints.importing import Importing
from gen63_desktop.services.complaints.printing import Printing
from gen63_desktop.services.complaints.reading import Reading
from gen63_desktop.services.complaints.reception import Reception
from gen63_desktop.services.complaints.sealing import Sealing
from gen63_desktop.services.complaints.together import SeveralAtOnce
from gen63_desktop.services.complaints.walls import Walls


class Complaints(
    Reception,
    Appealing,
    SeveralAtOnce,
    Reading,
    Figures,
    Importing,
    Exporting,
    Sealing,
    Walls,
    Coding,
    Printing,
):
    """Intake, work, findings, appeals, lists and figures of complaints, sealed cases, walls, coded facts."""
