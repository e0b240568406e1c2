"""The rows of the table of roles that are about the outputs of complaints."""

from __future__ import annotations

from gen63_desktop.services.office import Office
from tests.roles.rows import Row
from tests.roles.world import World


def _save(world: World, office: Office) -> int:
    """The statistics that the chief read, to a file."""
    found = world.chief.outputs.statistics(world.chief.outputs.period("2026"))
    return office.outputs.save_statistics(found, world.files / "statistics.xlsx")


OUTPUTS_ROWS = {
    "outputs.periods": Row("*", lambda _w, o: o.outputs.periods()),
    "outputs.period": Row("*", lambda _w, o: o.outputs.period("2026 Q3")),
    "outputs.statistics": Row("COU", lambda _w, o: o.outputs.statistics(o.outputs.period("2026"))),
    "outputs.save_statistics": Row("COU", _save),
    "outputs.logs_of": Row("COIU", lambda w, o: o.outputs.logs_of(w.facts.own)),
}
