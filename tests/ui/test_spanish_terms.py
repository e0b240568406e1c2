"""One Spanish term for one English term, as civil rights authorities write it; no false friend; "usted" throughout."""

from __future__ import annotations

import re

import pytest

from gen63_desktop import resources
from tests.translating.ts_file import Text, read_ts

_TERMS = {
    r"complaints?": r"quejas?",
    r"complainants?": r"denunciante",
    r"respondents?": r"partes? denunciadas?",
    r"allegations?": r"alegaci[óo]n",
    r"findings?": r"conclusi[óo]n|hallazgo",
    r"sustained": r"sosten|sostuvo",
    r"unfounded": r"infundad",
    r"exonerated": r"exonerad",
    r"violations?": r"infracci[óo]n",
    r"corrective actions?": r"medidas? correctivas?",
    r"dispositions?": r"resoluci[óo]n",
    r"appeals?": r"apelaci[óo]n|apel[aeó]",
    r"retaliation": r"represalia",
    r"evidence": r"prueba",
    r"chain of custody": r"cadena de custodia",
    r"witness(?:es)?": r"testigo",
    r"interviews?": r"entrevist",
    r"narrative": r"relato",
    r"referrals?": r"remisi[óo]n",
    r"redactions?": r"tachad",
    r"retention": r"conservaci[óo]n",
    r"history": r"historial",
    r"head of the history": r"cabeza del historial",
    r"time line": r"cronolog",
    r"next step": r"próximo paso",
    r"counsel": r"asesoría jurídica|por ella",
    r"designees?": r"designad",
    r"audits?": r"auditor|auditad",
    r"checklist": r"lista de verificación",
    r"passphrases?": r"frases? de contraseña",
    r"recovery key": r"clave de recuperación",
    r"logins?": r"acceso",
    r"computers?": r"computadora",
    r"holidays?": r"feriado",
    r"addend(?:um|a)": r"adenda",
    r"letterhead": r"membrete",
    r"walls?": r"barrera",
    r"seal(?:s|ed)?": r"sell",
    r"national origin": r"origen nacional",
    r"disability": r"discapacidad",
    r"immigration status": r"estatus migratorio",
    r"gender identity": r"identidad(?: o expresión)? de género",
    r"sexual orientation": r"orientación sexual",
}
"""What a text that has the one has in Spanish."""
_OTHERWISE = {
    "&Close the complaint…",  # its key parts the word
    "This finding is registered already, as {number}.",  # of a complaint or an audit: two words in Spanish
    "Retention &rules…",  # a button of the page Conservación, where there is no room
    "Confirmed by counsel",  # a column's title, where there is no room
    "It is clearly established that the act was no violation of law or policy.",  # as the letters say it
}
_NEVER = {
    r"violaci[óo]n": "a rape; a violation of policy is an infracción",
    r"evidencias?": "what is obvious; evidence is prueba",
    r"ordenador(?:es)?|ficheros?|móvil de": "Spanish of Spain",
    r"enlaces?|enlazad[oa]s?": "a link between complaints is a vínculo",
    r"tú|tus?|contigo": "people are addressed as usted",
    r"haz|elige tu|escribe tu|haga clic": "people are addressed as usted, and by keys too",
    r"remover|removid[oa]s?": "to stir; to remove is quitar or eliminar",
    r"eventualmente|actualmente": "false friends",
    r"afecciones": "illnesses; conditions of a rule are condiciones",
    r"minusvál\w+|discapacitad[oa]s?": "persons with a disability are called so",
    r"ilegal(?:es)?": "nobody is",
}

pytestmark = pytest.mark.requirement("U1")


@pytest.fixture(scope="module")
def texts() -> dict[Text, str]:
    found = read_ts(resources.path("translations/gen63_es.ts"))
    return {text: _key_out(said) for text, said in found.items() if said and text.source not in _OTHERWISE}


def _key_out(text: str) -> str:
    return re.sub("&(?=[^&\\s])", "", text)


def _own(text: str) -> str:
    """The words of the text itself: no values, and nothing that people type or that files are called."""
    return re.sub(r"\{[^}]*\}|“[^”]*”|'[^']*'|\"[^\"]*\"|\b[a-z]+:\d+|target = .*", " ", _key_out(text))


@pytest.mark.parametrize("english", _TERMS)
def test_a_term_is_called_the_same_everywhere(english: str, texts: dict[Text, str]) -> None:
    term, said = re.compile(rf"\b{english}\b", re.IGNORECASE), re.compile(_TERMS[english], re.IGNORECASE)
    wrong = {
        text.source: spanish
        for text, spanish in texts.items()
        if term.search(_own(text.source)) and not said.search(spanish)
    }

    assert wrong == {}


@pytest.mark.parametrize("words", _NEVER)
def test_no_word_says_something_else_in_spanish(words: str, texts: dict[Text, str]) -> None:
    never = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    wrong = {text.source: spanish for text, spanish in texts.items() if never.search(spanish)}

    assert wrong == {}, _NEVER[words]


def test_a_motivo_is_a_basis_and_a_reason_is_a_razon(texts: dict[Text, str]) -> None:
    """The two stand side by side in cases and letters: who reads "motivo" must know that it is what bias rests on."""
    wrong = {
        text.source: spanish
        for text, spanish in texts.items()
        if re.search(r"\bmotivos?\b", spanish, re.IGNORECASE)
        and not re.search(r"\bbas[ei]s\b|because of what", text.source, re.IGNORECASE)
    }
    letters = resources.text("letters/spanish.toml").replace("Motivo alegado", "")

    assert wrong == {}
    assert re.findall(r"\bmotivos?\b", letters, re.IGNORECASE) == []
