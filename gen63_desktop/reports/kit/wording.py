"""The kit's own few words on a page, in the languages in which the office writes letters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What the kit itself prints; ``page``, ``redacted`` and ``nothing`` are templates."""

    page: str
    note: str
    back: str
    table: str
    figure: str
    redacted: str
    fictional: str
    draft: str
    nothing: str
    none_here: str


ENGLISH = Wording(
    page="Page {page} of {pages}",
    note="Note",
    back="Back to the text",
    table="Table",
    figure="Figure",
    redacted="redacted: {what}",
    fictional="FICTIONAL DEMONSTRATION DATA",
    draft="DRAFT – NOT ISSUED",
    nothing="Nothing is recorded of: {names}.",
    none_here="There is none.",
)
SPANISH = Wording(
    page="Página {page} de {pages}",
    note="Nota",
    back="Volver al texto",
    table="Tabla",
    figure="Figura",
    redacted="suprimido: {what}",
    fictional="DATOS FICTICIOS DE DEMOSTRACIÓN",
    draft="BORRADOR – NO EMITIDO",
    nothing="No consta nada sobre: {names}.",
    none_here="No hay ninguno.",
)


def wording(lang: str) -> Wording:
    """The words of a language ("es", "es-US"); English where there are none."""
    return SPANISH if lang.lower().partition("-")[0] == "es" else ENGLISH
