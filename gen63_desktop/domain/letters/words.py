"""The words of letters in English and Spanish: days, bases, findings, reasons, and what the page itself says.

The Spanish terms are those of the civil rights authorities' own Spanish pages: "estatus migratorio", "origen
nacional", "discapacidad". A finding is a noun's attribute ("alegación sostenida"), never a person's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.appeals.records import AppealOutcome, AppealState
from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding

_MONTHS = {
    Language.ENGLISH: (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    Language.SPANISH: (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ),
}  # fmt: skip

BASES_ES: Mapping[Basis, str] = {
    Basis.RACE: "raza",
    Basis.COLOR: "color",
    Basis.ETHNICITY: "origen étnico",
    Basis.ANCESTRY: "ascendencia",
    Basis.NATIONAL_ORIGIN: "origen nacional",
    Basis.IMMIGRATION_STATUS: "estatus migratorio",
    Basis.RELIGION: "religión",
    Basis.SEX: "sexo",
    Basis.GENDER: "género",
    Basis.GENDER_IDENTITY: "identidad de género",
    Basis.GENDER_EXPRESSION: "expresión de género",
    Basis.SEXUAL_ORIENTATION: "orientación sexual",
    Basis.AGE: "edad",
    Basis.DISABILITY: "discapacidad",
    Basis.MEDICAL_CONDITION: "condición médica",
    Basis.MARITAL_STATUS: "estado civil",
    Basis.EMPLOYMENT_STATUS: "situación laboral",
    Basis.ENGLISH_FLUENCY: "dominio del idioma inglés",
    Basis.LANGUAGE_SPOKEN: "idioma que se habla",
    Basis.HOMELESS_CIRCUMSTANCE: "situación de falta de vivienda",
    Basis.SOCIOECONOMIC_STATUS: "situación socioeconómica",
    Basis.POLITICAL_AFFILIATION: "afiliación política",
    Basis.OTHER: "otra característica protegida",
}
FINDINGS_ES: Mapping[Finding, tuple[str, str]] = {
    Finding.SUSTAINED: (
        "sostenida",
        "Lo más probable es que los hechos hayan ocurrido y que hayan sido contrarios a la ley o a las normas.",
    ),
    Finding.NOT_SUSTAINED: (
        "no sostenida",
        "La investigación no pudo probar ni descartar claramente la alegación.",
    ),
    Finding.EXONERATED: (
        "exonerada",
        "Quedó claramente establecido que los hechos no fueron contrarios a la ley ni a las normas.",
    ),
    Finding.UNFOUNDED: ("infundada", "Quedó claramente establecido que la alegación no es cierta."),
}
"""The word, and what it says."""

CLOSED: Mapping[ClosingReason, tuple[str, str]] = {
    ClosingReason.WITHDRAWN: ("It was withdrawn.", "Fue retirada."),
    ClosingReason.NO_JURISDICTION: (
        "It is about something over which this office has no authority.",
        "Trata de un asunto sobre el cual esta oficina no tiene autoridad.",
    ),
    ClosingReason.REFERRED: ("It was referred to another agency.", "Fue remitida a otra agencia."),
    ClosingReason.DUPLICATE: (
        "It is handled together with another complaint about the same event.",
        "Se atiende junto con otra queja sobre el mismo hecho.",
    ),
    ClosingReason.INFORMAL_RESOLUTION: (
        "It was resolved by agreement, without a finding.",
        "Se resolvió de común acuerdo, sin una conclusión.",
    ),
    ClosingReason.NO_INFORMATION: (
        "It was closed because information that the office had asked for did not arrive.",
        "Se cerró porque no llegó la información que la oficina había solicitado.",
    ),
    ClosingReason.NO_INVESTIGATION: (
        "It was closed without an investigation.",
        "Se cerró sin una investigación.",
    ),
    ClosingReason.POLICY_COMPLAINT: (
        "It is about a policy of the agency and not about a person’s conduct.",
        "Trata de una norma de la agencia y no de la conducta de una persona.",
    ),
    ClosingReason.OTHER: ("It was closed without a finding.", "Se cerró sin una conclusión."),
}
"""How an end without a finding is told, in English and Spanish."""

APPEALS: Mapping[Language, Mapping[AppealOutcome, tuple[str, str]]] = {
    Language.ENGLISH: {
        AppealOutcome.UPHELD: (
            "The appeal is denied. The findings are upheld.",
            "The findings on the complaint stay as they are. Our review of the appeal is finished.",
        ),
        AppealOutcome.CHANGED: (
            "The appeal is granted. A finding on the complaint is to be changed.",
            (
                "We have opened the complaint again. What is looked at again gets a new finding, and we will write to you "
                "when the complaint is decided."
            ),
        ),
        AppealOutcome.REMANDED: (
            "The appeal is granted. The complaint is sent back to be investigated further.",
            (
                "We have opened the complaint again and continue the investigation. We will write to you when the "
                "complaint is decided."
            ),
        ),
    },
    Language.SPANISH: {
        AppealOutcome.UPHELD: (
            "Se deniega la apelación. Se confirman las conclusiones.",
            "Las conclusiones sobre la queja no cambian. Nuestra revisión de la apelación ha terminado.",
        ),
        AppealOutcome.CHANGED: (
            "Se concede la apelación. Se modificará una conclusión sobre la queja.",
            (
                "Hemos reabierto la queja. Se emitirá una nueva conclusión sobre lo que se examina de nuevo, y le "
                "escribiremos cuando se decida la queja."
            ),
        ),
        AppealOutcome.REMANDED: (
            "Se concede la apelación. La queja se devuelve para que se continúe la investigación.",
            "Hemos reabierto la queja y continuamos la investigación. Le escribiremos cuando se decida la queja.",
        ),
    },
}
"""How an appeal was decided, and what follows from it."""

TURNED_AWAY: Mapping[Language, Mapping[AppealState, str]] = {
    Language.ENGLISH: {
        AppealState.NOT_TAKEN: "The appeal is not taken up. It came after the last day for an appeal, which was {day}.",
        AppealState.NOT_ADMISSIBLE: "The appeal is not taken up. It is not one that we can review.",
    },
    Language.SPANISH: {
        AppealState.NOT_TAKEN: (
            "No se admite la apelación. Se recibió después del último día para apelar, que fue el {day}."
        ),
        AppealState.NOT_ADMISSIBLE: "No se admite la apelación. No es una apelación que podamos revisar.",
    },
}
"""Why an appeal is not reviewed; ``day`` is the last one on which it would have been in time."""
STANDS: Mapping[Language, str] = {
    Language.ENGLISH: (
        "The decision on the complaint stays as it is. If you have information that we did not have, please send it to "
        "us: we will look at it, and we can open the complaint again."
    ),
    Language.SPANISH: (
        "La decisión sobre la queja no cambia. Si tiene información que no conocíamos, envíenosla: la examinaremos y "
        "podemos reabrir la queja."
    ),
}
"""What follows where an appeal is not taken up."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the page of a letter says by itself."""

    subject: str
    page: str
    draft: str
    fictional: str
    marking: str
    finding: str
    basis: str
    retaliation: str
    closed: str
    decided_elsewhere: str
    passed: str
    attached: str


