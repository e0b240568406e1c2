"""The rows of letters: who may call each public method. Each acts on the investigator's case."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.letters.kinds import Language, LetterKind, TemplateName
from gen63_desktop.domain.letters.records import LetterRow
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.domain.letters.writing import Writing
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.roles.rows import Row, every
from tests.roles.world import World

_ACK, _ENGLISH = LetterKind.ACKNOWLEDGEMENT, Language.ENGLISH


def _looked(world: World, office: Office, needed: Permission = Permission.WORK_COMPLAINTS) -> Office:
    """The chief looked at the identities; whoever acts does so where they may."""
    world.chief.complaints.identities(world.facts.own, "A letter")
    if office.session.may(needed):
        office.complaints.identities(world.facts.own, "A letter")
    return office


def _reader(world: World, office: Office) -> Office:
    return _looked(world, office, Permission.READ_COMPLAINTS)


def _writing(world: World) -> Writing:
    _looked(world, world.chief)
    draft = world.chief.letters.draft(world.facts.own, _ACK, _ENGLISH)
    values = dict.fromkeys(draft.missing, "Words")
    return replace(draft.writing, to_name="Pat Reed", address="1 Main Street", values=values)


def _seen(world: World) -> str:
    return world.chief.letters.preview(_writing(world)).digest


def _sent(world: World) -> LetterRow:
    """A letter that did not come back yet."""
    found = [one for one in world.chief.letters.of_case(world.facts.own).letters if one.returned_on is None]
    return found[0] if found else world.chief.letters.send(_writing(world), _seen(world))


def _template(world: World) -> Template:
    return world.chief.letters.editions(TemplateName.ACKNOWLEDGEMENT, Language.SPANISH)[0]


def _changed(world: World) -> Template:
    """An edition that says something else than what came with the program."""
    seen = _template(world)
    return (
        seen
        if not seen.shipped
        else world.chief.letters.change_template(seen, seen.subject, seen.body + "x", "x")
    )


def _pages(world: World) -> bytes:
    return world.chief.letters.preview_template(_template(world))


def _send(world: World, office: Office) -> object:
    writing = _writing(world)
    _looked(world, office)
    seen = office.letters.preview(writing).digest if office.session.may(Permission.WORK_COMPLAINTS) else ""
    return office.letters.send(writing, seen)


def _change(world: World, office: Office) -> object:
    seen = _template(world)
    return office.letters.change_template(seen, seen.subject, seen.body + "Gracias.", "Politer")


LETTERS_ROWS = {
    "letters.of_case": Row("COIU", lambda w, o: o.letters.of_case(w.facts.own)),
    "letters.draft": Row("COI", lambda w, o: _looked(w, o).letters.draft(w.facts.own, _ACK, _ENGLISH)),
    "letters.preview": Row("COI", lambda w, o: _looked(w, o).letters.preview(_writing(w))),
    "letters.send": Row("COI", _send),
    "letters.note_return": Row("COI", lambda w, o: o.letters.note_return(_sent(w).id, TODAY, "Unknown")),
    "letters.file": Row("COIU", lambda w, o: _reader(w, o).letters.file(_sent(w).id)),
    "letters.save_copy": Row(
        "COIU", lambda w, o: _reader(w, o).letters.save_copy(_sent(w).id, w.files / "letter.pdf")
    ),
    "letters.save_mail": Row(
        "COIU", lambda w, o: _reader(w, o).letters.save_mail(_sent(w).id, w.files / "letter.eml")
    ),
    "letters.pictures": Row("COIU", lambda w, o: o.letters.pictures(_pages(w), 100)),
    "letters.listing": Row("COIU", lambda _w, o: o.letters.listing().count(ListRequest(Sort("sent_on")))),
    "letters.work_items": Row("*", lambda _w, o: every(o.letters.work_items(TODAY))),
    "letters.recognised": Row("COIU", lambda _w, o: o.letters.recognised(b"%PDF")),
    "letters.templates": Row("COIU", lambda _w, o: o.letters.templates()),
    "letters.editions": Row("COIU", lambda _w, o: o.letters.editions(TemplateName.RIGHTS, _ENGLISH)),
    "letters.check_template": Row("COIU", lambda w, o: o.letters.check_template(_template(w))),
    "letters.preview_template": Row("COIU", lambda w, o: o.letters.preview_template(_template(w))),
    "letters.change_template": Row("CO", _change),
    "letters.put_back": Row("CO", lambda w, o: o.letters.put_back(_changed(w), "x")),
}
