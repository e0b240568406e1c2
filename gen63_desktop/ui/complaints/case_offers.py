"""Which commands on a complaint are there for the person, and why one cannot be used just now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.outcomes import investigated_by
from gen63_desktop.domain.complaints.records import Allegation, Outcome
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.shared.offers import offer, only_for

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gen63_desktop.ui.complaints.case_page import CasePage


class CaseCommands(Protocol):
    """The commands that are offered."""

    correct: QAction
    note: QAction
    plan: QAction
    extend: QAction
    close: QAction
    reopen: QAction
    add_allegation: QAction
    change_allegation: QAction
    drop: QAction
    propose: QAction
    approve: QAction
    give_back: QAction
    without: QAction
    add_person: QAction
    change_person: QAction
    volunteered: QAction
    remove_person: QAction
    look: QAction
    seal: QAction
    unseal: QAction
    wall: QAction


def show_to_whom_they_are_for(made: CaseCommands, page: CasePage) -> None:
    """Leave out what the person's roles never allow (S1)."""
    may = page.office.session.may
    for action in (
        made.correct, made.note, made.plan, made.extend, made.close, made.reopen, made.add_allegation,
        made.change_allegation, made.drop, made.propose, made.give_back, made.without, made.add_person,
        made.change_person, made.volunteered, made.remove_person,
    ):  # fmt: skip
        only_for(action, may(Permission.WORK_COMPLAINTS))
    only_for(made.approve, may(Permission.APPROVE_FINDINGS))
    for action in (made.seal, made.unseal):
        only_for(action, may(Permission.WALL_COMPLAINTS))
    only_for(made.wall, page.office.complaints.has_walls and may(Permission.WALL_COMPLAINTS))


def follow(made: CaseCommands, page: CasePage) -> None:
    """Offer what can be done with the complaint and the entries that are chosen."""
    case = page.case
    choose = QCoreApplication.translate("CaseOffers", "Choose a complaint in the list.")
    none = "" if case is not None else choose
    closed = none
    if case is not None and not case.complaint.is_open:
        closed = QCoreApplication.translate("CaseOffers", "The complaint is closed; reopen it first.")
    for action in (made.correct, made.note, made.add_person):
        offer(action, none)
    for action in (made.plan, made.extend, made.close, made.add_allegation):
        offer(action, closed)
    open_already = QCoreApplication.translate("CaseOffers", "The complaint is open.")
    offer(made.reopen, none or ("" if closed else open_already), hide=True)
    _offer_seal(made, case, none)
    _offer_on_person(made, page, none)
    _offer_on_allegation(made, page, closed)


def _offer_seal(made: CaseCommands, case: CaseFile | None, none: str) -> None:
    sealed = case is not None and case.complaint.seal is not None
    offer(made.seal, none, hide=True)
    offer(made.wall, none, hide=True)
    unsealed = QCoreApplication.translate("CaseOffers", "The complaint is not sealed.")
    offer(made.unseal, none or ("" if sealed else unsealed), hide=True)
    hidden = case is not None and case.has_identities and not case.identities_shown
    shown = QCoreApplication.translate("CaseOffers", "Nothing is hidden in this complaint.")
    offer(made.look, none or ("" if hidden else shown), hide=True)


def _offer_on_person(made: CaseCommands, page: CasePage, none: str) -> None:
    nobody = QCoreApplication.translate("CaseOffers", "Choose a person of the complaint.")
    why_not = none or ("" if page.view.people.party is not None else nobody)
    for action in (made.change_person, made.volunteered, made.remove_person):
        offer(action, why_not)


def _offer_on_allegation(made: CaseCommands, page: CasePage, closed: str) -> None:
    """What can be done with the chosen allegation, given why nothing can be done at all."""
    allegation = page.view.allegations.allegation if page.case is not None else None
    if allegation is None:
        nothing = closed or QCoreApplication.translate("CaseOffers", "Choose an allegation.")
        for action in (made.change_allegation, made.without, made.drop, made.propose):
            offer(action, nothing)
        for action in (made.approve, made.give_back):
            offer(action, nothing, hide=True)
        return
    outcome = allegation.outcome
    answered = outcome in {Outcome.PROPOSED, Outcome.APPROVED}
    has = QCoreApplication.translate("CaseOffers", "It has a finding; have that returned first.")
    first = closed or (has if answered else "")
    for action in (made.change_allegation, made.without):
        offer(action, first)
    stays = QCoreApplication.translate("CaseOffers", "It has a finding, so it stays in the complaint.")
    offer(made.drop, first or (stays if allegation.finding is not None else ""))
    offer(made.propose, closed or (has if outcome is Outcome.APPROVED else ""))
    without = QCoreApplication.translate("CaseOffers", "It has no finding.")
    offer(made.give_back, closed or ("" if answered else without), hide=True)
    _offer_approval(made, page, allegation, closed)


def _offer_approval(made: CaseCommands, page: CasePage, allegation: Allegation, closed: str) -> None:
    """Approval is in sight while a finding waits; to whoever took part in it, with the reason why not (C7)."""
    waits = QCoreApplication.translate("CaseOffers", "No finding waits for approval.")
    why_not = closed or ("" if allegation.outcome is Outcome.PROPOSED else waits)
    offer(made.approve, why_not, hide=True)
    case, me = page.case, page.office.session.person.id
    if not why_not and case is not None and investigated_by(me, allegation, case.investigators):
        own = QCoreApplication.translate(
            "CaseOffers", "You took part in the investigation; someone else approves the finding."
        )
        offer(made.approve, own)
