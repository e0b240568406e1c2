"""A template shown on a case that does not exist, with fictional people."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.appeals.records import Appeal, AppealFrom, AppealOutcome, AppealState
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Extension, Outcome, Party
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.letters import clocks, filling, words
from gen63_desktop.domain.letters.composing import LetterPaper, composed, subject_of
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.kinds import Language, TemplateName
from gen63_desktop.domain.letters.templates import Template
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding

_ADDRESS = "415 Example Avenue, Apt. 7\nLos Angeles, CA 90000"
_SAID = {
    Language.ENGLISH: {
        "conduct": "The driver closed the door and drove on although I was standing at the stop with my walker",
        "retaliation": "Another driver told me not to complain again",
        Field.NEXT_STEP: "We will ask for the recording of the bus and speak with everyone concerned.",
        Field.EXTENSION_REASON: "The recording of the bus reached us only last week, and a witness is still away.",
        Field.INFORMATION_NEEDED: "The number of the bus, if you noted it\nThe names of people who saw what happened",
        Field.REFERRED_TO: "Fictional County Paratransit, Complaints Office\n12 Sample Street, Los Angeles, CA 90000",
        Field.REFERRAL_REASON: "The vehicle belongs to that agency, and its employees work under its rules.",
        Field.REASONS: "The recording of the bus shows what you describe. The driver confirmed it.",
        Field.OWN_WORDS: "Thank you for speaking with us on the telephone.",
    },
    Language.SPANISH: {
        "conduct": "El conductor cerró la puerta y siguió su camino aunque yo estaba en la parada con mi andador",
        "retaliation": "Otro conductor me dijo que no volviera a quejarme",
        Field.NEXT_STEP: "Solicitaremos la grabación del autobús y hablaremos con todas las personas involucradas.",
        Field.EXTENSION_REASON: "La grabación del autobús nos llegó apenas la semana pasada y falta oír a un testigo.",
        Field.INFORMATION_NEEDED: "El número del autobús, si lo anotó\nLos nombres de quienes vieron lo ocurrido",
        Field.REFERRED_TO: "Fictional County Paratransit, Complaints Office\n12 Sample Street, Los Angeles, CA 90000",
        Field.REFERRAL_REASON: "El vehículo es de esa agencia y su personal trabaja según las normas de ella.",
        Field.REASONS: "La grabación del autobús muestra lo que usted describe. El conductor lo confirmó.",
        Field.OWN_WORDS: "Le agradecemos que haya hablado con nosotros por teléfono.",
    },
}  # fmt: skip


def paper_of(
    template: Template,
    rights: Template,
    office: str,
    letterhead: Letterhead,
    now: datetime,
    calendar: AgencyCalendar,
) -> LetterPaper:
    """The template as a letter of today."""
    language, today = template.language, now.date()
    said = _SAID[language]
    received = today - timedelta(days=12)
    due = today + timedelta(days=78)
    complaint = Complaint(
        "C-2026-0143", received, "", incident=today - timedelta(days=14), line="Line 720", place="Example Station",
        due=due,
    )  # fmt: skip
    allegations = (
        Allegation(
            0, 1, str(said["conduct"]), (Basis.DISABILITY,), outcome=Outcome.APPROVED, finding=Finding.SUSTAINED
        ),
        Allegation(
            0, 2, str(said["retaliation"]), retaliation=True, outcome=Outcome.APPROVED, finding=Finding.NOT_SUSTAINED
        ),
    )  # fmt: skip
    extension = Extension(0, due - timedelta(days=30), due, "", 0, today)
    party = Party(0, name="Ana Example", address=_ADDRESS)
    appeal = Appeal(
        0, 0, AppealFrom.COMPLAINANT, today - timedelta(days=6), "", today, "", "", AppealState.DECIDED, None, 0, today,
        AppealOutcome.REMANDED, decided_on=today,
    )  # fmt: skip
    if template.name is TemplateName.NOT_TAKEN:
        appeal = replace(appeal, state=AppealState.NOT_TAKEN, review_outcome=None, decided_on=None)
    given = filling.CaseGiven(complaint, allegations, (extension,), party, appeal=appeal)
    address = "\n".join(letterhead.lines) or "1 Fictional Plaza, Los Angeles, CA 90000"
    sender = filling.Sender(office, address, "Dana Example", "Civil Rights Officer")
    values = filling.filled(given, sender, language, today)
    values |= filling.answer(clocks.INFORMATION.due(today, calendar), today, calendar, language)
    values |= {field: str(text) for field, text in said.items() if isinstance(field, Field)}
    return LetterPaper(
        "",
        language,
        letterhead,
        office,
        words.day(today, language),
        (party.name, *_ADDRESS.splitlines()),
        subject_of(template, values),
        composed(template, rights, values, filling.lines(allegations, language, {})),
        now,
        draft=True,
        fictional=True,
    )
