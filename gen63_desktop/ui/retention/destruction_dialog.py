"""Destructions: each batch with its cases, who proposed and approved it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gen63_desktop.domain.retention.destruction import APPROVALS, BatchState
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.services.retention.batches import BatchView, Ready
from gen63_desktop.ui.retention.destruction_forms import (
    ApproveForm,
    CarryOutForm,
    ProposeForm,
    WithdrawForm,
)  # fmt: skip
from gen63_desktop.ui.retention.entries_dialog import EntriesDialog
from gen63_desktop.ui.retention.labels import batch_words
from gen63_desktop.ui.shared import tasks, words

_NAMED = 12
_UNDER_WAY = (BatchState.PROPOSED, BatchState.APPROVED)


def _offer(button: QPushButton, why_not: str) -> None:
    """Enable the button, or say why not in its tip."""
    button.setEnabled(not why_not)
    button.setToolTip(why_not)
    button.setAccessibleDescription(why_not)


class DestructionDialog(EntriesDialog[BatchView]):
    """The batches, newest first."""

    certificate_asked = Signal(int)
    """The certificate of a batch is wanted."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Destruction"),
            self.tr(
                "Cases whose period is over are destroyed in batches: one person proposes a list, two others approve it, and it "
                "is carried out. Nothing stays of a case but its number, the rule, the day, who agreed, and the certificate."
            ),
            self.tr("No destruction was proposed."),
            parent,
        )
        may = office.session.may
        self.propose_button = self.add_button(
            self.tr("&Propose…"), "plus", self.propose, shown=may(Permission.PROPOSE_DESTRUCTION)
        )
        self.approve_button = self.add_button(
            self.tr("&Approve…"), "check", self.approve, shown=may(Permission.APPROVE_DESTRUCTION)
        )
        self.withdraw_button = self.add_button(
            self.tr("&Withdraw…"), "undo-2", self.withdraw, shown=may(Permission.APPROVE_DESTRUCTION)
        )
        self.carry_out_button = self.add_button(
            self.tr("Carry &out…"), "trash-2", self.carry_out, shown=may(Permission.DESTROY)
        )
        self.certificate_button = self.add_button(
            self.tr("Cer&tificate…"), "file-text", self.certificate, shown=may(Permission.DESTROY)
        )
        self.refresh()

    def refresh(self) -> None:
        """Read all again."""
        tasks.ask(self, self.office.retention.batches, self.show_entries)

    def line(self, entry: BatchView) -> str:
        """The batch in words."""
        batch = entry.batch
        numbers = ", ".join(one.number for one in entry.items[:_NAMED])
        if len(entry.items) > _NAMED:
            numbers += self.tr(" and {n} more").format(n=words.number(len(entry.items) - _NAMED))
        lines = [
            self.tr("{number} · {state} · {cases}").format(
                number=batch.number, state=batch_words(batch.state), cases=numbers
            ),
            self.tr("Proposed by {name} on {day}: {reason}").format(
                name=entry.names.get(batch.proposed_by, ""),
                day=words.day(batch.proposed_on),
                reason=batch.reason,
            ),
        ]
        approved = self.tr("Approved by {name} on {day}")
        for one in entry.approvals:
            said = approved.format(name=entry.names.get(one.by, ""), day=words.day(one.on))
            lines.append(f"{said}: {one.words}" if one.words else said)
        return "\n".join([*lines, *self._last_line(entry)])

    def _last_line(self, entry: BatchView) -> list[str]:
        batch = entry.batch
        if batch.state is BatchState.PROPOSED:
            missing = APPROVALS - len(entry.approvals)
            return [
                words.count(
                    missing, self.tr("{n} approval is missing."), self.tr("{n} approvals are missing.")
                )
            ]
        name, day = entry.names.get(batch.closed_by or 0, ""), words.day(batch.closed_on)
        if batch.state is BatchState.WITHDRAWN:
            said = self.tr("Withdrawn by {name} on {day}: {reason}")
            return [said.format(name=name, day=day, reason=batch.closing_words)]
        if batch.state is not BatchState.CARRIED_OUT:
            return []
        done = self.tr("Carried out by {name} on {day}: {n} destroyed, certificate {certificate}")
        lines = [
            done.format(name=name, day=day, n=words.number(batch.destroyed), certificate=batch.certificate)
        ]
        left = [f"{one.number}: {one.left_out}" for one in entry.items if one.left_out]
        return [*lines, *([self.tr("Left out: {cases}").format(cases="; ".join(left))] if left else [])]

    def enable(self) -> None:
        """What the chosen batch waits for can be done."""
        state = self.chosen.batch.state if self.chosen is not None else None
        none = "" if self.chosen is not None else self.tr("Choose a batch in the list.")
        open_ = self.tr("It was carried out or withdrawn.")
        _offer(self.approve_button, none or self._why_not_mine())
        _offer(self.withdraw_button, none or ("" if state in _UNDER_WAY else open_))
        waits = self.tr("Two people approve it first.") if state is BatchState.PROPOSED else open_
        _offer(self.carry_out_button, none or ("" if state is BatchState.APPROVED else waits))
        done = "" if state is BatchState.CARRIED_OUT else self.tr("Nothing of it is destroyed.")
        _offer(self.certificate_button, none or done)

    def _why_not_mine(self) -> str:
        """Why the chosen batch waits for no approval of this person; empty: it does."""
        if self.chosen is None or self.chosen.waits_for_me:
            return ""
        if self.chosen.batch.state is not BatchState.PROPOSED:
            return self.tr("It waits for no approval.")
        if self.chosen.batch.proposed_by == self.office.session.person.id:
            return self.tr("You proposed it: two other people approve it.")
        return self.tr("You approved it: the second approval is somebody else's.")

    # -- doing -----------------------------------------------------------------------------------

    def propose(self) -> None:
        """Propose a batch of what is ready."""
        tasks.ask(self, self.office.retention.ready, self._propose)

    def _propose(self, ready: tuple[Ready, ...]) -> None:
        self.open_form(ProposeForm(self.office, ready))

    def approve(self) -> None:
        """Approve the chosen batch."""
        if self.chosen is not None and self.chosen.waits_for_me:
            self.open_form(ApproveForm(self.office, self.chosen))

    def withdraw(self) -> None:
        """Give the chosen batch up."""
        if self.chosen is not None and self.chosen.batch.state in _UNDER_WAY:
            self.open_form(WithdrawForm(self.office, self.chosen))

    def carry_out(self) -> None:
        """Carry the chosen batch out."""
        if self.chosen is not None and self.chosen.batch.state is BatchState.APPROVED:
            self.open_form(CarryOutForm(self.office, self.chosen))

    def certificate(self) -> None:
        """Prepare the certificate on the page of reports, or look at the issued one there."""
        if self.chosen is not None and self.chosen.batch.state is BatchState.CARRIED_OUT:
            self.certificate_asked.emit(self.chosen.batch.id)
            self.accept()
