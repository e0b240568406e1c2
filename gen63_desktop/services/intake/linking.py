"""Linking complaints, merging them without loss, undoing both (C12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Note
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.intake import linking
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.views import RelatedCase
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.clock_counting import case_records, counted_anew, keep_what_stands
from gen63_desktop.services.complaints.desk import Desk
from gen63_desktop.services.complaints.link_words import links_of
from gen63_desktop.services.complaints.part import Part, allegations_of, settle
from gen63_desktop.services.complaints.reading import case_file
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import investigation as _evidence  # noqa: F401  makes evidence known to the store
from gen63_desktop.store.tables import letters as _tables  # noqa: F401  makes letters known to the store
from gen63_desktop.store.work import Work


class Linking(Part):
    """Complaints that belong together."""

    def link(self, complaint_id: int, other_id: int, kind: LinkKind, reason: str) -> CaseLink:
        """Link two complaints, both of which the person may open."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.linked") as work:
            return self.link_in(work, complaint_id, other_id, kind, reason)

    def link_in(self, work: Work, complaint_id: int, other_id: int, kind: LinkKind, reason: str) -> CaseLink:
        """The same within another act."""
        self.session.allow_in(work, Permission.WORK_COMPLAINTS)
        one, other = self.seen(work, complaint_id), self.seen(work, other_id)
        linking.check_link(one, other, kind, reason)
        linking.check_new(links_of(work, one.id), one, other)
        owner = other if other.seal is not None else one
        work.about(owner)
        return work.add(
            CaseLink(
                one.id, other.id, kind, reason.strip(), self.session.person.id, self.session.today(), owner.id
            )
        )

    def unlink(self, link: CaseLink, why: str) -> None:
        """Take a link away; the history keeps it."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused("A link is taken away only with a reason.", "Say why.")
        with self.session.act("complaint.unlinked", why.strip()) as work:
            stored = self._seen_link(work, link.id)
            if stored.kind is LinkKind.MERGED:
                raise Refused("These complaints were merged.", "Undo the merge instead.")
            work.about(work.get(Complaint, stored.case_id))
            work.remove(stored)
            for end in (stored.complaint_id, stored.other_id):
                links = [one for one in links_of(work, end) if self.sees(work, one.across(end))]
                linking.check_still_repeat(work.get(Complaint, end), allegations_of(work, end), links)

    def merge(self, complaint_id: int, kept_id: int, reason: str, on: date | None = None) -> CaseLink:
        """Close a complaint as a duplicate of another one. All that belongs to it stays where it is.

        ``on`` is the day of the closing, where that is not today.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        day = on or self.session.today()
        if day > self.session.today():
            raise RuleBroken("C5", "The closing date, {day}, is in the future.", "Correct it.", day=day)
        with self.session.act("complaint.merged") as work:
            one, kept = self.seen(work, complaint_id), self.hold(work, kept_id)
            linking.check_merge(one, kept, links_of(work, kept.id), reason)
            linking.check_new(links_of(work, one.id), one, kept)
            before = {each.id: each for each in work.find(Allegation, complaint_id=one.id)}
            keep_what_stands(self.session, work, case_records(self.session, work, one), self.session.today())
            closed = Desk(self.session).close_in(
                work, one.id, ClosingReason.DUPLICATE, linking.CLOSING_WORDS, day
            )
            ended = tuple(
                each.id
                for each in work.find(Allegation, complaint_id=one.id)
                if each.outcome is not before[each.id].outcome
            )
            (*_, closing) = work.find(Closing, complaint_id=one.id)
            work.about(closed)
            return work.add(
                CaseLink(
                    one.id,
                    kept.id,
                    LinkKind.MERGED,
                    reason.strip(),
                    self.session.person.id,
                    self.session.today(),
                    kept.id if kept.seal is not None else one.id,
                    was=one.status,
                    next_step=one.next_step,
                    next_step_due=one.next_step_due,
                    closing_id=closing.id,
                    ended=ended,
                    rationales=tuple(before[number].rationale for number in ended),
                )
            )

    def undo_merge(self, link: CaseLink, why: str) -> Complaint:
        """Undo a merge: the complaint, its allegations and every count are as they were before it.

        Pauses and rules that changed meanwhile move its due date now, as they do with every open complaint.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused("A merge is undone only with a reason.", "Say why they are not the same.")
        with self.session.act("complaint.merge_undone", why.strip()) as work:
            stored = self._seen_link(work, link.id)
            merged = self.hold(work, stored.complaint_id)
            closing = None if stored.closing_id is None else work.look_up(Closing, stored.closing_id)
            allegations = work.find(Allegation, complaint_id=merged.id)
            complaint, ended = linking.restored(merged, stored, closing, allegations)
            for allegation in ended:
                work.change(allegation)
            assert closing is not None  # noqa: S101  refused above
            work.remove(closing)
            work.remove(stored)
            work.about(work.get(Complaint, stored.case_id))  # why they are two goes by the seal of that one
            return settle(work, counted_anew(self.session, work, complaint, linking.UNDOING_WORDS))

    def _seen_link(self, reader: Reader, link_id: int) -> CaseLink:
        """A link between complaints that the person may both open; any other is to them as if there were none."""
        link = reader.get(CaseLink, link_id)
        self.seen(reader, link.complaint_id)
        self.seen(reader, link.other_id)
        return link

    def related_in(self, reader: Reader, complaint_id: int) -> tuple[RelatedCase, ...]:
        """The complaints linked with one that is seen, as far as the person may open them; merged ones of merged ones too."""
        found = [
            self._related(reader, link, link.across(complaint_id), ())
            for link in links_of(reader, complaint_id)
            if self.sees(reader, link.across(complaint_id))
        ]
        further = [one for one in found if one.merged_here]
        while further:
            over = further.pop(0)
            here = over.case.complaint
            for link in reader.find(CaseLink, other_id=here.id):
                if link.kind is LinkKind.MERGED and self.sees(reader, link.complaint_id):
                    one = self._related(reader, link, link.complaint_id, (*over.through, here.number))
                    found.append(one)
                    further.append(one)
        return tuple(found)

    def _related(self, reader: Reader, link: CaseLink, number: int, through: tuple[str, ...]) -> RelatedCase:
        case = case_file(reader, self.seen(reader, number))
        return RelatedCase(
            link,
            replace(case.without_identities(), identities_shown=False),
            case.people.get(link.by, "?"),
            len(reader.find(Note, complaint_id=number)),
            len(reader.find(Letter, complaint_id=number)),
            len(reader.find(EvidenceItem, complaint_id=number)),
            through,
        )
