"""The commands on complaints that belong together: open, link, merge, undo."""

from __future__ import annotations

from collections.abc import Callable

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.intake.network import LineMap
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.views import Related
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.intake.link_forms import LinkForm, MergeForm, UndoForm
from gen63_desktop.ui.complaints.intake.referral_commands import ReferralCommands
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for


class RelatedCommands(CasePart):
    """Makes the commands, and keeps the tab of related complaints in step with the case."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._wanted = 0
        may = page.office.session.may
        self.open = self._command(self.tr("Open the related complaint"), self._open, icon="link")
        self.link = self._command(
            self.tr("Link with another complaint…"), self._link, keys="Ctrl+Shift+I", icon="link"
        )
        self.merge = self._command(self.tr("Merge into another complaint…"), self._merge, icon="copy")
        self.undo = self._command(self.tr("Undo the merge…"), self._undo_merge, icon="undo-2")
        self.unlink = self._command(self.tr("Take the link away…"), self._unlink, icon="circle-x")
        for action in (self.link, self.merge, self.undo, self.unlink):
            only_for(action, may(Permission.WORK_COMPLAINTS))
        only_for(self.open, self._reads)
        page.view.related.offer(
            CommandButton(self.open, "primary"),
            CommandButton(self.link),
            CommandButton(self.merge),
            CommandButton(self.undo),
            CommandButton(self.unlink),
        )
        self.referrals = ReferralCommands(page)
        page.view.related.chosen_changed.connect(self._offer)

    # -- what is there -----------------------------------------------------------------------------

    def _show_none(self) -> None:
        self._show(None)

    def _read(self, case: CaseFile) -> None:
        intake, wanted = self._office.intake, case.complaint.id

        def found(answer: Related) -> None:
            if case is self._case:
                self._show(answer)
                self._open_wanted(case, answer)

        def drawn(answer: LineMap | None) -> None:
            if case is self._case:
                self._page.view.summary.line_map.show_map(answer)

        tasks.ask(self._page, lambda: intake.related(wanted), found, lambda _error: True)
        tasks.ask(self._page, lambda: intake.line_map(wanted), drawn, lambda _error: True)

    def _show(self, found: Related | None) -> None:
        self._page.view.show_related(found)
        self._offer()

    def _offer(self) -> None:
        self.referrals.follow()
        case, tab = self._case, self._page.view.related
        none = "" if case is not None else self.tr("Choose a complaint in the list.")
        closed = self.tr("The complaint is closed; link it instead.")
        linked = tab.related
        offer(self.link, none)
        offer(self.merge, none or ("" if case is not None and case.complaint.is_open else closed))
        nothing = self.tr("No related complaint is chosen.")
        offer(self.open, none or ("" if (tab.chosen_id or 0) > 0 else nothing), hide=tab.referral is not None)
        merged = linked is not None and linked.link.kind is LinkKind.MERGED
        not_merged = self.tr("The chosen complaint is not merged with this one.")
        offer(self.undo, none or ("" if merged else not_merged), hide=True)
        not_linked = self.tr("The chosen complaint is not linked with this one.")
        offer(self.unlink, none or ("" if linked is not None and not merged else not_linked), hide=True)

    # -- doing it ------------------------------------------------------------------------------------

    def _open(self, _case: CaseFile) -> None:
        wanted = self._page.view.related.chosen_id
        if wanted is not None and wanted > 0:
            self._page.record_asked.emit("Complaint", wanted)

    def _number(self) -> str:
        """The complaint that only looks like this one: most likely it is meant."""
        likely = self._page.view.related.likely
        return "" if likely is None else likely.number

    def _link(self, case: CaseFile) -> None:
        form = LinkForm(self._office, case.complaint, self._number())
        self._page.open_form(form, self.tr("The complaints are linked."))

    def _merge(self, case: CaseFile) -> None:
        form = MergeForm(self._office, case.complaint, self._number())
        self._page.open_form(form, self.tr("The complaint is merged; the merge can be undone."))

    def drafts(self, part: str) -> dict[str, Callable[[CaseFile], None]]:
        """How unfinished forms are opened again, by their names."""

        def undo(case: CaseFile) -> None:
            self._wanted = int(part) if part.isdecimal() else 0
            self._case = None
            self.follow(case)

        return {"link": self._link, "merge": self._merge, "unlink": undo, **self.referrals.drafts(part)}

    def _open_wanted(self, case: CaseFile, found: Related) -> None:
        """The form to undo a link, where its draft was opened."""
        wanted, self._wanted = self._wanted, 0
        for one in found.linked:
            if one.link.id == wanted:
                self._page.view.related.choose(one.case.complaint.id)
                merged = one.link.kind is LinkKind.MERGED
                (self._undo_merge if merged else self._unlink)(case)

    def _chosen_link(self) -> CaseLink | None:
        related = self._page.view.related.related
        return None if related is None else related.link

    def _undo_merge(self, case: CaseFile) -> None:
        if (link := self._chosen_link()) is not None:
            title, verb = self.tr("Undo the merge"), self.tr("Undo the merge")
            form = UndoForm(self._office, case.complaint, link, title, verb, merged=True)
            self._page.open_form(form, self.tr("The merge is undone; the complaint is as it was."))

    def _unlink(self, case: CaseFile) -> None:
        if (link := self._chosen_link()) is not None:
            title, verb = self.tr("Take the link away"), self.tr("Take the link away")
            form = UndoForm(self._office, case.complaint, link, title, verb, merged=False)
            self._page.open_form(form, self.tr("The link is taken away; the history keeps it."))
