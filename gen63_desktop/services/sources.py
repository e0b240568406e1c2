"""The register of data sources: facts, gaps, and what people stated about demographic data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from gen63_desktop import resources
from gen63_desktop.domain.audits.records import Audit
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources.demographic_use import stated, withdrawn
from gen63_desktop.domain.sources.records import DemographicStatement, Origin, Source
from gen63_desktop.domain.sources.register import check_removable, checked, opening_register, retired
from gen63_desktop.services.session import Session
from gen63_desktop.services.sources_together import SourcesTogether
from gen63_desktop.store.tables import audits as _audits  # noqa: F401  makes the audits of a source known to the store
from gen63_desktop.store.tables import sources as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work

ACT_WORDS = {
    "source.added": "Data source added",
    "source.changed": "Data source changed",
    "source.removed": "Data source taken out of the register",
    "source.retired": "Data source retired",
    "source.stated": "Use of demographic data stated",
    "source.withdrawn": "Statement about demographic data withdrawn",
    "source.changed_together": "Data source changed, with others",
    "source.change_undone": "Change of a data source taken back, with others",
    "source.stated_together": "Use of demographic data stated, with others",
    "source.statement_taken_back": "Statement about demographic data taken back, with others",
}


def seed(work: Work) -> None:
    """Open the register with the sources that GEN 63 names."""
    for source in opening_register(resources.text("sources/opening-register.toml")):
        work.add(source)


class Sources(SourcesTogether):
    """The facts of each source. Where its audits stand is asked of `services.audits`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Source, ...]:
        """Every source, the policy's own first and in its order."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            found = reader.find(Source)
        return tuple(sorted(found, key=lambda source: (source.place, source.id)))

    def get(self, source_id: int) -> Source:
        """One source."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return reader.get(Source, source_id)

    def add(self, source: Source) -> Source:
        """Add a source of the agency's own."""
        self._session.allow(Permission.MANAGE_SOURCES)
        with self._session.act("source.added") as work:
            others = work.find(Source)
            place = max((other.place for other in others), default=0) + 1
            tidy = checked(source, others)
            added = work.add(
                Source(
                    **_facts(tidy),
                    origin=Origin.ADDED,
                    place=place,
                )
            )
            work.about(added)
        return added

    def change(self, source: Source) -> Source:
        """Save changed facts. Where the policy names the source, and when it was retired, stay as they are."""
        self._session.allow(Permission.MANAGE_SOURCES)
        with self._session.act("source.changed") as work:
            stored = work.get(Source, source.id)
            tidy = checked(source, work.find(Source))
            changed = work.change(
                Source(
                    **_facts(tidy),
                    origin=stored.origin,
                    clause=stored.clause,
                    place=stored.place,
                    retired_on=stored.retired_on,
                    retired_why=stored.retired_why,
                    retired_stated_on=stored.retired_stated_on,
                    id=source.id,
                    version=source.version,
                )
            )
            work.about(changed)
        return changed

    def remove(self, source: Source, why: str) -> None:
        """Take a source out that was added by mistake and of which nothing is recorded yet."""
        self._session.allow(Permission.MANAGE_SOURCES)
        with self._session.act("source.removed", why=why) as work:
            stored = work.get(Source, source.id)
            statements = work.find(DemographicStatement, source_id=stored.id)
            audits = work.find(Audit, source_id=stored.id)
            check_removable(stored, why, known=bool(statements or audits))
            work.about(stored)
            work.remove(source)

    def retire(self, source: Source, on: date, why: str) -> Source:
        """Record that the agency stopped using the source."""
        self._session.allow(Permission.MANAGE_SOURCES)
        with self._session.act("source.retired", why=why) as work:
            stored = replace(work.get(Source, source.id), version=source.version)
            changed = work.change(retired(stored, on, why, self._session.today()))
            work.about(changed)
        return changed

    def state_use(
        self, source: Source, *, uses: bool, since: date, fields: tuple[str, ...] = (), reason: str = ""
    ) -> DemographicStatement:
        """State that from a day on the source uses demographic data, or does not."""
        self._session.allow(Permission.MANAGE_SOURCES)
        today = self._session.today()
        statement = DemographicStatement(
            source_id=source.id,
            uses=uses,
            since=since,
            fields=fields,
            reason=reason,
            stated_by=self._session.person.id,
            stated_on=today,
        )
        with self._session.act("source.stated") as work:
            # held, so that two people cannot state the same day at once
            source = work.held(Source, source.id)
            others = work.find(DemographicStatement, source_id=source.id)
            made = work.add(stated(statement, others, today))
            work.about(source)
        return made

    def withdraw(self, statement: DemographicStatement, why: str) -> DemographicStatement:
        """Withdraw a statement that was wrong. It stays to be read, with the reason."""
        self._session.allow(Permission.MANAGE_SOURCES)
        today = self._session.today()
        with self._session.act("source.withdrawn", why=why) as work:
            stored = replace(work.get(DemographicStatement, statement.id), version=statement.version)
            gone = work.change(withdrawn(stored, self._session.person.id, today, why))
            work.about(work.get(Source, stored.source_id))
        return gone

    def statements(self, source_id: int) -> tuple[DemographicStatement, ...]:
        """What was stated about a source, in order of entry."""
        self._session.allow(Permission.READ_SOURCES)
        with self._session.ask() as reader:
            return reader.find(DemographicStatement, source_id=source_id)


def _facts(source: Source) -> dict[str, Any]:
    """The facts that a person enters."""
    names = (
        "name",
        "owner",
        "holder",
        "purpose",
        "refresh",
        "retention",
        "personal_information",
        "personal_details",
        "note",
    )
    return {name: getattr(source, name) for name in names}
