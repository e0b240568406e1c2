"""The rows of redactions: who may look them over, mark a passage and take a mark away. Each acts on the investigator's case."""

from __future__ import annotations

from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.services.office import Office
from tests.roles.rows import Row
from tests.roles.world import World

_PUBLIC = Audience.PUBLIC


def _mark(world: World, office: Office) -> Redaction:
    allegation = world.chief.complaints.case(world.facts.own).allegations[0]
    key = f"allegation {allegation.id} conduct"
    number, text = world.facts.own, allegation.conduct
    return office.redactions.mark(number, key, 0, 12, Ground.PERSONNEL, (_PUBLIC,), text)


REDACTIONS_ROWS = {
    "redactions.review": Row("COI", lambda w, o: o.redactions.review(w.facts.own, _PUBLIC, "Reviewing")),
    "redactions.mark": Row("COI", _mark),
    "redactions.take_away": Row("COI", lambda w, o: o.redactions.take_away(_mark(w, w.chief), "No need")),
}
