"""What the page of a complaint shows of those that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.intake.likeness import Likely
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.referral import Referral


@dataclass(frozen=True, slots=True)
class RelatedCase:
    """A complaint at the other end of a link, with all that is kept of it but the persons' identities.

    ``through``: the complaints merged one into the other on the way to it, where it came by more than one merge.
    """

    link: CaseLink
    case: CaseFile
    by: str
    notes: int
    letters: int
    evidence: int
    through: tuple[str, ...] = ()

    @property
    def merged_into_it(self) -> bool:
        """Whether it is the one that is kept, seen from one that was merged into it."""
        return self.link.kind is LinkKind.MERGED and self.case.complaint.id == self.link.other_id

    @property
    def merged_here(self) -> bool:
        """Whether it was merged into the complaint that is shown."""
        return self.link.kind is LinkKind.MERGED and not self.merged_into_it


@dataclass(frozen=True, slots=True)
class Related:
    """What belongs to a complaint: linked and merged ones, others that may be the same again, referrals.

    ``people`` are those who recorded the referrals, by id.
    """

    linked: tuple[RelatedCase, ...] = ()
    likely: tuple[Likely, ...] = ()
    referrals: tuple[Referral, ...] = ()
    people: dict[int, str] = field(default_factory=dict)
