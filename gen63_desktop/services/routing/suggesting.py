"""What the rules suggest for a complaint that is typed, or for one that is stored; nothing is decided by them (C11)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.routing.facts import Facts, facts_of
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.rules import RoutingBook
from gen63_desktop.domain.routing.suggesting import Suggestion, suggest
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import routing as _tables  # noqa: F401  makes the records known to the store


def book_of(reader: Reader) -> RoutingBook:
    """Every edition of every rule."""
    return RoutingBook.of(reader.find(RoutingRule))


class Suggesting(Part):
    """Suggestions with their reasons."""

    def suggest_typed(self, complaint: Complaint, alleged: tuple[AllegationEntry, ...]) -> Suggestion:
        """For a complaint that is being taken in; nothing of it is stored."""
        respondents = tuple(one for entry in alleged for one in entry.respondents)
        return self.suggest(facts_of(complaint, (entry.allegation for entry in alleged), respondents))

    def suggest_stored(self, complaint_id: int) -> Suggestion:
        """For a complaint of the office as it stands."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            complaint = self.seen(reader, complaint_id)
            found = facts_of(
                complaint,
                reader.find(Allegation, complaint_id=complaint_id),
                reader.find(Respondent, complaint_id=complaint_id),
            )
            return suggest(book_of(reader).newest, found)

    def suggest(self, facts: Facts) -> Suggestion:
        """For facts that are given, of a complaint or of none."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return suggest(book_of(reader).newest, facts)
