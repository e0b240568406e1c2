"""Taking a complaint in: one page, in the order of a telephone call; correcting one that is stored."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Party,
    PartyRole,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.intake.arrived import Arrived
from gen63_desktop.domain.intake.likeness import Asked
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.routing.suggesting import Suggestion
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.definitions import Term
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import statutes_for
from gen63_desktop.services.intake.service import Intake
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import contact_fields, fact_fields
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.definitions import Definitions
from gen63_desktop.ui.complaints.likely_panel import LikelyPanel
from gen63_desktop.ui.complaints.network_fields import NetworkFields
from gen63_desktop.ui.complaints.routing.panel import SuggestionPanel
from gen63_desktop.ui.complaints.typed_look import TypedLook
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.file_field import FileField
from gen63_desktop.ui.shared.focus_order import focus_order, set_focus_order
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.vocabulary import word

_COMPARED = (
    "narrative", "person_name", "phone", "email", "on_behalf_of", "respondent_name", "line", "place", "vehicle",
    "incident",
)  # fmt: skip
"""The answers by which a complaint is met again."""
_ROUTED_BY = (
    "narrative", "summary", "conduct", "bases", "respondent_kind", "jurisdiction", "channel", "line", "place", "category",
    "filed_elsewhere",
)  # fmt: skip
"""The answers by which the rules of routing suggest where a complaint may belong."""
_FACTS = tuple(
    name for name in _ROUTED_BY if name not in {"conduct", "bases", "respondent_kind"}
)  # the rest is said of its allegation
_NOTHING_TYPED: tuple[Complaint, tuple[AllegationEntry, ...]] = (Complaint("", None, ""), ())
_WIDE = 100
"""So many characters wide, there is room beside the questions."""


class IntakeForm(CaseForm):
    """A new complaint. Nothing but what happened and the date received is needed."""

    columns = 130

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(
            office, self.tr("New complaint"), self.tr("Record the complaint"), "intake", "new", parent
        )
        self._lay_out(office)
        fact_fields.add_first(self, office)
        self.fields["received"].set_value(office.session.today())
        self._add_person()
        fact_fields.add_incident(self, office)
        self._add_allegation()
        fact_fields.add_jurisdiction(self)
        fact_fields.add_further(self)
        self._add_files()
        self._network = NetworkFields(self, office)
        for name in _COMPARED:
            self.fields[name].changed.connect(self._compare)
        for name in _ROUTED_BY:
            self.fields[name].changed.connect(self._route)
        self.start()

    def _add_files(self) -> None:
        """What the complaint came with; of an e-mail and a letter the words are proposed where nothing stands yet."""
        self.came_with = self.add(
            FileField(
                "came_with",
                self.tr("The e-mail or letter it came with"),
                hint=self.tr(
                    "It is kept as evidence, as it is. Where nothing is typed yet, its words are proposed."
                ),
                several=True,
            )
        )
        self._read: set[Path] = set()
        self.came_with.changed.connect(self._read_files)

    def _read_files(self) -> None:
        intake = self.office.intake
        for path in self.came_with.value():
            if path not in self._read:
                self._read.add(path)
                tasks.ask_long(
                    self,
                    self.tr("Reading {name}").format(name=path.name),
                    partial(_read, intake, path),
                    self.propose,
                )

    def propose(self, arrived: Arrived) -> None:
        """Put what was read into the fields that are empty still; what is typed is never overwritten."""
        fields, found = self.fields, {"narrative": arrived.narrative}
        if arrived.is_mail:
            found |= {"person_name": arrived.sender, "email": arrived.address}
        for name, text in found.items():
            if text and fields[name].empty():
                fields[name].set_value(text)
        if fields["channel"].empty():
            fields["channel"].set_value(Channel.EMAIL if arrived.is_mail else Channel.LETTER)
        if arrived.sent is not None and fields["received"].value() == self.office.session.today():
            fields["received"].set_value(arrived.sent)
        said = [
            self.tr("Check what was read of {name}, the date received above all.").format(name=arrived.name)
        ]
        if arrived.shortened:
            said.append(self.tr("The text is longer than what was taken over; the file holds all of it."))
        if arrived.attached:
            carried = self.tr("The e-mail carries {files}; they are kept within it.")
            said.append(carried.format(files=", ".join(arrived.attached)))
        self.notice.show_message(Message(Kind.TOLD, " ".join(said)), "notice")
        messages.announce(self.notice.text)

    def _lay_out(self, office: Office) -> None:
        """What may be the same again stands beside the questions; below them where there is no room."""
        self.likely = LikelyPanel(office)
        self.refer_box = QCheckBox(self.tr("Refer it there once it is recorded (the form opens)"))
        self.suggestion = SuggestionPanel(self.refer_box)
        self._routed = TypedLook(
            self, lambda asked: office.routing.suggest_typed(*asked), self._suggested, _NOTHING_TYPED
        )
        beside = QWidget()
        both = QVBoxLayout(beside)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self.suggestion)
        both.addWidget(self.likely, 1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  as its base made it
        column.removeWidget(self.scroller)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(18)
        self._both.addWidget(self.scroller, 3)
        self._both.addWidget(beside, 2)
        column.insertLayout(0, self._both, 1)
        self.likely.looked.connect(self._share_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or below, as there is room."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Below the questions, the panel takes no more than its words need while nothing is found."""
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _WIDE
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._both.setStretch(1, 2 if wide or self.likely.entries else 0)
        self.likely.stand_below(not wide)

    def showEvent(self, event: QShowEvent) -> None:
        """What may be the same again comes after the questions in the tab order."""
        super().showEvent(event)
        order = [*focus_order(self.inside), self.refer_box, *focus_order(self.likely)]
        set_focus_order([*order, self.cancel_button, self.send_button])

    def _compare(self) -> None:
        """Look for complaints like this one."""
        values = self.values()
        people = (values["person_name"], values["phone"], values["email"], values["on_behalf_of"])
        self.likely.ask(
            Asked(
                narrative=values["narrative"],
                people=tuple(said for said in people if said),
                respondents=(values["respondent_name"],) if values["respondent_name"] else (),
                line=values["line"],
                place=values["place"],
                vehicle=values["vehicle"],
                incident=None if values["incident"] is None else values["incident"].exact,
            )
        )

    def _route(self) -> None:
        """Look where it may belong by what is typed so far."""
        values = self.values()
        facts = {name: values[name] for name in _FACTS}
        self._routed.ask((Complaint("", None, **facts), _allegations(values)))

    def _suggested(self, found: Suggestion) -> None:
        self.suggestion.show_found(found)
        if found.first is None:
            self.refer_box.setChecked(False)

    @property
    def to_refer(self) -> bool:
        """Whether the form of a referral is wanted once the complaint is recorded."""
        return self.refer_box.isChecked()

    def _add_person(self) -> None:
        self.head(self.tr("The person"))
        fact_fields.add_identity(self)
        for name, label, hint in (
            ("person_name", self.tr("Name"), self.tr("The name that the person uses, if they give one.")),
            (
                "addressed_as",
                self.tr("Wishes to be addressed as"),
                self.tr("Only if the person says so; it is not asked."),
            ),
            ("phone", self.tr("Telephone"), ""),
            ("email", self.tr("E-mail"), ""),
            (
                "on_behalf_of",
                self.tr("Speaks for"),
                self.tr("The name of the person it happened to, where that is someone else."),
            ),
        ):
            self.add(TextField(name, label, hint=hint))
        contact_fields.add_contact(self)
        fact_fields.add_needs(self)

    def _add_allegation(self) -> None:
        self.head(self.tr("What is alleged"))
        self.add(
            TextField(
                "conduct",
                self.tr("Conduct"),
                hint=self.tr(
                    "In a few words: refused to let her board. Further allegations can be added later."
                ),
            )
        )
        self.add(
            ChecklistField(
                "bases",
                self.tr("Alleged bases"),
                [(basis, word(basis)) for basis in Basis],
                hint=self.tr(
                    "What the act is said to rest on, actual or perceived. This says nothing about the person."
                ),
                lines=7,
            )
        )
        self.body.addWidget(
            Definitions((Term.DISCRIMINATION, Term.PROFILING, Term.PROTECTED_CLASSES, Term.FAIR_TREATMENT))
        )
        self.add(TextField("other_basis", self.tr("Other protected basis, in words")))
        self.add(
            ChoiceField(
                "respondent_kind",
                self.tr("Against whom or what?"),
                [(kind, word(kind)) for kind in RespondentKind],
            )
        )
        self.add(
            TextField(
                "respondent_name",
                self.tr("Name, badge or description"),
                hint=self.tr("As far as it is known."),
            )
        )

    def check(self) -> dict[str, str]:
        """What the fields cannot find alone."""
        values = self.values()
        found = fact_fields.check_facts(values)
        other = Basis.OTHER in values["bases"]
        if other and not values["other_basis"]:
            found["other_basis"] = self.tr("Name the other basis in words.")
        if values["other_basis"] and not other:
            found["bases"] = self.tr("Tick “Other protected basis” too, or empty the field below.")
        return found

    def send(self) -> None:
        """Record the complaint."""
        values = self.values()
        new = NewComplaint(
            Complaint("", **fact_fields.facts_of(values)), _parties(values), _allegations(values)
        )
        same, came_with = self.likely.to_link(), values["came_with"]
        same_as = () if same is None else (same.id,)
        self.act(
            self.tr("Recording the complaint"), lambda: self.office.intake.take_in(new, same_as, came_with)
        )


