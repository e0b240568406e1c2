"""Designees of the chief: who was named in writing, for what, and for how long; who is one today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gen63_desktop.domain import designations
from gen63_desktop.domain.audits.records import Audit
from gen63_desktop.domain.designations import Designation
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.roles import Duty, Permission
from gen63_desktop.services.session import Session

ACT_WORDS = {
    "designation.recorded": "Designation recorded",
    "designation.ended": "Designation ended",
}


class Designees:
    """The register of designations. Everybody in the office may know who acts for the chief."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Designation, ...]:
        """Everybody ever named, newest first."""
        with self._session.ask() as reader:
            found = reader.find(Designation)
        return tuple(sorted(found, key=lambda one: (one.starts, one.id), reverse=True))

    def today(self) -> tuple[Designation, ...]:
        """The designations that hold today."""
        day = self._session.today()
        return tuple(one for one in self.all() if designations.covers(one, day))

    def name(
        self,
        person_id: int,
        starts: date,
        ends: date,
        document: str,
        written_on: date,
        duties: Iterable[Duty] = (Duty.AUDITS,),
    ) -> Designation:
        """Record that a person was named in writing to act for the chief. Never oneself, nor by a designee."""
        self._session.allow(Permission.NAME_DESIGNEE)
        designation = Designation(
            person_id=person_id,
            starts=starts,
            ends=ends,
            document=document,
            written_on=written_on,
            recorded_by=self._session.person.id,
            recorded_on=self._session.today(),
            duties=tuple(duties),
        )
        with self._session.act("designation.recorded") as work:
            designee = work.get(Person, person_id)
            if not designee.active:
                raise RuleBroken(
                    "A3", "{name} is no longer with the office.", "Name someone who is.", name=designee.name
                )
            made = work.add(designations.named(designation))
            work.about(made)
        return made

    def end(self, designation: Designation, on: date, why: str) -> Designation:
        """End a designation before its time; ``on`` is its last day."""
        self._session.allow(Permission.NAME_DESIGNEE)
        with self._session.act("designation.ended", why=why) as work:
            signed_days = [
                audit.signed_on
                for audit in work.find(Audit, designation_id=designation.id)
                if audit.signed_on is not None
            ]
            stored = replace(work.get(Designation, designation.id), version=designation.version)
            gone = work.change(designations.ended(stored, on, why, max(signed_days, default=None)))
            work.about(gone)
        return gone
