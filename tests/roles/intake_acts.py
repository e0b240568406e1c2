"""The rows of intake: who sees what may be the same again, who links and merges. Each acts on the investigator's case."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.complaints.entries import NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.intake.likeness import Asked
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.services.office import Office
from tests.network_files import gtfs
from tests.offices import TODAY
from tests.roles.rows import Row
from tests.roles.world import World


def _another(world: World) -> int:
    """One more complaint of the investigator."""
    chief, mine = world.chief, world.facts.people["investigator"]
    case = chief.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened again.")))
    chief.complaints.plan(case.id, Plan(mine, "Read it", investigator_id=mine))
    return case.id


def _letter(world: World) -> Path:
    path = world.files / "letter.txt"
    path.write_text("The operator drove on.")
    return path


def _link(world: World, office: Office) -> CaseLink:
    return office.intake.link(world.facts.own, _another(world), LinkKind.RELATED, "Of one day")


def _refer(world: World, office: Office) -> Referral:
    asked = Referral(world.facts.own, ReferredTo.CIV_5, "", "", TODAY, "It is theirs to decide", 0)
    return office.intake.refer(asked)


def _merge(world: World, office: Office) -> CaseLink:
    return office.intake.merge(_another(world), world.facts.own, "The same door")


INTAKE_ROWS = {
    "intake.likely": Row(
        "COIU", lambda _w, o: o.intake.likely(Asked("The operator drove on while I waited."))
    ),
    "intake.load_network": Row(
        "CO",
        lambda w, o: o.intake.load_network(gtfs(w.files / "gtfs.zip", feed_info=f"feed_version\n{id(o)}\n")),
    ),
    "intake.loaded_network": Row("COIU", lambda _w, o: o.intake.loaded_network()),
    "intake.network": Row("COIU", lambda _w, o: o.intake.network()),
    "intake.line_map": Row("COIU", lambda w, o: o.intake.line_map(w.facts.own)),
    "intake.read_arrived": Row("COI", lambda w, o: o.intake.read_arrived(_letter(w))),
    "intake.take_in": Row(
        "COI", lambda _w, o: o.intake.take_in(NewComplaint(Complaint("", TODAY, "Once more.")))
    ),
    "intake.referrals": Row("COIU", lambda w, o: o.intake.referrals(w.facts.own)),
    "intake.refer": Row("COI", _refer),
    "intake.answer_referral": Row(
        "COI", lambda w, o: o.intake.answer_referral(_refer(w, w.chief), TODAY, "They took it over")
    ),
    "intake.withdraw_referral": Row(
        "COI", lambda w, o: o.intake.withdraw_referral(_refer(w, w.chief), "By mistake")
    ),
    "intake.related": Row("COIU", lambda w, o: o.intake.related(w.facts.own)),
    "intake.link": Row("COI", _link),
    "intake.unlink": Row("COI", lambda w, o: o.intake.unlink(_link(w, w.chief), "Another day")),
    "intake.merge": Row("COI", _merge),
    "intake.undo_merge": Row("COI", lambda w, o: o.intake.undo_merge(_merge(w, w.chief), "Two doors")),
}
