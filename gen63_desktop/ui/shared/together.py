"""Selected records changed together: the question, the look at what it does, and the step that takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.together import Done, Left, Proposal, Tally, check_count
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.steps import Over

NAMED = 10
"""So many records are named for each reason, and in a message."""
VALUES = 20
"""So many values of a field are told; a thousand are read by nobody."""


@dataclass(frozen=True)
class Kind:
    """What is changed together, in words, and how: the services that do it and take it back.

    ``one`` and ``many`` hold ``{n}``. ``said``: a field's title and a value of it, as people read them.
    """

    one: str
    many: str
    change: Callable[[Proposal[Any], Progress, Cancelled], Done[Any]]
    undo: Callable[[Done[Any], Progress, Cancelled], Proposal[Any]]
    said: Callable[[Tally], tuple[str, str]]

    def counted(self, n: int) -> str:
        """12 comments."""
        return words.count(n, self.one, self.many)


class TogetherForm(Form):
    """What is to be set in all of them; a subclass adds the fields and says in ``asked`` what they ask for."""

    def __init__(self, title: str, kind: Kind, ids: Sequence[int], parent: QWidget | None = None) -> None:
        said = QCoreApplication.translate("Together", "{title}: {what}").format(
            title=title, what=kind.counted(len(ids))
        )
        super().__init__(said, QCoreApplication.translate("Together", "See what will change…"), parent)
        self._kind, self.ids = kind, tuple(ids)

    def asked(self) -> Callable[[], Proposal[Any]]:
        """The question what it would do, to be asked in a worker's thread."""
        raise NotImplementedError

    def send(self) -> None:
        """Ask what it would do, and show that."""
        self._set_sending(sending=True)
        tasks.ask(self, self.asked(), self._show, self._refused)

    def _show(self, proposal: Proposal[Any]) -> None:
        self._set_sending(sending=False)
        preview = TogetherPreview(self._kind, proposal)
        preview.finished.connect(self.saved)
        FormDialog(preview, self).open()


class TogetherPreview(Form):
    """How many records have what before and after, and which stay as they are, with the reasons."""

    def __init__(self, kind: Kind, proposal: Proposal[Any], parent: QWidget | None = None) -> None:
        verb = QCoreApplication.translate("Together", "Change {what}")
        super().__init__(
            QCoreApplication.translate("Together", "What will change"),
            verb.format(what=kind.counted(len(proposal.seen))),
            parent,
        )
        self._kind, self._proposal = kind, proposal
        self.lines: list[str] = []
        self._say_counts()
        self._say_tallies()
        self._say_left()
        self.send_button.setEnabled(bool(proposal.seen))
        self.cancel_button.setText(self.tr("Back"))
        self.start()

    def _say(self, text: str, style: str = "") -> None:
        self.lines.append(text)
        label = text_label(text, style)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setAccessibleName(text)
        self.body.addWidget(label)

    def _say_counts(self) -> None:
        found, counted = self._proposal, self._kind.counted
        self._say(self.tr("Will change: {what}").format(what=counted(len(found.seen))), "strong")
        if found.already:
            self._say(self.tr("Like this already: {what}").format(what=counted(found.already)))
        if found.gone:
            self._say(self.tr("No longer there: {what}").format(what=counted(found.gone)))

    def _say_tallies(self) -> None:
        line = self.tr("{value}: {before} before, {after} after")
        for field in dict.fromkeys(one.field for one in self._proposal.tallies):
            of_field = [one for one in self._proposal.tallies if one.field == field]
            self._say(self._kind.said(of_field[0])[0], "h3")
            for one in of_field[:VALUES]:
                before, after = words.number(one.before), words.number(one.after)
                self._say(line.format(value=self._kind.said(one)[1], before=before, after=after))
            self._say_more(len(of_field) - VALUES)

    def _say_more(self, more: int) -> None:
        if more > 0:
            self._say(words.count(more, self.tr("And {n} more."), self.tr("And {n} more.")))

    def _say_left(self) -> None:
        by_reason: dict[str, list[str]] = {}
        for one in self._proposal.left:
            by_reason.setdefault(messages.sentence(one.why), []).append(one.name)
        if by_reason:
            left = self._kind.counted(len(self._proposal.left))
            self._say(self.tr("Cannot be changed, and left as before: {what}").format(what=left), "h3")
        for why, names in list(by_reason.items())[:VALUES]:
            self._say(f"{self._kind.counted(len(names))}: {why}\n{_named(names)}")
        self._say_more(sum(len(names) for names in list(by_reason.values())[VALUES:]))

    def send(self) -> None:
        """Do it."""
        kind, proposal = self._kind, self._proposal
        self._set_sending(sending=True)
        tasks.act_long(
            self,
            self.tr("Changing the selected"),
            lambda progress, cancelled: kind.change(proposal, progress, cancelled),
            self._done,
            self._failed,
        )

    def _done(self, done: Done[Any]) -> None:
        self._set_sending(sending=False)
        self.saved(done)

    def _failed(self, error: Refused) -> bool:
        """What was looked at stands no longer as it did: it is looked at again, from the form behind."""
        shown = self._refused(error)
        self.send_button.setEnabled(False)
        self.cancel_button.setFocus()
        return shown