def _read(intake: Intake, path: Path, _progress: Progress, cancelled: Cancelled) -> Arrived:
    return intake.read_arrived(path, cancelled)


def _parties(values: dict[str, Any]) -> tuple[PartyEntry, ...]:
    parties = []
    said = {name: values[name] for name in ("addressed_as", "phone", "email", *contact_fields.NAMES)}
    said = contact_fields.stored(said)
    if values["person_name"] or any(said.values()):
        parties.append(PartyEntry(Party(0, PartyRole.COMPLAINANT, values["person_name"], **said)))
    if values["on_behalf_of"]:
        parties.append(PartyEntry(Party(0, PartyRole.AFFECTED, values["on_behalf_of"])))
    return tuple(parties)


def _allegations(values: dict[str, Any]) -> tuple[AllegationEntry, ...]:
    bases, conduct = values["bases"], values["conduct"]
    kind, name = values["respondent_kind"], values["respondent_name"]
    if not (bases or conduct or kind or name):
        return ()
    allegation = Allegation(
        0, conduct=conduct, bases=bases, other_basis=values["other_basis"], statutes=statutes_for(bases)
    )
    if not (bases or conduct):
        # whom it is about is known, what was done stands in the narrative
        allegation = replace(allegation, conduct=_first_words(values["narrative"]))
    respondents = (Respondent(0, 0, kind or RespondentKind.UNKNOWN, name),) if kind or name else ()
    return (AllegationEntry(allegation, respondents),)


