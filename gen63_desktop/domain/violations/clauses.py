"""The clauses of GEN 63 that can be violated, in the order of the policy, with what each is about."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.violations.wording import WORDING


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: how it is cited, and its heading or subject."""

    code: str
    about: str

    @property
    def wording(self) -> str:
        """What the clause says, word for word; its paragraphs and items stand on lines of their own."""
        return WORDING[self.code]


CLAUSES = (
    Clause("GEN 63 policy statement", "No discriminatory conduct; zero tolerance for confirmed bias"),
    Clause("GEN 63 purpose", "Bias-free collection and use of data"),
    Clause("GEN 63 application", "Contracted law enforcement is advised and adheres"),
    Clause("GEN 63 §1.0", "Fair, impartial, bias-free treatment; no racial profiling"),
    Clause("GEN 63 §3.1", "Use of analytics"),
    Clause("GEN 63 §3.2", "Data sources; use of external data sets is cited"),
    Clause("GEN 63 §3.3", "Use of demographic data"),
    Clause("GEN 63 §3.4", "Use of external reports"),
    Clause("GEN 63 §3.5", "Analytics tools"),
    Clause("GEN 63 §3.6", "Report types; products accessible to the public"),
    Clause("GEN 63 §3.7", "Data gathering, quality and context"),
    Clause("GEN 63 §4.1", "Compliance"),
    Clause("GEN 63 §4.2", "Training"),
    Clause("GEN 63 §4.3", "Monitoring of performance and KPI"),
)
CODES = tuple(clause.code for clause in CLAUSES)


def clauses_in(text: str) -> tuple[tuple[str, ...], str]:
    """The clauses that a text cites, and the text itself where it cites something else."""
    clean = " ".join(text.split())
    found = tuple(code for code in CODES if clean.casefold().startswith(code.casefold()))
    return (found, "") if found else ((), clean)
