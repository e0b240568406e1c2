"""The rows of the table of roles that are about the outputs of complaints."""

from __future__ import annotations

from tests.roles.rows import Row

OUTPUTS_ROWS = {
    "outputs.periods": Row("*", lambda _w, o: o.outputs.periods()),
    "outputs.period": Row("*", lambda _w, o: o.outputs.period("2026 Q3")),
    "outputs.logs_of": Row("COIU", lambda w, o: o.outputs.logs_of(w.facts.own)),
}
