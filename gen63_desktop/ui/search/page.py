"""The page Search: the words, what narrows them, and the results by kind with the words marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.search.found import Asked, Facets, Found, Hit, Kind, statuses
from gen63_desktop.ui.search import labels
from gen63_desktop.ui.search.results import Results
from gen63_desktop.ui.shared import messages, tasks, why_none
from gen63_desktop.ui.shared.case_number import opens_cases
from gen63_desktop.ui.shared.empty_note import EmptyNote
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.page import Page, Place

if TYPE_CHECKING:
    from gen63_desktop.services.office import Office

_PAUSE_MS = 300
_SEARCHED = frozenset(
    {
        "complaints", "allegations", "complaint_notes", "interviews", "evidence_items", "file_texts", "recording_requests",
        "calls_for_service", "investigation_tasks", "investigation_issues", "referrals", "closings", "appeals",
        "comments", "comment_decisions", "case_walls",
    }
)  # fmt: skip
"""The kinds of record by whose change something else may be found."""
_OF_KIND = Qt.ItemDataRole.UserRole + 1
"""The kind of result that a status is of."""

_RECORDS = {Kind.CASE: "Complaint", Kind.COMMENT: "Comment"}


class SearchPage(Page):
    """Words in all cases, their parts and comments that the person may open."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("SearchPage", "Search"),
            QCoreApplication.translate(
                "SearchPage",
                "Words in cases, in what is written in them, in attached files and in comments. The last word may be "
                "begun; words in quotes stand together. A scan has no words; names of persons are found in the list of "
                "complaints.",
            ),
            QCoreApplication.translate("SearchPage", "Sea&rch"),
            parent,
        )
        self._office = office
        self._hits: dict[Kind, tuple[tuple[Hit, ...], bool]] = {}
        self._facets: dict[Kind, Facets] = {}
        self._asked, self._why_none = "", ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self._lay_out()
        self.add_command(self.tr("&Search words"), self.go_to_words, keys="Ctrl+F", icon="search")
        self.add_command(
            self.tr("C&lear what narrows them"), self.clear_facets, keys="Ctrl+Shift+L", icon="x"
        )
        self.add_command(self.tr("Loo&k again"), self.search, keys="F5", icon="rotate-ccw")

    def _lay_out(self) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Words to search for"))
        self.field.setPlaceholderText(self.tr("Words, or a case number"))
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._entered_words)
        opens_cases(self.field)
        self.kind, self.year, self.status_choice = QComboBox(), QComboBox(), QComboBox()
        facets = QWidget()
        row = FlowLayout(facets, spacing=8)
        for box, name in (
            (self.kind, self.tr("Kind of result")),
            (self.year, self.tr("Year received")),
            (self.status_choice, self.tr("Status or decision")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _index: self.search())
            row.addWidget(box)
        self.results = Results()
        self.results.opened.connect(self._open)
        self.results.more_asked.connect(self._more)
        self._empty = EmptyNote(None)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.results)
        self.body.addWidget(self.field)
        self.body.addWidget(facets)
        self.body.addWidget(self._stack, 1)
        self._offer_facets()
        self._show()

    # -- asking ----------------------------------------------------------------------------------

    @property
    def _kinds(self) -> tuple[Kind, ...]:
        chosen = self.kind.currentData()
        return tuple(kind for kind in self._office.search.kinds() if chosen in ("", kind.value))

    @property
    def _narrowed(self) -> tuple[str, str]:
        return str(self.year.currentData() or ""), str(self.status_choice.currentData() or "")

    def _question(self, before: int | None = None) -> Asked:
        year, status = self._narrowed
        return Asked(self.field.text(), year, status, before)

    def search(self) -> None:
        """Search for what is typed now: results first, counts when they are there."""
        self._pause.stop()
        search, asked, kinds = self._office.search, self._question(), self._kinds
        if asked.words != self._asked:
            self._facets, self._why_none = {}, ""
        self._asked = asked.words
        if not asked.words.strip():
            self._hits, self._facets = {}, {}
            self._offer_facets()
            self._show()
            return
        of_kind, status = self._kind_of_status(), asked.status

        def read() -> tuple[Asked, dict[Kind, Found]]:
            wanted = [kind for kind in kinds if not status or kind.whose_status is of_kind]
            return asked, search.found_in(wanted, asked)

        def why() -> tuple[str, Sequence[Refused]]:
            return asked.words, self._office.retention.why_none(asked.words)

        def count() -> tuple[str, dict[Kind, Facets]]:
            return asked.words, {kind: search.facets(kind, asked.words) for kind in search.kinds()}

        tasks.ask(self, read, self._found, self._failed)
        tasks.ask(self, why, self._explained, self._failed)
        if not self._facets:
            tasks.ask(self, count, self._counted, self._failed)

    def _kind_of_status(self) -> Kind | None:
        kept = self.status_choice.currentData(_OF_KIND)
        return Kind(kept) if kept else None

    def _found(self, answer: tuple[Asked, Mapping[Kind, Found]]) -> None:
        asked, found = answer
        if asked != self._question():
            return  # something else is asked by now
        self._hits = {kind: (one.hits, one.more) for kind, one in found.items()}
        self._show()

    def _explained(self, answer: tuple[str, Sequence[Refused]]) -> None:
        """Say of a number that was typed that its case was destroyed, also where other words are found."""
        typed, said = answer
        if typed == self._asked and said:
            self._why_none = why_none.in_words(said)
            self._show()

    def _counted(self, answer: tuple[str, dict[Kind, Facets]]) -> None:
        typed, facets = answer
        if typed == self.field.text():
            self._facets = facets
            self._offer_facets()
            self._show_counts()

    def _failed(self, error: Refused) -> bool:
        self._hits = {}
        self._show(messages.sentence(error))
        return True

    def _more(self, kind: Kind) -> None:
        hits, _ = self._hits[kind]
        search, asked = self._office.search, self._question(hits[-1].id)
        tasks.ask(self, lambda: (kind, asked, search.found(kind, asked)), self._add, self._failed)

    def _add(self, answer: tuple[Kind, Asked, Found]) -> None:
        kind, asked, found = answer
        hits = self._hits.get(kind, ((), False))[0]
        if hits and asked == self._question(hits[-1].id):
            self._hits[kind] = ((*hits, *found.hits), found.more)
            self._show()

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, problem: str = "") -> None:
        self.results.show_hits(self._hits)
        found = any(hits for hits, _ in self._hits.values())
        if not found:
            said = self.tr("Nothing that you may open holds these words.")
            start = self.tr("Type words, and what holds them is shown here, the last recorded first.")
            said = self._why_none or said
            self._empty.say(problem or (said if self._asked.strip() else start))
        self._stack.setCurrentIndex(1 if found else 0)
        self._show_counts()

    def _show_counts(self) -> None:
        year, status = self._narrowed
        self.results.show_counts(self._facets, year, status)
        shown = sum(len(hits) for hits, _ in self._hits.values())
        told = [
            labels.heading(kind, self._facets.get(kind), year, status)
            for kind, (hits, _) in self._hits.items()
            if hits
        ]
        text = f"{'. '.join(told)}. {self._why_none}".rstrip() if shown else ""
        self.results.list.setAccessibleDescription(text)
        if self._asked.strip() and not shown:
            text = self._empty.text
        self.set_status(text)

    def _offer_facets(self) -> None:
        """What can be chosen, with its count; a choice stays also where it has no result any more."""
        kinds = [kind for kind in self._office.search.kinds() if self._may_hold(kind)]
        self._fill(self.kind, self.tr("All kinds"), [
            (kind.value, "", self._with_count(labels.kind_words(kind), kind)) for kind in kinds
        ])  # fmt: skip
        years = sorted({year for one in self._facets.values() for year in one.years()}, reverse=True)
        capped = any(one.capped for one in self._facets.values())
        self._fill(self.year, self.tr("All years"), [
            (year, "", f"{year} ({labels.number_words(sum(one.count(year) for one in self._facets.values()), capped=capped)})")
            for year in years
        ])  # fmt: skip
        said = labels.status_choice
        self._fill(self.status_choice, self.tr("Every status"), [
            (status, kind.value, said(kind, status, n, capped=capped))
            for kind, status, n, capped in statuses(self._facets)
        ])  # fmt: skip

    def _may_hold(self, kind: Kind) -> bool:
        """Whether there may be results of a kind, as far as they were counted."""
        one = self._facets.get(kind)
        return one is None or one.count() > 0

    def _with_count(self, name: str, kind: Kind) -> str:
        one = self._facets.get(kind)
        return name if one is None else f"{name} ({labels.number_words(one.count(), capped=one.capped)})"

    def _fill(self, box: QComboBox, everything: str, choices: list[tuple[str, str, str]]) -> None:
        kept, of_kind = box.currentData() or "", box.currentData(_OF_KIND)
        box.clear()
        box.addItem(everything, "")
        for value, kind, name in choices:
            box.addItem(name, value)
            box.setItemData(box.count() - 1, kind, _OF_KIND)
        self._choose(box, str(kept), str(of_kind or ""))

    # -- by keyboard -----------------------------------------------------------------------------

    def go_to_words(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus()
        self.field.selectAll()

    def clear_facets(self) -> None:
        """Show results of all kinds, years and statuses."""
        for box in (self.kind, self.year, self.status_choice):
            box.setCurrentIndex(0)
        self.search()

    def _entered_words(self) -> None:
        if self._pause.isActive() or self.field.text() != self._asked:
            self.search()
        elif self._stack.currentIndex() == 1:
            self.results.list.setFocus()

    def _open(self, hit: Hit) -> None:
        if hit.case_id is None:
            self.record_asked.emit(_RECORDS[hit.kind], hit.id)
        else:
            self.part_asked.emit(_RECORDS[Kind.CASE], hit.case_id, hit.kind.value, hit.part_id)

    # -- what the shell asks ---------------------------------------------------------------------

    def entered(self) -> None:
        """Where there are results the cursor goes back to them, else to the words."""
        if self._stack.currentIndex() == 1:
            self.results.list.setFocus()
        else:
            self.go_to_words()

    def refresh(self, kinds: frozenset[str]) -> None:
        """What was found may be another by now."""
        if self._asked.strip() and (not kinds or kinds & _SEARCHED):
            self._facets = {}
            self.search()

    def place(self) -> Place:
        """The words, what narrows them, and the row."""
        year, status = self._narrowed
        return {
            "words": self.field.text(),
            "kind": self.kind.currentData() or "",
            "year": year,
            "status": [status, self.status_choice.currentData(_OF_KIND) or ""],
        }

    def go_to(self, place: Place) -> None:
        """Search for the same again, where it is another search than the one in sight."""
        self.field.setText(str(place.get("words") or ""))
        self._choose(self.kind, str(place.get("kind") or ""))
        self._choose(self.year, str(place.get("year") or ""))
        kept = place.get("status")
        status, of_kind = kept if isinstance(kept, list) and len(kept) == 2 else ("", "")
        self._choose(self.status_choice, str(status), str(of_kind))
        self.search()

    def _choose(self, box: QComboBox, value: str, of_kind: str = "") -> None:
        at = next(
            (
                n
                for n in range(box.count())
                if (box.itemData(n), box.itemData(n, _OF_KIND) or "") == (value, of_kind)
            ),
            -1,
        )
        if at < 0 and not value:
            at = 0
        if at < 0:
            box.addItem(labels.status_words(Kind(of_kind), value) if of_kind else value, value)
            at = box.count() - 1
            box.setItemData(at, of_kind, _OF_KIND)
        box.setCurrentIndex(at)
