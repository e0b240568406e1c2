"""V2: the definitions of GEN 63 §2.0, word by word, shown where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Term(StrEnum):
    """A term that the policy defines."""

    TITLE_VII = "Title VII"
    ADA = "Americans with Disability Act (ADA)"
    FAIR_TREATMENT = "Fair and Bias-Free Treatment"
    DISCRIMINATION = "Discrimination"
    PROFILING = "Racial/Ethnic Profiling"
    PROTECTED_CLASSES = "Protected Classes"


@dataclass(frozen=True, slots=True)
class Definition:
    """The policy's words. ``remark`` is ours and is shown apart from them."""

    term: Term
    text: str
    source: str = "GEN 63 §2.0"
    remark: str = ""


DEFINITIONS: dict[Term, Definition] = {
    definition.term: definition
    for definition in (
        Definition(
            Term.TITLE_VII,
            "Title VII of the 1964 Civil Rights Act prohibits discrimination on the basis of race, color, or "
            "national origin by recipients of federal financial assistance.",
            remark="These are the words of Title VI; Title VII is about employment. Both are in the list of "
            "statutes.",
        ),
        Definition(
            Term.ADA,
            "Federal law that prohibits discrimination on the basis of disability. To be protected by the ADA, "
            "you must have a disability or relationship with an individual with a disability.",
        ),
        Definition(
            Term.FAIR_TREATMENT,
            "Conduct of agency personnel and contractors wherein all people are treated in the same manner "
            "under the same or similar circumstances irrespective of specific characteristics.",
        ),
        Definition(
            Term.DISCRIMINATION,
            "Any adverse act or failure to act based on race, color, national origin, religion, sex, age, "
            "disability, ancestry, medical condition, marital status, sexual orientation, gender identity, "
            "gender expression, or any other basis protected under applicable federal or state law.",
        ),
        Definition(
            Term.PROFILING,
            "Suspecting someone of having committed an offense based on the individual's race, ethnicity, or "
            "national origin rather than relevant information specific to the individual or conduct in "
            "question.",
        ),
        Definition(
            Term.PROTECTED_CLASSES,
            "Race, ethnic background, national origin, immigration status, gender, gender identity/expression, "
            "sexual orientation, religion, socioeconomic status, age, disability, or political affiliation.",
            remark="GEN 63 adds that this list is not exhaustive.",
        ),
    )
}
