"""Evidence: recorded, described anew, handed over, and an entry of its custody corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.custody import Chain, CustodyEntry, CustodyKind, Move
from gen63_desktop.domain.investigation.entries import EvidenceShown
from gen63_desktop.domain.investigation.evidence import EvidenceItem, EvidenceKind, NewEvidence
from gen63_desktop.domain.investigation.recordings import RecordingRequest
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.investigation.fields import TimeField
from gen63_desktop.ui.shared.attachment_field import AttachmentField
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

_SAID = ("kind", "description", "obtained_on", "obtained_from", "obtained_where")


class _DescribedForm(CaseForm):
    """What an item is and where it came from."""

    def add_description(self, office: Office) -> None:
        """Ask for it."""
        kinds = [(kind, word(kind)) for kind in EvidenceKind]
        self.add(
            LongTextField(
                "description",
                self.tr("What is it?"),
                required=True,
                lines=3,
                hint=self.tr("So that somebody else finds it again: vehicle, camera, page, mark."),
            )
        )
        self.add(ChoiceField("kind", self.tr("Kind"), kinds, required=True))
        self.add(
            DayField(
                "obtained_on",
                self.tr("Obtained on"),
                office.session.today,
                required=True,
                not_after_today=True,
            )
        )
        self.add(
            TextField(
                "obtained_from",
                self.tr("Obtained from"),
                required=True,
                hint=self.tr("An office or a role. Name a person of the case by their role only."),
            )
        )
        self.add(TextField("obtained_where", self.tr("Obtained where")))


class EvidenceForm(_DescribedForm):
    """An item of evidence; or, with ``request``, the recording that was asked for and came."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        proposed: NewEvidence | None = None,
        request: RecordingRequest | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            self.tr("Evidence of {number}") if request is None else self.tr("Recording received, {number}")
        )
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Record it"),
            "evidence" if request is None else "received recording",
            draft_key(complaint.id, "new" if request is None else request.id),
            parent,
        )
        self._complaint, self._request = complaint, request
        self.say(self.tr("What is recorded is never removed, and its file never exchanged."))
        self.file = self.add(
            AttachmentField(
                "file",
                self.tr("File"),
                hint=self.tr(
                    "It is encrypted and kept; leave it empty for a thing that is kept elsewhere. A picture on the "
                    "clipboard can be pasted, too."
                ),
            )
        )
        self.add_description(office)
        self.head(self.tr("Chain of custody"))
        self.add(TextField("held_by", self.tr("Who has it now?"), required=True))
        self.add(
            TextField(
                "means",
                self.tr("How did it come here?"),
                hint=self.tr("Mail, in hand, download, on a stick."),
            )
        )
        self.fields["held_by"].set_value(office.session.person.name)
        self.fields["obtained_on"].set_value(office.session.today())
        if proposed is not None:
            for name in ("kind", "description", "obtained_from"):
                self.fields[name].set_value(getattr(proposed, name))
        self.start()

    def send(self) -> None:
        """Record it."""
        values = self.values()
        del values["file"]
        file = self.file.attached()
        new = NewEvidence(**values, file_name=file.name if file else "")
        service, request, number = self.office.investigation, self._request, self._complaint.id

        def record() -> EvidenceItem:
            data = file.read() if file else None
            if request is None:
                return service.record_evidence(number, new, data)
            return service.receive_recording(request, new, data)

        self.act(self.tr("Recording the evidence"), record)


class DescriptionForm(_DescribedForm):
    """What is said of an item, corrected with a reason."""

    def __init__(self, office: Office, item: EvidenceItem, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Description of {number}").format(number=item.number),
            self.tr("Save"),
            "evidence description",
            draft_key(item.complaint_id, item.id),
            parent,
        )
        self._item = item
        self.add_description(office)
        self.add(TextField("why", self.tr("Why is it corrected?"), required=True))
        for name in _SAID:
            self.fields[name].set_value(getattr(item, name))
        self.start()

    def send(self) -> None:
        """Save it."""
        values = self.values()
        why, service = values.pop("why"), self.office.investigation
        item = replace(self._item, **values)
        self.act(self.tr("Saving the description"), lambda: service.describe_evidence(item, why))

    def versions(self, theirs: Any) -> Versions | None:
        """The item as it was, as it is typed, and how it is saved."""
        del theirs
        values = self.values()
        why, service = values.pop("why"), self.office.investigation
        mine = replace(self._item, **values)
        return Versions(self._item, mine, lambda merged: service.describe_evidence(merged, why))


