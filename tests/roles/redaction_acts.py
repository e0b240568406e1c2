"""The rows of redactions: who may look them over, mark a passage and take a mark away. Each acts on the investigator's case."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

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


_NUMBERS = count(5500)


def _leave_in(world: World, office: Office) -> Redaction:
    complaint = world.chief.complaints.get(world.facts.own)
    text = f"Seen by operator {next(_NUMBERS)}"
    world.chief.complaints.change(replace(complaint, summary=text))
    at = text.index("operator")
    return office.redactions.leave_in(
        complaint.id, "summary", at, len(text), (_PUBLIC,), text, "A bus, nobody"
    )


REDACTIONS_ROWS = {
    "redactions.review": Row("COI", lambda w, o: o.redactions.review(w.facts.own, _PUBLIC, "Reviewing")),
    "redactions.mark": Row("COI", _mark),
    "redactions.leave_in": Row("CO", _leave_in),
    "redactions.take_away": Row("COI", lambda w, o: o.redactions.take_away(_mark(w, w.chief), "No need")),
}
