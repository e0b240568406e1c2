"""The rows of the compliance matrix: who may call each public method."""

from __future__ import annotations

from tests.roles.rows import Row, listed
from tests.roles.world import World


def _note(world: World) -> int:
    return world.chief.compliance.add_note("3.3-3", "Counsel was asked.").id


COMPLIANCE_ROWS = {
    "compliance.register": Row("*", lambda _w, o: o.compliance.register()),
    "compliance.matrix": Row("COU", lambda _w, o: o.compliance.matrix()),
    "compliance.listing": Row("COU", lambda _w, o: listed(o.compliance.listing()[1], "code")),
    "compliance.export": Row("COU", lambda w, o: o.compliance.export(w.files / "matrix.xlsx")),
    "compliance.add_note": Row("CO", lambda _w, o: o.compliance.add_note("3.3-3", "See the minutes.")),
    "compliance.take_back": Row("CO", lambda w, o: o.compliance.take_back(_note(w), "Said twice")),
}
