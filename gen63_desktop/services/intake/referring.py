"""Referring a complaint under another procedure or to another body, and recording what came back (C11)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake.referral import Referral, check_answer, check_referral
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.routing.suggesting import book_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import intake as _tables  # noqa: F401  makes the records known to the store


class Referring(Part):
    """Referrals of a complaint."""

    def referrals(self, complaint_id: int) -> tuple[Referral, ...]:
        """Where a complaint was referred, in the order in which it was recorded."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            self.seen(reader, complaint_id)
            return reader.find(Referral, complaint_id=complaint_id)

    def refer(self, referral: Referral) -> Referral:
        """Record that a complaint was referred; it stays open until it is closed.

        The rule that suggested it is kept where it was followed; sent elsewhere, it was the person's own decision.
        """
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.referred") as work:
            complaint = self.hold(work, referral.complaint_id)
            check_referral(referral, complaint.received, self.session.today())
            new = replace(
                _as_suggested(work, referral), sent_by=self.session.person.id, answered_on=None, answer="", id=0,
                version=0,
            )  # fmt: skip
            return work.add(new)

    def answer_referral(self, referral: Referral, on: date, answer: str) -> Referral:
        """Record what came back; a later answer takes the place of an earlier one, which the history keeps."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("complaint.referral_answered") as work:
            stored = self.seen_part(work, Referral, referral.id)
            self.hold(work, stored.complaint_id)
            check_answer(stored, on, answer, self.session.today())
            return work.change(
                replace(stored, answered_on=on, answer=answer.strip(), version=referral.version)
            )

    def withdraw_referral(self, referral: Referral, why: str) -> None:
        """Take a referral back that was recorded by mistake; the history keeps it."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if not why.strip():
            raise Refused("A referral is taken back only with a reason.", "Say why.")
        with self.session.act("complaint.referral_withdrawn", why.strip()) as work:
            stored = self.seen_part(work, Referral, referral.id)
            self.hold(work, stored.complaint_id)
            work.remove(stored)


def _as_suggested(reader: Reader, referral: Referral) -> Referral:
    """The referral with the rule that it names, if that is a rule of the office and says so."""
    if referral.rule is None and referral.rule_edition is None:
        return referral
    rule = book_of(reader).edition(referral.rule or "", referral.rule_edition or 0)
    if rule is None:
        raise Refused(
            "There is no edition {n} of rule {rule}.",
            "Look at the suggestion again.",
            n=referral.rule_edition,
            rule=referral.rule,
        )
    followed = rule.to is referral.to and rule.body in {"", " ".join(referral.body.split())}
    return referral if followed else replace(referral, rule=None, rule_edition=None)
