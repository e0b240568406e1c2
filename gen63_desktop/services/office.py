"""An open office: every service, made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session

if TYPE_CHECKING:
    from gen63_desktop.domain.findings.records import Verdict
    from gen63_desktop.domain.team_address import TeamAddress
    from gen63_desktop.services.access.access import Access
    from gen63_desktop.services.access.keeper import KeyKeeper
    from gen63_desktop.services.audits import Audits
    from gen63_desktop.services.case_files import CaseFiles
    from gen63_desktop.services.checklists import Checklists
    from gen63_desktop.services.clocks.service import Clocks
    from gen63_desktop.services.comments.service import Comments
    from gen63_desktop.services.complaints.service import Complaints
    from gen63_desktop.services.compliance.service import Compliance
    from gen63_desktop.services.designees import Designees
    from gen63_desktop.services.drafts import Drafts
    from gen63_desktop.services.due_dates import DueDates
    from gen63_desktop.services.findings.service import Findings
    from gen63_desktop.services.history import History
    from gen63_desktop.services.intake.service import Intake
    from gen63_desktop.services.investigation.file_words import FileWords
    from gen63_desktop.services.investigation.service import Investigations
    from gen63_desktop.services.keeping.copies import Copies
    from gen63_desktop.services.keeping.service import Keeping
    from gen63_desktop.services.letters.service import Letters
    from gen63_desktop.services.list_papers import ListPapers
    from gen63_desktop.services.opened_last import OpenedLast
    from gen63_desktop.services.outputs.service import Outputs
    from gen63_desktop.services.people import People
    from gen63_desktop.services.preferences import Preferences
    from gen63_desktop.services.presence import Presence
    from gen63_desktop.services.previews import Previews
    from gen63_desktop.services.redactions.service import Redactions
    from gen63_desktop.services.retention.service import Retention
    from gen63_desktop.services.routing.service import Routing
    from gen63_desktop.services.saved_views import SavedViews
    from gen63_desktop.services.search.service import Search
    from gen63_desktop.services.settings import Settings
    from gen63_desktop.services.shared_views import SharedViews
    from gen63_desktop.services.sources import Sources
    from gen63_desktop.services.taking_back.service import TakingBack
    from gen63_desktop.services.training.service import Training
    from gen63_desktop.services.violations.service import Violations
    from gen63_desktop.services.work_list import WorkList
    from gen63_desktop.store.keeping.keeper import Keeper
    from gen63_desktop.store.team.whole import ServerPlace
    from gen63_desktop.store.whereabouts import Whereabouts


class Office:
    """What the window and the command line work with."""

    def __init__(
        self,
        session: Session,
        folder: Path | None,
        close: Callable[[], None],
        keeper: KeyKeeper | None = None,
        backups: Keeper | None = None,
        server: ServerPlace | None = None,
        login: str = "",
        whereabouts: Whereabouts | None = None,
    ) -> None:
        self.session = session
        self.folder = folder
        self.address: TeamAddress | None = server.address if server is not None else None
        self.login = login
        self._close = close
        self._keeper = keeper
        self._backups = backups
        self._server = server
        self._whereabouts = whereabouts

    def close(self) -> None:
        """Sign out and give up the database; the keys go with this object."""
        self.presence.leave()
        if self.access is not None:
            self.access.signed_out()
        self._close()

    @cached_property
    def people(self) -> People:
        """The people of the office."""
        from gen63_desktop.services.people import People

        return People(self.session, self.access.settle) if self.access is not None else People(self.session)

    @cached_property
    def access(self) -> Access | None:
        """Who signs in, and how; None where somebody else keeps the keys."""
        from gen63_desktop.services.access.access import Access
        from gen63_desktop.services.complaints.renewing import renew

        if self._keeper is None:
            return None
        return Access(self.session, self._keeper, lambda: renew(self.session))

    @cached_property
    def keeping(self) -> Keeping:
        """Backups, restore drills, checks of attached files."""
        from gen63_desktop.services.keeping.service import Keeping

        return Keeping(self.session, self._backups, at_server=self._server is not None)

    @cached_property
    def copies(self) -> Copies:
        """Backups of a team's office, their drills, and checks by the server's login for backups."""
        from gen63_desktop.services.keeping.copies import Copies

        return Copies(self.session, self._server)

    @cached_property
    def search(self) -> Search:
        """Finding cases and words."""
        from gen63_desktop.services.search.service import Search

        return Search(self.session)

    @cached_property
    def settings(self) -> Settings:
        """The office's settings."""
        from gen63_desktop.services.settings import Settings

        return Settings(self.session)

    @cached_property
    def preferences(self) -> Preferences:
        """The person's preferences."""
        from gen63_desktop.services.preferences import Preferences

        return Preferences(self.session)

    @cached_property
    def saved_views(self) -> SavedViews:
        """The person's own views of lists."""
        from gen63_desktop.services.saved_views import SavedViews

        return SavedViews(self.session)

    @cached_property
    def presence(self) -> Presence:
        """Who else has something open."""
        from gen63_desktop.services.presence import Presence

        return Presence(self.session, self._whereabouts)

    @cached_property
    def opened_last(self) -> OpenedLast:
        """What the person opened before."""
        from gen63_desktop.services.opened_last import OpenedLast

        return OpenedLast(self.session)

    @cached_property
    def shared_views(self) -> SharedViews:
        """Views of lists that the office shares."""
        from gen63_desktop.services.shared_views import SharedViews

        return SharedViews(self.session)

    @cached_property
    def drafts(self) -> Drafts:
        """Unfinished forms."""
        from gen63_desktop.services.drafts import Drafts

        return Drafts(self.session)

    @cached_property
    def history(self) -> History:
        """The signed history."""
        from gen63_desktop.services.history import History

        return History(
            self.session,
            lambda: self.access,
            lambda: self.keeping,
            lambda: self.copies if self._server is not None else None,
        )

    @cached_property
    def taking_back(self) -> TakingBack:
        """What the person did here and can take back."""
        from gen63_desktop.services.taking_back.service import TakingBack

        return TakingBack(self.session)

    @cached_property
    def work_list(self) -> WorkList:
        """What is overdue, due and unfinished."""
        from gen63_desktop.services.work_list import WorkList

        services = (
            self.audits,
            self.training,
            self.drafts,
            self.keeping,
            self.violations,
            self.findings,
            self.letters,
            self.clocks,
            self.investigation,
            self.retention,
        )
        return WorkList(self.session, *services)

    @cached_property
    def complaints(self) -> Complaints:
        """Complaints."""
        from gen63_desktop.services.complaints.service import Complaints

        return Complaints(self.session)

    @cached_property
    def intake(self) -> Intake:
        """Likely duplicates, links and merges."""
        from gen63_desktop.services.intake.service import Intake

        return Intake(self.session)

    @cached_property
    def routing(self) -> Routing:
        """Where complaints may belong, and the rules that say so."""
        from gen63_desktop.services.routing.service import Routing

        return Routing(self.session)

    @cached_property
    def clocks(self) -> Clocks:
        """The clocks of complaints and their rules."""
        from gen63_desktop.services.clocks.service import Clocks

        return Clocks(self.session)

    @cached_property
    def letters(self) -> Letters:
        """Letters of a case."""
        from gen63_desktop.services.letters.service import Letters

        return Letters(self.session)

    @cached_property
    def investigation(self) -> Investigations:
        """The investigation of a case."""
        from gen63_desktop.services.investigation.service import Investigations

        return Investigations(self.session)

    @cached_property
    def case_files(self) -> CaseFiles:
        """Files of cases on paper."""
        from gen63_desktop.services.case_files import CaseFiles

        return CaseFiles(self.session)

    @cached_property
    def list_papers(self) -> ListPapers:
        """Lists on paper."""
        from gen63_desktop.services.list_papers import ListPapers

        return ListPapers(self.session)

    @cached_property
    def due_dates(self) -> DueDates:
        """Due dates as calendar files."""
        from gen63_desktop.services.due_dates import DueDates

        return DueDates(self.session)

    @cached_property
    def file_words(self) -> FileWords:
        """The words of attached files, read for the search."""
        from gen63_desktop.services.investigation.file_words import FileWords

        return FileWords(self.session)

    @cached_property
    def previews(self) -> Previews:
        """Attached files shown without opening them."""
        from gen63_desktop.services.previews import Previews

        return Previews(self.session)

    @cached_property
    def redactions(self) -> Redactions:
        """What is taken out of a complaint's findings before others read them."""
        from gen63_desktop.services.redactions.service import Redactions

        return Redactions(self.session)

    @cached_property
    def retention(self) -> Retention:
        """How long records are kept, and holds."""
        from gen63_desktop.services.retention.service import Retention

        return Retention(self.session, self.keeping)

    @cached_property
    def comments(self) -> Comments:
        """The comment review."""
        from gen63_desktop.services.comments.service import Comments

        return Comments(self.session, self.complaints)

    @cached_property
    def sources(self) -> Sources:
        """The register of data sources."""
        from gen63_desktop.services.sources import Sources

        return Sources(self.session)

    @cached_property
    def audits(self) -> Audits:
        """90-day audits."""
        from gen63_desktop.services.audits import Audits

        return Audits(self.session)

    @cached_property
    def checklists(self) -> Checklists:
        """The checklist of the audits."""
        from gen63_desktop.services.checklists import Checklists

        return Checklists(self.session)

    @cached_property
    def designees(self) -> Designees:
        """Designees of the chief."""
        from gen63_desktop.services.designees import Designees

        return Designees(self.session)

    @cached_property
    def training(self) -> Training:
        """Training."""
        from gen63_desktop.services.training.service import Training

        return Training(self.session)

    @cached_property
    def violations(self) -> Violations:
        """Violations and corrective actions."""
        from gen63_desktop.services.violations.service import Violations

        return Violations(self.session)

    @cached_property
    def outputs(self) -> Outputs:
        """Logs, periods and statistics of complaints."""
        from gen63_desktop.services.outputs.service import Outputs

        return Outputs(self.session)

    @cached_property
    def compliance(self) -> Compliance:
        """The compliance matrix."""
        from gen63_desktop.services.compliance.service import Compliance

        return Compliance(self.session)

    @cached_property
    def findings(self) -> Findings:
        """Reports."""
        from gen63_desktop.services.findings.service import Findings

        return Findings(self.session)


def verdict_on(office: Office, path: Path) -> Verdict:
    """Whether a file is a report that the office issued, or a letter of it that the person may open (R3)."""
    found = office.findings.verify_file(path)
    if found.genuine or not office.session.may(Permission.READ_COMPLAINTS):
        return found
    sent = office.letters.recognised(path.read_bytes())
    if sent is None:
        return found
    return replace(
        found, genuine=True, number=sent.number, issued_by=sent.sent_by, letter_sent=sent.sent_on, claims=()
    )