def _first_words(narrative: str) -> str:
    line = " ".join(narrative.split())
    return line if len(line) <= 80 else line[:80].rsplit(" ", 1)[0] + " …"


class CorrectionForm(CaseForm):
    """The facts of a stored complaint; where someone else saved it meanwhile, both versions are shown."""

    def __init__(self, office: Office, complaint: Complaint, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Correct complaint {number}").format(number=complaint.number),
            self.tr("Save"),
            "correction",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        fact_fields.add_first(self, office, required=False)
        fact_fields.add_identity(self)
        fact_fields.add_needs(self)
        fact_fields.add_incident(self, office)
        fact_fields.add_jurisdiction(self)
        fact_fields.add_further(self)
        if not complaint.is_open:
            self.add(
                LongTextField(
                    "why",
                    self.tr("Why is a closed complaint corrected?"),
                    required=True,
                    hint=self.tr("The reason is kept on the time line."),
                    lines=2,
                )
            )
        fact_fields.show_facts(self, complaint)
        self._network = NetworkFields(self, office)
        self.start()

    def check(self) -> dict[str, str]:
        """What the fields cannot find alone."""
        return fact_fields.check_facts(self.values())

    def _typed(self) -> Complaint:
        return replace(self._complaint, **fact_fields.facts_of(self.values()))

    def send(self) -> None:
        """Save the correction."""
        changed, why = self._typed(), self.values().get("why", "")
        self.act(self.tr("Saving the complaint"), lambda: self.office.complaints.change(changed, why))

    def versions(self, theirs: Any) -> Versions | None:
        """The facts as they were, as they are typed, and how they are saved."""
        del theirs
        why = self.values().get("why", "")
        return Versions(
            self._complaint, self._typed(), lambda merged: self.office.complaints.change(merged, why)
        )
