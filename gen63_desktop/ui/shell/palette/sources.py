"""Where the palette's offers come from: the menus, the views of pages, the people of the office, cases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from shiboken6 import isValid

from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.commands import plain
from gen63_desktop.ui.shared.page import Place
from gen63_desktop.ui.shared.role_words import role_words
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.shell.page_views import titles_of
from gen63_desktop.ui.shell.pages import Section
from gen63_desktop.ui.shell.palette.offers import Offer, case_words, command_words, person_words, view_words

_ORDINAL = re.compile(r"^\d+ ")
OpenList = Callable[[str, Place], None]


def commands_of(bar: QMenuBar, but: QAction | None = None) -> Iterator[Offer]:
    """Every command of the menus that is offered now."""
    for title in bar.actions():
        menu = title.menu()
        if isinstance(menu, QMenu):
            yield from _commands(plain(title.text()), menu, but)


def _commands(path: str, menu: QMenu, but: QAction | None) -> Iterator[Offer]:
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from _commands(f"{path} › {plain(action.text())}", within, but)
        elif not action.isSeparator() and action.isVisible() and action.isEnabled() and action is not but:
            text = _ORDINAL.sub("", plain(action.text()))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Offer(f"command:{path}/{text}", command_words(), text, path, _trigger(action), keys)


def _trigger(action: QAction) -> Callable[[], None]:
    def run() -> None:
        if isValid(action):
            action.trigger()

    return run


def views_of(
    sections: Iterable[Section], may: Callable[[Permission], bool], open_view: Callable[[str, str], None]
) -> Iterator[Offer]:
    """The views of the pages; ``open_view`` is given the section and the view."""
    for section in sections:
        for key, title in titles_of(section.key, may):
            name, open_it = f"{section.words}: {title}", partial(open_view, section.key, key)
            yield Offer(f"view:{section.key}/{key}", view_words(), name, "", open_it)


def people_of(people: Sequence[Person], open_list: OpenList) -> Iterator[Offer]:
    """The people of the office; choosing one shows the complaints that they own."""
    cases = QCoreApplication.translate("Palette", "the complaints they own")
    for person in people:
        owned = Filter("owner", Test.ANY_OF, (person.id,))
        kept = {"filters": [[owned.column, owned.test.value, list(owned.values)]], "words": ""}
        place: Place = {"view": "all", "list": kept}
        roles = ", ".join(role_words(role) for role in person.roles)
        detail = f"{person.title or roles}: {cases}" if person.title or roles else cases
        yield Offer(
            f"person:{person.id}",
            person_words(),
            person.name,
            detail,
            partial(open_list, "complaints", place),
        )


def cases_of(
    rows: Iterable[ComplaintRow | DestroyedCase], open_record: Callable[[str, int], None], *, found: bool
) -> Iterator[Offer]:
    """Complaints; ``found`` by what was typed, and not among what was used last."""
    for row in rows:
        if isinstance(row, DestroyedCase):
            yield _destroyed(row, partial(open_record, "Complaint", row.complaint_id))
            continue
        about = " ".join(row.summary.split())
        yield Offer(
            f"case:{row.id}",
            case_words(),
            row.number,
            f"{word(row.status)}. {about}" if about else word(row.status),
            partial(open_record, "Complaint", row.id),
            found=found,
        )


def _destroyed(case: DestroyedCase, run: Callable[[], None]) -> Offer:
    """A case that is not there any more: asking for it says so, and never that there is none."""
    said = QCoreApplication.translate("Palette", "Destroyed on {day} (certificate {certificate})")
    detail = said.format(day=words.day(case.on), certificate=case.certificate)
    return Offer(f"destroyed:{case.id}", case_words(), case.number, detail, run, found=True)
