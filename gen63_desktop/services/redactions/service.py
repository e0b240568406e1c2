"""Redactions: the texts of a case with what is taken out of them, and passages marked by a person."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.redactions import passages
from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.domain.redactions.review import Review, ReviewedText
from gen63_desktop.domain.redactions.suspects import suspects
from gen63_desktop.domain.redactions.texts import CaseText, texts_of
from gen63_desktop.domain.redactions.washing import Washer
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.grounds import MARKED_BY_A_PERSON, Ground
from gen63_desktop.services.complaints.part import Part, allegations_of
from gen63_desktop.services.findings.complaint_facts import read_case, washer_of
from gen63_desktop.services.findings.looks import identities
from gen63_desktop.store.reader import Reader

OTHERS = (Audience.COMPLAINANT, Audience.PUBLIC)
"""The audiences from whose versions something is taken out."""


class Redactions(Part):
    """What others do not read of a case."""

    def review(self, complaint_id: int, audience: Audience, reason: str = "") -> Review:
        """The texts as an audience will read them. It shows names: a look with its reason, told in the history (S2)."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check_audiences((audience,))
        with self.session.ask() as reader:
            self.seen(reader, complaint_id)
        why = reason.strip() or f"Reviewing what is taken out of the version for the {audience.value}"
        found = identities(self.session, complaint_id, why)
        with self.session.ask() as reader:
            case = read_case(reader, complaint_id, found)
        washer = washer_of(case, audience)
        texts = texts_of(case.complaint, case.allegations)
        marks = tuple(one for one in case.marks if audience in one.audiences)
        keys = {one.key for one in texts}
        return Review(
            complaint=case.complaint,
            audience=audience,
            texts=tuple(_reviewed(one, washer) for one in texts),
            marks=marks,
            gone=tuple(one for one in marks if one.place not in keys and one.ground is not Ground.LEFT_IN),
            people=case.people,
        )

    def mark(
        self,
        complaint_id: int,
        place: str,
        start: int,
        end: int,
        ground: Ground,
        audiences: Sequence[Audience],
        text: str,
    ) -> Redaction:
        """Mark a passage of a text, as it was ``text`` when it was chosen, to be taken out for these audiences."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        _check_audiences(audiences)
        if ground not in MARKED_BY_A_PERSON:
            raise RuleBroken("C8", "This is no ground on which a passage is taken out.", "Choose a ground.")
        with self.session.act("redaction.marked") as work:
            complaint = self.hold(work, complaint_id)
            stored = _text(work, complaint, place)
            if stored.text != text:
                raise _changed(stored)
            passage, before, after = passages.around(stored.text, start, end)
            return work.add(
                Redaction(
                    complaint_id=complaint_id,
                    place=place,
                    passage=passage,
                    before=before,
                    after=after,
                    ground=ground,
                    audiences=tuple(one for one in OTHERS if one in audiences),
                    by=self.session.person.id,
                    on=self.session.today(),
                )
            )

    def leave_in(
        self,
        complaint_id: int,
        place: str,
        start: int,
        end: int,
        audiences: Sequence[Audience],
        text: str,
        why: str,
    ) -> Redaction:
        """Leave in what the program would take out, for a reason; it errs on ordinary words that are somebody's name.

        Nobody leaves a contact, a date of birth or what somebody said of themselves in the version for the public.
        """
        self.session.allow(Permission.APPROVE_FINDINGS)
        _check_audiences(audiences)
        if not why.strip():
            raise RuleBroken("C8", "Nothing says why.", "Write the reason: it stands in the history.")
        found = identities(self.session, complaint_id, "Leaving words in that the program takes out")
        with self.session.act("redaction.left_in", why.strip()) as work:
            complaint = self.hold(work, complaint_id)
            stored = _text(work, complaint, place)
            if stored.text != text:
                raise _changed(stored)
            case = read_case(work, complaint_id, found)
            for audience in audiences:
                if not washer_of(case, audience).may_leave(text, place, start, end):
                    raise RuleBroken(
                        "C8",
                        "These words cannot be left in the version for the {audience}.",
                        "Choose what the program found by itself. A contact, a date of birth and what somebody said "
                        "of themselves always stay out of the version for the public.",
                        audience=audience,
                    )
            passage, before, after = passages.around(stored.text, start, end)
            return work.add(
                Redaction(
                    complaint_id=complaint_id,
                    place=place,
                    passage=passage,
                    before=before,
                    after=after,
                    ground=Ground.LEFT_IN,
                    audiences=tuple(one for one in OTHERS if one in audiences),
                    by=self.session.person.id,
                    on=self.session.today(),
                )
            )

    def take_away(self, redaction: Redaction, why: str) -> None:
        """Take a mark away again, with the reason: its passage will be read."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise RuleBroken("S2", "Nothing says why.", "Write the reason: it stands in the history.")
        with self.session.act("redaction.taken_away", why.strip()) as work:
            stored = self.seen_part(work, Redaction, redaction.id)
            self.hold(work, stored.complaint_id)
            work.remove(redaction)


def _reviewed(text: CaseText, washer: Washer) -> ReviewedText:
    washed = washer.found_in(text.text, text.key)
    told = (*washed.removed, *washed.left)
    return ReviewedText(
        text, washed.removed, suspects(text.text, text.key, told, washer.terms), washed.lost, washed.left
    )


def _changed(stored: CaseText) -> Refused:
    return Refused(
        "{label} was changed meanwhile, so the passage that you chose may stand elsewhere.",
        "Look at the text as it is now, and choose the passage again.",
        label=stored.label,
    )


def _text(reader: Reader, complaint: Complaint, place: str) -> CaseText:
    found = texts_of(complaint, allegations_of(reader, complaint.id))
    text = next((one for one in found if one.key == place), None)
    if text is None:
        raise Refused(
            "The text that the passage stood in is there no more.",
            "Look at the texts of the case as they are now.",
        )
    return text


def _check_audiences(audiences: Sequence[Audience]) -> None:
    if not audiences or not set(audiences) <= set(OTHERS):
        raise RuleBroken(
            "C8",
            "Passages are taken out of the versions for the complainant and for the public only.",
            "Choose one of these, or both.",
        )
