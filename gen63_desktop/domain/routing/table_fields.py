"""C11: what an import of a table of routing rules can fill."""

from __future__ import annotations

from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.mapping.target import FieldKind, OurWord, Target, TargetField
from gen63_desktop.domain.routing.facts import CODED, FactName

TO, KIND, NAME, RANK, SOURCE, NOTE, HOW = "to", "kind", "name", "rank", "source", "note", "how"

_SYNONYMS = {
    FactName.BASIS: (
        "alleged basis",
        "basis",
        "bases",
        "protected class",
        "protected basis",
        "protected classes",
    ),
    FactName.RETALIATION: ("retaliation",),
    FactName.RESPONDENT: ("respondent", "respondent kind", "respondent type", "against", "against whom"),
    FactName.SWORN: ("sworn", "sworn officer"),
    FactName.STATUTE: ("statute", "law", "statutes", "primary statute"),
    FactName.JURISDICTION: ("jurisdiction",),
    FactName.CHANNEL: ("channel", "received by", "intake channel"),
    FactName.FILED_ELSEWHERE: ("filed elsewhere", "also filed"),
    FactName.EMPLOYER: ("employer of the respondent", "employer", "employing agency"),
    FactName.LINE: ("line", "route"),
    FactName.PLACE: ("place", "station", "location", "stop"),
    FactName.CATEGORY: ("category", "primary complaint", "complaint type", "subject"),
    FactName.WORDS: ("words in the text", "words", "keywords", "key words"),
}
FACT_FIELDS = {name: name.name.lower() for name in FactName}
"""The field of each fact."""


def _fact(name: FactName) -> TargetField:
    kind = FieldKind.WORDS if name in CODED else FieldKind.TEXT
    return TargetField(
        FACT_FIELDS[name],
        name.label,
        kind,
        _SYNONYMS[name],
        words=tuple(OurWord(one) for one in name.words),
    )


ROUTING = Target(
    "routing",
    "Rules of routing",
    (
        TargetField(
            TO,
            "Where it belongs",
            synonyms=(
                "where it belongs", "refer to", "referred to", "section assignment", "section", "assign to", "assigned to",
                "target", "route to", "unit", "agency", "body",
            ),
            required=True,
            help="A procedure of the agency's own (CIV 5, GEN 42), or the name of a body.",
        ),
        TargetField(
            KIND,
            "Kind of body",
            FieldKind.WORD,
            ("kind of body", "kind", "body type"),
            words=tuple(OurWord(one.value) for one in ReferredTo),
        ),
        TargetField(NAME, "Name of the rule", synonyms=("name of the rule", "rule", "rule name", "name", "title")),
        TargetField(RANK, "Rank", FieldKind.WHOLE_NUMBER, ("rank", "priority", "order")),
        *(_fact(name) for name in FactName),
        TargetField(
            HOW,
            "How values are compared",
            synonyms=("how values are compared", "how compared"),
            help="As an export writes it: alleged basis: nothing but; respondent: none of.",
        ),
        TargetField(SOURCE, "Source", synonyms=("source", "authority", "citation")),
        TargetField(NOTE, "Note", synonyms=("note", "notes", "remark", "comment")),
    ),
)  # fmt: skip
