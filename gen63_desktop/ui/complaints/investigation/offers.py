"""Which commands of an investigation can be used just now, and why one cannot."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.investigation.recordings import RequestState
from gen63_desktop.domain.investigation.tasks import TaskState
from gen63_desktop.domain.previews import can_be_shown
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.shared.offers import offer


class Commands(Protocol):
    """The commands that are offered, and the tab in which an entry is chosen."""

    view: tab.InvestigationTab
    add_issue: QAction
    change_issue: QAction
    add_task: QAction
    change_task: QAction
    end_task: QAction
    add_interview: QAction
    change_interview: QAction
    add_evidence: QAction
    paste_evidence: QAction
    describe: QAction
    withdraw: QAction
    move: QAction
    correct: QAction
    check: QAction
    preview: QAction
    open: QAction
    save: QAction
    ask: QAction
    change_request: QAction
    receive: QAction
    answer: QAction
    add_call: QAction
    change_call: QAction


def offer_all(made: Commands, case: CaseFile | None) -> None:
    """Offer what can be done with the case and the entry that is chosen."""
    choose = QCoreApplication.translate("CaseOffers", "Choose a complaint in the list.")
    none = "" if case is not None else choose
    closed = none
    if case is not None and not case.complaint.is_open:
        closed = QCoreApplication.translate("CaseOffers", "The complaint is closed; reopen it first.")
    for action in (made.add_issue, made.add_task, made.add_interview, made.ask):
        offer(action, closed)
    for action in (made.add_evidence, made.paste_evidence, made.add_call):
        offer(action, none)
    view = made.view
    issue, interview, call = (view.chosen(part) for part in (tab.PLAN, tab.INTERVIEWS, tab.CALLS))
    pick = QCoreApplication.translate("CaseOffers", "Choose an entry on the tab Investigation.")
    offer(made.change_issue, closed or ("" if issue is not None else pick), hide=True)
    offer(made.change_interview, closed or ("" if interview is not None else pick), hide=True)
    offer(made.change_call, none or ("" if call is not None else pick), hide=True)
    _offer_task(made, none, pick)
    _offer_request(made, none, pick)
    _offer_evidence(made, none, pick)


def _offer_task(made: Commands, none: str, pick: str) -> None:
    task = made.view.chosen(tab.TASKS)
    ended = QCoreApplication.translate("CaseOffers", "The task has ended.")
    why_not = none or (pick if task is None else "" if task.state is TaskState.OPEN else ended)
    for action in (made.change_task, made.end_task):
        offer(action, why_not, hide=True)


def _offer_request(made: Commands, none: str, pick: str) -> None:
    request = made.view.chosen(tab.RECORDINGS)
    answered = QCoreApplication.translate("CaseOffers", "The request is answered.")
    open_ = request is not None and request.state is RequestState.ASKED
    why_not = none or (pick if request is None else "" if open_ else answered)
    for action in (made.change_request, made.receive, made.answer):
        offer(action, why_not, hide=True)


def _offer_evidence(made: Commands, none: str, pick: str) -> None:
    shown = made.view.chosen(tab.EVIDENCE)
    why_not = none or (pick if shown is None else "")
    for action in (made.describe, made.move, made.correct):
        offer(action, why_not, hide=True)
    gone = QCoreApplication.translate("CaseOffers", "The item was withdrawn.")
    offer(
        made.withdraw, why_not or (gone if shown is not None and shown.item.is_withdrawn else ""), hide=True
    )
    nothing = QCoreApplication.translate("CaseOffers", "The item has no file.")
    no_file = why_not or ("" if shown is not None and shown.item.has_file else nothing)
    for action in (made.check, made.open, made.save):
        offer(action, no_file, hide=True)
    elsewhere = QCoreApplication.translate(
        "CaseOffers", "Files of this kind, or so large, are shown by a program of their own."
    )
    here = shown is not None and can_be_shown(shown.item.file_kind, shown.item.size)
    offer(made.preview, no_file or ("" if here else elsewhere), hide=True)
