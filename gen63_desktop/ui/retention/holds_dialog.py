"""Every hold: what it is for, what it is on, who set it, and who released it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.retention.views import HoldView
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.retention.entries_dialog import EntriesDialog
from gen63_desktop.ui.retention.forms import HOLD, RELEASE, ReleaseForm, WideHoldForm
from gen63_desktop.ui.retention.labels import covers
from gen63_desktop.ui.shared import tasks, words


class HoldsDialog(EntriesDialog[HoldView]):
    """The holds, those that stand first."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Holds"),
            self.tr(
                "A hold keeps records while a claim, a request for records, an audit or an order is open: no import that "
                "brought them is undone, and no period is over. One case is held from the case itself. Who set a hold does "
                "not release it while somebody else may."
            ),
            self.tr("No hold has been set."),
            parent,
        )
        may = office.session.may
        self.set_button = self.add_button(
            self.tr("&Set a hold…"), "lock", self.set_hold, shown=may(Permission.SET_HOLDS)
        )
        self.release_button = self.add_button(
            self.tr("&Release…"), "lock-open", self.release, shown=may(Permission.MANAGE_RETENTION)
        )
        self.refresh()

    def refresh(self) -> None:
        """Read all again."""
        tasks.ask(self, self.office.retention.holds, self.show_entries)

    def line(self, entry: HoldView) -> str:
        """The hold in words."""
        hold = entry.hold
        head = self.tr("{number} · {matter} · {covers}").format(
            number=hold.number, matter=hold.matter, covers=covers(entry)
        )
        said = self.tr("Since {since}, set by {name} on {day}: {reason}").format(
            since=words.day(hold.since), name=entry.set_by, day=words.day(hold.set_on), reason=hold.reason
        )
        lines = [head, said]
        if entry.cases is not None and entry.stands:
            lines.append(words.count(entry.cases, self.tr("Holds {n} case."), self.tr("Holds {n} cases.")))
        if not entry.stands:
            released = self.tr("Released by {name} on {day}: {reason}")
            lines.append(
                released.format(
                    name=entry.released_by, day=words.day(hold.released_on), reason=hold.release_reason
                )
            )
        return "\n".join(lines)

    def enable(self) -> None:
        """What stands can be released."""
        self.release_button.setEnabled(self.chosen is not None and self.chosen.stands)

    def set_hold(self) -> None:
        """Set a hold that reaches beyond one case."""
        self.open_form(WideHoldForm(self.office))

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that was not finished, once the holds are read."""
        if name == HOLD:
            self.once_read(self.set_hold)
        elif name == RELEASE:
            self.once_read(lambda: self._release_of(key))

    def _release_of(self, key: str) -> None:
        if self.choose(lambda one: str(one.hold.id) == key):
            self.release()

    def release(self) -> None:
        """Release the chosen hold."""
        if self.chosen is not None and self.chosen.stands:
            self.open_form(ReleaseForm(self.office, self.chosen))
