"""The rows of the search: who finds cases and words. What is found of the person's own is in tests of the search."""

from __future__ import annotations

from gen63_desktop.domain.search.found import Asked, Kind
from tests.roles.rows import Row

SEARCH_ROWS = {
    "search.cases": Row("COIU", lambda _w, o: o.search.cases("ramp")),
    "search.cases_of": Row("COIU", lambda w, o: o.search.cases_of([w.facts.own])),
    "search.kinds": Row("*", lambda _w, o: o.search.kinds()),
    "search.found": Row(
        "COIU", lambda _w, o: [o.search.found(Kind.CASE, Asked("ramp")), o.search.facets(Kind.CASE, "ramp")]
    ),
    "search.found_in": Row("COU", lambda _w, o: o.search.found_in(tuple(Kind), Asked("ramp"))),
    "search.facets": Row("CORU", lambda _w, o: o.search.facets(Kind.COMMENT, "ramp")),
    "opened_last.note": Row("*", lambda w, o: o.opened_last.note("complaints", w.facts.own)),
    "opened_last.of": Row("*", lambda _w, o: o.opened_last.of("complaints")),
    "search.last_used": Row("*", lambda _w, o: o.search.last_used()),
    "search.note_used": Row("*", lambda _w, o: o.search.note_used("command:Go/Back")),
}
