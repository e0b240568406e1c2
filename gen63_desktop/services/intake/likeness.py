"""Likely duplicates and repeats, while a complaint is typed and beside one that is stored (C12)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.incident import About
from gen63_desktop.domain.complaints.records import Complaint, Party, Respondent
from gen63_desktop.domain.intake.likeness import Asked, Likely, ranked
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.intake.views import Related
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.intake.linking import Linking
from gen63_desktop.store.complaints.asked import names
from gen63_desktop.store.intake import likeness as found
from gen63_desktop.store.reader import Reader


class Likeness(Linking):
    """Which complaints may be the same again. Only those that the person may open are ever looked at."""

    def likely(self, asked: Asked) -> tuple[Likely, ...]:
        """Complaints like the one that is typed, the likeliest first; a wave of one text is one entry."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return self._likely(reader, asked)

    def related(self, complaint_id: int) -> Related:
        """What belongs to a complaint, and what may be the same again."""
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            complaint = self.seen(reader, complaint_id)
            linked = self.related_in(reader, complaint_id)
            known = {one.case.complaint.id for one in linked}
            likely = self._likely(reader, _asked(reader, complaint)) if complaint.seal is None else ()
            referrals, people = reader.find(Referral, complaint_id=complaint_id), names(reader)
        return Related(linked, tuple(one for one in likely if one.id not in known), referrals, people)

    def _likely(self, reader: Reader, asked: Asked) -> tuple[Likely, ...]:
        scope = self.session.case_scope()
        at_server = self.session.store.looks is not None
        candidates = found.candidates(reader, scope, asked, behind_policies=at_server)
        wave = 0
        if candidates:
            wave = found.same_text(reader, scope, asked.narrative, asked.but, behind_policies=at_server)
        return ranked(asked, candidates, wave)


def _asked(reader: Reader, complaint: Complaint) -> Asked:
    """What is known of a stored complaint; of its persons only what was looked at already (S2)."""
    looked = reader.vault is not None and complaint.id in reader.vault.looked
    parties = reader.find(Party, complaint_id=complaint.id) if looked else ()
    respondents = reader.find(Respondent, complaint_id=complaint.id)
    return Asked(
        narrative=complaint.narrative,
        people=tuple(said for one in parties for said in (one.name, one.phone, one.email) if said),
        respondents=tuple(said for one in respondents for said in (one.name, one.identifier) if said),
        line=complaint.line,
        place=complaint.place,
        vehicle=complaint.vehicle,
        incident=complaint.incident if complaint.incident_about in (None, About.ABOUT) else None,
        but=complaint.id,
    )
