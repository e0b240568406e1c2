"""The page My work: what is overdue, due this week, assigned, to approve, new, unfinished, and one's own other cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.due_dates import ask_where, write_days
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.page import Page, Place
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import ICON_OF_TONE, Tone
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.work_list.form_names import form_words
from gen63_desktop.ui.work_list.waiting import waiting_in

_ITEM = Qt.ItemDataRole.UserRole + 1
_ALL = "all"

TONES = {
    Group.OVERDUE: Tone.LATE,
    Group.DUE_THIS_WEEK: Tone.WAITING,
    Group.ASSIGNED: Tone.NEW,
    Group.TO_APPROVE: Tone.NEW,
    Group.NEW: Tone.NEW,
    Group.DRAFTS: Tone.CLOSED,
    Group.FOR_OTHERS: Tone.WAITING,
    Group.MINE_LATER: Tone.PROGRESS,
}


def group_words(group: Group) -> str:
    """The heading of a group."""
    return {
        Group.OVERDUE: QCoreApplication.translate("WorkListPage", "Overdue"),
        Group.DUE_THIS_WEEK: QCoreApplication.translate("WorkListPage", "Due this week"),
        Group.ASSIGNED: QCoreApplication.translate("WorkListPage", "Assigned since yesterday"),
        Group.TO_APPROVE: QCoreApplication.translate("WorkListPage", "To approve"),
        Group.NEW: QCoreApplication.translate("WorkListPage", "New"),
        Group.DRAFTS: QCoreApplication.translate("WorkListPage", "Drafts"),
        Group.FOR_OTHERS: QCoreApplication.translate("WorkListPage", "Waiting for others"),
        Group.MINE_LATER: QCoreApplication.translate("WorkListPage", "Mine, later"),
    }[group]


def area_words(area: str) -> str:
    """Where a thing is at home."""
    known = {
        "complaints": QCoreApplication.translate("WorkListPage", "Complaints"),
        "comments": QCoreApplication.translate("WorkListPage", "Comment review"),
        "audits": QCoreApplication.translate("WorkListPage", "90-day audits"),
        "sources": QCoreApplication.translate("WorkListPage", "Data sources"),
        "violations": QCoreApplication.translate("WorkListPage", "Violations"),
        "SustainedFinding": QCoreApplication.translate("WorkListPage", "Sustained finding"),
        "AuditFinding": QCoreApplication.translate("WorkListPage", "Finding of an audit"),
        "training": QCoreApplication.translate("WorkListPage", "Training"),
        "findings": QCoreApplication.translate("WorkListPage", "Reports"),
        "keeping": QCoreApplication.translate("WorkListPage", "Backups"),
        "retention": QCoreApplication.translate("WorkListPage", "Retention"),
    }
    return known.get(area, "")


class WorkListPage(Page):
    """One list under its headings; Enter opens what the cursor is on, where it is at home."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("WorkListPage", "My work"),
            QCoreApplication.translate(
                "WorkListPage", "What waits for you in all sections. Enter opens what the cursor is on."
            ),
            QCoreApplication.translate("WorkListPage", "&Work"),
            parent,
        )
        self._office = office
        self._items: tuple[WorkItem, ...] = ()
        self._rows: list[tuple[WorkItem, QTreeWidgetItem]] = []
        self._waiting = waiting_in(office)
        self._waiting.seen.connect(self._show)
        self._waiting.failed.connect(lambda error: messages.refused(self, error))
        self._asked = False
        self._read = False
        self._open = self.add_command(
            self.tr("&Open"), self.open_current, icon="arrow-right", keys="Ctrl+Return"
        )
        self._discard = self.add_command(self.tr("&Discard the draft…"), self.discard_current, icon="trash-2")
        calendar = self.add_command(
            self.tr("My due dates as a &calendar…"),
            lambda: ask_where(self, self.tr("My due dates.ics"), self.write_calendar),
            icon="calendar-days",
        )
        only_for(calendar, office.session.may(Permission.READ_COMPLAINTS))
        self.add_command(self.tr("&Look again"), self.load, keys="F5", icon="rotate-ccw")
        views = [(_ALL, self.tr("All")), *((group.value, group_words(group)) for group in Group)]
        self.views = ViewBar(self.tr("Groups"), views)
        self.views.chosen.connect(lambda _key: self._fill())
        self.tree = QTreeWidget()
        self._make_tree()
        self._why_empty = QLabel()
        self._why_empty.setWordWrap(True)
        self._why_empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._why_empty)
        self.body.addWidget(self.views)
        self.body.addWidget(self._stack, 1)
        theme().changed.connect(self._fill)

    def _make_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("What waits for you"))
        tree.setHeaderLabels([self.tr("What"), self.tr("Where"), self.tr("Due"), self.tr("Note")])
        tree.setRootIsDecorated(True)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.itemActivated.connect(self._open_item)
        tree.currentItemChanged.connect(lambda *_: self._enable())
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)

    # -- loading -------------------------------------------------------------------------------------

    def entered(self) -> None:
        """Load the first time; the cursor goes into the list."""
        if not self._asked:
            self.load()
        self.tree.setFocus()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Anything may bring or end work."""
        del kinds
        if self._asked:
            self.load()

    def load(self) -> None:
        """Look at all areas."""
        self._asked = True
        if not self._read:
            self._say(self.tr("Looking at all sections…"))
        self._waiting.look()

    def _show(self, items: Sequence[WorkItem]) -> None:
        first = not self._read
        self._read = True
        self._items = tuple(items)
        counts = {group.value: sum(i.count for i in items if i.group is group) for group in Group}
        self.views.show_counts({_ALL: sum(counts.values()), **counts})
        self._fill()
        if first and self.isVisible():
            self.tree.setFocus()

    def _say(self, text: str) -> None:
        self._why_empty.setText(text)
        self._stack.setCurrentWidget(self._why_empty)

    @property
    def why_empty(self) -> str:
        """What stands in the place of lines; empty while there are lines."""
        return self._why_empty.text() if self._stack.currentWidget() is self._why_empty else ""

    # -- the list ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        if not self._read:
            return
        kept = self._current()
        wanted = self.views.current
        groups = [group for group in Group if wanted in (_ALL, group.value)]
        self.tree.clear()
        self._rows.clear()
        today = self._office.session.today()
        for group in groups:
            items = [item for item in self._items if item.group is group]
            if items:
                self._add_group(group, items, today)
        self.tree.expandAll()
        self._fit_columns()
        if self.tree.topLevelItemCount():
            self._stack.setCurrentWidget(self.tree)
            self._select(kept)
        elif wanted == _ALL:
            self._say(
                self.tr(
                    "Nothing waits for you: no deadline this week, nothing new, no unfinished form, no open case of yours."
                )
            )
        else:
            self._say(self.tr("Nothing in this group."))
        total = sum(item.count for item in self._items if item.group.waits)
        waits = words.count(total, self.tr("{n} thing waits for you"), self.tr("{n} things wait for you"))
        self.set_status(waits)
        self._enable()

    def _add_group(self, group: Group, items: Sequence[WorkItem], today: date) -> None:
        number = sum(item.count for item in items)
        title = f"{group_words(group)}, {words.number(number)}"
        head = QTreeWidgetItem([title])
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        tone = TONES[group]
        head.setIcon(0, icons.icon(ICON_OF_TONE[tone], lambda t: t.pair(tone)[0], icons.glyph_size()))
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.tree.addTopLevelItem(head)
        for item in items:
            head.addChild(self._row(item, today))

    def _row(self, item: WorkItem, today: date) -> QTreeWidgetItem:
        title = messages.said(item.says)
        if item.count > 1:
            title = f"{title} ({words.number(item.count)})"
        note = messages.said(item.remarks)
        if item.form:
            title = self.tr("Unfinished form: {form}").format(form=form_words(item.form))
            note = self.tr("kept {moment}").format(moment=_kept(item.note))
        texts = [title, area_words(item.area or _area_of(item.form)), words.due(item.due, today), note]
        row = QTreeWidgetItem(texts)
        row.setData(0, _ITEM, item)
        self._rows.append((item, row))
        for column, text in enumerate(texts):
            head = self.tree.headerItem().text(column)
            row.setData(column, Qt.ItemDataRole.AccessibleTextRole, f"{head}: {text or self.tr('empty')}")
        if item.group is Group.OVERDUE:
            row.setForeground(2, QBrush(QColor(tokens().late[0])))
        for column in (1, 3):
            row.setForeground(column, QBrush(QColor(tokens().muted)))
        return row

    def _fit_columns(self) -> None:
        letter = QFontMetrics(self.font()).averageCharWidth()
        self.tree.setColumnHidden(3, self.width() < letter * 110)
        self.tree.setColumnHidden(1, self.width() < letter * 90)  # what waits tells more than where it waits
        for column, wide in ((1, 18), (3, 26)):
            self.tree.header().resizeSection(column, letter * wide)
        due = {row.text(2) for _, row in self._rows}
        metrics = QFontMetrics(self.tree.font())
        widest = max((metrics.horizontalAdvance(one) for one in due), default=0)
        self.tree.header().resizeSection(
            2, max(letter * 20, widest + letter * 3)
        )  # how late something is, is read whole

    def _current(self) -> WorkItem | None:
        item = self.tree.currentItem()
        kept = item.data(0, _ITEM) if item is not None else None
        return kept if isinstance(kept, WorkItem) else None

    def _select(self, wanted: WorkItem | None) -> None:
        row = next((row for item, row in self._rows if item == wanted), None)
        if row is None and self._rows:
            row = self._rows[0][1]
        if row is not None:
            self.tree.setCurrentItem(row)

    def _enable(self) -> None:
        current = self._current()
        none = "" if current is not None else self.tr("Choose a line.")
        offer(self._open, none)
        unfinished = current is not None and bool(current.form)
        offer(self._discard, none or ("" if unfinished else self.tr("The line is no unfinished form.")))

    # -- opening -------------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Open what the cursor is on."""
        item = self.tree.currentItem()
        if item is not None:
            self._open_item(item)

    def _open_item(self, row: QTreeWidgetItem, _column: int = 0) -> None:
        item = row.data(0, _ITEM)
        if not isinstance(item, WorkItem):
            return
        if item.form:
            self.draft_asked.emit(item.form, item.key)
        else:
            self.record_asked.emit(item.area, item.record_id)

    def write_calendar(self, path: Path) -> None:
        """Write the person's own due dates to this file."""
        write_days(self, lambda: self._office.due_dates.write_mine(path), path)

    def discard_current(self) -> None:
        """Throw a draft away, after asking."""
        item = self._current()
        if item is None or not item.form:
            return
        office, form, key = self._office, item.form, item.key
        messages.confirm(
            self,
            self.tr("Discard this draft?"),
            self.tr("What was typed in this form and not saved is lost."),
            self.tr("Discard"),
            lambda: tasks.act(
                self, "", lambda: office.drafts.discard(form, key), lambda _nothing: self.load()
            ),
            danger=True,
        )

    # -- back and forward ----------------------------------------------------------------------------

    def place(self) -> Place:
        """The group that is shown."""
        return {"group": self.views.current}

    def go_to(self, place: Place) -> None:
        """Show the group again."""
        self.views.choose(str(place.get("group", _ALL)))


def _area_of(form: str) -> str:
    return form.partition(".")[0]


def _kept(moment: str) -> str:
    try:
        return words.moment(datetime.fromisoformat(moment))
    except ValueError:
        return ""
