"""The rows of taking back: who may change the record may take their own change of it back."""

from __future__ import annotations

import itertools
from dataclasses import replace

from gen63_desktop.domain.deeds import Deed
from gen63_desktop.services.office import Office
from tests.roles.rows import Row
from tests.roles.world import World

_LINES = itertools.count(1)


def _deed(world: World) -> tuple[Office, Deed]:
    """A change of the investigator's complaint, as the chief's program knows it."""
    chief, deeds = world.chief, list[Deed]()
    chief.taking_back.listen(deeds.append)
    stored = chief.complaints.get(world.facts.own)
    chief.complaints.change(replace(stored, line=f"Line {next(_LINES)}"))
    return chief, deeds[-1]


def _again(world: World, office: Office) -> Deed:
    chief, deed = _deed(world)
    chief.taking_back.take_back(deed)
    now = chief.complaints.get(world.facts.own)
    (one,) = deed.changed
    standing = replace(deed, changed=(replace(one, before=now),))
    return office.taking_back.do_again(standing)


TAKING_BACK_ROWS = {
    "taking_back.take_back": Row("COI", lambda w, o: o.taking_back.take_back(_deed(w)[1])),
    "taking_back.do_again": Row("COI", _again),
}