class WithdrawalForm(CaseForm):
    """An item was recorded in error: it stays, and no finding rests on it."""

    def __init__(self, office: Office, item: EvidenceItem, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Withdraw {number}").format(number=item.number),
            self.tr("Withdraw it"),
            "evidence withdrawal",
            draft_key(item.complaint_id, item.id),
            parent,
        )
        self._item = item
        self.say(
            self.tr(
                "The item stays in the case with its file and its chain of custody, marked as withdrawn. No finding can "
                "rest on it."
            )
        )
        hint = self.tr("For example: recorded in the wrong case, or twice.")
        self.add(
            LongTextField("why", self.tr("Why was it recorded in error?"), required=True, lines=3, hint=hint)
        )
        self.start()

    def send(self) -> None:
        """Withdraw it."""
        why, item, service = self.values()["why"], self._item, self.office.investigation
        self.act(self.tr("Withdrawing the evidence"), lambda: service.withdraw_evidence(item.id, why))


class _HandsForm(CaseForm):
    """Who gave it to whom, when, what for and how."""

    def ask_hands(self) -> None:
        """The questions of a change of hands."""
        self.add(TextField("giver", self.tr("Who had it?"), required=True))
        self.add(TextField("holder", self.tr("Who has it from then on?"), required=True))
        today = self.office.session.today
        self.add(DayField("on", self.tr("Day"), today, required=True, not_after_today=True))
        self.add(TimeField("time", self.tr("Time")))
        self.add(TextField("purpose", self.tr("What for?"), required=True))
        self.add(TextField("means", self.tr("How did it go from one to the other?"), required=True))

    def hands(self) -> Move:
        """The change as typed."""
        values = self.values()
        return Move(**{name: values[name] for name in ("on", "time", "giver", "holder", "purpose", "means")})


class MoveForm(_HandsForm):
    """An item changes hands."""

    def __init__(self, office: Office, shown: EvidenceShown, parent: QWidget | None = None) -> None:
        item = shown.item
        super().__init__(
            office,
            self.tr("{number} changes hands").format(number=item.number),
            self.tr("Write it down"),
            "custody",
            draft_key(item.complaint_id, item.id),
            parent,
        )
        self._item = item
        self.say(
            self.tr("An entry cannot be changed later; what is wrong in it is corrected by a further one.")
        )
        self.ask_hands()
        self.fields["giver"].set_value(shown.chain.holder)
        self.fields["on"].set_value(office.session.today())
        self.start()

    def send(self) -> None:
        """Write it down."""
        move, item, service = self.hands(), self._item, self.office.investigation
        self.act(self.tr("Writing it down"), lambda: service.move_evidence(item.id, move))


class CorrectionForm(_HandsForm):
    """An entry of the chain is said anew; the wrong one stays beside it."""

    def __init__(self, office: Office, shown: EvidenceShown, parent: QWidget | None = None) -> None:
        item = shown.item
        super().__init__(
            office,
            self.tr("Correct the custody of {number}").format(number=item.number),
            self.tr("Write the correction"),
            "custody correction",
            draft_key(item.complaint_id, item.id),
            parent,
        )
        self._held = {one.id: _as_it_stands(one, shown.chain) for one in moves_of(shown.chain)}
        options = [
            (one.id, f"{place}. {word(one.kind)}: {one.giver} → {one.holder}")
            for place, one in enumerate(shown.chain.entries, 1)
            if one.id in self._held
        ]
        self.add(ChoiceField("entry", self.tr("Which entry is wrong?"), options, required=True))
        self.ask_hands()
        self.add(
            LongTextField(
                "words",
                self.tr("What was wrong, and how is it known?"),
                required=True,
                lines=3,
                hint=self.tr("It is kept in the chain, beside the wrong entry."),
            )
        )
        self.fields["entry"].changed.connect(self._show_entry)
        self.fields["entry"].set_value(options[-1][0] if options else None)
        self._show_entry()
        self.start()

    def _show_entry(self) -> None:
        """Begin with what the chosen entry says."""
        entry = self._held.get(self.fields["entry"].value())
        if entry is not None:
            for name in ("giver", "holder", "on", "time", "purpose", "means"):
                self.fields[name].set_value(getattr(entry, name))

    def send(self) -> None:
        """Write the correction."""
        values, move, service = self.values(), self.hands(), self.office.investigation
        self.act(
            self.tr("Writing the correction"),
            lambda: service.correct_custody(values["entry"], move, values["words"]),
        )


def moves_of(chain: Chain) -> list[CustodyEntry]:
    """The entries that can be corrected."""
    return [one for one in chain.entries if one.kind in (CustodyKind.TAKEN, CustodyKind.HANDED)]


def _as_it_stands(entry: CustodyEntry, chain: Chain) -> CustodyEntry:
    return chain.correction_of(entry) or entry
