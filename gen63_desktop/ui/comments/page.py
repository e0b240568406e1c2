"""The page of the comment review: the queue, all comments, one's own decisions, the imports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.presence import COMMENTS_OF_QUARTER, Present
from gen63_desktop.domain.presence import Place as Whereabouts
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.all_comments import AllComments
from gen63_desktop.ui.comments.imports_view import ImportsView
from gen63_desktop.ui.comments.my_decisions import MyDecisions
from gen63_desktop.ui.comments.reading_step import Step
from gen63_desktop.ui.comments.reading_view import ReadingView
from gen63_desktop.ui.comments.sign_off_form import SignOffForm
from gen63_desktop.ui.comments.views import ALL, IMPORTS, MINE, READ, titles
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import add_history_command
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.others_line import OthersLine
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shared.views_of_list import SHARED_VIEWS

_TABLES = frozenset(
    {"comments", "comment_decisions", "comment_complaints", "comment_imports", "comment_reviews"}
)
Quarters = tuple[tuple[str, int, bool], ...]


class CommentsPage(Page):
    """The comment review."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.title = self.tr("Comment review")
        self.menu_title = self.tr("&Comments")
        self.set_title(self.title)
        self.setAccessibleDescription(self.tr("Read each of a quarter's customer comments, and decide it."))
        self._office = office
        self._signed: dict[str, bool] = {}
        self._wanted_quarter = ""
        self._wanted_comment = 0
        self._signing: SignOffForm | None = None
        self._told_of: Whereabouts | None = None
        self.import_action = self.add_command(
            self.tr("&Import comments…"), self.import_comments, keys="Ctrl+I", icon="upload", button=""
        )
        self.sign_action = self.add_command(
            self.tr("Si&gn off the quarter…"), self.sign_off, icon="signature", button=""
        )
        self.history_action = add_history_command(self, office, self._in_sight)
        may = office.session.may
        only_for(self.import_action, may(Permission.IMPORT_COMMENTS))
        only_for(self.sign_action, may(Permission.SIGN_COMMENT_REVIEW))
        self.reading = ReadingView(office, self.import_action, self.sign_action)
        self.all = AllComments(office, self.import_action)
        self.mine = MyDecisions(office)
        self.imports = ImportsView(office, self.import_action)
        self._build()
        self._connect()
        self._show_view(READ)

    def _build(self) -> None:
        self.views = ViewBar(
            self.tr("Views of the comment review"),
            titles(self._office.session.may),
        )
        self.quarters = QComboBox()
        self.quarters.setAccessibleName(self.tr("Quarter of the review"))
        self.quarters.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.quarters.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._caption = QLabel(self.tr("&Quarter"))
        self._caption.setBuddy(self.quarters)
        self._which = QWidget()
        which = QHBoxLayout(self._which)
        which.setContentsMargins(0, 0, 0, 0)
        which.setSpacing(8)
        which.addWidget(self._caption)
        which.addWidget(self.quarters)
        which.addSpacing(10)
        which.addWidget(self.reading.progress, 100)
        which.addStretch(1)
        self.stack = QStackedWidget()
        self._shown: dict[str, QWidget] = {
            READ: self.reading, ALL: self.all, MINE: self.mine, IMPORTS: self.imports,
        }  # fmt: skip
        for view in self._shown.values():
            self.stack.addWidget(view)
        self.body.addWidget(self.views)
        self.others = OthersLine()
        self.body.addWidget(self._which)
        self.body.addWidget(self.others)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self._chosen)
        self.quarters.activated.connect(lambda _index: self._quarter_chosen())
        self.reading.complaint_asked.connect(lambda id_: self.record_asked.emit("Complaint", id_))
        self.reading.stepped.connect(self._stepped)
        self.reading.note.draft_kept.connect(self.draft_saved)
        self.all.opened.connect(self.read_comment)
        self.mine.opened.connect(self.read_comment)
        for table in (self.all.table, self.mine.table, self.imports.table):
            table.shown.connect(self._say_status)
            table.request_changed.connect(self.place_changed)
        self.all.list_views.moved.connect(self.place_changed)
        self.imports.changed.connect(self._read_quarters)

    # -- views -------------------------------------------------------------------------------------

    def _chosen(self, view: str) -> None:
        self._show_view(view)
        self._enter_view()
        self.place_changed.emit()

    def _show_view(self, view: str) -> None:
        self.clear_notice()
        self.stack.setCurrentWidget(self._shown[view])
        self._which.setVisible(view in (READ, MINE))
        self.reading.progress.setVisible(view == READ)
        own = (self.import_action, self.sign_action, self.history_action)
        self.set_commands((*own, None, *self._commands_of(view)))
        self._tell_here()

    def _in_sight(self) -> tuple[str, int, str] | None:
        view = self.views.current
        if view == READ:
            seen = self.reading.shown
            return None if seen is None else ("comments", seen.comment.id, seen.comment.source_ref)
        table = {ALL: self.all.table, MINE: self.mine.table, IMPORTS: self.imports.table}[view]
        row = table.current_row()
        if row is None:
            return None
        if view == IMPORTS:
            return "comment_imports", row.id, row.file_name
        return "comments", row.id if view == ALL else row.comment_id, getattr(row, "source_ref", "")

    def open_here(self) -> Whereabouts | None:
        """The quarter that is read or signed off."""
        if not self.quarter or (self._signing is None and self.views.current not in (READ, MINE)):
            return None
        return Whereabouts(COMMENTS_OF_QUARTER, 0, self.quarter.replace(" ", "_"))

    def show_others(self, others: Sequence[Present]) -> None:
        """Say it above the queue."""
        self.others.show_others(others)

    def to_open_again(self) -> tuple[str, int] | None:
        """The comment at which the person stands in the queue."""
        seen = self.reading.shown if self.views.current == READ else None
        return None if seen is None else ("comments", seen.comment.id)

    def _tell_here(self) -> None:
        """Of whom another quarter told, nothing is said any more."""
        place = self.open_here()
        if place != self._told_of:
            self._told_of = place
            self.others.show_others(())
        self.record_in_sight.emit()

    def _commands_of(self, view: str) -> tuple[QAction | None, ...]:
        if view == READ:
            return self.reading.keys.menu
        if view == IMPORTS:
            return (self.imports.show_action, self.imports.undo_action, None, *self.imports.table.commands)
        if view == ALL:
            return (
                self.all.together.action,
                self.all.export_action,
                None,
                *self.all.table.commands,
                self.all.on_paper.action,
                *self.all.list_views.kept.commands,
            )
        return self.mine.table.commands

    def _enter_view(self) -> None:
        view = self.views.current
        if view == READ:
            self.reading.focus()
        elif view == ALL:
            self.all.enter(self.quarter)
        elif view == MINE:
            self.mine.enter(self.quarter)
        else:
            self.imports.enter()
        self._say_status()

    def read_comment(self, comment_id: int) -> None:
        """Show a comment in the queue."""
        self.views.choose(READ)
        self.reading.show_comment(comment_id)
        self.reading.focus()

    def _say_status(self) -> None:
        view = self.views.current
        tables = {ALL: self.all.table, MINE: self.mine.table, IMPORTS: self.imports.table}
        self.set_status(self.reading.status() if view == READ else tables[view].count_text)

    # -- quarters ----------------------------------------------------------------------------------

    @property
    def quarter(self) -> str:
        """The quarter in sight; empty where there is none."""
        return str(self.quarters.currentData() or "")

    def _read_quarters(self) -> None:
        tasks.ask(self, self._office.comments.quarters, self._show_quarters)

    def _show_quarters(self, found: Quarters) -> None:
        self._signed = {name: signed for name, _, signed in found}
        wanted = self._wanted_quarter or self.quarter
        self._wanted_quarter = ""
        self.quarters.clear()
        for name, count, signed in found:
            held = words.count(count, self.tr("{n} comment"), self.tr("{n} comments"))
            label = self.tr("{quarter}, signed off") if signed else self.tr("{quarter}, {held}")
            self.quarters.addItem(label.format(quarter=name, held=held), name)
        unsigned = next((name for name, _, signed in found if not signed), "")
        index = self.quarters.findData(wanted if wanted in self._signed else unsigned)
        self.quarters.setCurrentIndex(max(index, 0))
        self.quarters.setVisible(bool(found))
        self._caption.setVisible(bool(found))
        self._offer_signing()
        comment, self._wanted_comment = self._wanted_comment, 0
        if comment:
            self.read_comment(comment)
        elif self.quarter != self.reading.quarter:
            self.reading.read_quarter(self.quarter)
        else:
            self.reading.look_again()

    def _offer_signing(self) -> None:
        signed = self._signed.get(self.quarter, False)
        none = self.tr("There are no comments yet.")
        done = self.tr("The review of the quarter is signed off.")
        offer(self.sign_action, none if not self.quarter else done if signed else "")

    def _quarter_chosen(self) -> None:
        self._offer_signing()
        self.reading.read_quarter(self.quarter)
        if self.views.current == MINE:
            self.mine.enter(self.quarter)
        self._tell_here()
        self.place_changed.emit()

    def _stepped(self, step: Step) -> None:
        if step.quarter != self.quarter:
            self.quarters.setCurrentIndex(self.quarters.findData(step.quarter))
        if step.review is not None:
            said = self.tr("{quarter} was signed off by {signer}, {role}, on {moment}. It is read-only.")
            self.notice.show_message(
                Message(
                    Kind.TOLD,
                    said.format(
                        quarter=step.review.quarter,
                        signer=step.review.signer,
                        role=step.review.role,
                        moment=words.moment(step.review.at),
                    ),
                ),
                "success",
            )
        else:
            self.clear_notice()
        if self.views.current == READ:
            self._say_status()
        self._tell_here()

    # -- commands ----------------------------------------------------------------------------------

    def import_comments(self) -> None:
        """Import a quarter's comments from a file."""
        from gen63_desktop.ui.comments.import_comments import CommentsJob
        from gen63_desktop.ui.shared.importing.wizard import ImportWizard

        job = CommentsJob(self._office.comments)
        wizard = ImportWizard(job, self, today=self._office.session.today())
        wizard.imported.connect(lambda _receipt, _number: self._read_quarters())
        wizard.open()

    def sign_off(self) -> None:
        """Show the statement to be signed, or every obstacle to it."""
        comments, quarter = self._office.comments, self.quarter
        if not quarter:
            return

        def read(statement: str) -> None:
            self._signing = form = SignOffForm(comments, quarter, statement)
            form.finished.connect(self._signed_off)
            for over in (form.finished, form.given_up):
                over.connect(self._signing_over)
            FormDialog(form, self).open()
            self.form_opened.emit(form)

        tasks.ask(self, lambda: comments.statement(quarter), read, self._not_yet)

    def _signing_over(self, *_result: object) -> None:
        self._signing = None
        self._tell_here()

    def _not_yet(self, _error: Refused) -> bool:
        return False

    def _signed_off(self, review: object) -> None:
        del review
        messages.tell(self.tr("The comment review of {quarter} is signed off.").format(quarter=self.quarter))
        self._read_quarters()

    # -- what the shell asks -----------------------------------------------------------------------

    def entered(self) -> None:
        """Read where the review stands; the cursor goes to the work."""
        self._read_quarters()
        self._enter_view()

    def left(self) -> None:
        """Keep the note that is being typed."""
        self.reading.note.keep_now()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Comments, decisions or imports changed."""
        if not kinds or SHARED_VIEWS in kinds:
            self.all.list_views.again()
        if kinds and not kinds & _TABLES:
            return
        if not kinds or kinds & {"comments", "comment_imports", "comment_reviews"}:
            self._read_quarters()
        self.all.look_again()
        self.mine.look_again()
        self.imports.look_again()

    def look_again(self) -> None:
        """Decisions were changed in the list."""
        self.all.look_again()
        self.mine.look_again()
        self._read_quarters()

    def show_record(self, kind: str, record_id: int) -> None:
        """Open a comment, or the receipt of an import."""
        if kind == "CommentImport":
            self.views.choose(IMPORTS)
            self.imports.show_receipt(record_id)
        else:
            self._wanted_comment = record_id
            self._read_quarters()

    def place(self) -> Place:
        """The view, the quarter, and where the list or the queue stands."""
        shown = self.reading.shown
        return {
            "view": self.views.current,
            "quarter": self.quarter,
            "comment": 0 if shown is None else shown.comment.id,
            "all": self.all.place(),
        }

    def go_to(self, place: Place) -> None:
        """Restore view, quarter and comment."""
        self._wanted_quarter = str(place.get("quarter") or "")
        comment = place.get("comment")
        view = place.get("view")
        self._wanted_comment = comment if isinstance(comment, int) and view == READ else 0
        if isinstance(view, str) and view in self._shown:
            self.views.choose(view)
        kept = place.get("all")
        if view == ALL and isinstance(kept, dict):
            self.all.go_to(kept)
        self._read_quarters()

    def open_draft(self, form: str, key: str) -> None:
        """Open the comment whose note was not finished."""
        del form
        if key.isdecimal():
            self.show_record("Comment", int(key))