class TogetherCommand(QObject):
    """A command on the selected rows of a list, there while ``owner`` is in sight; what it did is a step of the page."""

    def __init__(
        self,
        owner: QWidget,
        text: str,
        table: RecordTable,
        kind: Kind,
        form: Callable[[Sequence[int]], TogetherForm],
        *,
        may: bool,
        keys: str = "Ctrl+G",
        id_of: Callable[[Any], int] = lambda row: int(row.id),
    ) -> None:
        super().__init__(table)
        self._table, self._kind = table, kind
        self._form, self._id_of = form, id_of
        self.action = only_for(command(owner, text, self._ask, keys=keys, icon="list-checks"), may)
        table.view.selectionModel().selectionChanged.connect(self._follow)
        table.shown.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        selected = self._table.selected_count
        offer(self.action, "" if selected else self.tr("Select rows in the list."))

    def _ask(self) -> None:
        try:
            check_count(self._table.selected_count)
        except Refused as refusal:
            messages.refused(self._table, refusal)
            return
        self._table.with_selected(self._open)

    def _open(self, rows: Sequence[Any]) -> None:
        form = self._form(tuple(dict.fromkeys(self._id_of(row) for row in rows)))
        form.finished.connect(self._did)
        FormDialog(form, self._table).open()

    def _did(self, done: Done[Any]) -> None:
        page = _page_of(self._table)
        page.look_again()
        made = self._kind.counted(len(done.made))
        tell(self.tr("Changed: {what}.").format(what=made), self._kind, done.left)
        page.steps.did(TogetherStep(page, self._kind, done))
        self._table.focus_list()


class TogetherStep(QObject):
    """A change of several records as a step: taken back and done again."""

    def __init__(self, page: Page, kind: Kind, done: Done[Any]) -> None:
        super().__init__(page)
        self._page, self._kind, self._done = page, kind, done
        self._again: Proposal[Any] | None = None

    def undo_words(self) -> str:
        """Undo change 12 comments."""
        what = self._kind.counted(len(self._done.made))
        return self.tr("Undo change {what}").format(what=what)

    def redo_words(self) -> str:
        """Redo change 12 comments."""
        what = self._kind.counted(len(self._again.seen) if self._again is not None else 0)
        return self.tr("Redo change {what}").format(what=what)

    def back(self, over: Over) -> None:
        """Put back what was there, in records that nobody changed since."""
        kind, done = self._kind, self._done

        def undone(again: Proposal[Any]) -> None:
            self._again = again
            self._page.look_again()
            back = self.tr("As before: {what}.").format(what=kind.counted(len(again.seen)))
            tell(back, kind, again.left)
            over(True)

        tasks.act_long(
            self._page,
            self.tr("Taking it back"),
            lambda progress, cancelled: kind.undo(done, progress, cancelled),
            undone,
            lambda error: self._failed(error, over),
        )

    def forth(self, over: Over) -> None:
        """Do it again in those that it was taken back in."""
        kind, again = self._kind, self._again
        if again is None:
            over(False)
            return

        def redone(done: Done[Any]) -> None:
            self._done = done
            self._page.look_again()
            said = self.tr("Changed again: {what}.").format(what=kind.counted(len(done.made)))
            tell(said, kind, done.left)
            over(True)

        tasks.act_long(
            self._page,
            self.tr("Doing it again"),
            lambda progress, cancelled: kind.change(again, progress, cancelled),
            redone,
            lambda error: self._failed(error, over),
        )

    def _failed(self, error: Refused, over: Over) -> bool:
        over(False if isinstance(error, RuleBroken) else None)  # cancelled, or a server that was busy
        return False


def tell(said: str, kind: Kind, left: Sequence[Left]) -> None:
    """Say what was done, and name those that stayed as they were."""
    if left:
        stayed = QCoreApplication.translate("Together", "Left as before: {what} ({names}).")
        names = _named([one.name for one in left])
        said += " " + stayed.format(what=kind.counted(len(left)), names=names)
    messages.tell(said)


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")


def _page_of(widget: QWidget) -> Page:
    holder: QWidget | None = widget
    while not isinstance(holder, Page):
        assert holder is not None  # noqa: S101  every list stands in a page
        holder = holder.parentWidget()
    return holder
