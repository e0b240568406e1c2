"""Steps that tests of audits share: a source in use, an audit ready to be signed, another person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from gen63_desktop.domain.audits.records import Answer, HeldField, Verdict
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from tests.offices import TODAY

START = TODAY - timedelta(days=60)


def survey(office: Office) -> Source:
    """The source of the tests, in use with demographic data since START."""
    source = next(one for one in office.sources.all() if one.name == "Customer Experience surveys")
    office.sources.state_use(source, uses=True, since=START, fields=("Age", "Race"), reason="Questionnaire")
    return office.sources.get(source.id)


def filled(record: AuditRecord, day: date, **verdicts: Verdict) -> tuple[Answer, ...]:
    """Each question answered on a day: compliant, unless said otherwise."""
    return tuple(
        replace(
            record.answer_to(question.code),
            verdict=verdicts.get(question.code.replace("-", "_"), question.compliant),
            note="Looked at the extract",
            checked_on=day,
        )
        for question in record.questions
    )


def with_reasons(record: AuditRecord) -> tuple[HeldField, ...]:
    return tuple(replace(field, reason="Title VI analysis") for field in record.fields)


def performed(office: Office, source: Source, day: date, **verdicts: Verdict) -> AuditRecord:
    """An audit of the source, performed on a day and ready to be signed."""
    record = office.audits.start(source.id)
    return office.audits.save(record.audit, filled(record, day, **verdicts), with_reasons(record))


def somebody(office: Office, *roles: Role) -> tuple[Person, Audits]:
    """Another person of the office, at the same database with the same keys."""
    person = office.people.add(f"Someone {len(office.people.all())}", roles)
    own = office.session
    session = Session(own.store, own.keys, person, own.facts, own.attachments, own._clock)
    return person, Audits(session)