PAGE: Mapping[Language, PageWords] = {
    Language.ENGLISH: PageWords(
        subject="Subject:",
        page="Page {page} of {pages}",
        draft="DRAFT – NOT SENT",
        fictional="FICTIONAL DEMONSTRATION DATA",
        marking="PERSONAL AND CONFIDENTIAL",
        finding="Finding: {finding}.",
        basis="Alleged basis: {bases}.",
        retaliation="retaliation for a complaint",
        closed="Closed without a finding.",
        decided_elsewhere="Finding, in the words of the agency that investigated:",
        passed="{day} (that day has passed; ask the agency whether it extends the time)",
        attached="A letter of this office about complaint {number} is attached.",
    ),
    Language.SPANISH: PageWords(
        subject="Asunto:",
        page="Página {page} de {pages}",
        draft="BORRADOR – NO ENVIADO",
        fictional="DATOS FICTICIOS DE DEMOSTRACIÓN",
        marking="PERSONAL Y CONFIDENCIAL",
        finding="Conclusión: {finding}.",
        basis="Motivo alegado: {bases}.",
        retaliation="represalia por una queja",
        closed="Cerrada sin una conclusión.",
        decided_elsewhere="Conclusión, en las palabras de la agencia que investigó:",
        passed="{day} (esa fecha ya pasó; pregunte a la agencia si prorroga el plazo)",
        attached="Se adjunta una carta de esta oficina sobre la queja {number}.",
    ),
}


def day(value: date, language: Language) -> str:
    """November 20, 2026; 20 de noviembre de 2026: a day is not torn apart at the end of a line."""
    month = _MONTHS[language][value.month - 1]
    if language is Language.SPANISH:
        return f"{value.day}\u00a0de\u00a0{month} de\u00a0{value.year}"
    return f"{month}\u00a0{value.day},\u00a0{value.year}"


def basis(value: Basis, language: Language) -> str:
    """A basis in running text."""
    return BASES_ES[value] if language is Language.SPANISH else value.value


def finding(value: Finding, language: Language) -> tuple[str, str]:
    """A finding and what it means."""
    return FINDINGS_ES[value] if language is Language.SPANISH else (value.value, value.meaning)


def closed(value: ClosingReason, language: Language) -> str:
    """How an end without a finding is told."""
    return CLOSED[value][language is Language.SPANISH]
